"""`assistant.threads` and `agents.sessions`: the status, title and prompts of an agent."""

from __future__ import annotations

from bot.playground import agent
from bot.playground.errors import SlackError
from bot.playground.methods.access import known_channel
from bot.playground.methods.registry import Arg, Call, Kind, method
from bot.playground.state import AgentThread, Json

_THREAD = (Arg("channel_id", required=True), Arg("thread_ts", Kind.TIMESTAMP, required=True))
_LOOK = (Arg("username"), Arg("icon_emoji"), Arg("icon_url"))
_SESSION = ("active", "processing", "suspended", "closed")


@method(
    "assistant.threads.setStatus",
    *_THREAD,
    Arg("status", Kind.STRING),
    Arg("loading_messages", Kind.ARRAY),
    *_LOOK,
    scopes=("assistant:write", "chat:write"),
)
def set_status(call: Call) -> Json:
    """Say what the agent is doing; the empty text clears it."""
    if call.get("status") is None:
        raise SlackError("invalid_arguments", messages=["[ERROR] missing required field: status"])
    loading = call.get("loading_messages", [])
    if len(loading) > 10 or not all(isinstance(item, str) for item in loading):
        raise SlackError(
            "invalid_arguments", messages=["[ERROR] no more than 10 items allowed [json-pointer:/loading_messages]"]
        )
    found = _thread(call)
    found.status, found.status_at, found.loading_messages = call.get("status"), call.world.now(), list(loading)
    agent.notify(call.world, found)
    return {}


@method("assistant.threads.setTitle", *_THREAD, Arg("title", required=True), scopes=("assistant:write",))
def set_title(call: Call) -> Json:
    """Name the thread."""
    found = _thread(call)
    found.title = call.get("title")
    agent.notify(call.world, found)
    return {}


@method(
    "assistant.threads.setSuggestedPrompts",
    Arg("channel_id", required=True),
    Arg("thread_ts", Kind.TIMESTAMP),
    Arg("title"),
    Arg("prompts", Kind.ARRAY, required=True),
    scopes=("assistant:write",),
)
def set_suggested_prompts(call: Call) -> Json:
    """Offer up to four things to ask."""
    prompts = call.get("prompts")
    if not 1 <= len(prompts) <= 4 or not all(_is_prompt(prompt) for prompt in prompts):
        raise SlackError("invalid_arguments", messages=["[ERROR] 1 to 4 prompts, each with a title and a message"])
    found = _thread(call)
    found.prompts_title, found.prompts = call.get("title"), list(prompts)
    agent.notify(call.world, found)
    return {}


def _is_prompt(prompt: object) -> bool:
    if not isinstance(prompt, dict):
        return False
    return all(isinstance(prompt.get(key), str) and prompt[key] for key in ("title", "message"))


@method(
    "agents.sessions.setStatus",
    Arg("channel_id", required=True),
    Arg("status", required=True),
    Arg("thread_ts", Kind.TIMESTAMP),
    Arg("title"),
    Arg("initiator_user_id"),
    *_LOOK,
    scopes=("chat:write",),
)
def set_session_status(call: Call) -> Json:
    """Set a session's status, creating the session if need be. `processing` stays until it is changed."""
    if call.get("status") not in _SESSION:
        raise SlackError("invalid_arguments", messages=[f"[ERROR] status must be one of: {', '.join(_SESSION)}"])
    if len(call.get("title", "")) > 200:
        raise SlackError("invalid_arguments", messages=["[ERROR] title must be less than 201 characters"])
    found = _thread(call)
    if found.session is None:
        found.title = call.get("title", found.title)
    found.session = call.get("status")
    agent.notify(call.world, found)
    answer: Json = {"status": found.session, "agent_status": found.session, "title": found.title}
    if "agent_session_stopped" not in call.world.app.bot_events:
        answer["warning"] = "missing_agent_session_stopped_event_subscription"
    return answer


def _thread(call: Call) -> AgentThread:
    world = call.world
    if not world.app.agent:
        raise SlackError("access_denied")
    channel = known_channel(Call(world, {"channel": call.get("channel_id")}))
    if world.bot_user not in channel.members:
        raise SlackError("not_in_channel")
    thread_ts = call.get("thread_ts")
    if thread_ts and world.message(channel.id, thread_ts) is None:
        raise SlackError("thread_not_found")
    return agent.thread(world, channel.id, thread_ts)
