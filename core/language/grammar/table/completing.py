"""Templates: tasks that are done."""

from typing import Final

COMPLETE_WHERE_OR: Final = """
complete_where_or:
    put|set|place a tick|check|checkmark|check_mark [mark] next_to|on|beside|against|at|by {task}
    mark|set|tick [as] <done> [:] {task}
    i|we|i've|ive [have|finally|just|did|already] [finally|just] managed_to|was_able_to|were_able_to|got_to {task}
    [have|am|has|hv|m] <done>|done_with|done_w|done_w/|finished_with|through_with {task}
    {numbered} is|are [now|all] over|ready|gone
    {numbered} finish|ok|okay|ready|over|gone|dun [already|now]
    {numbered} can|may be ticked|closed|ticked_off|crossed_off|marked_done|marked_as_done [now|off]
    all good with {numbered}
    is|are <done> {task}
    {task} it|they is|are|'s [already|now] <done>
    {task} its|it's|they're [already|now] <done>
    i|we|already [already|have] finish|complete|done|do {task} [already]
    mark {numbered}
    consider|count {task} [as] <done>
    all_set|good|sorted|done|finished|done_and_dusted|all_done with {task}
    change|update|set [the] status|state of|for {task} to|as <done>
    mark|set|tick|check|cross|flag|make|log|put|move|change {task} [off] [as|to|is|are|=|:] <done>|tick|check
        |off
    check|tick|cross|mark|strike|scratch off|out|down {task} [off|from] [<my>] [<list>]
    check|tick|cross|mark {task} off|out [of|from|on] [<my>] [<list>]
    tick|check|cross {marked}
    i|we|ive|i've|we've|weve|i_have|i_am|im|i'm|we_are|we're [just|already|finally|now|all|have|also|actually]
        <done>|done_with|done_w|finished_with|through_with|completed_with|did|finish|got_through [with|off|up|doing]
        {task}
    i|we|ive|i've|we've|weve|i_have|we_have [just|already|finally|now|have|also|actually] took_care_of
        |taken_care_of|dealt_with|ticked_off|checked_off|crossed_off|got_done|wrapped_up|knocked_out|handled
        |sorted|sorted_out|completed|accomplished|nailed|finished_off|finished_up {task}
    i|we|ive|i've|we've|weve|i_have|we_have [just|already|finally] got|gotten {task} done|finished|sorted
        |out_of_the_way|over_with
    got {task} done|finished|sorted|out_of_the_way|over_with
    <done>|done_with|finished_with|finished_off|did|compelte|complet|completd|complted|dne|doen|finised
        |finsihed|wrapped_up|took_care_of|knocked_out|resolved|nailed|all_done_with|tick_off|check_off [:|with
        |-|doing] {task}
    finish|finish_off|close|resolve|close_out|wrap_up [off|up|with|the_task] {finish}
    {task} is|are|has_been|have_been|was|were|'s|been|=|:|-|got|all|its|it's [now|already|all|finally|been]
        <done>
    {task} , [is|are|has_been|it's|its|thats|that's|all] [now|already|all] <done>
    {task} <done>|✅|✔|✓|done_and_dusted|did_it
    ✅|✔|✓|x|[_x_] {task}
    {task} you_can|we_can|u_can|can_be tick|tick_off|check_off|cross_off|mark_done|mark_as_done|mark_off|mark_complete
        |close|ticked_off|checked_off|crossed_off|marked_done|marked_as_done [now|already|please]
    {undone} already|liao|oredi [now]
    that's|thats|this_is|that_is|it's|its {task} done|finished|sorted
    no need to|for {task} anymore|any_more , [i] [already] did|done [it]
    {task} is|are|has_been|have_been|was|were|got|'s|all [now|already|all|finally|just|been] bought|paid|sent
        |delivered|cleaned|fixed|posted|booked|ordered|written|submitted|mailed|emailed|filed|returned|painted
        |packed|washed|signed|shipped|called|installed|renewed|cancelled_successfully|repaired|uploaded
        |published|merged|deployed|printed|picked_up|put_away|fed|watered
    that|this|it|all_of_it|they|them [one|all] is|are|'s|'re|has_been|was [all|now|already] <done>
"""

DID: Final = """
did:
    {numbered} {past_one}
    mark|set|flag|put|log|record|tick|count|list [off] {marked_as} as|down_as [already|now|being|been] {past_one}
    i|we|ive|i've|we've|weve [have] [just|already|finally|now|also|actually] {past}
    just|already|finally {past}
    {past_alone}
"""
