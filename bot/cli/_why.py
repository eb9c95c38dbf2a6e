"""Why an answer was given, as lines for staff: the four records of its way, Question, Ranking, Plan and Answer."""

from __future__ import annotations

from bot.cli._conversation import Turn
from bot.retrieval.index import Candidate
from bot.telling.answering import Step

MOST_CANDIDATES, MOST_FEATURES = 5, 4
LEAST_CHANCE = 0.01


def why(turn: Turn) -> str:
    """Give everything that led to an answer."""
    if not turn.steps:
        return "Det sade dörren själv, innan frågan lästes."
    return "\n\n".join(_step(step) for step in turn.steps)


def _step(step: Step) -> str:
    candidates = [line for name in step.ranking.candidates for line in _candidates(step, name)]
    passages = dict.fromkeys(one for sentence in step.answer.sentences for one in sentence.passages)
    return "\n".join(
        [
            *_question(step),
            "Kandidater    sannolikhet och det som vägde mest"
            if candidates
            else "Kandidater    inga: samtalet säger vad som menas",
            *candidates,
            f"Tabellens rad {step.plan.row} → {step.plan.do.value}, aspekt {step.plan.aspect.value}{_claim(step)}",
            f"Utfall        {step.answer.outcome.value}",
            f"Passager      {'' if passages else 'svaret vilar inte på någon passage'}".rstrip(),
            *(f"  {passage}" for passage in passages),
        ]
    )


def _question(step: Step) -> list[str]:
    question = step.question
    words = ", ".join(token.surface for token in question.words) or "inga egna"
    remembered = " (ur samtalet)" if question.municipality and not question.named else ""
    concepts = ", ".join(concept.id for concept, _ in step.ranking.concepts[:MOST_CANDIDATES])
    return [
        f"Fråga         {question.reading.text}{'  (förra frågan, ställd igen)' if question.repeated else ''}",
        f"Handling      {_chances(question.heard.acts)}; tas som {question.act}",
        f"Aspekt        {_chances(question.heard.aspects)}",
        f"Ämnesord      {words}{f'; begrepp: {concepts}' if concepts else ''}",
        f"Kommun        {question.municipality or 'ingen bestämd'}{remembered}",
        f"I samtalet    {question.subject or question.conversation.subject or 'inget'}",
    ]


def _chances(ranked: tuple[tuple[str, float], ...]) -> str:
    return ", ".join(f"{name} {chance:.0%}".replace("%", " %") for name, chance in ranked[:4] if chance >= LEAST_CHANCE)


def _candidates(step: Step, municipality: str) -> list[str]:
    return [_candidate(one) for one in step.ranking.of(municipality)[:MOST_CANDIDATES]]


def _candidate(one: Candidate) -> str:
    telling = sorted(one.features.items(), key=lambda item: -item[1])[:MOST_FEATURES]
    shown = ", ".join(f"{name} {value:.2f}".replace(".", ",") for name, value in telling)
    return f"  {f'{one.probability:.2f}'.replace('.', ',')}  {one.entry.id}: {one.entry.title} ({shown})"


def _claim(step: Step) -> str:
    return f", påstående {step.plan.claim} {step.plan.right}".rstrip() if step.plan.claim else ""
