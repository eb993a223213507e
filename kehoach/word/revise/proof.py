"""The proof of a file with tracked changes: rejected, it is the file it was made from."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from lxml import etree

from kehoach.problem import KehoachError
from kehoach.word.carried import dropped
from kehoach.word.package import packed_pictures
from kehoach.word.read.opened import Opened
from kehoach.word.read.style import N
from kehoach.word.revise.resolve import reject_tree

_STORIES = frozenset(("document", "hdr", "ftr", "footnotes", "endnotes"))
"""Roots of parts that hold words; a part's name is free, as in ``word/document2.xml``."""
_ASIDE = frozenset((
    "comments", "commentsEx", "commentsIds", "commentsExtensible", "people", "settings",
    "Relationships", "Types",
))  # fmt: skip
"""Roots of parts that hold no words of the text and may be said anew: comments stand in them."""
_TEXT = N + "t"
_PARAGRAPH = N + "p"
_COMPARED = (_PARAGRAPH, N + "tbl", N + "tr")
"""What is told by its markup at once where that is the same."""
_RUN, _RUN_LOOK, _LOOK = N + "r", N + "rPr", N + "pPr"
_MARKS = (N + "commentReference", N + "annotationRef")
_BESIDE = (_RUN_LOOK, N + "t", N + "lastRenderedPageBreak", *_MARKS)

_Looks = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
_Said = list[tuple[_Looks, str]]


def differing(content: bytes, old: Opened) -> str:
    """Return the name of a part that, all changes rejected, is not as in ``old``; empty for none.

    Words and looks of every paragraph and note are compared, all other parts byte for byte; what
    comments and the settings say is left aside, and so is what stays behind with any change
    (macros, signatures). Both are read from their bytes: trees of ``old`` may have been changed.
    Raises KehoachError TN50 for a file that cannot be opened.
    """
    now, before = Opened(content, old.file), old.anew()
    if names := _pictures(content) ^ _pictures(old.content):
        return min(names)[0]
    gone = dropped(before)
    kept = (name for name in before.parts if name not in gone)
    return next((name for name in kept if _differs(now, before, name)), "")


def _pictures(content: bytes) -> set[tuple[str, int, int]]:
    """Return name, sum and size of each picture: they lie packed as they lay, nobody opens them."""
    return {(packed.name.decode(), packed.crc, packed.size) for packed in packed_pictures(content)}


def _differs(now: Opened, before: Opened, name: str) -> bool:
    if name not in now.parts:
        return True
    if now.parts[name] == before.parts[name]:
        return False
    held = _root(before, name)
    if held not in _STORIES:
        return held not in _ASIDE
    rejected = now.tree(name)
    reject_tree(rejected)
    return not _alike(rejected, before.tree(name))


def _root(opened: Opened, name: str) -> str:
    """Return the name of a part's root; empty for a part that is no XML."""
    try:
        return str(etree.QName(opened.tree(name)).localname)
    except KehoachError:
        return ""


def _alike(element: Any, other: Any) -> bool:
    """Return True for two texts, tables, rows, cells or paragraphs that say the same.

    Most were not touched: told by their markup, that is ten times as fast as looking into them.
    """
    if element.tag in _COMPARED and _markup(element) == _markup(other):
        return True
    if element.tag == _PARAGRAPH:
        return _same(element, other)
    if [inner.tag for inner in element] == [inner.tag for inner in other]:
        return all(map(_alike, element, other))
    paragraphs = zip_longest(element.iter(_PARAGRAPH), other.iter(_PARAGRAPH))
    return all(a is not None and b is not None and _alike(a, b) for a, b in paragraphs)


def _markup(element: Any) -> bytes:
    return bytes(etree.tostring(element, with_tail=False))


def _same(element: Any, other: Any) -> bool:
    """Return True for paragraphs of the same look whose letters and other signs have the same."""
    return _looks(element.find(_LOOK)) == _looks(other.find(_LOOK)) and _said(element) == _said(
        other
    )


def _said(paragraph: Any) -> _Said:
    """Return the letters and other signs of a paragraph with their looks."""
    out: _Said = []
    for run in paragraph.iter(_RUN):
        look, said = _looks(run.find(_RUN_LOOK)), _letters(run)
        if out and out[-1][0] == look:
            out[-1] = (look, out[-1][1] + said)
        elif said:
            out.append((look, said))
    return out


def _letters(run: Any) -> str:
    out = []
    for element in run:
        if element.tag == _TEXT:
            out.append(element.text or "")
        elif element.tag not in _BESIDE:
            out.append(f"\0{element.tag}\0")
    return "".join(out)


def _looks(held: Any) -> _Looks:
    """Return properties as values, the same for the same look."""
    inner = () if held is None else held.iter()
    return tuple(
        (element.tag, tuple(sorted(element.items()))) for element in inner if element is not held
    )
