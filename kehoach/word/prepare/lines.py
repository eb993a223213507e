"""The paragraphs of a part of a template: their text, where they stand, what holds each letter."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_P, _T, _TABLE, _ROW, _CELL = N + "p", N + "t", N + "tbl", N + "tr", N + "tc"


class Piece(NamedTuple):
    """An element that holds letters of a line, and where in the line they begin."""

    element: Any
    start: int


class TemplateLine(NamedTuple):
    """A paragraph, or a property of the file: one text in which tags are looked for."""

    element: Any
    path: str
    """Address in Vietnamese: ``bảng 1, dòng 2, ô 1``."""
    text: str
    pieces: tuple[Piece, ...]

    def holder(self, position: int) -> Any:
        """Return the element that holds the letter at a position."""
        after = bisect_right(self.pieces, position, key=lambda piece: piece.start)
        return self.pieces[after - 1].element


def lines_of(tree: Any, where: str) -> list[TemplateLine]:
    """Return the paragraphs of a part that hold letters; ``where`` names it, empty for the text."""
    held: dict[Any, list[Any]] = {}
    for text in tree.iter(_T):
        paragraph = next(text.iterancestors(_P), None)
        if paragraph is not None:
            held.setdefault(paragraph, []).append(text)
    out = []
    for paragraph, address in addresses_of(tree):
        if paragraph in held:
            path = f"{where}, {address}" if where else address
            out.append(_line(paragraph, path, held[paragraph]))
    return out


def properties_of(tree: Any, where: str) -> list[TemplateLine]:
    """Return the texts of a part of plain properties (``docProps/core.xml``)."""
    return [
        _line(element, where, [element])
        for element in tree.iter()
        if not len(element) and element.text
    ]


def _line(element: Any, path: str, held: Iterable[Any]) -> TemplateLine:
    pieces, text, length = [], [], 0
    for item in held:
        pieces.append(Piece(item, length))
        text.append(item.text or "")
        length += len(text[-1])
    return TemplateLine(element, path, "".join(text), tuple(pieces))


def addresses_of(tree: Any) -> Iterator[tuple[Any, str]]:
    """Yield each paragraph with its address. Controls may stand between table, row and cell."""
    numbers: dict[Any, int] = {}
    below: Counter[Any] = Counter()
    paragraphs = tables = 0
    for element in tree.iter(_P, _TABLE, _ROW, _CELL):
        if element.tag == _TABLE:
            tables += 1
            numbers[element] = tables
        elif element.tag in (_ROW, _CELL):
            above = next(element.iterancestors(_TABLE if element.tag == _ROW else _ROW), None)
            below[above] += 1
            numbers[element] = below[above]
        elif next(element.iterancestors(_CELL), None) is None:
            paragraphs += 1
            yield element, f"đoạn {paragraphs}"
        else:
            yield element, _in_table(element, numbers)


def _in_table(paragraph: Any, numbers: dict[Any, int]) -> str:
    cell = next(paragraph.iterancestors(_CELL))
    row = next(cell.iterancestors(_ROW), None)
    table = None if row is None else next(row.iterancestors(_TABLE), None)
    if row is None or table is None:
        return "ô ngoài bảng"
    return f"bảng {numbers[table]}, dòng {numbers[row]}, ô {numbers[cell]}"
