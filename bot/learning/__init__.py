"""Learns the ranker from the question bank: `python -m bot.learning` writes the weights, the same on every machine."""
