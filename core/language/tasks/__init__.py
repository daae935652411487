"""Which tasks are meant: by number, by name, by pointing, or by what they are."""
