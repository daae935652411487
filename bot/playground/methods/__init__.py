"""The Web API, one module a family. Importing this package registers every method."""

from bot.playground.methods import assistant, basics, chat, conversations, reactions, streams, users, views
from bot.playground.methods.registry import REGISTRY, Call, Method, read_args

__all__ = [
    "REGISTRY",
    "Call",
    "Method",
    "assistant",
    "basics",
    "chat",
    "conversations",
    "reactions",
    "read_args",
    "streams",
    "users",
    "views",
]
