"""Tables and charts.

https://docs.slack.dev/reference/block-kit/blocks/table-block, .../data-table-block, .../data-visualization-block.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.playground.blocks.rich import RICH_TEXT
from bot.playground.blocks.schema import (
    Check,
    boolean,
    error,
    integer,
    listing,
    number,
    one_of,
    shape,
    string,
    typed,
)

CELLS_TEXT = 10_000
"""Characters that all cells of one table may hold together."""

_RAW_TEXT = shape({"text": string(shortest=1)})
_RAW_NUMBER = shape({"value": number, "text": string(shortest=1)})
_CELL = typed({"raw_text": _RAW_TEXT, "raw_number": _RAW_NUMBER, "rich_text": RICH_TEXT})


def _same_width(value: Any, where: str) -> Iterator[str]:
    if len({len(row) for row in value["rows"]}) > 1:
        yield error("all rows must have the same number of cells", f"{where}/rows")


def _cells_text(value: Any, where: str) -> Iterator[str]:
    if sum(cell_size(cell) for row in value["rows"] for cell in row) > CELLS_TEXT:
        yield error(f"table cells must be less than {CELLS_TEXT + 1} characters in total", f"{where}/rows")


def cell_size(value: Any) -> int:
    """Characters of text anywhere in a value."""
    if isinstance(value, dict):
        own = value["text"] if isinstance(value.get("text"), str) else ""
        return len(own) + sum(cell_size(item) for item in value.values())
    if isinstance(value, list):
        return sum(cell_size(item) for item in value)
    return 0


def _plain_header(value: Any, where: str) -> Iterator[str]:
    for index, cell in enumerate(value["rows"][0]):
        if cell["type"] == "rich_text":
            yield error("unsupported type: rich_text", f"{where}/rows/0/{index}/type")


_COLUMN = shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})


def _column(value: Any, where: str) -> Iterator[str]:
    if value is not None:
        yield from _COLUMN(value, where)


TABLE = shape(
    {"rows": listing(listing(_CELL, 20), 100)},
    {"block_id": string(255), "column_settings": listing(_column, 20)},
    [_same_width, _cells_text],
)

DATA_TABLE = shape(
    {"rows": listing(listing(_CELL, 20), 101, 2), "caption": string(shortest=1)},
    {"block_id": string(255), "page_size": integer(1, 100), "row_header_column_index": integer(0, 19)},
    [_same_width, _plain_header, _cells_text],
)

_LABEL = string(20, 1)
_POINT = shape({"label": _LABEL, "value": number})
_AXES = shape(
    {"categories": listing(_LABEL, 20)},
    {"x_label": string(50), "y_label": string(50)},
)
_SERIES = shape({"name": _LABEL, "data": listing(_POINT, 20)})


def _series_fit(value: Any, where: str) -> Iterator[str]:
    """Names are unique, and every series has one point for each category."""
    names = [series["name"] for series in value["series"]]
    if len(set(names)) < len(names):
        yield error("series names must be unique", f"{where}/series")
    categories = value["axis_config"]["categories"]
    for index, series in enumerate(value["series"]):
        if sorted(point["label"] for point in series["data"]) != sorted(categories):
            yield error("data labels must match the categories", f"{where}/series/{index}/data")


def _positive(value: Any, where: str) -> Iterator[str]:
    for index, segment in enumerate(value["segments"]):
        if segment["value"] <= 0:
            yield error("must be more than 0", f"{where}/segments/{index}/value")


_XY: Check = shape({"series": listing(_SERIES, 6), "axis_config": _AXES}, {}, [_series_fit])

DATA_VISUALIZATION = shape(
    {
        "title": string(50, 1),
        "chart": typed(
            {
                "bar": _XY,
                "line": _XY,
                "area": _XY,
                "pie": shape({"segments": listing(_POINT, 12)}, {}, [_positive]),
            }
        ),
    },
    {"block_id": string(255)},
)
