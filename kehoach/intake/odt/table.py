"""A table of OpenDocument as a block: covered cells resolved, repeated ones written out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.document.block import Block, Cell, Role, Row, Table
from kehoach.intake.faults import refuse
from kehoach.intake.odt.looks import look_of, mm
from kehoach.intake.odt.names import FO, STYLE, TABLE, TEXT, local, whole
from kehoach.named import NamedTuple
from kehoach.word.read.table import cell_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.address import Address, RowAddress
    from kehoach.intake.odt.looks import Styles

    ReadBlocks = Callable[[Any, Address], list[Block]]

_MOST_COLUMNS = 200
_MOST_ROWS = 1_000
"""Times one row may be repeated."""
_ALIGN = {"giua": "giua", "phai": "phai"}
_ROWS = frozenset(("table-rows", "table-row-group", "table-header-rows", "soft-page-break"))
_SIDES = ("border", "border-top", "border-bottom", "border-left", "border-right")


class _Merge(NamedTuple):
    """A merged cell that is open below."""

    row: int
    cell: int
    left: int
    """Rows it still covers."""
    span: int


class Budget:
    """Cells one file may have: what is repeated is written out, so bytes alone bound nothing."""

    def __init__(self, cells: int, file: str) -> None:
        self._cells = cells
        self._file = file

    def take(self) -> None:
        """Count a cell. Raises KehoachError TN09 beyond the bound."""
        self._cells -= 1
        if self._cells < 0:
            raise refuse("TN09", self._file, limit="300.000 ô bảng")


def table_of(
    element: Any,
    styles: Styles,
    read: ReadBlocks,
    origin: Address,
    budget: Budget,
) -> Block:
    """Return a ``table:table`` as a block; ``read`` reads the blocks of a cell."""
    rows: list[Row] = []
    merges: dict[int, _Merge] = {}
    for row, head in _rows(element, head=False):
        again = whole(row.get(TABLE + "number-rows-repeated"), 1, _MOST_ROWS)
        for _ in range(max(again, 1)):
            place = origin.row(len(rows) + 1)
            cells = _cells(row, read, place, merges, (rows, budget, styles))
            rows.append(Row(tuple(cells), tieu_de=head, origin=place))
            if again > 1 and not any(cell.text for cell in cells):
                break  # empty rows a spreadsheet leaves behind
    table = Table(_widths(element, styles), tuple(rows), _drawn(element, styles))
    return Block(Role.CHUA_RO, table=table, origin=origin)


def _rows(container: Any, *, head: bool) -> Iterator[tuple[Any, bool]]:
    for element in container:
        name = local(element.tag)
        if name == "table-row":
            yield element, head
        elif name in _ROWS:
            yield from _rows(element, head=head or name == "table-header-rows")


def _repeated(cell: Any) -> int:
    """Return for how many columns a cell stands, at least one."""
    return max(whole(cell.get(TABLE + "number-columns-repeated"), 1, _MOST_COLUMNS), 1)


def _rows_spanned(cell: Any) -> int:
    return whole(cell.get(TABLE + "number-rows-spanned"), 1, _MOST_ROWS)


def _cells(
    row: Any,
    read: ReadBlocks,
    place: RowAddress,
    merges: dict[int, _Merge],
    so_far: tuple[list[Row], Budget, Styles],
) -> list[Cell]:
    """Return the cells of a row; one that continues the cell above has height 0."""
    rows, budget, styles = so_far
    out: list[Cell] = []
    column = covered = 0
    for element in row:
        name = local(element.tag)
        if name not in ("table-cell", "covered-table-cell"):
            continue
        for _ in range(_repeated(element)):
            budget.take()
            if name == "table-cell":
                cell = _cell(element, read, place.cell(len(out) + 1), styles)
                if (down := _rows_spanned(element)) > 1:
                    merges[column] = _Merge(len(rows), len(out), down - 1, cell.span)
                out.append(cell)
                covered = cell.span - 1
            elif covered > 0:
                covered -= 1
            else:
                covered = _continued(column, merges, rows, out)
            column += 1
    return out


def _continued(column: int, merges: dict[int, _Merge], rows: list[Row], out: list[Cell]) -> int:
    """Add the cell that continues the one above; return how many columns more it covers."""
    merge = merges.get(column)
    if merge is None or not merge.left:
        out.append(Cell(()))  # covered by nothing: an empty cell
        return 0
    above = rows[merge.row]
    cells = list(above.cells)
    cells[merge.cell] = cells[merge.cell]._replace(rows=cells[merge.cell].rows + 1)
    rows[merge.row] = above._replace(cells=tuple(cells))
    merges[column] = merge._replace(left=merge.left - 1)
    out.append(Cell((), span=merge.span, rows=0))
    return merge.span - 1


def _cell(record: Any, read: ReadBlocks, place: Address, styles: Styles) -> Cell:
    blocks = tuple(read(record, place))
    look = next((block.look for block in blocks if block.look and block.words), None)
    align = _ALIGN.get((look.canh if look else _blank_align(record, styles)) or "", "trai")
    span = max(whole(record.get(TABLE + "number-columns-spanned"), 1, _MOST_COLUMNS), 1)
    return Cell(cell_text(blocks), align, span, blocks)


def _blank_align(cell: Any, styles: Styles) -> str | None:
    """Return how the first paragraph of a wordless cell is set."""
    paragraph = cell.find(TEXT + "p")
    if paragraph is None:
        return None
    return look_of(styles.props("paragraph", paragraph.get(TEXT + "style-name")), "", 0).canh


def _widths(element: Any, styles: Styles) -> tuple[float, ...]:
    """Return the widths of the columns in mm; 0 for one the file does not give."""
    out: list[float] = []
    for child in element.iter(TABLE + "table-column"):
        if next(child.iterancestors(TABLE + "table")) is not element:
            continue
        style = styles.element("table-column", child.get(TABLE + "style-name") or "")
        said = () if style is None else style.iter(STYLE + "table-column-properties")
        width = next((mm(part.get(STYLE + "column-width")) for part in said), None)
        count = max(whole(child.get(TABLE + "number-columns-repeated"), 1, _MOST_COLUMNS), 1)
        out += [width or 0.0] * min(count, _MOST_COLUMNS - len(out))
    return tuple(out)


def _drawn(element: Any, styles: Styles) -> bool:
    """Return True when lines are drawn around most of its cells."""
    cells = list(element.iter(TABLE + "table-cell"))
    names = [cell.get(TABLE + "style-name") or "" for cell in cells]
    return sum(_lined(styles.element("table-cell", name)) for name in names) * 2 > len(cells)


def _lined(style: Any) -> bool:
    if style is None:
        return False
    for part in style.iter(STYLE + "table-cell-properties"):
        values = [part.get(FO + side) for side in _SIDES]
        if any(value and value != "none" for value in values):
            return True
    return False
