"""The table of commands, as text: see ``grammar.lookup`` for how it is read and ``text.templates`` for the
notation.

A line at the margin names the maker; each template below it is one line, continued where it is indented further.
Templates are tried in this order, so what is more particular stands first.
"""

from typing import Final

from core.language.grammar.table import (
    adding,
    asking,
    changing,
    completing,
    deleting,
    listing,
    marking,
    measuring,
    moving,
    outside,
    putting,
    reminding,
    renaming,
    reopening,
    repeating,
    starting,
)

_ORDER: Final = (
    reminding.EMPTY_REMINDER,
    adding.EMPTY_ADD,
    outside.THE_CLOCK,
    putting.SEVERAL,
    reminding.UNREMIND,
    reminding.REMIND,
    marking.LABEL,
    marking.UNLABEL,
    renaming.NOTE,
    reopening.UNDO_TASK,
    reopening.BACK_ON_THE_LIST,
    putting.ADD_TO_LIST,
    asking.SHOW_ONE,
    listing.LIST_IN_ORDER,
    asking.COUNT,
    listing.WISH_TO_SEE,
    adding.ADD,
    asking.DONE_LIST,
    measuring.STATS,
    measuring.THIS_WEEK,
    asking.IS_LISTED,
    asking.SEARCH,
    listing.LIST_TASKS,
    reopening.REOPEN,
    reopening.RESTORE,
    completing.COMPLETE_WHERE_OR,
    starting.START,
    starting.ARCHIVE,
    marking.CLEAR_FIELDS,
    repeating.STOP_REPEATING,
    repeating.SKIP,
    moving.SHIFT,
    marking.PRIORITY,
    repeating.REPEAT,
    moving.MOVE_OR_RENAME,
    moving.MOVE,
    renaming.RENAME,
    changing.NUMBER_CHANGE,
    moving.MOVE_WITHOUT_DATE,
    deleting.CLEAR_ALL,
    deleting.ASK_CLEAR,
    deleting.DELETE,
    completing.DID,
    listing.BARE,
    asking.SHOW_NAMED,
    outside.OUTSIDE,
)

TABLE: Final = "\n".join(part.strip("\n") for part in _ORDER)
