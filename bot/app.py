"""The only Bolt wiring."""

from __future__ import annotations

import logging
from collections.abc import Callable

from slack_bolt import App, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.logger.messages import warning_token_skipped

from bot.home import Home
from bot.listeners import actions, commands, door, messages, people, rest
from bot.settings import BotSettings
from core.app import Core
from core.errors import StorageUnavailable, Unkeepable

log = logging.getLogger(__name__)


def build_app(
    core: Core, settings: BotSettings, on_refused: Callable[[], object] = bool, home: Home | None = None
) -> App:
    """A Bolt app whose listeners only accept, and which answers 503 when that failed, so that Slack sends it again.

    `on_refused` is called then: Slack gives up after six minutes, so what was missed must be read later. So it is when
    Slack says that it left something out.

    What `home` knows to be foreign is ignored.

    Bolt's defaults would acknowledge first and lose the message (process_before_response), and ask Slack who we are
    before every event, losing it when Slack is busy (authorize). Signatures are checked in front of it (`bot.web`),
    before any parsing.
    """
    assert settings.slack_bot_token is not None
    token = settings.slack_bot_token.get_secret_value()

    logging.getLogger("slack_bolt.App").addFilter(_is_news)

    def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=token)

    app = App(
        name="errand",
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,
        raise_error_for_unhandled_request=False,
    )

    @app.error
    def failed(error: Exception) -> BoltResponse:  # pyright: ignore[reportUnusedFunction]
        if isinstance(error, Unkeepable):
            log.warning("a signed request can't be kept", extra={"why": str(error)})
            return BoltResponse(status=400)
        log.error("a request from Slack wasn't accepted", exc_info=error)
        on_refused()
        return BoltResponse(status=503 if isinstance(error, StorageUnavailable) else 500)

    if home is not None:
        door.register(app, home)
    messages.register(app, core)  # what comes most is looked for first
    commands.register(app, core)
    actions.register(app, core)
    people.register(app, core)
    rest.register(app, on_refused)
    return app


def _is_news(record: logging.LogRecord) -> bool:
    """Bolt reads SLACK_BOT_TOKEN by itself, and warns at every start that `authorize` makes it ignore it. That is
    meant, and would mislead whoever reads the log."""
    return record.getMessage() != warning_token_skipped()
