"""What a heading or the line before a list announces, by the words that Swedish municipalities use. Imports nothing of the project."""

from __future__ import annotations

import re
from enum import Enum

WORDS_FOR_NUMBERS = "två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\\d{1,2}"


class Role(str, Enum):
    """What follows: a part of an area, a theme of the page, or something that has only its own name."""

    goals = "goals"
    strategies = "strategies"
    picture = "picture"
    measures = "measures"
    areas = "areas"
    vision = "vision"
    values = "values"
    governance = "governance"
    followup = "followup"
    plan = "plan"
    goal = "goal"
    other = "other"


KINDS_OF_GOALS = (
    "strategiska|övergripande|politiska|prioriterade|långsiktiga|kortsiktiga|konkreta|mätbara|gemensamma|lokala|globala|våra|nya|"
    "vår|kommunens|kommunala|nämndens|nämndernas|kommunfullmäktiges|fullmäktiges|kommunstyrelsens|koncernens|finansiella|ekonomiska|"
    "verksamhetens|ytterligare|detta är|följande|dessa|kommunövergripande|beslutade|samlade|tillhörande|det här är"
)
GOAL_WORD = r"(?:[\wåäö]*mål(?:en|sättning(?:ar|arna|en)?)?)"
PLAN_WORD = r"(?:strategisk plan|målprogram|mål- och resursplan|verksamhetsplan|budget|flerårsplan|mål och budget|mål och vision|vision och mål|vision & mål|mål & vision|styrdokument|politiskt program|majoritetsprogram)"
GOALS = re.compile(
    rf"^(?:(?:{KINDS_OF_GOALS})\s+)*{GOAL_WORD}(?:\s+(?:för|i|inom|under|till|och|som|vi|med)\b.*)?$", re.IGNORECASE
)
STRATEGIES = re.compile(
    r"^(?:\w+\s+){0,2}(?:strategi(?:er|erna)?|handlingsplan|åtgärder(?:na)?|insatser|aktiviteter|uppdrag(?:en)?|ställningstaganden?|inriktning(?:ar)?|prioriteringar|vägval)\b"
    r"|^(?:så|hur)\b.*\b(?:når|nå|gör|göra|uppnår|uppnå|arbetar|jobbar|lyckas)\b|^(?:vad|det) (?:gör vi|vi gör|ska vi göra)"
    r"|^vi (?:ska )?(?:når|uppnår|nå|uppnå) .*genom|^(?:för att nå|för att lyckas|vägen dit|det här ska vi göra|detta ska vi göra|det gör vi genom|vi gör det genom)",
    re.IGNORECASE,
)
PICTURE = re.compile(
    r"^(?:målbild(?:en)?|önskat läge|önskvärt läge|framtidsbild|så här vill vi ha det|dit vill vi|viljeinriktning)\b",
    re.IGNORECASE,
)
MEASURES = re.compile(
    r"^(?:\w+\s+)?(?:indikator(?:er|erna)?|nyckeltal(?:en)?|mått(?:en)?|mätetal|styrtal|resultatmått)\b|^så (?:mäter|följer) vi|^hur mäter|^vi (?:mäter|följer)",
    re.IGNORECASE,
)
NUMBERED_GOAL = re.compile(rf"^(?:{GOAL_WORD})\s+\d{{1,2}}\b\s*[.:–—-]?\s*\S", re.IGNORECASE)
NUMBERED_LABEL = re.compile(r"^(?:[\wåäö]*mål|målområde|målsättning)\s+\d{1,2}(?:[:.]\d{1,2})*[.:]?$", re.IGNORECASE)
AREA_WORDS = (
    ("perspektiv", "perspektiv"), ("målområde", "målområden"), ("fokusområde", "fokusområden"), ("samverkansområde", "samverkansområden"),
    ("insatsområde", "insatsområden"), ("utvecklingsområde", "utvecklingsområden"), ("prioriterat område", "prioriterade områden"),
    ("strategiskt område", "strategiska områden"), ("politikområde", "politikområden"), ("temaområde", "temaområden"),
    ("verksamhetsområde", "verksamhetsområden"), ("inriktning", "inriktningar"), ("inriktningsområde", "inriktningsområden"),
    ("hållbarhetsområde", "hållbarhetsområden"), ("målkategori", "målkategorier"), ("tema", "teman"), ("område", "områden"),
)  # fmt: skip
AREA_PLURALS = "|".join(re.escape(many) for _, many in AREA_WORDS)
AREAS = re.compile(rf"\b({AREA_PLURALS}|områdena|perspektiven|målområdena|fokusområdena)\b", re.IGNORECASE)
COUNTED_AREAS = re.compile(
    rf"\b(?:{WORDS_FOR_NUMBERS})\s+(?:olika\s+|övergripande\s+)?([\wåäö]*?(?:{AREA_PLURALS}))\b|\b([\wåäö]+områden)\b",
    re.IGNORECASE,
)
VISION = re.compile(r"\bvision(?:en|er|s)?\b|\bframtidsbild", re.IGNORECASE)
VALUES = re.compile(r"\bvärdegrund|\bvärdering|\bledord|\bkärnvärde|\bvärdeord|\bförhållningssätt", re.IGNORECASE)
GOVERNANCE = re.compile(
    r"\bstyrmodell|\bstyrning|\bså styrs\b|\bledningssystem|\bstyrkedja|\bstyrprinciper|\bstyrsystem", re.IGNORECASE
)
FOLLOWUP = re.compile(
    r"\buppföljning|\bföljs upp\b|\bföljer vi upp|\bbudgetarbete|\bårsredovisning|\butvärdering|\båterrapportering",
    re.IGNORECASE,
)
GOAL_SPEECH = re.compile(rf"\b{GOAL_WORD}\b", re.IGNORECASE)
PLAN_SPEECH = re.compile(rf"\b(?:{PLAN_WORD}|{GOAL_WORD})\b", re.IGNORECASE)
PLAN_NAME = re.compile(
    r"^(?:\w+\s+){0,2}(?:strategisk plan|målprogram|verksamhetsplan|flerårsplan|utvecklingsplan|utvecklingsprogram|politisk(?:t)? (?:plan|program)|majoritetsprogram|måldokument)\b",
    re.IGNORECASE,
)
PERSPECTIVE = re.compile(
    r"perspektivet?$|^(?:målområde|fokusområde|perspektiv|område|inriktning|tema)\b", re.IGNORECASE
)


def role_of(text: str) -> Role:
    """Give what a heading, or a label before a colon, announces."""
    if NUMBERED_LABEL.match(text.strip()):
        return Role.goals
    bare = re.sub(r"\s*[\d–—-]{4,9}\s*$", "", text.strip().rstrip(":. ")).strip()
    if NUMBERED_GOAL.match(bare):
        return Role.goal
    if FOLLOWUP.search(bare):
        return Role.followup
    for role, pattern in (
        (Role.picture, PICTURE), (Role.measures, MEASURES), (Role.strategies, STRATEGIES), (Role.goals, GOALS),
    ):  # fmt: skip
        if pattern.search(bare) and not (role is Role.goals and VISION.search(bare)):
            return role
    if VISION.search(bare) and GOAL_SPEECH.search(bare):
        return Role.plan
    for role, pattern in (
        (Role.values, VALUES), (Role.vision, VISION),
    ):  # fmt: skip
        if pattern.search(bare):
            return role
    if GOAL_SPEECH.search(bare) and not PERSPECTIVE.search(bare):
        return Role.plan
    if PLAN_NAME.search(bare):
        return Role.plan
    return Role.governance if GOVERNANCE.search(bare) else Role.other


def announces(lead: str) -> Role:
    """Give what the sentence before a list says that the list holds."""
    last = lead.strip(" .:").split(". ")[-1]
    if VALUES.search(last):
        return Role.values
    if re.search(r"\bmål(?:en)?\b[^.]*$|\b[\wåäö]+mål(?:en)?\b", last, re.IGNORECASE) and not AREAS.search(last):
        if re.search(r"\b(?:nå|uppnå|når|uppnår) [^.]*mål(?:en)?\b", last, re.IGNORECASE) and not re.search(
            r"\w(?:s|våra|följande|dessa) [\w\s]{0,25}mål\b", last[:45], re.IGNORECASE
        ):
            return Role.strategies
        return Role.goals
    if AREAS.search(last):
        return Role.areas
    if MEASURES.search(last) or re.search(r"\b(?:indikator|nyckeltal|mäts|mäter|följs upp)", last, re.IGNORECASE):
        return Role.measures
    if STRATEGIES.search(last) or re.search(
        r"\b(?:strategi|genom att|åtgärd|insats|därför ska vi|detta innebär att)", last, re.IGNORECASE
    ):
        return Role.strategies
    return Role.vision if VISION.search(last) else Role.other


def area_word(sentences: list[str]) -> tuple[str, str] | None:
    """Give what a page calls the areas that its goals are sorted in, one and several, in the words of one of its sentences."""
    for sentence in sentences:
        for found in COUNTED_AREAS.finditer(sentence):
            word = (found[1] or found[2]).casefold()
            known = next((pair for pair in AREA_WORDS if pair[1] == word), None)
            if known:
                return known
            if word.endswith("områden"):
                return word[:-1], word
    return None
