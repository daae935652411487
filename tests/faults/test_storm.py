"""The storms at a small size. `make faults` runs them at full size and prints the figures."""

from __future__ import annotations

from tests.faults.machines import own_postgres
from tests.faults.storm import Size, killing_processes, restarting_postgres

SMALL = Size(turns=24, people=6, disturbances=2, apart_s=(1.0, 2.0), patience_s=90, warm=True)
NOTHING = dict.fromkeys(
    ("lost", "unanswered", "duplicate_writes", "missing_writes", "duplicate_replies", "order_violations", "apologies"),
    0,
)


def test_nothing_is_lost_and_nothing_done_twice_though_the_process_is_killed(sqlite_database_url: str) -> None:
    figures = killing_processes(sqlite_database_url, SMALL, processes=1)

    assert figures.faults == NOTHING, figures


def test_nor_with_two_processes_on_postgresql(postgres_database_url: str) -> None:
    figures = killing_processes(postgres_database_url, SMALL, processes=2)

    assert figures.faults == NOTHING, figures


def test_nor_when_postgresql_itself_is_restarted_hard() -> None:
    with own_postgres() as server:
        figures = restarting_postgres(server, SMALL)

    assert figures.faults == NOTHING, figures
