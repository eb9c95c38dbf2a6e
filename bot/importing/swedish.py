"""The words that a reading of Swedish sentences rests on: verbs that command, verbs that tell, subjects that say nothing of their own.

Owns lists only, one pattern each; `phrase` reads sentences with them. Imports nothing of the project.
"""

from __future__ import annotations

import re


def _any(words: str) -> str:
    return "|".join(words.split())


TELLING = _any(
    "är har finns ökar minskar blir får ger bygger arbetar erbjuder skapar utvecklar prioriterar integrerar genomför följer använder förstår träffar "
    "bidrar verkar stärker växer når tar ser gör håller driver satsar främjar värnar stödjer möter upplever känner trivs lever står går kommer handlar "
    "beslutas styrs består innehåller syftar beskriver visar utgår fungerar möjliggör tillhandahåller samverkar säkerställer mår deltar vill uppmuntras "
    "underlättas ges spänner talar underlättar hanterar ligger leder lyckas gäller omfattar avser anger innebär påverkar ingår förändras beslutade antog "
    "antogs beslutades fastställdes fastställde formulerar sätter lägger betyder skapas utvecklas präglas genomsyras genomsyrar vilar bedrivs erbjuds"
)
COMMANDING = _any(
    "öka minska främja förbättra stärka skapa utveckla bygga ta prioritera tillskapa erbjuda säkra säkerställa bibehålla bevara verka arbeta värna höja "
    "sänka halvera utbilda motverka förebygga bidra ge göra satsa underlätta möjliggöra integrera använda genomföra se nå uppnå ha vara växa bredda "
    "effektivisera digitalisera samverka locka attrahera behålla rekrytera planera tillgodose synliggöra stimulera inspirera fördjupa förstärka fortsätta "
    "införa inrätta upprätta renovera rusta investera följa kartlägga delta stödja stötta lyfta trygga tydliggöra förenkla förnya fasa ställa komma hålla "
    "driva lägga starta reducera bekämpa anta anpassa återbruka levandegöra profilera marknadsföra vårda skydda"
)
PEOPLE_WORDS = _any(
    "invånare invånarna medborgare medborgarna kvinnor män människor barn elever eleverna unga äldre medarbetare medarbetarna anställda kommuninvånare "
    "kommuninvånarna kommunmedborgare brukare företag företagen föräldrar personer besökare"
)

MODAL = re.compile(r"\b(?:ska|skall|bör|får|måste|kan)\b")
FINITE = re.compile(rf"\b(?:{TELLING})\b")
INFINITIVE = re.compile(rf"^(?:att\s+)?(?:{COMMANDING})\b", re.IGNORECASE)
LABEL = re.compile(r"^\w+(?: \w+)?:\s+")
PEOPLE = re.compile(
    rf"^(?:alla |kommunens |våra |fler |de |kommunens alla )?(?:{PEOPLE_WORDS}|barn och unga)\b.{{0,25}}$",
    re.IGNORECASE,
)
BEFORE_ITS_SUBJECT = re.compile(
    rf"^(?:(?:därför|dessutom|samtidigt|då|därmed|också|här|även|sedan)\s+)?(ska|skall|får|har)\s+(.{{3,90}}?)\s+"
    rf"((?:inte |alltid |minst |högst )?(?:få|kunna|känna|ökat|minskat|halverats|fördubblats|uppleva|klara|läsa|{COMMANDING})\b.*)$",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"^(?:i )?(?:vi|kommunen|(?:hela )?kommunkoncernen|kommun(?:en|koncernen)?s (?:alla )?verksamhet(?:er)?|det|här|det här|man|detta|alla verksamheter|"
    r"verksamheten|verksamheterna|där|varje verksamhet|alla nämnder)$",
    re.IGNORECASE,
)
DWELLERS = re.compile(r"^(?:alla )?[A-ZÅÄÖ][\wåäö]+(?:borna|bor)$")
HOLLOW = re.compile(
    r"^(?:visionen|värdegrunden|planen|målen|målet|styrmodellen|modellen|programmet|dokumentet|styrningen|uppföljningen|kommunstyrelsen|"
    r"kommunfullmäktige|nämnderna|nämnder och bolag|indikatorerna|nyckeltalen|budgeten|synpunkterna|texterna|de (?:övergripande|strategiska) målen)$",
    re.IGNORECASE,
)
EMPTY_SUBJECT = re.compile(
    r"^(?:de|den|det|dessa|du|man|som|därför|de mål|det som|båda|alla|någon|några|dessa mål)$", re.IGNORECASE
)
ADVERBIAL = re.compile(
    r"^(?:för|utöver|enligt|hos|vid|efter|innan|mellan|tillsammans|ibland|när|om|i|på|genom|med|av|till|inför|vem|hur|vad|också|utifrån|från|under|inom)\b",
    re.IGNORECASE,
)
TO_BE = re.compile(
    r"^(?:(?:alltid|också|även|dessutom|fortsatt|aktivt|därför|år \d{4}|i möjligaste mån|i sina planer|ha|få)\s+)*"
    r"(?:vara|bli|ha|finnas|är|har|finns|erbjuda|erbjuder|bygga|bygger|få|får|ge|uppleva|präglas av|bedriva|utgöra)\s+"
    r"(?:det\s+)?(?:också\s+|alltid\s+)?(?:minst |högst )?",
    re.IGNORECASE,
)
WE_DO = re.compile(r"^(?:vi|kommunen) \w+r\b", re.IGNORECASE)
WORKS_WITH = re.compile(
    r"^(?:arbetar|jobbar|verkar|satsar)\s+(?:\w+\s+)?(?:med|för|på|mot)\s+(?:att\s+)?", re.IGNORECASE
)
INVERTED = re.compile(
    r"^(?:tillsammans|med|genom|i|på|för|utifrån|under|samtidigt|därför|därmed|här|idag|varje|av|till|nu|hos|inom|vid)\b[^,.;:]{0,80}?\b"
    r"(?:skapar|bygger|har|ger|får|gör|arbetar|når|utvecklar|kan|ska|vill|formar|tar|sätter|lägger) (?:vi|du|man|kommunen|det) ((?:\S+ ){1,}\S+)$",
    re.IGNORECASE,
)
HERE_ARE = re.compile(r"^(?:här|nedan) (?:är|finns|ser du|hittar du|kan du läsa)\s+", re.IGNORECASE)
YEAR = r"(?:19|20)\d\d(?:\s*[–-]\s*(?:20)?\d\d)?"
LEADING_TIME = re.compile(
    rf"^(?:(?:senast|till|fram till|under|vid utgången av|i slutet av|från och med|före|inför)\s+)?(?:år\s+)?{YEAR},?\s+"
    rf"|^(?:under|inom|i slutet av) (?:mandatperioden|planperioden|perioden|hela mandatperioden),?\s+(?:{YEAR},?\s+)?",
    re.IGNORECASE,
)
TIME = re.compile(
    rf",?\s*(?:\b(?:senast|till|fram till|år|före|innan|vid utgången av|under|i slutet av|under år|till år)\s+)?\b(?:år\s+)?{YEAR}\b"
    r"|\s*\bunder (?:mandat|plan|budget)?perioden\b",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    r"(?<!agenda )(?<!årskurs )(?<!mål )\b(?:minst |högst |cirka |ca )\d+(?:[ ,.]\d+)* (?=[a-zåäö]{4})|^\d+(?:[ ,.]\d+)* (?=[a-zåäö]{4})|(?<= och )\d+(?:[ ,.]\d+)* (?=[a-zåäö]{4})",
    re.IGNORECASE,
)
CUT = re.compile(
    r",(?!\s+(?:[\wåäö-]+\s+){0,2}[\wåäö-]+(?:,|\s(?:och|eller|samt)\b))|;|:|\s[–-]\s|\s\(|\s(?:så att|för att|genom att|genom|som|där|vilket|vilka|när|jämfört|i enlighet|i enligt|utifrån|med hjälp|till exempel|bland annat|"
    r"oavsett|samtidigt|inför|vid|utan att|och på så sätt)\b"
)
DANGLING = re.compile(
    r"(?:och|i|på|av|för|till|med|den|det|de|en|ett|eller|att|från|vid|om|som|sin|sina|sitt|våra|vår|vårt|är|ska|har|hur|vad|inom|samt|utan|än|genom|under|deras|dess)"
)
SHARE_OF = re.compile(r"^(?:minst |högst |cirka )?\d+(?:,\d+)?\s?(?:%|procent) av\s+", re.IGNORECASE)
ALSO = re.compile(r"^(?:därför|också|även|dessutom|fortsatt|alltid)\s+", re.IGNORECASE)
OUR_VISION = re.compile(r"\bvision(?:en)? (?:är|lyder)(?: att)?\b|\bär (?:vår|kommunens) vision\b", re.IGNORECASE)
VISION_NAME = re.compile(
    r"\b[Vv]isionen (?:är )?[”“\"]?([A-ZÅÄÖ][^,.;:”“\"]*?)[”“\"]?(?= (?:talar|beslutades|bygger|är|syftar|beskriver|ska|som|samt|och|antogs|visar|innebär)\b|[,.;]|$)"
)
