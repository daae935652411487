"""Block Kit: what Slack accepts, and where it says no."""
