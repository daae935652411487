"""What the model is reminded of: whole turns, the newest that fit, in a form that every provider takes."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agent.history import TOKEN_BUDGET, newest_turns, tokens
from core.llm.port import Message, ToolCall
from core.models import Role

Log = list[tuple[int, Message]]


def _call(call_id: str) -> ToolCall:
    return ToolCall(call_id, "add_task", {"title": "x"})


def _said(text: str) -> Message:
    return Message(Role.USER, text)


def _asked(*ids: str, text: str = "") -> Message:
    return Message(Role.ASSISTANT, text, tuple(map(_call, ids)))


def _result(call_id: str) -> Message:
    return Message(Role.TOOL, "{}", call_id=call_id)


def _answered(text: str = "done") -> Message:
    return Message(Role.ASSISTANT, text)


def _log(*turns: list[Message]) -> Log:
    return [(number, message) for number, turn in enumerate(turns, start=1) for message in turn]


WHOLE = [_said("add a and b"), _asked("1", "2"), _result("1"), _result("2"), _answered()]


def test_without_anything_before_there_is_nothing() -> None:
    assert newest_turns([]) == ()


def test_turns_that_fit_are_there_in_order() -> None:
    second = [_said("thanks"), _answered("welcome")]
    assert newest_turns(_log(WHOLE, second)) == (*WHOLE, *second)


def test_the_oldest_turns_go_first_and_whole() -> None:
    second = [_said("thanks"), _answered("welcome")]
    exactly = sum(map(tokens, [*WHOLE, *second]))
    assert newest_turns(_log(WHOLE, second), exactly) == (*WHOLE, *second)
    assert newest_turns(_log(WHOLE, second), exactly - 1) == tuple(second)
    assert newest_turns(_log(WHOLE, second), 1) == ()


def test_nothing_older_is_taken_past_a_turn_that_does_not_fit() -> None:
    huge = [_said("x" * 100_000), _answered()]
    last = [_said("hi"), _answered()]
    assert newest_turns(_log(WHOLE, huge, last)) == tuple(last)


def test_the_prompt_is_bounded_however_long_the_conversation() -> None:
    kept = newest_turns(_log(*[WHOLE] * 1000))
    assert 0 < sum(map(tokens, kept)) <= TOKEN_BUDGET
    assert len(kept) % len(WHOLE) == 0


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        # failed before any of its calls ran
        ([_said("a"), _asked("1"), _answered("sorry")], [_said("a"), _answered("sorry")]),
        (
            [_said("a"), _asked("1", text="one moment"), _answered("sorry")],
            [_said("a"), _answered("one moment"), _answered("sorry")],
        ),
        # failed between two calls
        (
            [_said("a"), _asked("1", "2"), _result("1"), _answered("sorry")],
            [_said("a"), _asked("1"), _result("1"), _answered("sorry")],
        ),
        # failed in its second round
        (
            [_said("a"), _asked("1"), _result("1"), _asked("2"), _answered("sorry")],
            [_said("a"), _asked("1"), _result("1"), _answered("sorry")],
        ),
        # its beginning is missing
        ([_result("1"), _answered()], [_answered()]),
        (WHOLE, WHOLE),
    ],
)  # fmt: skip
def test_a_turn_that_broke_off_is_told_without_its_loose_ends(turn: list[Message], told: list[Message]) -> None:
    assert newest_turns(_log(turn)) == tuple(told)


@st.composite
def _logs(draw: st.DrawFn) -> Log:
    """Conversations as the table may hold them: turns of several rounds, some broken off anywhere."""
    log: Log = []
    for number in range(1, draw(st.integers(0, 6)) + 1):
        turn, taken = [_said(draw(st.text(max_size=40)))], 0
        for _ in range(draw(st.integers(0, 3))):
            ids = [f"{number}.{taken + index}" for index in range(draw(st.integers(1, 3)))]
            taken += len(ids)
            results = [_result(each) for each in ids][: draw(st.integers(0, len(ids)))]
            turn += [_asked(*ids, text=draw(st.sampled_from(["", "hm"]))), *results]
        turn.append(_answered(draw(st.text(min_size=1, max_size=40))))
        log += [(number, message) for message in turn]
    return log[draw(st.integers(0, len(log))) :]


@given(log=_logs(), budget=st.integers(0, 400))
def test_no_call_is_without_its_result_and_no_result_without_its_call(log: Log, budget: int) -> None:
    kept = newest_turns(log, budget)

    waiting: list[str] = []
    for message in kept:
        if message.role is Role.TOOL:
            assert message.call_id == waiting.pop(0)
        else:
            assert waiting == []
            waiting = [call.id for call in message.calls]
    assert waiting == []
    assert sum(map(tokens, kept)) <= budget


@given(log=_logs(), budget=st.integers(0, 400))
def test_what_is_kept_are_the_last_turns(log: Log, budget: int) -> None:
    kept = newest_turns(log, budget)
    told = [newest_turns(list(turn), 10**9) for _, turn in groupby(log, key=lambda each: each[0])]
    suffixes = [tuple(message for turn in told[start:] for message in turn) for start in range(len(told) + 1)]
    assert kept in suffixes
