"""The names of what can be clicked: written by views, heard by listeners. Where one stands in a message several times,
`_12` follows it."""

CONFIRM = "confirm_proposal"
DISMISS = "dismiss_proposal"
CHOOSE = "choose_option"
UNDO = "undo_turn"
REMINDED_DONE = "reminder_done"
REMIND_IN_AN_HOUR = "reminder_in_an_hour"
REMIND_TOMORROW = "reminder_tomorrow"
