"""Words inserted at the end of a paragraph before inserted ones: kept apart for LibreOffice.

What follows is a paragraph that came in, or one that begins with words that did. LibreOffice takes
the two for one change and, when it is rejected, joins the paragraph with the one behind. So the
words stand before those they replace, not behind them; where they replace none, the run before them
is said anew. Where neither can be, the words of the next paragraph are turned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import N
from kehoach.word.revise.joined import MARKUP, ends_section, paragraph_before
from kehoach.word.revise.kinds import DELETED, INSERTED
from kehoach.word.revise.runs import wrap

if TYPE_CHECKING:
    from kehoach.word.revise.package import Package

_LETTERS = (N + "rPr", N + "t")
_BESIDE = (N + "pPr", *MARKUP)
"""What stands in a paragraph before its first words or behind its last."""


def keep_apart(package: Package, root: Any) -> None:
    """Mend every such seam of a text; one that was mended may open the one before it."""
    behind = dict.fromkeys(_paragraph_of(mark) for mark in root.iter(*INSERTED))
    waiting = [item for item in behind if item is not None]
    while waiting:
        paragraph = waiting.pop()
        before = _before(paragraph)
        words = None if before is None else _open_end(before)
        if words is not None and _mended(package, before, words, paragraph):
            waiting.append(before)


def _before(paragraph: Any) -> Any:
    """Return the paragraph before; LibreOffice makes none of one that only ends a section."""
    before = paragraph_before(paragraph)
    if before is not None and _only_ends_section(before):
        before = paragraph_before(before)
    return before


def _open_end(paragraph: Any) -> Any:
    """Return the inserted words a paragraph ends with; None for none, and for one that came in."""
    last = None if _is_inserted(paragraph) else _last(paragraph)
    return last if last is not None and last.tag in INSERTED else None


def _mended(package: Package, before: Any, words: Any, paragraph: Any) -> bool:
    """Turn the words on one side of a seam; True when the paragraph before begins with them now."""
    if _turned(package, words):
        package.part(before).change(before)
        return _first(before) is words
    if not _is_inserted(paragraph):
        _turn_start(package, paragraph)
    return False


def _paragraph_of(mark: Any) -> Any:
    """Return the paragraph an inserted mark is the end of, or whose first words it holds."""
    around = mark.getparent()
    if around.tag == N + "rPr":
        settings = around.getparent()
        return settings.getparent() if settings.tag == N + "pPr" else None
    return around if around.tag == N + "p" and _first(around) is mark else None


def _first(paragraph: Any) -> Any:
    return next((element for element in paragraph if element.tag not in _BESIDE), None)


def _last(paragraph: Any) -> Any:
    return next((element for element in reversed(paragraph) if element.tag not in _BESIDE), None)


def _only_ends_section(paragraph: Any) -> bool:
    return len(paragraph) == 1 and ends_section(paragraph)


def _is_inserted(paragraph: Any) -> bool:
    marks = paragraph.find(f"{N}pPr/{N}rPr")
    return marks is not None and any(mark.tag in INSERTED for mark in marks)


def _turned(package: Package, words: Any) -> bool:
    """Put inserted words before those they replace, or before a run said anew; True when done."""
    gone = words.getprevious()
    if _is_letters(gone):
        words.insert(0, copy_of(gone))
        gone = wrap(package, [gone], "del")[0]
    if gone is None or gone.tag not in DELETED:
        return False
    gone.addprevious(words)
    return True


def _turn_start(package: Package, paragraph: Any) -> None:
    """Put the words a paragraph begins with behind those they replace, or a run said anew."""
    words = _first(paragraph)
    gone = words.getnext()
    if _is_letters(gone):
        words.append(copy_of(gone))
        gone = wrap(package, [gone], "del")[0]
    if gone is not None and gone.tag in DELETED and gone is not _last(paragraph):
        gone.addnext(words)
        package.part(paragraph).change(paragraph)


def _is_letters(element: Any) -> bool:
    """Return True for a run of letters alone."""
    return (
        element is not None and element.tag == N + "r" and all(it.tag in _LETTERS for it in element)
    )
