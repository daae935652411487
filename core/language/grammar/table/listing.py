"""Templates: lists of tasks."""

from typing import Final

LIST_IN_ORDER: Final = """
list_in_order:
    sort|order|rank|list|show|arrange [me|my|the|them|it|all|these|those] [<task>|list|all] by|in [order_of] {order}
"""

# "I'd like to see …": before what adds what one would like.
WISH_TO_SEE: Final = """
list_tasks:
    i|we [just] want|need|would_like|'d_like|wanna|i'd_like|id_like [to] see|view|look_at|check|know|review
        [all|everything] {filter}
    i'd|id|i_would like to see|view|look_at|check|know|review {filter}
"""

LIST_TASKS: Final = """
list_tasks:
    what should|shall|must|can|do|could|ought i|we focus_on|prioritise|prioritize|work_on|do|tackle|start_with
        |be_doing|be_working_on|get_done|concentrate_on [next|first|now|right_now] {filter}
    what should|shall|must|can|do|could i|we focus_on|prioritise|prioritize|work_on|tackle|start_with|do
        |be_doing|get_done
        |be_working_on|concentrate_on [next|first|now|right_now]
    what's|whats|what_is|what next|up|coming [up] on|in [the|my] [<list>|schedule|calendar]
    what's|whats|what_is [my] next [task|thing|item|up] [on] [my] [list]
    everything|all {filter}
    show|list|see|view [me] [the|all] label|tag|category [#|+] {labelled}
    ls|list|gimme|gimmie|share|show|display|see|view|print|get|give|bring_up|pull_up|pull|read|read_out|tell
        |review|what|shwo|sho|lst|lsit|open|send|fetch|look_at|go_over|run_through
        |go_through [me|us|up|out|down|off|for_me|to_me|over|for_us|me_out|out_for_me] {filter}
    check [out|over|through|up_on|on|for_me] {filter}
    whats|what's|what_is|what_are|wat's|wats|what're|what|whatre|wut|wots|wot's|wot_is [is|are] {filter}
    what|which|wat|wot [<task>|things|stuff|jobs|items] do|have|has|am|must|should|did|can|does|will|is|are
        |were|was i|we {filter}
    what|which <task>|ones|things|stuff|jobs is|are|were|was|have|has|needs|need|do [i|we] {filter}
    what|which [<task>|things|ones] {filter}
    do|have|am|is|are|will i|we|there have|got|supposed_to_do|meant_to_do|doing|do anything|something|any|stuff
        |things|a_lot|lots|much {filter}
    do|have i|we have|got anything|something|any|stuff|things|a_lot|lots|much [<task>] {filter}
    is|are there anything|something|any|stuff|things|tasks|more|many [<task>] {filter}
    is|are there anything|something|any|stuff|things|tasks|more|many
    anything|any|something {filter}
    got anything|any|something|much|stuff [on|due|to_do|planned|left] {filter}
    who|what's_my|whats_my schedule|day|week|agenda|plan|plans [look] [like] {filter}
    what_does|how_does|hows|how's|what's|whats my|the|today's|todays|tomorrow's|tomorrows schedule|day|week
        |agenda|plan|plans|list|month|weekend|morning|afternoon|plate look|looking [like] {filter}
    what's|whats|what_is|how's|hows|how_is my|the {mine} like|looking|looking_like|shaping_up
    what_does|how_does my|the {mine} look [like]
    what_does|how_does|hows|how's|what's|whats|what_is my|the {range} look|looking|shaping [like|up]
    what_am_i|what_are_we|what's_there|whats_there|what_is_there|what_do_i_have|what_have_i_got|what_i_have
        |what_i_need|whats_there|what_to_do|what_should_i_do|what_must_i_do|what_do_i_need|what_do_i_have_to_do
        {filter}
    tasks|todos|todo|items|list|to_dos|agenda|things|stuff|everything|schedule [for|due|on|by|that_are
        |which_are|from|in|with|this|tagged|labelled|of|i_have] {filter}
    [if|whether] there's|theres|there_is|i_have|i've|ive|i_got [got] anything|any|something {filter}
    i_forgot|i've_forgotten|i_forget|ive_forgotten|no_idea|not_sure what|which {filter}
    [get|have|see] [an|a|the] list|rundown|overview|view of everything|all|anything|what's|what_is|what {filter}
    remind|tell|show me what|which [<task>|things] {filter}
    tell me about {filter}
    list|ls|show|display [me] [out] {kind}
    list|ls|show|display [me] [out] my|our|all_my|all_our {own}
    tell|read me [all] [of] {filter}
    tell|give|read me [all] my|our|all_my|all_our {own}
    lemme|let_me see|view|look_at|check|have_a_look_at {filter}
    what's|whats|what_is my|the next|first|top deadline|task|thing|due_date|item|job|one
    have|did i|we forget|forgotten|miss|missed|overlook|overlooked anything|something
"""

BARE: Final = """
bare:
    {word} tasks|todos|items|stuff|things|jobs|chores|errands {behind}
    my {filter}
    all {filter}
    {bare_filter} <task>|ones|stuff|items|things|list
    {bare_range}
"""
