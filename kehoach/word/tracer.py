"""The reader of paragraphs that keeps which element of the file each letter stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.read.inline import Inline
from kehoach.word.read.notices import Notes
from kehoach.word.read.paragraph import runs_of
from kehoach.word.sought import Letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.plan.inline import Run
    from kehoach.word.read.piece import Inside, Piece
    from kehoach.word.read.style import Props, Styles


class _Said(str):
    """Letters that know the element they stand in."""

    __slots__ = ("node",)

    node: Any


class _Held(NamedTuple):
    """What a paragraph holds; few are asked for their letters, so they are told apart then."""

    pieces: list[Piece]
    sources: dict[int, list[str]]
    """Number of a piece → its letters as they were read, each knowing its element."""


class Traced(Inline):
    """Reads paragraphs and keeps which element each letter stands in."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        super().__init__(styles, notes)
        self._held: dict[Any, _Held] = {}
        self._runs: dict[Any, tuple[Run, ...]] = {}
        self._sources: dict[int, list[str]] = {}

    def knows(self, paragraph: Any) -> bool:
        """Return True for a paragraph that was read."""
        return paragraph in self._held

    def letters(self, paragraph: Any) -> list[Letters]:
        """Return the letters of a paragraph that are live text, in order."""
        held = self._held[paragraph]
        found = (_letters(piece, held.sources.get(at)) for at, piece in enumerate(held.pieces))
        return [letters for each in found for letters in each]

    def runs(self, paragraph: Any) -> tuple[Run, ...]:
        """Return the words of a paragraph as the reader gives them."""
        if paragraph not in self._runs:
            self._runs[paragraph] = runs_of(self._held[paragraph].pieces, Notes())
        return self._runs[paragraph]

    def read(self, paragraph: Any, style: str | None, table: Props) -> Inside:
        """Return what a ``w:p`` holds, its letters kept."""
        outside, self._sources = self._sources, {}
        inside = super().read(paragraph, style, table)
        self._held[paragraph] = _Held(list(inside.pieces), self._sources)
        self._sources = outside
        return inside

    def content(self, elements: Sequence[Any], inside: Inside, look: Piece, out: list[str]) -> None:
        """Read what a run holds, each letter marked with its element."""
        for element in elements:
            before = len(out)
            super().content((element,), inside, look, out)
            if len(out) < before:  # what was read so far was kept on the way
                before = 0
            for number in range(before, len(out)):
                if not isinstance(out[number], _Said):
                    out[number] = said = _Said(out[number])
                    said.node = element

    def keep(self, out: list[str], look: Piece, inside: Inside) -> None:
        """Turn the letters read so far into a piece, and keep where they stand."""
        letters, number = list(out), len(inside.pieces)
        super().keep(out, look, inside)
        if len(inside.pieces) > number:
            self._sources[number] = letters


def _letters(piece: Piece, sources: list[str] | None) -> list[Letters]:
    text = piece.text
    if piece.hoa and len(text.upper()) == len(text):
        text = text.upper()
    if sources is None:
        return [Letters(text, None)] if text else []
    out, at = [], 0
    for source in sources:
        out.append(Letters(text[at : at + len(source)], getattr(source, "node", None)))
        at += len(source)
    return out
