"""The step that explains a hard word, and the explanations that follow an answer when asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from bot.answers.answer import Answer, Sentence
from bot.answers.book import Book
from bot.answers.evidence import CERTAIN, stated
from bot.answers.query import Query
from bot.answers.wording import citations, phrase, quotes, remembering, said
from bot.content.model import Entry, Outcome, Term
from bot.language.accents import fold, normalise
from bot.search.index import TELLING


def meaning(book: Book, query: Query, today: date) -> Answer | None:
    """Explain the word that was asked about, with a line of a page where it is used."""
    if not (query.asks("ask_meaning", least=0.5) or query.reading.has("meaning")):
        return None
    term = _term(book, query)
    hit = stated(book, query, query.municipality)
    if term is None or hit.score >= CERTAIN and (hit.entry.text or _says_more(book, query, term)):
        return None
    used = [entry for entry in _using(book, term, query.municipality) if entry.quote][:1]
    sentences = [Sentence(term.meaning, tuple(p for entry in used for p in entry.passages))]
    sentences += [line for entry in used for line in quotes(entry)]
    if query.municipality and not used:
        municipality = book.content.municipalities[query.municipality]
        sentences.append(said(phrase(book, "compare_none", municipality), (), municipality.id))
    focus = used[0] if used else None
    context = remembering(query, focus.municipality if focus else None, focus.id if focus else None, used)
    return Answer(Outcome.answered, tuple(sentences), citations(book, used), context=context)


def _says_more(book: Book, query: Query, term: Term) -> bool:
    """Whether the message has telling words beside the word that is asked about: "hållbar tillväxt"."""
    own = {token.term for form in (term.word, *term.also) for token in book.read(form).tokens}
    return any(token.term not in own and token.weight >= TELLING for token in query.reading.rest)


def with_terms(book: Book, query: Query, answer: Answer) -> Answer:
    """Give the answer with the explanations of the hard words in its quotes, for those who draw them on request."""
    if not any(sentence.quote for sentence in answer.sentences):
        return answer
    said = f" {fold(normalise(' '.join(sentence.text for sentence in answer.sentences if sentence.quote)))} "
    terms = tuple(
        (term.word, term.meaning)
        for term in book.content.terms.values()
        if any(f" {form}" in said for form in _forms(term))
    )
    return replace(answer, terms=terms)


def _term(book: Book, query: Query) -> Term | None:
    words = {token.term for token in query.reading.rest} | {fold(token.surface) for token in query.reading.rest}
    text = fold(normalise(query.reading.text))
    found = [
        term
        for term in book.content.terms.values()
        if any(form in words or " " in form and form in text for form in _forms(term))
    ]
    return max(found, key=lambda term: len(term.word), default=None)


@lru_cache(maxsize=1024)
def _forms(term: Term) -> tuple[str, ...]:
    return tuple(fold(normalise(form)) for form in (term.word, *term.also))


def _using(book: Book, term: Term, municipality: str | None) -> list[Entry]:
    """Give the entries whose quotes use the word, those with the word itself before those with another form of it."""
    entries = [entry for entry in book.content.entries.values() if municipality in (None, entry.municipality)]
    quoted = {entry.id: fold(normalise(" ".join(entry.quote))) for entry in entries}
    using = [entry for form in _forms(term) for entry in entries if form in quoted[entry.id]]
    return list({entry.id: entry for entry in using}.values())
