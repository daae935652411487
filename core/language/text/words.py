"""The vocabulary of dates: what each word is, with the ways people misspell it. Tables alone."""

from typing import Final


def vocabulary(text: str) -> frozenset[str]:
    """The words of a table that is written as prose."""
    return frozenset(text.split())


def phrases_of(text: str) -> tuple[str, ...]:
    """The phrases of a table, with bars between them."""
    return tuple(text.split("|"))


WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mondy munday mnday",
            "tuesday tue tues teusday tusday toosday tuesdy tueday",
            "wednesday wed weds wedn wednes wensday wendsday wenesday",
            "thursday thu thur thurs thrusday thusday",
            "friday fri firday fridy frday fryday",
            "saturday sat satday saterday",
            "sunday sun sundy",
        )
    )
    for name in names.split()
}
PLURAL_WEEKDAYS: Final[dict[str, int]] = {f"{name}s": number for name, number in WEEKDAYS.items() if len(name) > 2}
MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febuary feburary",
            "march mar",
            "april apr apirl arpil",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
UNITS: Final[dict[str, str]] = {
    name: unit
    for unit, names in {
        "minute": "minute minutes min mins minuts minuets",
        "hour": "hour hours hr hrs hous",
        "day": "day days dys",
        "week": "week weeks wk wks weeek",
        "fortnight": "fortnight fortnights",
        "month": "month months mth mths mnth mnths",
        "quarter": "quarter quarters",
        "year": "year years yr yrs",
        "weekend": "weekend weekends",
        "second": "second seconds sec secs",
    }.items()
    for name in names.split()
}
GLUED_UNITS: Final = {"m": "minute", "h": "hour", "d": "day", "w": "week", "y": "year", "mo": "month", "s": "second"}
NUMBERS: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
ORDINALS: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
TODAY: Final = frozenset(["today", "tday", "tdy", "2day", "todat", "todya", "toady", "todey"])
TOMORROW: Final = frozenset(
    [
        "tomorrow",
        "tommorow",
        "tommorrow",
        "tomorow",
        "tomorrw",
        "tommorw",
        "tomorro",
        "tmrw",
        "tmrow",
        "tmr",
        "tmw",
        "tmo",
        "tomoz",
        "tomo",
        "tmoro",
        "2moro",
        "2morrow",
        "2mrw",
        "tomorroww",
        "tommorro",
        "morrow",
        "tomrrow",
        "tomorrov",
        "tommrow",
        "tomarrow",
        "tomorr",
        "tmmrw",
        "tmrrw",
    ]
)
YESTERDAY: Final = frozenset(["yesterday", "yday", "yesturday", "yesterdy"])
TONIGHT: Final = frozenset(["tonight", "tonite", "2nite", "tonigt", "tonihgt", "2night"])
PARTS: Final[dict[str, str]] = {
    "morning": "morning",
    "mornin": "morning",
    "morn": "morning",
    "mrng": "morning",
    "am": "morning",
    "afternoon": "afternoon",
    "arvo": "afternoon",
    "aft": "afternoon",
    "evening": "evening",
    "eve": "evening",
    "night": "night",
    "nite": "night",
    "lunch": "noon",
    "lunchtime": "noon",
    "noon": "noon",
    "noonish": "noon",
    "middayish": "noon",
    "midday": "noon",
    "midnight": "midnight",
    "eod": "close",
    "cob": "close",
    "eob": "close",
    "cop": "close",
}
PART_CLOCKS: Final[dict[str, tuple[int, int]]] = {
    "morning": (9, 0),
    "noon": (12, 0),
    "afternoon": (15, 0),
    "close": (17, 0),
    "evening": (19, 0),
    "night": (20, 0),
    "midnight": (24, 0),
}

# No range of days is named without one of these or a figure.
DATE_HINTS: Final = (
    frozenset(WEEKDAYS)
    | frozenset(PLURAL_WEEKDAYS)
    | frozenset(MONTHS)
    | frozenset(UNITS)
    | frozenset(ORDINALS)
    | TODAY
    | TOMORROW
    | YESTERDAY
    | TONIGHT
    | frozenset(PARTS)
    | vocabulary(
        "now later soon overmorrow midweek eow eom eoq eoy q e christmas xmas boxing nye valentine's "
        "valentines patrick's patricks fools fool's independence "
        "halloween easter thanksgiving labor memorial good black cyber ash st new april weekday weekdays "
        "burns groundhog waitangi australia women's earth anzac cinco juneteenth canada bastille bonfire guy "
        "veterans veteran's veterans' remembrance armistice palm maundy ascension whit pentecost shrove pancake "
        "mardi president's presidents presidents' martin mlk columbus indigenous mother's mothers mothers' "
        "father's fathers fathers' "
        "workday workdays wk wks mth sometime"
    )
)
