"""The workspace as it is before anything happens: people, channels and the ids of the app.

Plain values. `state.State` is what they become once people and bots act on them.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Person:
    """Somebody who can write. `tz` is an IANA zone, `locale` an IETF tag such as `en-US`."""

    id: str
    name: str
    real_name: str
    tz: str
    locale: str = "en-US"
    email: str = ""
    is_admin: bool = False
    deleted: bool = False


@dataclass(frozen=True)
class ChannelSpec:
    """A channel to start with; `members` are person ids, and `has_bot` puts the app's bot in it."""

    id: str
    name: str
    members: tuple[str, ...]
    is_private: bool = False
    has_bot: bool = True


@dataclass(frozen=True)
class Workspace:
    """Everything that is fixed before the first message. Each person gets a direct message with the bot."""

    team_id: str = "T07LOCAL001"
    name: str = "Errand & Co"
    domain: str = "errand-local"
    people: tuple[Person, ...] = ()
    channels: tuple[ChannelSpec, ...] = ()
    app_id: str = "A07LOCALAPP"
    bot_id: str = "B07LOCALBOT"
    bot_user_id: str = "U07LOCALBOT"
    bot_token: str = field(default_factory=lambda: f"xoxb-local-{secrets.token_hex(16)}", repr=False)
    signing_secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
    app_token: str = field(default_factory=lambda: f"xapp-1-local-{secrets.token_hex(16)}", repr=False)
    app_token_scopes: tuple[str, ...] = ("connections:write",)


def default_workspace() -> Workspace:
    """Three colleagues in three time zones, `#general` and `#home`, with fresh secrets."""
    people = (
        Person("U07ANA00001", "ana", "Ana Torres", "America/New_York", "en-US", "ana@example.com", is_admin=True),
        Person("U07BEN00001", "ben", "Ben Fischer", "Europe/Berlin", "de-DE", "ben@example.com"),
        Person("U07CHIKA001", "chika", "Chika Sato", "Asia/Tokyo", "ja-JP", "chika@example.com"),
    )
    everybody = tuple(person.id for person in people)
    return Workspace(
        people=people,
        channels=(
            ChannelSpec("C07GENERAL1", "general", everybody),
            ChannelSpec("C07HOME0001", "home", everybody),
        ),
    )
