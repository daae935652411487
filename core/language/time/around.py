"""The small words around a date: "by", "no later than", "or thereabouts"."""

from typing import Final

OVER: Final = ("over", "during", "throughout", "across")  # only a weekend: "over the weekend"
HEADS: Final = (
    *(
        "no later than",
        "not later than",
        "not after",
        "on or before",
        "on / before",
        "by or before",
        "at the latest by",
        "latest by",
        "any time before",
        "anytime before",
    ),
    *(
        "some time before",
        "sometime before",
        "any time",
        "any time on",
        "anytime on",
        "some time on",
        "sometime on",
        "some time",
    ),
    *("as of", "in time for", "up to", "at around", "at about", "at approximately", "at", "@", "on", "by", "before"),
    *(
        "until",
        "untill",
        "till",
        "til",
        "due",
        "deadline",
        "for",
        "in",
        "around",
        "about",
        "approximately",
        "approx",
        "circa",
    ),
    *("from", "starting", "beginning", "sometime", "anytime", "when", "~", "bfore", "b4", "b 4", "onn", "this"),
    *OVER,
)
HEAD_STARTS: Final = frozenset(head.split()[0] for head in HEADS)
# After these a lone number is a time: "at 5", "by 5".
CLOCK_HEADS: Final = frozenset(
    [
        "at",
        "@",
        "by",
        "before",
        "until",
        "untill",
        "till",
        "til",
        "around",
        "about",
        "approximately",
        "approx",
        "circa",
        "~",
        "from",
        "starting",
        "at around",
        "at about",
        "at approximately",
        "no later than",
        "not later than",
        "latest by",
        "up to",
        "b4",
        "b 4",
    ]
)
OWN_HEADS: Final = frozenset({"in", "within", "at", "after", "from"})
ABOUT: Final = frozenset(
    {"around", "about", "approximately", "approx", "circa", "~", "at around", "at about", "at approximately"}
)
LINKS: Final = (
    "at around",
    "at about",
    "at",
    "@",
    "on",
    "by",
    "around",
    "about",
    "before",
    "from",
    "until",
    "of",
    "for",
    ",",
    "-",
    "–",
)
TAILS: Final = (
    "at the very latest",
    "at the latest",
    "at latest",
    "latest",
    "sharp",
    "on the dot",
    "or before",
    "or earlier",
    "or sooner",
    "itself",
    "for sure",
)
# Only where nothing follows: "5pm approximately", but not "5pm approximately 10 km".
LAST_TAILS: Final = ("or thereabouts", "approximately", "approx", "sometime", "some time")
