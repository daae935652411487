"""`errand doctor`: is everything as it must be, and if not, what to do."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from slack_sdk.errors import SlackApiError, SlackClientError
from sqlalchemy.exc import SQLAlchemyError

from bot.client import client_for
from bot.manifest import FOLLOW_UPS, needed_scopes
from bot.settings import BotSettings
from bot.socket_mode import refusal_in_words
from core.errors import ErrandError, ModelError, SchemaOutdated
from core.language.moment import Moment
from core.llm.openai import OpenAIModel
from core.llm.port import Message, ModelRequest
from core.models import Role
from core.storage.engine import Database
from core.storage.schema import require_current

_COPY_IT_AGAIN = "copy the Bot User OAuth Token into SLACK_BOT_TOKEN again"
_ADVICE = {
    "token_revoked": "the token was taken back: reinstall the app and put the new Bot User OAuth Token in place",
    "account_inactive": "the app was removed from the workspace: install it again and put the new token in place",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`advice` says what to do; None where all is well."""

    subject: str
    words: str
    advice: str | None = None

    @property
    def well(self) -> bool:
        return self.advice is None


def examine(settings: BotSettings) -> Iterator[Finding]:
    """One finding after the other, as they are made."""
    yield from _database(settings)
    yield from _slack(settings)
    yield _model(settings)


def _database(settings: BotSettings) -> Iterator[Finding]:
    try:
        database = Database(settings.database_url)
        if not database.is_postgres and not Path(str(database.url.database)).exists():
            yield Finding("database", "SQLite; there is no file yet, `errand serve` makes it")
            return
        require_current(database)
    except SchemaOutdated as error:
        yield Finding("database", "the schema is another one", str(error))
        return
    except (SQLAlchemyError, ErrandError, OSError) as error:
        yield Finding("database", "can't be reached", _how_to_reach_it(error))
        return
    kind = "PostgreSQL" if database.is_postgres else "SQLite (one worker process)"
    yield Finding("database", f"{kind}, schema as needed")
    if database.is_postgres:
        yield _notifications(database)
    database.close()


def _how_to_reach_it(error: Exception) -> str:
    if "startup parameter" in str(error.__cause__ or error):
        return (
            "this is a PgBouncer that refuses the settings that Errand connects with. Give it a DATABASE_URL that goes "
            "to PostgreSQL itself, or to a pool in session mode that has `ignore_startup_parameters = options`"
        )
    return f"check DATABASE_URL ({type(error).__name__})"


def _notifications(database: Database) -> Finding:
    """Whether a notification arrives:

    behind PgBouncer in transaction mode it doesn't, and neither do session settings.
    """
    import psycopg

    dsn = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(dsn, autocommit=True) as listener, psycopg.connect(dsn, autocommit=True) as speaker:
        listener.execute("LISTEN errand_doctor")
        speaker.execute("NOTIFY errand_doctor")
        heard = any(True for _ in listener.notifies(timeout=2.0, stop_after=1))
    if heard:
        return Finding("queue", "notifications arrive")
    advice = (
        "workers will only find turns by looking every quarter second. If this is PgBouncer in transaction mode, "
        "give the workers a DATABASE_URL that goes to PostgreSQL itself or to a pool in session mode"
    )
    return Finding("queue", "notifications don't arrive", advice)


def _slack(settings: BotSettings) -> Iterator[Finding]:
    if not settings.has_slack:
        names = " and ".join(settings.missing_slack)
        half = settings.slack_bot_token is not None or settings.slack_signing_secret is not None
        words = f"isn't set up: that takes {names}. The HTTP API works without"
        yield Finding("Slack", words, f"set {names} as well (README, “In your workspace”)" if half else None)
        return
    try:
        answer = client_for(settings)("").auth_test()
    except SlackApiError as error:
        name = error.response.get("error")
        yield Finding("Slack", f"refuses the token: {name}", _ADVICE.get(str(name), _COPY_IT_AGAIN))
        return
    except (SlackClientError, OSError) as error:
        advice = f"check the network and SLACK_API_URL ({type(error).__name__})"
        yield Finding("Slack", "can't be reached", advice)
        return
    yield Finding("Slack", f"{answer.get('team')}, as {answer.get('user')}")
    yield from _socket_mode(settings)
    scopes = {each.strip() for each in (answer.headers.get("x-oauth-scopes") or "").split(",") if each.strip()}
    yield _scopes(scopes)


def _socket_mode(settings: BotSettings) -> Iterator[Finding]:
    """Whether a socket would be opened; none is."""
    if settings.slack_app_token is None:
        return
    try:
        client_for(settings)("").apps_connections_open(app_token=settings.slack_app_token.get_secret_value())
    except SlackApiError as error:
        why = refusal_in_words(str(error.response.get("error")))
        words = f"no socket is opened: {error.response.get('error')}"
        yield Finding("Socket Mode", words, why or "that is Slack's own trouble: try again")
    except (SlackClientError, OSError) as error:
        yield Finding("Socket Mode", "can't be reached", f"check the network ({type(error).__name__})")
    else:
        yield Finding("Socket Mode", "a socket can be opened")


def _scopes(granted: set[str]) -> Finding:
    missing = needed_scopes() - granted
    if missing:
        advice = "add them under OAuth & Permissions (or paste manifest.yml again) and reinstall the app"
        return Finding("scopes", f"missing: {', '.join(sorted(missing))}", advice)
    optional = FOLLOW_UPS["scopes"] - granted
    words = "all that are needed" + (
        f"; without {', '.join(sorted(optional))} every message needs a mention" if optional else ""
    )
    return Finding("scopes", words)


def _model(settings: BotSettings, monotonic: Callable[[], float] = time.monotonic) -> Finding:
    if not settings.has_model:
        return Finding("model", "none is set up: plain words are understood without one")
    key = settings.openai_api_key
    model = OpenAIModel(
        model=settings.openai_model,
        api_key=key.get_secret_value() if key else None,
        base_url=settings.openai_base_url,
        timeout_s=settings.openai_timeout_s,
    )
    moment = Moment(datetime.now(UTC), ZoneInfo("UTC"))
    hello = ModelRequest("Answer with one word.", "", (Message(Role.USER, "Hello?"),), (), moment, 20.0)
    started = monotonic()
    try:
        model.complete(hello)
    except ModelError as error:
        asked = f"{settings.openai_model} at {settings.model_url}"
        named = " OPENAI_MODEL isn't set: most servers have no model of that name." if settings.guesses_model else ""
        remedy = "check that it runs there, and OPENAI_BASE_URL, OPENAI_MODEL and OPENAI_API_KEY"
        return Finding("model", f"{error} Asked was {asked}.{named}", remedy)
    finally:
        model.close()
    return Finding("model", f"{settings.openai_model} answers, in {monotonic() - started:.1f} s")
