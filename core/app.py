"""The only wiring below Slack: settings in, a working core out."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from sqlalchemy.exc import SQLAlchemyError

from core.agent.loop import Limits
from core.agent.turn import TurnRunner
from core.clock import Clock, SystemClock
from core.deliver import Collected, Deliver, Profile
from core.errors import SchemaOutdated, StorageUnavailable
from core.health import Health
from core.llm.breaker import Breaker
from core.llm.offline import OfflineModel
from core.llm.openai import OpenAIModel
from core.llm.port import Model
from core.models import Surface
from core.queue.embedded import EmbeddedQueue
from core.queue.port import Queue
from core.reminders import Reminders
from core.reply import Reply
from core.settings import CoreSettings
from core.storage import people
from core.storage.engine import Database
from core.storage.schema import require_current
from core.turns import Accepted, Incoming, accept, accept_follow_up, collect, collected, revise, withdraw


@dataclass(frozen=True)
class Core:
    """What every surface is given."""

    database: Database
    clock: Clock
    queue: Queue
    runner: TurnRunner
    reminders: Reminders
    health: Health = field(default_factory=Health)

    def accept(self, incoming: Incoming, into: uuid.UUID | None = None) -> Accepted:
        """Keep a message and promise an answer; see `core.turns.accept`."""
        with self.health.watching(self.clock):
            return accept(self.database, self.queue, self.clock, incoming, into)

    def accept_follow_up(self, incoming: Incoming, *, names_others: bool) -> Accepted | None:
        """A message in a thread that doesn't mention Errand; see `core.turns.accept_follow_up`."""
        with self.health.watching(self.clock):
            return accept_follow_up(self.database, self.queue, self.clock, incoming, names_others=names_others)

    def revise(self, source_key: str, user_ref: str, text: str) -> bool:
        """The person changed what they wrote; see `core.turns.revise`."""
        return revise(self.database, source_key, user_ref, text)

    def withdraw(self, source_key: str, user_ref: str) -> bool:
        """The person deleted what they wrote; see `core.turns.withdraw`."""
        return withdraw(self.database, source_key, user_ref)

    def collect(self, turn_id: int) -> Reply | None:
        """Take a turn's answer along; see `core.turns.collect`."""
        return collect(self.database, self.clock, turn_id)

    def collected(self, turn_id: int) -> None:
        """An answer that was taken along has arrived."""
        collected(self.database, self.queue, self.clock, turn_id)

    def learn_profile(self, user_ref: str, profile: Profile) -> None:
        """The platform says that this is who they are now, their time zone above all."""
        with self.database.write() as session:
            people.learn_profile(
                session,
                user_ref,
                self.clock.now(),
                name=profile.name,
                tz=profile.tz,
                locale=profile.locale,
                active=profile.active,
            )

    def problems(self) -> list[str]:
        """What keeps this process from doing its work at the moment, in words; empty when nothing does."""
        try:
            require_current(self.database)
        except SchemaOutdated as error:
            return [str(error)]
        except (StorageUnavailable, SQLAlchemyError):
            return ["The database can't be reached."]
        return self.health.problems(self.clock)

    def start(self) -> None:
        """Begin to work on turns, with whatever was left unfinished first."""
        self.queue.start(self.runner.drain, self.reminders.tick)

    def stop(self, grace_s: float = 20.0) -> None:
        self.queue.stop(grace_s)
        self.database.close()


def build_core(
    settings: CoreSettings,
    deliver: Mapping[Surface, Deliver] | None = None,
    *,
    clock: Clock | None = None,
    model: Model | None = None,
    limits: Limits | None = None,
) -> Core:
    """`deliver` are the surfaces that can be written to; `clock` and `model` replace what the settings would give."""
    clock = clock or SystemClock()
    database = Database(settings.database_url)
    collected = dict.fromkeys((Surface.API, Surface.MCP, Surface.TERMINAL), Collected())
    surfaces = {**collected, **(deliver or {})}
    queue = _queue(database, clock, settings.workers)
    runner = TurnRunner(
        database,
        clock,
        model or _model(settings),
        OfflineModel(),
        surfaces,
        ZoneInfo(settings.timezone),
        limits or Limits(daily_tokens=settings.daily_tokens),
        grammar_first=settings.grammar_first,
    )
    return Core(database, clock, queue, runner, Reminders(database, queue, clock, surfaces))


def _queue(database: Database, clock: Clock, workers: int) -> Queue:
    if not database.is_postgres:
        return EmbeddedQueue(database, clock, workers)
    from core.queue.postgres import PostgresQueue  # 0.3 s of imports that SQLite doesn't need

    return PostgresQueue(database, clock, workers)


def install_schema(database: Database) -> None:
    """Bring the schema to what this version needs, the queue's tables included."""
    from core.storage.migrating import migrate  # 0.2 s of imports, and most processes find it done

    migrate(database)
    if database.is_postgres:
        from core.queue.postgres import install_schema as install_queue

        install_queue(database)


def _model(settings: CoreSettings) -> Model | None:
    if not settings.has_model:
        return None
    key = settings.openai_api_key
    provider = OpenAIModel(
        model=settings.openai_model,
        api_key=key.get_secret_value() if key else None,
        base_url=settings.openai_base_url,
        timeout_s=settings.openai_timeout_s,
    )
    return Breaker(provider)  # during an outage nobody waits for it: the grammar answers at once
