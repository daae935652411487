"""Templates: repetitions."""

from typing import Final

STOP_REPEATING: Final = """
stop_repeating:
    stop|cancel|end|disable|remove|turn_off [the] repeat|repeating|recurrence|recurring|repetition|repeats
        |repeatition|weekly_repeat|schedule [of|on|for|from] {task}
    stop {task} [from] repeating|recurring|coming_back
    make {task} [a] one_-_off|one_off|non_recurring|not_repeat|not_recurring|non_-_recurring|not_repeating
        |stop_repeating|one_time|once_only
    don't|dont|do_not repeat {task} [anymore|any_more|again]
    {task} should|shouldn't|shouldnt [not|stop|no_longer] repeat|repeating|recur|repeats [anymore|any_more]
"""

SKIP: Final = """
skip:
    skip [just|only] [the|this] [next|one] occurrence|instance|turn|round of|for {once}
    skip [just|only] {once} [just|only|for] this_time|this_once|once|next_time|one_time
    delete|remove|cancel|drop just|only {one}
    skip [just|only] {task}
"""

REPEAT: Final = """
repeat:
    make|set|have|change|schedule|put|get {task} [to|a|as|be] repeat|repeating|recur|recurring|recurrent|happen
        |go|come_back [:|to|for|on] {rule}
    make|set|change {once} [to|a|as|be] {rule}
    repeat|recur {task} [:|on] {rule}
    {task} should|needs_to|must|has_to|repeats|recurs [repeat|recur|happen|be] {rule}
"""
