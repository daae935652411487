"""Keys that no column holds: SQLite would take them, and PostgreSQL fail. They are refused before they come there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from bot.tokens import issue
from core.deliver import Profile
from core.errors import Unkeepable
from core.models import Turn, User
from core.models.base import KEY_LIMIT
from tests.attacks.raw_events import direct_message
from tests.scenarios.stage import Stage, staged

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
LONG = "X" * (KEY_LIMIT + 1)


@pytest.fixture
def stage(tmp_path: Path, postgres_database_url: str) -> Iterator[Stage]:
    with staged(tmp_path, database_url=postgres_database_url) as errand:
        yield errand


def command(stage: Stage, **changes: str) -> bytes:
    """`/tasks add milk`, as Slack sends it."""
    body = {
        "command": "/tasks",
        "team_id": stage.slack.world.workspace.team_id,
        "user_id": stage.slack.person_in("ana", "dm")[0].id,
        "channel_id": stage.slack.dm("ana"),
        "trigger_id": "1.2.3",
        "response_url": f"{stage.slack.base_url}/response/1",
        "text": "add milk",
    }
    return urlencode({**body, **changes}).encode()


def test_a_signed_event_with_an_impossible_key_is_refused_and_leaves_nothing(stage: Stage) -> None:
    odd: list[dict[str, Any]] = [
        *({name: value} for name in ("user", "channel", "thread_ts") for value in (LONG, "X\0", "\ud800")),
        {"envelope": {"team_id": LONG}},
    ]

    answers = [stage.send(direct_message(stage, "ana", "add milk", **changes)) for changes in odd]

    assert [answer.status_code for answer in answers] == [400] * len(odd)
    assert stage.turns() == []
    assert stage.answer("ana", "dm", "add milk") == "Added #1 milk"


def test_an_afterthought_about_an_impossible_message_is_let_be(stage: Stage) -> None:
    before = {"user": "U1", "ts": f"{LONG}\0", "text": "add milk"}
    edited = {"subtype": "message_changed", "previous_message": before, "message": {**before, "text": "add bread"}}
    deleted = {"subtype": "message_deleted", "previous_message": before}

    answers = [stage.send(direct_message(stage, "ana", "", **changes)) for changes in (edited, deleted)]

    assert [answer.status_code for answer in answers] == [200, 200]


def test_a_command_with_an_impossible_key_is_refused_and_a_trigger_may_be_of_any_length(stage: Stage) -> None:
    odd = [{name: value} for name in ("user_id", "channel_id", "team_id") for value in (LONG, "X\0")]

    refused = [stage.send(command(stage, **each), FORM) for each in odd]
    taken = [stage.send(command(stage, trigger_id=trigger), FORM) for trigger in (LONG, LONG, f"{LONG}Y", LONG)]

    assert [answer.status_code for answer in refused] == [400] * len(odd)
    assert [answer.status_code for answer in taken] == [200] * 4

    stage.settle()
    assert len(stage.tasks("ana")) == len(stage.rows(Turn)) == 2


def test_the_api(stage: Stage) -> None:
    token = stage.token("local:ana")

    longest = stage.ask(token, {"message": "add milk"}, **{"Idempotency-Key": "k" * 200})
    longer = stage.ask(token, {"message": "add bread"}, **{"Idempotency-Key": "k" * 201})

    assert (longest.status_code, longer.status_code, longer.json()["error"]["code"]) == (200, 422, "invalid")
    assert longer.json()["error"]["message"] == "idempotency-key: String should have at most 200 characters"


def test_names_of_people(stage: Stage) -> None:
    for name in (LONG, "a\0b", "\ud800"):
        with pytest.raises(Unkeepable):
            issue(stage.settings, name, None)

    assert stage.rows(User) == []


def test_a_profile_that_is_too_long_keeps_nobody_from_an_answer(stage: Stage) -> None:
    stage.answer("ana", "dm", "add milk")
    said = "x" * 300 + "\0"

    stage.core.learn_profile(stage.person_ref("ana"), Profile(name=said, tz=said, locale=said))

    [ana] = stage.rows(User)
    assert (ana.name, ana.tz, ana.locale) == ("x" * 300, "x" * 64, "x" * 35)
    assert stage.answer("ana", "dm", "add bread") == "Added #2 bread"
