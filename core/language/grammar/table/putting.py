"""Templates: new tasks that are put on a list."""

from typing import Final

SEVERAL: Final = """
several:
    add|create|make [the|these|those] [following] [new] [3|2|4|5|6|three|two|four|five|some|few] [new] tasks
        |todos|to_dos|items|things|to_-_dos [to] [my] [<list>] [:] {list}
    buy|get|shopping|groceries|todo|todos|to_do|tasks|pick_up|to_-_do|things_to_do|need|grab :
        {colon}
    new tasks : {list}
    add|create|put|make these|those|the_following|all_these|all_of_these|this_list|following [<task>] [to|on]
        [<my>] [<list>] [:|,|-] {list}
    add|create|get|buy [:] {list} , each_as_a_task|as_separate_tasks|separately|as_individual_tasks
"""

ADD_TO_LIST: Final = """
add_to_list:
    add to|onto list [:|,|-] {title}
    add|create|put|make a|an|another|one [new] <task> to|on|onto|in <my> {label} list called|named|titled|saying
        |that_says|to|: {title}
    add|put|stick|pop|note|write|get it|this|that|one on|to|onto|in [<my>] <list> to|that|:|-|, [i|we] [need_to
        |have_to|must|should] {title}
    add|put|stick|pop|whack|bung|chuck|throw|note|get|write|jot {title} on|in|down|onto there|here [for_me] [please
        |pls] {when_tail}
    i|we want|need|would_like|'d_like {title} on|onto|added_to <my> <list>
    i'd|id like|love {title} on|onto|added_to <my> <list>
    i|we want|need|would_like|'d_like {title} on|onto|added_to <my> <list> {when_tail}
    have|get|see|want|need|would_like {title} added|noted|put_on|written_down|put [to|on|onto|in] [<my>] [<list>]
    have|get|see|want|need|would_like {title} added|noted|put_on|written_down|put [to|on|onto|in] [<my>] [<list>]
        {when_tail}
    put|file|stick|add {quoted} under|in|into [the|my] {label} [label|tag|category|folder|group]
    add|put|stick|pop|chuck|throw|include|write|place|get|bung|whack|jot|log|pencil|slot|append {title} on|to
        |in|onto|into|down_on|in_to|on_to <my> {label} list
    add|put|stick|pop|chuck|throw|include|write|place|get|bung|whack|jot|append {title} on|to|in|onto|into
        |down_on|in_to|on_to <my> <list>
    add|put|stick|pop|chuck|throw|include|write|place|get|bung|whack|jot|append {title} on|to|in|onto|into
        |down_on|in_to|on_to <my> <list> {tail}
    add|put|stick|pop|chuck|throw|include|write|place|get|bung|whack|jot|append [to|on|in|onto] <my> <list> [:
        |,|-] {title}
    add|put|stick|pop|chuck|throw {title} to|on|in|onto {label} list
    add|put|stick|pop on|to|in|onto <my> {label} list [:|,|-] {title}
    put|pencil|slot|pop|stick {title} down|in [for] {on_tail}
    put|pencil|slot|pop|stick {title} on [for] {on_tail}
    jot|write|note|take|get|put this|that|it|something down [for_me] :|-|,|– {title}
    put|jot|note|write [down] {title} down
    put|write|note|jot down that i|we have|'ve_got|have_got|got a|an {title}
    put|write|note|jot down [that] [i|we] [need|have|must|should] [to] {title}
    add|put|stick|pop|whack|bung|chuck|throw|stick|include|note|get|write|jot {title} on|in|down|onto there|here
    {title} needs|need adding|putting|to_go to|on|in|onto [<my>] [<list>]
    i'd|id like|love {title} added|noted|put_down|jotted_down
    my|the|our list|to_do_list|todo_list|to_-_do_list needs|should_have|should_include|could_do_with {title} on it|there
    my|the|our list|to_do_list|todo_list|to_-_do_list needs|should_have|should_include|could_do_with {title}
    put|pencil me|us down for {title}
    adding|i'm_adding|im_adding|i_am_adding {title} to|on|onto <my> <list>
    {title} needs|need to_be|to_go added|on|onto|on_to [to] <my> <list>
    {title} should be|go added|on|onto [to] <my> <list>
    {title} goes|belongs on|onto <my> <list>
    {title} goes|belongs|can_go|must_go on|onto <my> <list> [for|on|by] {tail}
"""
