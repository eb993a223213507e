"""Signs of the Symbol and Wingdings fonts as the Unicode signs that look the same."""

from __future__ import annotations

import re
from typing import Any

from kehoach.text.legacy import font_encoding
from kehoach.word.read.style import N

_SYMBOL = {0x2D: "-", 0xB7: "•", 0xA8: "♦", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB4: "×",
0xB8: "÷",
           0xD0: "∠", 0xDE: "⇒", 0xAE: "→", 0xB9: "≠", 0xBB: "≈"}  # fmt: skip
_WINGDINGS = {0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x73: "◆", 0x74: "◆", 0x75: "◆",
0x76: "❖", 0x77: "◆",
              0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xB2: "✧", 0xD8: "➢", 0xE0: "→", 0xE8: "➔",
              0xF0: "⇨", 0xFB: "✗",
              0xFC: "✓", 0xFE: "☑", 0x9E: "·", 0x2A: "✉", 0x28: "☎"}  # fmt: skip
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_PRIVATE_USE = 0xF000
"""Where the private area begins in which Word keeps the letters of symbol fonts."""
_ONE_BYTE, _ASCII = range(0x100), range(0x20, 0x7F)
_HEX = re.compile(r"[0-9A-Fa-f]{4,5}")
_BEYOND_NAMES = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
BEYOND = _BEYOND_NAMES + "symEx"
"""A sign beyond the first plane: an emoji."""
_UNKNOWN = "•"


def shown(text: str, font: str | None) -> str:
    """Return the text with private-use signs as what the font draws; an unknown one is a bullet.

    Word takes the old Vietnamese fonts for symbol fonts too: there the signs are letters, and stay.
    """
    if not _PRIVATE.search(text) or (font and font_encoding(font)):
        return text
    table = _WINGDINGS if (font or "").casefold().startswith("wingdings") else _SYMBOL
    return _PRIVATE.sub(lambda found: _sign(ord(found[0]) - _PRIVATE_USE, table), text)


def sign_of(element: Any) -> str:
    """Return the sign a ``w:sym`` or ``w16se:symEx`` shows; ``""`` when it names none."""
    names = N if element.tag == N + "sym" else _BEYOND_NAMES
    code = element.get(names + "char") or ""
    if not _HEX.fullmatch(code):
        return ""
    number = int(code, 16)
    if element.tag != N + "sym":
        return chr(number)
    private = _PRIVATE_USE + number if number in _ONE_BYTE else number
    return shown(chr(private), element.get(N + "font"))


def _sign(code: int, table: dict[int, str]) -> str:
    if code in table:
        return table[code]
    return chr(code) if table is _SYMBOL and code in _ASCII else _UNKNOWN
