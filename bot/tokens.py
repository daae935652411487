"""`errand token`"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.settings import BotSettings
from core.clock import SystemClock
from core.errors import ErrandError
from core.storage import people
from core.storage.engine import Database
from core.storage.schema import prepare


def issue(settings: BotSettings, user: str, timezone: str | None) -> str:
    """A new token for `local:{user}`, or for a full key such as `slack:T1:U1`.

    Raises ErrandError for a zone that isn't one.
    """
    if timezone is not None:
        _require_zone(timezone)
    database = Database(settings.database_url)
    prepare(database)
    now = SystemClock().now()
    with database.write() as session:
        person = people.ensure_called(session, user, now)
        if timezone is not None:
            person.tz = timezone
        return people.issue_token(session, person, now)


def _require_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except Exception as error:
        raise ErrandError(f"{name!r} is no IANA time zone. Write it like Europe/Berlin.") from error
