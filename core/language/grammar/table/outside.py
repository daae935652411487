"""Templates: what is none of Errand's business."""

from typing import Final

# The time of day, which people see on their own clocks.
THE_CLOCK: Final = """
outside:
    what_time|what_day|what_date is_it|is_today [now|today|right_now]
    what's|whats|what_is the time|date [now|today|right_now]
    what's|whats|what_is todays|today's date
"""

OUTSIDE: Final = """
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
