"""Units that a Swedish figure may have, each with its base unit and how many of those it is.

Owns the closed lists that the figure reader looks words up in. Imports nothing of the project.
"""

from __future__ import annotations

PERCENT = frozenset("% procent procenten proc procentenheter procentenhet".split())
SCALES = {
    "tusen": 1e3, "miljon": 1e6, "miljoner": 1e6, "milj": 1e6, "miljonerna": 1e6, "mille": 1e6, "miljard": 1e9,
    "miljarder": 1e9, "mdr": 1e9, "mljd": 1e9,
}  # fmt: skip
MONEY = {
    "kronor": 1.0, "krona": 1.0, "kr": 1.0, "sek": 1.0, "spänn": 1.0, "tkr": 1e3, "ksek": 1e3, "mkr": 1e6, "mnkr": 1e6,
    "mnk": 1e6, "msek": 1e6, "mdkr": 1e9, "mdrkr": 1e9, "mdsek": 1e9,
}  # fmt: skip
POWER = {
    "w": 1.0, "watt": 1.0, "kw": 1e3, "kilowatt": 1e3, "mw": 1e6, "megawatt": 1e6, "gw": 1e9, "gigawatt": 1e9,
}  # fmt: skip
WORK = {
    "wh": 1.0, "kwh": 1e3, "kilowattimmar": 1e3, "kilowattimme": 1e3, "mwh": 1e6, "megawattimmar": 1e6,
    "megawattimme": 1e6, "gwh": 1e9, "gigawattimmar": 1e9,
}  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        "januari jan,februari feb,mars,april apr,maj,juni jun,juli jul,augusti aug,september sept sep,oktober okt,"
        "november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
WHOLE_MONTHS = frozenset(name for name in MONTHS if len(name) > 4 or name in ("mars", "maj", "juni", "juli"))

# Words that follow a figure without being what is counted.
NOT_COUNTED = frozenset(
    "i som för av till och eller på väl är det den de ska skall har nu då om med inte vid men under per från enligt fram "
    "vi ni du jag man kan får att så hos inom mot utan än över jämfört senast redan bara ju ja nej eller blir vara var va "
    "ha samt medan när där här dem dom sin sina totalt sammanlagt ungefär procentigt stycken st blev bli blivit o å e ä "
    "gäller stämmer rätt va finns finnas hade skulle måste räcker år årligen också nog alltså kommer vill behöver".split()
) - {"år"}
LABELS = frozenset("nummer nr punkt punkten bilaga paragraf sida sidan".split())  # what follows is a name, no amount
