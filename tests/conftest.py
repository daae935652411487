"""Databases for whoever asks: `database` runs a test twice, on SQLite and on PostgreSQL; the others name one."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from core.storage.engine import Database
from tests import statements
from tests.databases import KINDS, Postgres, migrated_sqlite, postgres, shared_directory, sqlite_url

# Speed is shown by benchmarks; on a busy machine a deadline says nothing about the code.
settings.register_profile("errand", deadline=None, max_examples=50)  # every run tries others
settings.load_profile("errand")


def pytest_configure() -> None:
    gc.disable()  # until everything is imported: all of it stays
    statements.share()
    # A run that was started in the background ignores ctrl-C, and so would every process that it starts.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """What was imported and collected is left out of every later search for garbage."""
    gc.collect()
    gc.freeze()
    gc.enable()


TOGETHER = ("browser/test_page.py", "browser/test_walk.py", "faults/test_slack_faults.py")
"""Files whose tests share what takes long to start: a browser, a running Errand."""


class FileByFile(LoadScopeScheduling):
    """Hands out single tests, but a file of `TOGETHER` as one. (pytest 9.2 hides the marks of `--dist loadgroup`.)"""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return file if file.endswith(TOGETHER) else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FileByFile:
    return FileByFile(config, log)


LONGEST = (
    "faults/test_storm.py",
    "faults/test_processes.py",
    "faults/test_crash_points.py",
    "demo/",
    "interfaces/test_mcp",
)
"""What takes longest begins first, so that nobody waits for it alone at the end."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = [f"{Path(__file__).parent}/{each}" for each in LONGEST]
    items.sort(key=lambda item: next((n for n, place in enumerate(places) if str(item.path).startswith(place)), 99))


def pytest_xdist_auto_num_workers() -> int:
    """Two a core: many tests wait for a process, a browser or a server more than they compute."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A real PostgreSQL for the whole test run. Where it can't be started its tests fail; they are never skipped."""
    with postgres(shared_directory(tmp_path_factory.getbasetemp())) as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return migrated_sqlite(tmp_path_factory.mktemp("template") / "errand.db")


@pytest.fixture
def sqlite_database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated SQLite file of the test's own."""
    return sqlite_url(Path(shutil.copy(sqlite_template, tmp_path / "errand.db")))


@pytest.fixture
def postgres_database_url(postgres_server: Postgres) -> Iterator[str]:
    """A migrated PostgreSQL database of the test's own."""
    url = postgres_server.new_url()
    yield url
    postgres_server.give_back(url)


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database of the test's own, of each kind in turn."""
    return request.getfixturevalue("sqlite_database_url" if request.param == "sqlite" else "postgres_database_url")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """The same, opened."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_database(sqlite_database_url: str) -> Iterator[Database]:
    opened = Database(sqlite_database_url)
    yield opened
    opened.close()


@pytest.fixture
def postgres_database(postgres_database_url: str) -> Iterator[Database]:
    opened = Database(postgres_database_url)
    yield opened
    opened.close()
