"""What models cost: tokens a day, for everybody of one workspace together."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, Key


class Usage(Base):
    """`tenant` is the part of its people's keys that they share (`slack:T1`); `day` is a day in UTC."""

    __tablename__ = "usage"
    __table_args__ = (UniqueConstraint("tenant", "day"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    tenant: Mapped[str] = mapped_column(String(255))
    day: Mapped[date]
    tokens: Mapped[int] = mapped_column(default=0)
