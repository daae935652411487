"""Requests of several clauses: what is said beside a task, and which clause asks for it.

Everything here works on the text before or between the templates of the grammar, and never inside quotes.
"""
