"""Signs that steer a terminal or turn the direction of a page, made visible."""

from __future__ import annotations

import re

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control signs but tab and line end, and those that turn the direction of writing."""
_PICTURES = 0x2400
"""U+2400 and on: a picture for each of the 32 signs of C0."""
_DELETE = 0x7F


def visible(text: str) -> str:
    """Return a text with steering signs shown (``␛``, ``⟨U+202E⟩``); line ends and tabs stay."""
    return STEERING.sub(lambda found: _picture(ord(found[0])), text)


def _picture(code: int) -> str:
    if code < _DELETE:
        return chr(_PICTURES + code)
    return "␡" if code == _DELETE else f"⟨U+{code:04X}⟩"
