"""Which schema the database has, and which one this version needs.

It is looked at often (`/readyz`, every start), so Alembic stays out of it: that takes a quarter of a second to import
and belongs to `core.storage.migrating`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import inspect, text

from core.errors import SchemaOutdated
from core.storage.engine import Database, translated

MIGRATIONS = Path(__file__).parent / "migrations"


@cache
def revisions() -> tuple[str, ...]:
    """Every schema that this version knows, the oldest first: what the names of the migrations begin with."""
    return tuple(sorted(each.name.partition("_")[0] for each in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def head() -> str:
    """The schema that this version needs."""
    return revisions()[-1]


def current(database: Database) -> str | None:
    """The schema that the database has, or None for an empty one. Raises StorageUnavailable."""
    with translated(), database.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def require_known(found: str | None) -> None:
    """Raise SchemaOutdated, with what to do, for a schema that a newer version made."""
    if found is not None and found not in revisions():
        raise SchemaOutdated(
            f"The database is at schema {found}, which this version of Errand doesn't know: a newer one made it. "
            "Install that version."
        )


def require_current(database: Database) -> None:
    """Raise SchemaOutdated, with what to do, unless the schema is the one this version needs."""
    found, needed = current(database), head()
    require_known(found)
    if found != needed:
        raise SchemaOutdated(
            f"The database is at schema {found or 'none'}, this version of Errand needs {needed}. Run `errand migrate`."
        )


def prepare(database: Database) -> None:
    """Make the database ready for use: a SQLite file is migrated at once, as nobody else's is at stake.

    Raises SchemaOutdated for a PostgreSQL database that isn't migrated: there, several versions may run at the same
    time, and when to migrate is the operator's decision.
    """
    if database.is_postgres:
        require_current(database)
    elif current(database) != head():
        from core.storage.migrating import migrate

        migrate(database)
