"""Settings of the bot, from the environment or `.env`. The only place in `bot` that reads either."""

from __future__ import annotations

from pydantic import Field, SecretStr

from core.settings import CoreSettings


class BotSettings(CoreSettings):
    """Everything that `errand` can be told, the core's settings included."""

    slack_bot_token: SecretStr | None = Field(None, description="xoxb-…, from the app's page after installing it")
    slack_signing_secret: SecretStr | None = Field(
        None, description="from the app's page: proves that requests are Slack's"
    )
    slack_app_token: SecretStr | None = Field(None, description="xapp-…: Socket Mode instead of HTTP")
    slack_api_url: str = Field("https://slack.com/api/", description="another Slack, such as the playground's")
    public_host: str = Field(
        "",
        validation_alias="ERRAND_PUBLIC_HOST",
        description="the names under which others reach this server, separated by commas; `/mcp` refuses any other",
    )
    host: str = Field("127.0.0.1", description="the address to listen on; 0.0.0.0 where others must reach it")
    port: int = Field(3000, ge=1, le=65_535, description="the port to listen on")

    @property
    def has_slack(self) -> bool:
        return not self.missing_slack

    @property
    def uses_socket_mode(self) -> bool:
        """Whether Slack is listened to over a socket that Errand opens, and not over HTTP."""
        return self.slack_app_token is not None

    @property
    def public_hosts(self) -> list[str]:
        return [each.strip() for each in self.public_host.split(",") if each.strip()]

    @property
    def signing_secrets(self) -> list[str]:
        """The signing secrets, separated by commas: two at once while Slack is told of a new one."""
        given = self.slack_signing_secret.get_secret_value() if self.slack_signing_secret else ""
        return [each.strip() for each in given.split(",") if each.strip()]

    @property
    def missing_slack(self) -> list[str]:
        """The names of the Slack settings that are still needed; Socket Mode signs nothing."""
        needed = {"SLACK_BOT_TOKEN": self.slack_bot_token}
        if not self.uses_socket_mode:
            needed["SLACK_SIGNING_SECRET"] = self.slack_signing_secret
        return [name for name, value in needed.items() if value is None]
