"""What people type, understood by code: dates, recurrence, commands. Pure functions, no database, no model.

Three doors: ``dates``, ``recurrence`` and ``commands``. Behind them, each standing on those below it: ``messages``;
``answers``, ``clauses`` and ``gist``; ``grammar``; ``adding``; ``frame``; ``tasks``; ``repeats``; ``time``; ``text``.
"""
