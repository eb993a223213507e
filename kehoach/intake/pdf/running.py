"""Words that run along the top or the bottom of the pages: told once, out of the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kehoach.intake.pdf.layout import EDGE, HEADER, side_by_side
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.intake.pdf.letters import Piece

_LEAST_PAGES = 3
"""Pages that show the same words at the same place; two may be two papers in one file."""
_GRID = 2.0
"""Places that differ by less, in pt, are the same."""
_OWN = re.compile(r"phu luc|bieu|mau|danh muc|ke hoach$|quyet dinh")
"""Words that stand at the top of each annex, and are its own."""
_Key = tuple[str, int, int]


class Running(NamedTuple):
    """What runs along the pages, each line once, and the pages without it."""

    heads: tuple[tuple[int, Piece], ...]
    """Each with the first page it stands on."""
    feet: tuple[tuple[int, Piece], ...]
    pages: list[list[Piece]]


def without_running(pages: Sequence[Sequence[Piece]], heights: Sequence[float]) -> Running:
    """Return the running heads and feet of pages, and the pages' pieces without them."""
    keys = [{id(piece): key for piece, key in _edges(page, high)} for page, high in zip(pages, heights, strict=True)]
    counts = Counter(key for page in keys for key in set(page.values()))
    running = {key for key, count in counts.items() if count >= _LEAST_PAGES}
    heads: dict[str, tuple[int, Piece]] = {}
    feet: dict[str, tuple[int, Piece]] = {}
    left: list[list[Piece]] = []
    for number, (page, known, high) in enumerate(zip(pages, keys, heights, strict=True), 1):
        gone = {at for at, key in known.items() if key in running}
        for piece in page:
            if id(piece) in gone:
                (heads if piece.y > high / 2 else feet).setdefault(piece.text, (number, piece))
        left.append([piece for piece in page if id(piece) not in gone])
    return Running(tuple(heads.values()), tuple(feet.values()), left)


def _edges(page: Sequence[Piece], high: float) -> Iterator[tuple[Piece, _Key]]:
    """Yield the pieces in the upper and lower margin that may run along, each with its place."""
    near = [piece for piece in page if piece.y < high * EDGE or piece.y > high * (1 - EDGE)]
    for row in side_by_side(near):
        if any(HEADER.match(one.text.strip()) or _OWN.match(fold(one.text)) for one in row):
            continue
        for piece in row:
            if any(sign.isalpha() for sign in piece.text):
                yield piece, (piece.text, round(piece.x0 / _GRID), round(piece.y / _GRID))
