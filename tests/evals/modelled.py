"""The utterances through the whole of Errand with a model: each on a database of its own, and judged by its rows.

The provider is whatever the environment says (`OPENAI_BASE_URL`, `OPENAI_API_KEY`, `OPENAI_MODEL`). What counts is what
changed in the database; where nothing did, the tool that was called.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from core.app import build_core
from core.language.dates import DueOn, resolve_days
from core.llm.offline import OfflineModel
from core.models import ChatMessage, Priority, Role, Surface, Task, User
from core.models import Status as TaskStatus
from core.settings import CoreSettings
from core.storage import people, tasks
from core.storage.engine import Database
from core.turns import Incoming, Room
from tests.databases import migrated_sqlite, sqlite_url
from tests.evals.harness import Utterances
from tests.evals.outcomes import ASKED, Outcome, bulk, plain_changes, task_of, together
from tests.evals.pointing import Desk, Listed, desk_of
from tests.evals.rows import Row
from tests.evals.whens import due_from

PERSON = "local:somebody"
FIRST = 3  # messages without an answer from the model, and there is none
FEW = 0.02  # of the messages may be lost to a provider's hiccups
_SAID = {"list_tasks", "get_analytics", "undo"}
_SNAPSHOT = ("title", "status", "priority", "labels", "due_on", "due_at", "notes", "deleted_at")


@dataclass
class _StillClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


def settings_for_model() -> CoreSettings:
    """As the environment has it. Raises SystemExit where no model is set."""
    settings = CoreSettings(_env_file=None)  # pyright: ignore[reportCallIssue]
    if not settings.has_model:
        raise SystemExit("Set OPENAI_BASE_URL or OPENAI_API_KEY, and OPENAI_MODEL, to say which model is to be tried.")
    return settings


def score_with_model(rows: Sequence[Row], settings: CoreSettings, *, keep: bool = False) -> Utterances:
    """Each message put to the model, plain ones too.

    Where Errand fell back on its grammar, nothing is to be learnt of the model: such messages aren't scored, and where
    they are more than a few, or the first ones, NoModel is raised and there are no figures.
    """
    scores = Utterances()
    settings = settings.model_copy(update={"grammar_first": False})
    with tempfile.TemporaryDirectory(prefix="errand-evals-") as folder:
        template = migrated_sqlite(Path(folder) / "template.db")
        for row in rows:
            database_url = sqlite_url(Path(shutil.copy(template, Path(folder) / "row.db")))
            desk = desk_of(row)
            got, offline = outcome_of(row, desk, settings.model_copy(update={"database_url": database_url}))
            scores.offline += offline
            if offline:
                _refuse(scores, len(rows))
            else:
                scores.add(row, got, desk, keep=keep)
    return scores


def _refuse(scores: Utterances, rows: int) -> None:
    """Raises NoModel where what is left would be no figures of the model's."""
    if scores.total == 0 and scores.offline < min(FIRST, rows):
        return
    if scores.total == 0:
        raise NoModel(
            "The model answered none of the first messages: Errand fell back on its grammar, so these would be the "
            "grammar's figures. Check OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL."
        )
    if scores.offline > max(1, FEW * rows):
        raise NoModel(
            f"The model was lost for {scores.offline} messages so far, and Errand fell back on its grammar: "
            "too many for figures of the model's."
        )


class NoModel(Exception):
    """Too few messages were answered by the model that was to be tried."""


def outcome_of(row: Row, desk: Desk, settings: CoreSettings) -> tuple[Outcome, bool]:
    """What one message came to, and whether the grammar answered it: it is run as any other, and delivered nowhere."""
    core = build_core(settings, {}, clock=_StillClock(row.sent_at.astimezone(UTC)))
    try:
        user_id = _seed(core.database, row, desk)
        before = _rows(core.database, user_id)
        room = Room(f"local:{row.id}")
        core.accept(
            Incoming(
                row.id, Surface.TERMINAL, PERSON, room, row.text, row.sent_at, zone=row.zone.key, locale=row.locale
            )
        )
        core.runner.drain(user_id)
        got = _outcome(before, _rows(core.database, user_id), _calls(core.database), row)
        return got, _offline(core.database)
    finally:
        core.stop(0.0)


def _seed(database: Database, row: Row, desk: Desk) -> int:
    now = row.sent_at.astimezone(UTC)
    with database.write() as session:
        user = people.ensure_user(session, PERSON, now)
        user.tz, user.locale = row.zone.key, row.locale
        for listed in desk.tasks:
            tasks.add_task(session, _task(listed, user, row, now), None, now)
        user.next_task_number = max((listed.number for listed in desk.tasks), default=0) + 1
        user.focus = {"shown": list(desk.shown)}
        return user.id


def _task(listed: Listed, user: User, row: Row, now: datetime) -> Task:
    due = due_from(listed.due, row.zone)
    return Task(
        user_id=user.id,
        number=listed.number,
        title=listed.title,
        status=TaskStatus(listed.status),
        priority=Priority(listed.priority or "medium"),
        labels=listed.labels,
        due_on=due.day if isinstance(due, DueOn) else None,
        due_at=None if due is None or isinstance(due, DueOn) else due.at.astimezone(UTC),
        completed_at=now if listed.status == "completed" else None,
        created_at=now,
        updated_at=now,
    )


def _rows(database: Database, user_id: int) -> dict[int, dict[str, Any]]:
    with database.read() as session:
        found = session.scalars(select(Task).where(Task.user_id == user_id))
        return {task.number: {name: getattr(task, name) for name in _SNAPSHOT} for task in found}


def _calls(database: Database) -> list[dict[str, Any]]:
    """The calls of the turn, in order, as they were made."""
    with database.read() as session:
        said = session.scalars(
            select(ChatMessage).where(ChatMessage.role == Role.ASSISTANT).order_by(ChatMessage.position)
        )
        return [call for message in said for call in message.tool_calls or ()]


def _offline(database: Database) -> bool:
    with database.read() as session:
        models = session.scalars(select(ChatMessage.model).where(ChatMessage.role == Role.ASSISTANT))
        return OfflineModel.name in set(models)


def _outcome(
    before: dict[int, dict[str, Any]], after: dict[int, dict[str, Any]], calls: list[dict[str, Any]], row: Row
) -> Outcome:
    parts = [_new(after[number], row) for number in after if number not in before]
    parts += [_different(number, was, after[number], row) for number, was in before.items() if was != after[number]]
    if parts and not any(call["name"] == "undo" for call in calls):
        return _as_proposed(together(parts))
    asked = [call for call in calls if call["name"] in _SAID]
    if not asked:
        # Without a tool it only talked. Which kind of talk it was can't be told from rows: the gold's is taken, as
        # long as it is one that changes nothing.
        gold = row.gold["expect"]["tool"]
        return Outcome(gold) if gold in ("greeting", "help", "cannot", "ask") else ASKED
    last = asked[-1]
    return _listed(_arguments(last), row) if last["name"] == "list_tasks" else Outcome(last["name"])


def _arguments(call: dict[str, Any]) -> dict[str, Any]:
    given = call["arguments"]
    return json.loads(given) if isinstance(given, str) else given


def _as_proposed(outcome: Outcome) -> Outcome:
    """Several deletions are a proposal by our conventions, however they were made."""
    if outcome.tool == "delete_task" and len(outcome.arguments["numbers"]) > 1:
        return bulk("delete", outcome.arguments["numbers"])
    return outcome


def _new(task: dict[str, Any], row: Row) -> Outcome:
    priority = task["priority"].value
    made = task_of(
        task["title"],
        _due(task, row),
        None,
        None if priority == "medium" else priority,
        labels=task["labels"],
        notes=task["notes"],
    )
    return Outcome("add_task", {"tasks": [made]})


def _different(number: int, was: dict[str, Any], became: dict[str, Any], row: Row) -> Outcome:
    numbers = frozenset({number})
    if became["deleted_at"] and not was["deleted_at"]:
        return Outcome("delete_task", {"numbers": numbers})
    tools = {
        TaskStatus.COMPLETED: "complete_task",
        TaskStatus.ARCHIVED: "archive_task",
        TaskStatus.IN_PROGRESS: "start_task",
        TaskStatus.PENDING: "reopen_task",
    }
    if became["status"] is not was["status"]:
        return Outcome(tools[became["status"]], {"numbers": numbers})
    return Outcome("update_task", {"numbers": numbers, "changes": _changes(was, became, row)})


def _changes(was: dict[str, Any], became: dict[str, Any], row: Row) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if became["title"] != was["title"]:
        changes["title"] = became["title"]
    if _due(became, row) != _due(was, row):
        changes["due"] = _due(became, row)
    if became["priority"] is not was["priority"]:
        changes["priority"] = became["priority"].value
    for name, one, other in (("add_labels", became, was), ("remove_labels", was, became)):
        if more := set(one["labels"]) - set(other["labels"]):
            changes[name] = more
    return plain_changes(changes)


def _due(task: dict[str, Any], row: Row) -> str | None:
    if task["due_on"] is not None:
        return task["due_on"].isoformat()
    return task["due_at"].astimezone(row.zone).strftime("%Y-%m-%dT%H:%M") if task["due_at"] else None


def _listed(given: dict[str, Any], row: Row) -> Outcome:
    arguments: dict[str, Any] = {"status": given.get("status", "open")}
    arguments |= {name: given[name] for name in ("label", "priority", "search") if given.get(name)}
    if given.get("due_text"):
        days = resolve_days(given["due_text"], **row.said)
        arguments |= {} if days is None else {"first": days.first and days.first.isoformat()}
        arguments |= {} if days is None else {"last": days.last and days.last.isoformat()}
    return Outcome("list_tasks", arguments)
