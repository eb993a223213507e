"""The revisions in the tree of a part, all taken as accepted or all as rejected.

Source: ISO/IEC 29500-1, 17.13.5. What was inserted and is rejected goes, as does what was deleted
and is accepted; a paragraph whose end goes runs on into the next one, which gives the settings.
Lost: the number a paragraph had before (``w:numberingChange``), which the file holds as text only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.read.style import N
from kehoach.word.revise.joined import run_on
from kehoach.word.revise.kinds import (
    CELL_DELETED,
    CELL_INSERTED,
    CELL_MERGED,
    CELLS,
    CHANGES,
    DELETED,
    EVERY,
    INSERTED,
    NUMBERING,
    RANGES,
    WRAPPERS_DELETED,
    WRAPPERS_INSERTED,
)
from kehoach.word.revise.settings import merge_cell, put_back

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROW, _CELL, _TABLE, _PARAGRAPH = N + "tr", N + "tc", N + "tbl", N + "p"
_MARKED = {N + "rPr": N + "pPr", N + "trPr": _ROW, N + "tblPrEx": _ROW, N + "numPr": N + "pPr"}
"""Settings that hold a mark of an insertion or deletion, and what holds those settings."""
_MAY_BE_EMPTY = (N + "rPr", N + "pPr", N + "trPr")
_WRAPPED = (N + "sdt", N + "customXml")
_AGAIN = {N + "delText": N + "t", N + "delInstrText": N + "instrText"}
_NEEDS = {_ROW: _CELL, _TABLE: _ROW}
_STORIES = (_CELL, *(f"{N}{name}" for name in (
    "body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")))  # fmt: skip


class _Marks(NamedTuple):
    """What of a tree the marks of paragraphs, rows and numbers say."""

    ended: list[Any]
    """Paragraphs whose end goes."""
    rows: list[Any]
    """Rows that go."""
    numbers: list[Any]
    """Settings of a list that go."""


def accept_tree(tree: Any) -> bool:
    """Accept every revision in a tree; return True when it had any."""
    return _resolve(tree, INSERTED, DELETED, accepted=True)


def reject_tree(tree: Any) -> bool:
    """Reject every revision in a tree; return True when it had any."""
    return _resolve(tree, DELETED, INSERTED, accepted=False)


def _resolve(tree: Any, stays: tuple[str, ...], goes: tuple[str, ...], *, accepted: bool) -> bool:
    if next(tree.iter(*EVERY), None) is None:
        return False
    marks = _marks(tree, goes)
    cells = _cells(tree, CELL_DELETED if accepted else CELL_INSERTED, accepted=accepted)
    gone = [*marks.rows, *marks.numbers, *tree.iter(*goes)]
    left = [*cells, *(_drop(element) for element in gone)]
    for element in list(tree.iter(*stays)):
        _stay(element)
    for change in list(tree.iter(*CHANGES)):
        if not accepted:
            put_back(change)
        _drop_held(change)
    _unwrap_all(tree, WRAPPERS_DELETED if accepted else WRAPPERS_INSERTED)
    for element in list(tree.iter(NUMBERING, *RANGES)):
        _drop(element)
    run_on(marks.ended)
    _fill(left)
    return True


def _marks(tree: Any, goes: tuple[str, ...]) -> _Marks:
    """Find what goes with its mark, before the marks are gone."""
    out = _Marks([], [], [])
    for mark in tree.iter(*goes):
        settings, holder = _around(mark)
        if holder is None or _MARKED.get(settings.tag) != holder.tag:
            continue
        if holder.tag == _ROW:
            out.rows.append(holder)
        elif settings.tag == N + "numPr":
            out.numbers.append(settings)
        elif (paragraph := holder.getparent()) is not None and paragraph.tag == _PARAGRAPH:
            out.ended.append(paragraph)
    return out


def _around(element: Any) -> tuple[Any, Any]:
    """Return what holds an element, and what holds that."""
    parent = element.getparent()
    return parent, None if parent is None else parent.getparent()


def _cells(tree: Any, goes: str, *, accepted: bool) -> list[Any]:
    """Take out the cells that go, merge those that were merged; return what held them."""
    out = []
    for mark in list(tree.iter(goes)):
        _, cell = _around(mark)
        if cell is not None and cell.tag == _CELL:
            out.append(_drop(cell))
    for mark in list(tree.iter(*CELLS)):
        if mark.tag == CELL_MERGED:
            merge_cell(mark, accepted=accepted)
        _drop(mark)
    return out


def _stay(element: Any) -> None:
    """Put the content of an element in its place, deleted letters as letters again."""
    if element.getparent() is None:
        return
    if element.tag in DELETED:
        for text in element.iter(*_AGAIN):
            text.tag = _AGAIN[text.tag]
    for child in list(element):
        element.addprevious(child)
    _drop_held(element)


def _drop_held(element: Any) -> None:
    """Take an element out, and settings of which it was all they held."""
    settings = _drop(element)
    while settings is not None and settings.tag in _MAY_BE_EMPTY and not len(settings):
        settings = _drop(settings)


def _drop(element: Any) -> Any:
    """Take an element out; return what held it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
    return parent


def _unwrap_all(tree: Any, starts: tuple[str, ...]) -> None:
    """Take away the tags of controls and custom XML that go; what they hold stays."""
    for start in list(tree.iter(*starts)):
        wrapper = start.getnext()
        if wrapper is None or wrapper.tag not in _WRAPPED:
            continue
        content = wrapper.find(N + "sdtContent") if wrapper.tag == N + "sdt" else wrapper
        for child in list(() if content is None else content):
            if child.tag != N + "customXmlPr":
                wrapper.addprevious(child)
        _drop(wrapper)


def _fill(left: Iterable[Any]) -> None:
    """Mend what lost something: no row without cells, table without rows, cell without words."""
    waiting = list(dict.fromkeys(left))
    while waiting:
        holder = waiting.pop()
        inner = _NEEDS.get(holder.tag) if holder is not None else None
        if inner is not None and next(holder.iter(inner), None) is None:
            waiting.append(_drop(holder))
        elif holder is not None and holder.tag in _STORIES:
            _end_with_paragraph(holder)


def _end_with_paragraph(story: Any) -> None:
    """Give a text an empty paragraph where it has none, or ends in a table as no cell may."""
    last = story[-1] if len(story) else None
    if last is None or last.tag == N + "tcPr" or (last.tag == _TABLE and story.tag == _CELL):
        story.append(story.makeelement(_PARAGRAPH))
    elif last.tag == N + "sectPr" and len(story) == 1:
        last.addprevious(story.makeelement(_PARAGRAPH))
