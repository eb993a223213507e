"""A number alone on its line, its words on the next: two paragraphs that are one item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label.mark import label_of
from kehoach.document.label.our_style import in_style_of
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.label.line import Line

_ALONE = Sought(r"(?:[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2}){0,4})[.)/]|[a-zđ][)/]")


def with_words(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines, a number alone as the label of the line below it.

    What is lost is the address of the number's own paragraph. A number above a table, a label or
    the end stays a line.
    """
    number: Line | None = None
    for line in lines:
        if number is not None:
            if _takes(line):
                yield _numbered(line, number)
                number = None
                continue
            yield number
            number = None
        if _stands_alone(line):
            number = line
        else:
            yield line
    if number is not None:
        yield number


def _numbered(line: Line, number: Line) -> Line:
    """Return a line with the number above it, and the page that begins with either."""
    block = line.block
    if number.block.ngat_trang:
        block = block._replace(ngat_trang=True)
    label = label_of(number.text)
    return line._replace(label=label, new_page=number.new_page, block=block)


def _stands_alone(line: Line) -> bool:
    if line.label is not None or line.table is not None or line.cell:
        return False
    if in_style_of(line.block, "ten_hinh"):
        return False
    short = len(line.text) <= len("00.00.00.00.00.")
    return short and _ALONE.fullmatch(line.text) is not None


def _takes(line: Line) -> bool:
    """Return True for a line a number above it can be of: words that begin as an item does."""
    if line.label is not None or line.table is not None or line.cell:
        return False
    return line.text[:1].isupper() and not _stands_alone(line)
