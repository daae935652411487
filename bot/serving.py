"""`errand serve`"""

from __future__ import annotations

import logging

import uvicorn

from bot.app import build_app, client_for
from bot.delivery import SlackDelivery
from bot.settings import BotSettings
from bot.web import build_web
from core.app import build_core
from core.models import Surface
from core.storage.migrating import prepare

log = logging.getLogger(__name__)
GRACE_S = 20.0


def serve(settings: BotSettings) -> None:
    """Serve until SIGTERM or SIGINT, then finish what is running."""
    delivery = SlackDelivery(client_for(settings)) if settings.has_slack else None
    core = build_core(settings, {Surface.SLACK: delivery} if delivery else {})
    prepare(core.database)
    slack = build_app(core, settings) if settings.has_slack else None
    if slack is None:
        log.warning("Slack isn't set up (%s is missing): serving the API alone", ", ".join(settings.missing_slack))
    if not settings.has_model:
        log.warning("no model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): plain words are understood without one")
    core.start()
    log.info("Errand is at http://%s:%s", settings.host, settings.port)
    try:
        uvicorn.run(
            build_web(core, settings, slack), host=settings.host, port=settings.port, log_config=None, access_log=False
        )
    finally:
        core.stop(GRACE_S)
        if delivery is not None:
            delivery.close()
