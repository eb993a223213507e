"""Words as the index holds them: as they are written, and without marks.

A word typed with marks is looked for as it is written, one without in the second form. SQLite's
own folding is no use here: it never folds đ, and what folds everything finds ``diễn biến`` for
``Điện Biên``.
"""

from __future__ import annotations

import re
import unicodedata

from kehoach.text.letters import LOWER, UPPER, unaccented

_NEW_STYLE = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![^\W_])")
"""``hoà``, ``khoẻ``, ``thuỷ``: the tone behind; ``quý`` has it there in both styles."""
_BARE = {ord(letter): unaccented(letter) for letter in LOWER + UPPER if not letter.isascii()}
"""Vietnamese letters without their marks: nearly all a text has."""
_TO_OLD = {
    pair: unicodedata.normalize("NFC", pair[0] + sign[1:]) + sign[0]
    for pair in (
        first + second
        for first, seconds in (("o", "àáảãạèéẻẽẹ"), ("u", "ỳýỷỹỵ"))
        for second in seconds
    )
    for sign in (unicodedata.normalize("NFD", pair[1]),)
}


def as_written(text: str) -> str:
    """Return a text as NFC, in small letters, its tones in the one style of ``hòa``."""
    small = unicodedata.normalize("NFC", text).lower()
    if small.isascii():
        return small
    return _NEW_STYLE.sub(lambda found: _TO_OLD[found[0]], small)


def without_marks(text: str) -> str:
    """Return a text without tones and hooks, in small letters, đ as d."""
    if text.isascii():
        return text.lower()
    plain = text.translate(_BARE)
    return plain.lower() if plain.isascii() else unaccented(plain)


def has_marks(word: str) -> bool:
    """Return True for a word that is written with a mark, so that it is looked for as written."""
    return as_written(word) != without_marks(word)
