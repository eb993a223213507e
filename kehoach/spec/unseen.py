"""Signs nobody sees in a YAML text.

Those YAML forbids, those that make a key another one, told where they stand.
"""

from __future__ import annotations

import re

from kehoach.problem import Place, Problem

_FORBIDDEN = re.compile(
    "[^\\t\\n\\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""YAML 1.1, 5.1 (c-printable).

Both parsers name such a sign without its place, or at the end of the file.
"""
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064]")
"""Signs of no width; they come with words copied from a web page."""
_MOST = 20
"""Signs told one by one; a binary file holds thousands."""


def unseen_signs(text: str, file: str) -> list[Problem]:
    """A problem YA01 for each sign YAML forbids, at its own line and column, the first twenty."""
    out: list[Problem] = []
    for found in _FORBIDDEN.finditer(text):
        line, column = (
            text.count("\n", 0, found.start()),
            found.start() - text.rfind("\n", 0, found.start()),
        )
        message = f"có ký tự điều khiển không nhìn thấy (U+{ord(found[0]):04X})"
        out.append(
            Problem(Place(file, line + 1, column), "YA01", message, "xóa ký tự lạ ở chỗ này")
        )
        if len(out) == _MOST:
            break
    return out


def hidden_in_key(name: str, place: Place) -> list[Problem]:
    """Return a problem YA10 at the first sign without width in a key.

    Nothing for a key that is what it shows.
    """
    found = _HIDDEN.search(name)
    if found is None:
        return []
    shown = _HIDDEN.sub("", name)
    message = f"khóa `{shown}` có ký tự ẩn U+{ord(found[0]):04X} ở vị trí {found.start() + 1}"
    here = place._replace(column=place.column + found.start())
    return [Problem(here, "YA10", message, f"xóa cả khóa rồi gõ lại: {shown}")]
