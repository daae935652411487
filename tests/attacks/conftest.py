"""The stages of the scenarios: see `tests/scenarios`."""

from tests.scenarios.conftest import model, modelled, stage

__all__ = ["model", "modelled", "stage"]
