from __future__ import annotations

import pytest

from bot.gateway.settings import Settings, SettingsError, settings_from_environment


def test_settings_come_from_the_environment_or_stand() -> None:
    settings = settings_from_environment({"KOMPASSEN_PORT": "9000"})
    assert (settings.host, settings.port, settings.origins) == ("127.0.0.1", 9000, ())
    assert settings.retention_hours == Settings.retention_hours == 24


def test_origins_are_separated_by_commas() -> None:
    settings = settings_from_environment({"KOMPASSEN_ORIGINS": "https://kil.se, http://127.0.0.1:8099,"})
    assert settings.origins == ("https://kil.se", "http://127.0.0.1:8099")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KOMPASSEN_PORT", "http"),
        ("KOMPASSEN_RETENTION_HOURS", "1"),
        ("KOMPASSEN_RETENTION_HOURS", "ett dygn"),
        ("KOMPASSEN_ORIGINS", "*"),
        ("KOMPASSEN_ORIGINS", "kil.se"),
        ("KOMPASSEN_ORIGINS", "https://kil.se/"),
        ("KOMPASSEN_ORIGINS", "null"),
    ],
)
def test_a_setting_that_cannot_be_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        settings_from_environment({name: value})
