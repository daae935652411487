"""Templates: questions about the list."""

from typing import Final

SHOW_ONE: Final = """
show_one:
    show|open|view|display|see [me] [the] [<task>] [#|number|no] {number}
    what's|whats|what_is|what_was [<task>] [#|number|no] {number}
    tell me [more] about [<task>] [#|number|no] {number}
    details|info|more|more_info of|for|on|about [<task>] [#|number|no] {number}
    what|which|any notes|note|details|info|comments [is|are|do_i_have|have_i_got] [there] on|for|in|under [<task>]
        [#|number|no] {number}
"""

# Behind every other list: what is left is a name.
SHOW_NAMED: Final = """
show_named:
    show|display [me|us] [the|my|our] {name}
    list [me] [all|all_of] [the|my|our] {listed}
"""

COUNT: Final = """
count:
    how many [<task>|things|jobs|stuff] [do|have|did|are|were|is] [i|we|there] [have|got|still_have|need]
        [to_do|left|still] {filter}
    how many {filter}
    how much [stuff|work] [do|have] [i|we] [have|got] [left|to_do|on|still] {filter}
    how much [stuff|work] do_i_have|have_i_got|is_left|is_there [left|to_do|on]
    count|number_of|total [up] [of] [all] [my|the|our] {filter}
    count|tally [my|the] <task>
    whats|what's|what_is the|my number|total|count [of] {filter}
    do|have i|we have|got [a_lot|lots|many|much] [of] <task> [to_do|left|on]
"""

DONE_LIST: Final = """
done_list:
    what_did|what_have|what_all_did|what_all_have|what i|we [get|got|already|actually] done|completed|finished
        |accomplish|achieve|complete|finish|accomplished|achieved|do|ticked_off|checked_off|crossed_off
        |tick_off|cross_off [so_far|already] {range}
    what_did|what_have|what i|we [get|got|already|actually] done|completed|finished|accomplish|achieve|complete
        |finish|accomplished|achieved|ticked_off|checked_off|crossed_off [so_far|already|yet|recently|lately]
    what got|was|has_been|have_been|is|was_actually done|completed|finished {range}
    show|list|give|tell|see [me] what|everything|all|anything [that] i|we [have|'ve|get|got] done|completed
        |finished|did|finish|complete [so_far|already] {range}
    show|list|give|tell|see [me] what|everything|all|anything [that] i|we|ive|i've [have|'ve|get|got] [already]
        done|completed|finished|did|finish|complete [so_far|already]
"""

IS_LISTED: Final = """
is_listed:
    i've|ive|i_have|i|we already put|added|got|noted|written [down|in] [the] [thing|task|one|something] [about
        |for] {search}
    did|have i|we [ever|actually|already] got|get round|around to putting|adding|writing|noting {search}
    is|are|was|were [there] [a|an|any|anything] [task|something] {search} on|in <my> <list> [already|yet|still
        |or_not|now]
    is|are|was|were {search} [already|still] on|in <my> <list> [already|yet|still|or_not|now]
    is|are there [a|any|anything|something] [task|tasks|todo] [for|about|to|called|named|with|on] {search} [on]
        [my] [list]
    do|did i|we [already|still] have [a|an|any|anything|something] <task> [for|about|to|called|on|with
        |regarding] {search}
    do|did i|we [already|still] have {search} on|in <my> <list> [already|yet|still]
    have|did|has i|we [already] [got] add|added|put {search} [on|to|in] [<my>] [<list>] [already|yet]
    did|have|has|had i|we [already|ever|actually] do|did|done|finish|finished|complete|completed|remember_to
        |forget_to {did} [already|yet]
    is|are|was {did} done|finished|completed|complete|sorted [yet|already]
    have i|we got [a|an|any] <task> [for|about|to|called] {search}
    do|did i|we [still|already] need|have to {did} [still|yet|today|or_not]
    do|did i|we have {search} [listed|down|scheduled|written_down]
    when|what_day|what_time|what_date is|are|was {did} [due]
    when do|did|should i|we need|have|have_to [to] {did}
    what's|whats|what_is the status|deadline|due_date|priority of|for|on|with {did}
    what about {did}
    where is|are|'s {did}
"""

SEARCH: Final = """
search:
    tell me more|all|everything about [the|my] {search}
    what|which notes|details|info do|have i|we have|got on|for|about [the|my] {search}
    what|what's|whats|what_is|what_was [was|is] the thing|one|task|stuff|bit with|about|for|regarding {search}
    look for|up|through|in {search}
    find|search|lookup|look_up|locate|hunt|serach|seach [for|up|through|my] [<my>] [<list>] [for|about
        |with|containing|called|named|:|that_mention|mentioning|related_to] {search}
    show|list|see|get|give [me|us] [all|everything|anything|any|every] [my|the|of_my] <task>|everything
        |anything|all|stuff|things about|containing|matching|mentioning|regarding|related_to|to_do_with
        |with_the_word|that_mention|named|called|involving {search}
    what [<task>|stuff|things] [do|have|did] [i|we] [have|got] about|regarding|to_do_with|related_to|concerning
        {search}
    anything|everything|something about|regarding|to_do_with|related_to|mentioning {search}
    which <task> mention|mentions|are_about|contain|contains|have_to_do_with|involve|include {search}
"""
