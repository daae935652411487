"""People, their counters and their tokens."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from core.errors import NotFound, Unkeepable
from core.models import ApiToken, User
from core.models.base import clean_text, is_key
from core.storage.upsert import insert_if_absent

_BY_REF = select(User).where(User.external_ref == bindparam("ref"))
_BY_ID = select(User).where(User.id == bindparam("id"))
_ANEW = {"populate_existing": True}
_LOCKED = _BY_ID.with_for_update().execution_options(**_ANEW)
_HELD = _BY_ID.with_for_update(key_share=True).execution_options(**_ANEW)
_WIDTHS = {"tz": 64, "locale": 35}  # of the columns; what is longer is neither a zone nor a locale
TOKEN_PREFIX = "errand_"  # noqa: S105 - not a secret: it lets people and scanners recognise one


def ensure_user(session: Session, ref: str, now: datetime) -> User:
    """The person with this key, made if need be. Raises Unkeepable where it is none."""
    if not is_key(ref):
        raise Unkeepable
    found = find_user(session, ref)
    if found is not None:
        return found
    values = {"external_ref": ref, "created_at": now}
    insert_if_absent(session, User, values, (User.external_ref,))
    return session.scalars(_BY_REF, {"ref": ref}).one()


def ensure_called(session: Session, name: str, now: datetime) -> User:
    """The person that somebody at this machine names, made if need be: `ana` is `local:ana`, and a full key, such as
    `slack:T1:U1`, is that person. Raises Unkeepable."""
    person = ensure_user(session, name if ":" in name else f"local:{name}", now)
    if person.name is None:
        person.name = name
    return person


def find_user(session: Session, ref: str) -> User | None:
    return session.scalars(_BY_REF, {"ref": ref}).one_or_none()


def get_user(session: Session, user_id: int) -> User:
    return session.scalars(_BY_ID, {"id": user_id}).one()


def lock_user(session: Session, user_id: int) -> User:
    """The person's row as it is now, nobody else's to change or to refer to until the commit."""
    return session.scalars(_LOCKED, {"id": user_id}).one()


def hold_user(session: Session, user_id: int) -> User:
    """The person's row as it is now, nobody else's to change until the commit; a message of theirs may refer to it."""
    return session.scalars(_HELD, {"id": user_id}).one()


def take_number(session: Session, user_id: int) -> int:
    """The person's next task number. The row stays locked until the commit: no two tasks get the same."""
    statement = (
        update(User)
        .where(User.id == user_id)
        .values(next_task_number=User.next_task_number + 1)
        .returning(User.next_task_number)
        .execution_options(synchronize_session=False)
    )
    return session.execute(statement).scalar_one() - 1


def learn_profile(
    session: Session,
    ref: str,
    now: datetime,
    *,
    name: str | None,
    tz: str | None,
    locale: str | None,
    active: bool = True,
) -> None:
    """Keep what the platform says of a person; what it doesn't say stays as it was. Unknown people are left alone."""
    if not is_key(ref):
        return
    said = {"name": name, "tz": tz, "locale": locale}
    values = {field: clean_text(value)[: _WIDTHS.get(field)] for field, value in said.items() if value}
    session.execute(update(User).where(User.external_ref == ref).values(**values, active=active, profile_at=now))


def issue_token(session: Session, user: User, now: datetime, label: str = "") -> str:
    """A new bearer token. It is shown once: only its hash is kept."""
    token = TOKEN_PREFIX + secrets.token_urlsafe(32)
    session.add(ApiToken(user_id=user.id, token_hash=_digest(token), label=label, created_at=now))
    return token


def user_of_token(session: Session, token: str) -> User:
    """Whose token this is. Raises NotFound for an unknown or revoked one."""
    query = (
        select(User)
        .join(ApiToken, ApiToken.user_id == User.id)
        .where(ApiToken.token_hash == _digest(token), ApiToken.revoked_at.is_(None))
    )
    user = session.scalars(query).one_or_none()
    if user is None:
        raise NotFound("This token isn't known. Make one with `errand token`.")
    return user


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
