"""The templates of the commands, by the tool that they ask for: see ``order`` for how they stand to each other."""
