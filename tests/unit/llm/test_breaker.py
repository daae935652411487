"""The circuit breaker: an outage costs one turn in a while its time, and nobody else's."""

from __future__ import annotations

import threading
from collections import deque

import pytest

from core.errors import ContextTooLong, ModelUnavailable
from core.llm.breaker import Breaker
from core.llm.failures import RequestRefused
from core.llm.port import Answer, ModelRequest, Said
from tests.unit.llm.asking import Time, asking

DOWN, REFUSED, TOO_LONG, BUG = ModelUnavailable(), RequestRefused(), ContextTooLong(), ValueError("a bug")
UP = Said("Hi")


class Scripted:
    """A model with a strict queue of answers and errors."""

    name = "scripted"

    def __init__(self, *outcomes: Answer | Exception) -> None:
        self.left = deque(outcomes)

    def complete(self, request: ModelRequest) -> Answer:
        outcome = self.left.popleft()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def ask(breaker: Breaker, timeout_s: float = 30.0) -> Answer | type[Exception]:
    try:
        return breaker.complete(asking(timeout_s=timeout_s))
    except Exception as error:
        return type(error)


def broken(*then: Answer | Exception) -> tuple[Breaker, Scripted, Time]:
    """A breaker that three failures have just opened."""
    time = Time()
    model = Scripted(DOWN, DOWN, DOWN, *then)
    breaker = Breaker(model, failures=3, rest_s=30, monotonic=time.monotonic)
    assert [ask(breaker) for _ in range(3)] == [ModelUnavailable] * 3
    assert breaker.is_open
    return breaker, model, time


def test_answers_go_through() -> None:
    breaker = Breaker(Scripted(UP, UP))

    assert [breaker.name, ask(breaker), ask(breaker), breaker.is_open] == ["scripted", UP, UP, False]


def test_failures_in_a_row_open_it() -> None:
    breaker, model, _ = broken(UP)

    assert [ask(breaker) for _ in range(100)] == [ModelUnavailable] * 100
    assert len(model.left) == 1  # nobody asked


def test_failures_between_answers_dont() -> None:
    breaker = Breaker(Scripted(DOWN, DOWN, UP, DOWN, DOWN, UP), failures=3)

    assert [ask(breaker) for _ in range(6)][-1] == UP
    assert not breaker.is_open


def test_after_its_rest_an_answer_closes_it() -> None:
    breaker, model, time = broken(UP, UP)
    time.sleep(30)

    assert [ask(breaker), ask(breaker), breaker.is_open, len(model.left)] == [UP, UP, False, 0]


def test_after_its_rest_a_failure_opens_it_again() -> None:
    breaker, _, time = broken(DOWN, UP)
    time.sleep(30)
    assert [ask(breaker), ask(breaker)] == [ModelUnavailable, ModelUnavailable]
    time.sleep(29)
    assert ask(breaker) is ModelUnavailable
    time.sleep(1)

    assert ask(breaker) == UP


@pytest.mark.parametrize("error", [REFUSED, TOO_LONG])
def test_a_model_that_refuses_one_request_is_there(error: Exception) -> None:
    """One person's broken conversation must not take the model from everybody."""
    breaker = Breaker(Scripted(DOWN, DOWN, error, DOWN, DOWN, error, UP), failures=3)

    assert [ask(breaker) for _ in range(7)][-1] == UP


def test_a_call_without_time_says_nothing_about_the_model() -> None:
    breaker = Breaker(Scripted(*[DOWN] * 9, UP), failures=3)

    assert [ask(breaker, timeout_s=1.0) for _ in range(9)] == [ModelUnavailable] * 9
    assert ask(breaker) == UP


def test_a_bug_propagates_and_the_next_call_may_look() -> None:
    breaker, _, time = broken(BUG, UP)
    time.sleep(30)

    assert [ask(breaker), ask(breaker)] == [ValueError, UP]


def test_only_one_call_looks_whether_the_model_is_back() -> None:
    reached, gate = threading.Event(), threading.Event()

    class Slow(Scripted):
        def complete(self, request: ModelRequest) -> Answer:
            answer = super().complete(request)  # the first three raise here
            reached.set()
            gate.wait(10)
            return answer

    time = Time()
    breaker = Breaker(Slow(DOWN, DOWN, DOWN, UP), failures=3, rest_s=30, monotonic=time.monotonic)
    for _ in range(3):
        ask(breaker)
    time.sleep(30)
    looked: list[object] = []
    probe = threading.Thread(target=lambda: looked.append(ask(breaker)))
    probe.start()
    assert reached.wait(10)

    meanwhile = ask(breaker)
    gate.set()
    probe.join()

    assert [meanwhile, looked, breaker.is_open] == [ModelUnavailable, [UP], False]
