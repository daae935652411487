"""The outer envelope of an event: https://docs.slack.dev/apis/events-api#callback-field."""

from __future__ import annotations

from bot.playground.state import Json
from bot.playground.world import World

VERIFICATION_TOKEN = "local-verification-token"  # noqa: S105 (deprecated by Slack, proves nothing, still sent)


def event_envelope(world: World, event: Json) -> Json:
    """What is posted to the bot for `event`, with an event id of its own."""
    space = world.workspace
    event_id = world.mint("Ev")
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": space.team_id,
        "context_team_id": space.team_id,
        "context_enterprise_id": None,
        "api_app_id": space.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(world.now()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": space.team_id,
                "user_id": space.bot_user_id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event_id}",
    }


def url_verification(challenge: str) -> Json:
    """What Slack posts when a request URL is entered; the bot echoes `challenge`."""
    return {"token": VERIFICATION_TOKEN, "challenge": challenge, "type": "url_verification"}
