"""Verdicts over what people take for given, by the entries of the repository's content."""

from __future__ import annotations

import pytest

from bot.content.library import Content
from bot.deciding.claims import Judge
from bot.deciding.verdict import About, Reply, Ruling, Verdict, ground_of, ground_of_plan
from bot.understanding.focus import claimed
from bot.understanding.mood import MoodReader

KIL = "kil/plan-2024"
CONTRADICTED = [
    # entry, message, what is right
    (f"{KIL}/laneskuld", "Är det 1 500?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "Gränsen är väl 2 miljarder?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "och lånetaket, är det en miljard?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "är det 2000?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "Får lånen bli 1 500 miljoner?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "Kan lånen bli 1,3 mdr?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "Får skulden vara högst 2 miljarder?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "Får skulden vara mer än 1 150 mkr?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "Ska lånen vara minst 1 150 miljoner kronor?", "1 150 miljoner kronor"),
    (f"{KIL}/heltidsanstallda", "Är det 80 procent?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "och heltid är väl 60?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Räcker det med 70?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Räcker det med 74 procent?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Räcker det att hälften jobbar heltid?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Är sju av tio tillräckligt?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Ska högst 74 procent jobba heltid?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Ska det vara över 74 procent till 2030?", "2026"),
    (f"{KIL}/heltidsanstallda", "Ska andelen minska?", "ökar"),
    (f"{KIL}/heltidsanstallda", "nej det stämmer inte, det är väl 80 procent", "74 procent"),
    (f"{KIL}/overskott", "Räcker det med en procent?", "2,5 procent"),
    (f"{KIL}/overskott", "Är det två och en halv procent under 2024–2027?", "2024–2026"),
    (f"{KIL}/solel", "Ska det bli 10 MW?", "6 megawatt"),
    (f"{KIL}/solel", "Ska det bli 6 megawatt först 2030?", "2026"),
    (f"{KIL}/koldioxid", "Ska utsläppen minska med 40 procent?", "50 procent"),
    (f"{KIL}/koldioxid", "Ska utsläppen vara halverade 2026?", "2030"),
    (f"{KIL}/koldioxid", "Jämförs utsläppen jämfört med 2005?", "1990"),
    (f"{KIL}/koldioxid", "Ska de vara halverade redan 2026?", "2030"),
    (f"{KIL}/koldioxid", "Är det inte förrän 2045?", "2030"),
    (f"{KIL}/solel", "De siktar på 10 megawatt, kan det stämma?", "6 megawatt"),
    ("karlstad/plan-2024/omraden", "Är de fyra samverkansområdena kvar?", "3 samverkansområdena"),
    (f"{KIL}/koldioxid", "Får utsläppen öka?", "minska"),
    (f"{KIL}/koldioxid", "Ska utsläppen fördubblas?", "minska"),
    (f"{KIL}/fossilfria-fordon", "Ska andelen öka med 10 procent?", "15 procent"),
    (f"{KIL}/digitala-tjanster", "Ska de bli fler än 2020?", "2022"),
    (f"{KIL}/laneskuld", "Gäller det till 2030?", "2024–2026"),
    (f"{KIL}/soliditet", "Ska soliditeten minska?", "öka"),
    (f"{KIL}/soliditet", "Ska soliditeten sänkas?", "öka"),
    (f"{KIL}/soliditet", "Ska den vara oförändrad?", "öka"),
    (f"{KIL}/livsmedel", "Får andelen minska?", "samma nivå"),
    (f"{KIL}/beslut", "Togs beslutet i juni 2023?", "19 december 2023"),
    (f"{KIL}/laneskuld", "Beslutades det 2024?", "19 december 2023"),
    (f"{KIL}/laneskuld", "Beslutades det den 18 december?", "19 december 2023"),
    (f"{KIL}/beslut", "Är det kommunstyrelsen som har beslutat målen?", "kommunfullmäktige"),
    (f"{KIL}/antal-mal", "Har Kil 23 mål?", "19 mål"),
    (f"{KIL}/antal-mal", "Har Kil fler än 20 mål?", "19 mål"),
    (f"{KIL}/perspektiven", "Har Kil fem perspektiv?", "4 perspektiv"),
    (f"{KIL}/medborgare", "Finns det sex mål där?", "5 mål"),
    ("karlstad/vision-beslut/synpunkter", "13 000 synpunkter låg bakom, eller hur?", "1 300 synpunkter"),
    ("karlstad/plan-2024/fossilfri", "Ska området vara klimatneutralt 2026?", "2030"),
    ("karlstad/plan-2024/fossilfri", "Ska verksamheten vara fossilfri först 2030?", "2026"),
    ("kil/page/uppdaterad", "Uppdaterades den senast 2025?", "31 maj 2024"),
    (f"{KIL}/heltidsanstallda", "Ska det vara nått först efter 2026?", "2026"),
    (f"{KIL}/heltidsanstallda", "Ska det vara nått före 2025?", "2026"),
    (f"{KIL}/beslut", "Togs beslutet efter 2024?", "19 december 2023"),
    ("karlstad/plan-2024/segregation", "Ska segregationen öka?", "Minska"),
]  # fmt: skip
CONFIRMED = [
    (f"{KIL}/laneskuld", "Är det 1 150?"),
    (f"{KIL}/laneskuld", "Är gränsen 1,15 miljarder?"),
    (f"{KIL}/laneskuld", "Får Kil låna 1,05 miljarder?"),
    (f"{KIL}/laneskuld", "Får de låna 1 050 000 000 kronor?"),
    (f"{KIL}/laneskuld", "Får de låna mer än en miljard?"),
    (f"{KIL}/heltidsanstallda", "Ska mer än 74 procent jobba heltid 2026?"),
    (f"{KIL}/heltidsanstallda", "Räcker det med 75 procent?"),
    (f"{KIL}/heltidsanstallda", "Ska andelen öka?"),
    (f"{KIL}/overskott", "Ska överskottet vara 2,5 procent 2024–2026?"),
    (f"{KIL}/solel", "Ska det bli 6 000 kilowatt?"),
    (f"{KIL}/koldioxid", "Ska utsläppen halveras till 2030?"),
    (f"{KIL}/koldioxid", "Ska de ner till hälften jämfört med 1990?"),
    (f"{KIL}/fossilfria-fordon", "Ska andelen öka med minst 15 procent?"),
    (f"{KIL}/digitala-tjanster", "Ska det bli fler till -26?"),
    (f"{KIL}/livsmedel", "Räcker det att andelen är oförändrad?"),
    (f"{KIL}/beslut", "Togs beslutet den 19/12 2023?"),
    (f"{KIL}/beslut", "Beslutade fullmäktige målen i december?"),
    (f"{KIL}/beslut", "Togs beslutet före 2024?"),
    (f"{KIL}/heltidsanstallda", "Ska det nås före 2030?"),
    (f"{KIL}/antal-mal", "Har Kil nitton mål?"),
    (f"{KIL}/antal-mal", "Är det färre än 20 mål?"),
    (f"{KIL}/perspektiven", "Har Kil fyra perspektiv?"),
    (f"{KIL}/perioden", "Gäller målen även 2025?"),
    ("karlstad/vision-beslut/synpunkter", "Var det 1300 synpunkter?"),
    ("karlstad/plan-2024/fossilfri", "Ska området vara klimatneutralt 2030?"),
    ("karlstad/governance-2024/samverkansomraden", "Är det tre samverkansområden?"),
]
UNSETTLED = [
    (f"{KIL}/heltidsanstallda", "Ska tre fjärdedelar jobba heltid 2026?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Ska cirka 75 procent jobba heltid?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Ska minst 70 procent jobba heltid?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Har andelen ökat?", "ökar"),
    (f"{KIL}/heltidsanstallda", "Är det 80 eller 74 procent?", "74 procent"),
    (f"{KIL}/heltidsanstallda", "Är det över 74 procent i dag?", "74 procent"),
    (f"{KIL}/laneskuld", "Stämmer det att lånen får vara en miljard?", "1 150 miljoner kronor"),
    (f"{KIL}/heltidsanstallda", "Ska det nås före 2026?", "2026"),
    (f"{KIL}/laneskuld", "Är det 80 procent?", "1 150 miljoner kronor"),
    (f"{KIL}/laneskuld", "Ska lånen minska?", ""),
    (f"{KIL}/koldioxid", "Ska Kil vara klimatneutralt 2030?", "2030"),
    (f"{KIL}/fossilfria-fordon", "Alla bilar ska väl vara fossilfria 2026?", "2026"),
    (f"{KIL}/heltidsanstallda", "Ska bara 74 procent jobba heltid?", "74 procent"),
    (f"{KIL}/villatomter", "Ska det bli 50 fler villatomter?", None),
    (f"{KIL}/soliditet", "Ska soliditeten öka med 10 procent?", ""),
    (f"{KIL}/soliditet", "Ska soliditeten öka eller minska?", "öka"),
    (f"{KIL}/fossilfria-fordon", "Ska 20 procent av fordonen vara fossilfria?", "15 procent"),
    (f"{KIL}/skattesats", "Ska skatten höjas?", "oförändrad"),
    (f"{KIL}/driftkostnad", "Ska investeringarna minska?", "minskar"),
    (f"{KIL}/agenda-2030", "Arbetar Kil med Agenda 2030?", ""),
    (f"{KIL}/laneskuld", "Hur mycket får de låna?", ""),
    (f"{KIL}/laneskuld", "Har de ett mål om lån?", ""),
    ("karlstad/plan-2024/aldrevanlig", "Beslutades det 2023 av kommunstyrelsen?", ""),
    ("karlstad/vision-kommunen/service", "Gäller det 50 personer?", ""),
]  # fmt: skip


@pytest.fixture(scope="session")
def judge(content: Content) -> Judge:
    return Judge(content.claims)


def verdict(judge: Judge, content: Content, entry: str, message: str) -> Verdict:
    return judge.judge(judge.reader.read(message), ground_of(content, content.entries[entry]))


@pytest.mark.parametrize(("entry", "message", "right"), CONTRADICTED, ids=[case[1] for case in CONTRADICTED])
def test_contradicted(judge: Judge, content: Content, entry: str, message: str, right: str) -> None:
    found = verdict(judge, content, entry, message)
    assert (found.ruling, found.right, found.reply) == (Ruling.contradicted, right, Reply.no)


@pytest.mark.parametrize(("entry", "message"), CONFIRMED, ids=[case[1] for case in CONFIRMED])
def test_confirmed(judge: Judge, content: Content, entry: str, message: str) -> None:
    found = verdict(judge, content, entry, message)
    assert (found.ruling, found.reply) == (Ruling.confirmed, Reply.yes)


@pytest.mark.parametrize(("entry", "message", "right"), UNSETTLED, ids=[case[1] for case in UNSETTLED])
def test_never_guessed(judge: Judge, content: Content, entry: str, message: str, right: str | None) -> None:
    found = verdict(judge, content, entry, message)
    assert (found.ruling, found.reply) == (Ruling.unsettled, Reply.none)
    assert right is None or found.right == right


@pytest.mark.parametrize(
    ("message", "ruling", "reply"),
    [
        ("Ska soliditeten inte öka?", Ruling.confirmed, Reply.jo),
        ("Ska soliditeten inte minska?", Ruling.contradicted, Reply.no),
        ("Soliditeten ska inte öka.", Ruling.confirmed, Reply.jo),
        ("Stämmer det att soliditeten inte ska öka?", Ruling.confirmed, Reply.no),
        ("Stämmer det att soliditeten inte ska minska?", Ruling.contradicted, Reply.yes),
        ("Ska soliditeten öka eller inte?", Ruling.confirmed, Reply.yes),
    ],
)
def test_negation_turns_the_word_that_answers(
    judge: Judge, content: Content, message: str, ruling: Ruling, reply: Reply
) -> None:
    found = verdict(judge, content, f"{KIL}/soliditet", message)
    assert (found.ruling, found.reply) == (ruling, reply)


@pytest.mark.parametrize(
    ("message", "ruling"),
    [
        ("Jag jobbar 75 procent. Ska fler få jobba heltid?", Ruling.confirmed),
        ("Jag är 45 och trött, ska fler få jobba heltid?", Ruling.confirmed),
        ("Det blir bara färre och färre här. Har de något mål om det?", Ruling.unsettled),
        ("De ska ha 90 procent heltid, har jag hört. Rätt?", Ruling.contradicted),
        ("90 procent heltid, är det målet?", Ruling.contradicted),
        ("90 procent heltid. Stämmer det?", Ruling.contradicted),
        ("Målet är 90 procent. Hur ska det gå till?", Ruling.contradicted),
    ],
)
def test_what_people_tell_of_themselves_is_no_claim(
    judge: Judge, content: Content, message: str, ruling: Ruling
) -> None:
    moods = MoodReader(content.claims.questions)
    ground = ground_of(content, content.entries[f"{KIL}/heltidsanstallda"])
    assert judge.judge(claimed(message, judge.reader, moods), ground).ruling is ruling


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (f"{KIL}/befintliga-skolor", "Jag har två barn och undrar över skolan"),
        ("karlstad/plan-2024/aldrevanlig", "Mamma är 90, finns det något mål?"),
        ("karlstad/plan-2024/aldrevanlig", "Jag är 78 år, gäller det mig?"),
        (f"{KIL}/agenda-2030", "Arbetar Kil med Agenda 2030?"),
    ],
)
def test_nothing_is_claimed(judge: Judge, content: Content, entry: str, message: str) -> None:
    assert verdict(judge, content, entry, message) == Verdict()


@pytest.mark.parametrize(
    ("message", "ruling"),
    [
        ("Det är 1 150, inte 1 500, va?", Ruling.confirmed),
        ("Det är 1 500, inte 1 150, va?", Ruling.contradicted),
        ("Får de låna inte mer än 1 150 miljoner?", Ruling.confirmed),
    ],
)
def test_a_figure_that_is_denied_is_not_said(judge: Judge, content: Content, message: str, ruling: Ruling) -> None:
    assert verdict(judge, content, f"{KIL}/laneskuld", message).ruling is ruling


@pytest.mark.parametrize(
    ("message", "ruling", "about"),
    [
        ("Gäller planen 2027?", Ruling.contradicted, About.validity),
        ("Gäller planen 2026?", Ruling.confirmed, About.validity),
        ("Har planen 25 strategier?", Ruling.confirmed, About.count),
        ("Togs den av kommunstyrelsen?", Ruling.contradicted, About.who_decided),
    ],
)
def test_of_a_whole_plan(judge: Judge, content: Content, message: str, ruling: Ruling, about: About) -> None:
    found = judge.judge(judge.reader.read(message), ground_of_plan(content, content.plans[KIL]))
    assert (found.ruling, found.about) == (ruling, about)
