"""Why an answer was given, as lines for staff: kind of question, places, candidates with scores, passages chosen."""

from __future__ import annotations

from bot.answers.answer import merged
from bot.cli._conversation import Turn, Understood
from bot.search.index import Hit

MOST_CANDIDATES = 8
LEAST_CHANCE = 0.01


def why(turn: Turn) -> str:
    """Give everything that led to an answer."""
    if turn.answer is None or turn.understood is None:
        return "Det sade dörren själv, innan frågan lästes."
    passages = merged(*(sentence.passages for sentence in turn.answer.sentences))
    lines = [
        *_understood(turn.understood),
        "Kandidater (poäng 0 till 1)",
        *(_candidate(hit) for hit in turn.understood.candidates[:MOST_CANDIDATES]),
        f"Utfall        {turn.answer.outcome.value}",
        f"Passager      {'svaret vilar inte på någon passage' if not passages else ''}".rstrip(),
        *(f"  {passage}" for passage in passages),
    ]
    return "\n".join(lines)


def _understood(understood: Understood) -> list[str]:
    query = understood.query
    likely = [one for one in understood.ranking if one["confidence"] >= LEAST_CHANCE]
    found = [f"{one['entity']} {one['value']}" for one in understood.entities]
    kinds = ", ".join(f"{one['name']} {one['confidence']:.0%}" for one in likely)
    remembered = " (ur samtalet)" if query.municipality and query.municipality not in query.municipalities else ""
    return [
        f"Frågan        {query.reading.text}{'  (förra frågan, ställd igen)' if query.repeated else ''}",
        f"Slag          {kinds.replace('%', ' %')}",
        f"Hittade ord   {', '.join(found) or 'inga kommuner, årtal eller ordningstal'}",
        f"Kommun        {query.municipality or 'ingen bestämd'}{remembered}",
        f"I fokus       {query.focus.id if query.focus else 'inget'}",
    ]


def _candidate(hit: Hit) -> str:
    score = f"{hit.score:.2f}".replace(".", ",")
    return f"  {score}  {hit.entry.id}: {hit.entry.title} [{hit.entry.outcome.value}]"
