"""Owns who a request is from: one address, whatever stands between, and whether it is known to be that of many. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Networks = tuple[IPv4Network | IPv6Network, ...]


@dataclass(frozen=True)
class Client:
    """Who asks, as far as the network tells."""

    address: str
    """As it is counted: an IPv4 address, or the /64 that one subscriber has of IPv6."""
    is_own: bool = False
    """Of this machine's own programs: nothing is counted by the minute."""
    is_shared: bool = False
    """Of a network with many people behind one address: conversations are counted, the address is not."""


class Addresses:
    """Tells clients apart."""

    def __init__(self, own: Iterable[str], shared: Iterable[str], proxies: Iterable[str]) -> None:
        """Errors: ValueError for what is no network."""
        self._own, self._shared, self._proxies = networks(own), networks(shared), networks(proxies)

    def client(self, peer: str | None, forwarded_for: str | None) -> Client:
        """Give the client behind a connection; `forwarded_for` is believed of a proxy alone, from its right end."""
        address = _plain(peer or "")
        for hop in reversed((forwarded_for or "").split(",")):
            if not hop.strip() or not self._is_in(self._proxies, address):
                break
            address = _plain(hop.strip())
        return Client(_counted(address), self._is_in(self._own, address), self._is_in(self._shared, address))

    def is_proxy(self, peer: str | None) -> bool:
        """True for one whose connections carry many clients."""
        return self._is_in(self._proxies, _plain(peer or ""))

    def _is_in(self, known: Networks, address: str) -> bool:
        return _is_in(known, address)


def networks(written: Iterable[str]) -> Networks:
    """Give the networks that are written as 10.1.0.0/16 or as one address. Errors: ValueError."""
    return tuple(ip_network(one.strip()) for one in written)


@lru_cache(maxsize=4096)
def _is_in(known: Networks, address: str) -> bool:
    try:
        return any(ip_address(address) in network for network in known)
    except ValueError:
        return False


@lru_cache(maxsize=4096)
def _plain(address: str) -> str:
    """Give an address without port, zone and mapping into IPv6; what is none stays as it is, cut."""
    bare = address.partition("%")[0]
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        known = ip_address(bare)
    except ValueError:
        return address[:64]
    mapped = known.ipv4_mapped if isinstance(known, IPv6Address) else None
    return str(mapped or known)


def _counted(address: str) -> str:
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if isinstance(known, IPv6Address):
        return str(IPv6Network((known, 64), strict=False))
    return address
