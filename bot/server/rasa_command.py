"""Runs any `rasa` command without telemetry and with the fast import order: python -m bot.server.rasa_command train …"""

from __future__ import annotations

import os

from bot.server.environment import rasa_environment
from bot.server.patches.import_order import import_in_fast_order


def main() -> None:
    """Do what `rasa` does with the same arguments."""
    os.environ.update(rasa_environment(os.environ))
    import_in_fast_order()
    from rasa.__main__ import main as rasa_main

    rasa_main()


if __name__ == "__main__":
    main()
