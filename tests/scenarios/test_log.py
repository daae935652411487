"""`chat_messages` holds everything that was said to and by Errand, in order, and nothing else."""

from __future__ import annotations

import html

from core.models import ChatMessage, Conversation
from tests.fakes.openai_server import OpenAIServer, calls, empty, fails, says
from tests.scenarios.stage import Stage


def test_every_message_of_a_conversation_in_order(modelled: Stage, model: OpenAIServer) -> None:
    model.script(
        calls(("add_task", {"title": "buy milk"}), text="One moment."),
        says("There you go."),
        calls(("complete_task", {"task": "#1"}), ("complete_task", {"task": "#7"})),
        says("I found no seventh."),
    )
    said = modelled.slack.say("ana", "dm", "milk, i keep forgetting it")
    modelled.reply_to(said.ts, modelled.slack.dm("ana"))
    modelled.answer("ana", "dm", "the milk and number seven are behind me", thread_ts=said.ts)

    [conversation] = modelled.rows(Conversation)
    task = '"task": {"number": 1, "title": "buy milk", "status": "pending", "priority": "medium"}'
    done = task.replace("pending", "completed")
    assert modelled.log(conversation) == [
        ("user", "milk, i keep forgetting it"),
        ("assistant", "One moment."),
        ("tool", f'{{"ok": true, "changed": true, "shown": true, "summary": "Added #1 buy milk", {task}}}'),
        ("assistant", "There you go.\nAdded #1 buy milk"),
        ("user", "the milk and number seven are behind me"),
        ("assistant", ""),
        ("tool", f'{{"ok": true, "changed": true, "shown": true, "summary": "Completed #1 buy milk", {done}}}'),
        (
            "tool",
            '{"ok": false, "changed": false, "shown": false,'
            ' "error": "There is no task #7. Say “list” to see your tasks."}',
        ),
        ("assistant", "I found no seventh.\nCompleted #1 buy milk"),
    ]
    assert conversation.title == "milk, i keep forgetting it"


def test_the_last_message_is_what_the_person_was_shown(modelled: Stage, model: OpenAIServer) -> None:
    model.script(
        says("Fish & chips <today> [here](https://example.com/?a=b) **now** <!channel>"),
        says("long " * 3_000 + "end"),
        fails(401, "invalid_api_key"),
        empty(),
        empty(),
    )
    for text in ("what is for lunch, my friend?", "tell me everything you know", "add tea & cake", "hm, and now?"):
        modelled.answer("ana", "dm", text)

    kept = [modelled.log(conversation)[-1] for conversation in by_age(modelled)]

    shown = [html.unescape(text) for text in modelled.shown(modelled.slack.dm("ana"))]
    assert kept == [("assistant", text) for text in shown]
    assert len(shown) == 4


def test_a_command_and_its_answer_are_kept_too(stage: Stage) -> None:
    stage.slack.command("ana", "#general", "/tasks", "add buy milk &amp; bread")
    [shown] = stage.slack.until(lambda: stage.slack.ephemerals("ana"))
    stage.settle()

    [conversation] = stage.rows(Conversation)
    assert stage.log(conversation)[0] == ("user", "add buy milk &amp; bread")
    assert stage.log(conversation)[-1] == ("assistant", html.unescape(shown.text))


def test_what_was_not_said_to_errand_is_not_kept(stage: Stage) -> None:
    stage.slack.say("ana", "#general", "the canary sings")
    asked = stage.slack.say("ana", "#general", "@Errand add book the room")
    stage.reply_to(asked.ts, "#general")
    stage.slack.say("ben", "#general", "the canary answers", thread_ts=asked.ts)
    stage.slack.say("ana", "#general", "what a canary, @ben", thread_ts=asked.ts)
    stage.slack.command("ben", "#home", "/tasks", "list")
    stage.slack.until(lambda: stage.slack.ephemerals("ben"))
    stage.settle()

    users = [row.content for row in stage.rows(ChatMessage) if row.role.value == "user"]
    assert users == ["add book the room", "list"]
    assert "canary" not in stage.every_text()


def test_a_message_without_words_is_answered_and_kept(stage: Stage) -> None:
    answer = stage.answer("ana", "#general", "@Errand")

    assert answer == "No open tasks."
    [conversation] = stage.rows(Conversation)
    assert [(role, text) for role, text in stage.log(conversation) if role != "tool"] == [
        ("user", ""),
        ("assistant", ""),
        ("assistant", "No open tasks."),
    ]


def by_age(stage: Stage) -> list[Conversation]:
    """The conversations by their first message."""
    first = {row.conversation_id: row.id for row in reversed(stage.rows(ChatMessage))}
    return sorted(stage.rows(Conversation), key=lambda each: first[each.id])
