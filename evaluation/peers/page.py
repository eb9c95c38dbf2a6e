"""`make bench-peers`: every bot asked the bank in one run, and docs/peers.md with the figures side by side."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.bots import workplace
from bot.gateway.settings import PROJECT, Settings
from bot.learning import bank
from bot.learning.bank import Case
from bot.server.model import ensure_model
from evaluation import plots
from evaluation.ask import OverRest
from evaluation.kompassen import book
from evaluation.peers import local, rasa_default, served
from evaluation.peers.canned import canned, fallback
from evaluation.peers.measured import Measured, table
from evaluation.peers.training import kompassen_cpu_seconds
from evaluation.run import run

TEXT = """\
# Kompassen bredvid andra sätt att bygga samma bot

Samma {cases} frågor och samtal ur frågebanken (`questions`), ställda till alla i samma körning. De andra får samma innehåll:
en klass med sina exempelfrågor och ett färdigt svar (förklaring, citat, källa) för var och en av de {classes} saker som Kompassen känner.

{table}

![Rätt svar, rätt nej och felaktiga uppgifter](peers.svg)

- **Rätt %** gäller alla frågor. **Rätt svar** gäller dem som sidorna besvarar, **rätt nej** dem där sidorna inte säger något.
  **Fel uppgift** är antalet frågor där svaret säger något som är fel för just den frågan.
- **Kompassen** och **Rasa, standard** tillfrågas över REST så som de körs: alla processer, dörren inräknad. De övriga anropas i sin
  egen process utan server, så deras svarstid saknar nät och dialog.
- **Rasa, standard** är det som `rasa init` leder till: WhitespaceTokenizer, RegexFeaturizer, LexicalSyntacticFeaturizer, två
  CountVectorsFeaturizer, DIET (100 epoker), EntitySynonymMapper, FallbackClassifier (0,3), och Memoization, TED (100 epoker) och
  regler; en avsikt och ett svar för varje sak.
- **BM25** söker bland sidornas egna rader. Gränsen för att säga nej är för BM25 och för klassificeraren satt där de får flest rätt
  på just de här frågorna, alltså bättre än någon kunde ha satt den i förväg.
- De två över REST får varje fråga efter varandra, så att en upptagen dator drabbar båda lika. **CPU ms** är processortid för ett
  meddelande i alla botens processer. Träning är processortid för en träning från början. Minne är alla processers minne tillsammans efter frågorna.
- Tiderna är mätta på två delade kärnor; läs dem som förhållanden.

Mät igen: `make bench-peers`. Rasas standard tränas då om när innehållets exempelfrågor har ändrats, vilket tar en stund.
"""


def write(results: Path, docs: Path) -> int:
    """Measure everyone and leave peers.md and peers.svg in docs and peers.json in results."""
    results.mkdir(parents=True, exist_ok=True)
    cases, answers = bank.load(), book()
    classes, no = canned(answers), fallback(answers)
    found = _served(results, cases)
    found += [local.measure(name, classes, no, cases) for name in local.MAKERS]
    shares = {
        one.name: (100 * one.right_answers, 100 * one.honest_no, 100 * one.wrong_facts / one.cases) for one in found
    }
    docs.mkdir(exist_ok=True)
    (docs / "peers.svg").write_text(plots.peers(shares), encoding="utf-8")
    (docs / "peers.md").write_text(
        TEXT.format(cases=len(cases), classes=len(classes), table=table(found)), encoding="utf-8"
    )
    (results / "peers.json").write_text(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    print(table(found))
    return 0


def _served(results: Path, cases: Sequence[Case]) -> list[Measured]:
    """Ask both bots that are servers, a case of the one and the same of the other, so that a busy moment hits both."""
    with tempfile.TemporaryDirectory() as folder:
        bots = [_kompassen(results, workplace(Path(folder))), _rasa(results / "rasa")]
        try:
            for _, one, _ in bots:
                one.bot.start(Settings.health_question)
            before = [one.bot.used() for _, one, _ in bots]
            pairs = [[run(OverRest(one.url), [case])[0] for _, one, _ in bots] for case in cases]
            used = [one.bot.used() for _, one, _ in bots]
        finally:
            for _, one, _ in bots:
                one.bot.stop()
    return [
        Measured.of(name, found, after.cpu_seconds - then.cpu_seconds, training, after.memory_mb)
        for (name, _, training), found, then, after in zip(bots, zip(*pairs), before, used)
    ]


def _kompassen(results: Path, folder: Path) -> tuple[str, served.Served, float]:
    return "Kompassen", served.kompassen(ensure_model(PROJECT), folder), kompassen_cpu_seconds(results)


def _rasa(folder: Path) -> tuple[str, served.Served, float]:
    answers = book()
    rasa_default.write_project(folder, canned(answers), fallback(answers))
    model, training = rasa_default.ensure_trained(folder)
    return "Rasa, standard", served.rasa(model, folder), training
