"""The Web API's methods: each declares its name, scopes and arguments beside the function that carries it out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.playground.errors import SlackError
from bot.playground.state import Json
from bot.playground.world import World

_TS = re.compile(r"\d{1,10}\.\d{6}")


class Kind(StrEnum):
    """The type of an argument, named as Slack's messages name it."""

    STRING = "string"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    OBJECT = "object"
    ARRAY = "array"
    TIMESTAMP = "timestamp"


@dataclass(frozen=True)
class Arg:
    """One argument. `refusal` is the error for a value of the wrong type."""

    name: str
    kind: Kind = Kind.STRING
    required: bool = False
    refusal: str = "invalid_arguments"


@dataclass(frozen=True)
class Call:
    """One call of a method, its arguments read and checked; the world's lock is held."""

    world: World
    args: Mapping[str, Any]
    app_level: bool = False

    def get(self, name: str, default: Any = None) -> Any:
        """The value of an argument, or `default` where it was not given."""
        value = self.args.get(name)
        return default if value is None else value

    def need_scope(self, *scopes: str) -> None:
        """Raise SlackError missing_scope unless the app has one of the scopes."""
        space = self.world.workspace
        provided = space.app_token_scopes if self.app_level else self.world.app.scopes
        if not set(scopes) & set(provided):
            raise SlackError("missing_scope", needed=scopes[0], provided=",".join(provided))


Handler = Callable[[Call], Json]


@dataclass(frozen=True)
class Method:
    """A method of the Web API. With several scopes, one of them is enough.

    `app_level` ones take the app's token (`xapp-…`) and no other; all others take the bot's.
    """

    name: str
    handler: Handler
    scopes: tuple[str, ...] = ()
    args: tuple[Arg, ...] = ()
    needs_token: bool = True
    app_level: bool = False


@dataclass
class Registry:
    """The methods by name."""

    methods: dict[str, Method] = field(default_factory=dict)

    def method(
        self,
        name: str,
        *args: Arg,
        scopes: tuple[str, ...] = (),
        needs_token: bool = True,
        app_level: bool = False,
    ) -> Callable[[Handler], Handler]:
        """Register a function as the method `name`."""

        def register(handler: Handler) -> Handler:
            self.methods[name] = Method(name, handler, scopes, args, needs_token, app_level)
            return handler

        return register


REGISTRY = Registry()
method = REGISTRY.method


def read_args(method: Method, given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a call by name, each of its declared type. Raises SlackError invalid_arguments."""
    read = {arg.name: _value(arg, given[arg.name]) for arg in method.args if given.get(arg.name) is not None}
    missing = [arg.name for arg in method.args if arg.required and read.get(arg.name) in (None, "")]
    if missing:
        raise SlackError("invalid_arguments", messages=[f"[ERROR] missing required field: {name}" for name in missing])
    return read


def _value(arg: Arg, value: Any) -> Any:
    try:
        return _READERS[arg.kind](value)
    except (ValueError, TypeError, RecursionError):
        message = f"[ERROR] must be a valid {arg.kind.value} [json-pointer:/{arg.name}]"
        raise SlackError(arg.refusal, messages=[message]) from None


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError
    return int(value)


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    known = {"true": True, "1": True, "false": False, "0": False, "": False}.get(str(value).lower())
    if known is None:
        raise ValueError(value)
    return known


def _timestamp(value: Any) -> str:
    text = _string(value)
    if text and not _TS.fullmatch(text):
        raise ValueError(text)
    return text


def _decoded(value: Any, wanted: type) -> Any:
    decoded = json.loads(value) if isinstance(value, str) else value
    if not isinstance(decoded, wanted):
        raise TypeError
    return decoded


_READERS: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.STRING: _string,
    Kind.INTEGER: _integer,
    Kind.BOOLEAN: _boolean,
    Kind.OBJECT: lambda value: _decoded(value, dict),
    Kind.ARRAY: lambda value: _decoded(value, list),
    Kind.TIMESTAMP: _timestamp,
}
