"""`errand demo`: a local Slack in the browser with Errand in it, for trying things and for breaking them."""
