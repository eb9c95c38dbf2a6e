from __future__ import annotations

import pytest

from bot.server.environment import rasa_environment


@pytest.mark.parametrize(
    ("current", "name", "value"),
    [
        ({"RASA_TELEMETRY_ENABLED": "true"}, "RASA_TELEMETRY_ENABLED", "false"),
        ({"SANIC_ACCESS_LOG": "True"}, "SANIC_ACCESS_LOG", "False"),
        ({}, "OMP_NUM_THREADS", "1"),
        ({"OMP_NUM_THREADS": "2"}, "OMP_NUM_THREADS", "2"),
        ({"HOME": "x"}, "HOME", "x"),
    ],
)
def test_silence_is_not_negotiable_and_threads_are(current: dict[str, str], name: str, value: str) -> None:
    assert rasa_environment(current)[name] == value
