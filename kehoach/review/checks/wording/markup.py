"""Markup of a web page left in the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.kinds import Pattern
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.review.rule import Checks

_MARKUP = (
    r"&(?:nbsp|amp|lt|gt|quot|#\d{2,5});"
    r"|</?(?:br|b|i|u|p|div|span|strong|em|td|tr|li|ul|a)(?: [^<>\n]{0,80})?/?>"
    r"|(?<=[\s“(])\*\*(?=[^\s*)])|(?<!\S)\*\*[^\s*][^*\n]{0,300}(?<=\S)\*\*"
    r"|\[[^\[\]\n]{1,80}\]\((?:https?|mailto):"
)


def _meant_by_entity(words: str) -> str | None:
    """Return the sign an entity stands for; a tag is left to a person."""
    if not words.startswith("&"):
        return None
    from html import unescape  # noqa: PLC0415 - a table of 2,000 names, for few plans

    return unescape(words).replace("\xa0", " ")


CHECKS: Checks = {
    "VP22": Pattern(
        Sought(_MARKUP, "&", "<", "**", "]("),
        "mã đánh dấu còn sót trong văn bản",
        "bỏ mã này",
        _meant_by_entity,
        loose=True,
    ),
}
