"""Words before they mean anything: tokens, numbers, verbs, and the notation that templates are written in."""
