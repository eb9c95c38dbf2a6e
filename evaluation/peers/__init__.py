"""The other ways of building such a bot, from the same content, for `make bench-peers`."""
