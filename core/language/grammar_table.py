"""The table of commands, as text: see ``grammar`` for how it is read and ``templates`` for the notation.

A line at the margin names the maker; each template below it is one line, continued where it is indented further.
Templates are
tried in this order, so what is more particular stands first.
"""

from typing import Final

TABLE: Final = """
empty_reminder:
    set|add|create|make|new|i_need|i_want|need|give_me [me|up] [a|an|another] [new] reminder|alarm|reminders
    remind me [please]
    reminder
    remind me about|of something
    remind me of|to|about
    remind me to do something
    reminder for later
    remind me later
empty_add:
    add|create|make|new [me] [a|an|another|some] [new] <task>
    add|create|new|remember
    add|create [a|another|some] [new] <task> to|for|on <my> <list>
    add something [to] [my] [<list>]
    i|we need|want to add something|a_task|some_tasks|tasks
outside:
    what_time|what_day|what_date is_it|is_today [now|today|right_now]
    what's|whats|what_is the time|date [now|today|right_now]
    what's|whats|what_is todays|today's date
several:
    add|create|make [the|these|those] [following] [new] [3|2|4|5|6|three|two|four|five|some|few] [new] tasks
        |todos|to_dos|items|things|to_-_dos [to] [my] [<list>] [:] {list}
    buy|get|shopping|groceries|shopping_list|todo|todos|to_do|tasks|pick_up|to_-_do|things_to_do|need|grab :
        {colon}
    new tasks : {list}
    add|create|put|make these|those|the_following|all_these|all_of_these|this_list|following [<task>] [to|on]
        [<my>] [<list>] [:|,|-] {list}
    add|create|get|buy [:] {list} , each_as_a_task|as_separate_tasks|separately|as_individual_tasks
unremind:
    cancel|remove|delete|clear|drop|stop|unset|turn_off|switch_off|get_rid_of [the|my] reminder|reminders|alarm
        for|of|about|on|from|to {task}
    cancel|remove|delete|clear|drop|stop|unset|turn_off|switch_off [the|my] reminder|alarm {numbers}
    cancel|remove|delete|clear|drop|stop|unset|turn_off|switch_off|get_rid_of the|my|that|this {task} reminder|alarm
    i|we don't|dont|do_not|no_longer need|want the|a|any|that reminder|alarm for|of|about|on {task} [anymore|any_more]
    don't|dont|do_not|stop|never remind|reminding|nudge|nudging|ping|pinging me about|of|on|to {task}
    no reminder|reminders for|about|of|on {task}
    no_more|enough reminders|reminding|nudges about|of|for|on {task}
    i|we don't|dont|do_not|no_longer need|want reminding|reminders|to_be_reminded about|of|for|on {task} [anymore
        |any_more]
remind:
    i|we could_do_with|would_appreciate|'d_appreciate|could_use|want|need|would_like|'d_like|'d_love a|an|another
        reminder|nudge|alert|ping
        {when} to|that {new}
    i|we could_do_with|would_appreciate|'d_appreciate|could_use|want|need|would_like|'d_like|'d_love [a|an|another]
        reminder|nudge|alert|ping
        to|that {new}
    i|we could_do_with|would_appreciate|'d_appreciate|could_use|want|need|would_like|'d_like|'d_love [a|an|another]
        reminder|nudge|alert|ping about|of|for|on|re|regarding {old}
    i|we could_do_with|would_appreciate|'d_appreciate|could_use|want|need|would_like|'d_like|'d_love [a|an|another]
        reminder|nudge|alert|ping {when} about|of|for|on|re|regarding {old}
    need [a|an|another] reminder|nudge|alert|ping about|of|for|on|re|regarding {old}
    need [a|an|another] reminder|nudge|alert|ping {when} about|of|for|on|re|regarding {old}
    i'd appreciate|love|like a|an|another reminder|nudge|alert|ping to|that {new}
    i'd appreciate|love|like a|an|another reminder|nudge|alert|ping about|of|for|on {old}
    i'd appreciate|love|like a|an|another reminder|nudge|alert|ping {when} to|that {new}
    i'd appreciate|love|like a|an|another reminder|nudge|alert|ping {when} about|of|for|on {old}
    i|we|i'd|we'd want|need|would_like|'d_like|like|should_like|love|wanna to be|get reminded|nudged|pinged|notified
        about|of|on|for {old}
    i|we|i'd|we'd want|need|would_like|'d_like|like|should_like|love|wanna to be|get reminded|nudged|pinged|notified
        {when} about|of {old}
    i|we|i'd|we'd want|need|would_like|'d_like|like|should_like|love|wanna to be|get reminded|nudged|pinged|notified
        to|that {new}
    i|we|i'd|we'd want|need|would_like|'d_like|like|should_like|love|wanna to be|get reminded|nudged|pinged|notified
        {when} to|that {new}
    snooze {snoozed} for|until|till|til|'til|to|by {when}
    remind|nudge|ping me again|once_more {again}
    set|put|make|create [me] [an|my|the|a] alarm|alarms for|at {clock}
    reminder|alarm|remind [me] [for|at|on] {when} : {new}
    give|send|drop me a|an shout|nudge|ping|poke|heads_up|heads_-_up|buzz|bell|prompt|reminder|alert {when} about|re
        |for|on {old}
    give|send|drop me a|an shout|nudge|ping|poke|heads_up|heads_-_up|buzz|bell|prompt|reminder|alert about|re|on|for
        |of {old}
    give|send|drop me a|an shout|nudge|ping|poke|heads_up|heads_-_up|buzz|bell|prompt|reminder|alert {when} to {new}
    give|send|drop me a|an reminder|alert|nudge|ping to {new}
    buzz|shout_at|chase|warn|tell me {when} to {new}
    stick|pop|put|chuck|set|whack|bung|get a|an|another [new] reminder|alarm|alert in|on|up|down [there] [for] [me] to
        |: {new}
    stick|pop|chuck|get|leave [me] a|an|another [new] reminder|alarm|alert to|: {new}
    {when} [please] remind|ping|nudge me to|that|about {new}
    {when} , [please] remind|ping|nudge me to|that|about {new}
    remind|reming|remnd|rmind|remimd me {when} to|that {new}
    remind|reming|remnd|rmind|remimd me to|that {new}
    remind|reming|remnd|rmind|remimd me again|once_more about|of|on {old}
    remind|reming|remnd|rmind|remimd me {when} about|of {old}
    remind|reming|remnd|rmind|remimd me about|of|on {old}
    remind|reming|remnd|rmind|remimd me : {new}
    remind|reming|remnd|rmind|remimd me {new}
    remind to {new}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert [for] [me] to|:
        {new}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert about|of {old}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert for|at|on
        {when} to|about|that|: {new}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert {new}
    [a|new|gentle|quick|friendly|little|small|another|just_a|just_a_quick] reminder to|for|about|:|-|– {new}
    ping|nudge|poke|alert|notify|prompt me {when} about|for|of {old}
    ping|nudge|poke|alert|notify|prompt me {when} to|that {new}
    ping|nudge|poke|alert|notify|prompt me {when} re|regarding {old}
    ping|nudge|poke|alert|notify|prompt me about|re|of|on {old}
    ping|nudge|poke|alert|notify|prompt me to {new}
label:
    tag|label|categorize|categorise|lable|file|tga [:] {task} with|as|under|: [the] [label|tag] [#|+] {label}
    tag|label|lable {task} #|+ {label}
    tag|label|lable {numbers} {label}
    add|put|apply|attach|set|give|assign [the|a] label|tag|labels|tags|category [#|+|of|called|:] {label} to|on
        |for|onto {task}
    add|put|apply|attach|stick|slap [the] [#|+] {label} label|tag to|on|for|onto {task}
    add|put|apply|attach #|+ {label} to|on|onto {task}
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
unlabel:
    remove|delete|drop|take|strip|clear|get_rid_of [the|my] label|tag|labels|tags [#|+] {label} from|off|of|on
        {task}
    remove|drop|take|strip [the] [#|+] {label} label|tag from|off|of {task}
    remove|drop|take|strip|delete #|+ {label} from|off|of {task}
    untag|unlabel|un_-_tag|un_-_label {task} [as|from|with|,|:] #|+ {label}
    untag|unlabel|un_-_tag|un_-_label {task} as|from|with|: {label}
    untag|unlabel|un_-_tag|un_-_label {numbers} {label}
    take {task} out_of|off [the] [#|+] {label} label|tag|category
note:
    add|attach|put|write|append|leave|include|make|save [a|the|this|an] [new] note|notes|comment|description
        |details|detail|info to|on|for|in {task} :|saying|that_says|that|,|-|reading {notes}
    add|attach|put|write|append|leave|include [a|the|this] [new] note|comment|description|details|detail|info
        |notes :|saying|that|- {notes} to|on|for|in {task}
    note|notes|comment on|for|to|about {task} : {notes}
    set|change|update|edit [the] note|notes|description|details|comment|comments of|for|on|to {task} to|:
        {notes}
    add {notes} to|in the note|notes|description|details of|for|on {task}
    add|append|attach to {noted} : {notes}
    add|append|attach|write {notes} to|on|in {noted}
    add {notes} as a note|comment to|on|for {task}
    for|on|to|under {numbered} , add|note|write|put [a_note] [that|:|saying] {notes}
undo_task:
    undo|revert|reverse|roll_back [the] deletion|deleting|delete|completion|completing|change|edit|move|rename
        of|to {task}
    undo|revert|reverse the|that|my|your last|latest|previous|recent {what}
    undo|revert|reverse the|that|my|your {what}
    undo|revert everything|all {what}
reopen:
    put|add|bring|stick|move {task} back on|onto|in|to|into my|the list|to_do_list|todo_list|to_-_do_list
        |open_list
    put|add|stick {task} back on
add_to_list:
    add to|onto list [:|,|-] {title}
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
    put|pencil|slot|pop|stick {title} down|in [for] {when_tail}
    put|pencil|slot|pop|stick {title} on [for] {on_tail}
    jot|write|note|take|get|put this|that|it|something down [for_me] :|-|,|– {title}
    put|jot|note|write [down] {title} down
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
    {title} goes on <my> <list>
show_one:
    show|open|view|display|see [me] [the] [<task>] [#|number|no] {number}
    what's|whats|what_is|what_was [<task>] [#|number|no] {number}
    tell me [more] about [<task>] [#|number|no] {number}
    details|info|more|more_info of|for|on|about [<task>] [#|number|no] {number}
    what|which|any notes|note|details|info|comments [is|are|do_i_have|have_i_got] [there] on|for|in|under [<task>]
        [#|number|no] {number}
list_in_order:
    sort|order|rank|list|show|arrange [me|my|the|them|it|all|these|those] [<task>|list|all] by|in [order_of] {order}
count:
    how many [<task>|things|jobs|stuff] [do|have|did|are|were|is] [i|we|there] [have|got|still_have|need]
        [to_do|left|still] {filter}
    how many {filter}
    how much [stuff|work] [do|have] [i|we] [have|got] [left|to_do|on|still] {filter}
    how much [stuff|work] do_i_have|have_i_got|is_left|is_there [left|to_do|on]
    count|number_of|total [up] [of] [my] {filter}
    count|tally [my|the] <task>
    whats|what's|what_is the|my number|total|count [of] {filter}
    do|have i|we have|got [a_lot|lots|many|much] [of] <task> [to_do|left|on]
list_tasks:
    i|we [just] want|need|would_like|'d_like|wanna|i'd_like|id_like [to] see|view|look_at|check|know|review
        [all|everything] {filter}
    i'd|id|i_would like to see|view|look_at|check|know|review {filter}
add:
    add|create|make|new|enter|log|put|need [in] [a|an|another] [new] urgent|important|critical|high_priority
        |high_-_priority|top_priority|high_prio|high|top|very_important|really_important|p1 <task> [to|for
        |called|named|titled|saying|:|-] [:] {high_title}
    add|create|make|new|enter|log|put|need [in] [a|an|another] [new] medium_priority|medium_-_priority|medium
        |normal_priority|normal|p2 <task> [to|for|called|named|titled|saying|:|-] [:] {medium_title}
    add|create|make|new|enter|log|put|need [in] [a|an|another] [new] low_priority|low_-_priority|low_prio|low
        |p3 <task> [to|for|called|named|titled|saying|:|-] [:] {low_title}
    add|create|make|set_up|schedule|put [in] [me] [a|an|another|one] [new] <task> for|on|by|due {when} to|:
        {title}
    set [me] [a|an|another] [new] task|todo|to_do|to_-_do [for_me] [to|:|for] {plan}
    add|create|make|new|ad|addd|crate|creat|set_up|enter|open|log|record|register|start [me] [a|an|another|one
        |the] [new] [quick|recurring|repeating|daily|weekly|monthly|regular] <task> [for_me] [to|for|called|named
        |of|titled|saying|that_says|:|-|about|regarding|re|with_the_title
        |with_title|reading] [:] {title}
    add|ad|addd|create|new [:|-] {whole}
    todo|to_do|to_-_do|task|new_task|new_todo [:|-] {title}
    ticket|action_item|action|item|entry|2do|t|a|td|memo|need_to|to_buy|to_get : {title}
    td|2do|insert|append {title}
    give me a|an|another [new] <task> to|: {title}
    diarise|diarize|calendar|calendarise|calendarize [:] {title}
    i|we am|'m|are|'re to {title}
    keep|make track|note of this|that|it [for_me] : {title}
    keep|make a_note|note|track of this|that|it [for_me] : {title}
    can|could i|we get|have {title} on|onto|in|added_to <my> <list>
    can|could i|we get|have {title} on|onto|in|added_to <my> <list> [for] {tail}
    can|could i|we get|have {title} added|noted|written_down|put_down
    can|could {title} go|be_put|be_added|be|get_added|get_put on|onto|to|in <my> <list>
    can|could|may|might i|we have|get|add a|an|another|one [new] <task> [to|for|:] {title}
    i'd|id|i_would like|love a|an|another [new] <task> [to|for|:] {title}
    make|help me remember [to] {title}
    i|we|i've|ive|we've|weve [have] been meaning|trying|wanting|planning|hoping|intending to {title}
    i|we could|can|might [really] do_with {doing}
    could [really] do_with {doing}
    adding|i'm_adding|im_adding|i_am_adding [:] {title}
    planning|plan|aiming|intending|hoping|trying|meaning|looking to {intent}
    i|we aim|plan|intend|mean|try to {intent}
    chuck|throw|stick|pop|put|get in a|an|another [new|quick] <task> to|for|: {title}
    dont|don't|do_not|dnt|never let me forget [to|about|that_i_need_to|that|i_need_to] {title}
    dont|don't|do_not|dnt forget [to|about|that_i_need_to] {title}
    i|we mustnt|mustn't|must_not|cant|can't|cannot|shouldnt|shouldn't|dont_want_to|don't_want_to forget [to
        |about|that] {title}
    make|making sure [that] i|we [dont_forget_to|don't_forget_to|remember_to|to] {title}
    remember|rember|remeber|rmember [that] [i|we] [need|have] [to] [:] {title}
    note_to_self|memo_to_self|note|memo|reminder_to_self|self_reminder [:|-|to|,] [to] {title}
    i|we|il|ill|i'll|i'd [really|also|just|still|definitely|absolutely|do] need|needs|have|got|ought|gotta|must
        |should|oughta|hafta|hav|hve [really|also|still|probably|definitely] to {title}
    i've|ive|we've|weve|i_have|im|i'm [really|also|still] got|gotta|gonna_have|going_to_have|supposed|meant|due
        |planning|required [to] {title}
    i|we must|should|need_to|have_to|gotta|got_to|really_must|really_need_to remember|make_sure|not_forget
        [to|that_i|i] {title}
    must|should|need_to|have_to|gotta remember|not_forget|make_sure [to] {title}
    ensure|please_ensure [that] [i|we] {title}
    i|we|i've|ive promised|agreed|volunteered|offered to {title}
    gonna|going_to need|have to {title}
    gotta|got_to|have_to|hve_to|hav_to|ned_to|nead_to|nid_to|need_to|must|should|ought_to|hafta|needa|want_to
        |wanna|have_got_to|supposed_to {title}
    i|we [really|also|just|still|definitely|probably] gotta|must|should|hafta|needa|better|had_better|shall
        |better_not_forget_to [really|also|probably|maybe|definitely|just|still] {title}
    i_want|i_wanna|i'd_like|id_like|i_would_like|i_plan|i_intend|im_going|i'm_going|i_am_going|i_hope|i'd_love
        |i'm_planning|i_wish to {intent}
    i_wanna {title}
    someone|somebody needs to {title}
    it's|its|it_is time|important to {title}
    keep|bear in mind to|that|: {title}
    capture|jot_down|write_down|note_down|take_note_of|make_a_note_to|make_a_note_of|make_note_to
        |make_a_note_that_i_need_to|make_a_note|take_a_note|pencil_in|note_that_i_need_to|get_me_to {title}
    i_forgot|i_keep_forgetting|i_always_forget to {title}
    tell|get me to {title}
    there's|theres|there_is a|an|another <task> [to|for|:] {title}
    another <task> [is|:|to|-] {title}
    <my> next|new <task> is [to] {title}
    i|we need|want|have|ve_got|'ve_got|got|'d_like|would_like [a|an|another|one] [new] <task> to|for|called|:
        {title}
    {who} wants_me_to|asked_me_to|told_me_to|needs_me_to|asks_me_to|has_asked_me_to|reminded_me_to|expects_me_to
        |'d_like_me_to|would_like_me_to|wanted_me_to|begged_me_to|is_asking_me_to|keeps_asking_me_to|said_i_need_to
        |says_i_need_to|said_i_have_to|says_i_have_to|said_i_should|says_i_should|said_i_must|keeps_telling_me_to
        {title}
    {title} needs doing|to_be_done|to_get_done|to_happen|sorting|sorting_out {tail}
    {title} needs doing|to_be_done|to_get_done|to_happen|sorting|sorting_out
    schedule|plan_in|book_in|pencil_in|arrange {plan}
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
stats:
    stats|statistics|progress|summary|report|analytics|productivity|numbers|recap|review|score [for|of|from|on
        |about] {range}
    show|give|get|see|tell|send [me|us] [my|the|some|a|your] stats|statistics|progress|summary|report|analytics
        |productivity|numbers|recap|review|breakdown|overview [for|of|from|on|about] {range}
    how am|was|did|have i|we doing|do|done|been_doing|go|getting_on|going|tracking {range}
    how productive|busy|efficient was|am|have i|we [been] {range}
    what's|whats|what_is|what_was|hows|how's|how_is|how_was my progress|productivity|completion_rate|score
        |on_time_rate|performance|productivity_score|track_record|average [like|looking] {range}
    how much|many [stuff|work|tasks|things|did] [did|have] [i|we] [get] done|completed|finished|complete|finish
        |do|accomplish {range}
this_week:
    [show|give|see] [me] [my|the|a] weekly|this_week's|this_weeks summary|report|stats|statistics|recap
        |progress|score
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
        |check|review
        |what|shwo|sho|lst|lsit|open|send|fetch|look_at|go_over|run_through|go_through [me|us|up|out|for_me
        |to_me|over] {filter}
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
    tell|read me [all] [of] {filter}
    lemme|let_me see|view|look_at|check|have_a_look_at {filter}
    what's|whats|what_is my|the next|first|top deadline|task|thing|due_date|item|job|one
    have|did i|we forget|forgotten|miss|missed|overlook|overlooked anything|something
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
    bring back {task}
    open|put|bring {task} again|back_on_my_list|back_on_the_list|back_up|back_to_open
    i_wasn't|i_wasnt|im_not|i'm_not|i_am_not|not done|finished [yet] with {task} [yet|after_all]
    not done|finished [yet] [:] {task}
restore:
    restore|undelete|un_-_delete|recover {task}
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
    all_set|good|sorted|done|finished with {task}
    change|update|set [the] status|state of|for {task} to|as <done>
    mark|set|tick|check|cross|flag|make|log|put|move|change {task} [off] [as|to|is|are|=|:] <done>|tick|check
        |off
    check|tick|cross|mark|strike|scratch off|out|down {task} [off|from] [<my>] [<list>]
    check|tick|cross|mark {task} off|out [of|from|on] [<my>] [<list>]
    tick|check|cross {marked}
    i|we|ive|i've|we've|weve|i_have|i_am|im|i'm|we_are|we're [just|already|finally|now|all|have|also|actually]
        <done>|done_with|finished_with|through_with|completed_with|did|finish|got_through [with|off|up|doing]
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
    that's|thats|this_is|that_is|it's|its {task} done|finished|sorted
    no need to|for {task} anymore|any_more , [i] [already] did|done [it]
    {task} is|are|has_been|have_been|was|were|got|'s|all [now|already|all|finally|just|been] bought|paid|sent
        |delivered|cleaned|fixed|posted|booked|ordered|written|submitted|mailed|emailed|filed|returned|painted
        |packed|washed|signed|shipped|called|installed|renewed|cancelled_successfully|repaired|uploaded
        |published|merged|deployed|printed|picked_up|put_away|fed|watered
    that|this|it|all_of_it|they|them [one|all] is|are|'s|'re|has_been|was [all|now|already] <done>
start:
    i'll|ill|i_will|we'll|lets|let's|i'm_going_to|im_going_to|gonna|going_to|about_to|i'm_about_to start|begin
        |tackle|crack_on_with|make_a_start_on|get_going_on [on|with|working_on|doing] {task} [now|right_now
        |today]
    start|begin|starting|started|commence|beginning|kick_off|begun [working_on|work_on|with|on|doing] {start}
    i|we|im|i'm|ive|i've|i_am|we're|i_have [am|have|just|now|already|currently] start|starting|started|begun
        |began|beginning|working|work [on|with|working_on|doing|to_work_on] [right_now|now] {task}
    working|work|busy on|with [:] {task} [now|right_now|at_the_moment]
    mark|set|flag|move|put|change {task} [as|to|is|into] in_progress|started|in_-_progress|ongoing|doing|active
        |underway|wip|begun|being_worked_on|inprogress
    {task} in_progress|underway|ongoing
    {task} is|are|has|'s [now|been|currently] in_progress|started|underway|under_way|ongoing|in_-_progress
        |begun|being_worked_on|wip
    doing {task} now|right_now|at_the_moment
    i'm|im|i_am|we're on|onto {marked} [now|already|at_the_moment]
    on|onto {marked} now
    currently|now [i'm|im|i_am] working_on|doing|on {task}
    i|we|im|i'm|i_am [currently|now|busy] doing|busy_with|tackling|on_it_with {task} [now|right_now
        |at_the_moment|currently]
    get|getting started|going|cracking on|with {task}
    making|make|made a_start on|with {task}
archive:
    put_away|file_away {put}
    archive|shelve|archve [the_task|task|:] {task}
    put|move|send|stick {task} in|into|to [the|my] archive|archives|storage
    put {put} away
    mark|set {task} [as] archived
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
    {undated} can wait|be_done_whenever|happen_whenever
stop_repeating:
    stop|cancel|end|disable|remove|turn_off [the] repeat|repeating|recurrence|recurring|repetition|repeats
        |repeatition|weekly_repeat|schedule [of|on|for|from] {task}
    stop {task} [from] repeating|recurring|coming_back
    make {task} [a] one_-_off|one_off|non_recurring|not_repeat|not_recurring|non_-_recurring|not_repeating
        |stop_repeating|one_time|once_only
    don't|dont|do_not repeat {task} [anymore|any_more|again]
    {task} should|shouldn't|shouldnt [not|stop|no_longer] repeat|repeating|recur|repeats [anymore|any_more]
skip:
    skip [just|only] [the|this] [next|one] occurrence|instance|turn|round of|for {once}
    skip [just|only] {once} [just|only|for] this_time|this_once|once|next_time|this_week|this_month|this_year|today
        |tomorrow|one_time
    skip [just|only] {task}
shift:
    bring|move|pull|push|shift {earlier} forward|up|ahead|in {span}
    {task} has_been|have_been|was|were|got|is|are postponed|delayed|pushed_back|put_back|moved_back|pushed|extended
        |deferred by
        {span}
    prepone|pre_-_pone|bring_forward|advance|pull_forward {earlier} by {span}
    delay|postpone|push|push_back|put_back|move|move_back|bump|extend|defer|shift|put_off|set_back|slip|give
        |snooze|reschedule {task} [back|out|off|another|forward|over|on] by [another] {span}
    delay|postpone|push|push_back|put_back|move_back|extend|give|defer|shift|bump|move|put_off {task} [back|out
        |off|on] another|an_extra|an_additional {span}
    delay|postpone|push|move|shift|put|bump|kick {task} back|out|on {span}
    push|move|put|bump|shift back|out {task} [by] {span}
    give|allow|grant|buy me|us {span} [more|extra] on|for|with|to_do|to_finish {task}
    i|we need|want|could_use|would_like {more_span} on|for|with|to_finish {task}
    {task} needs|requires|wants {more_span}
    bring|move|pull|push|shift {earlier} forward|up|ahead|in by {span}
    {task} [needs|should] [to] [be|move] [moved|pushed|delayed|postponed] {span} later
    make|move|push|do {task} {span} later
    delay|postpone|push|bump|extend|defer|shift|put_off|push_back|move_back {task} [for] {span}
    make|move|bring|do {earlier} {span} earlier|sooner
priority:
    add|give|assign|apply|put|set [a|the] {level} <priority> [level|flag] to|on|for {task}
    priority|prio {level} on|for|to {task}
    set|change|make [the] <priority> of|for|on|to {marked} {level}
    prio|priority|pri [of|for|on] {numbered} [up|down] [to|:|=|is|as] {level}
    ! {level} {numbered}
    set|change|make|put|update|adjust|raise|lower|increase|decrease|bump|up|drop|switch|turn [the] <priority>
        of|for|on|to {task} to|as|at|: [be] {level}
    set|change|make|update|mark|bump|upgrade|downgrade|flag|promote|demote {task} [as|to|a|at|with|down_to|up_to
        |is|be|:|as_being|an] {level} [<priority>]
    raise|lower|drop|increase|put|switch|give|turn|move {task} [as|to|a|at|with|down_to|up_to|is|be|:|an]
        {level}
        <priority>
    raise|lower|drop|bump|put|move|switch {task} [down|up] to|at {level}
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
        |particularly] urgent|important|high_priority|a_priority|a_high_priority|critical [anymore|any_more]
    {task} is|are|should_be|needs_to_be|'s|has_become|just_became|became|has|is_now|are_now [now|really|very|a
        |super|so|the|my|of] {level} [<priority>] [now|then|actually|btw]
    make {task} more|less|even_more|a_bit_more important|urgent|of_a_priority|of_priority
    bump {high} up [the_list|to_the_top]
    {said} : {level}
repeat:
    make|set|have|change|schedule|put|get {task} [to|a|as|be] repeat|repeating|recur|recurring|recurrent|happen
        |go|come_back [:|to|for|on] {rule}
    make|set|change {once} [to|a|as|be] {rule}
    repeat|recur {task} [:|on] {rule}
    {task} should|needs_to|must|has_to|repeats|recurs [repeat|recur|happen|be] {rule}
move:
    set|change|make|put|update|move|push|switch|give|add|extend|assign|adjust [the|a|its|new] <due> of|for|on
        |to|by|from {task} to|as|at|on|for|:|until|till|til|by|= [be] {due}
    set|change|make|update|add|give {task} [a|the|'s|s|'] <due> [to|of|for|as|:|on|be] {due}
    add|give|set|put [a|the] <due> [of|for] {due} to|on|for {task}
    make|have|set|get|mark {task} due [on|by|for|at|in|to] {due}
    set|schedule|switch|rebook|put {definite} for|on|to|at {due} [instead]
    i|we meant|mean {due} for {task}
    they|he|she|we|it moved|rescheduled|pushed|changed|shifted|postponed|brought_forward {task} to|till|until {due}
    i|we|i'd|we'd want|need|'d_like|would_like|like {task} moved|pushed|changed|rescheduled|shifted|postponed to|till
        |until {due}
    change|book {definite} for|to {due} [instead]
    it's|its|it_is|it_should_be [actually|now|really] due [on|at|by] {due}
    {task} deadline|due_date is|:|should_be|moved_to|to [now] {due}
    [the|its|my] <due> of|for|on {task} : {due}
    can|could|should|might|may {task} [please] wait|go|move|slip|be_done|be_moved|happen|be_pushed|be_put|come|be
        |be_rescheduled|be_set [until|till|to|on
        |for] {due}
    give|allow me|us until|till|til {due} for|on|with|to_do|to_finish {task}
    give {task} until|till|to {due}
    do|have|make {task} {due} instead_of|rather_than {old}
    {task} {due} instead_of|rather_than {old}
    {task} {due} instead
    {task} ->|=>|→|-_>|=_> {due}
    add|set|put|make {due} as [the|a|its] <due> for|of|on|to {task}
    {task} pushed|moved|changed|rescheduled|postponed|shifted|bumped|delayed|brought_forward|put_back|pushed_back
        [back|forward|out|on] to|till|until {due}
    it's|its|it_is [actually|now|really] [due] on|at|by|for {due}
    leave {pointed} till|until|for {due}
    can|could|shall|should|may we|i|you do|have|move|make|push|finish {task} [to|on|for|at] {due} instead
    i'll|ill|i_will|we'll|let's|lets do|finish|tackle|handle {task} [on|by|at] {due} instead
    {task} is|are|'s [now|actually] on|at|by {due} [now]
    [the|its|my] <due> of|for|on {task} is|'s|moved|changed|extended|pushed|brought_forward|got_extended|got_pushed
        |was_extended|was_moved|should_be|has_moved|has_been_moved
        |is_going_to_be|got_moved|has_changed
        |needs_to_be [now|actually] [to] {due}
    {task} got|has|was|is|gets|have|are|were [been|just|now] moved|pushed|shifted|rescheduled|changed
        |brought_forward|postponed
        |delayed|bumped|put_back|pushed_back|moved_back|moved_forward|moved_up [back|forward|up|out] to
        |till|until {due}
    prepone|preprone|pre_-_pone|bring_forward|pull_forward {task} to|on|for|by {due}
    move|push|postpone|reschedule|rescedule|re_-_schedule|snooze|bump|delay|shift|defer|mov|punt|put_off
        |push_off|reshedule|resched|push_back|move_back|slip|advance [back|off|out|forward|over|up|the_task
        |task] {task} [back|off|out|forward|over|up|along|ahead|again|instead] to|till|until|til|'til|for|into
        |-_>|back_to|over_to|ahead_to|through_to {due}
    postpone|reschedule|rescedule|re_-_schedule|snooze|bump|delay|defer|put_off|reshedule|resched|push_back
        |move_back [the_task|task] {task} [back|off|out] by|on|at|in|due|from_now {due}
    move|push|shift|punt {pointed} [back|off|out|forward|over|up] on|at|by|in|due {due}
    put|bring|schedule|change|set|slide|kick|drag|pull|make|switch|carry|hold|extend|get|have|update|roll [back
        |off|out|forward|over|up|the_task|task] {task} [back|off|out|forward|over|up|along|ahead|again|instead
        |due] to|till|until|til|into|-_>|back_to|over_to {due}
    bring|pull|push|put|roll|carry|move|drag|kick {task} back|forward|over|ahead|out|off|up on|at|by|for {due}
    put|schedule|change|set|make|switch|get|have|update|bring|pull|do|mark|flag {pointed} [on|at|by|for|in] {due}
        [instead]
    do|have|make|schedule {task} [on|at|by|for] {due} instead
    {task} is|are|'s [at|on|due] {due} not|instead_of|rather_than {old}
    postpone|reschedule|snooze|bump|delay|defer|put_off|bring_forward|push_back|push_off|push_out|pull_forward
        |resched|re_-_schedule|hold_off {task} {due}
    move|push|shift|bring|punt|make|pull|slide {pointed} [back|off|out|forward|over|up|due] {due}
    {task} is|are|should_be|needs_to_be|must_be|has_to_be|was|'s|will_be|is_actually|is_now|aren't_due_until
        |aren't_due_till|aren't_due_til|isn't_due_til|isn't_due_until
        |isnt_due_until|isn't_due_till|isnt_due_till|is_not_due_until|is_not_due_till|not_due_until
        |not_due_till|can_wait|can_be_done|has_been_moved|got_moved|moved|gets|must_get|has_to_get
        |needs_to_get [now|actually] [due|moved|pushed|done|rescheduled|back|only_due|to_be_due] [by|on|at
        |until|till|for|to|in] {due}
    {task} can|should|could|must|will wait|go|be_done|happen|move|be|slip|be_moved|be_pushed [until|till|on|to
        |for|by|at] {due}
    i'll|ill|i_will|we'll|i|let_me|let's|lets [can|will|have_to|want_to|need_to|should] do|finish|tackle|handle
        |get_to|deal_with {pointed} [on|by|at|until|in] {due}
    do|finish {pointed} {due} [instead]
    {shifted} to|till|until {due}
rename:
    rename|retitle|reword|rephrase|relabel|renmae|re_-_name [the] [task] {task} to|as|:|-_>|=|=_>|into [be]
        {title}
    rename|retitle|reword|rephrase [the_task|task] {marked} {title}
    edit|change|update|correct {numbered} : {title}
    update|edit {numbered} {title}
    make {task} say|read {title}
    [the] title|name of|for {task} should|to|is|must [be|read|say|become] [:] {title}
    call|name {marked} {title} instead
    call|name {marked} [:] {title}
    change|edit|update|set|make|correct|fix [the] title|name|wording|text|description_of of|for|on {task} to|as
        |: {title}
    change|edit|update {task} ['s|s] title|name|text|wording to|as {title}
    change|edit|correct|update|switch {task} to|into|-_>|=_>|so_it_says|so_that_it_says|to_say|to_read
        |so_it_reads|to_be_called|to_be {title}
    {task} should|ought_to be|say|read|be_called|be_named|have_said|have_been [called] {title}
    i meant {title} not|instead_of {task}
    it|that|this should|ought_to say|read|be_called|be {title_it}
    replace|swap {task} with|for|by {title}
number_change:
    {number} [to|-_>|:|,|-|for|is_for|=] {what}
move_without_date:
    move|postpone|reschedule|snooze|bump|delay|defer|push|push_back|put_off|bring_forward|bump|resched|shift
        [the_task|task] {task} [back|off|out|forward|over|up|to_later|until_later|later|for_later|for_now
        |to_another_day|to_another_time]
    change|set|edit|update|adjust [the] due_date|deadline|due|date of|for|on {task}
    change|edit|update|modify|amend|adjust [the_task|task] {vague}
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
ask_clear:
    start over|fresh|from_scratch|again
    clean|wipe the slate [clean]
    clear|clean|wipe|empty [off|out] my|the plate|board|agenda|desk|decks|schedule|day|week|slate
    i want a clean_slate|fresh_start
delete:
    delete|remove|erase|del|drop {task} from|off|on|off_of|out_of my|the|our|your list|todo_list
        |to_do_list|to_-_do_list|task_list|tasks|todos
    delete|remove|erase|del|dlete|delte|deleet|rm|deelte|delet|remvoe [the_task|task|:] {task} [off
        |from|on|out_of|off_of] [<my>] [<list>]
    take|knock {existing} off|out
    take_off|knock_off|lose {pointed}
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
    get rid of {task} [off|from|on] [<my>] [<list>]
    forget about|all_about {forget}
    forget|drop|cancel|trash|bin|kill|clear|clear_out|clear_away|clear_up|clean_out|discard|dump|toss|chuck
        |ditch|nix|lose|eliminate|throw_out|throw_away|bin_off|axe|zap|void {existing} [off|from|on] [<my>]
        [<list>]
    {task} can|should|must be deleted|removed|scrapped|binned|erased|taken_off [from|off] [<my>] [<list>]
    {task} you_can|we_can|u_can delete|remove|erase|get_rid_of|take_off [now|already|please]
    take|get|knock|kick|pull {task} off|out_of|from|off_of my|the|our {listname} list
    delete|remove|erase|del {task} from|off|off_of|out_of my|the|our {listname} list
    scratch|strike {task} off|from|off_of my|the|our list|to_do_list|todo_list|to_-_do_list|task_list
    i_no_longer|i_don't|i_dont|we_don't|we_dont|i_do_not|we_no_longer|no_longer|don't|dont need|have|want [to]
        [do] {unwanted} [anymore|any_more|any_longer|now|after_all]
    {unwanted} is|are|was no_longer_needed|not_needed_anymore|not_needed|not_necessary|irrelevant|cancelled
        |canceled|off|called_off|not_happening|not_relevant|no_longer_relevant|obsolete|no_longer_necessary
        |not_required [anymore|any_more|now]
    {unwanted} no_longer_needed|not_needed|not_required|unnecessary|no_longer_required|no_longer_necessary [anymore
        |any_more|now]
    {unwanted} isn't|isnt|aren't|arent|doesn't|doesnt needed|necessary|relevant|happening|matter|needed_anymore
        [anymore|any_more|now]
    {unwanted} can go|go_now|be_dropped|be_scrapped|go_away
    never mind|nvm about|the {unwanted}
    nevermind|nvm [about|the] {unwanted}
    no need to|for {unwanted} [anymore|any_more|now|after_all]
    cross|strike|scratch {unwanted} off|out
    forget|ditch|nix|axe|scrap|scratch|strike|bin_off|void|discard|eliminate|zap|can|trash|toss {scrapped}
did:
    {numbered} {past_one}
    i|we|ive|i've|we've|weve [have] [just|already|finally|now|also|actually] {past}
    just|already|finally {past}
    {past_alone}
bare:
    {word} tasks|todos|items|stuff|things due|for|from|by|on|this|next|that_are|which_are|left|that_is|coming_up
        {behind}
    my {filter}
    all {filter}
    {bare_filter} <task>|ones|stuff|items|list
    {bare_range}
outside:
    order|get|bring|fetch|make|buy|cook|find|grab|call|hail|book|recommend|suggest me|us {what}
    play|translate|calculate|compute|google|sing|solve|multiply {what}
    what's|whats|what_is|hows|how's|how_is the weather|temperature|forecast [like] {what}
    what's|whats|what_is|hows|how's|how_is the weather|temperature|forecast|time|date [like]
    what time|day is it|today
    what's|whats|what_is todays|today's date
    tell|sing|read me a|some joke|jokes|story|song|poem|bedtime_story|riddle
    write|compose|draft me|us a|an|some {what}
    book me|us a|an {what}
    who|why|where|when [is|was|are|did|does|do|were|won|invented|wrote] {what}
    what|how is|are|was|were|do|does|did|would|many|much|far|old|tall|long|can|to|about|should {asked}
    turn on|off [the] lights|light|tv|heating|radio|alarm|music|lamp|kettle|fan|oven|heater
    set|start [a|an|the] timer|stopwatch [for] {what}
    set|start [a|an|the] timer|stopwatch
    set [an|my|the] alarm [for] {what}
    call|phone|text|ring|email me {what}
    send [an|a] email|text|message|sms to {what}
    share|assign|delegate|forward {task} to|with {who}
    export|import|sync|print|backup|email [my|the|all] <task>|list|everything|calendar {what}
    export|import|sync|print|backup [my|the|all] [my] <task>|list|everything|calendar
    open|close the|my door|window|garage|curtains|blinds
    what_is|what's|whats {what}
"""
