"""Buttons, menus, modals, the Home tab and shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.playground import LocalSlack, PersonError
from bot.playground.viewing import TROUBLE

from .conftest import ANA, GENERAL
from .recorder import RecordingBot, Say

Refused = Callable[..., dict[str, Any]]


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def option(value: str) -> dict[str, Any]:
    return {"text": plain(value.upper()), "value": value}


BUTTON = {"type": "button", "action_id": "done", "text": plain("Done"), "value": "12"}
MENU = {"type": "static_select", "action_id": "priority", "options": [option("low"), option("high")]}
DAY = {"type": "datepicker", "action_id": "day", "initial_date": "2026-11-27"}
BLOCKS = [{"type": "actions", "block_id": "acts", "elements": [BUTTON, MENU, DAY]}]


def modal(**fields: Any) -> dict[str, Any]:
    title = {"type": "plain_text_input", "action_id": "title"}
    blocks = [
        {"type": "input", "block_id": "b_title", "label": plain("Title"), "element": title},
        {"type": "input", "block_id": "b_day", "label": plain("Day"), "element": DAY, "optional": True},
    ]
    return {
        "type": "modal",
        "callback_id": "add",
        "title": plain("Add"),
        "submit": plain("Save"),
        "blocks": blocks,
        **fields,
    }


@pytest.fixture
def ts(slack: LocalSlack, client: WebClient, bot: RecordingBot) -> str:
    """A message of the bot with a button, a menu and a day."""
    ts = client.chat_postMessage(channel=GENERAL, text="Tasks", blocks=BLOCKS)["ts"]
    slack.wait_idle()
    bot.forget()
    return ts


@pytest.fixture
def trigger(slack: LocalSlack, bot: RecordingBot) -> Callable[[], str]:
    """A fresh trigger of Ana's."""

    def make() -> str:
        slack.shortcut("ana", "probe_global")
        slack.wait_idle()
        return bot.heard[-1].payload["trigger_id"]

    return make


def test_a_click_tells_everything(slack: LocalSlack, client: WebClient, bot: RecordingBot, ts: str) -> None:
    slack.click("ana", GENERAL, ts, "done")
    slack.wait_idle()

    (heard,) = bot.heard
    payload = heard.payload
    message = client.conversations_history(channel=GENERAL)["messages"][0]
    (action,) = payload.pop("actions")
    assert payload.pop("trigger_id")
    assert payload.pop("response_url").startswith(slack.base_url)
    assert float(action.pop("action_ts")) > float(ts)
    expected = {"type": "button", "action_id": "done", "block_id": "acts", "text": plain("Done"), "value": "12"}
    assert action == expected
    assert payload == {
        "type": "block_actions",
        "user": {"id": ANA, "username": "ana", "name": "ana", "team_id": "T07LOCAL001"},
        "api_app_id": "A07LOCALAPP",
        "token": "local-verification-token",
        "container": {
            "type": "message",
            "message_ts": ts,
            "channel_id": GENERAL,
            "is_ephemeral": False,
        },
        "team": {"id": "T07LOCAL001", "domain": "errand-local"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": GENERAL, "name": "general"},
        "message": message,
        "state": {
            "values": {
                "acts": {
                    "priority": {"type": "static_select", "selected_option": None},
                    "day": {"type": "datepicker", "selected_date": "2026-11-27"},
                }
            }
        },
    }


def test_choosing_is_remembered_in_the_state(slack: LocalSlack, bot: RecordingBot, ts: str) -> None:
    slack.click("ana", GENERAL, ts, "priority", "high")
    slack.wait_idle()
    slack.click("ana", GENERAL, ts, "day", "2026-12-01")
    slack.wait_idle()

    first, second = (heard.payload for heard in bot.heard)
    assert first["actions"][0]["selected_option"] == option("high")
    assert second["actions"][0]["selected_date"] == "2026-12-01"
    assert second["state"]["values"]["acts"] == {
        "priority": {"type": "static_select", "selected_option": option("high")},
        "day": {"type": "datepicker", "selected_date": "2026-12-01"},
    }


def test_people_can_only_do_what_they_see(slack: LocalSlack, client: WebClient, ts: str) -> None:
    whisper = client.chat_postEphemeral(channel=GENERAL, user=ANA, text="psst", blocks=BLOCKS)["message_ts"]

    with pytest.raises(PersonError, match="no element"):
        slack.click("ana", GENERAL, ts, "nothing")
    with pytest.raises(PersonError, match="is not offered"):
        slack.click("ana", GENERAL, ts, "priority", "huge")
    with pytest.raises(PersonError, match="sees no message"):
        slack.click("ben", GENERAL, whisper, "done")
    with pytest.raises(PersonError, match="doesn't see"):
        slack.say("ben", slack.dm("ana"), "let me in")


def test_a_click_can_replace_or_delete_its_message(slack: LocalSlack, bot: RecordingBot, ts: str) -> None:
    slack.click("ana", GENERAL, ts, "done")
    slack.wait_idle()
    webhook = WebhookClient(bot.heard[0].payload["response_url"])

    webhook.send(text="Done!", replace_original=True)
    assert [(m.text, m.blocks) for m in slack.messages(GENERAL)] == [("Done!", [])]
    webhook.send(text="beside", replace_original=False)
    assert [m.text for m in slack.messages(GENERAL, user="ana")] == ["Done!", "beside"]
    webhook.send(delete_original=True)
    assert [m.text for m in slack.messages(GENERAL, user="ana")] == ["beside"]


def test_an_ephemeral_message_can_be_replaced_too(slack: LocalSlack, client: WebClient, bot: RecordingBot) -> None:
    ts = client.chat_postEphemeral(channel=GENERAL, user=ANA, text="psst", blocks=BLOCKS)["message_ts"]
    slack.click("ana", GENERAL, ts, "done")
    slack.wait_idle()

    assert bot.heard[0].payload["container"]["is_ephemeral"] is True
    WebhookClient(bot.heard[0].payload["response_url"]).send(text="ok", replace_original=True)
    assert [m.text for m in slack.ephemerals("ana")] == ["ok"]


def test_a_modal_is_opened_filled_in_and_submitted(
    slack: LocalSlack, client: WebClient, bot: RecordingBot, trigger: Callable[[], str]
) -> None:
    opened = client.views_open(trigger_id=trigger(), view=modal(private_metadata="m"))["view"]
    with pytest.raises(PersonError, match="b_title"):
        slack.submit("ana")

    slack.submit("ana", {"title": "Buy milk"})
    slack.wait_idle()

    payload = bot.heard[-1].payload
    assert (payload["type"], payload["user"]["id"], payload["view"]["id"]) == ("view_submission", ANA, opened["id"])
    assert (payload["view"]["callback_id"], payload["view"]["private_metadata"]) == ("add", "m")
    assert payload["view"]["state"]["values"] == {
        "b_title": {"title": {"type": "plain_text_input", "value": "Buy milk"}},
        "b_day": {"day": {"type": "datepicker", "selected_date": "2026-11-27"}},
    }
    assert slack.view("ana") is None


def test_a_submission_may_be_answered_with_errors_an_update_a_push_or_clear(
    slack: LocalSlack, client: WebClient, bot: RecordingBot, trigger: Callable[[], str]
) -> None:
    def submit(answer: Say) -> Any:
        bot.answers = [answer]
        slack.submit("ana", {"title": "x"})
        slack.wait_idle()
        return slack.view("ana")

    root = client.views_open(trigger_id=trigger(), view=modal())["view"]["id"]

    view = submit(Say.json({"response_action": "errors", "errors": {"b_title": "Too short"}}))
    assert (view.id, view.errors) == (root, {"b_title": "Too short"})
    view = submit(Say.json({"response_action": "update", "view": modal(title=plain("Again"))}))
    assert (view.id, view.body["title"]["text"], view.errors) == (root, "Again", {})
    assert view.values["b_title"]["title"]["value"] == "x"
    view = submit(Say.json({"response_action": "push", "view": modal(title=plain("More"))}))
    assert (view.body["title"]["text"], view.previous_id) == ("More", root)
    view = submit(Say())
    assert view.id == root
    assert submit(Say.json({"response_action": "clear"})) is None


@pytest.mark.parametrize(
    "answer",
    [
        Say(500),
        Say(hang_up=True),
        Say(200, b"ok"),
        Say.json({"response_action": "dance"}),
        Say.json({"response_action": "errors", "errors": {"b_other": "x"}}),
        Say.json({"response_action": "update", "view": {"type": "modal"}}),
        Say.json({"response_action": "push"}),
        Say.json([]),
    ],
)
def test_a_submission_that_fails_keeps_the_modal_open(
    slack: LocalSlack, client: WebClient, bot: RecordingBot, trigger: Callable[[], str], answer: Say
) -> None:
    client.views_open(trigger_id=trigger(), view=modal())
    bot.answers = [answer]
    slack.submit("ana", {"title": "x"})
    slack.wait_idle()

    view = slack.view("ana")
    assert view is not None
    assert view.notice == TROUBLE


def test_triggers_are_good_once_and_for_three_seconds(
    slack: LocalSlack, client: WebClient, trigger: Callable[[], str], refused: Refused
) -> None:
    late, good = trigger(), ""
    slack.advance(3.1)
    good = trigger()

    assert refused(client.views_open, trigger_id=late, view=modal())["error"] == "expired_trigger_id"
    assert refused(client.views_open, trigger_id="1.2.3", view=modal())["error"] == "invalid_trigger_id"
    assert client.views_open(trigger_id=good, view=modal())["ok"]
    assert refused(client.views_open, trigger_id=good, view=modal())["error"] == "exchanged_trigger_id"


def test_modals_stack_three_high(
    slack: LocalSlack, client: WebClient, trigger: Callable[[], str], refused: Refused, bot: RecordingBot
) -> None:
    assert refused(client.views_push, trigger_id=trigger(), view=modal())["error"] == "not_found"
    root = client.views_open(trigger_id=trigger(), view=modal())["view"]
    second = client.views_push(trigger_id=trigger(), view=modal())["view"]
    third = client.views_push(trigger_id=trigger(), view=modal(notify_on_close=True))["view"]
    assert (second["root_view_id"], third["previous_view_id"]) == (root["id"], second["id"])
    assert refused(client.views_push, trigger_id=trigger(), view=modal())["error"] == "push_limit_reached"

    slack.close_view("ana")
    slack.wait_idle()
    closed = bot.heard[-1].payload
    assert (closed["type"], closed["view"]["id"], closed["is_cleared"]) == ("view_closed", third["id"], False)
    assert slack.close_view("ana", everything=True) is None
    assert slack.view("ana") is None


def test_updating_a_view_guards_against_races(
    slack: LocalSlack, client: WebClient, trigger: Callable[[], str], refused: Refused
) -> None:
    view = client.views_open(trigger_id=trigger(), view=modal(external_id="ext"))["view"]
    slack.click_view("ana", "title", "half")
    newer = client.views_update(view_id=view["id"], view=modal(), hash=view["hash"])["view"]

    assert newer["state"]["values"]["b_title"]["title"]["value"] == "half"
    stale = refused(client.views_update, view_id=view["id"], view=modal(), hash=view["hash"])
    assert stale["error"] == "hash_conflict"
    assert refused(client.views_update, view_id="V404", view=modal())["error"] == "not_found"
    client.views_update(view_id=view["id"], view=modal(external_id="ext"))
    pushed = refused(client.views_push, trigger_id=trigger(), view=modal(external_id="ext"))
    assert pushed["error"] == "duplicate_external_id"
    large = modal(private_metadata="x" * 250_001)
    assert refused(client.views_open, trigger_id=trigger(), view=large)["error"] == "view_too_large"


def divider(n: int) -> list[dict[str, Any]]:
    return [{"type": "divider"}] * n


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title": None}, "missing required field: title [json-pointer:/view]"),
        ({"title": plain("x" * 25)}, "must be less than 25 characters [json-pointer:/view/title/text]"),
        ({"submit": plain("x" * 25)}, "must be less than 25 characters [json-pointer:/view/submit/text]"),
        ({"close": plain("x" * 25)}, "must be less than 25 characters [json-pointer:/view/close/text]"),
        (
            {"private_metadata": "x" * 3001},
            "must be less than 3001 characters [json-pointer:/view/private_metadata]",
        ),
        ({"callback_id": "x" * 256}, "must be less than 256 characters [json-pointer:/view/callback_id]"),
        ({"blocks": divider(101)}, "no more than 100 items allowed [json-pointer:/view/blocks]"),
        ({"blocks": None}, "missing required field: blocks [json-pointer:/view]"),
        ({"submit": None}, "submit is required when an input block is within blocks [json-pointer:/view]"),
        ({"colour": "red"}, "invalid additional property: colour [json-pointer:/view]"),
        ({"type": "home"}, "unsupported type: home [json-pointer:/view/type]"),
        (
            {"blocks": [{"type": "markdown", "text": "x"}]},
            "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
        ),
        (
            {"blocks": [{"type": "divider", "block_id": "a"}] * 2},
            "block_id already exists: a [json-pointer:/view/blocks/1/block_id]",
        ),
        (
            {
                "blocks": [
                    {
                        "type": "input",
                        "label": plain("a"),
                        "element": {"type": "plain_text_input", "action_id": name, "focus_on_load": True},
                    }
                    for name in ("a", "b")
                ]
            },
            "only one element can have focus_on_load [json-pointer:/view/blocks]",
        ),
    ],
)
def test_modals_that_slack_refuses(
    client: WebClient, trigger: Callable[[], str], refused: Refused, fields: dict[str, Any], message: str
) -> None:
    answer = refused(client.views_open, trigger_id=trigger(), view=modal(**fields))

    assert answer == {
        "ok": False,
        "error": "invalid_arguments",
        "response_metadata": {"messages": [f"[ERROR] {message}"]},
    }


def test_a_home_tab_with_100_blocks_and_a_button(
    slack: LocalSlack, client: WebClient, bot: RecordingBot, refused: Refused
) -> None:
    blocks = [*divider(99), {"type": "actions", "block_id": "acts", "elements": [BUTTON]}]
    view = client.views_publish(user_id=ANA, view={"type": "home", "blocks": blocks})["view"]

    slack.open_home("ana")
    slack.wait_idle()
    slack.click_view("ana", "done", view_id=view["id"])
    slack.wait_idle()

    opened, clicked = (heard.payload for heard in bot.heard)
    assert opened["event"]["view"]["id"] == view["id"]
    assert clicked["container"] == {"type": "view", "view_id": view["id"]}
    assert (clicked["view"]["type"], "channel" in clicked, "response_url" in clicked) == ("home", False, False)
    assert slack.home("ben") is None
    wrong = {"type": "home", "blocks": divider(101)}
    assert refused(client.views_publish, user_id=ANA, view=wrong)["error"] == "invalid_arguments"
    submit = {"type": "home", "blocks": [], "submit": plain("x")}
    assert refused(client.views_publish, user_id=ANA, view=submit)["error"] == "invalid_arguments"
    stale = {"type": "home", "blocks": []}
    assert refused(client.views_publish, user_id=ANA, view=stale, hash="1.2")["error"] == "hash_conflict"
    nobody = refused(client.views_publish, user_id="U404", view=stale)
    assert nobody["response_metadata"]["messages"] == ["invalid `user_id`"]


def test_shortcuts(slack: LocalSlack, bot: RecordingBot, ts: str) -> None:
    slack.shortcut("ana", "probe_global")
    slack.wait_idle()
    slack.message_shortcut("ana", GENERAL, ts, "probe_message")
    slack.wait_idle()

    globally, on_message = (heard.payload for heard in bot.heard)
    assert (globally["type"], globally["callback_id"]) == ("shortcut", "probe_global")
    assert (on_message["type"], on_message["message_ts"]) == ("message_action", ts)
    assert (on_message["message"]["text"], on_message["channel"]["id"]) == ("Tasks", GENERAL)
    assert WebhookClient(on_message["response_url"]).send(text="seen").status_code == 200
    with pytest.raises(PersonError, match="no global shortcut"):
        slack.shortcut("ana", "probe_message")


ELEMENTS: list[tuple[dict[str, Any], Any, dict[str, Any]]] = [
    ({"type": "overflow", "options": [option("a")]}, "a", {"selected_option": option("a")}),
    ({"type": "radio_buttons", "options": [option("a")]}, "A", {"selected_option": option("a")}),
    ({"type": "checkboxes", "options": [option("a"), option("b")]}, ["b"], {"selected_options": [option("b")]}),
    ({"type": "users_select"}, ANA, {"selected_user": ANA}),
    ({"type": "multi_users_select"}, [ANA], {"selected_users": [ANA]}),
    ({"type": "channels_select"}, GENERAL, {"selected_channel": GENERAL}),
    ({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}),
    ({"type": "datetimepicker"}, 1_700_000_000, {"selected_date_time": 1_700_000_000}),
    (
        {"type": "static_select", "option_groups": [{"label": plain("G"), "options": [option("a")]}]},
        "a",
        {"selected_option": option("a")},
    ),
]


@pytest.mark.parametrize(("element", "value", "expected"), ELEMENTS, ids=lambda item: str(item)[:30])
def test_every_element_says_what_was_chosen(
    slack: LocalSlack,
    client: WebClient,
    bot: RecordingBot,
    element: dict[str, Any],
    value: Any,
    expected: dict[str, Any],
) -> None:
    blocks = [{"type": "actions", "block_id": "b", "elements": [{**element, "action_id": "choose"}]}]
    ts = client.chat_postMessage(channel=GENERAL, text="x", blocks=blocks)["ts"]
    slack.wait_idle()
    slack.click("ana", GENERAL, ts, "choose", value)
    slack.wait_idle()

    (action,) = bot.heard[-1].payload["actions"]
    assert action.items() >= {"type": element["type"], "block_id": "b", **expected}.items()


def test_feedback(slack: LocalSlack, client: WebClient, bot: RecordingBot) -> None:
    good, bad = {"text": plain("Good"), "value": "+"}, {"text": plain("Bad"), "value": "-"}
    rate = {"type": "feedback_buttons", "action_id": "rate", "positive_button": good, "negative_button": bad}
    blocks = [{"type": "context_actions", "block_id": "b", "elements": [rate]}]
    ts = client.chat_postMessage(channel=GENERAL, text="x", blocks=blocks)["ts"]
    slack.click("ana", GENERAL, ts, "rate", "negative")
    slack.wait_idle()

    actions = [heard.payload["actions"][0] for heard in bot.heard if "actions" in heard.payload]
    assert [(action["type"], action["value"]) for action in actions] == [("feedback_buttons", "-")]


def test_an_input_tells_the_bot_only_where_it_is_asked_to(
    slack: LocalSlack, client: WebClient, trigger: Callable[[], str], bot: RecordingBot
) -> None:
    silent = modal()
    telling = modal()
    telling["blocks"][0]["dispatch_action"] = True
    client.views_open(trigger_id=trigger(), view=silent)
    assert slack.click_view("ana", "title", "x") is None
    client.views_open(trigger_id=trigger(), view=telling)
    slack.click_view("ana", "title", "x")
    slack.wait_idle()

    payload = bot.heard[-1].payload
    assert payload["actions"][0]["value"] == "x"
    assert payload["view"]["state"]["values"]["b_title"]["title"]["value"] == "x"
