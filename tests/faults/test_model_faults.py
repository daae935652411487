"""Whatever the model's provider does: one answer that says what is so, within bounds, and the next one as ever.

What the client makes of each answer is in `tests/unit/llm/test_openai.py`; here is what the person gets of it.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from llmock.pytest_plugin import LLMock

from core.agent import prompts
from core.llm.breaker import Breaker
from core.llm.decode import UNREADABLE
from core.llm.openai import OpenAIModel
from core.llm.port import Answer, Model, ModelRequest, Said
from core.models import TurnStatus
from tests.databases import sqlite_url
from tests.fakes.openai_server import (
    OpenAIServer,
    Scripted,
    breaks_off,
    calls,
    cut_off,
    drops_connection,
    empty,
    fails,
    filtered,
    hangs,
    held,
    html,
    rate_limited,
    raw,
    refuses,
    says,
)
from tests.faults.aftermath import answers, asked, transcript_problems
from tests.scenarios.stage import Stage, staged
from tests.unit.llm.asking import MODEL, asking, user

BUDGET_S = 60.0  # all the waiting of one turn
CALL_S = 0.5  # in place of thirty seconds, where the provider says nothing


@dataclass
class Provided:
    """The model that Errand has at the moment, and how long its client waited between attempts (no real time)."""

    name: str = MODEL
    current: Model | None = None
    waited: list[float] = field(default_factory=list)
    ahead_s: float = 0.0

    def complete(self, request: ModelRequest) -> Answer:
        assert self.current is not None
        return self.current.complete(request)

    def use(self, client: OpenAIModel) -> None:
        """Ask this one from now on, with a breaker that knows nothing of it yet."""
        self.current, self.waited[:] = Breaker(client, monotonic=lambda: time.monotonic() + self.ahead_s), []


@pytest.fixture(scope="module")
def provided() -> Provided:
    return Provided()


@contextmanager
def a_client(provided: Provided, base_url: str, timeout_s: float = 30.0) -> Iterator[OpenAIModel]:
    client = OpenAIModel(
        model=MODEL, api_key="sk-scripted", base_url=base_url, timeout_s=timeout_s, sleep=provided.waited.append
    )
    yield client
    client.close()


@pytest.fixture(scope="module")
def lasting(provided: Provided) -> Iterator[tuple[OpenAIServer, OpenAIModel]]:
    with OpenAIServer() as server, a_client(provided, server.base_url) as client:
        yield server, client


@pytest.fixture
def model(lasting: tuple[OpenAIServer, OpenAIModel], provided: Provided) -> Iterator[OpenAIServer]:
    """The provider: an unconsumed script, or a call that nobody scripted, fails the test."""
    server, client = lasting
    provided.use(client)
    yield server
    try:
        server.verify()
    finally:
        server.forget()


@pytest.fixture(scope="module")
def stage(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, provided: Provided) -> Iterator[Stage]:
    """One Errand for all the rows: what is still wrong after one of them shows in the next."""
    folder = tmp_path_factory.mktemp("faults")
    url = sqlite_url(Path(shutil.copy(sqlite_template, folder / "errand.db")))
    with staged(folder, mind=provided, database_url=url) as errand:
        yield errand


def ana_adds(stage: Stage) -> str:
    """Ana asks for milk; her answer, which is the only one."""
    turn = asked(stage, "ana", "dm", "add buy milk")
    assert turn.status is TurnStatus.DELIVERED
    [answer] = answers(stage, stage.slack.dm("ana"), turn)
    return answer


def added(stage: Stage, title: str = "buy milk") -> str:
    """What is said of the task that ana makes next."""
    return f"Added #{max((number for number, _ in stage.tasks('ana')), default=0) + 1} {title}"


def assert_all_is_well(stage: Stage, model: OpenAIServer) -> None:
    """The model answers the same person in the same thread, and another; every transcript is one it takes."""
    last = max((turn for turn in stage.turns()), key=lambda turn: turn.id)
    model.script(says("Hello again."), says("Hello again."))
    ts = last.source_key.rsplit(":", 1)[-1]
    same = stage.slack.say("ana", "dm", "hm, and how are you?", thread_ts=ts)
    other = stage.slack.say("ben", "dm", "hm, and how are you?")
    assert stage.reply_to(same.ts, stage.slack.dm("ana"), ts)["text"].startswith("Hello again.")
    assert stage.reply_to(other.ts, stage.slack.dm("ben"))["text"].startswith("Hello again.")
    assert transcript_problems(stage) == []


ADD = calls(("add_task", {"title": "buy milk"}))
LONG = fails(400, "context_length_exceeded", param="messages")
NO_CHOICES = raw(200, {"choices": []})
NULL_MESSAGE = raw(200, {"choices": [{"index": 0, "message": None, "finish_reason": "stop"}]})
GONE_ON, GRAMMAR, NOBODY = "gone on", "grammar", "nobody"

# fault: what the provider answers, how the turn goes on, and what is said before the receipt (or in its place)
ROWS: dict[str, tuple[list[Scripted], str, str]] = {
    # It passes: asked again, and the person doesn't notice.
    "429 with Retry-After": ([rate_limited("2"), ADD, says("")], GONE_ON, ""),
    "429 without Retry-After": ([rate_limited(), ADD, says("")], GONE_ON, ""),
    "500": ([fails(500), ADD, says("")], GONE_ON, ""),
    "503 twice": ([fails(503), fails(503), ADD, says("")], GONE_ON, ""),
    "cut body": ([breaks_off(ADD), ADD, says("")], GONE_ON, ""),
    "HTML": ([html(), ADD, says("")], GONE_ON, ""),
    "bad JSON": ([raw(200, '{"choices": [{"mess'), ADD, says("")], GONE_ON, ""),
    "connection closed": ([drops_connection(), ADD, says("")], GONE_ON, ""),
    "empty choices": ([NO_CHOICES, ADD, says("")], GONE_ON, ""),
    "null message": ([NULL_MESSAGE, ADD, says("")], GONE_ON, ""),
    "no finish_reason": ([says("Done.", finish=None), ADD, says("")], GONE_ON, ""),
    "context_length_exceeded": ([LONG, ADD, says("")], GONE_ON, ""),
    "arguments that aren't JSON": ([calls(("add_task", '{"title": "buy')), ADD, says("")], GONE_ON, ""),
    "arguments cut off": ([cut_off(None, ("add_task", '{"title": "bu')), ADD, says("")], GONE_ON, ""),
    "unknown tool": ([calls(("remember", {"what": "milk"})), ADD, says("")], GONE_ON, ""),
    # It doesn't, before anything came of the model: the grammar answers.
    "429 for ten minutes": ([rate_limited("600")], GRAMMAR, prompts.OFFLINE_NOTE),
    "429 three times": ([rate_limited()] * 3, GRAMMAR, prompts.OFFLINE_NOTE),
    "quota": ([fails(429, "insufficient_quota")], GRAMMAR, prompts.OFFLINE_NOTE),
    "500 three times": ([fails(500)] * 3, GRAMMAR, prompts.OFFLINE_NOTE),
    "503 three times": ([fails(503)] * 3, GRAMMAR, prompts.OFFLINE_NOTE),
    "HTML three times": ([html()] * 3, GRAMMAR, prompts.OFFLINE_NOTE),
    "bad JSON three times": ([raw(200, "{")] * 3, GRAMMAR, prompts.OFFLINE_NOTE),
    "connection closed three times": ([drops_connection()] * 3, GRAMMAR, prompts.OFFLINE_NOTE),
    "key refused": ([fails(401, "invalid_api_key")], GRAMMAR, prompts.OFFLINE_NOTE),
    "model gone": ([fails(404, "model_not_found")], GRAMMAR, prompts.OFFLINE_NOTE),
    "request refused": ([fails(400)], GRAMMAR, prompts.OFFLINE_NOTE),
    # It answers, but with nothing to go by.
    "content filter": ([filtered("Well, you")], NOBODY, prompts.DECLINED),
    "content filter as an error": ([fails(400, "content_filter")], NOBODY, prompts.DECLINED),
    "refusal": ([refuses()], NOBODY, prompts.DECLINED),
    "length": ([cut_off("Your milk is")], NOBODY, f"Your milk is{prompts.CUT_OFF}"),
    "empty twice": ([empty(), empty()], NOBODY, prompts.NO_ANSWER),
    "empty choices twice": ([NO_CHOICES, NO_CHOICES], NOBODY, prompts.NO_ANSWER),
    "context_length_exceeded twice": ([LONG, LONG], NOBODY, prompts.NO_ANSWER),
    "a call that the server can't read": ([fails(400, "tool_use_failed")] * 4, NOBODY, prompts.NO_ANSWER),
    # A write was made: the reply reports it, and says that the rest may be missing.
    "429 for ten minutes after a write": ([ADD, rate_limited("600")], GONE_ON, prompts.MODEL_LOST),
    "quota after a write": ([ADD, fails(429, "insufficient_quota")], GONE_ON, prompts.MODEL_LOST),
    "500 three times after a write": ([ADD, *[fails(500)] * 3], GONE_ON, prompts.MODEL_LOST),
    "HTML three times after a write": ([ADD, *[html()] * 3], GONE_ON, prompts.MODEL_LOST),
    "cut body three times after a write": ([ADD, *[breaks_off(says("Done."))] * 3], GONE_ON, prompts.MODEL_LOST),
    "connection closed after a write": ([ADD, *[drops_connection()] * 3], GONE_ON, prompts.MODEL_LOST),
    "key refused after a write": ([ADD, fails(401, "invalid_api_key")], GONE_ON, prompts.MODEL_LOST),
    "empty choices twice after a write": ([ADD, NO_CHOICES, NO_CHOICES], GONE_ON, prompts.MODEL_LOST),
    "context_length_exceeded after a write": ([ADD, LONG, LONG], GONE_ON, prompts.MODEL_LOST),
    "content filter after a write": ([ADD, filtered()], GONE_ON, prompts.DECLINED),
    "refusal after a write": ([ADD, refuses()], GONE_ON, prompts.DECLINED),
    "length after a write": ([ADD, cut_off("Your milk is")], GONE_ON, f"Your milk is{prompts.CUT_OFF}"),
    "bad call after a write": ([ADD, calls(("add_task", "{")), says("")], GONE_ON, UNREADABLE),
    "a tool loop after a write": (
        [ADD, *(calls(("complete_task", {"task": f"#{number}"})) for number in range(9001, 9008))],
        GONE_ON,
        prompts.TOO_MANY_STEPS,
    ),
}


@pytest.mark.parametrize("row", ROWS)
def test_what_the_person_gets(stage: Stage, model: OpenAIServer, provided: Provided, row: str) -> None:
    script, goes_on, words = ROWS[row]
    receipt = "" if goes_on is NOBODY else added(stage)
    tasks = stage.tasks("ana")
    model.script(*script)

    answer = ana_adds(stage)

    assert answer == "\n".join(part for part in (words, receipt) if part)
    assert len(stage.tasks("ana")) == len(tasks) + (goes_on is not NOBODY)
    assert len(model.bodies) == len(script)
    assert sum(provided.waited) < BUDGET_S
    assert_all_is_well(stage, model)


def test_a_hundred_calls_in_one_message(stage: Stage, model: OpenAIServer) -> None:
    first = len(stage.tasks("ana"))
    model.script(calls(*(("add_task", {"title": f"thing {n}"}) for n in range(100))), says(""))

    answer = ana_adds(stage)

    said = answer.splitlines()
    assert said[0] == prompts.NOT_RUN.format(allowed=20, count=80)
    assert [line.partition("thing ")[2] for line in said[1:]] == [str(n) for n in range(20)]
    assert len(stage.tasks("ana")) == first + 20
    assert_all_is_well(stage, model)


@pytest.mark.parametrize("after_a_write", [False, True], ids=["at once", "after a write"])
@pytest.mark.parametrize("silent_s", [None, CALL_S + 0.2], ids=["hung", "slow"])
def test_a_provider_that_says_nothing(
    stage: Stage,
    provided: Provided,
    lasting: tuple[OpenAIServer, OpenAIModel],
    model: OpenAIServer,
    silent_s: float | None,
    after_a_write: bool,
) -> None:
    receipt = added(stage)
    model.script(*([ADD] if after_a_write else []), hangs(silent_s))
    with a_client(provided, model.base_url, CALL_S) as impatient:
        provided.use(impatient)
        started = time.monotonic()
        answer = ana_adds(stage)
        took_s = time.monotonic() - started
    provided.use(lasting[1])

    assert answer == f"{prompts.MODEL_LOST if after_a_write else prompts.OFFLINE_NOTE}\n{receipt}"
    assert took_s < 10 * CALL_S
    assert_all_is_well(stage, model)


def test_nobody_is_there(stage: Stage, provided: Provided) -> None:
    receipt = added(stage)
    with a_client(provided, "http://127.0.0.1:9/v1") as client:
        provided.use(client)
        answer = ana_adds(stage)

    assert answer == f"{prompts.OFFLINE_NOTE}\n{receipt}"
    assert len(provided.waited) == 2


def test_while_a_provider_is_down_nobody_waits_for_it(stage: Stage, provided: Provided, model: OpenAIServer) -> None:
    """Ten minutes without a model: after three turns nobody asks it any more, until one looks whether it is back."""
    model.script(*[fails(503)] * 9)
    for _ in range(6):
        assert ana_adds(stage).startswith(prompts.OFFLINE_NOTE)
    assert len(model.bodies) == 9

    provided.ahead_s += 31
    model.script(*[fails(503)] * 3)
    for _ in range(3):
        assert ana_adds(stage).startswith(prompts.OFFLINE_NOTE)
    assert len(model.bodies) == 12

    provided.ahead_s += 31
    receipt = added(stage)
    model.script(ADD, says(""))
    assert ana_adds(stage) == receipt
    assert_all_is_well(stage, model)


def test_a_model_that_thinks_about_one_person_holds_up_nobody_else(stage: Stage, model: OpenAIServer) -> None:
    thinking = held(says("Hello at last."))
    model.script(thinking, says("Hello."))
    slow = stage.slack.say("ana", "dm", "hm, a hard question")
    thinking.wait_until_reached()

    quick = stage.slack.say("ben", "dm", "hm, an easy one")
    stage.slack.until(lambda: [each for each in stage.slack.thread(stage.slack.dm("ben"), quick.ts) if each.bot_id])

    assert [each for each in stage.slack.thread(stage.slack.dm("ana"), slow.ts) if each.bot_id] == []
    thinking.release()
    assert stage.reply_to(slow.ts, stage.slack.dm("ana"))["text"] == "Hello at last."


def test_llmock_finds_nothing_wrong_with_our_client(llmock: LLMock) -> None:
    """A third party's verdict: https://pypi.org/project/llmock/ injects the faults and times the retries."""
    # Backing off takes a twentieth of the time; a Retry-After is always waited for in full.
    client = OpenAIModel(model=MODEL, api_key="sk-mock", base_url=llmock.base_url(), jitter=lambda: -0.45)
    faults: list[tuple[int, dict[str, Any]]] = [
        (429, {"retry_after": 0.15}),
        (429, {"retry_after": 0.07, "times": 2}),
        (500, {}),
        (500, {"times": 2}),
        (503, {}),
        (503, {"retry_after": 0.1}),
    ]
    llmock.tool_mode("off")

    for number in range(30):
        if number % 5:
            status, more = random.Random(number).choice(faults)
            llmock.fail(status, **more)
        answer = client.complete(asking(user(f"message {number}")))
        assert isinstance(answer, Said)
    client.close()

    verdict = llmock.verdict()
    verdict.assert_ok(strict=True)
    assert (len(verdict.calls), verdict.faults >= 24, "PASS" in verdict.render()) == (30, True, True)
