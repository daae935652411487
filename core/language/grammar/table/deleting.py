"""Templates: deleting."""

from typing import Final

CLEAR_ALL: Final = """
clear_all:
    clear|empty|wipe|reset|nuke|purge|erase|flush|delete|remove|trash|bin|clean [out|up|off|down] [all
        |everything] [of|on|in|from|off] my|the|our [whole|entire|full|complete] list|lists|to_do_list
        |todo_list|to_-_do_list|task_list|tasks_list|tasks|todos|to_dos [completely|entirely|out|please]
    clear|wipe|nuke|purge|erase|delete|remove|trash|bin|empty|get_rid_of|flush [out|away|off] [absolutely
        |literally] everything|all|the_lot|every_single_one|every_one|everything_on_my_list|the_whole_lot
        |the_whole_thing|the_whole_list|every_task|all_tasks|everything_i_have [off|from|on|in|of|out] [my|the]
        [list|to_do_list|todo_list|tasks]
    scrap|bin|dump|ditch|chuck|drop|scratch|wipe|empty the|my|this whole|entire|complete list|lot [clean]
    wipe|clear|clean my|the|our list|to_do_list|todo_list|to_-_do_list|task_list|tasks clean|out|off|completely|empty
    delete|remove|erase|clear|wipe|trash everything|all|it_all and start|begin fresh|over|again|anew|from_scratch
    clear|wipe|empty|delete|remove|erase|clean [out] my|the|our {listname} list
    get_rid_of everything|all|it_all [on|in|from] [my|the|our] [whole|entire] [list|to_do_list|todo_list|to_-_do_list]
    delete|remove|erase|clear|wipe|trash|purge|get_rid_of|nuke all|every|each [of] [my|the|these|those]
        [single] [open] <task> [off|from|on|in] [<my>] [<list>]
"""

ASK_CLEAR: Final = """
ask_clear:
    start over|fresh|from_scratch|again
    clean|wipe the slate [clean]
    clear|clean|wipe|empty [off|out] my|the plate|board|agenda|desk|decks|schedule|day|week|slate
    i want a clean_slate|fresh_start
"""

DELETE: Final = """
delete:
    delete|remove|erase|del {task} from|off|off_of|out_of my|the|our {listname} list
    wipe|scrub|rub|erase|strike|cut|axe|bin|trash|drop|lose|zap|purge|clear|ditch|dump|chuck|toss|scrap|boot|nix|yank
        [out] {task} off|from|off_of|out_of my|the|our|your list|todo_list|to_do_list|to_-_do_list|task_list|tasks|todos
    take|get|knock|kick|pull {task} off|out_of|from|off_of my|the|our {listname} list
    delete|remove|erase|del|drop {task} from|off|on|off_of|out_of my|the|our|your list|todo_list
        |to_do_list|to_-_do_list|task_list|tasks|todos
    delete|remove|erase|del|dlete|delte|deleet|rm|deelte|delet|remvoe [the_task|task|:] {task} [off
        |from|on|out_of|off_of] [<my>] [<list>]
    take|knock {existing} off|out
    take_off|knock_off|lose {pointed}
    get rid of {task} off|from|on|off_of [<my>] <list>
    get rid of {task} off|from there|here
    get rid of {task}
    do away with {task}
    i|we want|need|'d_like|would_like {task} gone|deleted|removed|off_my_list|off_the_list|taken_off [from|off]
        [<my>] [<list>]
    i'd|id like {task} gone|deleted|removed|off_my_list|off_the_list|taken_off [from|off] [<my>] [<list>]
    throw|chuck|toss {existing} out|away
    rid of {existing}
    get {existing} off|out_of here|there|it
    delete|remove|erase from|off [<my>] <list> {task}
    bin|trash|axe|zap|eliminate|yeet|chuck|toss|throw_out|throw_away|nuke|bin_off|erase|kill {binned} [off|out|away]
    {reversed} delete|remove|erase [it|please|now]
    clear|clean|empty|tidy [out|up|off|away] {cleaned}
    nuke|purge|wipe|clean_up|tidy_up|wipe_out|flush {existing}
    take|get|knock|kick|pull {task} off|out_of|from|off_of|out [of|from] my|the|our|your list|lists|to_do_list
        |todo_list|to_-_do_list|task_list|tasks|plate|todos [altogether|completely|entirely|for_good|now]
    forget about|all_about {forget}
    forget|drop|cancel|trash|bin|kill|clear|clear_out|clear_away|clear_up|clean_out|discard|dump|toss|chuck
        |ditch|nix|lose|eliminate|throw_out|throw_away|bin_off|axe|zap|void {existing} [off|from|on] [<my>]
        [<list>]
    {task} can|should|must be deleted|removed|scrapped|binned|erased|taken_off [from|off] [<my>] [<list>]
    {task} you_can|we_can|u_can delete|remove|erase|get_rid_of|take_off [now|already|please]
    scratch|strike {task} off|from|off_of my|the|our list|to_do_list|todo_list|to_-_do_list|task_list
    i_no_longer|i_don't|i_dont|we_don't|we_dont|i_do_not|we_no_longer|no_longer|don't|dont need|have|want [to]
        [do] {unneeded} [anymore|any_more|any_longer|now|after_all|already]
    {unneeded} is|are|was no_longer_needed|not_needed_anymore|not_needed|not_necessary|irrelevant|cancelled
        |canceled|off|called_off|not_happening|not_relevant|no_longer_relevant|obsolete|no_longer_necessary
        |not_required [anymore|any_more|now]
    {unneeded} no_longer_needed|not_needed|not_required|unnecessary|no_longer_required|no_longer_necessary [anymore
        |any_more|now]
    {unneeded} isn't|isnt|aren't|arent|doesn't|doesnt needed|necessary|relevant|happening|matter|needed_anymore
        [anymore|any_more|now]
    {task} can|should|must come|go|be_taken off|off_of my|the|our|your list|todo_list|to_do_list|to_-_do_list|task_list
        [altogether|completely|entirely|for_good|now]
    {unneeded} can|may|could|should|must go|go_now|be_dropped|be_scrapped|go_away|be_binned|be_cut|be_gone
    {existing} is_a|was_a|is_an|was_an mistake|duplicate|error|accident|dupe , delete|remove|erase [it|please]
    never mind|nvm about|the {unwanted}
    nevermind|nvm [about|the] {unwanted}
    no more {unwanted}
    no need to|for {unneeded} [anymore|any_more|any_longer|now|after_all]
    cross|strike|scratch {unwanted} off|out
    forget|ditch|nix|axe|scrap|scratch|strike|bin_off|void|discard|eliminate|zap|can|trash|toss {scrapped}
"""
