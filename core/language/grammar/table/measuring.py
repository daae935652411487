"""Templates: how it is going."""

from typing import Final

STATS: Final = """
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
"""

THIS_WEEK: Final = """
this_week:
    [show|give|see] [me] [my|the|a] weekly|this_week's|this_weeks summary|report|stats|statistics|recap
        |progress|score
"""
