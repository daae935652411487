"""Socket Mode from Slack's side, with slack_sdk's own client, and with bare WebSockets where that isn't enough."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bot.playground import LocalSlack, ManualClock, Workspace

from .conftest import GENERAL

SWITCHED_ON = {"socket_mode_enabled": True}


@pytest.fixture
def slack(manifest: dict[str, Any], serve: Callable[..., LocalSlack]) -> LocalSlack:
    """A workspace in Socket Mode, with nobody at the other end yet."""
    settings = {**manifest["settings"], **SWITCHED_ON}
    return serve(manifest={**manifest, "settings": settings}, clock=ManualClock(), ack_timeout=1.0)


@pytest.fixture
def client(slack: LocalSlack) -> WebClient:
    return WebClient(token=slack.token, base_url=slack.base_url + "/api/", retry_handlers=[])


@pytest.fixture
def plug(slack: LocalSlack, client: WebClient) -> Iterator[Callable[[], ClientConnection]]:
    """Open a bare socket, greeting still unread."""
    with ExitStack() as stack:

        def open_one() -> ClientConnection:
            url = client.apps_connections_open(app_token=slack.app_token)["url"]
            before = slack.sockets.connected
            made = stack.enter_context(connect(url, close_timeout=0.5, ping_interval=None))
            slack.until(lambda: slack.sockets.connected == min(before + 1, 10))
            return made

        yield open_one


def read(connection: ClientConnection) -> dict[str, Any]:
    return json.loads(connection.recv(timeout=5))


def acknowledge(connection: ClientConnection, envelope: dict[str, Any], **payload: Any) -> None:
    answer = {"envelope_id": envelope["envelope_id"]} | ({"payload": payload} if payload else {})
    connection.send(json.dumps(answer))


# With slack_sdk's own client


@contextmanager
def listening(
    slack: LocalSlack, web: WebClient, answer: Callable[[SocketModeRequest], dict[str, Any] | None]
) -> Iterator[list[SocketModeRequest]]:
    """slack_sdk's client, connected; what it heard, in order."""
    heard: list[SocketModeRequest] = []
    client = SocketModeClient(slack.app_token, web_client=web, ping_interval=0.2)

    def take(_client: Any, request: SocketModeRequest) -> None:
        heard.append(request)
        client.send_socket_mode_response(SocketModeResponse(request.envelope_id, answer(request)))

    client.socket_mode_request_listeners.append(take)
    client.connect()
    try:
        slack.until(lambda: slack.sockets.connected == 1)
        yield heard
    finally:
        with suppress(AttributeError):  # slack_sdk's own threads may have closed the socket at the same moment
            client.close()


def test_events_commands_and_interactions_go_over_the_socket(slack: LocalSlack, client: WebClient) -> None:
    def answer(request: SocketModeRequest) -> dict[str, Any] | None:
        return {"text": f"you said {request.payload['text']}"} if request.type == "slash_commands" else None

    with listening(slack, client, answer) as heard:
        slack.say("ana", GENERAL, "hello")
        slack.wait_idle()
        slack.command("ana", GENERAL, "/probe", "hello")
        slack.wait_idle()
        slack.shortcut("ana", "probe_global")
        slack.wait_idle()

    sent = slack.log.entries("event:*") + slack.log.entries("command") + slack.log.entries("shortcut")
    assert [request.payload for request in heard] == [entry.request for entry in sent]
    assert [(request.type, request.accepts_response_payload) for request in heard] == [
        ("events_api", False),
        ("slash_commands", True),
        ("interactive", True),
    ]
    assert [(request.retry_attempt, request.retry_reason) for request in heard] == [(0, ""), (None, None), (None, None)]
    assert [[attempt.failure for attempt in entry.attempts] for entry in sent] == [[None], [None], [None]]
    assert [message.text for message in slack.ephemerals("ana")] == ["you said hello"]


def test_slack_sdks_client_gets_a_new_socket_when_asked_to(slack: LocalSlack, client: WebClient) -> None:
    with listening(slack, client, lambda request: None) as heard:
        slack.sockets.refresh()
        slack.until(lambda: len(slack.log.entries("socket:hello")) == 2)
        slack.until(lambda: slack.sockets.connected == 1)
        slack.say("ana", GENERAL, "hello")
        slack.wait_idle()

    assert [request.payload["event"]["text"] for request in heard] == ["hello"]


def test_a_bolt_app_lives_here(slack: LocalSlack, client: WebClient) -> None:
    app = App(client=client, process_before_response=True)

    @app.event("app_mention")
    def mentioned(event: dict[str, Any], say: Callable[..., Any]) -> None:
        say(text="here", thread_ts=event["ts"])

    @app.event("message")
    def anything() -> None:
        pass

    handler = SocketModeHandler(app, slack.app_token)
    handler.connect()
    try:
        slack.until(lambda: slack.sockets.connected == 1)
        said = slack.say("ana", GENERAL, "@Probe hello")
        slack.until(lambda: len(slack.thread(GENERAL, said.ts)) == 2)
        slack.wait_idle()
    finally:
        handler.close()

    assert [message.text for message in slack.thread(GENERAL, said.ts)][1] == "here"


# What goes over the wire


def test_the_greeting(slack: LocalSlack, plug: Callable[[], ClientConnection]) -> None:
    first, second = read(plug()), read(plug())

    assert first == {
        "type": "hello",
        "num_connections": 1,
        "connection_info": {"app_id": "A07LOCALAPP"},
        "debug_info": {"host": "applink-local", "build_number": 1, "approximate_connection_time": 18060},
    }
    assert second["num_connections"] == 2


def test_what_is_not_acknowledged_comes_again_by_the_same_schedule(
    slack: LocalSlack, plug: Callable[[], ClientConnection]
) -> None:
    socket = plug()
    read(socket)

    slack.say("ana", GENERAL, "hello")
    slack.wait_idle()
    slack.advance(60)
    slack.advance(300)

    envelopes = [read(socket) for _ in range(4)]
    tries = [(envelope["retry_attempt"], envelope["retry_reason"]) for envelope in envelopes]
    assert tries == [(0, ""), (1, "timeout"), (2, "timeout"), (3, "timeout")]
    assert len({envelope["envelope_id"] for envelope in envelopes}) == 4
    assert len({envelope["payload"]["event_id"] for envelope in envelopes}) == 1


def test_a_command_that_nobody_acknowledges_has_timed_out(
    slack: LocalSlack, plug: Callable[[], ClientConnection]
) -> None:
    plug()

    slack.command("ana", GENERAL, "/probe", "hello")
    slack.wait_idle()

    assert [message.text for message in slack.ephemerals("ana")] == ['/probe failed with the error "operation_timeout"']


def test_each_event_goes_to_one_of_the_sockets(slack: LocalSlack, plug: Callable[[], ClientConnection]) -> None:
    sockets = [plug(), plug()]
    for socket in sockets:
        read(socket)

    for word in ("one", "two", "three", "four"):
        slack.say("ana", GENERAL, word)
    heard = []
    for socket in sockets:
        for _ in range(2):
            envelope = read(socket)
            acknowledge(socket, envelope)
            heard.append(envelope["payload"]["event"]["text"])
    slack.wait_idle()

    assert sorted(heard) == ["four", "one", "three", "two"]
    assert [len(entry.attempts) for entry in slack.events()] == [1, 1, 1, 1]


def test_an_acknowledgement_counts_only_where_it_belongs(
    slack: LocalSlack, plug: Callable[[], ClientConnection]
) -> None:
    one, other = plug(), plug()
    greetings = [read(one), read(other)]
    assert len(greetings) == 2
    slack.say("ana", GENERAL, "hello")
    (receiver, bystander), envelope = receive(one, other)

    acknowledge(bystander, envelope)
    receiver.send("no JSON")
    receiver.send('{"envelope_id": "made up"}')
    slack.until(lambda: len(slack.log.entries("socket:unexpected")) == 3)
    acknowledge(receiver, envelope)
    slack.wait_idle()

    assert [attempt.failure for attempt in slack.events()[0].attempts] == [None]


def receive(
    one: ClientConnection, other: ClientConnection
) -> tuple[tuple[ClientConnection, ClientConnection], dict[str, Any]]:
    """The envelope that one of two sockets gets: (that one, the other one), and the envelope."""
    got: list[tuple[ClientConnection, ClientConnection, dict[str, Any]]] = []
    arrived = threading.Event()

    def wait(here: ClientConnection, there: ClientConnection) -> None:
        try:
            got.append((here, there, json.loads(here.recv(timeout=0.2))))
            arrived.set()
        except TimeoutError:
            pass

    threads = [threading.Thread(target=wait, args=pair) for pair in ((one, other), (other, one))]
    for thread in threads:
        thread.start()
    assert arrived.wait(5)
    for thread in threads:
        thread.join()
    ((here, there, envelope),) = got
    return (here, there), envelope


def test_an_event_on_a_socket_that_ends_comes_again_over_another(
    slack: LocalSlack, plug: Callable[[], ClientConnection]
) -> None:
    one = plug()
    read(one)
    slack.say("ana", GENERAL, "hello")
    read(one)
    other = plug()
    read(other)

    one.close()
    envelope = read(other)
    acknowledge(other, envelope)
    slack.wait_idle()

    assert envelope["retry_attempt"] == 1
    assert [attempt.failure for attempt in slack.events()[0].attempts] == ["connection_failed", None]


def test_there_are_ten_sockets_at_most(slack: LocalSlack, plug: Callable[[], ClientConnection]) -> None:
    greetings = [read(plug())["num_connections"] for _ in range(10)]
    eleventh = plug()

    assert greetings == list(range(1, 11))
    assert read(eleventh)["reason"] == "too_many_websockets"
    with pytest.raises(ConnectionClosed):
        eleventh.recv(timeout=5)
    assert slack.sockets.connected == 10


@pytest.mark.parametrize(("name", "reason"), [("refresh", "refresh_requested"), ("warn", "warning")])
def test_a_socket_is_told_before_it_is_closed(
    slack: LocalSlack, plug: Callable[[], ClientConnection], name: str, reason: str
) -> None:
    old = plug()
    read(old)

    getattr(slack.sockets, name)()
    assert read(old) == {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-local"}}
    slack.say("ana", GENERAL, "to the old one, while there is no other")
    acknowledge(old, read(old))
    new = plug()
    read(new)
    slack.say("ana", GENERAL, "to the new one")
    acknowledge(new, read(new))
    slack.wait_idle()
    slack.advance(10)

    with pytest.raises(ConnectionClosed):
        old.recv(timeout=5)
    slack.until(lambda: slack.sockets.connected == 1)
    assert [[attempt.failure for attempt in entry.attempts] for entry in slack.events()] == [[None], [None]]


def test_a_stalled_socket_stays_and_says_nothing(slack: LocalSlack, plug: Callable[[], ClientConnection]) -> None:
    socket = plug()
    read(socket)
    assert socket.ping().wait(5)

    slack.sockets.stall()
    slack.say("ana", GENERAL, "hello")
    pong = socket.ping()
    slack.wait_idle()

    assert not pong.wait(0.1)
    with pytest.raises(TimeoutError):
        socket.recv(timeout=0.05)
    assert slack.sockets.connected == 1
    assert {attempt.failure for attempt in slack.events()[0].attempts} == {"timeout"}


def test_a_dropped_socket_is_cut(slack: LocalSlack, plug: Callable[[], ClientConnection]) -> None:
    socket = plug()
    read(socket)

    slack.sockets.drop()

    with pytest.raises(ConnectionClosed) as caught:
        socket.recv(timeout=5)
    assert caught.value.rcvd is None
    slack.until(lambda: slack.sockets.connected == 0)


# Getting in


def test_switching_socket_mode_off_ends_it(
    slack: LocalSlack, client: WebClient, plug: Callable[[], ClientConnection], refused: Callable[..., dict[str, Any]]
) -> None:
    socket = plug()
    read(socket)
    late = client.apps_connections_open(app_token=slack.app_token)["url"]

    slack.sockets.disable()

    assert read(socket)["reason"] == "link_disabled"
    with pytest.raises(ConnectionClosed):
        socket.recv(timeout=5)
    assert refused(client.apps_connections_open, app_token=slack.app_token)["error"] == "socket_mode_not_enabled"
    with connect(late, close_timeout=0.5) as too_late:
        assert read(too_late)["reason"] == "link_disabled"
    slack.sockets.enable()
    assert read(plug())["num_connections"] == 1


def test_the_app_token_and_no_other(
    slack: LocalSlack, client: WebClient, refused: Callable[..., dict[str, Any]]
) -> None:
    def error(token: str) -> str:
        return refused(client.apps_connections_open, app_token=token)["error"]

    assert error(slack.token) == "not_allowed_token_type"
    assert error("xapp-1-made-up") == "invalid_auth"
    as_bot = WebClient(token=slack.app_token, base_url=client.base_url, retry_handlers=[])
    assert refused(as_bot.auth_test)["error"] == "not_allowed_token_type"
    slack.uninstall()
    assert client.apps_connections_open(app_token=slack.app_token)["url"].startswith("ws://127.0.0.1:")


def test_the_app_token_needs_its_scope(
    serve: Callable[..., LocalSlack], refused: Callable[..., dict[str, Any]]
) -> None:
    slack = serve(workspace=Workspace(app_token_scopes=()), socket_mode=True)
    client = WebClient(token=slack.token, base_url=slack.base_url + "/api/", retry_handlers=[])

    answer = refused(client.apps_connections_open, app_token=slack.app_token)

    assert answer == {"ok": False, "error": "missing_scope", "needed": "connections:write", "provided": ""}


def test_an_address_is_good_once(slack: LocalSlack, client: WebClient) -> None:
    url = client.apps_connections_open(app_token=slack.app_token)["url"]
    with connect(url, close_timeout=0.5) as socket:
        assert read(socket)["type"] == "hello"

    with pytest.raises(InvalidStatus) as caught:
        connect(url)
    assert caught.value.response.status_code == 403


def test_a_page_elsewhere_gets_no_socket(slack: LocalSlack, client: WebClient) -> None:
    url = client.apps_connections_open(app_token=slack.app_token)["url"]

    with pytest.raises(InvalidStatus) as caught:
        connect(url, additional_headers={"Origin": "https://example.com"})
    assert caught.value.response.status_code == 403


# HTTP beside it


def test_without_socket_mode_there_is_none(
    serve: Callable[..., LocalSlack], refused: Callable[..., dict[str, Any]]
) -> None:
    slack = serve()
    client = WebClient(token=slack.token, base_url=slack.base_url + "/api/", retry_handlers=[])

    assert refused(client.apps_connections_open, app_token=slack.app_token)["error"] == "socket_mode_not_enabled"


def test_with_no_socket_open_events_fail_or_go_to_the_url(
    slack: LocalSlack, module_bot: Any, plug: Callable[[], ClientConnection]
) -> None:
    module_bot.forget()
    slack.say("ana", GENERAL, "to nobody")
    slack.wait_idle()
    slack.bot_url = module_bot.url
    slack.say("ana", GENERAL, "to the URL")
    slack.wait_idle()
    socket = plug()
    read(socket)
    slack.say("ana", GENERAL, "to the socket")
    acknowledge(socket, read(socket))
    slack.wait_idle()

    failures = [[attempt.failure for attempt in entry.attempts] for entry in slack.events()]
    assert failures == [["connection_failed", "connection_failed"], [None], [None]]
    assert [event["text"] for event in module_bot.events] == ["to the URL"]


def test_the_buttons_can_be_pressed_over_http(slack: LocalSlack, plug: Callable[[], ClientConnection]) -> None:
    import urllib.request

    socket = plug()
    read(socket)
    for action in ("warn_sockets", "stall_sockets", "drop_sockets", "disable_sockets", "enable_sockets"):
        request = urllib.request.Request(
            f"{slack.base_url}/playground/act/{action}", b"{}", {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=5) as answer:
            assert json.loads(answer.read())["ok"] is True

    assert read(socket)["reason"] == "warning"
    slack.until(lambda: slack.sockets.connected == 0)
    assert slack.sockets.enabled
