"""The zones that people name: "5pm PST", "9am London time", "14:00 UTC+2"."""

from datetime import datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.language.text.quantities import Tokens, low

# Summer and winter names are one zone, as the clock stands there that day: people write EST in July.
_ABBREVIATIONS: Final[dict[str, str]] = {
    name: zone
    for zone, names in {
        "UTC": "utc gmt z zulu",
        "America/Los_Angeles": "pst pdt pt",
        "America/Denver": "mst mdt mt",
        "America/Chicago": "cst cdt ct",
        "America/New_York": "est edt et",
        "America/Halifax": "ast adt",
        "America/Anchorage": "akst akdt",
        "Pacific/Honolulu": "hst",
        "America/Sao_Paulo": "brt",
        "America/Argentina/Buenos_Aires": "art",
        "Europe/London": "bst",
        "Europe/Lisbon": "wet west",
        "Europe/Paris": "cet cest",
        "Europe/Helsinki": "eet eest",
        "Europe/Moscow": "msk",
        "Africa/Johannesburg": "sast",
        "Asia/Dubai": "gst",
        "Asia/Karachi": "pkt",
        "Asia/Kolkata": "ist",
        "Asia/Singapore": "sgt",
        "Asia/Hong_Kong": "hkt",
        "Asia/Tokyo": "jst",
        "Asia/Seoul": "kst",
        "Australia/Sydney": "aest aedt aet",
        "Australia/Adelaide": "acst acdt",
        "Australia/Perth": "awst",
        "Pacific/Auckland": "nzst nzdt nzt",
    }.items()
    for name in names.split()
}
_PLACES: Final[dict[str, str]] = {
    name: zone
    for zone, names in {
        "America/Los_Angeles": "pacific|california|la|sf|san francisco|seattle|west coast",
        "America/Denver": "mountain",
        "America/Chicago": "central|texas|austin|dallas|houston",
        "America/New_York": "eastern|nyc|new york|ny|boston|washington|dc|miami|atlanta|east coast",
        "Europe/London": "uk|british|england|scotland|edinburgh",
        "Europe/Berlin": "german|germany|munich|hamburg|frankfurt",
        "Europe/Paris": "central european|french|france",
        "Asia/Kolkata": "india|indian|mumbai|bombay|delhi|bangalore|bengaluru|chennai|hyderabad",
        "Asia/Shanghai": "china|beijing|shenzhen",
        "Asia/Tokyo": "japan",
        "Asia/Jerusalem": "israel|tel aviv",
        "Australia/Sydney": "canberra",
        "Pacific/Auckland": "nz|new zealand|wellington",
        "America/Sao_Paulo": "brazil|brasilia|rio|são paulo|sao paulo",
        "Europe/Zurich": "geneva|swiss",
    }.items()
    for name in names.split("|")
}
_REGIONS: Final = ("Europe", "America", "Asia", "Australia", "Africa", "Pacific", "Atlantic", "Indian")


def zone_at(tokens: Tokens, i: int, own: ZoneInfo, now: datetime) -> tuple[int, ZoneInfo] | None:
    """The zone named at ``i``, and the index after it. An abbreviation that the person's own zone uses is
    theirs."""
    word = low(tokens, i)
    if word in _ABBREVIATIONS:
        end, zone = i + 1, _named(word, own, now)
        if word in ("utc", "gmt") and low(tokens, end) in ("+", "-"):
            return _offset(tokens, end)
        return (end + 1 if low(tokens, end) == "time" else end), zone
    if word in ("+", "-") and i and (tokens[i].glued or (i + 1 < len(tokens) and tokens[i + 1].glued)):
        return _offset(tokens, i)
    for length in (2, 1):
        j = i + length
        if low(tokens, j) == "time" and (zone := _place(" ".join(low(tokens, k) for k in range(i, j)))):
            return j + 1, zone
    return _slashed(tokens, i) or _spoken(tokens, i)


def _spoken(tokens: Tokens, i: int) -> tuple[int, ZoneInfo] | None:
    """``eastern``, ``pacific`` and the like need no "time"; "my time" and "local time" are the person's own,
    handled above."""
    if low(tokens, i) in ("eastern", "pacific"):
        return i + 1, ZoneInfo(_PLACES[low(tokens, i)])
    return None


def _named(word: str, own: ZoneInfo, now: datetime) -> ZoneInfo:
    year = now.year
    for month in (1, 7):  # in either half of the year: IST is Dublin's summer, CST is Shanghai's whole year
        if (datetime(year, month, 1, tzinfo=own).tzname() or "").lower() == word and word not in ("utc", "gmt"):
            return own
    return ZoneInfo(_ABBREVIATIONS[word])


def _offset(tokens: Tokens, i: int) -> tuple[int, ZoneInfo] | None:
    """``+2``, ``+02:00``, ``-0530``: only whole hours and known zones have a ZoneInfo, half hours go by their
    country."""
    sign, digits = low(tokens, i), low(tokens, i + 1)
    hours_text, _, minutes = digits.partition(":")
    if len(hours_text) == 4 and not minutes:
        hours_text, minutes = hours_text[:2], hours_text[2:]
    if not (hours_text.isdigit() and len(hours_text) <= 2 and (minutes or "0").isdigit()):
        return None
    hours = int(hours_text)
    if minutes in ("", "00") and hours <= 12:
        # POSIX signs: Etc/GMT-2 is two hours east.
        name = "UTC" if hours == 0 else f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"
        return i + 2, ZoneInfo(name)
    known = {("+", 5, "30"): "Asia/Kolkata", ("+", 5, "45"): "Asia/Kathmandu", ("+", 9, "30"): "Australia/Darwin"}
    name = known.get((sign, hours, minutes)) or (
        "Pacific/Tongatapu" if (sign, hours, minutes) == ("+", 13, "") else None
    )
    return (i + 2, ZoneInfo(name)) if name else None


@lru_cache(maxsize=512)
def _place(name: str) -> ZoneInfo | None:
    """The zone of a city or country: ours by name first, else whatever the IANA database calls so."""
    if name in _PLACES:
        return ZoneInfo(_PLACES[name])
    if not name.replace(" ", "").isalpha() or not name.isascii():
        return None
    city = "_".join(part.capitalize() for part in name.split())
    for region in _REGIONS:
        try:
            return ZoneInfo(f"{region}/{city}")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _slashed(tokens: Tokens, i: int) -> tuple[int, ZoneInfo] | None:
    """``Europe/Berlin`` and ``America/New_York``, in full."""
    if low(tokens, i + 1) != "/" or low(tokens, i).capitalize() not in _REGIONS:
        return None
    end = i + 3
    name = low(tokens, i + 2)
    while low(tokens, end) == "_" and end + 1 < len(tokens):
        name, end = f"{name} {low(tokens, end + 1)}", end + 2
    zone = _place(name)
    return (end, zone) if zone else None
