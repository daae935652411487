"""The workspace in a file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.playground import LocalSlack, ManualClock, default_workspace, running
from bot.playground.person_api import snapshot

TO_ANA = {"recipient_team_id": "T07LOCAL001", "recipient_user_id": "U07ANA00001"}
WORKSPACE = replace(default_workspace(), bot_token="xoxb-fixed", signing_secret="fixed")


def start(manifest: dict[str, Any], path: Path) -> LocalSlack:
    return LocalSlack(manifest, workspace=WORKSPACE, clock=ManualClock(), state_file=path)


def seen(slack: LocalSlack) -> dict[str, Any]:
    with slack.world.lock:
        return snapshot(slack.world, slack.world.person("ana")) | {"seq": 0}


def test_everything_survives_a_restart(manifest: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "slack.json"
    first = start(manifest, path)
    with running(first) as url:
        client = WebClient(token=first.token, base_url=url + "/api/")
        said = first.say("ana", "#general", "@Probe hello")
        metadata = {"event_type": "turn", "event_payload": {"id": 1}}
        client.chat_postMessage(channel=said.channel, text="hi", thread_ts=said.ts, metadata=metadata)
        client.chat_postEphemeral(channel=said.channel, user=said.user, text="psst")
        client.chat_startStream(channel=said.channel, thread_ts=said.ts, markdown_text="so", **TO_ANA)
        client.views_publish(user_id=said.user, view={"type": "home", "blocks": [{"type": "divider"}]})
        first.react("ana", "#general", said.ts, "eyes")
        first.change_person("ana", tz="Asia/Tokyo")
        first.archive("#home", "ana")
        before = seen(first)

    second = start(manifest, path)
    with running(second):
        assert seen(second) == before
        assert second.world.state == first.world.state
        assert second.thread("#general", said.ts)[1].metadata == metadata
        assert second.say("ana", "#general", "later").ts > said.ts


def test_a_change_is_written_soon_and_as_a_whole(manifest: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "slack.json"
    slack = start(manifest, path)
    with running(slack):
        slack.say("ana", "dm", "hello")
        slack.wait_saved()
        assert "hello" in path.read_text("utf-8")
        slack.reset()

    assert json.loads(path.read_text("utf-8"))["state"]["messages"] == {}
    assert list(tmp_path.iterdir()) == [path]
    assert "xoxb" not in path.read_text("utf-8")


def test_somebody_elses_file_is_left_alone(manifest: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "slack.json"
    path.write_text(json.dumps({"version": 1, "team_id": "T-OTHER", "state": {}}), "utf-8")

    with pytest.raises(ValueError, match="another workspace"):
        start(manifest, path)

    assert json.loads(path.read_text("utf-8"))["team_id"] == "T-OTHER"


def test_without_a_file_nothing_is_written(manifest: dict[str, Any], tmp_path: Path) -> None:
    with running(LocalSlack(manifest, clock=ManualClock())) as url:
        assert url.startswith("http://127.0.0.1:")

    assert list(tmp_path.iterdir()) == []
