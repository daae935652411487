"""The tools over MCP, as the SDK's own client sees them: at `/mcp` with a token, and on stdio."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.server.transport_security import TransportSecuritySettings
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolResult
from sqlalchemy import select

from core.app import Core, build_core
from core.errors import StorageUnavailable
from core.interfaces.explaining import NOT_JSON, NOT_READ
from core.interfaces.mcp import KEY, Caller, build_server, security
from core.models import ChatMessage, Conversation, Surface, Task, Turn, TurnStatus, User
from core.storage import people
from core.storage.engine import Database
from core.tools.toolbox import TOOLS
from core.turns import TEXT_LIMIT
from tests.interfaces.serving import ERRAND, environment, serving, settings_of, token_of, working_core
from tests.rows import ANA, BEN, StillClock, count

ERAS = ("auto", "legacy")  # protocol 2026-07-28, without a handshake, and the ones before it
Call = tuple[str, dict[str, Any]]
LIST: Call = ("list_tasks", {})


@dataclass
class Served:
    core: Core
    url: str

    def token(self, user_ref: str = ANA) -> str:
        return token_of(self.core, user_ref)


@pytest.fixture
def served(sqlite_database_url: str) -> Iterator[Served]:
    with running(sqlite_database_url) as errand:
        yield errand


@contextmanager
def running(database_url: str, host: str = "127.0.0.1") -> Generator[Served]:
    with working_core(database_url) as core, serving(core, settings_of(database_url, host=host)) as url:
        yield Served(core, f"{url}/mcp")


def over_http(url: str, token: str, calls: Sequence[Call], *, era: str = "auto", **more: Any) -> list[CallToolResult]:
    """The results of these calls, made one after the other by one client."""

    async def work() -> list[CallToolResult]:
        async with (
            httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}) as http,
            Client(streamable_http_client(url, http_client=http), mode=era) as client,
        ):
            return [await client.call_tool(name, arguments, **more) for name, arguments in calls]

    return anyio.run(work)


def texts(result: CallToolResult) -> tuple[bool, list[Any]]:
    """(is it an error, [what the tool said, and the words])"""
    first, *rest = [block.text for block in result.content]  # type: ignore[union-attr]
    return result.is_error, [json.loads(first) if first.startswith("{") else first, *rest]


def transcripts(core: Core) -> list[list[tuple[Any, ...]]]:
    """(position, role, content, calls) of every turn, in order."""
    with core.database.read() as session:
        rows = session.scalars(select(ChatMessage).order_by(ChatMessage.turn_id, ChatMessage.position)).all()
    told = [(row.turn_id, (row.position, row.role.value, row.content, row.tool_calls)) for row in rows]
    return [[each for owner, each in told if owner == turn_id] for turn_id in dict.fromkeys(owner for owner, _ in told)]


BREAD = {
    "number": 1,
    "title": "buy bread",
    "status": "pending",
    "due": "Sat 21 Nov 2026, 17:00 EST",
    "priority": "medium",
}
ADDED = "Added #1 buy bread, due Sat 21 Nov 2026, 17:00 EST"
COMPLETED = "Completed #1 buy bread, due Sat 21 Nov 2026, 17:00 EST"


@pytest.mark.parametrize("era", ERAS)
def test_the_tools_are_those_of_the_toolbox(served: Served, era: str) -> None:
    async def listed() -> list[tuple[str, str | None, dict[str, Any]]]:
        headers = {"Authorization": f"Bearer {served.token()}"}
        async with (
            httpx2.AsyncClient(headers=headers) as http,
            Client(streamable_http_client(served.url, http_client=http), mode=era) as client,
        ):
            return [(each.name, each.description, each.input_schema) for each in (await client.list_tools()).tools]

    assert anyio.run(listed) == [(tool.name, tool.description, tool.schema) for tool in TOOLS]


def test_tasks_are_added_listed_and_completed(database_url: str) -> None:
    with running(database_url) as served:
        calls: list[Call] = [
            ("add_task", {"title": "buy bread", "due_text": "tomorrow at 5pm"}),
            LIST,
            ("complete_task", {"task": "bread"}),
        ]

        results = over_http(served.url, served.token(), calls)

    assert [texts(each) for each in results] == [
        (False, [{"ok": True, "changed": True, "shown": True, "summary": ADDED, "task": BREAD}, ADDED]),
        (
            False,
            [
                {"ok": True, "changed": False, "shown": True, "summary": "1 open task:", "total": 1, "tasks": [BREAD]},
                "1 open task:\n• #1 buy bread, due Sat 21 Nov 2026, 17:00 EST",
            ],
        ),
        (
            False,
            [
                {
                    "ok": True,
                    "changed": True,
                    "shown": True,
                    "summary": COMPLETED,
                    "task": BREAD | {"status": "completed"},
                },
                COMPLETED,
            ],
        ),
    ]


@pytest.mark.parametrize("era", ERAS)
def test_every_call_is_a_turn_with_its_messages_in_order(served: Served, era: str) -> None:
    results = over_http(served.url, served.token(), [("add_task", {"title": "buy bread"}), LIST], era=era)

    said = [[block.text for block in each.content] for each in results]  # type: ignore[union-attr]
    assert transcripts(served.core) == [
        [
            (0, "user", 'add_task {"title": "buy bread"}', None),
            (1, "assistant", "", [{"id": "call_0", "name": "add_task", "arguments": {"title": "buy bread"}}]),
            (2, "tool", said[0][0], None),
            (3, "assistant", said[0][1], None),
        ],
        [
            (0, "user", "list_tasks {}", None),
            (1, "assistant", "", [{"id": "call_0", "name": "list_tasks", "arguments": {}}]),
            (2, "tool", said[1][0], None),
            (3, "assistant", said[1][1], None),
        ],
    ]
    assert count(served.core.database, Conversation) == 1
    with served.core.database.read() as session:
        turns = session.scalars(select(Turn).order_by(Turn.id)).all()
    assert [(turn.surface, turn.source_key.rsplit(":", 1)[0]) for turn in turns] == [(Surface.MCP, "mcp:1")] * 2


def test_a_call_that_arrives_again_is_the_same_turn(served: Served) -> None:
    token = served.token()
    add: Call = ("add_task", {"title": "buy bread"})

    first = over_http(served.url, token, [add], meta={KEY: "bread-1"})
    again = over_http(served.url, token, [add], meta={KEY: "bread-1"})
    other = over_http(served.url, token, [("add_task", {"title": "buy milk"})], meta={KEY: "bread-1"})

    assert [texts(each) for each in again] == [texts(each) for each in first]
    assert texts(other[0]) == (True, [f"This {KEY} was used for another call. Use a new one."])
    assert (count(served.core.database, Turn), count(served.core.database, Task)) == (1, 1)


def test_the_same_key_of_two_people_is_two_turns(served: Served) -> None:
    add: Call = ("add_task", {"title": "buy bread"})

    for who in (ANA, BEN):
        over_http(served.url, served.token(who), [add], meta={KEY: "bread-1"})

    assert count(served.core.database, Turn) == 2


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("complete_task", {"task": "9"}), "There is no task #9. Say “list” to see your tasks."),
        (("add_task", {}), "These arguments don't fit: title: Field required"),
        (
            ("add_task", {"title": "x", "user_id": 2}),
            "These arguments don't fit: user_id: Extra inputs are not permitted",
        ),
        (
            ("drop_tables", {}),
            f"There is no tool 'drop_tables'. The tools are: {', '.join(tool.name for tool in TOOLS)}.",
        ),
    ],
    ids=["no such task", "missing argument", "a user id", "no such tool"],
)
def test_what_does_not_fit_is_an_error_result(served: Served, call: Call, words: str) -> None:
    result = over_http(served.url, served.token(), [call])[0]

    said = {"ok": False, "changed": False, "shown": False, "error": words}
    assert texts(result) == (True, [said, words])
    assert count(served.core.database, Task) == 0


BAD_KEY = f"{KEY} must be a text of 1 to 200 characters, and none of them a control character."


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"name": "list_tasks", "arguments": {"page": float("nan")}}, "The arguments aren't plain JSON."),
        (
            {"name": "add_task", "arguments": {"title": "x" * TEXT_LIMIT}},
            f"That is too long: at most {TEXT_LIMIT} characters. Nothing was changed.",
        ),
        ({"name": "list_tasks", "_meta": {KEY: 7}}, BAD_KEY),
        ({"name": "list_tasks", "_meta": {KEY: "k" * 201}}, BAD_KEY),
        ({"name": "list_tasks", "_meta": {KEY: "a\0b"}}, BAD_KEY),
    ],
    ids=["no JSON", "too long", "key of another kind", "long key", "key with NUL"],
)
def test_what_cannot_be_kept_is_refused_and_leaves_nothing(served: Served, params: dict[str, Any], words: str) -> None:
    answer = post(served, served.token(), body=rpc("tools/call", params))

    assert answer.json()["result"]["content"] == [{"type": "text", "text": words}]
    assert answer.json()["result"]["isError"] is True
    assert count(served.core.database, Turn) == 0


def test_another_person_sees_nothing_of_it(served: Served) -> None:
    over_http(served.url, served.token(ANA), [("add_task", {"title": "buy bread"})])

    seen = over_http(served.url, served.token(BEN), [LIST, ("complete_task", {"task": "1"})])

    empty = {"ok": True, "changed": False, "shown": True, "summary": "No open tasks.", "total": 0, "tasks": []}
    missing = "There is no task #1. Say “list” to see your tasks."
    assert [texts(each) for each in seen] == [
        (False, [empty, "No open tasks."]),
        (True, [{"ok": False, "changed": False, "shown": False, "error": missing}, missing]),
    ]


def rpc(method: str, params: dict[str, Any] | None = None) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params or {}})


def post(served: Served, token: str | None, *, body: str = "", query: str = "", **headers: str) -> httpx2.Response:
    """A bare request, as a client of another make would send it; redirects aren't followed."""
    sent = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream", **headers}
    if token is not None:
        sent["Authorization"] = f"Bearer {token}"
    return httpx2.post(served.url + query, content=body or rpc("tools/list"), headers=sent)


ONE_MESSAGE = 'Send one JSON-RPC 2.0 message: {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}.'


def test_a_body_that_is_no_message_is_told_so_in_a_sentence(served: Served) -> None:
    token = served.token()
    bodies = {
        "{": (
            None,
            -32700,
            "The body isn't JSON: Expecting property name enclosed in double quotes at line 1, column 2.",
        ),
        "[" * 100_000: (None, -32700, NOT_READ),
        "[1]": (None, -32600, ONE_MESSAGE),
        "null": (None, -32600, ONE_MESSAGE),
        '{"jsonrpc": "2.0", "id": 1, "method": 5}': (1, -32600, ONE_MESSAGE),
        '{"jsonrpc": "2.0", "id": "a", "method": "tools/call", "params": [1]}': (
            "a",
            -32602,
            "`params` must be an object.",
        ),
        '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "add_task", "arguments": [1]}}': (
            1,
            -32602,
            "`arguments` must be an object.",
        ),
        '{"jsonrpc": "2.0", "id": 1, "method": "tools/call"}': (
            1,
            -32602,
            "`name` must be the name of a tool, like add_task.",
        ),
    }

    answers = [post(served, token, body=body) for body in bodies]
    typed = post(served, token, **{"Content-Type": "text/plain"})

    assert [(each.status_code, each.json()) for each in answers] == [
        (400, {"jsonrpc": "2.0", "id": request_id, "error": {"code": code, "message": words}})
        for request_id, code, words in bodies.values()
    ]
    assert (typed.status_code, typed.json()["error"]) == (400, {"code": "invalid", "message": NOT_JSON})


ASK = "Send a bearer token: Authorization: Bearer errand_…  (`errand token USER` prints one)."
UNKNOWN = "This token isn't known. Make one with `errand token`."
IN_ADDRESS = "A token doesn't belong in the address, where it ends up in logs. Send it as a header."


@pytest.mark.parametrize(
    ("request_of", "words"),
    [
        (lambda served: post(served, None), ASK),
        (lambda served: post(served, None, Authorization="Bearer"), ASK),
        (lambda served: post(served, None, Authorization=f"Basic {served.token()}"), ASK),
        (lambda served: post(served, "errand_wrong"), UNKNOWN),
        (lambda served: post(served, served.token()[:-1]), UNKNOWN),
        (lambda served: post(served, None, query=f"?access_token={served.token()}"), IN_ADDRESS),
        (lambda served: post(served, None, query=f"?x={served.token()}"), IN_ADDRESS),
        (lambda served: post(served, served.token(), query=f"?token={served.token()}"), IN_ADDRESS),
        (lambda served: httpx2.get(served.url), ASK),
    ],
    ids=["none", "empty", "basic", "wrong", "cut", "in the query", "in the query as x", "in both", "GET"],
)
def test_without_a_good_token_nobody_comes_in(
    served: Served, request_of: Callable[[Served], httpx2.Response], words: str
) -> None:
    answer = request_of(served)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json() == {"error": {"code": "unauthorized", "message": words}}
    assert count(served.core.database, Turn) == 0


@pytest.mark.parametrize("era", ["2026-07-28", "2025-06-18"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1.evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "evil.example"}, 421),
        ({"Host": "localhost.evil.example:3000"}, 421),
    ],
)
def test_a_page_or_a_name_of_somebody_elses_is_refused(
    served: Served, headers: dict[str, str], status: int, era: str
) -> None:
    body = rpc("tools/call", {"name": "add_task", "arguments": {"title": "from elsewhere"}})

    answer = post(served, served.token(), body=body, **headers, **{"MCP-Protocol-Version": era})

    assert answer.status_code == status
    assert count(served.core.database, Turn) == 0


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "http://localhost:6274"}, {"Host": "localhost:3000"}, {"Host": "errand.example.com"}],
    ids=["none", "a page on this machine", "localhost", "the configured host"],
)
def test_hosts_of_ones_own_are_let_in_without_a_redirect(sqlite_database_url: str, headers: dict[str, str]) -> None:
    with running(sqlite_database_url, host="errand.example.com") as served:
        answer = post(served, served.token(), **headers)

    assert answer.status_code == 200
    assert [tool["name"] for tool in answer.json()["result"]["tools"]] == [tool.name for tool in TOOLS]


def test_an_address_to_listen_on_is_no_name() -> None:
    assert security(["0.0.0.0", "errand.example.com", "::"]) == TransportSecuritySettings(
        allowed_hosts=["errand.example.com", "errand.example.com:*"],
        allowed_origins=[
            "http://errand.example.com",
            "https://errand.example.com",
            "http://errand.example.com:*",
            "https://errand.example.com:*",
        ],
    )


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_there_is_no_session_to_listen_to_or_to_end(served: Served, method: str) -> None:
    answer = httpx2.request(method, served.url, headers={"Authorization": f"Bearer {served.token()}"})

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


@pytest.fixture
def idle(sqlite_database_url: str) -> Iterator[Core]:
    """A core whose turns nobody works on."""
    core = build_core(settings_of(sqlite_database_url), clock=StillClock())
    yield core
    core.stop(5.0)


CALLER = Caller(User(id=1, external_ref=ANA), "mcp:1")


def in_process(core: Core, call: Call, *, wait_s: float = 5.0, **more: Any) -> CallToolResult:
    """A call of Ana's without any transport."""

    async def work() -> CallToolResult:
        async with Client(build_server(core, lambda _context: CALLER, wait_s)) as client:
            return await client.call_tool(*call, **more)

    return anyio.run(work)


def test_a_long_wait_is_no_error_and_the_call_is_done_once_somebody_works(idle: Core) -> None:
    result = in_process(idle, ("add_task", {"title": "buy bread"}), wait_s=0.0)

    words = "This is still being worked on, as turn 1. Don't call it again; look with list_tasks in a moment."
    assert texts(result) == (False, [{"pending": True, "turn_id": 1}, words])
    idle.start()
    assert texts(in_process(idle, LIST))[1][1] == "1 open task:\n• #1 buy bread"


def test_a_cancelled_call_says_so(idle: Core) -> None:
    in_process(idle, LIST, wait_s=0.0, meta={KEY: "once"})
    with idle.database.write() as session:
        session.get_one(Turn, 1).status = TurnStatus.CANCELLED

    again = in_process(idle, LIST, wait_s=0.0, meta={KEY: "once"})

    assert texts(again) == (True, ["This call was cancelled."])


def test_a_database_that_is_gone_is_an_error_result(idle: Core) -> None:
    gone = replace(idle, database=Database("sqlite:////nowhere/at/all.db"))

    result = in_process(gone, LIST)

    assert texts(result) == (True, ["The database can't be reached at the moment. Nothing was changed; try again."])


class Unreadable(Database):
    """Takes what is written, and then can't be reached."""

    def read(self) -> Any:
        raise StorageUnavailable


def test_a_call_that_is_kept_is_not_to_be_repeated_when_the_database_goes(idle: Core, sqlite_database_url: str) -> None:
    unreadable = Unreadable(sqlite_database_url)

    result = in_process(replace(idle, database=unreadable), LIST)

    unreadable.close()
    assert texts(result)[1][0] == {"pending": True, "turn_id": 1}
    assert count(idle.database, Turn) == 1


class BrokenClock:
    def now(self) -> Any:
        raise RuntimeError("a detail that is nobody's business")


@pytest.mark.parametrize("era", ERAS)
def test_the_text_of_a_bug_stays_inside(idle: Core, era: str, caplog: pytest.LogCaptureFixture) -> None:
    broken = replace(idle, clock=BrokenClock())

    async def work() -> str:
        async with Client(build_server(broken, lambda _context: CALLER), mode=era) as client:
            with pytest.raises(MCPError) as refused:
                await client.call_tool("list_tasks", {})
        return refused.value.error.message

    assert anyio.run(work) == "Something went wrong on our side."
    assert "nobody's business" in caplog.text


def on_stdio(database_url: str, folder: Path, work: Callable[[Client], Any], *, user: str = "ana") -> Any:
    """Start `errand mcp` and work with it."""
    parameters = StdioServerParameters(
        command=ERRAND[0],
        args=[*ERRAND[1:], "mcp", "--user", user],
        env=environment(database_url),
        cwd=folder,
    )

    async def connected() -> Any:
        async with Client(parameters, mode="legacy") as client:
            return await work(client)

    return anyio.run(connected)


async def calling(client: Client, calls: Sequence[Call]) -> list[tuple[bool, list[Any]]]:
    return [texts(await client.call_tool(name, arguments)) for name, arguments in calls]


def test_on_stdio_the_tools_are_the_same_and_every_process_is_a_conversation(
    sqlite_database_url: str, tmp_path: Path
) -> None:
    async def work(client: Client) -> tuple[Any, Any]:
        tools = [(each.name, each.description, each.input_schema) for each in (await client.list_tools()).tools]
        return tools, await calling(
            client, [("add_task", {"title": "buy bread"}), ("complete_task", {"task": "7"}), LIST]
        )

    tools, results = on_stdio(sqlite_database_url, tmp_path, work)
    seen_by_ben = on_stdio(sqlite_database_url, tmp_path, partial(calling, calls=[LIST]), user="ben")

    assert tools == [(tool.name, tool.description, tool.schema) for tool in TOOLS]
    assert [(failed, said[1]) for failed, said in results] == [
        (False, "Added #1 buy bread"),
        (True, "There is no task #7. Say “list” to see your tasks."),
        (False, "1 open task:\n• #1 buy bread"),
    ]
    assert seen_by_ben[0][1][1] == "No open tasks."
    database = Database(sqlite_database_url)
    assert (count(database, Turn), count(database, Conversation)) == (4, 2)
    with database.read() as session:
        assert people.find_user(session, "local:ben") is not None
    database.close()


def test_on_stdio_the_serving_process_does_the_work_and_ours_when_that_has_ended(
    sqlite_database_url: str, tmp_path: Path
) -> None:
    serving_core = build_core(settings_of(sqlite_database_url))
    serving_core.start()

    async def work(client: Client) -> Any:
        first = await calling(client, [("add_task", {"title": "buy bread"})])
        await anyio.to_thread.run_sync(serving_core.stop, 5.0)
        return first + await calling(client, [("add_task", {"title": "buy milk"})])

    results = on_stdio(sqlite_database_url, tmp_path, work)

    assert [said[1] for _, said in results] == ["Added #1 buy bread", "Added #2 buy milk"]


def test_on_stdio_nothing_but_messages_goes_to_stdout_even_where_the_database_is_made_first(tmp_path: Path) -> None:
    params = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "bare", "version": "1"}}
    lines = [rpc("initialize", params), rpc("tools/list").replace('"id": 1', '"id": 2')]

    ended = subprocess.run(
        [*ERRAND, "mcp", "--user", "ana"],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        timeout=60,
        cwd=tmp_path,
        env=environment(f"sqlite:///{tmp_path}/new.db"),
        check=True,
    )

    assert json.loads(ended.stdout.splitlines()[0])["id"] == 1
    assert all(json.loads(line)["jsonrpc"] == "2.0" for line in ended.stdout.splitlines())
    assert "no model is set up" in ended.stderr


def test_a_client_can_propose_and_is_told_that_only_the_person_can_say_yes(served: Served) -> None:
    add, delete_all = ("add_task", {"title": "buy bread"}), ("delete_tasks", {})
    _, proposed, confirmed, listed = over_http(served.url, served.token(), [add, delete_all, ("confirm", {}), LIST])

    is_error, [said, words] = texts(proposed)
    assert (is_error, said["changed"]) == (False, False)
    assert said["summary"].startswith(
        "Proposed, and waiting for the person's yes: Delete 1 open task? This can't be con"
    )
    assert words.endswith("say it to Errand themselves, in Slack or in the chat, and to answer yes there.")
    assert texts(confirmed)[0] is True
    assert texts(listed)[1][0]["total"] == 1
