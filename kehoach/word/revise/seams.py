"""Words inserted at the end of a paragraph before an inserted one: kept apart for LibreOffice.

LibreOffice takes the two for one change and, when it is rejected, joins the paragraph with the one
behind. So the words stand before those they replace, not behind them; where they replace none, the
run before them is said anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import N
from kehoach.word.revise.joined import ends_section, paragraph_before
from kehoach.word.revise.kinds import DELETED, INSERTED
from kehoach.word.revise.runs import wrap

if TYPE_CHECKING:
    from kehoach.word.revise.package import Package

_LETTERS = (N + "rPr", N + "t")


def keep_apart(package: Package, root: Any) -> None:
    """Mend every such seam of a text."""
    for mark in list(root.iter(*INSERTED)):
        look = mark.getparent()
        settings = None if look.tag != N + "rPr" else look.getparent()
        if settings is None or settings.tag != N + "pPr":
            continue
        before = paragraph_before(settings.getparent())
        if before is not None and _only_ends_section(before):
            before = paragraph_before(before)  # LibreOffice makes no paragraph of that one
        if before is not None and _ends_open(before):
            _turn(package, before)


def _only_ends_section(paragraph: Any) -> bool:
    return len(paragraph) == 1 and ends_section(paragraph)


def _ends_open(paragraph: Any) -> bool:
    """Return True for a paragraph of the file whose last words are inserted."""
    marks = paragraph.find(f"{N}pPr/{N}rPr")
    inserted = marks is not None and any(one.tag in INSERTED for one in marks)
    return not inserted and len(paragraph) > 0 and paragraph[-1].tag in INSERTED


def _turn(package: Package, paragraph: Any) -> None:
    words = paragraph[-1]
    gone = words.getprevious()
    if gone is not None and gone.tag == N + "r" and all(one.tag in _LETTERS for one in gone):
        words.insert(0, copy_of(gone))
        gone = wrap(package, [gone], "del")[0]
    if gone is not None and gone.tag in DELETED:
        gone.addprevious(words)
        package.part(paragraph).change(paragraph)
