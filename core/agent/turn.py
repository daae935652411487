"""A turn from its claim to the answer that the person saw. One of its kind runs at a time for a person: the queue sees
to it.

    queued -> running -> answered -> delivered        or failed, when the answer was an apology

Whatever dies, the next attempt begins by looking at what is committed. Two attempts at once are harmless: each step's
message has one place in the transcript, and whoever finds it taken, or the answer there, stops (`TurnTaken`).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core import metrics
from core.agent import loop, reminding, routing
from core.agent.bench import Scene, TurnBench, session_context
from core.agent.compose import Done, apology, came_to_nothing, reply_for, truthful
from core.agent.delivery import Courier
from core.agent.loop import Ending, Limits, ModelLost
from core.agent.prompts import CAP_NOTE, LATE_NOTE, OFFLINE_NOTE
from core.agent.transcript import unended
from core.clock import Clock
from core.deliver import Surfaces
from core.errors import StorageUnavailable, TurnTaken
from core.language.dates import DueAt, show
from core.language.moment import Moment
from core.llm.port import Model, Said
from core.logs import log_scope
from core.models import ChatMessage, Role, Turn, TurnStatus
from core.reply import Reply, render, to_json
from core.storage import conversations, people, tasks, turns, undone, usage
from core.storage.engine import Database
from core.tools.reminding import recall
from core.turns import Payload, put_in_words

MAX_ATTEMPTS = 3  # at a turn that fails
MAX_INTERRUPTIONS = 10  # of one whose process dies: hardly ever the turn's doing, and it goes on from where it was
RETRY_AFTER = timedelta(seconds=2)
LATE = timedelta(minutes=10)
PROFILE_AGE = timedelta(hours=24)

log = logging.getLogger(__name__)


class _Overtaken(Exception):
    """An earlier message goes first."""


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended (None:

    it failed too often), what the model last said, its name, and a remark to go before the answer.

    `position` is the answer's place in the transcript; None where that is simply its end.
    """

    ending: Ending | None
    said: Said | None
    model_name: str | None
    note: str = ""
    position: int | None = None


class TurnRunner:
    """Runs turns.

    `model` is None where there is none; `offline` then answers, and wherever the model can't be reached. With
    `grammar_first` it also answers what it is sure of.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        model: Model | None,
        offline: Model,
        surfaces: Surfaces,
        default_zone: ZoneInfo,
        limits: Limits,
        monotonic: Callable[[], float] = time.monotonic,
        *,
        grammar_first: bool = True,
    ) -> None:
        self._database = database
        self._clock = clock
        self._model = model
        self._offline = offline
        self._surfaces = surfaces
        self._default_zone = default_zone
        self._limits = limits
        self._monotonic = monotonic
        self._grammar_first = grammar_first
        self._courier = Courier(database, clock, surfaces)

    def drain(self, user_id: int, quick: bool = False) -> datetime | None:
        """Run this person's turns, earliest first, until none is left. Returns when to come again (aware UTC), or None.

        With `quick`, stop at the first that needs a model: it has a job of its own, among the slow ones.

        Raises StorageUnavailable: then nobody knows, and the queue tries again.
        """
        while True:
            with self._database.read() as session:
                turn = turns.next_open_turn(session, user_id, self._clock.now())
            if turn is None or (quick and not Payload.from_json(turn.payload).needs_no_model):
                return None
            if turn.not_before is not None and turn.not_before > self._clock.now():
                return turn.not_before
            with log_scope(turn_id=turn.id, conversation_id=str(turn.conversation_id), user_id=turn.user_id):
                again = self._attempt(turn)
            if again is not None and not self._others_may_go(turn):
                return again

    def _others_may_go(self, waiting: Turn) -> bool:
        """Whether something can be done for this person though this one waits: its answer waits to be posted, which
        holds up what is to be posted in the same place, and nothing else."""
        with self._database.read() as session:
            following = turns.next_open_turn(session, waiting.user_id, self._clock.now())
        return following is not None and following.id != waiting.id

    def _attempt(self, turn: Turn) -> datetime | None:
        try:
            if turn.status is not TurnStatus.ANSWERED:
                self._answer(turn)
            return self._courier.deliver(turn.id)
        except _Overtaken:
            log.info("an earlier message came in meanwhile, and goes first")
            return None
        except TurnTaken:
            log.info("another worker owns the turn")
            return self._clock.now() + RETRY_AFTER
        except StorageUnavailable:
            raise
        except Exception as error:
            log.exception("a turn failed")
            return self._postpone(turn.id, error)

    def _postpone(self, turn_id: int, error: Exception) -> datetime:
        """Keep what went wrong and try again soon; the attempts are counted when they begin."""
        again = self._clock.now() + RETRY_AFTER
        with self._database.write() as session:
            turn = turns.get_turn(session, turn_id)
            turn.error, turn.not_before = type(error).__name__, again
        return again

    def _answer(self, turn: Turn) -> None:
        """Bring the turn to its answer and commit that. Raises TurnTaken."""
        self._refresh_profile(turn)
        self._put_in_words(turn)
        scene = self._claim(turn.id, turn.user_id)
        too_often = scene.turn.attempts > (MAX_ATTEMPTS if scene.turn.error else MAX_INTERRUPTIONS)
        if Payload.from_json(turn.payload).reminder:
            if too_often:
                reminding.give_up(self._database, scene)
            else:
                reminding.answer(self._database, self._clock, scene)
            return
        if too_often:
            self._finish(scene, Result(None, None, None))
            return
        self._finish(scene, self._thought_over(scene))

    def _thought_over(self, scene: Scene) -> Result:
        """Run it with the model that it is for. The grammar takes milliseconds, so nobody is shown that it thinks."""
        model = self._model_for(scene)
        if model is self._offline:
            return self._run(scene, model)
        if self._allowance_is_spent(scene):
            return replace(self._run(scene, self._offline), note=CAP_NOTE)
        with self._surfaces[scene.turn.surface].working(Payload.from_json(scene.turn.payload).address):
            return self._run(scene, model)

    def _run(self, scene: Scene, model: Model) -> Result:
        bench = TurnBench(self._database, self._clock, scene, model, self._limits.seconds)
        ending = loop.run(bench, self._limits, self._monotonic)
        if isinstance(ending, ModelLost) and ending.early and model is not self._offline:
            log.warning("no model, so the grammar answers")
            return replace(self._run(scene, self._offline), note=OFFLINE_NOTE)
        return Result(ending, bench.last_said, model.name, position=bench.next_position)

    def _model_for(self, scene: Scene) -> Model:
        """What began a turn goes on with it; a call that a person made themselves needs no model, nor does what the
        grammar is sure of."""
        payload = Payload.from_json(scene.turn.payload)
        if self._model is None or payload.needs_no_model:
            return self._offline
        with self._database.read() as session:
            rows = conversations.transcript(session, scene.turn.id, scene.conversation.id)
            begun = next((row.model for row in rows if row.role is Role.ASSISTANT), None)
            if begun is not None:
                return self._offline if begun == self._offline.name else self._model
            context = session_context(session, scene, self._clock)
            if routing.answers_a_question(context, payload.text):
                return self._offline
            plain = self._grammar_first and routing.needs_no_model(context, payload.text)
        return self._offline if plain else self._model

    def _allowance_is_spent(self, scene: Scene) -> bool:
        """Whether the workspace has had its tokens of the day. A turn that a model has begun is let finish."""
        if self._limits.daily_tokens is None:
            return False
        with self._database.read() as session:
            rows = conversations.transcript(session, scene.turn.id, scene.conversation.id)
            begun = any(row.role is Role.ASSISTANT for row in rows)
            spent = usage.spent_today(session, scene.user.external_ref, self._clock.now())
        return not begun and spent >= self._limits.daily_tokens

    def _refresh_profile(self, turn: Turn) -> None:
        """Ask the platform who this is, once a day: their zone decides what "tomorrow" means."""
        with self._database.read() as session:
            user = people.get_user(session, turn.user_id)
        if user.profile_at is not None and self._clock.now() - user.profile_at < PROFILE_AGE:
            return
        known = self._surfaces[turn.surface].profile(user.external_ref)
        if known is None:
            return
        with self._database.write() as session:
            people.learn_profile(
                session,
                user.external_ref,
                self._clock.now(),
                name=known.name,
                tz=known.tz,
                locale=known.locale,
                active=known.active,
            )

    def _put_in_words(self, turn: Turn) -> None:
        """Have the names of whom the message mentions put in, before it is first read."""
        payload = Payload.from_json(turn.payload)
        if turn.status is not TurnStatus.QUEUED or payload.call is not None or payload.reminder:
            return
        words = self._surfaces[turn.surface].in_words(payload.text, payload.address)
        if words != payload.text:
            put_in_words(self._database, turn.id, payload.text, words)

    def _claim(self, turn_id: int, user_id: int) -> Scene:
        """Count the attempt, and fix the zone for good: a second attempt must read "tomorrow" as the first did.

        Raises _Overtaken where a message that was sent earlier has come in since this turn was chosen.
        """
        with self._database.write() as session:
            # Accepting a message for this person waits for the lock, and we for whoever is accepting one: what is first
            # now stays first until the commit.
            user = people.lock_user(session, user_id)
            first = turns.next_open_turn(session, user_id, self._clock.now())
            if first is not None and first.id != turn_id:
                raise _Overtaken
            turns.claim(session, turn_id, self._clock.now())
            turn = turns.get_turn(session, turn_id)
            payload = Payload.from_json(turn.payload)
            zone = _known_zone(payload.zone) or _known_zone(user.tz) or self._default_zone
            locale = payload.locale or user.locale
            turn.payload = {**turn.payload, "zone": zone.key, "locale": locale}
            conversation = conversations.get_conversation(session, turn.conversation_id)
            recall(session, user, conversation)
            return Scene(turn, user, conversation, Moment(turn.sent_at, zone, locale))

    def _finish(self, scene: Scene, result: Result) -> None:
        """Commit the answer:

        the reply, and the assistant message that holds what the person is shown. Raises TurnTaken.
        """
        now = self._clock.now()
        with self._database.write() as session:
            rows = unended(conversations.transcript(session, scene.turn.id, scene.conversation.id))
            tool_rows = [row for row in rows if row.role is Role.TOOL]
            last_round = next((row.tool_calls for row in reversed(rows) if row.tool_calls), ())
            last_calls = frozenset(call["id"] for call in last_round)
            changes = tasks.changes_of_turn(session, scene.turn.id)
            redone = frozenset(each.id for each in changes if undone.does_again(session, each))
            done = Done(changes, tool_rows, last_calls, redone)
            reply = self._reply(scene, result, done, now)
            shown = ChatMessage(
                conversation_id=scene.conversation.id,
                turn_id=scene.turn.id,
                position=rows[-1].position + 1 if result.position is None else result.position,
                role=Role.ASSISTANT,
                content=render(reply),
                model=result.model_name,
                tokens=result.said.spent.total if result.said else None,
                created_at=now,
            )
            conversations.add_message(session, shown)
            turn = turns.get_turn(session, scene.turn.id)
            turn.status, turn.answered_at, turn.reply = TurnStatus.ANSWERED, now, to_json(reply)
            usage.spend(session, scene.user.external_ref, shown.tokens or 0, now)
        _measure(scene, now)

    def _reply(self, scene: Scene, result: Result, done: Done, now: datetime) -> Reply:
        if result.ending is None:
            return apology(f"T{scene.turn.id}", done, scene.conversation, scene.moment, now)
        ending = result.ending
        if result.model_name != self._offline.name:
            ending = truthful(ending, done, scene.conversation, scene.moment, now)
        reply = reply_for(ending, done, scene.conversation, scene.moment, now)
        if Payload.from_json(scene.turn.payload).call is not None and came_to_nothing(done):
            reply = replace(reply, refused=True)
        notes = [_late(scene, now), result.note, reply.text]
        return replace(reply, text="\n".join(note for note in notes if note))


def _late(scene: Scene, now: datetime) -> str:
    """Said before an answer that comes long after the question: the person may have forgotten what it was about."""
    if now - scene.turn.sent_at < LATE:
        return ""
    return LATE_NOTE.format(when=show(DueAt(scene.turn.sent_at), scene.moment.zone))


def _measure(scene: Scene, answered_at: datetime) -> None:
    started_at = scene.turn.started_at or answered_at
    surface = {"surface": scene.turn.surface.value}
    metrics.turn_wait.record(max((started_at - scene.turn.sent_at).total_seconds(), 0.0), surface)
    metrics.turn_duration.record(max((answered_at - started_at).total_seconds(), 0.0), surface)


def _known_zone(name: str | None) -> ZoneInfo | None:
    """The zone of this name, or None where the machine doesn't know it:

    platforms send names that are newer than our data.
    """
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        log.warning("an unknown time zone", extra={"zone": name})
        return None
