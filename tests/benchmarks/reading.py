"""How long a message takes to be read, and the language package to be imported, beside dateparser in the same run.

The messages are those of the open half of the evaluation sets.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from core.language import commands
from tests.evals.rows import load

ROUNDS = 3
_TIMED_IMPORT = "import time; began = time.perf_counter(); import {}; print(time.perf_counter() - began)"


def report() -> list[str]:
    """The figures, a line each."""
    from dateparser.search import search_dates

    rows = load("open", "utterances")
    ours = [_milliseconds(lambda row=row: commands.parse(row.text, **row.said)) for row in rows]
    theirs = [_milliseconds(lambda row=row: search_dates(row.text, languages=["en"])) for row in rows]
    ninetieth = quantiles(ours, n=10)[-1]
    own, other = _import_ms("core.language.commands"), _import_ms("dateparser.search")
    return [
        f"reading a message ({len(rows)}): median {median(ours):.2f} ms, p90 {ninetieth:.2f} ms; "
        f"dateparser's search for dates alone takes {median(theirs) / median(ours):.1f} times that",
        f"importing the language package: {own:.0f} ms; dateparser takes {other / own:.1f} times that",
    ]


def _milliseconds(act: Any) -> float:
    """The best of a few: the machine is shared."""
    return 1000 * min(_seconds(act) for _ in range(ROUNDS))


def _seconds(act: Any) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


def _import_ms(module: str) -> float:
    command = [sys.executable, "-c", _TIMED_IMPORT.format(module)]
    runs = (subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2 * ROUNDS))
    return 1000 * min(map(float, runs))
