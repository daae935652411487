"""Whatever Slack answers, or doesn't: the person sees one answer, nobody else notices, and nothing goes on for ever."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from pydantic import SecretStr

from bot.app import build_app
from bot.client import client_for
from bot.delivery import CUT, MOVED, MOVED_ANYHOW, MOVED_COMMAND, SlackDelivery
from bot.doctor import Finding, examine
from bot.listening import slack_problems
from bot.socket_mode import SocketMode, refusal_in_words
from core.agent.turn import PROFILE_AGE
from core.deliver import Parcel, Part
from core.models import TurnStatus
from core.reply import Reply
from tests.databases import sqlite_url
from tests.faults.aftermath import again, answers, asked, assert_all_is_well, turn_of
from tests.scenarios.stage import Stage, staged, until

POST, SEARCH, OPEN = "chat.postMessage", "conversations.replies", "conversations.open"
IMPATIENT_S = 2.0  # in place of ten seconds


@pytest.fixture(scope="module")
def lasting(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One Errand for all the rows: what is still wrong after one of them shows in the next."""
    folder = tmp_path_factory.mktemp("faults")
    url = sqlite_url(Path(shutil.copy(sqlite_template, folder / "errand.db")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.client.HTTP_TIMEOUT_S", IMPATIENT_S)
        with staged(folder, database_url=url) as errand:
            yield errand


@pytest.fixture
def stage(lasting: Stage) -> Iterator[Stage]:
    lasting.slack.log.clear()
    yield lasting
    lasting.slack.faults.clear()


@pytest.fixture
def alone(tmp_path: Path, sqlite_database_url: str) -> Iterator[Stage]:
    """An Errand where nothing was written yet, with the usual patience."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.client.HTTP_TIMEOUT_S", 10)
        with staged(tmp_path, database_url=sqlite_database_url) as errand:
            yield errand


def added(stage: Stage, user: str, title: str) -> str:
    """What will be answered to the next `add`."""
    numbers = [number for number, _ in stage.tasks(user)]
    return f"Added #{max(numbers, default=0) + 1} {title}"


@dataclass(frozen=True)
class Fault:
    """A call of Slack's that goes wrong: `bot.playground.faults` names the kinds and their fields."""

    method: str
    kind: str
    fields: dict[str, Any]

    def strike(self, stage: Stage) -> None:
        stage.slack.fail(self.method, self.kind, **self.fields)


def fault(method: str, kind: str, **fields: Any) -> Fault:
    return Fault(method, kind, fields)


def refusal(name: str, method: str = POST, times: int = 1) -> Fault:
    return fault(method, "error", error=name, times=times)


def ready(stage: Stage) -> tuple[int, list[str]]:
    """The status of /readyz, and its sentences."""
    answer = requests.get(f"{stage.url}/readyz", timeout=5)
    return answer.status_code, answer.json()["problems"]


# --- What passes: the answer comes later, once, and holds up only what is to be posted after it in the same channel ---

LATER: dict[str, tuple[Fault, tuple[float, float], int]] = {
    # fault: what goes wrong, after how many seconds it is tried again, and how many posts Slack was asked for
    "429 with Retry-After": (fault(POST, "rate_limit", retry_after=30), (30, 30), 2),
    "429 without the header": (fault(POST, "rate_limit", retry_after=None), (1, 1.2), 2),
    "429 with Retry-After: 0": (fault(POST, "rate_limit", retry_after=0), (1, 1.2), 2),
    "500": (fault(POST, "status", status=500), (5, 6), 2),
    "503": (fault(POST, "status", status=503), (5, 6), 2),
    "a proxy's page": (fault(POST, "status", status=502, body="<html>Bad gateway</html>"), (5, 6), 2),
    "internal_error": (refusal("internal_error"), (5, 6), 2),
    "reset before Slack accepted": (fault(POST, "drop_before"), (5, 6), 2),
    "reset after Slack accepted": (fault(POST, "lose_answer"), (5, 6), 1),
    "timeout after Slack accepted": (fault(POST, "hold"), (5, 6), 1),
    "missing_scope": (refusal("missing_scope"), (60, 72), 2),
}


@pytest.mark.parametrize("row", LATER)
def test_what_passes_is_waited_for(stage: Stage, row: str) -> None:
    wrong, (least_s, most_s), posts = LATER[row]
    milk, eggs = added(stage, "ana", "buy milk"), added(stage, "ben", "buy eggs")
    wrong.strike(stage)

    waiting = asked(stage, "ana", "#general", "@Errand add buy milk")
    now = stage.core.clock.now()
    held_up = stage.slack.say("ana", "#general", "@Errand add buy bread")
    until(lambda: turn_of(stage, held_up.ts))  # what is sent next could overtake it on its way
    elsewhere = asked(stage, "ana", "dm", "add call mum")
    somebody = asked(stage, "ben", "#general", "@Errand add buy eggs")

    assert waiting.status is TurnStatus.ANSWERED
    assert waiting.not_before is not None
    assert least_s <= (waiting.not_before - now).total_seconds() <= most_s
    assert answers(stage, "#general", somebody) == [eggs]
    assert len(answers(stage, stage.slack.dm("ana"), elsewhere)) == 1
    assert [message for message in stage.slack.thread("#general", held_up.ts) if message.bot_id] == []
    assert [title for _, title in stage.tasks("ana")][-3:] == ["buy milk", "buy bread", "call mum"]  # as it was written

    stage.slack.faults.release()
    stage.wake(most_s)
    stage.settle()

    assert answers(stage, "#general", waiting) == [milk]
    assert stage.shown("#general")[-1].endswith("buy bread")
    assert len(stage.posts()) == posts + len((held_up, elsewhere, somebody))
    assert_all_is_well(stage)


@pytest.mark.parametrize(
    "second",
    [fault(SEARCH, "rate_limit", retry_after=7), fault(SEARCH, "status", status=503), fault(SEARCH, "drop_before")],
    ids=["429", "503", "reset"],
)
def test_a_lost_answer_is_looked_for_until_slack_says(stage: Stage, second: Fault) -> None:
    """To post although the search failed would be the second answer."""
    fault(POST, "lose_answer").strike(stage)
    second.strike(stage)
    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")

    stage.wake(6)
    assert again(stage, turn).status is TurnStatus.ANSWERED
    stage.wake(12)

    assert again(stage, turn).status is TurnStatus.DELIVERED
    assert answers(stage, "#general", turn) == [milk]
    assert_all_is_well(stage)


@pytest.mark.parametrize("messages", [1, 3], ids=["on the first page", "on the third"])
def test_an_earlier_post_is_found_though_our_clock_is_ahead_of_slacks(
    alone: Stage, monkeypatch: pytest.MonkeyPatch, messages: int
) -> None:
    """Clicks and reminders are dated by our clock, and a busy thread has more than a page."""
    monkeypatch.setattr("bot.posted.PAGE", 1)
    root = alone.slack.say("ben", "#general", "a thread")
    for _ in range(messages - 1):
        alone.slack.say("ben", "#general", "words", thread_ts=root.ts)
    channel = alone.slack.world.channel("#general").id
    address = {"kind": "thread", "team": "T1", "channel": channel, "thread_ts": root.ts}
    at = alone.core.clock.now() + timedelta(minutes=4)
    parcel = Parcel("key/main", Part.MAIN, address, alone.person_ref("ana"), Reply("Hello."), "Hello.", at)
    delivery = SlackDelivery(client_for(alone.settings))

    first, second = delivery.send(parcel), delivery.send(replace(parcel, maybe_sent=True))

    assert first == second
    assert alone.shown("#general") == ["Hello."]
    delivery.close()


def test_where_slack_wont_let_us_look_it_is_posted_once_more(stage: Stage) -> None:
    fault(POST, "lose_answer").strike(stage)
    refusal("missing_scope", SEARCH).strike(stage)
    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")

    stage.wake(6)

    assert answers(stage, "#general", turn) == [milk, milk]
    assert_all_is_well(stage)


def test_what_doesnt_pass_for_long_is_tried_more_and_more_seldom(stage: Stage) -> None:
    fault(POST, "status", status=503, times=8).strike(stage)
    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")
    pauses: list[float] = []

    while (not_before := again(stage, turn).not_before) is not None:
        pauses.append((not_before - stage.core.clock.now()).total_seconds())
        stage.wake(pauses[-1])

    assert len(pauses) == 8
    assert all(5 <= pause <= 72 for pause in pauses)
    assert pauses[-1] >= 60
    assert answers(stage, "#general", turn) == [milk]
    assert_all_is_well(stage)


# --- What doesn't pass there: the answer goes to the direct message, and says why ---


def closed(name: str) -> Callable[[Stage], None]:
    return lambda stage: refusal(name).strike(stage)


ELSEWHERE: dict[str, tuple[Callable[[Stage], None], str]] = {
    "channel_not_found": (closed("channel_not_found"), MOVED["channel_not_found"]),
    "not_in_channel": (closed("not_in_channel"), MOVED["not_in_channel"]),
    "is_archived": (closed("is_archived"), MOVED["is_archived"]),
    "thread_not_found": (closed("thread_not_found"), MOVED["thread_not_found"]),
    "message_not_found": (closed("message_not_found"), MOVED_ANYHOW),
    "restricted_action": (closed("restricted_action"), MOVED_ANYHOW),
    "a refusal that we don't know": (closed("refused_since_tuesday"), MOVED_ANYHOW),
}


@pytest.mark.parametrize("row", ELSEWHERE)
def test_what_cant_be_said_there_is_said_in_the_direct_message(stage: Stage, row: str) -> None:
    happens, words = ELSEWHERE[row]
    happens(stage)

    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")

    assert (turn.status, turn.error) == (TurnStatus.DELIVERED, None)
    assert answers(stage, "#general", turn) == []
    assert stage.shown(stage.slack.dm("ana"))[-1] == f"{words}\n{milk}"
    assert len(stage.posts()) == 2
    assert_all_is_well(stage)


def test_an_answer_that_slack_takes_nowhere_is_given_up(stage: Stage) -> None:
    refusal("channel_not_found").strike(stage)
    refusal("user_disabled", OPEN).strike(stage)

    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")

    assert (turn.status, turn.error) == (TurnStatus.DELIVERED, "undeliverable: user_disabled")
    assert f"Added #{stage.tasks('ana')[-1][0]} buy milk" == milk
    assert len(stage.posts()) == 1
    assert_all_is_well(stage)


def test_a_command_whose_url_is_used_up_is_answered_in_the_direct_message(stage: Stage) -> None:
    fault("response_url", "status", status=404, body='{"ok": false, "error": "used_url"}').strike(stage)

    stage.slack.command("ana", "#general", "/tasks", "hm, i wonder about life")
    stage.settle()

    answer = stage.shown(stage.slack.dm("ana"))[-1]
    assert answer.startswith(MOVED_COMMAND)
    assert_all_is_well(stage)


# --- What Slack won't take as it is: it goes plainer ---


@pytest.mark.parametrize("name", ["invalid_blocks", "msg_blocks_too_long", "msg_too_long"])
def test_blocks_that_slack_refuses_are_left_out(stage: Stage, name: str) -> None:
    refusal(name).strike(stage)

    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")

    assert turn.status is TurnStatus.DELIVERED
    assert answers(stage, "#general", turn) == [milk]
    _refused, post = stage.posts()
    assert "blocks" not in post
    assert_all_is_well(stage)


def test_a_text_that_slack_refuses_as_well_is_cut(alone: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.delivery.SHORT", 100)
    for number in range(2):
        alone.answer("ana", "dm", f"add {number} {'words ' * 20}")
    refusal("msg_too_long", times=2).strike(alone)

    turn = asked(alone, "ana", "dm", "list")

    [answer] = answers(alone, alone.slack.dm("ana"), turn)
    assert answer.startswith("2 open tasks:")
    assert answer.endswith(CUT)
    assert len(answer) == 100 + len(CUT)
    assert_all_is_well(alone)


# --- Who isn't let in any more doesn't knock all the time ---


@pytest.mark.parametrize("name", ["token_revoked", "account_inactive", "invalid_auth"])
def test_a_token_that_is_refused_stops_the_calls_and_keeps_the_answers(stage: Stage, name: str) -> None:
    asked(stage, "ben", "dm", "hello")
    refusal(name).strike(stage)
    milk = added(stage, "ana", "buy milk")
    first = asked(stage, "ana", "#general", "@Errand add buy milk")
    calls = len(stage.slack.log.entries())

    second = asked(stage, "ana", "dm", "add buy bread")
    eggs = added(stage, "ben", "buy eggs")
    third = asked(stage, "ben", "#general", "@Errand add buy eggs")

    assert [again(stage, turn).status for turn in (first, second, third)] == [TurnStatus.ANSWERED] * 3
    assert [entry for entry in stage.slack.log.entries()[calls:] if entry.direction == "in"] == []
    status, [problem] = ready(stage)
    assert (status, f"({name})" in problem) == (503, True)

    stage.wake(61)
    stage.wake(61)

    assert ready(stage) == (200, [])
    assert answers(stage, "#general", first) == [milk]
    assert len(answers(stage, stage.slack.dm("ana"), second)) == 1
    assert answers(stage, "#general", third) == [eggs]
    assert_all_is_well(stage)


def test_a_missing_scope_is_said_while_it_is_missing(stage: Stage) -> None:
    refusal("missing_scope").strike(stage)
    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")

    status, [problem] = ready(stage)
    assert (status, "(missing_scope)" in problem) == (503, True)
    stage.wake(72)

    assert ready(stage) == (200, [])
    assert answers(stage, "#general", turn) == [milk]


# --- Calls beside the answer ---


@pytest.mark.parametrize(
    "beside",
    [
        fault("users.info", "rate_limit", retry_after=30),
        fault("users.info", "status", status=503),
        fault("users.info", "drop_before"),
        refusal("user_not_found", "users.info"),
        refusal("token_revoked", "users.info"),
    ],  # a status that is held up: tests/scenarios/test_status.py
    ids=lambda each: f"{each.method} {each.fields.get('error', each.kind)}",
)
def test_what_is_asked_beside_the_answer_never_keeps_it_back(stage: Stage, beside: Fault) -> None:
    stage.slack.advance(PROFILE_AGE.total_seconds())  # people are asked for their zones again
    beside.strike(stage)

    milk = added(stage, "ana", "buy milk")
    turn = asked(stage, "ana", "#general", "@Errand add buy milk")

    assert turn.status is TurnStatus.DELIVERED
    assert answers(stage, "#general", turn) == [milk]
    assert_all_is_well(stage)


def test_a_private_part_that_waits_doesnt_repeat_the_other(alone: Stage) -> None:
    alone.answer("ana", "dm", "add buy milk")
    fault(OPEN, "rate_limit", retry_after=30).strike(alone)
    turn = asked(alone, "ana", "#general", "@Errand list")
    assert turn.status is TurnStatus.ANSWERED

    alone.wake(30)

    assert again(alone, turn).status is TurnStatus.DELIVERED
    assert len(answers(alone, "#general", turn)) == 1
    assert alone.shown(alone.slack.dm("ana"))[-1] == "The rest of your list:\n• #1 buy milk"
    assert_all_is_well(alone)


# --- What `errand doctor` and /readyz say ---


def test_what_the_doctor_says_of_a_token_that_was_taken_back(alone: Stage) -> None:
    alone.slack.revoke_token()

    [finding] = [each for each in examine(alone.settings) if each.subject == "Slack"]

    assert finding.words == "refuses the token: token_revoked"
    assert finding.advice is not None
    assert "reinstall the app" in finding.advice


@pytest.mark.parametrize("right", [True, False], ids=["the right token", "a wrong one"])
def test_what_the_doctor_says_of_socket_mode(alone: Stage, right: bool) -> None:
    alone.slack.sockets.enable()
    token = alone.slack.world.workspace.app_token if right else "xapp-wrong"
    settings = alone.settings.model_copy(update={"slack_app_token": SecretStr(token)})

    [finding] = [each for each in examine(settings) if each.subject == "Socket Mode"]

    assert finding == (
        Finding("Socket Mode", "a socket can be opened")
        if right
        else Finding("Socket Mode", "no socket is opened: invalid_auth", refusal_in_words("invalid_auth"))
    )


def test_what_keeps_slack_from_us_is_a_problem_whichever_way_it_goes(alone: Stage) -> None:
    client = client_for(alone.settings)
    delivery = SlackDelivery(client)
    socket_mode = SocketMode(build_app(alone.core, alone.settings), client(""), "xapp-1", missed=bool)
    assert slack_problems(delivery, socket_mode) == []

    socket_mode.problem = "Socket Mode was switched off."
    delivery.standing.refused("T1", "token_revoked")

    heard, said = slack_problems(delivery, socket_mode)
    assert heard == "Socket Mode was switched off."
    assert said.startswith("Slack refuses SLACK_BOT_TOKEN for the workspace T1 (token_revoked)")
    delivery.close()
