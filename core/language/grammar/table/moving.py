"""Templates: another day or time."""

from typing import Final

SHIFT: Final = """
shift:
    bring|move|pull|push|shift {earlier} forward|up|ahead|in {span}
    {task} has_been|have_been|was|were|got|is|are|'s postponed|delayed|pushed_back|put_back|moved_back|pushed|extended
        |deferred|bumped [back|out] [by|another|for] {span}
    get|have {task} moved|pushed|bumped|put|shifted|postponed|delayed [back|out|off] [by] {span}
    they|he|she|we|i [have|has|'ve|'s] [just|now] pushed|moved|delayed|postponed|bumped|shifted {task} [back|out|on]
        by {span}
    get|have {earlier} moved|bumped|pulled|brought|shifted|pushed up|forward|ahead [by] {span}
    {task} : {span} later
    {earlier} : {span} earlier|sooner
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
    make|move|push|do|shift|bump|set|put|delay|slide|kick {task} {span} later
    {task} [needs|should] [to] [be|move] [moved|pushed|delayed|postponed] {span} later
    delay|postpone|push|bump|extend|defer|shift|put_off|push_back|move_back {task} [for] {span}
    make|move|bring|do|shift|bump|set|put|pull|push {earlier} {span} earlier|sooner
"""

MOVE_OR_RENAME: Final = """
move_or_rename:
    change {task} to lunch
"""

MOVE: Final = """
move:
    set|change|make|put|update|move|push|switch|give|add|extend|assign|adjust [the|a|its|new] <due> of|for|on
        |to|by|from {task} to|as|at|on|for|:|until|till|til|by|= [be] {due}
    set|change|make|update|add|give|extend|move|push|shift|bump|postpone|adjust|switch|put {task} [a|the|'s|s|'] <due>
        [back|out|forward] [to|of|for|as|:|on|be|till|until] {due}
    get|have {task} moved|pushed|shifted|bumped|rescheduled|postponed|delayed|changed [back|out|forward|up] to|till
        |until {due}
    {task} has|have|got [now|still] time until|till|til {due}
    {task} passed|passes|slips|slid|slides|shifts|shifted|slipped [now|back] to {due}
    add|give|set|put [a|the] <due> [of|for] {due} to|on|for {task}
    make|have|set|get|mark {task} due [on|by|for|at|in|to] {due}
    let {task} be due|set|scheduled|fixed|done|moved|held [on|by|for|at|in|to|till|until] {due}
    set|schedule|switch|swap|rebook|put {definite} for|on|to|at {due} [instead]
    i|we meant|mean {due} for {task}
    they|he|she|we|it moved|rescheduled|pushed|changed|shifted|postponed|brought_forward {task} to|till|until {due}
    i|we|i'd|we'd want|need|'d_like|would_like|like {task} moved|pushed|changed|rescheduled|shifted|postponed to|till
        |until {due}
    change {definite} for|to {due} [instead]
    book {definite} to {due} [instead]
    it's|its|it_is|it_should_be [actually|now|really] due [on|at|by] {due}
    {task} deadline|due_date is|:|should_be|moved_to|to [now] {due}
    [the|its|my] <due> of|for|on {task} : {due}
    can|could|should|might|may {task} [please] wait|go|move|slip|be_done|be_moved|happen|be_pushed|be_put|come|be
        |be_rescheduled|be_set [until|till|to|on
        |for] {due}
    {told} can't|cant|cannot|can_not make_it|come|come_out|do_it|see_me|see_us|fit_me_in|fit_us_in until|till|til|before
        {due}
    give|allow me|us until|till|til {due} for|on|with|to_do|to_finish {task}
    give {task} until|till|to {due}
    do|have|make {task} {due} instead_of|rather_than {old}
    {task} {due} instead_of|rather_than {old}
    {task} {due} instead
    put|pencil|slot|book {penciled} down for {due}
    pencil|slot|book {penciled} in for|on|at {due}
    {told} ->|=>|→|-_>|=_> {due}
    {task} change|changes|changed|moves|move to {due}
    {task} will_now|now|now_will|will begin|begins|start|starts|take_place|happen|happens|be|run|runs [on|at|from] {due}
    add|set|put|make {due} as [the|a|its] <due> for|of|on|to {task}
    {task} preponed|pushed|moved|changed|rescheduled|postponed|shifted|bumped|delayed|brought_forward|put_back
        |pushed_back [back|forward|out|on] to|till|until {due}
    it's|its|it_is [actually|now|really] [due] on|at|by|for {due}
    leave {pointed} till|until|for {due}
    can|could|shall|should|may we|i|you do|have|move|make|push|finish {task} [to|on|for|at] {due} instead
    i'll|ill|i_will|we'll|let's|lets do|finish|tackle|handle {task} [on|by|at] {due} instead
    make {appointment} [at] {due}
    {told} is|are|'s|must_be|needs_to_be|need_to_be|has_to_be|have_to_be|has_got_to_be [due|only_due|done|ready|in
        |finished|completed|submitted|handed_in] [by|on|at|for|in|before] {due}
    [the|its|my] deadline|due_date of|for|on {told} is|'s [on|at|by] {due}
    {told} deadline|due_date is|'s|: [on|at|by] {due}
    {task} is|are|'s [now|actually] on|at|by {due} [now]
    [the|its|my] <due> of|for|on {task} is|'s|moved|changed|extended|pushed|brought_forward|got_extended|got_pushed
        |was_extended|was_moved|should_be|has_moved|has_been_moved
        |is_going_to_be|got_moved|has_changed
        |needs_to_be [now|actually] [to] {due}
    {task} got|has|was|is|gets|have|are|were [been|just|now] preponed|advanced
        |moved|pushed|shifted|rescheduled|changed
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
    change {definite} till|until|til {due}
    change {task} [back|forward|over|up] to|into|-_>|back_to|over_to {due}
    put|bring|schedule|set|slide|kick|drag|pull|make|switch|carry|hold|extend|get|have|update|roll|flick|shove
        |swing|bounce|hop|shunt|shuffle|scoot|haul|boot|jump|knock|nudge|transfer|rearrange|rejig|flip|rebook [back
        |off|out|forward|over|up|the_task|task] {task} [back|off|out|forward|over|up|along|ahead|again|instead
        |due] to|till|until|til|into|-_>|back_to|over_to {due}
    bring|pull|push|roll|carry|move|drag|kick {task} back|forward|over|ahead|out|off|up on|at|by|for {due}
    put {task} back|forward|over|ahead|off on|at|by|for {due}
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
        |not_due_till|isn't_until|isnt_until|isn't_till|isn't_til|ain't_until|ain't_till|ain't_til|aint_until|aint_till
        |aint_til|aren't_until|aren't_till|aren't_til|is_not_until|is_not_till|can_wait|can_be_done|has_been_moved|got_moved|moved|gets|must_get|has_to_get
        |needs_to_get [now|actually] [due|moved|pushed|done|rescheduled|back|only_due|to_be_due] [by|on|at
        |until|till|for|to|in] {due}
    {task} is|are|'s|isn't|isnt|aren't|arent|ain't|wasn't|is_not|are_not no|not|no_longer|now|due|needed|wanted|payable
        [now|actually] [due|needed|required|wanted|payable|happening] until|till|til|'til {due}
    {task} can|should|could|must|will wait|go|be_done|happen|move|be|slip|be_moved|be_pushed [until|till|on|to
        |for|by|at] {due}
    i'll|ill|i_will|we'll|i|let_me|let's|lets [can|will|have_to|want_to|need_to|should] do|finish|tackle|handle
        |get_to|deal_with {pointed} [on|by|at|until|in] {due}
    do|finish {pointed} {due} [instead]
    {shifted} to|till|until {due}
"""

MOVE_WITHOUT_DATE: Final = """
move_without_date:
    move|postpone|reschedule|snooze|bump|delay|defer|push|push_back|put_off|bring_forward|bump|resched|shift
        [the_task|task] {task} [back|off|out|forward|over|up|to_later|until_later|later|for_later|for_now
        |to_another_day|to_another_time]
    change|set|edit|update|adjust [the] due_date|deadline|due|date of|for|on {task}
    change|edit|update|modify|amend|adjust [the_task|task] {vague}
"""
