"""Proposals that wait for a person's yes: one a person, a new one replaces the old."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from core.models import PendingAction

_OF_USER = select(PendingAction).where(PendingAction.user_id == bindparam("user"))


def of(session: Session, user_id: int) -> PendingAction | None:
    return session.scalars(_OF_USER, {"user": user_id}).one_or_none()


def replace(session: Session, action: PendingAction) -> None:
    session.execute(delete(PendingAction).where(PendingAction.user_id == action.user_id))
    session.add(action)
    session.flush()
