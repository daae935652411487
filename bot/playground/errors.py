"""The two ways in which the playground says no.

PlaygroundError
├── SlackError     Slack's own answer to a bot: a name from Slack's documentation
├── PersonError    what Slack's client wouldn't have let a person do
└── ManifestError  an app manifest that Slack would refuse
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class PlaygroundError(Exception):
    """Base of everything that the playground raises on purpose."""


class SlackError(PlaygroundError):
    """A refusal with one of Slack's error names, sent as `{"ok": false, "error": name}`.

    `messages` become `response_metadata.messages`, which is where Slack says what is wrong and where.
    """

    def __init__(self, name: str, *, messages: Sequence[str] = (), **fields: Any) -> None:
        super().__init__(name, *messages)
        self.name = name
        self.messages = list(messages)
        self.fields = fields

    def body(self) -> dict[str, Any]:
        """The JSON object that Slack answers with."""
        answer: dict[str, Any] = {"ok": False, "error": self.name, **self.fields}
        if self.messages:
            answer["response_metadata"] = {"messages": self.messages}
        return answer


class PersonError(PlaygroundError):
    """Something that a person could not have done in Slack's client; the message says why."""


class ManifestError(PlaygroundError):
    """An app manifest that Slack would refuse; the message names the field."""
