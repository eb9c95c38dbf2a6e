"""Measures this project beside what it is compared with. Nothing of the bot imports it."""
