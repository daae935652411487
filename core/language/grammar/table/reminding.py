"""Templates: reminders."""

from typing import Final

EMPTY_REMINDER: Final = """
empty_reminder:
    set|add|create|make|new|i_need|i_want|need|give_me [me|up] [a|an|another] [new] reminder|alarm|reminders
        [for|to|about|of|at|on|that]
    remind me [please]
    reminder
    remind me about|of|to_do|to something|stuff|things|the_thing|that_thing|this_thing|the_things|those_things|a_thing
        |one_thing|some_thing|the_stuff|that_stuff|some_stuff|what's_-_it|whatsit|thingy|the_thingy|that_thingy
    remind me of|to|about|for|at|on|that|in
    remind me to do something
    reminder for later
    remind me later
"""

UNREMIND: Final = """
unremind:
    cancel|remove|delete|clear|drop|stop|unset|turn_off|switch_off|get_rid_of|kill|scrap|bin|ditch|lose|dismiss
        |disable|silence|mute|call_off|forget|erase [only|just] [the|my|that|this|any]
        reminder|reminders|alarm|alarms|alert|alerts|nudge|nudges|notification|notifications|pings for|of|about|on
        |from|to|off {task}
    cancel|remove|delete|clear|drop|stop|unset|turn_off|switch_off|get_rid_of|kill|scrap|bin|ditch|lose|dismiss
        |disable|silence|mute|call_off|forget|erase [only|just] [the|my] reminder|alarm {numbers}
    cancel|remove|delete|clear|drop|stop|unset|turn_off|switch_off|get_rid_of|kill|scrap|bin|ditch|lose|dismiss
        |disable|silence|mute|call_off|forget|erase [only|just] the|my|that|this {task}
        reminder|reminders|alarm|alert|nudge|notification
    mute|silence|dismiss {task} reminder|reminders|alert|notification
    take|get [away] [the|my] reminder|reminders [away] off|from|off_of {task}
    i|we need|want no [more] reminder|reminders|alarm|alert|nudge for|of|about|on {task} [anymore|any_more|any_longer]
    no [more] reminder|reminders|alert needed|required|necessary [anymore] for|of|about|on {task}
    i|we don't|dont|do_not|no_longer need|want the|my|that {task} reminder|alarm|alert [anymore|any_more|any_longer|now]
    the|my {task} reminder|alarm|alert isn't|isnt|is_not|is_no_longer|not needed|necessary|required [anymore|any_more
        |any_longer|now]
    the|my {task} reminder|alarm|alert can go|be_deleted|be_cancelled|be_removed
    the|my reminder|alarm|alert for|of|about|on {task} isn't|isnt|is_not|is_no_longer|not needed|necessary|required
        [anymore|any_more|any_longer|now]
    the|my reminder|alarm|alert for|of|about|on {task} can go|be_deleted|be_cancelled|be_removed
    i|we don't|dont|do_not|no_longer need|want the|a|any|that reminder|alarm for|of|about|on {task} [anymore|any_more]
    don't|dont|do_not|stop|never [keep] remind|reminding|nudge|nudging|ping|pinging|nag|nagging|alerting me about|of|on
        |to|for {task} [anymore|any_more|any_longer]
    [you] don't|dont|do_not need|have to [keep|go_on|carry_on] remind|reminding|nudge|nudging|ping|pinging|alert
        |alerting|nag|nagging|bug|bugging me about|of|on|to|for {task} [anymore|any_more|any_longer|now]
    [you] needn't|neednt|need_not|can_stop|may_stop|could_stop|should_stop|please_stop|quit [keep|go_on|carry_on|bother]
        remind|reminding|nudge|nudging|ping|pinging|alert|alerting|nag|nagging|bug|bugging me about|of|on|to|for
        {task} [anymore|any_more|any_longer|now]
    no_need to [keep] remind|reminding|nudge|nudging|ping|pinging|alert|alerting me about|of|on|to|for {task} [anymore
        |any_more]
    no reminder|reminders for|about|of|on {task}
    no_more|enough reminders|reminding|nudges about|of|for|on {task}
    i|we don't|dont|do_not|no_longer need|want reminding|reminders|to_be_reminded about|of|for|on {task} [anymore
        |any_more]
"""

REMIND: Final = """
remind:
    i|we could_do_with|would_appreciate|'d_appreciate|would_be_grateful_for|'d_be_grateful_for
        |would_be_glad_of|'d_be_glad_of|would_welcome|could_use|want|need|would_like|'d_like|'d_love a|an|another
        reminder|nudge|alert|ping
        {when} to|that {new}
    i|we could_do_with|would_appreciate|'d_appreciate|would_be_grateful_for|'d_be_grateful_for
        |would_be_glad_of|'d_be_glad_of|would_welcome|could_use|want|need|would_like|'d_like|'d_love [a|an|another]
        reminder|nudge|alert|ping
        to|that {new}
    i|we could_do_with|would_appreciate|'d_appreciate|would_be_grateful_for|'d_be_grateful_for
        |would_be_glad_of|'d_be_glad_of|would_welcome|could_use|want|need|would_like|'d_like|'d_love [a|an|another]
        reminder|nudge|alert|ping about|of|for|on|re|regarding {old}
    i|we could_do_with|would_appreciate|'d_appreciate|would_be_grateful_for|'d_be_grateful_for
        |would_be_glad_of|'d_be_glad_of|would_welcome|could_use|want|need|would_like|'d_like|'d_love [a|an|another]
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
    snooze [for|until|till|til|'til] {put_off}
    snooze {snoozed} for|until|till|til|'til|to|by {when}
    remind|nudge|ping me again|once_more {again}
    nudge|ping|poke|prompt|buzz|prod|alert|notify me {again}
    set|put|make|create [me] [an|my|the|a] alarm|alarms for|at {clock}
    reminder|alarm|remind [me] [for|at|on] {when} : {new}
    [a|new|quick|another] reminder|alarm|alert|nudge [me] [for|at|on] {when} to|that {new}
    give|send|drop me a|an shout|nudge|ping|poke|heads_up|heads_-_up|buzz|bell|prompt|reminder|alert {when} about|re
        |for|on {old}
    give|send|drop me a|an shout|nudge|ping|poke|heads_up|heads_-_up|buzz|bell|prompt|reminder|alert about|re|on|for
        |of {old}
    give|send|drop me a|an shout|nudge|ping|poke|heads_up|heads_-_up|buzz|bell|prompt|reminder|alert {when} to {new}
    give|send|drop me a|an reminder|alert|nudge|ping to {new}
    buzz|shout_at|chase|warn|tell|ask|nag|bug|pester|badger|poke|hassle me {when} to {new}
    buzz|shout_at|chase|warn|ask|nag|bug|pester|badger|hassle me to {new}
    {when} [,] [please] tell|ask|nag|bug|pester|badger|poke|buzz|alert|warn me to {new}
    let me|us know about {timed}
    stick|pop|put|chuck|set|whack|bung|get [me] a|an|another [new] reminder|alarm|alert in|on|up|down [there]
        [for|at|on] {when} to|: {new}
    stick|pop|put|chuck|set|whack|bung|get [me] a|an|another [new] reminder|alarm|alert in|on|up|down [there]
        [for|at|on] {when} about|regarding {old}
    stick|pop|put|chuck|set|whack|bung|get a|an|another [new] reminder|alarm|alert in|on|up|down [there] [for] [me] to
        |: {new}
    stick|pop|chuck|get|leave [me] a|an|another [new] reminder|alarm|alert to|: {new}
    {when} [,] [please] remind|ping|nudge me about {old}
    {when} [please] remind|ping|nudge me to|that {new}
    {when} , [please] remind|ping|nudge me to|that {new}
    remind|reming|remnd|rmind|remimd me {when} to|that {new}
    remind|reming|remnd|rmind|remimd me to|that {new}
    remind|reming|remnd|rmind|remimd me again|once_more about|of|on {old}
    remind|reming|remnd|rmind|remimd me {when} about|of|regarding|re|concerning {old}
    remind|reming|remnd|rmind|remimd me about|of|on {old}
    remind|reming|remnd|rmind|remimd me : {new}
    remind|reming|remnd|rmind|remimd me {new}
    remind to {new}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert [for] [me] to|:
        {new}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert about|of {old}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert for|at|on
        {when} about|regarding|of {old}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert for|at|on
        {when} to|that|: {new}
    set|create|add|make|schedule|put [me] [up|in] [a|an|another|the] [new] reminder|alarm|alert {new}
    [a|new|gentle|quick|friendly|little|small|another|just_a|just_a_quick] reminder to|for|about|:|-|– {new}
    ping|nudge|poke|alert|notify|prompt me {when} about|for|of {old}
    ping|nudge|poke|alert|notify|prompt me {when} to|that {new}
    ping|nudge|poke|alert|notify|prompt me {when} re|regarding {old}
    ping|nudge|poke|alert|notify|prompt me about|re|of|on {old}
    ping|nudge|poke|alert|notify|prompt me to {new}
"""
