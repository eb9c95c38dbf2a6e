"""Runs a prediction graph as a plain walk instead of through dask.

Rasa works out the needed nodes and builds a dask graph anew for each of several runs a turn
(rasa/engine/runner/dask.py:78, DaskGraphRunner.run). Training keeps dask.
"""

from __future__ import annotations

from typing import Any

import rasa.core.processor
from rasa.engine.runner.dask import DaskGraphRunner


class PlainGraphRunner(DaskGraphRunner):
    """Gives what DaskGraphRunner gives, for graphs with few nodes."""

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Give the output of each target, each node run at most once.

        Errors: those of the nodes; GraphRunError when an input has the name of a node, as in Rasa.
        """
        done: dict[str, Any] = {}
        self._add_inputs_to_graph(inputs, dict.fromkeys(self._graph_schema.nodes))
        for name, value in (inputs or {}).items():
            done[name] = (name, value)
        return {target: self._output(target, done)[1] for target in targets or self._graph_schema.target_names}

    def _output(self, name: str, done: dict[str, Any]) -> Any:
        if name not in done:
            node = self._graph_schema.nodes.get(name)
            if node is None:
                # A parent that nobody provides: the node decides, as it does with dask.
                return name
            parents = [self._output(parent, done) for parent in node.needs.values()]
            done[name] = self._instantiated_nodes[name](*parents)
        return done[name]


def apply() -> None:
    """Make every model that is loaded after this use the plain walk."""
    rasa.core.processor.DaskGraphRunner = PlainGraphRunner
