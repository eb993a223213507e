"""Texts as YAML scalars that read back as they are."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=<\x00-\x1f\x7f][^\n\x00-\x1f\x7f]*")
_UNSEEN = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML wants escaped inside quotes."""
_NULLS = {"null", "Null", "NULL", "~"}


def scalar(text: str) -> str:
    """Return the text as a one-line YAML scalar: plain where that is safe, else in quotes."""
    safe = (
        _PLAIN.fullmatch(text)
        and ": " not in text
        and " #" not in text
        and not text.endswith((":", " "))
        and text not in _NULLS
        and text.isprintable()
    )
    if safe:
        return text
    if "\n" not in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    return _UNSEEN.sub(
        lambda found: f"\\U{ord(found[0]):08x}", json.dumps(text, ensure_ascii=False)
    )
