"""Where something stands in a file that was read, page-free, and where in a plan.

An address says itself to the user (``shown``) and answers what rules ask of it, so that nobody
takes it apart. Addresses are values: equal when they name the same place, good as keys.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.value import value

PlanPath = tuple[str | int, ...]
"""Where in a plan: ``("muc_tieu", "noi_dung", 0)``. A plain tuple: composing makes thousands."""


class Position(NamedTuple):
    """A cell counted within its table, both from 1; merged cells count once in their row."""

    row: int
    column: int


class Address:
    """A place in a file; each kind of place is a class of its own."""

    __slots__ = ()
    in_table: ClassVar[bool] = False
    """True for a row or a cell of a table."""

    @property
    def shown(self) -> str:
        """Return it as a user reads it: ``bảng 2, dòng 3, ô 1``; empty for the whole file."""
        raise NotImplementedError

    @property
    def column(self) -> Column | None:
        """Return the column of a table of the running text; None outside, or where not known."""
        return None

    def place(self, file: str) -> Place:
        """Return it as a place of the file: line and column, or the address in words."""
        return Place(file, path=self.shown)

    def at(self, position: Position | None) -> Address:
        """Return the address of a cell of the table here; the address itself for None."""
        return self if position is None else CellAddress(self, position.row, position.column)

    def row(self, number: int) -> RowAddress:
        """Return the address of a row of the table that stands here."""
        return RowAddress(self, number)


class Column(NamedTuple):
    """A column of a table: what stands in it stands one below the other."""

    table: Address
    number: int


@value()
class Whole(Address):
    """The file as a whole, or a document that was read from none."""

    @property
    def shown(self) -> str:
        """Return nothing."""
        return ""


WHOLE = Whole()


@value()
class TextLine(Address):
    """A line of a text file, from 1: where a paragraph or a table begins."""

    line: int

    @property
    def shown(self) -> str:
        """Return ``dòng 5``."""
        return f"dòng {self.line}"

    def place(self, file: str) -> Place:
        """Return the start of the line."""
        return Place(file, self.line, 1)


@value()
class LineCell(Address):
    """A cell of a table in a text (Markdown), where every row is a line."""

    line: int
    number: int
    in_table: ClassVar[bool] = True

    @property
    def shown(self) -> str:
        """Return ``dòng 5, ô 2``."""
        return f"dòng {self.line}, ô {self.number}"

    def place(self, file: str) -> Place:
        """Return the start of the line."""
        return Place(file, self.line, 1)


@value()
class Paragraph(Address):
    """A paragraph of the running text of a Word file; those with words are counted, from 1."""

    number: int

    @property
    def shown(self) -> str:
        """Return ``đoạn 12``."""
        return f"đoạn {self.number}"


@value()
class Part(Address):
    """What a Word file holds beside its running text; all its paragraphs have this one address."""

    kind: Literal["khung chữ", "chú thích", "chú thích cuối", "đầu trang", "chân trang", "hình"]
    number: int

    @property
    def shown(self) -> str:
        """Return ``khung chữ 1``."""
        return f"{self.kind} {self.number}"


@value()
class PdfLine(Address):
    """A line of a page of a PDF, both from 1: where a paragraph or a table begins."""

    page: int
    line: int

    @property
    def shown(self) -> str:
        """Return ``trang 2, dòng 7``."""
        return f"trang {self.page}, dòng {self.line}"


@value()
class TableAddress(Address):
    """A table of a Word file, counted within the running text, the cell or the part it is in."""

    number: int
    within: Address = WHOLE

    @property
    def shown(self) -> str:
        """Return ``bảng 2``, behind where it stands."""
        outside = self.within.shown
        return f"{outside}, bảng {self.number}" if outside else f"bảng {self.number}"

    @property
    def column(self) -> Column | None:
        """Return the column the table itself stands in."""
        return self.within.column


@value()
class RowAddress(Address):
    """A row of a table, from 1."""

    table: Address
    number: int
    in_table: ClassVar[bool] = True

    @property
    def shown(self) -> str:
        """Return ``bảng 2, dòng 3``."""
        return f"{self.table.shown}, dòng {self.number}"

    def place(self, file: str) -> Place:
        """Return the row's address, in a text the line its table begins on."""
        return _in_table(self, self.table, file)

    def cell(self, number: int) -> CellAddress:
        """Return the address of a cell of the row, from 1."""
        return CellAddress(self.table, self.number, number)


@value()
class CellAddress(Address):
    """A cell of a table; all paragraphs in it have this one address."""

    table: Address
    row_number: int
    number: int
    in_table: ClassVar[bool] = True

    @property
    def shown(self) -> str:
        """Return ``bảng 2, dòng 3, ô 1``."""
        return f"{self.table.shown}, dòng {self.row_number}, ô {self.number}"

    @property
    def column(self) -> Column | None:
        """Return the column of the outermost table."""
        if isinstance(self.table, TableAddress) and self.table.within == WHOLE:
            return Column(self.table, self.number)
        return self.table.column

    def place(self, file: str) -> Place:
        """Return the cell's address, in a text the line its table begins on."""
        return _in_table(self, self.table, file)


def _in_table(address: Address, table: Address, file: str) -> Place:
    begin = table.place(file)
    return begin if begin.line else Place(file, path=address.shown)
