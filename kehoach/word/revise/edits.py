"""What may be asked of a file: words, paragraphs, rows; and what came of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kehoach.address import RowAddress
    from kehoach.word.traced import Spot

AUTHOR = "kehoach"
DATE = "2020-03-05T00:00:00Z"
"""The day of the decree: the same file and edits give the same bytes, whatever the clock says."""


class Change(NamedTuple):
    """Words in the place of others; ``new`` is empty to delete, ``at.words`` to insert."""

    at: Spot
    new: str


class NewParagraph(NamedTuple):
    """A paragraph beside another one, in the look of that one."""

    at: Spot
    words: str
    before: bool = False


class DeletedParagraph(NamedTuple):
    """A paragraph taken out."""

    at: Spot


class MovedParagraph(NamedTuple):
    """A paragraph taken to another place, behind another one unless ``before`` it."""

    at: Spot
    to: Spot
    before: bool = False


class NewRow(NamedTuple):
    """A row of a table beside another one, in the look of that one."""

    at: RowAddress
    cells: tuple[str, ...]
    """Words of its cells; those a row has more stay empty."""
    before: bool = False


class DeletedRow(NamedTuple):
    """A row of a table taken out."""

    at: RowAddress


Edit = Change | NewParagraph | DeletedParagraph | MovedParagraph | NewRow | DeletedRow


class Why(StrEnum):
    """Why an edit could not be made."""

    NOT_FOUND = "không thấy chữ ấy ở chỗ ấy"
    NOT_TYPED = "chữ ấy không gõ trong tệp mà do Word tự ghi"
    BOUND = "chữ ấy lấy từ ô dữ liệu của tệp, Word sẽ ghi đè khi mở"
    CLASH = "chỗ ấy đã có một sửa đổi khác"
    SECTION = "đoạn ấy mang thiết lập trang của cả phần"
    LAST = "đoạn ấy là đoạn cuối của một ô hoặc của bài"
    CARRIES = "đoạn ấy mang hình, chú thích hoặc ô nhập"


class Left(NamedTuple):
    """An edit that was not made."""

    edit: Edit
    why: Why


class Revised(NamedTuple):
    """A copy with tracked changes."""

    content: bytes
    made: list[Edit]
    left: list[Left]
    one_copy: list[Edit]
    """Made in a text box whose second copy, for older programs, reads differently and stayed."""
    accepted: bool
    """True when the file carried revisions, which were accepted first."""
