"""What a phrase is resolved against: the moment of sending in the sender's zone, and how they write dates."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from core.language.text.words import vocabulary

_MONTH_FIRST: Final = frozenset({"en-us", "en-ca", "en-ph"})

# ISO 639-1: what isn't one of these says nothing about how somebody writes dates.
_LANGUAGES: Final = vocabulary(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv "
    "dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie "
    "ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv "
    "mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm "
    "rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts "
    "tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu fil yue gsw"
)


@dataclass(frozen=True, slots=True)
class Context:
    """``now`` is aware and in ``zone``; ``day_first`` decides what 3/4 is."""

    now: datetime
    zone: ZoneInfo
    day_first: bool
    region: str = ""  # the country of the sender's locale, in lower case; empty where it names none

    @property
    def today(self) -> date:
        """The sender's day."""
        return self.now.date()


@lru_cache(maxsize=64)
def context(sent_at: datetime, zone: ZoneInfo, locale: str | None) -> Context:
    """The context of a message sent at ``sent_at`` (aware)."""
    return Context(sent_at.astimezone(zone), zone, _day_first(locale), _region(locale))


def _region(locale: str | None) -> str:
    _, _, region = (locale or "").strip().replace("_", "-").lower().partition(".")[0].rpartition("-")
    return region if len(region) == 2 else ""


def _day_first(locale: str | None) -> bool:
    """Month first for American, Canadian and Philippine English and where the locale is not known."""
    tag = (locale or "").strip().replace("_", "-").lower().partition(".")[0]
    return tag.partition("-")[0] in _LANGUAGES and tag != "en" and tag not in _MONTH_FIRST


def instant(day: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    """The wall-clock time on that day, in UTC; hour 24 is the start of the next day.

    ``fold=0`` does both of our rules: a time that the clocks skip moves forward by the gap, and of a time that
    happens twice it is the first (PEP 495).
    """
    if hour == 24:
        day, hour = day + timedelta(days=1), 0
    return datetime.combine(day, time(hour, minute), tzinfo=zone).astimezone(UTC)
