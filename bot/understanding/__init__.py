"""What a message asks: act, aspect, subject words, places, times and claims, with what the conversation leaves unsaid filled in."""
