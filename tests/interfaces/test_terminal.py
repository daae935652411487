"""Errand in a terminal: what a person types, what they read, and how they leave."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from core.app import Core, build_core
from core.interfaces.terminal import Terminal, for_terminal
from core.models import Conversation, Surface, Turn, User
from core.storage import people
from core.storage.engine import Database
from core.turns import TEXT_LIMIT
from tests.interfaces.serving import ERRAND, environment, settings_of, token_of, until_line, working_core
from tests.rows import ANA, BEN, NOW, StillClock, count

NO_MODEL = "errand: no model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): plain words are understood without one\n"


@pytest.fixture
def core(sqlite_database_url: str) -> Iterator[Core]:
    with working_core(sqlite_database_url) as working:
        yield working


@pytest.fixture
def shown() -> list[str]:
    return []


def person(core: Core, ref: str = ANA) -> User:
    token_of(core, ref)
    with core.database.read() as session:
        found = people.find_user(session, ref)
    assert found is not None
    return found


def test_each_line_is_a_turn_of_one_conversation(core: Core, shown: list[str]) -> None:
    terminal = Terminal(core, person(core), shown.append)

    terminal.converse(["add buy bread tomorrow at 5pm\n", "\n", "list\n", "done 1\n"])

    assert shown == [
        "Added #1 buy bread, due Sat 21 Nov 2026, 17:00 EST",
        "1 open task:\n• #1 buy bread, due Sat 21 Nov 2026, 17:00 EST",
        "Completed #1 buy bread, due Sat 21 Nov 2026, 17:00 EST",
    ]
    with core.database.read() as session:
        assert session.scalars(select(Turn.surface)).all() == [Surface.TERMINAL] * 3
    assert count(core.database, Conversation) == 1


def test_two_people_at_two_terminals_see_their_own(core: Core, shown: list[str]) -> None:
    Terminal(core, person(core, ANA), shown.append).say("add buy bread")

    Terminal(core, person(core, BEN), shown.append).say("list")

    assert shown == ["Added #1 buy bread", "No open tasks."]


@pytest.mark.parametrize("word", ["exit", "Quit"])
def test_a_word_ends_it(core: Core, shown: list[str], word: str) -> None:
    Terminal(core, person(core), shown.append).converse([word, "list"])

    assert shown == []


def test_what_goes_wrong_is_said_and_the_next_line_is_answered(core: Core, shown: list[str]) -> None:
    terminal = Terminal(core, person(core), shown.append)

    terminal.converse(["x" * (TEXT_LIMIT + 1), "list"])

    assert shown == [f"That is too long: at most {TEXT_LIMIT} characters.", "No open tasks."]


def test_a_database_that_is_gone_is_said(core: Core, shown: list[str]) -> None:
    gone = replace(core, database=Database("sqlite:////nowhere/at/all.db"))

    Terminal(gone, person(core), shown.append).converse(["list"])

    assert shown == ["The database can't be reached at the moment. Nothing was changed; try again."]


def test_where_nobody_works_the_message_is_kept(sqlite_database_url: str, shown: list[str]) -> None:
    idle = build_core(settings_of(sqlite_database_url), clock=StillClock())
    terminal = Terminal(idle, person(idle), shown.append, wait_s=0.0)

    answered = terminal.say("add buy bread")

    assert answered is False
    assert shown == [
        "This is still being worked on, as turn 1; it is kept. Is `errand serve` or `errand worker` running?"
    ]
    assert count(idle.database, Turn) == 1
    idle.stop(5.0)


def test_a_title_cannot_move_the_cursor() -> None:
    assert for_terminal("a\x1b[2Jb\r\x9bc\td\ne 👨‍👩‍👧 é") == "a�[2Jb��c\td\ne 👨‍👩‍👧 é"


def test_one_message_is_answered_and_that_is_all(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"

    ended = subprocess.run(
        [*ERRAND, "chat", "--user", "ana", "add buy bread"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=tmp_path,
        env=environment(url),
        check=True,
    )

    assert ended.stdout == "Added #1 buy bread\n"
    assert ended.stderr == NO_MODEL


def test_lines_from_a_pipe_are_answered_one_by_one(sqlite_database_url: str, tmp_path: Path) -> None:
    ended = subprocess.run(
        [*ERRAND, "chat", "--user", "ana"],
        input="add buy bread\nlist\n",
        capture_output=True,
        text=True,
        timeout=60,
        cwd=tmp_path,
        env=environment(sqlite_database_url),
        check=True,
    )

    assert ended.stdout == "Added #1 buy bread\n1 open task:\n• #1 buy bread\n"


def test_while_another_process_works_it_does_the_work(core: Core, sqlite_database_url: str, tmp_path: Path) -> None:
    # The core that works has a clock that stands still in 2026: what it adds says whose work it was.
    ended = subprocess.run(
        [*ERRAND, "chat", "--user", "ana", "add buy bread"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=tmp_path,
        env=environment(sqlite_database_url),
        check=True,
    )

    assert (ended.stdout, ended.stderr) == (
        "Added #1 buy bread\n",
        "",
    )  # no word of a model: that is the other's matter
    with core.database.read() as session:
        assert session.get_one(Turn, 1).answered_at == NOW


@contextmanager
def at_a_terminal(database_url: str, folder: Path) -> Generator[tuple[subprocess.Popen[str], int]]:
    """`errand chat` at a terminal of its own, and the end of it that a person types at."""
    typed, keyboard = pty.openpty()
    process = subprocess.Popen(
        [*ERRAND, "chat", "--user", "ana"],
        stdin=keyboard,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env=environment(database_url),
    )
    os.close(keyboard)
    with process:
        try:
            yield process, typed
        finally:
            process.kill()
            os.close(typed)


def test_a_person_leaves_with_ctrl_d(sqlite_database_url: str, tmp_path: Path) -> None:
    with at_a_terminal(sqlite_database_url, tmp_path) as (process, keys):
        os.write(keys, b"add buy bread\n")
        assert process.stdout is not None
        until_line(process.stdout.readline, "Added #1 buy bread")
        os.write(keys, b"\x04")

        _, asides = process.communicate(timeout=30)

    assert process.returncode == 0
    assert asides == (
        NO_MODEL + "errand: say what you need, like “add buy milk tomorrow at 5pm” or “list”; ctrl-D leaves.\n"
    )


def test_a_person_leaves_with_ctrl_c(sqlite_database_url: str, tmp_path: Path) -> None:
    with at_a_terminal(sqlite_database_url, tmp_path) as (process, keys):
        os.write(keys, b"add buy bread\n")
        assert process.stdout is not None
        until_line(process.stdout.readline, "Added #1 buy bread")
        process.send_signal(signal.SIGINT)

        _, asides = process.communicate(timeout=30)

    assert process.returncode == 0
    assert asides.endswith("errand: goodbye. What you said is kept.\n")


def test_ctrl_c_ends_the_mcp_server_too(sqlite_database_url: str, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*ERRAND, "mcp", "--user", "ana"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        stderr=subprocess.DEVNULL,
        cwd=tmp_path,
        env=environment(sqlite_database_url),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write('{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n')
        process.stdin.flush()
        until_line(process.stdout.readline, '"id":1')

        process.send_signal(signal.SIGINT)

        assert process.wait(30) == -signal.SIGINT
