"""A table of a file: merged cells resolved, every cell with its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.named import NamedTuple
from kehoach.word.read.cell import settings_of, span_of
from kehoach.word.read.columns import merged_across, with_heights, with_real_columns
from kehoach.word.read.lines import joined
from kehoach.word.read.style import (
    VAL,
    N,
    Props,
    child,
    first_of_each,
    on,
    paragraph_props,
    run_props,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.address import Address, RowAddress
    from kehoach.word.read.cell import CellSettings
    from kehoach.word.read.lines import Ruled
    from kehoach.word.read.style import Styles


_ALIGN = {"giua": "giua", "phai": "phai"}
_JC = {"center": "giua", "right": "phai", "end": "phai"}
_EDGES = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
_SIDES = {N + side for side in _EDGES}
_ROW, _CELL, _ROW_SETTINGS = N + "tr", N + "tc", N + "trPr"
_TAKEN_OUT, _REPEATS = N + "del", N + "tblHeader"
_BEFORE, _AFTER = N + "gridBefore", N + "gridAfter"
_PROPERTIES = ("tblPr", "tblGrid", "trPr", "tblPrEx", "tcPr", "sdtPr", "sdtEndPr")
_SETTINGS = {N + name for name in _PROPERTIES}
_INNER = {N + name for name in ("tr", "tc", "p", "tbl")}


class Reader(NamedTuple):
    """How the reader of the text reads what stands in a table."""

    blocks: Callable[[Any, Address, Props, CellSettings], list[Block]]
    """Paragraphs and tables of a cell with these settings."""
    dropped: Callable[[Any], None]
    """Told of a row that a tracked change took out."""
    left: Callable[[], Ruled]
    """What the cell read last holds when it has no words: lines drawn in it, words set aside."""
    styles: Styles


def table_of(element: Any, styles: Styles, read: Reader, origin: Address) -> Block:
    """Return a ``w:tbl`` as a block; ``read`` reads the paragraphs and tables of a cell."""
    settings = element.find(N + "tblPr")
    base, first = _style_props(settings, styles)
    grid = [column.get(N + "w") or "0" for column in element.findall(f"{N}tblGrid/{N}gridCol")]
    rows: list[Row] = []
    for number, (row, said) in enumerate(_standing(element, read)):
        props = base if number else {**base, **first}
        found, left = _row(row, said, read, origin.row(number + 1), props)
        if left and rows:
            rows[-1] = _with_left(rows[-1], left)
        rows.append(found)
    widths = tuple(float(other) if other.replace(".", "", 1).isdigit() else 0.0 for other in grid)
    widths, rows = with_real_columns(widths, rows)
    table = Table(widths, with_heights(rows), _drawn(element, settings, styles))
    return Block(Role.CHUA_RO, table=table, origin=origin)


def below(element: Any, tag: str) -> Iterator[Any]:
    """Yield the rows or cells, those inside content controls too."""
    for node in element[:]:
        if node.tag == tag:
            yield node
        elif node.tag not in _SETTINGS and node.tag not in _INNER and len(node):
            yield from below(node, tag)


def _standing(element: Any, read: Reader) -> Iterator[tuple[Any, Props]]:
    """Yield the rows that no tracked change took out, each with the elements of its settings."""
    for row in below(element, _ROW):
        settings = child(row, _ROW_SETTINGS)
        said = {} if settings is None else first_of_each(settings)
        if _TAKEN_OUT in said:
            read.dropped(row)
        else:
            yield row, said


def _row(
    row: Any, said: Props, read: Reader, origin: RowAddress, props: Props
) -> tuple[Row, dict[int, Ruled]]:
    """Return a row, and by column what its wordless cells hold: it belongs to the words above."""
    head = said.get(_REPEATS)
    cells = _skipped(said.get(_BEFORE))
    left: dict[int, Ruled] = {}
    column = sum(cell.span for cell in cells)
    for number, item in enumerate(below(row, _CELL), 1):
        settings = settings_of(item)
        cell = _cell(item, settings, read, origin.cell(number), props)
        ruled = read.left()
        if ruled.lines or ruled.aside:
            left[column] = ruled
        column += cell.span
        if cells and settings.continues_left:
            cells[-1] = merged_across(cells[-1], cell)
        else:
            cells.append(cell)
    cells += _skipped(said.get(_AFTER))
    return Row(tuple(cells), tieu_de=head is not None and on(head), origin=origin), left


def _with_left(row: Row, left: dict[int, Ruled]) -> Row:
    """Return a row with what stands in wordless cells below it: lines under the words of a head."""
    cells, column = [], 0
    for cell in row.cells:
        ruled = left.get(column)
        column += cell.span
        blocks = joined([*cell.blocks, ruled]) if ruled and cell.blocks else cell.blocks
        cells.append(cell._replace(blocks=tuple(blocks)))
    return row._replace(cells=tuple(cells))


def _skipped(columns: Any) -> list[Cell]:
    """Return an empty cell for the columns a row leaves out at its start or end."""
    value = "" if columns is None else columns.get(VAL) or ""
    return [Cell((), span=span_of(columns))] if value.isdigit() and int(value) else []


def _cell(cell: Any, settings: CellSettings, read: Reader, origin: Address, props: Props) -> Cell:
    blocks = tuple(read.blocks(cell, origin, props, settings))
    text = cell_text(blocks)
    look = next((block.look for block in blocks if block.look and block.words), None)
    blank = None if look or settings.continues_above else _blank_align(cell, read.styles, props)
    set_as = look.canh if look else blank
    align = _ALIGN.get(set_as or "", "trai")
    return Cell(text, align, settings.span, blocks, settings.rows)


def _blank_align(cell: Any, styles: Styles, table: Props) -> str | None:
    """Return how the first paragraph of a wordless cell is set, None where there is none."""
    paragraph = child(cell, N + "p")
    if paragraph is None:
        return None
    props = styles.paragraph(paragraph_props(child(paragraph, N + "pPr")), table, {})
    return _JC.get(props.get("jc", ""))


def cell_text(blocks: tuple[Block, ...]) -> tuple[Run, ...]:
    """Return the words of paragraphs, a line each, in one weight; notes stay where they are."""
    out: list[Run] = []
    words = ""
    for number, block in enumerate(blocks):
        words += f"\n{_before_text(block)}" if number else _before_text(block)
        for run in block.text:
            words += run.text
            if run.note:
                out += [Run(words), run] if words else [run]
                words = ""
    return (*out, Run(words)) if words else tuple(out)


def _before_text(block: Block) -> str:
    """Return the label of a paragraph of a cell, and the words of a table in it."""
    label = f"{block.label} " if block.label and block.text else block.label
    return label if block.table is None else label + _inner(block.table)


def _inner(table: Table) -> str:
    return "\n".join(run.text for row in table.rows for cell in row.cells for run in cell.text)


def _style_props(settings: Any, styles: Styles) -> tuple[Props, Props]:
    """Return what the table's style says of all its paragraphs, and of its first row."""
    style = None if settings is None else settings.find(N + "tblStyle")
    name = None if style is None else style.get(VAL)
    paragraph, run = styles.chain(name)
    first: Props = {}
    element = styles.element(name) if name else None
    for part in [] if element is None else element.findall(N + "tblStylePr"):
        if part.get(N + "type") == "firstRow":
            first = {
                **paragraph_props(part.find(N + "pPr")),
                **run_props(part.find(N + "rPr"), styles.theme),
            }
    return {**paragraph, **run}, first


def _drawn(element: Any, settings: Any, styles: Styles) -> bool:
    """Return True when lines are drawn: by the table, most of its cells, or its style."""
    own = None if settings is None else settings.find(N + "tblBorders")
    if own is not None:
        if _line(own):
            return True
    elif settings is not None and settings.find(N + "tblStyle") is not None:
        style = styles.element(settings.find(N + "tblStyle").get(VAL))
        borders = None if style is None else style.find(f"{N}tblPr/{N}tblBorders")
        if borders is not None and _line(borders):
            return True
    cells = list(element.iter(N + "tcBorders"))
    return bool(cells) and sum(map(_line, cells)) * 2 > len(cells)


def _line(borders: Any) -> bool:
    return any(
        border.tag in _SIDES and border.get(VAL) not in ("nil", "none", None) for border in borders
    )
