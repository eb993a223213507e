"""Tracked changes of a template taken as accepted: what was deleted goes, what was inserted stays.

Source: ISO/IEC 29500-1, 17.13.5. A tag that was deleted fills nothing, and a page whose settings
were changed has one set of settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Callable

_CHANGED = ("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "tcPr", "trPr", "tblPrEx")
_RANGES = (
    "moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo",
)  # fmt: skip
_GONE = (
    *(f"{N}{one}" for one in ("del", "moveFrom", "cellIns", "cellDel", "cellMerge")),
    *(f"{N}{one}Change" for one in _CHANGED),
    f"{N}numberingChange",
    *(f"{N}{one}Range{end}" for one in _RANGES for end in ("Start", "End")),
)
"""Deleted words, former settings, and the marks of where something was moved."""
_KEPT = (N + "ins", N + "moveTo")
_PARAGRAPH, _SETTINGS, _ROW, _CELL = N + "p", N + "pPr", N + "tr", N + "tc"
_DELETED_MARK = (f"{N}pPr/{N}rPr/{N}del", f"{N}pPr/{N}rPr/{N}moveFrom")
_DELETED_CELL = (f"{N}tcPr/{N}cellDel",)
_DELETED_ROW = (f"{N}trPr/{N}del", f"{N}tblPrEx/{N}del")


def accept(tree: Any) -> bool:
    """Accept the changes of a part; return True when it had any."""
    if next(tree.iter(*_GONE, *_KEPT), None) is None:
        return False
    _each(_drop, [*_with(tree, _ROW, _DELETED_ROW), *_with(tree, _CELL, _DELETED_CELL)])
    ended = _with(tree, _PARAGRAPH, _DELETED_MARK)
    _each(_drop, list(tree.iter(*_GONE)))
    _each(_unwrap, list(tree.iter(*_KEPT)))
    _each(_run_on, ended[::-1])  # the last first: each takes what follows it whole
    return True


def _with(tree: Any, tag: str, paths: tuple[str, ...]) -> list[Any]:
    """Return the elements of a tag that have something at one of the paths."""
    return [one for one in tree.iter(tag) if any(one.find(path) is not None for path in paths)]


def _each(change: Callable[[Any], None], elements: list[Any]) -> None:
    for one in elements:
        change(one)


def _drop(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Any) -> None:
    """Put the children of an element in its place."""
    if element.getparent() is None:
        return
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


def _run_on(paragraph: Any) -> None:
    """Join a paragraph whose mark was deleted with the next, which gives the settings."""
    after = paragraph.getnext()
    if paragraph.getparent() is None:
        return
    content = [one for one in paragraph if one.tag != _SETTINGS]
    if after is not None and after.tag == _PARAGRAPH:
        first = after.find(_SETTINGS)
        at = 0 if first is None else 1
        after[at:at] = content
        _drop(paragraph)
    elif not content and _may_go(paragraph):
        _drop(paragraph)


def _may_go(paragraph: Any) -> bool:
    """Return True when the text, cell or note around still has a paragraph without this one."""
    return any(one is not paragraph and one.tag == _PARAGRAPH for one in paragraph.getparent())
