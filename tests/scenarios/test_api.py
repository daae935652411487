"""The agent over HTTP."""

from __future__ import annotations

import sqlite3
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from bot.web import MAX_BODY
from core.interfaces.explaining import NOT_JSON, NOT_READ
from core.models import Conversation, Task
from tests.fakes.openai_server import OpenAIServer, held, says
from tests.scenarios.stage import Stage, staged, until


def test_the_contract(stage: Stage) -> None:
    token = stage.token("local:ana")

    answer = stage.ask(token, {"message": "add buy milk tomorrow at 5pm", "timezone": "Europe/Berlin"})

    [turn], [conversation] = stage.turns(), stage.rows(Conversation)
    due = "Sat 21 Nov 2026, 17:00 CET"
    task = {"number": 1, "title": "buy milk", "status": "pending", "due": due, "priority": "medium"}
    summary = f"Added #1 buy milk, due {due}"
    assert answer.status_code == 200
    assert answer.json() == {
        "response": summary,
        "conversation_id": str(conversation.id),
        "user_id": turn.user_id,
        "turn_id": turn.id,
        "status": "answered",
        "tool_calls_executed": [
            {
                "name": "add_task",
                "arguments": {"title": "buy milk", "due_text": "tomorrow at 5pm"},
                "ok": True,
                "result": {"ok": True, "changed": True, "shown": True, "summary": summary, "task": task},
            }
        ],
    }
    assert stage.log(conversation)[-1] == ("assistant", summary)
    assert stage.get(token, f"/api/v1/agent/turns/{turn.id}").json() == answer.json()


def test_a_call_that_failed_is_listed_as_failed(stage: Stage) -> None:
    answer = stage.ask(stage.token("local:ana"), {"message": "done 7"}).json()

    error = "There is no task #7. Say “list” to see your tasks."
    assert answer["response"] == error
    result = {"ok": False, "changed": False, "shown": False, "error": error}
    assert answer["tool_calls_executed"] == [
        {"name": "complete_task", "arguments": {"task": "7"}, "ok": False, "result": result}
    ]


def test_who_may_not_come_in(stage: Stage) -> None:
    tokens = [None, "errand_wrong", "é"]
    answers = [stage.ask(token and token.encode().decode("latin-1"), {"message": "list"}) for token in tokens]
    basic = stage.ask(None, {"message": "list"}, Authorization="Basic YW5hOmFuYQ==")
    no_body = stage.ask(None, {})

    needed = "Send a bearer token: Authorization: Bearer errand_…  (`errand token USER` prints one)."
    unknown = "This token isn't known. Make one with `errand token`."
    words = [each.json()["error"] for each in (*answers, basic, no_body)]
    assert [each.status_code for each in (*answers, basic, no_body)] == [401] * 5
    assert [each["message"] for each in words] == [needed, unknown, unknown, needed, needed]
    assert {each["code"] for each in words} == {"unauthorized"}
    assert answers[0].headers["WWW-Authenticate"].startswith("Bearer")
    assert stage.turns() == []


def test_what_does_not_fit(stage: Stage) -> None:
    token = stage.token("local:ana")
    bodies = [
        {},
        {"message": "   "},
        {"message": "x" * 40_001},
        {"message": "list", "user_id": 7},
        {"message": "list", "conversation_id": 7},
        {"message": "list", "timezone": "Mars/Olympus"},
        {"message": "list", "timezone": "posixrules"},
        ["list"],
        None,
    ]

    answers = [stage.ask(token, body) for body in bodies]

    assert [(each.status_code, each.json()["error"]["code"]) for each in answers] == [(422, "invalid")] * len(bodies)
    assert [each.json()["error"]["message"] for each in answers] == [
        "message: Field required",
        "message: String should have at least 1 character",
        "message: String should have at most 40000 characters",
        "user_id: Extra inputs are not permitted",
        "conversation_id: UUID input should be a string, bytes or UUID object",
        "timezone: no such IANA time zone; write it like Europe/Berlin",
        "timezone: no such IANA time zone; write it like Europe/Berlin",
        'Send a JSON object, like {"message": "list"}.',
        NOT_JSON,
    ]
    assert stage.turns() == []


def test_a_body_or_an_address_that_is_not_understood_is_told_what_to_send(stage: Stage) -> None:
    token = stage.token("local:ana")
    read = [stage.ask_raw(token, body) for body in (b'{"message":\n x}', b"", b"\xff", b"[" * 100_000)]
    form = stage.ask(token, {"message": "list"}, **{"Content-Type": "text/plain"})
    wrong = [stage.get(token, path) for path in ("/api/v1/agent/turns", "/api/v1/agent/chat")]

    assert [(each.status_code, each.json()["error"]["code"]) for each in (*read, form, *wrong)] == [
        *[(422, "invalid")] * 2, *[(400, "invalid")] * 2, (422, "invalid"),
        (404, "not_found"), (405, "method_not_allowed"),
    ]  # fmt: skip
    assert [each.json()["error"]["message"] for each in (*read, form, *wrong)] == [
        "The body isn't JSON: Expecting value at line 2, column 2.",
        'Send a JSON object, like {"message": "list"}.',
        NOT_READ,
        NOT_READ,
        NOT_JSON,
        "There is nothing at this address. /openapi.json says where the API is.",
        "GET isn't taken here. Use POST.",
    ]


@pytest.mark.parametrize("number", ["0", "-1", "9223372036854775807", "9223372036854775808", "9" * 300])
def test_a_turn_that_there_cannot_be(stage: Stage, number: str) -> None:
    answer = stage.get(stage.token("local:ana"), f"/api/v1/agent/turns/{number}")

    problem = {"code": "not_found", "message": "There is no such turn."}
    assert (answer.status_code, answer.json()) == (404, {"error": problem})


def test_a_bug_is_an_answer_too(stage: Stage) -> None:
    def fail(_connection: Connection) -> None:
        raise KeyError("a secret")

    token = stage.token("local:ana")
    event.listen(stage.core.database.engine, "begin", fail)
    answer = stage.ask(token, {"message": "list"})
    event.remove(stage.core.database.engine, "begin", fail)

    problem = {"code": "internal", "message": "Something went wrong on our side."}
    assert (answer.status_code, answer.json()) == (500, {"error": problem})


def test_what_is_too_large(stage: Stage) -> None:
    token = stage.token("local:ana")

    declared = stage.ask(token, {"message": "x" * MAX_BODY})
    chunked = stage.ask_raw(token, (b"x" * 65_536 for _ in range(20)))

    too_large = {"error": {"code": "too_large", "message": f"The body is larger than {MAX_BODY} bytes. Send less."}}
    assert (declared.status_code, declared.json()) == (413, too_large)
    assert (chunked.status_code, chunked.json()) == (413, too_large)


def test_saying_it_again_with_the_same_key_does_it_once(stage: Stage) -> None:
    token, key = stage.token("local:ana"), {"Idempotency-Key": "monday's milk"}

    first = stage.ask(token, {"message": "add buy milk"}, **key)
    second = stage.ask(token, {"message": "add buy milk"}, **key)
    other = stage.ask(token, {"message": "add buy bread"}, **key)
    ben = stage.ask(stage.token("local:ben"), {"message": "add buy bread"}, **key)

    assert first.json() == second.json()
    assert other.status_code == 409
    message = "This Idempotency-Key was used for another message, conversation or time zone. Use a new one."
    assert other.json() == {"error": {"code": "conflict", "message": message}}
    elsewhere: list[dict[str, str]] = [{"conversation_id": str(uuid.uuid4())}, {"timezone": "Asia/Tokyo"}]
    assert [stage.ask(token, {"message": "add buy milk", **more}, **key).status_code for more in elsewhere] == [
        409,
        409,
    ]
    assert ben.json()["response"] == "Added #1 buy bread"
    assert [row.title for row in stage.rows(Task)] == ["buy milk", "buy bread"]


def test_saying_it_ten_times_at_once_with_the_same_key(stage: Stage) -> None:
    token = stage.token("local:ana")

    with ThreadPoolExecutor(10) as pool:
        said = [
            pool.submit(stage.ask, token, {"message": "add buy milk"}, **{"Idempotency-Key": "k"}) for _ in range(10)
        ]
    answers = [each.result() for each in said]

    assert [answer.json() for answer in answers] == [answers[0].json()] * 10
    assert [row.title for row in stage.rows(Task)] == ["buy milk"]


def test_going_on_with_a_conversation(modelled: Stage, model: OpenAIServer) -> None:
    model.script(says("It is called Errand."), says("As I said."), says("What do you mean?"))
    token = modelled.token("local:ana")

    first = modelled.ask(token, {"message": "what are you called, friend?"}).json()
    second = modelled.ask(
        token, {"message": "say it again, will you", "conversation_id": first["conversation_id"]}
    ).json()
    third = modelled.ask(token, {"message": "say it again, will you"}).json()

    assert second["conversation_id"] == first["conversation_id"] != third["conversation_id"]
    remembered = ["It is called Errand." in str(body["messages"]) for body in model.bodies]
    assert remembered == [False, True, False]


def test_a_conversation_that_is_not_there(stage: Stage) -> None:
    answer = stage.ask(stage.token("local:ana"), {"message": "list", "conversation_id": str(uuid.uuid4())})

    message = "There is no such conversation. Leave out conversation_id to begin a new one."
    assert (answer.status_code, answer.json()) == (404, {"error": {"code": "not_found", "message": message}})
    assert stage.turns() == []


def test_an_answer_that_takes_longer(tmp_path: Path, model: OpenAIServer) -> None:
    thinking = held(says("Forty-two."))
    model.script(thinking)
    with staged(tmp_path, model=model, api_wait_s=0.05) as stage:
        token = stage.token("local:ana")

        waiting = stage.ask(token, {"message": "what is the answer to everything?"})
        thinking.wait_until_reached()
        [turn] = stage.turns()
        path = f"/api/v1/agent/turns/{turn.id}"
        looked = stage.get(token, path)
        thinking.release()
        answer = until(lambda: (got := stage.get(token, path)).status_code == 200 and got)

        conversation_id = str(turn.conversation_id)
        assert (waiting.status_code, looked.status_code) == (202, 202)
        assert waiting.json()["turn_id"] == turn.id
        assert looked.json() == {"turn_id": turn.id, "conversation_id": conversation_id, "status": "running"}
        assert answer.json()["response"] == "Forty-two."
        assert stage.get(token, "/api/v1/agent/turns/99").status_code == 404
        stage.settle()


def test_a_database_that_fails(stage: Stage) -> None:
    token = stage.token("local:ana")

    def fail(_connection: Connection) -> None:
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("disk I/O error"))

    event.listen(stage.core.database.engine, "commit", fail)
    answer = stage.ask(token, {"message": "add buy milk"})
    event.remove(stage.core.database.engine, "commit", fail)

    message = "The database can't be reached at the moment. Nothing was changed; try again."
    assert (answer.status_code, answer.json()) == (503, {"error": {"code": "unavailable", "message": message}})
    assert answer.headers["Retry-After"] == "5"
    assert stage.turns() == []
    assert stage.ask(token, {"message": "add buy milk"}).json()["response"] == "Added #1 buy milk"
