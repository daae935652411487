"""Events as Slack would send them, to be changed in what an attack is about."""

from __future__ import annotations

from typing import Any

from tests.scenarios.stage import FRIDAY_MORNING, Stage


def direct_message(stage: Stage, user: str, text: str, /, **changes: Any) -> dict[str, Any]:
    """The envelope of a direct message; `changes` go into its event, `envelope` around it."""
    envelope = changes.pop("envelope", {})
    person = stage.slack.person_in(user, "dm")[0].id
    event = {
        "type": "message",
        "user": person,
        "channel": stage.slack.dm(user),
        "channel_type": "im",
        "text": text,
        "ts": f"{FRIDAY_MORNING.timestamp() + 1:.6f}",
    }
    return {
        "type": "event_callback",
        "team_id": stage.slack.world.workspace.team_id,
        "event_id": "Ev1",
        "authorizations": [{"user_id": stage.slack.world.bot_user, "is_bot": True}],
        "event": {**event, **changes},
        **envelope,
    }
