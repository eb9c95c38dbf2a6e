"""Owns letting requests in: who each is from, and whether that one, and that conversation, may ask once more this minute."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.gateway.addresses import Addresses, Client
from bot.gateway.rates import Rates, Standing
from bot.gateway.settings import Settings

CLIENT = web.RequestKey("client", Client)
STANDINGS = web.RequestKey("standings", list[Standing])
# What asks Rasa, or writes to the disk.
_COUNTED = frozenset({"POST", "DELETE"})


class Admission:
    """Counts requests by address and questions by conversation."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._addresses = Addresses(settings.own_networks, settings.shared_networks, settings.proxies)
        self._rates = Rates()

    def middleware(self) -> Middleware:
        """Give a middleware after which a request has its client. Errors: TooOften, before the body is read."""

        @web.middleware
        async def admit(request: web.Request, handler: Handler) -> web.StreamResponse:
            client = self._addresses.client(request.remote, request.headers.get("X-Forwarded-For"))
            request[CLIENT], request[STANDINGS] = client, []
            if request.method in _COUNTED and not (client.is_own or client.is_shared):
                self._take(request, "address", client.address, self._settings.address_per_minute)
            return await handler(request)

        return admit

    def admit_question(self, request: web.Request, conversation: str) -> None:
        """Count a question of a conversation. Errors: TooOften."""
        if not request[CLIENT].is_own:
            self._take(request, "conversation", conversation, self._settings.conversation_per_minute)

    def share(self, request: web.Request) -> int:
        """Give how many questions the one who asks may have under way."""
        client = request[CLIENT]
        return self._settings.share_of_many if client.is_own or client.is_shared else self._settings.share

    async def add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        """Tell where the client stands against the limit that is nearest."""
        standings = request.get(STANDINGS)
        if standings and "RateLimit" not in response.headers:
            response.headers.update(min(standings, key=lambda one: one.remaining).headers())

    def _take(self, request: web.Request, name: str, who: str, per_minute: int) -> None:
        request[STANDINGS].append(self._rates.take(name, who, per_minute))
