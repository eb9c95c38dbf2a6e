"""The only public door: checks and cleans what citizens send, and always answers with words.

May use bot.content; imports no Rasa.
"""
