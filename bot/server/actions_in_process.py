"""Owns running the rasa-sdk actions inside Rasa's own process, in place of the HTTP call to an action server.

An EndpointConfig is what Rasa calls (rasa/core/actions/action.py:766), so no patch is needed.
"""

from __future__ import annotations

import asyncio
import json
import logging
import traceback
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.gateway.replies import own_custom

_log = logging.getLogger(__name__)


class ActionsInProcess(EndpointConfig):
    """An action server without a server: every action gives a reply with text, also when it fails."""

    def __init__(self, package: str, apology: str, deadline_seconds: float = 8.0) -> None:
        """Have every action of the package registered. The deadline is shorter than the door's.

        Errors: SystemExit when the package cannot be imported (rasa_sdk/executor.py:269).
        """
        # Selective domain: Rasa would otherwise turn the whole domain into a dict for each call.
        super().__init__(enable_selective_domain=True)
        self._apology = apology
        self._deadline_seconds = deadline_seconds
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(self, method: str = "post", subpath: str | None = None, **kwargs: Any) -> Any:
        """Give what an action server would have answered to `json`; an apology when the action fails or is too slow.

        Errors: ClientResponseError 400 for a rejected execution, which Rasa takes for a rejection.
        """
        call = kwargs["json"]
        try:
            # Through JSON, as over HTTP: an action can neither change Rasa's own objects nor give back what cannot be stored.
            answered = await asyncio.wait_for(self._executor.run(json.loads(json.dumps(call))), self._deadline_seconds)
            return json.loads(json.dumps(answered))
        except ActionExecutionRejection as rejection:
            text = json.dumps({"action_name": rejection.action_name, "error": rejection.message})
            raise ClientResponseError(400, "rejected", text) from rejection
        except Exception as error:
            _log.error("%s failed: %s at %s", call.get("next_action"), type(error).__name__, _place(error))
            return self._apologise()

    def _apologise(self) -> dict[str, Any]:
        custom = own_custom("door/failed", "unavailable", self._apology)
        return {"events": [], "responses": [{"text": self._apology}, {"custom": custom}]}


def _place(error: Exception) -> str:
    # The place alone: the message of an exception may carry what a citizen wrote.
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "unknown"
