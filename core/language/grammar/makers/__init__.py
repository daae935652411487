"""The makers, by the tool that they make a call of: from the slots of a template to a reading.

A maker answers None where the template doesn't fit after all.
"""
