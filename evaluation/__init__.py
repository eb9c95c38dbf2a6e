"""Asks the bot the project's own question bank and tells how often it is right. Never imported by what answers citizens."""
