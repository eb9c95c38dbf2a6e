"""The commands for those who look after the bot: `python -m bot.cli`. One command a file, each with DESCRIPTION and main."""
