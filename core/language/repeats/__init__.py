"""What repeats, in people's words. ``core.language.recurrence`` is its door."""
