"""Templates: new tasks."""

from typing import Final

EMPTY_ADD: Final = """
empty_add:
    add|create|make|new [me] [a|an|another|some] [new] <task>
    add|create|new|remember
    add|create [a|another|some] [new] <task> to|for|on <my> <list>
    add something [to] [my] [<list>]
    i|we need|want to add something|a_task|some_tasks|tasks
"""

ADD: Final = """
add:
    add|create|make|new|enter|log|put|need [in] [a|an|another] [new] urgent|important|critical|high_priority
        |high_-_priority|top_priority|high_prio|high|top|very_important|really_important|p1 <task> [to|for
        |called|named|titled|saying|:|-] [:] {high_title}
    add|create|make|new|enter|log|put|need [in] [a|an|another] [new] medium_priority|medium_-_priority|medium
        |normal_priority|normal|p2 <task> [to|for|called|named|titled|saying|:|-] [:] {medium_title}
    add|create|make|new|enter|log|put|need [in] [a|an|another] [new] low_priority|low_-_priority|low_prio|low
        |p3 <task> [to|for|called|named|titled|saying|:|-] [:] {low_title}
    add|create|make|set_up|schedule|put [in] [me] [a|an|another|one] [new] <task> for|on|by|due {when}
        to|:|that_says|which_says|that_reads|called|named|titled|saying {title}
    set [me] [a|an|another] [new] task|todo|to_do|to_-_do [for_me] [to|:|for] {plan}
    add|create|make|new|ad|addd|crate|creat|set_up|enter|open|log|record|register|start [me] [a|an|another|one
        |the] [new] [quick|recurring|repeating|daily|weekly|monthly|regular] <task> [for_me] [to|for|called|named
        |of|titled|saying|that_says|which_says|that_reads|that's_called|thats_called|that_is_called|which_is_called
        |that's_named|:|-|about|regarding|re|with_the_title
        |with_title|reading] [:] {title}
    add|ad|addd|create [:|-] {whole}
    new :|-|–|— {whole}
    todo|to_do|to_-_do|task|new_task|new_todo [:|-] {title}
    ticket|action_item|action|item|entry|2do|t|a|td|memo|need_to|to_buy|to_get : {title}
    insert|append|include [in] [a|an|another|one] [new] <task> [to|for|called|named|saying|:] {title}
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
    let|lemme [me] not forget [to|about|that_i_need_to|that|i_need_to] {title}
    dont|don't|do_not|dnt forget [to|about|that_i_need_to] {title}
    i|we mustnt|mustn't|must_not|cant|can't|cannot|shouldnt|shouldn't|dont_want_to|don't_want_to forget [to
        |about|that] {title}
    make|making sure [that] i|we [dont_forget_to|don't_forget_to|remember_to|to] {title}
    remember|rember|remeber|rmember [that] [i|we] [need|have] [to] [:] {title}
    note_to_self|memo_to_self|note|memo|reminder_to_self|self_reminder [:|-|to|,] [to] {title}
    i|we|il|ill|i'll|i'd [really|also|just|still|definitely|absolutely|do] need|needs|have|got|ought|gotta|must
        |should|oughta|hafta|hav|hve [really|also|still|probably|definitely] to [still|also|really] {title}
    i've|ive|we've|weve|i_have|im|i'm [really|also|still] got|gotta|gonna_have|going_to_have|supposed|meant|due
        |planning|required to {title}
    i've|ive|we've|weve|i_have [really|also|still] gotta {title}
    i|we must|should|need_to|have_to|gotta|got_to|really_must|really_need_to remember|make_sure|not_forget
        [to|that_i|i] {title}
    must|should|need_to|have_to|gotta remember|not_forget|make_sure [to] {title}
    ensure|please_ensure [that] [i|we] {title}
    i|we|i've|ive promised|agreed|volunteered|offered to {title}
    gonna|going_to need|have to {title}
    gotta|got_to|have_to|hve_to|hav_to|ned_to|nead_to|nid_to|need_to|must|should|ought_to|hafta|needa|want_to
        |wanna|have_got_to|supposed_to [still|also|really|definitely|probably] {title}
    i|we [really|also|just|still|definitely|probably] gotta|must|should|hafta|needa|better|had_better|shall
        |better_not_forget_to [really|also|probably|maybe|definitely|just|still] {title}
    i_want|i_wanna|i'd_like|id_like|i_would_like|i_plan|i_intend|im_going|i'm_going|i_am_going|i_hope|i'd_love
        |i'm_planning|i_wish to {intent}
    i_wanna {title}
    someone|somebody needs to {title}
    it's|its|it_is time|important to {title}
    keep|bear in mind to|that|: {title}
    pop|chuck|stick|whack|bung|put|throw|slip|slot|stick in|down|on [for_me] [:] {chore}
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
"""
