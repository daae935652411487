"""One turn at work: its transcript in the database, its tools, its model. Every write is one transaction."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from core import metrics
from core.agent import guard, history, prompts, routing
from core.agent.transcript import calls_json, message_of, unended
from core.clock import Clock
from core.language import commands
from core.language.commands import Commands
from core.language.moment import Moment
from core.llm.offline import OFFLINE
from core.llm.port import Answer, Called, Message, Model, ModelRequest, Said, ToolCall, ToolSpec
from core.models import ChatMessage, Conversation, Role, Surface, Turn, User
from core.reply import cards_to_json
from core.storage import conversations, people, tasks, usage
from core.storage.engine import Database
from core.tools.base import ToolContext
from core.tools.choosing import open_question
from core.tools.reminding import reminded
from core.tools.toolbox import TOOLS, Ran, failed, run_tool
from core.turns import Payload

WRITING = frozenset(tool.name for tool in TOOLS) - {"list_tasks", "get_analytics"}
DELETE = "delete_task"
SWITCH = "switch_reminders"
TOOL_SPECS = tuple(ToolSpec(tool.name, tool.description, tool.schema) for tool in TOOLS)


@dataclass(frozen=True, slots=True)
class Scene:
    """Whose turn it is, where, and the moment that its words are resolved from."""

    turn: Turn
    user: User
    conversation: Conversation
    moment: Moment


@dataclass(frozen=True, slots=True)
class _Past:
    """What came before the turn, which nothing in it changes: its history, and the tasks that the person was reminded
    of."""

    messages: tuple[Message, ...]
    told: tuple[int, ...]


class TurnBench:
    """The `loop.Bench` of one turn. `last_said` is the model's last plain answer, for its name and token count.

    A step is taken at the transcript as it was last looked at, and its message goes to the place behind that. If
    somebody else has the same turn and was faster, that place is taken, or the answer is there, and this one stops.
    """

    def __init__(self, database: Database, clock: Clock, scene: Scene, model: Model, timeout_s: float) -> None:
        self._database = database
        self._clock = clock
        self._scene = scene
        self._model = model
        self._timeout_s = timeout_s
        self._seen: Sequence[ChatMessage] = ()
        self._past: _Past | None = None
        self.last_said: Said | None = None

    def transcript(self) -> Sequence[Message]:
        with self._database.read() as session:
            self._seen = unended(conversations.transcript(session, self._scene.turn.id, self._scene.conversation.id))
        return self._messages()

    def _messages(self) -> Sequence[Message]:
        return [message_of(row) for row in self._seen]

    def request(self, shrink: bool) -> ModelRequest:
        scene = self._scene
        with self._database.read() as session:
            past = self._past = self._past or self._looked_back(session)
            recent = tasks.recent_changes(session, scene.user.id, limit=3)
            facts = prompts.facts(scene.user, scene.moment, scene.conversation.shared, list(recent), past.told)
            waiting = open_question(session, scene.user.id, scene.turn.id, self._clock.now())
        return ModelRequest(
            prompts.SYSTEM,
            facts,
            (*(() if shrink else past.messages), *self._messages()),
            TOOL_SPECS,
            scene.moment,
            self._timeout_s,
            waiting,
            past.told,
        )

    def _looked_back(self, session: Session) -> _Past:
        scene = self._scene
        earlier = conversations.finished_messages(session, scene.conversation.id, scene.turn, history.MESSAGE_LIMIT)
        messages = history.newest_turns([(row.turn_id, message_of(row)) for row in _whole(earlier)])
        return _Past(messages, reminded(session_context(session, scene, self._clock)))

    def ask(self, request: ModelRequest) -> Answer:
        with metrics.timed(metrics.model_duration, model=self._model.name):
            answer = self._model.complete(request)
        self.last_said = answer if isinstance(answer, Said) else None
        return answer

    def keep(self, answer: Called) -> None:
        row = self._new(self.next_position, Role.ASSISTANT, answer.text)
        row.tool_calls = calls_json(answer.calls)
        row.extra = dict(answer.extra) if answer.extra else None
        row.model = self._model.name
        row.tokens = answer.spent.total
        with self._database.write() as session:
            conversations.add_message(session, row)
            usage.spend(session, self._scene.user.external_ref, answer.spent.total, self._clock.now())

    def run(self, calls: Sequence[ToolCall], allowed: int) -> None:
        rows = self._seen
        start = max(row.position for row in rows if row.role is Role.ASSISTANT) + 1
        done = {row.tool_call_id: row.content for row in rows if row.role is Role.TOOL}
        first_of: dict[str, str] = {}
        deletions = self._deletions(rows)
        for index, call in enumerate(calls):
            # Several deletions are one proposal: the first of them makes it, and the others are told of it.
            several = call.name == DELETE and deletions.several
            twin = first_of.setdefault(DELETE if several else _fingerprint(call), call.id)
            if call.id in done:
                continue
            done[call.id] = self._run_one(
                call, start + index, done.get(twin), allowed=index < allowed, deletions=deletions
            )

    @property
    def next_position(self) -> int:
        return self._seen[-1].position + 1

    def _run_one(
        self, call: ToolCall, position: int, twin: str | None, *, allowed: bool, deletions: guard.Deletions
    ) -> str:
        """Run one call and keep its result, in one transaction; the transcript's key decides whether it counts."""
        with self._database.write() as session:
            row = self._new(position, Role.TOOL, "")
            row.tool_call_id = call.id
            if twin is not None:  # the same call twice in one message: it ran once, and both are told how it went
                row.content = twin
            else:
                context = session_context(session, self._scene, self._clock)
                ran = self._ran(context, call, allowed, deletions)
                row.content, row.extra = ran.content, _extra(ran)
            conversations.add_message(session, row)
        return row.content

    def _ran(self, context: ToolContext, call: ToolCall, allowed: bool, deletions: guard.Deletions) -> Ran:
        if not allowed:
            return failed(prompts.TOO_MANY_CALLS)
        if call.problem is not None:
            return failed(call.problem)
        if call.name in WRITING and self._only_asked:
            return failed(prompts.ONLY_ASKED)
        if self._silences_by_itself(call):
            return failed(prompts.NOT_SILENCED)
        if call.name == DELETE and not deletions.may_be_done(context, self._said):
            return run_tool(context, "delete_tasks", {"tasks": list(deletions.left)})
        by_client = self._scene.turn.surface is Surface.MCP  # which has a model of its own
        return run_tool(context, call.name, call.arguments, own_word=self._own_word and not by_client)

    def _silences_by_itself(self, call: ToolCall) -> bool:
        """Whether a model would turn all reminders off though the person spoke of none."""
        off = call.name == SWITCH and call.arguments.get("on") is not True
        return off and not self._own_word and not guard.speaks_of_reminders(self._said)

    @property
    def _said(self) -> str:
        """What the person wrote."""
        return Payload.from_json(self._scene.turn.payload).text

    @property
    def _own_word(self) -> bool:
        """Whether the calls are the person's own, read by code, and not a model's."""
        return self._model.name == OFFLINE

    def _deletions(self, rows: Sequence[ChatMessage]) -> guard.Deletions:
        """What a model asks to delete in this turn, and whether it has deleted something already."""
        if self._own_word:
            return guard.Deletions()
        done = {row.tool_call_id for row in rows if row.role is Role.TOOL and json.loads(row.content)["changed"]}
        asked = [call for row in rows for call in row.tool_calls or () if call["name"] == DELETE]
        left = dict.fromkeys(str(call["arguments"].get("task", "")) for call in asked if call["id"] not in done)
        return guard.Deletions(tuple(left), any(call["id"] in done for call in asked))

    @cached_property
    def _only_asked(self) -> bool:
        """Whether the person's own message is a question, or can be read in one way only, and that is to look at
        something.

        Then nothing is written, whatever a task's title talked the model into. What people press or call by themselves
        isn't read.
        """
        if self._own_word:
            return False
        with self._database.read() as session:
            if routing.was_asked(session_context(session, self._scene, self._clock)):
                return False  # "tomorrow" is then an answer, and no list that is asked for
        if guard.only_asks(self._said):
            return True
        moment = self._scene.moment
        reading = commands.parse(self._said, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
        if not isinstance(reading, Commands) or not reading.exact:
            return False
        return all(isinstance(each, commands.ListTasks | commands.Stats) for each in reading.items)

    def _new(self, position: int, role: Role, content: str) -> ChatMessage:
        return ChatMessage(
            conversation_id=self._scene.conversation.id,
            turn_id=self._scene.turn.id,
            position=position,
            role=role,
            content=content,
            created_at=self._clock.now(),
        )


def session_context(session: Session, scene: Scene, clock: Clock) -> ToolContext:
    """The tools' view of this transaction.

    The person's row is read anew: their focus may have moved since the turn began.
    """
    user = people.get_user(session, scene.user.id)
    return ToolContext(session, user, scene.conversation, scene.turn.id, clock.now(), scene.moment)


def _fingerprint(call: ToolCall) -> str:
    return call.name + json.dumps(call.arguments, sort_keys=True, ensure_ascii=False)


def _extra(ran: Ran) -> dict[str, Any] | None:
    extra = {
        "cards": cards_to_json(ran.result.cards),
        "private_cards": cards_to_json(ran.result.private_cards),
    }
    return {name: cards for name, cards in extra.items() if cards} or None


def _whole(rows: Sequence[ChatMessage]) -> Sequence[ChatMessage]:
    """Leave out a first turn that the row limit cut into:

    its beginning is missing, and a result without its call is invalid.
    """
    if len(rows) < history.MESSAGE_LIMIT or rows[0].position == 0:
        return rows
    return [row for row in rows if row.turn_id != rows[0].turn_id]
