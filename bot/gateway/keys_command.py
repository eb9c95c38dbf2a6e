"""Makes, lists, renews and revokes the keys of other programs: python -m bot.gateway.keys_command make "Intranätet"."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from bot.gateway.keys import Keys, KeysError
from bot.gateway.settings import Settings


def main() -> None:
    """Do what the arguments say; a running door knows of it at once."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.gateway.keys_command", description="Nycklar för andra program."
    )
    parser.add_argument("--file", type=Path, default=Settings.keys_file)
    does = parser.add_subparsers(dest="does", required=True)
    make = does.add_parser("make", help="gör en nyckel och visar den, den enda gången")
    make.add_argument("name", help="vems den är")
    make.add_argument("--per-minute", type=int, default=Settings.key_per_minute, help="frågor per minut")
    does.add_parser("list", help="visar vilka nycklar som finns")
    does.add_parser("rotate", help="ger en nyckel en ny hemlighet").add_argument("id")
    does.add_parser("revoke", help="gör att en nyckel inte gäller mer").add_argument("id")
    try:
        print(_done(Keys(parser.parse_args().file), parser.parse_args()))
    except KeysError as error:
        sys.exit(str(error))


def _done(keys: Keys, chosen: argparse.Namespace) -> str:
    if chosen.does == "make":
        return keys.make(chosen.name, chosen.per_minute, date.today())
    if chosen.does == "rotate":
        return keys.rotate(chosen.id)
    if chosen.does == "revoke":
        keys.revoke(chosen.id)
        return f"Nyckeln {chosen.id} gäller inte mer."
    lines = [f"{one.id}  {one.made}  {one.per_minute}/minut  {one.name}" for one in keys.all().values()]
    return "\n".join(lines) or "Det finns inga nycklar."


if __name__ == "__main__":
    main()
