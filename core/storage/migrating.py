"""Bringing a database's schema to the one this version needs."""

from __future__ import annotations

from alembic import command
from alembic.config import Config

from core.storage.engine import Database
from core.storage.schema import MIGRATIONS, current, require_known


def alembic_config(database: Database) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = database.engine.execution_options(errand_writes=True)
    return config


def migrate(database: Database, revision: str = "head") -> None:
    """Bring the schema to `revision`, in one transaction: killed half-way, it is as if it had never begun.

    Raises SchemaOutdated where a newer version made the schema.
    """
    require_known(current(database))
    command.upgrade(alembic_config(database), revision)


def downgrade(database: Database, revision: str) -> None:
    command.downgrade(alembic_config(database), revision)
