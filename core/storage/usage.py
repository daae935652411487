"""Counting a workspace's tokens of the day."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from core.models import Usage
from core.storage.upsert import insert_if_absent

_SPEND = (
    update(Usage)
    .where(Usage.tenant == bindparam("of"), Usage.day == bindparam("on"))
    .values(tokens=Usage.tokens + bindparam("more"))
)


def tenant_of(user_ref: str) -> str:
    """What the keys of a workspace's people share: `slack:T1` of `slack:T1:U1`."""
    return user_ref.rpartition(":")[0]


def spend(session: Session, user_ref: str, tokens: int, now: datetime) -> None:
    """Count these tokens for the workspace's day (UTC). To be done last: everybody else's turn in the workspace waits
    for this row until the commit."""
    if tokens <= 0:
        return
    session.flush()
    tenant, day = tenant_of(user_ref), now.astimezone(UTC).date()
    spent = {"of": tenant, "on": day, "more": tokens}
    if session.connection().execute(_SPEND, spent).rowcount == 0:  # the day's first
        insert_if_absent(session, Usage, {"tenant": tenant, "day": day, "tokens": 0}, (Usage.tenant, Usage.day))
        session.connection().execute(_SPEND, spent)


def spent_today(session: Session, user_ref: str, now: datetime) -> int:
    query = select(Usage.tokens).where(Usage.tenant == tenant_of(user_ref), Usage.day == now.astimezone(UTC).date())
    return session.scalar(query) or 0
