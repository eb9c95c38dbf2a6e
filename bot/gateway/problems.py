"""Owns every answer of the door that is not a 200: problem+json in Swedish (RFC 9457)."""

from __future__ import annotations

import json
import logging

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.gateway.body import Refused
from bot.gateway.words import Problems

_log = logging.getLogger(__name__)
_REASONS = {413: "too_large", 404: "not_found", 405: "not_found", 408: "too_slow", 417: "expectation_unknown"}


def problem(words: Problems, status: int, reason: str, field: str | None = None) -> web.Response:
    """Give a refusal in words; `reason` is a key of the words, `field` the part of the request that was wrong."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": words.title,
        "status": status,
        "detail": getattr(words, reason),
    }
    if field is not None:
        body["field"] = field
    return web.Response(
        status=status,
        body=json.dumps(body, ensure_ascii=False).encode(),
        content_type="application/problem+json",
        charset="utf-8",
    )


def problem_of(words: Problems, error: web.HTTPException) -> web.Response:
    """Give what aiohttp says in the door's words."""
    # A method that a path does not take is as unknown to the public as an unknown path.
    status = 404 if error.status == 405 else error.status
    return problem(words, status, _REASONS.get(error.status, "internal"))


def problem_middleware(words: Problems) -> Middleware:
    """Give a middleware after which no answer of aiohttp's own, and no exception, reaches a citizen."""

    @web.middleware
    async def answer_in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except Refused as refused:
            response = problem(words, refused.status, refused.reason, refused.field)
            response.headers.update(refused.headers)
            return response
        except web.HTTPException as error:
            return problem_of(words, error)
        except Exception as error:
            # The trace stays out of the log: it may carry what the citizen wrote.
            _log.error("%s %s failed: %s", request.method, request.path, type(error).__name__)
            return problem(words, 500, "internal")

    return answer_in_words
