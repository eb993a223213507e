"""A whole table put in by tracked changes, every row of it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.document.columns import usual_room
from kehoach.word.part import copy_of
from kehoach.word.read.lines import text_width
from kehoach.word.read.measure import twips
from kehoach.word.read.style import N
from kehoach.word.revise.marks import mark_row
from kehoach.word.revise.rows import put_paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.word.revise.edits import NewCell, NewTable
    from kehoach.word.revise.package import Package

_TABLE, _ROW, _CELL, _PARAGRAPH = N + "tbl", N + "tr", N + "tc", N + "p"
_LINES = ("top", "left", "bottom", "right", "insideH", "insideV")
_WIDTH, _KIND = N + "w", N + "type"


def new_table(package: Package, beside: Any, like: Any, edit: NewTable) -> None:
    """Put a table beside a paragraph or a table; ``like`` is the table or paragraph it is like."""
    widths = _widths(edit.widths, like)
    model = like if like.tag == _PARAGRAPH else next(like.iter(_PARAGRAPH))
    made = beside.makeelement(_TABLE)
    part = package.part(beside)
    (part.put_before if edit.before else part.put_after)(beside, made)
    made.append(_settings(made, like, ruled=edit.ruled))
    grid = _inside(made, "tblGrid")
    for width in widths:
        _inside(grid, "gridCol").set(_WIDTH, str(width))
    for cells in edit.rows:
        row = _inside(made, "tr")
        _cells(package, row, cells, widths, model)
        mark_row(package, row, package.side.new)


def _inside(parent: Any, name: str, **attributes: str) -> Any:
    """Return a new last child of an element."""
    made = parent.makeelement(N + name, {N + key: value for key, value in attributes.items()})
    parent.append(made)
    return made


def _settings(made: Any, like: Any, *, ruled: bool) -> Any:
    """Return the settings of the table it is like; of none, no more than its lines."""
    theirs = like.find(N + "tblPr") if like.tag == _TABLE else None
    if theirs is not None:
        return copy_of(theirs)
    settings = made.makeelement(N + "tblPr")
    _inside(settings, "tblW", w="0", type="auto")
    if ruled:
        borders = _inside(settings, "tblBorders")
        for side in _LINES:
            _inside(borders, side, val="single", sz="4", space="0", color="auto")
    return settings


def _widths(shares: Sequence[float], like: Any) -> list[int]:
    """Return the columns in twips: the shares of the width of the table it is like, or of the page.

    Shares that are not known (0) are those of equal columns.
    """
    shares = shares if all(share > 0 for share in shares) else [1.0] * len(shares)
    room = _room(like)
    return [round(share / sum(shares) * room) for share in shares]


def _room(like: Any) -> float:
    if like.tag == _TABLE:
        columns = like.findall(f"{N}tblGrid/{N}gridCol")
        room = sum(_number(column.get(_WIDTH)) for column in columns)
        if room:
            return room
    return _room_of_page(like.getroottree().getroot())


def _room_of_page(root: Any) -> float:
    """Return how wide the text of the last section is, in twips; that of the decree, if unsaid."""
    sections = list(root.iter(N + "sectPr"))
    room = text_width(sections[-1]) if sections else None
    return room or usual_room(ngang=False) * 20


def _number(value: str | None) -> float:
    return twips(value) or 0.0


def _cells(
    package: Package,
    row: Any,
    cells: Sequence[NewCell],
    widths: Sequence[int],
    model: Any,
) -> None:
    column = 0
    for cell in cells:
        made = _inside(row, "tc")
        settings = _inside(made, "tcPr")
        width = sum(widths[column : column + cell.span])
        _inside(settings, "tcW", w=str(width), type="dxa")
        if cell.span > 1:
            _inside(settings, "gridSpan", val=str(cell.span))
        column += cell.span
        if cell.rows != 1:
            _inside(settings, "vMerge", val="restart" if cell.rows else "continue")
        put_paragraphs(package, made, cell.paragraphs, model)
