"""Which addresses may be fetched: http and https to hosts that the whole world can reach. Nothing of this computer or its network."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from bot.importing.errors import NotFetched

SCHEMES = ("http", "https")
PORTS = (None, 80, 443)
MOST_LETTERS = 2_000


def is_address(page: str) -> bool:
    """Tell whether what was given is an address rather than a file."""
    return "://" in page[:12]


def refuse_unfit(url: str, private: bool = False) -> None:
    """Raise NotFetched when an address may not be fetched; `private` lets tests reach a server on this computer."""
    if len(url) > MOST_LETTERS or any(ord(sign) < 33 for sign in url):
        raise NotFetched("Adressen är ingen vanlig webbadress.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise NotFetched(f"{url} är ingen webbadress.") from error
    if parts.scheme not in SCHEMES or not host:
        raise NotFetched(f"{url} går inte att hämta. Adressen ska börja med https:// eller http://.")
    if parts.username or parts.password:
        raise NotFetched("Adressen får inte innehålla användarnamn eller lösenord.")
    if private:
        return
    if port not in PORTS:
        raise NotFetched(f"{host}:{port} hämtas inte; bara vanliga webbportar är tillåtna.")
    if not is_public(host):
        raise NotFetched(f"{host} är ingen offentlig adress och hämtas därför inte.")


def is_public(host: str) -> bool:
    """Tell whether a host can be public: a name with a dot that is not of a local network, or a number the world can reach."""
    try:
        return ip_address(host.strip("[]")).is_global
    except ValueError:
        return "." in host.rstrip(".") and not host.rstrip(".").endswith(
            (".local", ".internal", ".localhost", ".lan", ".home", ".arpa")
        )


class PublicResolver(AbstractResolver):
    """Resolves names, and refuses each that leads to an address within this computer or its network."""

    def __init__(self) -> None:
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Give the public addresses of a name. Errors: OSError when the name has any other."""
        found = await self._inner.resolve(host, port, family)
        if not found or not all(ip_address(one["host"].split("%")[0]).is_global for one in found):
            raise OSError(None, f"{host} leder inte till en offentlig adress")
        return found

    async def close(self) -> None:
        """Close what resolves."""
        await self._inner.close()
