"""Days, clocks and zones in people's words. ``core.language.dates`` is its door."""
