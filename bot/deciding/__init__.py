"""One table of ordered rows: what is done for a Question, given what was found."""
