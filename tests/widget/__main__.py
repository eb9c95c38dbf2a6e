"""Serves the stand-in by itself, to look at: python -m tests.widget [port]."""

from __future__ import annotations

import sys

from aiohttp import web

from .mock_server import Mock, create_app

web.run_app(create_app(Mock()), host="127.0.0.1", port=int(sys.argv[1]) if len(sys.argv) > 1 else 8099)
