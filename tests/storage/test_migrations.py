"""The schema: made by migrations, the same as the models say, whole or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Engine, inspect, text

from core.errors import SchemaOutdated
from core.models import Base
from core.storage.engine import Database
from core.storage.migrating import alembic_config, downgrade, migrate
from core.storage.schema import MIGRATIONS, current, head, prepare, require_current, revisions
from tests.databases import KINDS, Postgres, sqlite_url
from tests.rows import ANA, a_person, a_task

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=KINDS)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with nothing in it, of each kind in turn."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "empty.db")
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    url = server.new_url(migrated=False)
    yield url
    server.drop(url)


@pytest.fixture
def empty(empty_url: str) -> Iterator[Database]:
    database = Database(empty_url)
    yield database
    database.close()


@pytest.fixture
def postgres_empty(postgres_server: Postgres) -> Iterator[Database]:
    url = postgres_server.new_url(migrated=False)
    database = Database(url)
    yield database
    database.close()
    postgres_server.drop(url)


def _schema(engine: Engine) -> dict[str, Any]:
    """Everything that the database knows of its tables, in a form that can be compared."""
    known = inspect(engine)
    return {
        table: {
            "columns": {each["name"]: (str(each["type"]), each["nullable"]) for each in known.get_columns(table)},
            "primary key": known.get_pk_constraint(table)["constrained_columns"],
            "foreign keys": _sorted(
                (each["constrained_columns"], each["referred_table"], each["name"])
                for each in known.get_foreign_keys(table)
            ),
            "unique": _sorted((each["name"], each["column_names"]) for each in known.get_unique_constraints(table)),
            "indexes": _sorted((each["name"], each["column_names"]) for each in known.get_indexes(table)),
            "checks": _sorted((each["name"], each["sqltext"]) for each in known.get_check_constraints(table)),
        }
        for table in sorted(known.get_table_names())
        if table != "alembic_version"
    }


def _sorted(found: Any) -> list[str]:
    return sorted(map(str, found))


def test_up_from_empty_makes_what_the_models_say(empty: Database, tmp_path: Path) -> None:
    migrate(empty)
    migrated = _schema(empty.engine)
    command.check(alembic_config(empty))  # raises when a model and the schema differ

    downgrade(empty, "base")
    Base.metadata.create_all(empty.engine)

    assert migrated == _schema(empty.engine)
    assert set(migrated) == set(Base.metadata.tables)


def test_down_leaves_nothing_and_up_again_is_the_same(empty: Database) -> None:
    migrate(empty)
    first = _schema(empty.engine)
    downgrade(empty, "base")
    assert (_schema(empty.engine), current(empty)) == ({}, None)
    migrate(empty)
    assert (_schema(empty.engine), current(empty)) == (first, head())
    with empty.write() as session:
        a_task(session, a_person(session, ANA), "works")


def test_migrating_twice_changes_nothing(empty: Database) -> None:
    migrate(empty)
    with empty.write() as session:
        a_person(session, ANA)
    migrate(empty)
    with empty.read() as session:
        assert session.execute(text("SELECT external_ref FROM users")).all() == [(ANA,)]


def test_the_versions_are_told_from_the_names_of_the_migrations(empty: Database) -> None:
    script = ScriptDirectory.from_config(alembic_config(empty))

    assert ([each.revision for each in reversed(list(script.walk_revisions()))], script.get_current_head()) == (
        list(revisions()),
        head(),
    )


def test_an_unknown_revision_is_refused(empty: Database) -> None:
    with pytest.raises(CommandError, match="Can't locate revision"):
        migrate(empty, "nowhere")


@pytest.mark.parametrize("broken", ["raise RuntimeError('half-way')", "op.execute('SELECT no_such_column FROM half')"])
def test_a_migration_that_fails_leaves_nothing(empty: Database, tmp_path: Path, broken: str) -> None:
    config = alembic_config(empty)
    config.set_main_option("version_locations", f"{MIGRATIONS}/versions:{_next_release(tmp_path, broken)}")
    config.set_main_option("path_separator", ":")

    with pytest.raises(Exception, match=r"half-way|no_such_column"):
        command.upgrade(config, "head")
    assert (inspect(empty.engine).get_table_names(), current(empty)) == ([], None)

    migrate(empty)
    before = _schema(empty.engine)
    with empty.write() as session:
        a_person(session, ANA)
    with pytest.raises(Exception, match=r"half-way|no_such_column"):
        command.upgrade(config, "head")
    assert (_schema(empty.engine), current(empty)) == (before, head())
    with empty.read() as session:
        assert session.execute(text("SELECT external_ref, name FROM users")).all() == [(ANA, None)]


def test_a_process_that_is_killed_half_way_leaves_nothing(empty_url: str, empty: Database, tmp_path: Path) -> None:
    kill = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    migrate(empty)
    with empty.write() as session:
        a_person(session, ANA)
    before = _schema(empty.engine)
    empty.close()

    killed = subprocess.run([sys.executable, "-c", _MIGRATE, empty_url, _next_release(tmp_path, kill)], cwd=ROOT)

    assert killed.returncode == -signal.SIGKILL
    assert (_schema(empty.engine), current(empty)) == (before, head())
    with empty.write() as session:  # and nothing is locked
        assert session.execute(text("SELECT external_ref, name FROM users")).all() == [(ANA, None)]
        a_person(session, "local:later")


_MIGRATE = f"""
import sys
from alembic import command
from alembic.script import ScriptDirectory
from core.storage.engine import Database
from core.storage.migrating import alembic_config
config = alembic_config(Database(sys.argv[1]))
config.set_main_option("version_locations", "{MIGRATIONS}/versions:" + sys.argv[2])
config.set_main_option("path_separator", ":")
command.upgrade(config, "head")
"""


def _next_release(folder: Path, last_words: str) -> str:
    """A folder with one more migration, which changes rows and tables before it says its last words."""
    (folder / "next").mkdir()
    (folder / "next" / "9999_next.py").write_text(
        f"""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9999", "{head()}", None, None
def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer()))
    op.add_column("users", sa.Column("half", sa.Integer()))
    op.execute("UPDATE users SET name = 'half'")
    {last_words}
def downgrade():
    pass
"""
    )
    return str(folder / "next")


def test_two_that_migrate_at_once_both_find_it_done(empty_url: str, empty: Database, tmp_path: Path) -> None:
    script = (
        "import sys; from core.storage.engine import Database; from core.storage.migrating import migrate;"
        "migrate(Database(sys.argv[1]))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, empty_url], cwd=ROOT, stderr=subprocess.PIPE) for _ in range(2)
    ]
    ended = [(process.communicate(timeout=30)[1], process.returncode) for process in running]
    assert [code for _, code in ended] == [0, 0], ended
    assert current(empty) == head()


def test_what_is_missing_is_said_with_the_remedy(empty: Database) -> None:
    with pytest.raises(SchemaOutdated) as missing:
        require_current(empty)
    assert str(missing.value) == (
        f"The database is at schema none, this version of Errand needs {head()}. Run `errand migrate`."
    )
    migrate(empty)
    require_current(empty)
    with empty.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = 'newer'"))
    for refuse in (require_current, migrate):
        with pytest.raises(SchemaOutdated, match=r"^The database is at schema newer, .*: a newer one made it\."):
            refuse(empty)


def test_preparing_migrates_a_file_and_asks_before_it_touches_a_server(empty: Database) -> None:
    if empty.is_postgres:
        with pytest.raises(SchemaOutdated):
            prepare(empty)
        assert inspect(empty.engine).get_table_names() == []
        migrate(empty)
    prepare(empty)
    prepare(empty)
    assert current(empty) == head()


def test_migrating_waits_longer_than_other_statements_may(postgres_empty: Database, tmp_path: Path) -> None:
    """On a big table a migration takes its time; the connection it used is an ordinary one afterwards."""
    look = "assert op.get_bind().exec_driver_sql('SHOW statement_timeout').scalar() == '0'"
    config = alembic_config(postgres_empty)
    config.set_main_option("version_locations", f"{MIGRATIONS}/versions:{_next_release(tmp_path, look)}")
    config.set_main_option("path_separator", ":")
    command.upgrade(config, "head")
    with postgres_empty.read() as session:
        assert session.execute(text("SHOW statement_timeout")).scalar_one() == "15s"
    assert current(postgres_empty) == "9999"


def test_the_queues_own_tables_are_no_difference(database: Database) -> None:
    command.check(alembic_config(database))
