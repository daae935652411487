"""The table of commands: templates, and the makers that make a reading of what they found."""
