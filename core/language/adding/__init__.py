"""A line that somebody typed for a new task, or for several, into its parts."""
