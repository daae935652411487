"""Rich text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block."""

from __future__ import annotations

from bot.playground.blocks.schema import (
    boolean,
    integer,
    listing,
    one_of,
    shape,
    string,
    typed,
    url,
)

_STYLES = ("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink")
_STYLE = shape({}, dict.fromkeys(_STYLES, boolean))
_STYLED = {"style": _STYLE}
_ID = string(shortest=1)

_PART = typed(
    {
        "text": shape({"text": string(shortest=1)}, _STYLED),
        "link": shape({"url": url()}, _STYLED | {"text": string(), "unsafe": boolean}),
        "user": shape({"user_id": _ID}, _STYLED),
        "channel": shape({"channel_id": _ID}, _STYLED),
        "usergroup": shape({"usergroup_id": _ID}, _STYLED),
        "team": shape({"team_id": _ID}, _STYLED),
        "emoji": shape({"name": _ID}, {"unicode": string(), "skin_tone": integer(), "url": string()} | _STYLED),
        "broadcast": shape({"range": one_of("here", "channel", "everyone")}, _STYLED),
        "date": shape(
            {"timestamp": integer(), "format": string(shortest=1)}, {"url": url(), "fallback": string()} | _STYLED
        ),
        "color": shape({"value": _ID}, _STYLED),
    }
)
_PARTS = listing(_PART, least=0)
_SECTION = shape({"elements": _PARTS})
_BORDER = {"border": integer(0, 1)}

RICH_TEXT = shape(
    {
        "elements": listing(
            typed(
                {
                    "rich_text_section": _SECTION,
                    "rich_text_preformatted": shape({"elements": _PARTS}, _BORDER | {"language": string()}),
                    "rich_text_quote": shape({"elements": _PARTS}, _BORDER),
                    "rich_text_list": shape(
                        {
                            "elements": listing(typed({"rich_text_section": _SECTION})),
                            "style": one_of("bullet", "ordered"),
                        },
                        _BORDER | {"indent": integer(0, 8), "offset": integer(0)},
                    ),
                }
            ),
            least=0,
        )
    },
    {"block_id": string(255)},
)
"""A `rich_text` block."""
