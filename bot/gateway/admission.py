"""Owns letting requests in: who each is from, and whether that one, and that conversation, may ask once more this minute."""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.gateway.addresses import Addresses, Client
from bot.gateway.body import Refused
from bot.gateway.keys import Key, Keys, KeysError
from bot.gateway.rates import Rates, Standing
from bot.gateway.senders import Realm
from bot.gateway.settings import Settings

REALM = web.RequestKey("realm", Realm)
KEY = web.RequestKey("key", Key)
CLIENT = web.RequestKey("client", Client)
STANDINGS = web.RequestKey("standings", list[Standing])
# What asks Rasa, or writes to the disk.
_log = logging.getLogger(__name__)
_COUNTED = frozenset({"POST", "DELETE"})


class Admission:
    """Counts requests by address and questions by conversation."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._addresses = Addresses(settings.own_networks, settings.shared_networks, settings.proxies)
        self._rates = Rates()
        self._keys = Keys(settings.keys_file)

    def middleware(self) -> Middleware:
        """Give a middleware after which a request has its client. Errors: Refused, before the body is read."""

        @web.middleware
        async def admit(request: web.Request, handler: Handler) -> web.StreamResponse:
            client = self._addresses.client(request.remote, request.headers.get("X-Forwarded-For"))
            request[CLIENT], request[STANDINGS] = client, []
            key = self._key(request)
            if key is not None:
                request[KEY], request[REALM] = key, Realm(key.id, of_key=True)
            else:
                request[REALM] = Realm(f"{client.address}\0{request.headers.get('User-Agent', '')}")
            if request.method in _COUNTED:
                self._count(request, client, key)
            return await handler(request)

        return admit

    def who(self, request: web.Request) -> str:
        """Give as whom one who asks waits in line."""
        return request[KEY].id if KEY in request else request[CLIENT].address

    def admit_question(self, request: web.Request, conversation: str) -> None:
        """Count a question of a conversation. Errors: TooOften."""
        if not request[CLIENT].is_own:
            self._take(request, "conversation", conversation, self._settings.conversation_per_minute)

    def share(self, request: web.Request) -> int:
        """Give how many questions the one who asks may have under way."""
        client = request[CLIENT]
        of_many = client.is_own or client.is_shared or KEY in request
        return self._settings.share_of_many if of_many else self._settings.share

    async def add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        """Tell where the client stands against the limit that is nearest."""
        standings = request.get(STANDINGS)
        if standings and "RateLimit" not in response.headers:
            response.headers.update(min(standings, key=lambda one: one.remaining).headers())

    def _key(self, request: web.Request) -> Key | None:
        kind, _, written = request.headers.get("Authorization", "").partition(" ")
        if not kind:
            return None
        try:
            key = self._keys.find(written.strip()) if kind.lower() == "bearer" else None
        except KeysError as error:
            _log.error("%s", error)
            raise Refused("keys_unreadable", status=503) from error
        if key is None:
            # Guesses are counted as questions are.
            self._count(request, request[CLIENT], None)
            raise Refused("key_unknown", status=401, headers={"WWW-Authenticate": "Bearer"})
        return key

    def _count(self, request: web.Request, client: Client, key: Key | None) -> None:
        if key is not None:
            self._take(request, "key", key.id, key.per_minute)
        elif not (client.is_own or client.is_shared):
            self._take(request, "address", client.address, self._settings.address_per_minute)

    def _take(self, request: web.Request, name: str, who: str, per_minute: int) -> None:
        request[STANDINGS].append(self._rates.take(name, who, per_minute))
