"""Fetches a page politely: asks robots.txt first, waits between requests, and takes only so much and so long.

Owns the network; nothing else in this room touches it.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import aiohttp

from bot.importing.addresses import PublicResolver, refuse_unfit
from bot.importing.errors import NotFetched

AGENT = "Kompassen"
HEADERS = {
    "User-Agent": f"{AGENT} (kommunal målbot, läser enstaka sidor)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5",
}
REDIRECTS = (301, 302, 303, 307, 308)
MOST_REDIRECTS = 5
MOST_ROBOTS_BYTES = 500_000
CHUNK_BYTES = 65_536


@dataclass(frozen=True)
class Limits:
    """How much and how long one fetch may take."""

    most_bytes: int = 20_000_000
    most_seconds: float = 30.0
    connect_seconds: float = 10.0
    pause_seconds: float = 1.0
    private: bool = False  # only tests reach this computer


@dataclass(frozen=True)
class Fetched:
    """What an address gave: the bytes, where they were in the end, and the letters the server says they are in."""

    raw: bytes
    url: str
    charset: str


LIMITS = Limits()


async def fetch(url: str, limits: Limits = LIMITS) -> Fetched:
    """Give what stands at an address. Errors: NotFetched, with the reason in Swedish."""
    refuse_unfit(url, limits.private)
    timeout = aiohttp.ClientTimeout(total=limits.most_seconds, sock_connect=limits.connect_seconds)
    connector = aiohttp.TCPConnector(limit=1, resolver=None if limits.private else PublicResolver())
    host = urlsplit(url).hostname
    try:
        async with aiohttp.ClientSession(
            headers=HEADERS, timeout=timeout, connector=connector, cookie_jar=aiohttp.DummyCookieJar(), trust_env=False
        ) as session:
            return await asyncio.wait_for(_follow(session, url, limits), limits.most_seconds)
    except (TimeoutError, asyncio.TimeoutError) as error:
        raise NotFetched(f"{host} svarade inte inom {limits.most_seconds:g} sekunder.") from error
    except (aiohttp.ClientError, OSError, UnicodeError) as error:
        raise NotFetched(f"{host} går inte att nå. Stämmer adressen, och är den offentlig?") from error


async def _follow(session: aiohttp.ClientSession, url: str, limits: Limits) -> Fetched:
    """Give what an address leads to, each step of the way held to the same rules."""
    asked: set[str] = set()
    for _ in range(MOST_REDIRECTS + 1):
        refuse_unfit(url, limits.private)
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if origin not in asked:
            asked.add(origin)
            await _ask_robots(session, origin, url, limits)
        async with session.get(url, allow_redirects=False) as response:
            if response.status not in REDIRECTS:
                return await _body(response, limits)
            url = urljoin(url, response.headers.get("Location", ""))
        await asyncio.sleep(limits.pause_seconds)
    raise NotFetched("Adressen skickar vidare för många gånger.")


async def _ask_robots(session: aiohttp.ClientSession, origin: str, url: str, limits: Limits) -> None:
    """Raise NotFetched when the website does not want the page to be read by programs; a website without rules wants it."""
    rules = RobotFileParser()
    rules.parse((await _robots(session, f"{origin}/robots.txt", limits)).splitlines())
    if not rules.can_fetch(AGENT, url):
        raise NotFetched(
            "Webbplatsen ber program att inte läsa sidan (robots.txt). Spara sidan i webbläsaren och läs in filen i stället."
        )
    await asyncio.sleep(limits.pause_seconds)


async def _robots(session: aiohttp.ClientSession, url: str, limits: Limits) -> str:
    """Give a website's rules; empty when it has none."""
    for _ in range(MOST_REDIRECTS + 1):
        refuse_unfit(url, limits.private)
        async with session.get(url, allow_redirects=False) as response:
            if response.status >= 500:
                host = response.url.host
                raise NotFetched(
                    f"{host} svarar just nu inte på vad som får läsas (robots.txt). Försök senare, eller spara sidan."
                )
            if response.status == 200:
                return (await _limited(response, MOST_ROBOTS_BYTES)).decode("utf-8", errors="replace")
            if response.status not in REDIRECTS:
                return ""
            url = urljoin(url, response.headers.get("Location", ""))
    return ""


async def _body(response: aiohttp.ClientResponse, limits: Limits) -> Fetched:
    host = response.url.host
    if response.status != 200:
        raise NotFetched(f"{host} svarade {response.status} i stället för att visa sidan.")
    if (response.content_length or 0) > limits.most_bytes:
        raise NotFetched(f"Sidan är större än {limits.most_bytes // 1_000_000} MB.")
    raw = await _limited(response, limits.most_bytes)
    if len(raw) >= limits.most_bytes:
        raise NotFetched(f"Sidan är större än {limits.most_bytes // 1_000_000} MB.")
    return Fetched(raw, str(response.url), response.charset or "")


async def _limited(response: aiohttp.ClientResponse, most: int) -> bytes:
    """Give at most so many bytes of a body, counted as they are when unpacked."""
    held = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK_BYTES):
        held += chunk
        if len(held) >= most:
            break
    return bytes(held[:most])
