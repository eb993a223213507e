"""What may be asked of a file: words, paragraphs, rows, tables; and what came of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.address import CellAddress, RowAddress, TableAddress
    from kehoach.word.traced import Spot

AUTHOR = "kehoach"
DATE = "2020-03-05T00:00:00Z"
"""The day of the decree: the same file and edits give the same bytes, whatever the clock says."""


Paragraphs = tuple[str, ...]
"""The words of a cell, a paragraph each; a line end in one stays inside it."""


class WordsChange(NamedTuple):
    """Words in the place of others; ``new`` is empty to delete, ``at.words`` to insert."""

    at: Spot
    new: str


class NewParagraph(NamedTuple):
    """A paragraph beside another one or a table."""

    at: Spot | TableAddress
    words: str
    before: bool = False
    like: Spot | None = None
    """The paragraph whose look it wears; None for the one at ``at``."""


class DeletedParagraph(NamedTuple):
    """A paragraph taken out."""

    at: Spot


class MovedParagraph(NamedTuple):
    """A paragraph taken to another place, behind what stands there unless ``before`` it.

    Its words may change as well: each place then shows its own words, those that differ as changes.
    """

    at: Spot
    to: Spot | TableAddress
    before: bool = False


class NewRow(NamedTuple):
    """A row of a table beside another one."""

    at: RowAddress
    cells: tuple[Paragraphs, ...]
    """What its cells hold; those a row has more stay empty."""
    before: bool = False
    like: RowAddress | None = None
    """The row whose look it wears, merged cells included; None for the one at ``at``."""


class DeletedRow(NamedTuple):
    """A row of a table taken out; with all its rows the table goes."""

    at: RowAddress


class FilledCell(NamedTuple):
    """Words in a cell that has none."""

    at: CellAddress
    paragraphs: Paragraphs


class NewCell(NamedTuple):
    """A cell of a new table."""

    paragraphs: Paragraphs
    span: int = 1
    """Columns it covers."""
    rows: int = 1
    """Rows it covers; 0 for a cell that continues the one above."""


class NewTable(NamedTuple):
    """A table beside a paragraph or another table of the running text."""

    at: Spot | TableAddress
    rows: tuple[tuple[NewCell, ...], ...]
    widths: tuple[float, ...]
    """Shares of its columns."""
    before: bool = False
    like: TableAddress | None = None
    """The table whose lines and width it has, and the look of whose first words."""
    words_like: Spot | None = None
    """The paragraph whose look its words wear where ``like`` is None: that one at ``at``, else."""
    ruled: bool = True
    """True to draw lines around its cells where ``like`` is None."""


_Words = WordsChange | NewParagraph | DeletedParagraph | MovedParagraph
Edit = _Words | NewRow | DeletedRow | FilledCell | NewTable


class WhyNotMade(StrEnum):
    """Why an edit could not be made."""

    NOT_FOUND = "không thấy chữ ấy ở chỗ ấy"
    NOT_TYPED = "chữ ấy không gõ trong tệp mà do Word tự ghi"
    BOUND = "chữ ấy lấy từ ô dữ liệu của tệp, Word sẽ ghi đè khi mở"
    REFILLED = "chữ ấy nằm trong một trường (ngày tháng, trộn thư), Word sẽ ghi đè"
    CLASH = "chỗ ấy đã có một sửa đổi khác"
    SECTION = "đoạn ấy mang thiết lập trang của cả phần"
    LAST = "đoạn ấy là đoạn cuối của một ô hoặc của bài"
    CARRIES = "đoạn ấy mang hình, chú thích hoặc ô nhập"
    FILLED = "ô ấy đã có chữ"


class Left(NamedTuple):
    """An edit that was not made."""

    edit: Edit
    why: WhyNotMade


class Revised(NamedTuple):
    """A copy with tracked changes."""

    content: bytes
    made: list[Edit]
    left: list[Left]
    one_copy: list[Edit]
    """Made in a text box whose second copy, for older programs, reads differently and stayed."""
    accepted: bool
    """True when the file carried revisions, which were accepted first."""
