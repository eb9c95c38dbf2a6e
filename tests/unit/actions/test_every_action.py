from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest
import yaml
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor

import actions

DOMAIN = Path(__file__).parents[3] / "domain.yml"
MODULES = [importlib.import_module(f"actions.{one.name}") for one in pkgutil.iter_modules(actions.__path__)]
ACTIONS = {
    kind for module in MODULES for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, Action) and kind.__module__ == module.__name__ and not inspect.isabstract(kind)
}  # fmt: skip


def test_the_action_server_finds_every_action_and_the_domain_names_them() -> None:
    executor = ActionExecutor()
    executor.register_package("actions")
    domain = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))
    assert set(executor.actions) == set(domain["actions"]) == {kind().name() for kind in ACTIONS}


@pytest.mark.parametrize("kind", sorted(ACTIONS, key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def test_an_action_is_made_without_arguments(kind: type[Action]) -> None:
    assert kind().name().startswith("action_")
