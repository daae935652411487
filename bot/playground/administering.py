"""What happens to the workspace around the bot: people change, channels close, the app is taken away."""

from __future__ import annotations

from dataclasses import replace

from bot.playground import membership
from bot.playground.desk import Desk
from bot.playground.render import user_json
from bot.playground.state import Channel, Installed
from bot.playground.workspace import Person


class Administering(Desk):
    """What admins and Slack itself do."""

    def change_person(self, user: str, **fields: str | bool) -> Person:
        """Change somebody's profile (`tz`, `real_name`, `locale`, `deleted`...), which tells the bot."""
        with self.world.lock:
            person = replace(self.world.person(user), **fields)  # type: ignore[arg-type]
            self.world.state.people[person.id] = person
            self.world.publish("person.changed", user=person.id)
            ts = self.world.next_ts()
            shown = user_json(self.world, person) | {"locale": person.locale}
            event = {"type": "user_change", "user": shown, "cache_ts": int(self.world.now()), "event_ts": ts}
            self.world.emit("user_change", event)
            return person

    def add_channel(self, name: str, members: list[str], *, private: bool = False, bot: bool = True) -> Channel:
        """Make a channel with people (ids or handles) in it, and the bot unless told otherwise."""
        with self.world.lock:
            ids = [self.world.person(member).id for member in members]
            return membership.create_channel(self.world, name, ids, private=private, bot=bot)

    def invite_bot(self, channel: str, by: str) -> None:
        """Add the bot to a channel."""
        with self.world.lock:
            person, place = self.person_in(by, channel)
            membership.join(self.world, place, self.world.bot_user, inviter=person.id)

    def remove_bot(self, channel: str) -> None:
        """Take the bot out of a channel."""
        with self.world.lock:
            membership.leave(self.world, self.world.channel(channel), self.world.bot_user)

    def archive(self, channel: str, by: str) -> None:
        """Archive a channel."""
        self._archive(channel, by, archived=True)

    def unarchive(self, channel: str, by: str) -> None:
        """Bring an archived channel back."""
        self._archive(channel, by, archived=False)

    def _archive(self, channel: str, by: str, *, archived: bool) -> None:
        with self.world.lock:
            person, place = self.person_in(by, channel)
            membership.set_archived(self.world, place, archived=archived, by=person.id)

    def revoke_token(self) -> None:
        """Revoke the bot's token: its calls fail with `token_revoked`, and it is told."""
        with self.world.lock:
            event = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.world.bot_user]}}
            self.world.emit("tokens_revoked", event | {"event_ts": self.world.next_ts()})
            self.world.state.installed = Installed.REVOKED
            self.world.publish("app.revoked")

    def uninstall(self) -> None:
        """Remove the app: its calls fail with `account_inactive`, and it hears of nothing but that."""
        with self.world.lock:
            self.world.emit("app_uninstalled", {"type": "app_uninstalled", "event_ts": self.world.next_ts()})
            self.world.state.installed = Installed.UNINSTALLED
            self.world.publish("app.uninstalled")

    def install(self) -> None:
        """Install the app again, with the same token."""
        with self.world.lock:
            self.world.state.installed = Installed.YES
            self.world.publish("app.installed")
