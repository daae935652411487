"""The person's side over HTTP: what a page (or a test in another process) uses instead of Slack's client.

`GET state?user=…` is all that a person sees, `GET events?user=…` a server-sent stream of what changes, and
`POST act/{action}` does something, its arguments a JSON object. `GET log` and `POST act/fail` are for an inspector.
"""

from __future__ import annotations

import asyncio
import dataclasses
import inspect
import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.playground import agent, asking, tracing
from bot.playground.courier import Delivery
from bot.playground.errors import PersonError, SlackError
from bot.playground.feed import Change
from bot.playground.render import bot_user_json, channel_json, message_json, user_json, view_json
from bot.playground.slack import LocalSlack
from bot.playground.state import Channel, Json, Message, View
from bot.playground.workspace import Person
from bot.playground.world import World

KEEP_ALIVE = 15.0
"""Seconds between comments on a stream that has nothing to say."""

_BY_NAME = (
    *("say", "edit", "delete", "react", "unreact"),
    *("command", "shortcut", "message_shortcut", "stop"),
    *("click", "click_view", "submit", "close_view", "open_home"),
    *("change_person", "add_channel", "invite_bot", "remove_bot", "archive", "unarchive"),
    *("revoke_token", "uninstall", "install", "fail", "verify_url", "reset"),
)
"""The methods of LocalSlack that can be called over HTTP."""


def person_routes(slack: LocalSlack) -> list[BaseRoute]:
    """The routes below `/playground`."""
    side = PersonSide(slack)
    return [
        Route("/state", side.state, methods=["GET"]),
        Route("/events", side.events, methods=["GET"]),
        Route("/log", side.log, methods=["GET"]),
        Route("/bench", side.bench, methods=["GET"]),
        Route("/inspect", side.inspect, methods=["GET"]),
        Route("/act/{action}", side.act, methods=["POST"]),
    ]


def actions(slack: LocalSlack) -> Mapping[str, Callable[..., Any]]:
    """What can be done over HTTP: each name with a function whose parameters are the JSON object's fields."""
    return {
        **{name: getattr(slack, name) for name in _BY_NAME},
        "hold_events": slack.courier.hold,
        "release_events": slack.courier.release,
        "redeliver": slack.courier.redeliver,
        "deliver_twice": lambda on: setattr(slack.courier, "twice", bool(on)),
        "rate_limit": lambda on: setattr(slack.rate_limit, "enabled", bool(on)),
        "refresh_sockets": slack.sockets.refresh,
        "warn_sockets": slack.sockets.warn,
        "stall_sockets": slack.sockets.stall,
        "drop_sockets": slack.sockets.drop,
        "disable_sockets": slack.sockets.disable,
        "enable_sockets": slack.sockets.enable,
        "clear_faults": slack.faults.clear,
        "release_answers": slack.faults.release,
        "control": lambda id: slack.bench.press(id),
    }


class PersonSide:
    """The endpoints of a page."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack, self._actions = slack, actions(slack)

    async def state(self, request: Request) -> Response:
        user = request.query_params.get("user", "")
        try:
            return JSONResponse(await run_in_threadpool(self._snapshot, user))
        except PersonError as error:
            return _refused(error)

    def _snapshot(self, user: str) -> Json:
        with self._slack.world.lock:
            seen = snapshot(self._slack.world, self._slack.world.person(user))
        return seen | {"bench": {"facts": list(self._slack.bench.facts)}}

    async def log(self, request: Request) -> Response:
        since = request.query_params.get("since", "0")
        entries = self._slack.log.entries(
            request.query_params.get("kind"), since=int(since) if since.isdecimal() else 0
        )
        return JSONResponse({"ok": True, "entries": [dataclasses.asdict(entry) for entry in entries]})

    async def bench(self, request: Request) -> Response:
        del request
        return JSONResponse(await run_in_threadpool(self._bench))

    def _bench(self) -> Json:
        slack = self._slack
        with slack.world.lock:
            notes = [dataclasses.asdict(note) for note in slack.bench.notes]
        return {
            "ok": True,
            "waiting": [dataclasses.asdict(fault) for fault in slack.faults.waiting()],
            "twice": slack.courier.twice,
            "held": slack.courier.holding,
            "rate_limit": slack.rate_limit.enabled,
            "controls": [control.shown() for control in slack.bench.controls],
            "notes": notes,
        }

    async def inspect(self, request: Request) -> Response:
        channel, ts = (request.query_params.get(key, "") for key in ("channel", "ts"))
        try:
            return JSONResponse(await run_in_threadpool(self._inspect, channel, ts))
        except PersonError as error:
            return _refused(error)

    def _inspect(self, channel: str, ts: str) -> Json:
        world = self._slack.world
        with world.lock:
            message = _find(world, channel, ts)
            asked = tracing.question(world, message)
            entries = tracing.trace(world, self._slack.log.entries(), message)
        fields = [("team", world.workspace.team_id), ("channel", channel), ("ts", asked.ts)]
        fields += [("trigger_id", id) for id in tracing.triggers(entries)]
        if message.metadata:
            fields.append(("metadata", json.dumps(message.metadata)))
        return {"ok": True, "entries": [dataclasses.asdict(entry) for entry in entries], **self._told(fields)}

    def _told(self, fields: list[tuple[str, str]]) -> Json:
        look = self._slack.bench.inspect
        if look is None:
            return {"bot": None, "bot_error": None}
        try:
            return {"bot": look(fields), "bot_error": None}
        except asking.Unanswered as error:
            return {"bot": None, "bot_error": str(error)}

    async def act(self, request: Request) -> Response:
        # A JSON content type can't be sent from another site without asking first; a form can.
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return JSONResponse({"ok": False, "error": "application/json is expected"}, 415)
        action = self._actions.get(request.path_params["action"])
        if action is None:
            return JSONResponse({"ok": False, "error": "there is no such action"}, 404)
        try:
            fields = json.loads(await request.body() or b"{}")
            inspect.signature(action).bind(**fields)
            result = await run_in_threadpool(action, **fields)
            return JSONResponse({"ok": True, "result": await run_in_threadpool(self._shown, result)})
        except (PersonError, SlackError, TypeError, ValueError, KeyError, AttributeError) as error:
            return _refused(error)

    def _shown(self, result: Any) -> Any:
        with self._slack.world.lock:
            match result:
                case Message():
                    return {"channel": result.channel, **message_json(self._slack.world, result)}
                case Delivery():
                    return {"id": result.id, "kind": result.kind}
                case Channel():
                    return channel_json(self._slack.world, result)
                case Person():
                    return user_json(self._slack.world, result)
                case bool() | int() | str():
                    return result
                case _:
                    return None

    async def events(self, request: Request) -> Response:
        user = request.query_params.get("user")
        try:
            id = self._slack.world.person(user).id if user else None
        except PersonError as error:
            return _refused(error)
        last = request.headers.get("last-event-id", "")
        stream = self._stream(id, int(last) if last.isdecimal() else None)
        return StreamingResponse(stream, media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def _stream(self, user: str | None, since: int | None) -> AsyncIterator[str]:
        loop, queue = asyncio.get_running_loop(), asyncio.Queue[Change | None]()

        def pass_on(change: Change | None) -> None:
            loop.call_soon_threadsafe(queue.put_nowait, change)

        stop = self._slack.world.feed.listen(pass_on, since=since)
        try:
            yield ": listening\n\n"
            while True:
                try:
                    change = await asyncio.wait_for(queue.get(), KEEP_ALIVE)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if change is None:
                    return
                if change.visible_to(user):
                    yield _event(change)
        finally:
            stop()


def _find(world: World, channel: str, ts: str) -> Message:
    """A message, whoever sees it. Raises PersonError. The world's lock is held."""
    found = world.message(channel, ts)
    if found is None:
        found = next((m for m in world.state.ephemerals if (m.channel, m.ts) == (channel, ts)), None)
    if found is None:
        raise PersonError(f"there is no message {ts} in {channel}")
    return found


def _event(change: Change) -> str:
    return f"id: {change.seq}\nevent: {change.kind}\ndata: {json.dumps(dict(change.data))}\n\n"


def _refused(error: Exception) -> Response:
    return JSONResponse({"ok": False, "error": str(error)}, 400)


def snapshot(world: World, person: Person) -> Json:
    """Everything on a person's screen, and nothing else. The world's lock is held."""
    channels = [channel for channel in world.state.channels.values() if person.id in world.audience(channel)]
    home = world.state.homes.get(person.id)
    return {
        "ok": True,
        "team": {"id": world.workspace.team_id, "name": world.workspace.name},
        "me": user_json(world, person) | {"locale": person.locale},
        "people": [user_json(world, other) for other in world.state.people.values()] + [bot_user_json(world)],
        "app": _app(world),
        "channels": [_channel(world, channel, person) for channel in channels],
        "home": None if home is None else _view(world, home),
        "modals": [_view(world, view) for view in world.state.modals.get(person.id, [])],
        "now": world.now(),
        "seq": world.feed.seq,
    }


def _app(world: World) -> Json:
    app = world.app
    return {
        "name": app.name,
        "description": app.description,
        "long_description": app.long_description,
        "agent_description": app.agent_description,
        "bot_user": world.bot_user,
        "commands": [dataclasses.asdict(command) for command in app.commands],
        "shortcuts": [dataclasses.asdict(shortcut) for shortcut in app.shortcuts],
        "home_tab": app.home_tab,
        "agent": app.agent,
        "suggested_prompts": [{"title": title, "message": message} for title, message in app.suggested_prompts],
        "installed": world.state.installed.value,
    }


def _channel(world: World, channel: Channel, person: Person) -> Json:
    kept = world.state.messages.get(channel.id, [])
    mine = [m for m in world.state.ephemerals if m.channel == channel.id and m.visible_to == person.id]
    agents = [found for found in world.state.agent_threads.values() if found.channel == channel.id]
    return {
        **channel_json(world, channel),
        "messages": [message_json(world, m) | {"values": m.values} for m in sorted([*kept, *mine], key=lambda m: m.ts)],
        "agent_threads": [agent.to_json(world, found) for found in agents],
    }


def _view(world: World, view: View) -> Json:
    return view_json(world, view) | {"errors": view.errors, "notice": view.notice}
