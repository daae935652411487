"""What people type, understood by code: dates, recurrence, commands. Pure functions, no database, no model."""
