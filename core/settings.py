"""Settings of the core, from the environment or `.env`. The only place in `core` that reads either."""

from __future__ import annotations

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

OPENAI_URL = "https://api.openai.com/v1"


class CoreSettings(BaseSettings):
    """Every field is the environment variable of the same name in capitals; an empty variable counts as not set."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", populate_by_name=True)

    database_url: str = Field("sqlite:///errand.db", description="SQLite or PostgreSQL, as a SQLAlchemy URL")
    openai_api_key: SecretStr | None = Field(
        None, description="the model provider's key; without one, no model is used"
    )
    openai_base_url: str | None = Field(None, description="any OpenAI-compatible server; default: OpenAI itself")
    openai_model: str = Field("gpt-6-luna", description="the model's name at that server")
    openai_timeout_s: float = Field(30.0, gt=0, le=300, description="seconds one model call may take")
    timezone: str = Field(
        "UTC",
        validation_alias="ERRAND_TIMEZONE",
        description="the zone of people whose own isn't known (API, MCP and terminal), as an IANA name",
    )
    daily_tokens: int | None = Field(
        None,
        ge=1,
        validation_alias="ERRAND_DAILY_TOKENS",
        description="model tokens that one workspace may use a day (UTC); after that, plain words do without a model",
    )
    grammar_first: bool = Field(
        True,
        validation_alias="ERRAND_GRAMMAR_FIRST",
        description="whether plain messages that can be read in one way only are answered without asking the model",
    )
    workers: int = Field(
        8,
        ge=1,
        le=64,
        validation_alias="ERRAND_WORKERS",
        description="how many people's turns run at once in a process",
    )

    @field_validator("openai_base_url")
    @classmethod
    def _with_a_scheme(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("http://", "https://")):
            raise ValueError(f"{url!r} doesn't begin with http:// or https://; write it like http://localhost:11434/v1")
        return url

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{name!r} is no IANA time zone; write it like Europe/Berlin") from error
        return name

    @property
    def model_url(self) -> str:
        """Where the model is asked."""
        return self.openai_base_url or OPENAI_URL

    @property
    def guesses_model(self) -> bool:
        """Whether a server of one's own is asked for a model that nobody named."""
        return self.openai_base_url is not None and "openai_model" not in self.model_fields_set

    @property
    def has_model(self) -> bool:
        """A key or a server of one's own is enough: local servers need no key."""
        return self.openai_api_key is not None or self.openai_base_url is not None
