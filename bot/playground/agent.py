"""What an agent shows above a thread: its status, its session, a title and suggested prompts."""

from __future__ import annotations

from bot.playground.state import AgentThread, Json
from bot.playground.world import World

STATUS_SECONDS = 120.0
"""A status that nobody changes goes away after two minutes."""

STREAM_SECONDS = 300.0
"""A stream that nobody appends to ends after about five minutes."""


def thread(world: World, channel: str, thread_ts: str | None) -> AgentThread:
    """The agent's part of a thread, made on first use. A direct message as a whole has the empty thread_ts."""
    key = f"{channel}:{thread_ts or ''}"
    return world.state.agent_threads.setdefault(key, AgentThread(channel, thread_ts or ""))


def status(world: World, channel: str, thread_ts: str | None) -> str:
    """The status that people see now; empty where there is none or it has gone stale."""
    found = world.state.agent_threads.get(f"{channel}:{thread_ts or ''}")
    if found is None or world.now() - found.status_at > STATUS_SECONDS:
        return ""
    return found.status


def clear_status(world: World, channel: str, thread_ts: str | None) -> None:
    """A message of the bot in a thread takes its status away."""
    found = world.state.agent_threads.get(f"{channel}:{thread_ts or ''}")
    if found is not None and found.status:
        found.status = ""
        notify(world, found)


def notify(world: World, found: AgentThread) -> None:
    """Tell the feed that the agent's part of a thread changed."""
    people = world.audience(world.state.channels[found.channel])
    shown = to_json(world, found)
    world.publish("agent.changed", people=people, channel=found.channel, thread_ts=found.thread_ts, agent=shown)


def to_json(world: World, found: AgentThread) -> Json:
    """The agent's part of a thread, as the page gets it."""
    now = status(world, found.channel, found.thread_ts)
    return {
        "thread_ts": found.thread_ts,
        "status": now,
        "loading_messages": found.loading_messages if now else [],
        "session": found.session,
        "title": found.title,
        "prompts_title": found.prompts_title,
        "prompts": found.prompts,
    }
