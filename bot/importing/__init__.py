"""A page → a municipality's folder, as a pure pipeline: read → sections → findings → files → report. Imports content only."""
