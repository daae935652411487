"""Templates: priorities, labels, and fields that are emptied."""

from typing import Final

LABEL: Final = """
label:
    tag|label|categorize|categorise|lable|file|tga [:] {task} with|as|under|: [the] [label|tag] [#|+] {label}
    tag|label|lable {task} #|+ {label}
    tag|label|lable {numbers} {label}
    add|put|apply|attach|set|give|assign|chuck|stick|slap|pop|whack|bung|throw [the|a] label|tag|labels|tags|category
        [#|+|of|called|:] {label} to|on|for|onto {task}
    add|put|apply|attach|stick|slap [the] [#|+] {label} label|tag to|on|for|onto {task}
    add|put|apply|attach #|+ {label} to|on|onto {task}
    add|put|apply|attach|set|give|assign to|on|onto {task} the|a label|tag|category [#|+|of|called|:] {label}
    give|assign {task} [the|a] label|tag|category [#|+|of|called|:] {label}
    give|assign {task} [the|a] [#|+] {label} label|tag
    set|change [the] label|labels|tag|tags|category of|for|on {task} to|as [#|+] {label}
    put|move|file {task} under|in|into [the] label|tag|category [#|+|of|:] {label}
    put|move|file {task} under|in|into [the] {label} category|label|tag|folder|group
    put|file {task} under #|+ {label}
    file|put|stick {labelled} under {label}
    move|put|switch {task} to|into [the|my] {label} label|tag|category
    tag|label|lable it|that|this|them|those|these {label}
    mark {task} [as|with] #|+ {label}
    {task} is|should_be|needs tagged|labelled|labeled|tagging [as|with] [#|+] {label}
"""

UNLABEL: Final = """
unlabel:
    remove|clear|strip|take|take_off|drop|delete|erase|lose all|every|any [of] [the|its|my] label|labels|tag|tags
        from|off|off_of|of|on {all_of}
    remove|clear|strip|take|take_off|drop|delete|erase|lose the|its label|labels|tag|tags from|off|off_of|of|on {all_of}
    remove|delete|drop|take|strip|clear|get_rid_of|take_off|take_away|pull|pull_off|erase|scrap|lose|unset|peel_off
        |strip_off [the|my] label|tag|labels|tags [#|+|called|named] {label} from|off|off_of|of|on {task}
    remove|drop|take|strip|take_off|take_away|pull|pull_off|peel_off|strip_off|lose [the] [#|+] {label} label|tag from
        |off|off_of|of|on {task}
    remove|drop|take|strip|delete|take_off|take_away #|+ {label} from|off|off_of|of|on {task}
    untag|unlabel|un_-_tag|un_-_label {task} [as|from|with|,|:] #|+ {label}
    untag|unlabel|un_-_tag|un_-_label {task} as|from|with|: {label}
    untag|unlabel|un_-_tag|un_-_label {numbers} {label}
    clear|remove|drop|delete [all] [the|its] labels|tags
    take {task} out_of|off [the] [#|+] {label} label|tag|category
"""

CLEAR_FIELDS: Final = """
clear_fields:
    remove|clear|delete|drop|take_off|unset|lose|strip|get_rid_of|erase|scrap|cancel|kill|reset|take|forget
        [the|its] [off]
        <priority> [setting] from|of|on|for|off {unlevelled}
    remove|clear|delete|drop|take_off|unset|lose|strip|get_rid_of|erase|scrap|cancel|kill|reset|take|forget
        [the|its] [off]
        <due> from|of|on|for|off
        {undated}
    remove|take|drop|clear|unset [the] urgent|important|urgency|high [flag|mark|priority] from|off|on|of {unlevelled}
    no <due> for|on {undated} [anymore|any_more|any_longer|now]
    remove|clear|delete|drop|unset|scrap {undated} 's due_date|deadline|date|due
    {dateless} has|have|needs|need|with|should_have|doesn't_have|doesnt_have|does_not_have|doesn't_need
        |doesnt_need no|any|a|without [longer] [a] <due> [anymore|any_more|any_longer]
    make {undated} undated|no_date|without_a_date|open_ended|open_-_ended|not_due|no_deadline|have_no_due_date
        |have_no_deadline
    set|change|make [the] due_date|deadline|date of|for|on {undated} to|as none|nothing|never|no_date|blank
        |empty
    {dateless} [is|has] no_due_date|no_deadline|not_due_anymore|not_due_any_more|no_longer_due
    clear|remove|drop|delete [the|its] due_date|date|deadline
    {undated} can wait|be_done_whenever|happen_whenever
"""

PRIORITY: Final = """
priority:
    add|give|assign|apply|put|set [a|the] {level} <priority> [level|flag] to|on|for {task}
    priority|prio {level} on|for|to {task}
    set|change|make [the] <priority> of|for|on|to {marked} {level}
    give|put|set|assign|add to {task} [a|the] {level} <priority>
    give|put|set|assign|add to {task} [a|the] <priority> {level}
    prio|priority|pri [of|for|on] {numbered} [up|down] [to|:|=|is|as] {level}
    ! {level} {numbered}
    set|change|make|put|update|adjust|raise|lower|increase|decrease|bump|up|drop|switch|turn [the] <priority>
        of|for|on|to {task} to|as|at|: [be] {level}
    set|change|make|update|mark|bump|upgrade|downgrade|flag|promote|demote {task} [as|to|a|at|with|down_to|up_to
        |is|be|:|as_being|an] {level} [<priority>]
    raise|lower|drop|increase|put|switch|give|turn|move {task} [as|to|a|at|with|down_to|up_to|is|be|:|an]
        {level}
        <priority>
    raise|lower|drop|bump|put|move|switch|set {task} [down|up] to|at|on {level}
    raise|lower|drop|bump|put|move|switch|set|keep|leave|have {task} [down|up] to|at|on {level} <priority>
    set|change|update {task} 's|s|' [<priority>] to|as {level}
    give|assign {task} [a|the] {level} <priority>
    prioritise|prioritize|priortize|prioritice|escalate|star|prioritse|flag|expedite|fast_-_track {high}
    deprioritise|deprioritize|de_-_prioritise|de_-_prioritize|unprioritise|unprioritize|un_-_prioritise
        |un_-_prioritize|downgrade|unstar|demote {low}
    put {high} at_the_top|first|top_of_the_list|on_top|at_the_top_of_my_list|at_the_top_of_the_list|to_the_top
        |at_the_top_of_the_pile
    move {high} to_the_top|up|to_top|to_the_top_of_my_list|to_the_top_of_the_list|up_the_list
    raise|increase|bump|bump_up|up|boost|elevate [the] <priority> of|on|for {high}
    bump_up {high}
    lower|decrease|reduce|drop|cut [the] <priority> of|on|for {low}
    {low} isn't|isnt|aren't|arent|is_not|not|isn't_really|is_no_longer [that|so|very|really|all_that
        |particularly] urgent|important|high_priority|a_priority|a_high_priority|critical [anymore|any_more|any_longer
        |again|now]
    {task} is|are|should_be|can_be|could_be|may_be|can_drop_to|can_go_to|needs_to_be|'s|has_become|just_became
        |became|has|is_now|are_now [now|really|very|a|super|so|the|my|of] {level} [<priority>] [now|then|actually|btw]
    {task} priority|prio can|should|may|must|needs_to|has_to|to be [made|set|changed|put|kept|marked|lowered|raised
        |reduced|increased|bumped] [to|as|at|down_to|up_to] {level} [now|please|only]
    {task} can|should|may|must|needs_to|has_to|to be made|set|changed|put|kept|marked|lowered|raised|reduced
        |increased|bumped [to|as|at|down_to|up_to] [a|the] {level} [<priority>] [now|please|only]
    make {task} more|less|even_more|a_bit_more important|urgent|of_a_priority|of_priority
    bump {high} up [the_list|to_the_top]
    {said} :|to|->|=> {level} [<priority>] [please|pls|now]
    {said} : {level} [<priority>] is|'s|will enough|do|fine|ok|okay|plenty|suffice
"""
