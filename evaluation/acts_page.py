"""docs/acts.md: how well acts and aspects are told apart, from the cross-validation."""

from __future__ import annotations

from pathlib import Path

from evaluation import plots
from evaluation.crossval import ERRORS, FOLDS, Confusion, Found

TEXT = """\
# Handlingar och aspekter, korsvaliderade

En **handling** är vad ett meddelande gör: frågar, går vidare, väljer, rättar, tvivlar, tackar, vill ha det kortare. Den är Rasas avsikt.
En **aspekt** är vad av ämnet som efterfrågas: hur mycket, när, vem, varför. Den hör till handlingarna `ask` (frågar med ett eget ämne) och
`follow` (frågar vidare om det som nyss sades) och följer med avsikten som `intent.aspects`. Ämnet självt lärs aldrig in; det söks i innehållet.

`data/nlu` i {folds} delar: varje mening bedöms av klassificerare som inte har sett den.
**{acts} % får rätt handling** av {sentences} meningar i {act_count} handlingar, **{aspects} % rätt aspekt** av {asking} i {aspect_count}.

## Handlingar

{act_table}

![Förväxlingar mellan handlingar](acts.svg)

## Aspekter

{aspect_table}

![Förväxlingar mellan aspekter](aspects.svg)

Precision är hur ofta etiketten stämmer när den nämns, täckning hur stor del av dess meningar som hittas. I bilden är raden det rätta och
kolumnen det hörda, mörkare ju oftare.

Förväxlingen av `ask` och `follow` gör ingen skada: vad som är ett ämne avgörs av orden när frågan läses (`bot/understanding`).
Handlingar som inte har någon gräns, som `off_topic` och `ask_service`, får alltid missar när meningarna med just deras ord hålls undan; där
väger det som sökningen hittar tyngre. Det mått som räknas är hela svaret, se `make eval`.

`make eval` gör om korsvalideringen när träningsdata har ändrats och lägger listan över det som hördes fel i
`results/acts/…/{errors}`. Den här sidan skrivs om av `python -m evaluation acts`.
"""


def write(found: Found, docs: Path) -> None:
    """Leave acts.md and its two pictures in docs."""
    docs.mkdir(exist_ok=True)
    text = TEXT.format(
        folds=FOLDS,
        errors=ERRORS,
        acts=_percent(found.acts.right),
        aspects=_percent(found.aspects.right),
        sentences=sum(found.acts.counts.values()),
        asking=sum(found.aspects.counts.values()),
        act_count=len(found.acts.names),
        aspect_count=len(found.aspects.names),
        act_table=table(found.acts, "handling"),
        aspect_table=table(found.aspects, "aspekt"),
    )
    (docs / "acts.md").write_text(text, encoding="utf-8")
    (docs / "acts.svg").write_text(plots.confusion(found.acts), encoding="utf-8")
    (docs / "aspects.svg").write_text(plots.confusion(found.aspects), encoding="utf-8")


def table(found: Confusion, called: str) -> str:
    """Give precision and recall of each label as a Markdown table in Swedish, with what it is most often taken for."""
    rows = [f"| {called} | meningar | precision | täckning | tas oftast för |", "|---|--:|--:|--:|---|"]
    for name in found.names:
        mixed = ", ".join(f"`{other}` ({count})" for other, count in found.taken_for(name))
        shares = f"{_share(found.precision(name))} | {_share(found.recall(name))}"
        rows.append(f"| `{name}` | {found.sentences(name)} | {shares} | {mixed} |")
    return "\n".join(rows)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}".replace(".", ",")


def _share(share: float) -> str:
    return f"{share:.2f}".replace(".", ",")
