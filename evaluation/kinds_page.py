"""docs/kinds.md: how well the kinds of question are told apart, from Rasa's own cross-validation."""

from __future__ import annotations

from pathlib import Path

from evaluation.crossval import FOLDS, Kinds, table

TEXT = """\
# Slagen av frågor, korsvaliderade

`rasa test nlu --cross-validation --folds {folds}` på `data/nlu`: varje exempel bedöms av en modell som inte har sett det.
**{right} % får rätt slag** av {count} exempel i {kinds} slag.

{table}

Precision är hur ofta slaget stämmer när det nämns, täckning hur stor del av slagets exempel som hittas.

Så låga tal vore illa om slaget ensamt valde svaret. Det gör det inte: ämnet söks i innehållet när frågan ställs, och ett osäkert slag
får ge vika för innehåll som stämmer (`bot/answers/evidence.py`). Det mått som räknas är därför hela svaret, se `make eval`.

`make eval` gör om korsvalideringen när träningsdata har ändrats och lägger Rasas rapport, fellista och förväxlingsmatris i
`results/kinds/`. Den här sidan skrivs om av `python -m evaluation kinds`.
"""


def write(found: Kinds, docs: Path) -> None:
    """Leave kinds.md in docs."""
    kinds = [one for one in found.report.values() if isinstance(one, dict) and "confused_with" in one]
    right = f"{100 * found.right:.1f}".replace(".", ",")
    count = sum(int(one["support"]) for one in kinds)
    docs.mkdir(exist_ok=True)
    text = TEXT.format(folds=FOLDS, right=right, count=count, kinds=len(kinds), table=table(found))
    (docs / "kinds.md").write_text(text, encoding="utf-8")
