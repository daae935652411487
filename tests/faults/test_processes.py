"""A real process is killed in the middle of a turn, or told to stop, and the next one ends what it began."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

import pytest
from sqlalchemy import select

from bot.playground import running
from bot.playground.faults import FaultKind
from core.models import OPEN_STATES, ChatMessage, Role, Task, Turn
from core.storage.engine import Database
from tests.fakes.openai_server import OpenAIServer, calls, held, says
from tests.faults.machines import BusySlack, Errand, closing, environment
from tests.scenarios.stage import until

PATIENCE_S = 40.0  # a process takes its time to start where there is much else to do
ADD = calls(("add_task", {"title": "milk"}))


@dataclass
class Place:
    """A Slack, a model and a database that outlive the processes between them."""

    slack: BusySlack
    model: OpenAIServer
    records: Database
    environment: dict[str, str]

    def errand(self, *command: str) -> Errand:
        process = Errand(self.environment, *command, warm=True)
        self.slack.answer_at([process.events_url])
        return process

    def write(self) -> str:
        """Somebody writes; the ts of their message."""
        return self.slack.say("p0", "dm", "milk would be good").ts

    def wait_until_over(self) -> None:
        def over() -> bool:
            with self.records.read() as session:
                found = session.scalars(select(Turn.status)).all()
            return bool(found) and all(status not in OPEN_STATES for status in found)

        until(over, PATIENCE_S)

    def tool_results(self) -> int:
        with self.records.read() as session:
            return len(session.scalars(select(ChatMessage.id).where(ChatMessage.role == Role.TOOL)).all())

    def ended(self, ts: str) -> tuple[list[str], list[str], list[str]]:
        """(the turns' states, the tasks' titles, the replies in the thread)"""
        with self.records.read() as session:
            turns = [status.value for status in session.scalars(select(Turn.status))]
            tasks = list(session.scalars(select(Task.title)))
        channel = self.slack.dm("p0")
        return turns, tasks, [message.text for message in self.slack.thread(channel, ts) if message.bot_id]


AS_WITHOUT_A_CRASH = (["delivered"], ["milk"], ["Added #1 milk"])


ON_BOTH = pytest.mark.parametrize("place", ["sqlite", "postgres"], indirect=True)
"""For tests of what differs: who takes a turn over, and from whom."""


@pytest.fixture
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """On SQLite, unless the test says otherwise."""
    with _place(request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_database_url")) as found:
        yield found


@contextmanager
def _place(database_url: str) -> Iterator[Place]:
    with ExitStack() as stack:
        slack = BusySlack(people=3)
        stack.enter_context(running(slack))
        model = stack.enter_context(OpenAIServer())
        records = Database(database_url)
        stack.callback(records.close)
        yield Place(slack, model, records, environment(slack, database_url, model.base_url))


def test_killed_while_the_model_thinks(place: Place) -> None:
    thinking = held(ADD)
    place.model.script(thinking, ADD, says(""))
    process = place.errand()
    with closing([process]):
        ts = place.write()
        thinking.wait_until_reached(PATIENCE_S)
        process.kill()
        thinking.release()

        process.start()
        place.wait_until_over()

        assert place.ended(ts) == AS_WITHOUT_A_CRASH


@ON_BOTH
def test_killed_after_a_tools_commit(place: Place) -> None:
    thinking = held(says(""))
    place.model.script(ADD, thinking, says(""))
    process = place.errand()
    with closing([process]):
        ts = place.write()
        thinking.wait_until_reached(PATIENCE_S)
        assert place.tool_results() == 1
        process.kill()
        thinking.release()

        process.start()
        place.wait_until_over()

        assert place.ended(ts) == AS_WITHOUT_A_CRASH


@ON_BOTH
def test_killed_after_the_post_before_it_was_recorded(place: Place) -> None:
    place.model.script(ADD, says(""))
    process = place.errand()
    with closing([process]):
        place.slack.fail("chat.postMessage", FaultKind.HOLD)  # Slack has it, and keeps its answer back
        ts = place.write()
        channel = place.slack.dm("p0")
        place.slack.until(lambda: [each for each in place.slack.thread(channel, ts) if each.bot_id], PATIENCE_S)
        process.kill()
        place.slack.faults.release()

        process.start()
        place.wait_until_over()

        assert place.ended(ts) == AS_WITHOUT_A_CRASH


def test_told_to_stop_it_finishes_what_it_began(place: Place) -> None:
    thinking = held(says(""))
    place.model.script(ADD, thinking)
    process = place.errand()
    with closing([process]):
        ts = place.write()
        thinking.wait_until_reached(PATIENCE_S)
        released = Timer(1.0, thinking.release)
        released.start()

        status = process.terminate()

        released.join()
        assert status == 0, process.log()
        assert place.ended(ts) == AS_WITHOUT_A_CRASH


@ON_BOTH
def test_told_to_stop_while_a_turn_hangs_it_ends_in_time_and_the_turn_is_taken_over(place: Place) -> None:
    hanging = held(says(""))
    place.model.script(ADD, hanging, says(""))
    process = place.errand("serve", "--grace", "1")
    with closing([process]):
        ts = place.write()
        hanging.wait_until_reached(PATIENCE_S)

        status = process.terminate(within_s=10)
        hanging.release()
        process.start()
        place.wait_until_over()

        assert status == 0, process.log()
        assert place.ended(ts) == AS_WITHOUT_A_CRASH


def test_what_a_web_process_accepts_a_worker_answers(postgres_database_url: str) -> None:
    with _place(postgres_database_url) as place:
        place.model.script(ADD, says(""))
        web, worker = place.errand("serve", "--web-only"), Errand(place.environment, "worker", warm=True)
        with closing([web, worker]):
            ts = place.write()
            place.wait_until_over()

            ended = [web.terminate(), worker.terminate()]

            assert place.ended(ts) == AS_WITHOUT_A_CRASH
            assert ended == [0, 0], worker.log()
            assert "a worker is up" in worker.log()


@pytest.mark.parametrize("command", [("worker",), ("serve", "--web-only")])
def test_what_would_be_a_second_process_on_sqlite_says_why_it_cant(command: tuple[str, ...], tmp_path: Path) -> None:
    process = Errand({"DATABASE_URL": f"sqlite:///{tmp_path}/errand.db"}, *command, warm=True).start(wait=False)

    try:
        assert process.wait() == 2, process.log()
        assert process.log() == (
            f"errand: `errand {' '.join(command)}` needs PostgreSQL, because SQLite allows one worker process, "
            "and that is the one in `errand serve`. "
            "Run `errand serve` alone, or point DATABASE_URL to a PostgreSQL database.\n"
        )
    finally:
        process.close()
