"""Words that run along the top or the bottom of the pages: told once, out of the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.intake.pdf.layout import EDGE, HEADER
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.intake.pdf.letters import Piece

_LEAST_PAGES = 3
"""Pages that show the same words at the same place; two may be two papers in one file."""
_GRID = 2.0
"""Places that differ by less, in pt, are the same."""
_OWN = re.compile(r"phu luc|bieu|mau|danh muc|ke hoach$|quyet dinh")
"""Words that stand at the top of each annex, and are its own."""
_LETTER = re.compile(r"[^\W\d_]")
_Key = tuple[str, int, int]


class Running(NamedTuple):
    """What runs along the pages, each line once, and the pages without it."""

    heads: tuple[tuple[int, Piece], ...]
    """Each with the first page it stands on."""
    feet: tuple[tuple[int, Piece], ...]
    pages: list[list[Piece]]


def without_running(pages: Sequence[Sequence[Piece]], heights: Sequence[float]) -> Running:
    """Return the running heads and feet of pages, and the pages' pieces without them."""
    keys = [_edges(page, high) for page, high in zip(pages, heights, strict=True)]
    running = _repeated(keys)
    heads: dict[str, tuple[int, Piece]] = {}
    feet: dict[str, tuple[int, Piece]] = {}
    left: list[list[Piece]] = []
    for number, (page, known) in enumerate(zip(pages, keys, strict=True), 1):
        middle = heights[number - 1] / 2
        kept: list[Piece] = []
        for at, piece in enumerate(page):
            if known.get(at) not in running:
                kept.append(piece)
                continue
            side = heads if piece.y > middle else feet
            side.setdefault(piece.text, (number, piece))
        left.append(kept)
    return Running(tuple(heads.values()), tuple(feet.values()), left)


def _edges(page: Sequence[Piece], high: float) -> dict[int, _Key]:
    """Return which pieces in the upper and lower margin may run along, each with its place."""
    low, top = high * EDGE, high * (1 - EDGE)
    near = [(at, piece) for at, piece in enumerate(page) if not low <= piece.y <= top]
    own = {round(piece.y / _GRID) for _, piece in near if _own(piece)}
    return {
        at: (piece.text, round(piece.x0 / _GRID), round(piece.y / _GRID))
        for at, piece in near
        if round(piece.y / _GRID) not in own and _LETTER.search(piece.text)
    }


def _repeated(pages: Sequence[dict[int, _Key]]) -> set[_Key]:
    counts = Counter(key for page in pages for key in set(page.values()))
    return {key for key, count in counts.items() if count >= _LEAST_PAGES}


def _own(piece: Piece) -> bool:
    """Return True for words of the head of a paper or of an annex: they stand on its first page."""
    return bool(HEADER.match(piece.text.strip()) or _OWN.match(fold(piece.text)))
