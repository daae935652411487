"""The names of what can be clicked: written by views, heard by listeners."""

CONFIRM = "confirm_proposal"
DISMISS = "dismiss_proposal"
