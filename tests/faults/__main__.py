"""`make faults`: every fault at full size, and a table of what came of it.

python -m tests.faults                  everything
python -m tests.faults storms --turns 100 --kills 6
python -m tests.faults points restarts acknowledging throughput
python -m tests.faults soak --minutes 15
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.databases import Postgres, migrated_sqlite, postgres, sqlite_url
from tests.faults import load, soak
from tests.faults.crashing import crash_at_every_point
from tests.faults.machines import own_postgres
from tests.faults.stories import STORIES
from tests.faults.storm import HEADINGS, Figures, Size, killing_processes, restarting_postgres


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("which", nargs="*", choices=[[], *_RUNS], default=[])
    parser.add_argument("--turns", type=int, default=500, help="turns of a storm of kills")
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--restart-turns", type=int, default=200, help="turns while PostgreSQL is restarted")
    parser.add_argument("--minutes", type=float, default=15, help="how long the soak takes")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="errand-faults-") as folder, postgres(Path(folder)) as server:
        runs = [_RUNS[name](options, Path(folder), server) for name in options.which or _RUNS]
    return int(not all(runs))


def _storms(options: argparse.Namespace, folder: Path, server: Postgres) -> bool:
    """Processes are killed with `kill -9` at random moments."""
    size = Size(options.turns, people=20, disturbances=options.kills, apart_s=(2.0, 4.0), patience_s=480)
    _say(f"| kills of | {HEADINGS} |")
    sqlite = killing_processes(sqlite_url(migrated_sqlite(folder / "storm.db")), size, 1, options.seed)
    _say(f"| one process, SQLite {sqlite.line()}")
    two = killing_processes(server.new_url(), size, 2, options.seed)
    _say(f"| two processes, PostgreSQL {two.line()}")
    return _clean(sqlite) and _clean(two)


def _restarts(options: argparse.Namespace, folder: Path, server: Postgres) -> bool:
    """PostgreSQL itself is restarted with `-m immediate`."""
    size = Size(options.restart_turns, people=20, disturbances=4, apart_s=(3.0, 5.0), patience_s=480)
    with own_postgres() as own:
        figures = restarting_postgres(own, size, options.seed)
    _say(f"| restarts of | {HEADINGS} |\n| PostgreSQL {figures.line()}")
    return _clean(figures)


def _points(options: argparse.Namespace, folder: Path, server: Postgres) -> bool:
    """A crash at every point of every story, and between any two SQL statements."""
    good = True
    _say("| story | database | points | ended as without a crash | took |")
    for number, story in enumerate(STORIES):
        for kind in ("SQLite", "PostgreSQL"):
            url = sqlite_url(migrated_sqlite(folder / f"{number}.db")) if kind == "SQLite" else server.new_url()
            began = time.monotonic()
            ended, expected = crash_at_every_point(story, url, statements=True)
            same = sum(ended[name] == expected[name] for name in ended)
            _say(f"| {story.name} | {kind} | {len(ended)} | {same} | {time.monotonic() - began:.0f} s |")
            good = good and same == len(ended)
    return good


def _acknowledging(options: argparse.Namespace, folder: Path, server: Postgres) -> bool:
    _say(load.acknowledging(server.new_url()))
    return True


def _throughput(options: argparse.Namespace, folder: Path, server: Postgres) -> bool:
    _say(load.throughput(server.new_url))
    return True


def _soak(options: argparse.Namespace, folder: Path, server: Postgres) -> bool:
    """A quarter of an hour with faults on."""
    soaked = soak.soak(server.new_url(), 60 * options.minutes, options.seed)
    for line in soaked.lines():
        _say(line)
    return soaked.good


def _clean(figures: Figures) -> bool:
    return not any(figures.faults.values())


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


_RUNS: dict[str, Callable[[argparse.Namespace, Path, Postgres], bool]] = {
    "points": _points,
    "storms": _storms,
    "restarts": _restarts,
    "acknowledging": _acknowledging,
    "throughput": _throughput,
    "soak": _soak,
}

if __name__ == "__main__":
    sys.exit(main())
