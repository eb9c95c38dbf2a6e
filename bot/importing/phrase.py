"""Noun phrases out of Swedish sentences: what a goal measures, and a short name for a line. Imports nothing of the project.

Owns a reading of word order, not of grammar: the subject stands before the first verb that commands, or is what the verb is about.
"""

from __future__ import annotations

import re

LEADING_TIME = re.compile(
    r"^(?:(?:senast|till|fram till|under|vid utgången av|i slutet av|från och med|före|inför)\s+)?(?:år\s+)?(?:19|20)\d\d(?:\s*[–-]\s*(?:20)?\d\d)?,?\s+"
    r"|^(?:under|inom|i slutet av) (?:mandatperioden|planperioden|perioden|hela mandatperioden),?\s+(?:(?:19|20)\d\d\s*[–-]\s*\d{2,4},?\s+)?",
    re.IGNORECASE,
)
LABEL = re.compile(r"^\w+(?: \w+)?:\s+")
TIME = re.compile(
    r"[,]?\s*(?:\b(?:senast|till|fram till|år|före|innan|vid utgången av|under|i slutet av|under år|till år)\s+)?\b(?:år\s+)?(?:19|20)\d\d\b(?:\s*[–-]\s*(?:20)?\d\d\b)?"
    r"|\s*\bunder (?:mandat|plan|budget)?perioden\b", re.IGNORECASE,
)  # fmt: skip
MODAL = re.compile(r"\b(?:ska|skall|bör|får|måste|kan)\b")
FINITE = re.compile(
    r"\b(?:är|har|finns|ökar|minskar|blir|får|ger|bygger|arbetar|erbjuder|skapar|utvecklar|prioriterar|integrerar|genomför|följer|använder|"
    r"förstår|träffar|bidrar|verkar|stärker|växer|når|tar|ser|gör|håller|driver|satsar|främjar|värnar|stödjer|möter|upplever|känner|trivs|lever|står|"
    r"går|kommer|handlar|beslutas|styrs|består|innehåller|syftar|beskriver|visar|utgår|fungerar|möjliggör|tillhandahåller|samverkar|säkerställer|mår|deltar|vill)\b"
)
OPEN = re.compile(
    r"^(?:i )?(?:vi|kommunen|(?:hela )?kommunkoncernen|kommun(?:en|koncernen)?s (?:alla )?verksamhet(?:er)?|det|här|det här|man|detta|alla verksamheter|"
    r"verksamheten|verksamheterna|där|varje verksamhet|alla nämnder)$", re.IGNORECASE,
)  # fmt: skip
PEOPLE = re.compile(
    r"^(?:alla |kommunens |våra |fler |de |kommunens alla )?(?:invånare|invånarna|medborgare|medborgarna|kvinnor|män|människor|barn|elever|eleverna|unga|äldre|"
    r"medarbetare|medarbetarna|anställda|barn och unga|kommuninvånare|kommuninvånarna|brukare|företag|företagen|föräldrar|personer)\b.{0,25}$", re.IGNORECASE,
)  # fmt: skip
TO_BE = re.compile(
    r"^(?:(?:alltid|också|även|dessutom|fortsatt|aktivt|därför|år \d{4}|i möjligaste mån|i sina planer)\s+)*"
    r"(?:vara|bli|ha|finnas|är|har|finns|erbjuda|erbjuder|bygga|bygger|få|ge|uppleva|ha tillgång till|präglas av|bedriva|utgöra)\s+(?:det\s+)?(?:alltid\s+)?(?:minst |högst )?", re.IGNORECASE,
)  # fmt: skip
INFINITIVE = re.compile(
    r"^(?:att\s+)?(?:öka|minska|främja|förbättra|stärka|skapa|utveckla|bygga|ta|prioritera|tillskapa|erbjuda|säkra|säkerställa|bibehålla|bevara|verka|"
    r"arbeta|värna|höja|sänka|halvera|utbilda|motverka|förebygga|bidra|ge|göra|satsa|underlätta|möjliggöra|integrera|använda|genomföra|se|nå|uppnå|ha|vara|"
    r"växa|bredda|effektivisera|digitalisera|samverka|locka|attrahera|behålla|rekrytera|planera|tillgodose|synliggöra|stimulera|inspirera|"
    r"fördjupa|förstärka|fortsätta|införa|inrätta|upprätta|renovera|rusta|investera|följa|kartlägga|delta|stödja|stötta|lyfta|trygga|tydliggöra|"
    r"förenkla|förnya|fasa|ställa|komma|hålla|driva|lägga|starta|reducera)\b", re.IGNORECASE,
)  # fmt: skip
AMOUNT = re.compile(
    r"(?<!agenda )(?<!årskurs )(?<!mål )\b(?:minst |högst |cirka |ca )\d+(?:[ ,.]\d+)* (?=[a-zåäö]{4})|(?<= och )\d+(?:[ ,.]\d+)* (?=[a-zåäö]{4})",
    re.IGNORECASE,
)
VISION_NAME = re.compile(
    r"\bvisionen (?:är )?[”“\"]?([A-ZÅÄÖ][^,.;:”“\"]*?)[”“\"]?(?= (?:talar|beslutades|bygger|är|syftar|beskriver|ska|som|samt|och|antogs|visar|innebär)\b|[,.;]|$)"
)
INVERTED = re.compile(
    r"^(?:tillsammans|med|genom|i|på|för att|utifrån|under|samtidigt|därför|därmed|här|idag|ibland|varje|av|till|nu|hos|inom|vid)\b[^,.;:]{0,80}?\b"
    r"(?:skapar|bygger|har|ger|får|gör|arbetar|når|utvecklar|kan|ska|vill|formar|tar|sätter|lägger) (?:vi|du|man|kommunen|det) ((?:\S+ ){1,}\S+)$",
    re.IGNORECASE,
)  # fmt: skip
ADVERBIAL = re.compile(
    r"^(?:tillsammans|ibland|när|om|i|på|för att|genom|med|av|till|inför|vem|hur|vad|också|utifrån|utöver|från|under|inom)\b",
    re.IGNORECASE,
)
WORKS_WITH = re.compile(
    r"^(?:arbetar|jobbar|verkar|satsar)\s+(?:\w+\s+)?(?:med|för|på|mot)\s+(?:att\s+)?", re.IGNORECASE
)
CUT = re.compile(
    r",|;|:|\s[–-]\s|\s\(|\s(?:så att|för att|genom att|genom|som|där|vilket|vilka|när|jämfört|i enlighet|i enligt|utifrån|med hjälp|till exempel|bland annat|oavsett|samtidigt|inför|vid|utan att|och på så sätt)\b"
)
MOST_WORDS = 9


def indicator_of(line: str, names: frozenset[str] = frozenset()) -> str:
    """Give what a line measures, in its own words: its subject, or what an open subject is to have or do."""
    text = LEADING_TIME.sub("", LABEL.sub("", line).strip().rstrip(" .!"))
    if INFINITIVE.match(text):
        rest = text.removeprefix("att ").split(" ", 1)
        return _tidy(_short(rest[-1], 16))
    subject, predicate, _ = _halves(text)
    if subject and not is_open(subject, names):
        return lower_first(_tidy(subject), names)
    return _tidy(_short(TO_BE.sub("", predicate), 16)) if predicate else lower_first(_tidy(_short(text, 16)), names)


def title_of(line: str, names: frozenset[str] = frozenset()) -> str:
    """Give a short name for a line, to stand in running text: with a small letter first unless it begins with a name."""
    text = AMOUNT.sub("", LEADING_TIME.sub("", LABEL.sub("", line).strip().rstrip(" .!?:…")))
    vision = VISION_NAME.search(line)
    if vision:
        return f"visionen {vision[1].strip(' -–”“')}"
    if INFINITIVE.match(text):
        return f"att {lower_first(_short(text, MOST_WORDS), names)}".replace("att att ", "att ")
    inverted = INVERTED.match(text)
    if inverted:
        return lower_first(_short(_without_years(inverted[1]), MOST_WORDS), names)
    subject, predicate, is_duty = _halves(text)
    if not subject and not predicate:
        return lower_first(_short(text, MOST_WORDS), names)
    if not subject or is_open(subject, names):
        return _predicate_title(subject, predicate, is_duty, names)
    if PEOPLE.match(subject):
        return f"att {lower_first(_short(_without_years(text), MOST_WORDS + 1), names)}"
    if ADVERBIAL.match(subject):
        return lower_first(_short(text, MOST_WORDS), names)
    share = re.match(r"^(?:andel|antal)", subject, re.IGNORECASE)
    tidied = _without_years(re.sub(r" (?:ökar|minskar) och$", "", subject))
    return lower_first(tidied if share and len(tidied.split()) <= 13 else _short(tidied, MOST_WORDS), names)


def lower_first(text: str, names: frozenset[str] = frozenset()) -> str:
    """Give the text with a small first letter, unless its first word is a name or an abbreviation."""
    first = text.split(" ", 1)[0].strip("”\"'(,")
    if not text or first in names or (len(first) > 1 and first[1:] != first[1:].lower()) or not text[0].isupper():
        return text
    return text[0].lower() + text[1:]


def is_open(subject: str, names: frozenset[str]) -> bool:
    """Tell whether a subject only says that it is the municipality, so that what is meant stands after the verb."""
    words = subject.split()
    own = bool(words) and all(word in names or word.casefold() in ("kommun", "stad", "kommuns", "i") for word in words)
    return own or bool(OPEN.match(subject))


def _halves(text: str) -> tuple[str, str, bool]:
    """Give what stands before and after the first verb, and whether it commands; a relative clause's verb is not the sentence's."""
    modal = MODAL.search(text)
    finite = next((one for one in FINITE.finditer(text) if not _is_relative(text, one.start())), None)
    verb = modal or finite
    if modal and finite and finite.start() < modal.start():
        goes_on = " och " in text[finite.end() : modal.start()] or re.search(r"\bsom\b", text[: finite.start()])
        verb = modal if goes_on else finite
    if verb is None:
        return "", "", False
    predicate = text[verb.end() :] if verb is modal else text[verb.start() :]
    return text[: verb.start()].strip(" ,"), predicate.strip(), verb is modal


def _is_relative(text: str, place: int) -> bool:
    """Tell whether a verb belongs to a clause that begins with som, and so tells which thing is meant."""
    before = text[:place]
    return (
        bool(re.search(r"\b(?:som|där|när|vilka|vilket)(?:\s+[\wåäö]+){0,4}\s*(?:\beller\b|\boch\b)?\s*$", before))
        or "som " in before[-30:]
    )


def _predicate_title(subject: str, predicate: str, is_duty: bool, names: frozenset[str]) -> str:
    wished = re.match(r"^vill att (.*)$", predicate)
    if wished:
        return f"att {_short(wished[1], MOST_WORDS)}"
    bare = TO_BE.sub("", predicate)
    words = predicate.split()
    if bare != predicate:
        return _short(_without_years(bare), MOST_WORDS)
    if is_duty:
        return f"att {_short(predicate, MOST_WORDS)}"
    bare = WORKS_WITH.sub("", predicate)
    if bare != predicate:
        return _short(_without_years(bare), MOST_WORDS)
    if len(words) > 1 and FINITE.fullmatch(words[0]):
        return _short(" ".join(words[1:]), MOST_WORDS)
    return f"att {lower_first(_short(f'{subject} {predicate}', MOST_WORDS), names)}"


def _without_years(text: str) -> str:
    return " ".join(TIME.sub("", text).split())


def _tidy(text: str) -> str:
    """Give a measured thing without the year it is to be reached and without a doubled blank."""
    bare = re.sub(r"\s+(?:ökar|minskar)\s+och$|\s+(?:ska|skall|har|och)$", "", " ".join(text.split()))
    return bare.strip(" ,;") or text


def _short(text: str, most: int) -> str:
    """Give the beginning of a text, up to a natural break or a number of words."""
    words = text.split()
    cut = CUT.search(text)
    if cut and len(text[: cut.start()].split()) >= 2 and len(words) > 5:
        words = text[: cut.start()].split()
    if len(words) <= most:
        return " ".join(words).strip(" ,;:–-")
    kept = words[:most]
    while len(kept) > 3 and re.fullmatch(
        r"(?:och|i|på|av|för|till|med|den|det|de|en|ett|eller|att|från|vid|om|som|sin|sina|sitt|våra|vår|vårt)",
        kept[-1],
    ):
        kept.pop()
    return " ".join(kept).strip(" ,;:–-")
