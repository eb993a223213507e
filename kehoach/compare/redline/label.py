"""Numbers and marks before a paragraph: typed in one file, written by Word in the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.compare.redline.flow import FlowLine

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,5}|[IVXLCDM]{1,7}|[a-zđA-ZĐ]"
_TYPED = re.compile(rf"\s*(?:\(?(?:{_NUMBER})[.)]|[-–+*•])\s+")
"""A number or mark as people type it: ``1.``, ``1.2.``, ``IV.``, ``a)``, ``-``."""


def typed_mark(words: str) -> str:
    """Return the number or mark a text begins with, the blank behind it included; or nothing."""
    found = _TYPED.match(words)
    return found[0] if found else ""


def shown_in(old: FlowLine, new: FlowLine) -> str:
    """Return the words of an old paragraph as a paragraph like the new one must hold them.

    Where Word writes the number of the new one, it writes that of the old one too: a number that
    was typed is left out. Where it does not, the number Word wrote before the old one is typed.
    """
    if new.label:
        return old.words if old.label else old.words.removeprefix(typed_mark(old.words))
    return old.said
