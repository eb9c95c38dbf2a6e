"""Starts Rasa on loopback behind the door, keeps it alive, and holds every patch of Rasa's inside."""
