"""The `errand` command: one module a group of commands, which only says what they are called and take.

What a command does is imported when it runs, so that `errand --help` doesn't wait for a database and an agent.
"""
