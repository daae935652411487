"""Block Kit's limits: what Slack takes at the limit, and what it says one past it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient

from .conftest import GENERAL

Block = dict[str, Any]


def plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text}


def section(**fields: Any) -> Block:
    return {"type": "section", **({} if fields else {"text": mrkdwn("hello")}), **fields}


def button(**fields: Any) -> Block:
    return {"type": "button", "text": plain("Go"), "action_id": "go", **fields}


def actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def option(n: int | str = 1, **fields: Any) -> Block:
    return {"text": plain(f"Option {n}"), "value": f"v{n}", **fields}


def options(n: int) -> list[Block]:
    return [option(i) for i in range(n)]


def menu(kind: str, **fields: Any) -> Block:
    return {"type": kind, "action_id": "choose", **fields}


def input_block(element: Block, **fields: Any) -> Block:
    return {"type": "input", "label": plain("Label"), "element": element, **fields}


def context(*elements: Block) -> Block:
    return {"type": "context", "elements": list(elements)}


def table(rows: int, columns: int = 1, text: str = "x") -> Block:
    cell = {"type": "raw_text", "text": text}
    return {"type": "table", "rows": [[cell] * columns for _ in range(rows)]}


def data_table(rows: int, columns: int = 1, **fields: Any) -> Block:
    return {**table(rows, columns), "type": "data_table", "caption": "Tasks", **fields}


def series(name: str = "Done", labels: tuple[str, ...] = ("Mon", "Tue")) -> Block:
    return {"name": name, "data": [{"label": label, "value": i} for i, label in enumerate(labels)]}


def chart(*all_series: Block, title: str = "Week", kind: str = "bar", **axes: Any) -> Block:
    axis_config = {"categories": ["Mon", "Tue"], **axes}
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": kind, "series": list(all_series or [series()]), "axis_config": axis_config},
    }


def pie(*segments: Block) -> Block:
    return {"type": "data_visualization", "title": "Pie", "chart": {"type": "pie", "segments": list(segments)}}


def rich(*elements: Block) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def task_card(**fields: Any) -> Block:
    return {"type": "task_card", "task_id": "t1", "title": "Look", "status": "complete", **fields}


def feedback(**fields: Any) -> Block:
    good, bad = {"text": plain("Good"), "value": "good"}, {"text": plain("Bad"), "value": "bad"}
    return {
        "type": "feedback_buttons",
        "action_id": "rate",
        "positive_button": good,
        "negative_button": bad,
        **fields,
    }


def confirm(**fields: Any) -> Block:
    parts = {"title": plain("Sure?"), "text": plain("Really"), "confirm": plain("Yes"), "deny": plain("No")}
    return parts | fields


IMAGE = {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a"}
VIDEO = {
    "type": "video",
    "title": plain("Film"),
    "alt_text": "film",
    "video_url": "https://example.com/v",
    "thumbnail_url": "https://example.com/t.png",
}
TEXT_INPUT = {"type": "plain_text_input", "action_id": "text"}

TAKEN: dict[str, list[Block]] = {
    "section text 3000": [section(text=mrkdwn("x" * 3000))],
    "section fields 10 x 2000, counted": [section(fields=[mrkdwn("x" * 1300)] * 10)],
    "section one field of 2000": [section(fields=[mrkdwn("x" * 2000)])],
    "section with a button": [section(text=mrkdwn("x"), accessory=button())],
    "header 150": [{"type": "header", "text": plain("x" * 150)}],
    "divider": [{"type": "divider"}],
    "context 10": [context(*[mrkdwn("x")] * 9, IMAGE)],
    "actions 25": [actions(*[button(action_id=f"a{i}") for i in range(25)])],
    "button text 75": [actions(button(text=plain("x" * 75)))],
    "button value 2000": [actions(button(value="x" * 2000))],
    "button action id 255": [actions(button(action_id="x" * 255))],
    "button url 3000": [actions(button(url="https://e.com/" + "x" * 2986))],
    "button with a question": [actions(button(style="danger", confirm=confirm()))],
    "overflow 1": [actions(menu("overflow", options=options(1)))],
    "overflow 5": [actions(menu("overflow", options=options(5)))],
    "select 100": [actions(menu("static_select", options=options(100)))],
    "select with groups": [
        actions(menu("static_select", option_groups=[{"label": plain("G"), "options": options(2)}]))
    ],
    "select preset": [actions(menu("static_select", options=options(2), initial_option=option(1)))],
    "option text 75, value 150": [
        actions(menu("static_select", options=[{"text": plain("x" * 75), "value": "x" * 150}]))
    ],
    "users select": [actions(menu("users_select", initial_user="U1"))],
    "datepicker": [actions(menu("datepicker", initial_date="2026-11-27"))],
    "timepicker": [actions(menu("timepicker", initial_time="23:59"))],
    "datetimepicker": [actions(menu("datetimepicker", initial_date_time=1_700_000_000))],
    "checkboxes 10": [actions(menu("checkboxes", options=options(10)))],
    "radio buttons 10": [actions(menu("radio_buttons", options=options(10)))],
    "input": [input_block(TEXT_INPUT, hint=plain("x" * 2000), optional=True, dispatch_action=True)],
    "image": [{**IMAGE, "title": plain("x" * 2000)}],
    "markdown 12000": [{"type": "markdown", "text": "x" * 12_000}],
    "rich text": [rich({"type": "text", "text": "x", "style": {"bold": True}}, {"type": "user", "user_id": "U1"})],
    "rich text list": [
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [{"type": "rich_text_section", "elements": []}],
                }
            ],
        }
    ],
    "table 100 x 20": [table(100, 20)],
    "table cells 10000": [table(100, 1, "x" * 100)],
    "table with settings": [{**table(1, 2), "column_settings": [None, {"align": "right", "is_wrapped": True}]}],
    "data table 101 rows": [data_table(101, page_size=100, row_header_column_index=0)],
    "chart with 6 series": [chart(*[series(f"s{i}") for i in range(6)], title="x" * 50)],
    "pie": [pie({"label": "a", "value": 1}, {"label": "b", "value": 2.5})],
    "two charts": [chart(), pie({"label": "a", "value": 1})],
    "task card": [task_card(sources=[{"type": "url", "url": "https://e.com", "text": "e"}], output=rich())],
    "plan": [{"type": "plan", "title": "Plan", "tasks": [task_card()]}],
    "alert": [{"type": "alert", "text": mrkdwn("careful"), "level": "warning"}],
    "card": [{"type": "card", "title": mrkdwn("x" * 150), "body": mrkdwn("x" * 200), "actions": [button()]}],
    "carousel": [{"type": "carousel", "elements": [{"type": "card", "title": mrkdwn("a")}]}],
    "container": [{"type": "container", "title": plain("a"), "child_blocks": [section()]}],
    "feedback": [{"type": "context_actions", "elements": [feedback()]}],
    "icon button": [
        {"type": "context_actions", "elements": [{"type": "icon_button", "icon": "trash", "text": plain("Bin")}]}
    ],
    "video": [VIDEO],
    "50 blocks": [{"type": "divider"} for _ in range(50)],
    "block id 255": [{"type": "divider", "block_id": "x" * 255}],
}

REFUSED: dict[str, tuple[list[Any], str]] = {
    "section text 3001": (
        [section(text=mrkdwn("x" * 3001))],
        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ),
    "section text empty": (
        [section(text=mrkdwn(""))],
        "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
    ),
    "section without anything": (
        [{"type": "section"}],
        "missing required field: text or fields [json-pointer:/blocks/0]",
    ),
    "section 11 fields": (
        [section(fields=[mrkdwn("x")] * 11)],
        "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
    ),
    "section field 2001": (
        [section(fields=[mrkdwn("x" * 2001)])],
        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
    ),
    "section text object unknown": (
        [section(text={"type": "markdown", "text": "x"})],
        "unsupported type: markdown [json-pointer:/blocks/0/text/type]",
    ),
    "section with an input": (
        [section(text=mrkdwn("x"), accessory=TEXT_INPUT)],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]",
    ),
    "header 151": (
        [{"type": "header", "text": plain("x" * 151)}],
        "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ),
    "header mrkdwn": (
        [{"type": "header", "text": mrkdwn("x")}],
        "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
    ),
    "divider with text": (
        [{"type": "divider", "text": plain("x")}],
        "invalid additional property: text [json-pointer:/blocks/0]",
    ),
    "context 11": (
        [context(*[mrkdwn("x")] * 11)],
        "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "context empty": ([context()], "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"),
    "actions 26": (
        [actions(*[button(action_id=f"a{i}") for i in range(26)])],
        "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "actions with text": (
        [actions(mrkdwn("x"))],
        "unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/type]",
    ),
    "button text 76": (
        [actions(button(text=plain("x" * 76)))],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ),
    "button value 2001": (
        [actions(button(value="x" * 2001))],
        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ),
    "button value a number": (
        [actions(button(value=12))],
        "must be a valid string [json-pointer:/blocks/0/elements/0/value]",
    ),
    "button action id 256": (
        [actions(button(action_id="x" * 256))],
        "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
    ),
    "button url 3001": (
        [actions(button(url="https://e.com/" + "x" * 2987))],
        "must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]",
    ),
    "button url not one": (
        [actions(button(url="nowhere"))],
        "must be a valid URL [json-pointer:/blocks/0/elements/0/url]",
    ),
    "button style": (
        [actions(button(style="default"))],
        "value must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]",
    ),
    "confirm title 101": (
        [actions(button(confirm=confirm(title=plain("x" * 101))))],
        "must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]",
    ),
    "confirm text 301": (
        [actions(button(confirm=confirm(text=plain("x" * 301))))],
        "must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]",
    ),
    "confirm button 31": (
        [actions(button(confirm=confirm(confirm=plain("x" * 31))))],
        "must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]",
    ),
    "overflow 0": (
        [actions(menu("overflow", options=[]))],
        "no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    "overflow 6": (
        [actions(menu("overflow", options=options(6)))],
        "no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    "select 101": (
        [actions(menu("static_select", options=options(101)))],
        "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    "select nothing": (
        [actions(menu("static_select"))],
        "missing required field: options or option_groups [json-pointer:/blocks/0/elements/0]",
    ),
    "select preset elsewhere": (
        [actions(menu("static_select", options=options(2), initial_option=option(7)))],
        "initial option must match one of the options [json-pointer:/blocks/0/elements/0/initial_option]",
    ),
    "select placeholder 151": (
        [actions(menu("users_select", placeholder=plain("x" * 151)))],
        "must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]",
    ),
    "option text 76": (
        [actions(menu("static_select", options=[{"text": plain("x" * 76), "value": "v"}]))],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
    ),
    "option value 151": (
        [actions(menu("static_select", options=[{"text": plain("x"), "value": "x" * 151}]))],
        "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
    ),
    "date": (
        [actions(menu("datepicker", initial_date="27.11.2026"))],
        "must be a valid date in the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]",
    ),
    "time": (
        [actions(menu("timepicker", initial_time="24:00"))],
        "must be a valid time in the format HH:mm [json-pointer:/blocks/0/elements/0/initial_time]",
    ),
    "moment": (
        [actions(menu("datetimepicker", initial_date_time=5))],
        "must be between 1000000000 and 9999999999 [json-pointer:/blocks/0/elements/0/initial_date_time]",
    ),
    "checkboxes 11": (
        [actions(menu("checkboxes", options=options(11)))],
        "no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    "input label 2001": (
        [input_block(TEXT_INPUT, label=plain("x" * 2001))],
        "must be less than 2001 characters [json-pointer:/blocks/0/label/text]",
    ),
    "input with a button": (
        [input_block(button())],
        "unsupported type: button [json-pointer:/blocks/0/element/type]",
    ),
    "input text length": (
        [input_block({**TEXT_INPUT, "max_length": 3001})],
        "must be between 1 and 3000 [json-pointer:/blocks/0/element/max_length]",
    ),
    "image without text": (
        [{"type": "image", "image_url": "https://e.com/a.png"}],
        "missing required field: alt_text [json-pointer:/blocks/0]",
    ),
    "markdown 12001": (
        [{"type": "markdown", "text": "x" * 12_001}],
        "must be less than 12001 characters [json-pointer:/blocks/0/text]",
    ),
    "markdown in total": (
        [{"type": "markdown", "text": "x" * 6001}] * 2,
        "markdown text must be less than 12001 characters in total [json-pointer:/blocks]",
    ),
    "rich text part": (
        [rich({"type": "bold", "text": "x"})],
        "unsupported type: bold [json-pointer:/blocks/0/elements/0/elements/0/type]",
    ),
    "table 101 rows": ([table(101)], "no more than 100 items allowed [json-pointer:/blocks/0/rows]"),
    "table 21 columns": ([table(1, 21)], "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]"),
    "table empty cell": (
        [table(1, 1, "")],
        "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]",
    ),
    "table cells 10001": (
        [table(73, 1, "x" * 137)],
        "table cells must be less than 10001 characters in total [json-pointer:/blocks/0/rows]",
    ),
    "table ragged": (
        [{"type": "table", "rows": [*table(1, 1)["rows"], *table(1, 2)["rows"]]}],
        "all rows must have the same number of cells [json-pointer:/blocks/0/rows]",
    ),
    "two tables": ([table(1), table(1)], "only_one_table_allowed [json-pointer:/blocks]"),
    "data table 1 row": ([data_table(1)], "no fewer than 2 items allowed [json-pointer:/blocks/0/rows]"),
    "data table 102 rows": ([data_table(102)], "no more than 101 items allowed [json-pointer:/blocks/0/rows]"),
    "chart title 51": (
        [chart(title="x" * 51)],
        "must be less than 51 characters [json-pointer:/blocks/0/title]",
    ),
    "chart 7 series": (
        [chart(*[series(f"s{i}") for i in range(7)])],
        "no more than 6 items allowed [json-pointer:/blocks/0/chart/series]",
    ),
    "chart series twice": (
        [chart(series(), series())],
        "series names must be unique [json-pointer:/blocks/0/chart/series]",
    ),
    "chart labels": (
        [chart(series(labels=("Mon", "Wed")))],
        "data labels must match the categories [json-pointer:/blocks/0/chart/series/0/data]",
    ),
    "chart label 21": (
        [chart(categories=["x" * 21])],
        "must be less than 21 characters [json-pointer:/blocks/0/chart/axis_config/categories/0]",
    ),
    "chart kind": (
        [chart(kind="radar")],
        "unsupported type: radar [json-pointer:/blocks/0/chart/type]",
    ),
    "pie 13 segments": (
        [pie(*[{"label": f"l{i}", "value": 1} for i in range(13)])],
        "no more than 12 items allowed [json-pointer:/blocks/0/chart/segments]",
    ),
    "pie of nothing": (
        [pie({"label": "a", "value": 0})],
        "must be more than 0 [json-pointer:/blocks/0/chart/segments/0/value]",
    ),
    "three charts": (
        [chart(), chart(), chart()],
        "no more than 2 data_visualization blocks allowed [json-pointer:/blocks]",
    ),
    "task card status": (
        [task_card(status="done")],
        "value must be one of: pending, in_progress, complete, error [json-pointer:/blocks/0/status]",
    ),
    "plan without title": ([{"type": "plan"}], "missing required field: title [json-pointer:/blocks/0]"),
    "alert level": (
        [{"type": "alert", "text": plain("x"), "level": "red"}],
        "value must be one of: default, info, warning, error, success [json-pointer:/blocks/0/level]",
    ),
    "card body 201": (
        [{"type": "card", "body": mrkdwn("x" * 201)}],
        "must be less than 201 characters [json-pointer:/blocks/0/body/text]",
    ),
    "card of nothing": (
        [{"type": "card"}],
        "missing required field: hero_image or title or actions or body [json-pointer:/blocks/0]",
    ),
    "carousel 11": (
        [{"type": "carousel", "elements": [{"type": "card", "title": mrkdwn("a")}] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "container in a container": (
        [
            {
                "type": "container",
                "title": plain("a"),
                "child_blocks": [{"type": "container", "title": plain("b"), "child_blocks": [section()]}],
            }
        ],
        "unsupported type: container [json-pointer:/blocks/0/child_blocks/0/type]",
    ),
    "context actions with a button": (
        [{"type": "context_actions", "elements": [button()]}],
        "unsupported type: button [json-pointer:/blocks/0/elements/0/type]",
    ),
    "context actions 6": (
        [{"type": "context_actions", "elements": [feedback(action_id=f"f{i}") for i in range(6)]}],
        "no more than 5 items allowed [json-pointer:/blocks/0/elements]",
    ),
    "video title 200": (
        [{**VIDEO, "title": plain("x" * 200)}],
        "must be less than 200 characters [json-pointer:/blocks/0/title/text]",
    ),
    "unknown block": ([{"type": "marquee"}], "unsupported type: marquee [json-pointer:/blocks/0/type]"),
    "no type": ([{"text": "x"}], "missing required field: type [json-pointer:/blocks/0]"),
    "not an object": (["x"], "must be a valid object [json-pointer:/blocks/0]"),
    "51 blocks": ([{"type": "divider"}] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    "block id 256": (
        [{"type": "divider", "block_id": "x" * 256}],
        "must be less than 256 characters [json-pointer:/blocks/0/block_id]",
    ),
    "block id twice": (
        [{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}],
        "block_id already exists: a [json-pointer:/blocks/1/block_id]",
    ),
    "action id twice": (
        [actions(button()), section(text=mrkdwn("x"), accessory=button())],
        "action_id already exists: go [json-pointer:/blocks/1/accessory/action_id]",
    ),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_slack_takes(client: WebClient, name: str) -> None:
    posted = client.chat_postMessage(channel=GENERAL, text="fallback", blocks=TAKEN[name])

    kept = client.conversations_history(channel=GENERAL, limit=1)["messages"][0]["blocks"]
    assert all(block["block_id"] for block in kept)
    assert [{k: v for k, v in block.items() if k != "block_id"} for block in kept] == [
        {k: v for k, v in block.items() if k != "block_id"} for block in TAKEN[name]
    ]
    assert posted["message"]["blocks"] == kept


@pytest.mark.parametrize("name", REFUSED)
def test_what_slack_refuses(client: WebClient, refused: Callable[..., dict[str, Any]], name: str) -> None:
    blocks, message = REFUSED[name]

    answer = refused(client.chat_postMessage, channel=GENERAL, text="fallback", blocks=blocks)

    assert answer == {
        "ok": False,
        "error": "invalid_blocks",
        "response_metadata": {"messages": [f"[ERROR] {message}"]},
    }
    assert client.conversations_history(channel=GENERAL)["messages"] == []


@pytest.mark.parametrize(
    ("texts", "taken"),
    [
        ([3000, 3000, 3000, 3000], True),
        ([3000, 3000, 3000, 3000, 797], True),
        ([3000, 3000, 3000, 3000, 798], False),
        ([3000, 3000, 3000, 3000, 3000], False),
    ],
)
def test_a_whole_message_has_a_limit_too(
    client: WebClient, refused: Callable[..., dict[str, Any]], texts: list[int], taken: bool
) -> None:
    blocks = [section(text=mrkdwn("x" * length)) for length in texts]

    if taken:
        assert client.chat_postMessage(channel=GENERAL, text="fallback", blocks=blocks)["ok"]
    else:
        answer = refused(client.chat_postMessage, channel=GENERAL, text="fallback", blocks=blocks)
        assert answer == {"ok": False, "error": "msg_blocks_too_long"}
