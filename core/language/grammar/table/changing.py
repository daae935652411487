"""Templates: a number and what becomes of it."""

from typing import Final

NUMBER_CHANGE: Final = """
number_change:
    due {number} [to|on|for|:] {what}
    {number} [to|-_>|:|,|-|for|is_for|=] {what}
"""
