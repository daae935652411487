"""`python -m tests.evals`: what it prints, and what it refuses to."""

from __future__ import annotations

import pytest

from tests.evals.__main__ import main
from tests.evals.rows import load


@pytest.mark.parametrize("half", ["scored", "both"])
def test_failures_of_the_scored_half_are_refused(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--half", half, "--failures"])

    said = capsys.readouterr()
    assert (caught.value.code, said.out) == (2, "")
    assert "only scored" in said.err


def test_the_scored_half_prints_figures_and_no_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--half", "scored", "--set", "ranges"]) == 0

    said = capsys.readouterr().out
    assert said.startswith("ranges, scored half\n  right ")
    told = sum(f"'{each.text}'" in said or each.id in said.split() for each in load("scored", "ranges"))
    assert told == 0  # a number, so that a failure here shows no row either


def test_a_failing_row_of_the_open_half_is_printed_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.evals.harness.load", lambda half, name: [load("open", "ranges")[0]])
    monkeypatch.setattr("core.language.dates.resolve_days", lambda *_, **__: None)

    main(["--half", "open", "--set", "ranges", "--failures"])

    assert "  g001 not answered: 'this week'" in capsys.readouterr().out.splitlines()
