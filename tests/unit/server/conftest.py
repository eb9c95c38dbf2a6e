"""Rasa is imported as the server imports it: quiet, and in the fast order."""

from __future__ import annotations

import os

from bot.server.environment import rasa_environment
from bot.server.patches.import_order import import_in_fast_order

os.environ.update(rasa_environment(os.environ))
import_in_fast_order()
