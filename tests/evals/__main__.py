"""`make eval`, or `python -m tests.evals`: how well people are understood, on the data sets in this folder."""

from __future__ import annotations

import argparse
import sys

from core.language import commands
from tests.evals.harness import score, start_seconds
from tests.evals.report import failures, lines_of
from tests.evals.rows import HALVES, SETS, load

WARM = 12  # one in so many messages of the open half is read before any is timed


def main(argv: list[str] | None = None) -> int:
    options = _options(argv)
    halves = HALVES if options.half == "both" else (options.half,)
    if options.model:
        return _with_model(halves, options)
    names = options.set or SETS
    if "utterances" in names:  # the only ones that are timed: patterns are compiled when they are first looked for
        for row in load("open", "utterances")[::WARM]:
            commands.parse(row.text, **row.said)
    for name in names:
        for half in halves:
            scores = score(half, name)
            _print(lines_of(half, name, scores))
            if options.failures:
                _print(failures(scores.failures))
    imported, first = (1000 * seconds for seconds in start_seconds())
    print(f"importing core.language: {imported:.0f} ms; the first message after it: {first:.0f} ms")  # noqa: T201
    return 0


def _with_model(halves: tuple[str, ...], options: argparse.Namespace) -> int:
    # The whole of Errand is imported only where it is asked for.
    from tests.evals.modelled import NoModel, score_with_model, settings_for_model

    settings = settings_for_model()
    for half in halves:
        try:
            scores = score_with_model(load(half, "utterances")[: options.limit], settings, keep=half == "open")
        except NoModel as error:
            print(error, file=sys.stderr)  # noqa: T201
            return 1
        _print(lines_of(half, f"utterances with {settings.openai_model}", scores))
        if options.failures:
            _print(failures(scores.failures))
    return 0


def _print(lines: object) -> None:
    print(*lines, sep="\n")  # type: ignore[misc]  # noqa: T201


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.evals", description=__doc__)
    parser.add_argument("--half", choices=(*HALVES, "both"), default="both")
    parser.add_argument(
        "--set", choices=SETS, action="append", help="may be given several times; all of them without it"
    )
    parser.add_argument("--failures", action="store_true", help="print the failing rows: of the open half only")
    parser.add_argument(
        "--model", action="store_true", help="utterances through the agent and a model: OPENAI_BASE_URL and the like"
    )
    parser.add_argument("--limit", type=int, default=None, help="with --model, only so many rows")
    options = parser.parse_args(argv)
    if options.failures and options.half != "open":
        parser.error("--failures needs --half open: the other half is only scored, and nobody reads what fails there")
    return options


if __name__ == "__main__":
    sys.exit(main())
