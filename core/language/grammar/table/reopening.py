"""Templates: taking back."""

from typing import Final

UNDO_TASK: Final = """
undo_task:
    undo|revert|reverse|roll_back [the] deletion|deleting|delete|completion|completing|change|edit|move|rename
        of|to {task}
    undo|revert|reverse [task] {numbered}
    undo|revert|reverse the|that|my|your last|latest|previous|recent {what}
    undo|revert|reverse the|that|my|your {what}
    undo|revert everything|all {what}
"""

# "put 3 back on my list": before what puts something new on it.
BACK_ON_THE_LIST: Final = """
reopen:
    put|add|bring|stick|move {task} back on|onto|in|to|into my|the list|to_do_list|todo_list|to_-_do_list
        |open_list
    put|add|stick {task} back on
    put|add|stick {task} back on as not_done|undone|open|unfinished
"""

REOPEN: Final = """
reopen:
    reopen|re_-_open|re_open|uncheck|untick|un_-_tick|uncomplete|un_-_complete|unmark|unfinish|reactivate
        |un_-_check|undone|reinstate|unclose|unarchive|un_-_archive|revive|unfinished [the_task|task|:] {task}
    mark|set|flag|put|move|change {task} [as|back_to|to|back_as|back|is] not_done|undone|unfinished|incomplete
        |open|pending|not_complete|not_completed|not_finished|todo|to_do|uncompleted|unchecked|open_again
        |not_done_yet|active_again|undone_again|still_open|outstanding|back_to_open|not_done_after_all
    {task} is|are|was|were|are_still|is_still|was_actually [actually|really|in_fact|still] not_done
        |not_finished|not_complete|not_completed|not_actually_done|not_yet_done|undone|unfinished|incomplete
        [yet|after_all|actually|though]
    {task} isn't|isnt|wasn't|wasnt|aren't|arent|ain't|aint|weren't|werent|is_not|are_not|was_not [actually
        |really|quite|in_fact|yet] done|finished|complete|completed [yet|after_all|actually|though]
    i|we [actually|really] haven't|havent|have_not|didn't|didnt|did_not|hadn't|hadnt|never [actually|really
        |yet] done|finished|finish|do|did|completed|complete|got_round_to|got_around_to {task} [yet|after_all
        |actually|though]
    bring back {returned}
    {task} needs|need|wants opening|reopening|re_-_opening|to_be_reopened|to_be_opened|to_be_open [again|back_up|up]
    open|put|bring {task} again|back_on_my_list|back_on_the_list|back_up|back_to_open
    i_wasn't|i_wasnt|im_not|i'm_not|i_am_not|not done|finished [yet] with {task} [yet|after_all]
    not done|finished [yet] [:] {task}
"""

RESTORE: Final = """
restore:
    restore|undelete|un_-_delete|recover {task}
"""
