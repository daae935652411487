"""Bringing a database's schema to the one this version needs."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from core.errors import SchemaOutdated
from core.storage.engine import Database, translated

HERE = Path(__file__).parent / "migrations"


def alembic_config(database: Database) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["engine"] = database.engine.execution_options(errand_writes=True)
    return config


def migrate(database: Database, revision: str = "head") -> None:
    """Bring the schema to `revision`, in one transaction: killed half-way, it is as if it had never begun.

    Raises SchemaOutdated where a newer version made the schema.
    """
    _require_known(current(database))
    command.upgrade(alembic_config(database), revision)


def downgrade(database: Database, revision: str) -> None:
    command.downgrade(alembic_config(database), revision)


def current(database: Database) -> str | None:
    """The revision that the database is at, or None for an empty one. Raises StorageUnavailable."""
    with translated(), database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def head() -> str | None:
    return _scripts().get_current_head()


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    return ScriptDirectory.from_config(config)


def _require_known(found: str | None) -> None:
    if found is not None and found not in {each.revision for each in _scripts().walk_revisions()}:
        raise SchemaOutdated(
            f"The database is at schema {found}, which this version of Errand doesn't know: a newer one made it. "
            "Install that version."
        )


def require_current(database: Database) -> None:
    """Raise SchemaOutdated, with what to do, unless the schema is the one this version needs."""
    found, needed = current(database), head()
    _require_known(found)
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
        migrate(database)
