from __future__ import annotations

import pytest

from bot.gateway.addresses import Addresses

KNOWN = Addresses(own=["127.0.0.0/8", "::1"], shared=["192.0.2.0/24"], proxies=["127.0.0.1", "10.0.0.0/8"])


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("198.51.100.7", None, "198.51.100.7"),
        ("::ffff:198.51.100.7", None, "198.51.100.7"),
        ("2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::/64"),
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "198.51.100.7:5123", "198.51.100.7"),
        ("127.0.0.1", "[2001:db8:1:2:3:4:5:6]:99", "2001:db8:1:2::/64"),
        # What a client writes itself stands to the left of what the proxy adds.
        ("127.0.0.1", "192.0.2.1, 198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "198.51.100.7, 10.1.2.3", "198.51.100.7"),
        ("127.0.0.1", "", "127.0.0.1"),
        # Nobody but a proxy is believed.
        ("198.51.100.7", "192.0.2.1", "198.51.100.7"),
        (None, None, ""),
    ],
)
def test_one_client_is_one_address(peer: str | None, forwarded: str | None, address: str) -> None:
    assert KNOWN.client(peer, forwarded).address == address


def test_own_and_shared_networks_are_known() -> None:
    own, behind_proxy = KNOWN.client("127.0.0.1", None), KNOWN.client("127.0.0.1", "198.51.100.7")
    assert (own.is_own, behind_proxy.is_own) == (True, False)
    assert KNOWN.client("127.0.0.1", "192.0.2.9").is_shared and not own.is_shared


def test_nonsense_from_a_proxy_is_an_address_of_its_own() -> None:
    client = KNOWN.client("127.0.0.1", "x" * 5000)
    assert len(client.address) <= 64 and not client.is_own
