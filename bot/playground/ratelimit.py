"""One message a second in a channel: https://docs.slack.dev/apis/web-api/rate-limits#posting_messages."""

from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass
class RateLimit:
    """When each channel was last posted in (epoch seconds). Slack lets short bursts pass; this one doesn't."""

    enabled: bool = False
    interval: float = 1.0
    _last: dict[str, float] = field(default_factory=dict)

    def forget(self) -> None:
        """Start counting anew."""
        self._last.clear()

    def retry_after(self, channel: str, now: float) -> int | None:
        """Whole seconds to wait before posting in `channel`, or None where it may be posted in now."""
        last = self._last.get(channel)
        if self.enabled and last is not None and now - last < self.interval:
            return max(1, math.ceil(last + self.interval - now))
        self._last[channel] = now
        return None
