"""Reminders whose time has come, each handed to a turn of its person's.

That is all that is done here. The turn is run, delivered and, after a crash, taken up again like any other: in the
order of the person's messages, once, whatever dies. What it says is made when its turn comes, so that what was done in
between is never reminded of.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from core.clock import Clock
from core.deliver import Surfaces
from core.models import WRITTEN_TO_FIRST, Reminder, ReminderState, Turn, TurnStatus
from core.storage import conversations, people, reminders
from core.storage.engine import Database
from core.storage.turns import REMINDERS
from core.tools.remind_when import wants_reminders
from core.turns import Enqueue, Payload

log = logging.getLogger(__name__)


class Reminders:
    def __init__(self, database: Database, queue: Enqueue, clock: Clock, surfaces: Surfaces) -> None:
        self._database = database
        self._queue = queue
        self._clock = clock
        self._can_send = any(surface in surfaces for surface in WRITTEN_TO_FIRST)

    def tick(self) -> None:
        """Take what is due. Any number of processes may do so at once: each reminder is taken by one of them."""
        if not self._can_send:  # somebody else, who can, will
            return
        now = self._clock.now()
        with self._database.read() as session:
            due = reminders.people_with_due(session, now)
        for user_id in due:
            try:
                self._take(user_id, now)
            except Exception:  # the others' reminders don't wait for this
                log.exception("reminders couldn't be taken", extra={"user_id": user_id})

    def _take(self, user_id: int, now: datetime) -> None:
        """Take one person's reminders and promise the turn that brings them, in one transaction."""
        with self._database.write() as session:
            user = people.get_user(session, user_id)
            home = reminders.last_written(session, user_id)
            wanted = user.active and wants_reminders(user) and home is not None
            due = reminders.due_tasks(session, user_id, now)
            taken = [reminders.take(session, task, now, wanted=wanted) for task in due]
            to_send = [each for each in taken if each is not None and each.state is ReminderState.SENT]
            if home is None or not to_send:
                return
            turn = reminders.waiting_turn(session, user_id) or self._new_turn(session, home, to_send, now)
            for reminder in to_send:
                reminder.turn_id = turn.id
            self._queue.enqueue(session, user_id, quick=True)

    def _new_turn(self, session: Session, home: Turn, to_send: Sequence[Reminder], now: datetime) -> Turn:
        """A turn in a conversation of its own; once it is sent, it begins the thread of its message.

        Its place is that of the direct messages, so that it waits behind what waits there.
        """
        key = f"{REMINDERS}{to_send[0].id}"
        direct = reminders.direct_place(session, home.user_id)
        own = conversations.ensure_conversation(session, home.user_id, key, now, title="Reminder", place=direct)
        turn = Turn(
            source_key=key,
            surface=home.surface,
            conversation_id=own.id,
            user_id=home.user_id,
            sent_at=now,
            payload=Payload("", Payload.from_json(home.payload).address, reminder=True).to_json(),
            status=TurnStatus.QUEUED,
            created_at=now,
        )
        session.add(turn)
        session.flush()
        return turn
