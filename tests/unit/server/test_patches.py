from __future__ import annotations

import ast
import copy
import inspect
import subprocess
import sys
from typing import Any

import jsonschema
import pytest
import rasa.core.policies.rule_policy
import rasa.core.processor
import structlog
from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses

from bot.server.patches import (
    PATCHES,
    action_schema,
    debug_copies,
    event_types,
    plain_runner,
    private_logs,
    whole_messages,
)

RASAS_VALIDATION = RemoteAction._validate_action_result


@pytest.fixture(autouse=True)
def unpatched_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    for owner, name in (
        (RemoteAction, "_validate_action_result"),
        (rasa.core.processor, "copy"),
        (rasa.core.policies.rule_policy, "copy"),
        (rasa.core.processor, "DaskGraphRunner"),
        (CollectingOutputChannel, "send_text_message"),
    ):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    monkeypatch.setattr(Event, "resolve_by_type", staticmethod(Event.resolve_by_type))


def test_every_patch_is_applied_by_its_name() -> None:
    assert PATCHES == ("action_schema", "debug_copies", "event_types", "plain_runner", "private_logs", "whole_messages")


def verdict(result: Any) -> bool:
    try:
        return bool(RemoteAction("a", None)._validate_action_result(result))
    except jsonschema.ValidationError:
        return False


RESULTS = [
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "name": "a", "value": 1, "timestamp": None}], "responses": [{"text": "a"}]},
    {"events": "no", "responses": []},
    {"events": [{"event": "slot", "name": "a"}]},
    {"events": [{"event": "slot", "name": "a", "value": 1}, {"event": "slot", "name": 1, "value": 1}]},
    {"events": [{"event": "action", "name": "a", "policy": 1}]},
    {"events": [{"event": "restart", "timestamp": "now"}]},
    {"events": [{"event": "no such event"}]},
    {"events": [{"event": ["slot"]}]},
    {"events": ["slot"]},
    {"events": [{"event": "slot", "name": "a", "value": 1}], "responses": ["a"]},
    {"events": [], "responses": ["a"]},
    [],
    {},
]


@pytest.mark.parametrize("result", RESULTS)
def test_the_compiled_schema_judges_as_rasa_does(result: Any) -> None:
    rasas = verdict(result)
    action_schema.apply()
    assert verdict(result) is rasas


def test_every_type_of_event_has_a_schema_of_its_own() -> None:
    schemas = RemoteAction.action_response_format_spec()["properties"]["events"]["items"]["oneOf"]
    assert len({schema["properties"]["event"]["const"] for schema in schemas}) == len(schemas)


class Adds(GraphComponent):  # type: ignore[misc]
    runs = 0

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Adds:
        return cls()

    def add(self, a: int, b: int) -> int:
        Adds.runs += 1
        return a + b


def node(**needs: str) -> SchemaNode:
    return SchemaNode(needs=needs, uses=Adds, constructor_name="create", fn="add", config={}, eager=True)


def runner(kind: type[DaskGraphRunner], storage: Any) -> Any:
    nodes = {"twice": node(a="x", b="x"), "thrice": node(a="twice", b="x"), "five": node(a="twice", b="thrice")}
    schema = GraphSchema(nodes)
    return kind.create(schema, storage, ExecutionContext(schema))


@pytest.mark.parametrize("targets", [["twice"], ["thrice"], ["five"], ["five", "twice"]])
def test_the_plain_walk_gives_what_dask_gives(targets: list[str]) -> None:
    outputs = []
    for kind in (DaskGraphRunner, plain_runner.PlainGraphRunner):
        Adds.runs = 0
        outputs.append((runner(kind, None).run({"x": 7}, targets), Adds.runs))
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize(("inputs", "error"), [({}, GraphRunError), ({"five": "twice"}, GraphRunError)])
def test_the_plain_walk_fails_as_dask_fails(inputs: dict[str, Any], error: type[Exception]) -> None:
    for kind in (DaskGraphRunner, plain_runner.PlainGraphRunner):
        with pytest.raises(error):
            runner(kind, None).run(inputs, ["thrice"])


def test_models_loaded_after_the_patch_walk_plainly() -> None:
    plain_runner.apply()
    assert rasa.core.processor.DaskGraphRunner is plain_runner.PlainGraphRunner


@pytest.mark.parametrize("module", [rasa.core.processor, rasa.core.policies.rule_policy])
def test_rasa_copies_for_nothing_but_debug_lines(module: Any) -> None:
    tree = ast.parse(inspect.getsource(module))
    debug_lines = [
        call for call in ast.walk(tree) if isinstance(call, ast.Call) and ast.unparse(call.func) == "structlogger.debug"
    ]
    inside = {id(name) for call in debug_lines for name in ast.walk(call)}
    copies = [name for name in ast.walk(tree) if isinstance(name, ast.Name) and name.id == "copy"]
    assert copies
    assert all(id(name) in inside for name in copies)
    assert module.copy is copy


def test_after_the_patch_a_debug_copy_is_the_thing_itself() -> None:
    debug_copies.apply()
    thing: list[int] = []
    assert rasa.core.processor.copy.deepcopy(thing) is thing


def test_the_table_finds_the_class_that_the_walk_finds() -> None:
    names = sorted({kind.type_name for kind in all_subclasses(Event) if getattr(kind, "type_name", None)})
    walked = [Event.resolve_by_type(name) for name in names]
    event_types.apply()
    assert [Event.resolve_by_type(name) for name in names] == walked
    assert [Event.resolve_by_type(name) for name in names] == walked


def test_the_table_does_not_know_what_the_walk_does_not_know() -> None:
    event_types.apply()
    assert Event.resolve_by_type("unheard of", Event) is Event
    with pytest.raises(ValueError, match="Unknown event name"):
        Event.resolve_by_type("unheard of")


def test_a_log_line_carries_nothing_from_a_conversation(capsys: pytest.CaptureFixture[str]) -> None:
    before = structlog.get_config()
    private_logs.apply()
    try:
        try:
            text = "mitt personnummer"
            raise ValueError(text)
        except ValueError:
            structlog.get_logger().exception("rest.message.received.failure", text=text)
        structlog.get_logger().debug("processor.message.parse", parse_data_text=text)
    finally:
        structlog.configure(**before)
    lines = capsys.readouterr().err
    assert "rest.message.received.failure" in lines and "ValueError" in lines and "test_patches.py" in lines
    assert "personnummer" not in lines and "processor.message.parse" not in lines


SKOPS_SECONDS = """
import time{first}
started = time.process_time()
import skops.io
print(time.process_time() - started)
"""


def skops_seconds(first: str) -> float:
    script = SKOPS_SECONDS.format(first=first)
    return float(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout)


def test_skops_is_quick_when_it_comes_before_tensorflow() -> None:
    assert skops_seconds(first="") < skops_seconds(first=", tensorflow") / 2


@pytest.mark.asyncio
async def test_an_answer_with_blank_lines_stays_one_message() -> None:
    unpatched = CollectingOutputChannel()
    await unpatched.send_text_message("a", "Ett mål.\n\nKälla: sidan.")
    assert len(unpatched.messages) == 2

    whole_messages.apply()
    patched = CollectingOutputChannel()
    await patched.send_text_message("a", "Ett mål.\n\nKälla: sidan.")
    assert [message["text"] for message in patched.messages] == ["Ett mål.\n\nKälla: sidan."]
