"""A process that dies anywhere on the way of a reminder: it still comes, once."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.delivery import SlackDelivery
from bot.playground import LocalSlack, ManualClock, running
from bot.settings import BotSettings
from core.app import Core, build_core
from core.models import Surface, Task, TurnStatus, User
from core.storage.engine import Database
from core.turns import Payload
from tests.faults.points import Killed, Points, WatchedClient, watch_database
from tests.rows import a_person, a_room, a_task, a_turn
from tests.scenarios.stage import FRIDAY_MORNING, SharedClock, app_manifest

_TLS = ssl.create_default_context()  # once: the client would make one for every call
PASSED = ("before a commit", "after a commit", "before chat.postMessage", "after chat.postMessage")


@contextmanager
def process(slack: LocalSlack, database_url: str, points: Points) -> Iterator[Core]:
    """All of Errand that sends reminders; it dies at the point that `points` names."""
    settings = BotSettings(_env_file=None, database_url=database_url, slack_bot_token=SecretStr(slack.token))  # type: ignore[call-arg]
    client = WatchedClient(token=slack.token, base_url=f"{slack.base_url}/api/", ssl=_TLS, retry_handlers=[])
    client.points = points
    delivery = SlackDelivery(lambda _team: client)
    core = build_core(settings, {Surface.SLACK: delivery}, clock=SharedClock(slack.clock))  # type: ignore[arg-type]
    watch_database(core.database, points)
    try:
        yield core
    finally:
        delivery.close()
        core.database.close()


def remind(core: Core, slack: LocalSlack, user_id: int) -> None:
    """Everything that a worker does for what is due, until nothing is left to do."""
    core.reminders.tick()
    for _ in range(10):
        again = core.runner.drain(user_id)
        if again is None:
            return
        slack.advance(max(again.timestamp() - slack.clock.now(), 0.0) + 0.001)
    raise AssertionError("the turns never end")


def ana(slack: LocalSlack, database: Database) -> int:
    """Somebody who once wrote from Slack; their id."""
    team = slack.world.workspace.team_id
    with database.write() as session:
        person = a_person(session, f"slack:{team}:{slack.world.person('ana').id}")
        person.tz, person.profile_at = "America/New_York", FRIDAY_MORNING
        turn = a_turn(session, a_room(session, person))
        turn.surface = Surface.SLACK
        turn.payload = Payload("hello", {"kind": "thread", "team": team, "channel": "D", "thread_ts": "1.0"}).to_json()
        turn.status = TurnStatus.DELIVERED
        return person.id


def due(slack: LocalSlack, database: Database, user_id: int, title: str) -> None:
    with database.write() as session:
        person = session.get_one(User, user_id)
        a_task(session, person, title, remind_at=SharedClock(slack.clock).now())  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_reminder_comes_once_wherever_the_process_dies(kind: str, request: pytest.FixtureRequest) -> None:
    database_url = request.getfixturevalue(f"{'postgres' if kind == 'postgresql' else kind}_database_url")
    slack = LocalSlack(app_manifest(), clock=ManualClock(FRIDAY_MORNING.timestamp()))
    with running(slack), closing(Database(database_url)) as database:
        user_id = ana(slack, database)
        points = Points()
        due(slack, database, user_id, "undisturbed")
        with process(slack, database_url, points) as core:
            remind(core, slack, user_id)

        for crash_at in range(len(points.names)):
            due(slack, database, user_id, f"crash {crash_at}")
            with process(slack, database_url, Points(crash_at)) as core, pytest.raises(Killed):
                remind(core, slack, user_id)
            slack.advance(30)
            with process(slack, database_url, Points()) as core:
                remind(core, slack, user_id)

        said = [message.text.splitlines()[1] for message in slack.messages(slack.dm("ana")) if message.bot_id]
        with database.read() as session:
            left = session.scalars(select(Task).where(Task.remind_at.is_not(None))).all()
    assert set(PASSED) <= set(points.names)
    assert said == [f"• #{number + 1} {title}" for number, title in enumerate(_titles(len(points.names)))]
    assert left == []


def _titles(crashes: int) -> list[str]:
    return ["undisturbed", *(f"crash {number}" for number in range(crashes))]
