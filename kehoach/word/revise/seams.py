"""Words that came at the end of a paragraph before one that came: kept apart for LibreOffice.

LibreOffice takes the two for one change and, when it is rejected, joins the paragraph with the one
behind. So the words stand before those they replace, not behind them; where they replace none, the
run before them is said anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import N
from kehoach.word.revise.clothes import wrap
from kehoach.word.revise.joined import ends_section, paragraph_before
from kehoach.word.revise.kinds import CAME, WENT

if TYPE_CHECKING:
    from kehoach.word.revise.desk import Desk

_LETTERS = (N + "rPr", N + "t")


def keep_apart(desk: Desk, root: Any) -> None:
    """Mend every such seam of a text."""
    for mark in list(root.iter(*CAME)):
        look = mark.getparent()
        settings = None if look.tag != N + "rPr" else look.getparent()
        if settings is None or settings.tag != N + "pPr":
            continue
        before = paragraph_before(settings.getparent())
        if before is not None and _only_ends_section(before):
            before = paragraph_before(before)  # LibreOffice makes no paragraph of that one
        if before is not None and _ends_open(before):
            _turn(desk, before)


def _only_ends_section(paragraph: Any) -> bool:
    return len(paragraph) == 1 and ends_section(paragraph)


def _ends_open(paragraph: Any) -> bool:
    """Return True for a paragraph of the file whose last words came."""
    marks = paragraph.find(f"{N}pPr/{N}rPr")
    came = marks is not None and any(one.tag in CAME for one in marks)
    return not came and len(paragraph) > 0 and paragraph[-1].tag in CAME


def _turn(desk: Desk, paragraph: Any) -> None:
    words = paragraph[-1]
    gone = words.getprevious()
    if gone is not None and gone.tag == N + "r" and all(one.tag in _LETTERS for one in gone):
        words.insert(0, copy_of(gone))
        gone = wrap(desk, [gone], "del")[0]
    if gone is not None and gone.tag in WENT:
        gone.addprevious(words)
        desk.part(paragraph).change(paragraph)
