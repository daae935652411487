"""Calling the Web API: tokens, scopes, arguments, encodings."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from slack_sdk import WebClient

from bot.playground import LocalSlack

from .conftest import ANA, GENERAL

JSON = "application/json; charset=utf-8"
FORM = "application/x-www-form-urlencoded"


def call(
    slack: LocalSlack,
    method: str,
    body: bytes | None = b"",
    *,
    verb: str = "POST",
    content_type: str | None = FORM,
    token: str | None = None,
) -> dict[str, Any]:
    connection = http.client.HTTPConnection(urlsplit(slack.base_url).netloc, timeout=5)
    headers = {"Content-Type": content_type} if content_type else {}
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    connection.request(verb, f"/api/{method}", body, headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return answer


def test_auth_test_says_who_the_bot_is(client: WebClient) -> None:
    assert client.auth_test().data == {
        "ok": True,
        "url": "https://errand-local.slack.com/",
        "team": "Errand & Co",
        "user": "probe",
        "team_id": "T07LOCAL001",
        "user_id": "U07LOCALBOT",
        "bot_id": "B07LOCALBOT",
        "is_enterprise_install": False,
    }


def test_a_token_comes_in_the_header_or_in_the_form_but_not_in_the_address(slack: LocalSlack) -> None:
    form = urlencode({"token": slack.token}).encode()

    assert call(slack, "auth.test", token=slack.token)["ok"]
    assert call(slack, "auth.test", form)["ok"]
    assert call(slack, f"auth.test?token={slack.token}")["error"] == "not_authed"
    assert call(slack, f"auth.test?token={slack.token}", None, verb="GET")["error"] == "not_authed"
    in_json = json.dumps({"token": slack.token}).encode()
    assert call(slack, "auth.test", in_json, content_type=JSON)["error"] == "not_authed"


@pytest.mark.parametrize(
    ("method", "body", "content_type", "error"),
    [
        ("auth.test", b"", FORM, "not_authed"),
        ("nothing.here", b"", FORM, "unknown_method"),
        ("chat.postMessage", b"{", JSON, "invalid_json"),
        ("chat.postMessage", b"[" * 100_000, JSON, "invalid_json"),
        ("chat.postMessage", b"[]", JSON, "json_not_object"),
        ("chat.postMessage", b"null", JSON, "json_not_object"),
        ("chat.postMessage", b"channel", FORM, "invalid_form_data"),
        ("chat.postMessage", b"channel=%ff\xff", FORM, "invalid_form_data"),
        ("chat.postMessage", b"<xml/>", "application/xml", "invalid_post_type"),
        ("chat.postMessage", b"channel=C1", None, "missing_post_type"),
    ],
)
def test_requests_that_slack_cannot_read(
    slack: LocalSlack, method: str, body: bytes, content_type: str | None, error: str
) -> None:
    assert call(slack, method, body, content_type=content_type)["error"] == error


def test_tokens_that_do_not_work(slack: LocalSlack) -> None:
    assert call(slack, "auth.test", token="xoxb-wrong")["error"] == "invalid_auth"
    assert call(slack, "auth.test", token="xoxb-ü")["error"] == "invalid_auth"
    slack.revoke_token()
    assert call(slack, "auth.test", token=slack.token)["error"] == "token_revoked"
    slack.uninstall()
    assert call(slack, "auth.test", token=slack.token)["error"] == "account_inactive"
    slack.install()
    assert call(slack, "auth.test", token=slack.token)["ok"]


def test_a_missing_scope_is_named(manifest: dict[str, Any], serve: Callable[..., LocalSlack]) -> None:
    events = {"event_subscriptions": {"bot_events": ["app_home_opened"]}}
    few = {**manifest, "oauth_config": {"scopes": {"bot": ["commands", "im:history"]}}, "settings": events}
    slack = serve(manifest=few)

    answers = {
        method: call(slack, method, urlencode(args).encode(), token=slack.token)
        for method, args in {
            "chat.postMessage": {"channel": GENERAL, "text": "x"},
            "users.info": {"user": ANA},
            "conversations.history": {"channel": GENERAL},
            "conversations.list": {"types": "public_channel"},
        }.items()
    }

    assert answers == {
        method: {"ok": False, "error": "missing_scope", "needed": needed, "provided": "commands,im:history"}
        for method, needed in {
            "chat.postMessage": "chat:write",
            "users.info": "users:read",
            "conversations.history": "channels:history",
            "conversations.list": "channels:read",
        }.items()
    }


@pytest.mark.parametrize(
    ("method", "args", "messages"),
    [
        ("chat.postMessage", {"text": "x"}, ["[ERROR] missing required field: channel"]),
        (
            "chat.update",
            {},
            ["[ERROR] missing required field: channel", "[ERROR] missing required field: ts"],
        ),
        (
            "chat.postMessage",
            {"channel": 12, "text": "x"},
            ["[ERROR] must be a valid string [json-pointer:/channel]"],
        ),
        (
            "chat.postMessage",
            {"channel": "C1", "text": ["x"]},
            ["[ERROR] must be a valid string [json-pointer:/text]"],
        ),
        (
            "chat.postMessage",
            {"channel": "C1", "unfurl_links": "perhaps"},
            ["[ERROR] must be a valid boolean [json-pointer:/unfurl_links]"],
        ),
        ("users.list", {"limit": "many"}, ["[ERROR] must be a valid integer [json-pointer:/limit]"]),
        ("views.open", {"view": {}}, ["[ERROR] missing required field: trigger_id"]),
    ],
)
def test_arguments_are_checked(slack: LocalSlack, method: str, args: dict[str, Any], messages: list[str]) -> None:
    answer = call(slack, method, json.dumps(args).encode(), content_type=JSON, token=slack.token)

    assert answer == {
        "ok": False,
        "error": "invalid_arguments",
        "response_metadata": {"messages": messages},
    }


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({"blocks": "[{"}, "invalid_blocks_format"),
        ({"blocks": {"type": "divider"}}, "invalid_blocks_format"),
        ({"attachments": "{}"}, "invalid_attachments"),
        ({"metadata": "[]"}, "invalid_metadata_format"),
        ({"thread_ts": "yesterday"}, "invalid_thread_ts"),
    ],
)
def test_some_arguments_have_an_error_of_their_own(slack: LocalSlack, args: dict[str, Any], error: str) -> None:
    body = json.dumps({"channel": GENERAL, "text": "x", **args}).encode()
    assert call(slack, "chat.postMessage", body, content_type=JSON, token=slack.token)["error"] == error


def test_structures_may_be_json_in_a_form(slack: LocalSlack) -> None:
    blocks = [{"type": "divider", "block_id": "d"}]
    form = {"channel": GENERAL, "text": "x", "blocks": json.dumps(blocks), "unfurl_links": "false"}

    answer = call(slack, "chat.postMessage", urlencode(form).encode(), token=slack.token)

    assert answer["message"]["blocks"] == blocks


def test_get_works_for_reading(slack: LocalSlack) -> None:
    answer = call(slack, f"users.info?user={ANA}", None, verb="GET", content_type=None, token=slack.token)
    assert answer["user"]["id"] == ANA


def test_people_have_zones_offsets_and_locales(client: WebClient) -> None:
    answer = client.users_info(user=ANA, include_locale=True)["user"]

    wanted = ("id", "name", "real_name", "tz", "tz_offset", "locale", "is_bot", "deleted")
    assert {key: answer[key] for key in wanted} == {
        "id": ANA,
        "name": "ana",
        "real_name": "Ana Torres",
        "tz": "America/New_York",
        "tz_offset": -18000,
        "locale": "en-US",
        "is_bot": False,
        "deleted": False,
    }
    assert "locale" not in client.users_info(user=ANA)["user"]
    assert "email" not in answer["profile"]


def test_the_rest_of_who_is_who(client: WebClient, refused: Callable[..., dict[str, Any]]) -> None:
    assert [m["name"] for m in client.users_list()["members"]] == ["ana", "ben", "chika", "probe"]
    assert client.users_info(user="U07LOCALBOT")["user"]["is_bot"] is True
    assert client.bots_info(bot="B07LOCALBOT")["bot"]["user_id"] == "U07LOCALBOT"
    assert client.team_info()["team"]["id"] == "T07LOCAL001"
    assert refused(client.users_info, user="U404")["error"] == "user_not_found"
    assert refused(client.bots_info, bot="B404")["error"] == "bot_not_found"
    assert refused(client.api_test, error="my_error")["error"] == "my_error"
    assert refused(client.apps_connections_open, app_token="xapp-1")["error"] == "invalid_auth"
    assert refused(client.api_call, "apps.connections.open")["error"] == "not_allowed_token_type"


def test_a_list_comes_in_pages(client: WebClient, refused: Callable[..., dict[str, Any]]) -> None:
    pages = [[member["name"] for member in page["members"]] for page in client.users_list(limit=3)]

    assert pages == [["ana", "ben", "chika"], ["probe"]]
    assert refused(client.users_list, cursor="!!!")["error"] == "invalid_cursor"
    assert refused(client.users_list, limit=1001)["error"] == "invalid_limit"


def test_the_log_has_what_was_said_but_not_the_token(slack: LocalSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=GENERAL, text="x", unfurl_links=False)
    call(slack, "auth.test", urlencode({"token": slack.token}).encode())

    posted, asked = slack.log.entries(direction="in")
    assert (posted.kind, posted.status, posted.fault) == ("chat.postMessage", 200, None)
    assert posted.request == {"channel": GENERAL, "text": "x", "unfurl_links": False}
    assert posted.response["ts"] == slack.messages(GENERAL)[0].ts
    assert (asked.kind, asked.request) == ("auth.test", {})
    assert slack.token not in repr(slack.log.entries())
