"""A whole message: its lines and its clauses, and in which order they are tried to be understood. ``commands`` is its
door."""
