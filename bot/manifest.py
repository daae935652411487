"""The app's manifest, as Slack wants it pasted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FOLLOW_UPS = {
    "events": {"message.channels", "message.groups", "message.mpim"},
    "scopes": {"channels:history", "groups:history", "mpim:history"},
}


def manifest(*, url: str | None = None, socket: bool = False, minimal: bool = False) -> dict[str, Any]:
    """The manifest with this host's address (`https://errand.example.com`), for Socket Mode, or with as few scopes as
    will do.

    `minimal` gives up replies without a mention, and with them reading along in channels.
    """
    app: dict[str, Any] = yaml.safe_load(_file().read_text())
    settings, command = app["settings"], app["features"]["slash_commands"][0]
    if socket:
        settings["socket_mode_enabled"] = True
        for place in (settings["event_subscriptions"], settings["interactivity"]):
            place.pop("request_url", None)
        command.pop("url", None)
    elif url:
        address = url.rstrip("/") + "/slack/events"
        settings["event_subscriptions"]["request_url"] = address
        settings["interactivity"]["request_url"] = address
        command["url"] = address
    if minimal:
        events, scopes = settings["event_subscriptions"], app["oauth_config"]["scopes"]
        events["bot_events"] = [each for each in events["bot_events"] if each not in FOLLOW_UPS["events"]]
        scopes["bot"] = [each for each in scopes["bot"] if each not in FOLLOW_UPS["scopes"]]
    return app


def as_yaml(app: dict[str, Any]) -> str:
    return yaml.safe_dump(app, sort_keys=False, allow_unicode=True, width=110)


def needed_scopes() -> set[str]:
    """What the app can't do without: follow-ups without a mention are a matter of taste."""
    return set(manifest(minimal=True)["oauth_config"]["scopes"]["bot"])


def _file() -> Path:
    """In a checkout it stands at the top; in an installed package, beside the code."""
    here = Path(__file__).parent
    packaged = here / "manifest.yml"
    return packaged if packaged.exists() else here.parent / "manifest.yml"
