"""`api`, `auth`, `team`, `bots` and `apps`: who is asking, and where."""

from __future__ import annotations

from bot.playground.errors import SlackError
from bot.playground.methods.registry import Arg, Call, method
from bot.playground.state import Json


@method("api.test", Arg("error"), Arg("foo"), needs_token=False)
def api_test(call: Call) -> Json:
    """Echo the arguments, or fail as asked."""
    if error := call.get("error"):
        raise SlackError(error, args=dict(call.args))
    return {"args": dict(call.args)}


@method("auth.test")
def auth_test(call: Call) -> Json:
    """Who the token belongs to."""
    space = call.world.workspace
    return {
        "url": f"https://{space.domain}.slack.com/",
        "team": space.name,
        "user": call.world.app.bot_name.lower(),
        "team_id": space.team_id,
        "user_id": space.bot_user_id,
        "bot_id": space.bot_id,
        "is_enterprise_install": False,
    }


@method("team.info", Arg("team"), scopes=("team:read",))
def team_info(call: Call) -> Json:
    """The workspace."""
    space = call.world.workspace
    if call.get("team", space.team_id) != space.team_id:
        raise SlackError("team_not_found")
    url = f"https://{space.domain}.slack.com/"
    team = {"id": space.team_id, "name": space.name, "domain": space.domain, "email_domain": "", "url": url}
    return {"team": team}


@method("bots.info", Arg("bot"), Arg("team_id"), scopes=("users:read",))
def bots_info(call: Call) -> Json:
    """The app's own bot; there is no other."""
    space = call.world.workspace
    if call.get("bot", space.bot_id) != space.bot_id:
        raise SlackError("bot_not_found")
    bot = {
        "id": space.bot_id,
        "deleted": False,
        "name": call.world.app.name,
        "updated": 0,
        "app_id": space.app_id,
        "user_id": space.bot_user_id,
        "icons": {},
    }
    return {"bot": bot}


@method("apps.connections.open", scopes=("connections:write",), app_level=True)
def connections_open(call: Call) -> Json:
    """Where Socket Mode begins: the address of a WebSocket, for once."""
    return {"url": call.world.new_socket_url()}
