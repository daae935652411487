"""What the database saw: a table that triggers write whenever a turn changes, in the very transaction that changes it.

Nothing in Errand knows of it, and it can't be wrong about order: a claim is written down beside the number of the
person's turns that were sent earlier, were committed, and still waited at that moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import make_url, text

from core.storage.engine import Database

_OVERTAKEN = """
    (SELECT count(*) FROM turns AS earlier
     WHERE NEW.attempts > OLD.attempts AND earlier.user_id = NEW.user_id AND earlier.status = 'queued'
       AND (earlier.sent_at < NEW.sent_at OR (earlier.sent_at = NEW.sent_at AND earlier.id < NEW.id)))
"""
_POSTGRES = (
    "CREATE TABLE fault_ledger (turn_id bigint, status text, at double precision, slot text, overtaken bigint)",
    f"""
    CREATE FUNCTION fault_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO fault_ledger
        VALUES (NEW.id, NEW.status, extract(epoch FROM clock_timestamp()), session_user, {_OVERTAKEN});
        RETURN NULL;
    END $$
    """,
    "CREATE TRIGGER fault_note AFTER UPDATE ON turns FOR EACH ROW EXECUTE FUNCTION fault_note()",
)
_SQLITE = (
    "CREATE TABLE fault_ledger (turn_id integer, status text, at real, slot text, overtaken integer)",
    f"""
    CREATE TRIGGER fault_note AFTER UPDATE ON turns FOR EACH ROW BEGIN
        INSERT INTO fault_ledger
        VALUES (NEW.id, NEW.status, (julianday('now') - 2440587.5) * 86400.0, 'errand_slot_0', {_OVERTAKEN});
    END
    """,
)
BEGUN = ("running", "answered")


@dataclass(frozen=True, slots=True)
class Kill:
    """`at` is seconds since the epoch, just before the process was gone."""

    slot: str
    at: float


def keep_ledger(database: Database) -> None:
    with database.write() as session:
        for statement in _POSTGRES if database.is_postgres else _SQLITE:
            session.connection().exec_driver_sql(statement)


def slot_url(database: Database, number: int) -> str:
    """The database's URL for the process in this slot: on PostgreSQL each has a role, so that the ledger tells them
    apart.
    """
    url = make_url(database.url)
    if not database.is_postgres:
        return url.render_as_string(hide_password=False)
    role = slot_name(number)
    with database.write() as session:
        # Roles are the whole server's, which other tests share
        session.execute(text("SELECT pg_advisory_xact_lock(4711)"))
        if session.scalar(text("SELECT count(*) FROM pg_roles WHERE rolname = :role"), {"role": role}) == 0:
            session.connection().exec_driver_sql(f"CREATE ROLE {role} SUPERUSER LOGIN")
    return url.set(username=role).render_as_string(hide_password=False)


def slot_name(number: int) -> str:
    return f"errand_slot_{number}"


def order_violations(database: Database) -> int:
    """Turns that began while an earlier-sent, already accepted turn of the same person waited."""
    with database.read() as session:
        return session.scalar(text("SELECT count(*) FROM fault_ledger WHERE overtaken > 0")) or 0


def takeovers(database: Database, kills: Sequence[Kill]) -> list[float]:
    """For each turn that a killed process had begun: the seconds until somebody went on with it."""
    with database.read() as session:
        rows = session.execute(text("SELECT turn_id, status, at, slot FROM fault_ledger ORDER BY at")).all()
    found: list[float] = []
    for kill in kills:
        before = {turn_id: (status, slot) for turn_id, status, at, slot in rows if at <= kill.at}
        orphans = {turn_id for turn_id, last in before.items() if last[0] in BEGUN and last[1] == kill.slot}
        for orphan in orphans:
            found += [at - kill.at for turn_id, _, at, _ in rows if turn_id == orphan and at > kill.at][:1]
    return found
