"""Looks of paragraphs, each worked out once: what many paragraphs of a file share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.document.look import Look, coloured
from kehoach.named import NamedTuple
from kehoach.plan.inline import Status
from kehoach.word.read.measure import twips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.read.piece import Piece
    from kehoach.word.read.style import Props

_ALIGN = {
    "left": "trai", "start": "trai", "center": "giua", "right": "phai", "end": "phai",
    "both": "deu", "distribute": "deu", "thaiDistribute": "deu",
}  # fmt: skip
_BODY_TEXT = 9
"""The outline level of what is no heading."""
_MM = 25.4 / 1440
_LINE = 240
"""Word counts a single line as 240."""


class Settled(NamedTuple):
    """What the settings of a paragraph come to; many paragraphs of a file share one."""

    number: int
    """Told apart by it."""
    props: Props
    list: str | None
    """The list its number counts in."""
    depth: int
    style: str
    """Name of its style as Word shows it."""


class Looks:
    """The looks of paragraphs, each worked out once."""

    def __init__(self) -> None:
        self._found: dict[tuple[Any, ...], Look] = {}
        self._bare: dict[int, Look] = {}
        """Looks of paragraphs without their letters, by the number of what is settled."""

    def of(self, pieces: list[Piece], settled: Settled, lines: list[float]) -> Look:
        """Return the look of most letters of a paragraph; ``lines`` are drawn at it."""
        letters = [piece for piece in pieces if piece.text.strip()]
        first = letters[0][1:7] if letters else None
        if len(letters) == 1 or _alike(letters):
            key = (settled.number, first)
            look = self._found.get(key)
            if look is None:
                look = self._found[key] = _with_letters(self._without_letters(settled), letters)
        else:
            look = _with_letters(self._without_letters(settled), letters)
            look = look._replace(co_dong=_sizes_of_lines(pieces))
        if any(piece.sac for piece in letters):
            look = coloured(look, _colours(letters))
        return look._replace(ke=tuple(lines)) if lines else look

    def _without_letters(self, settled: Settled) -> Look:
        look = self._bare.get(settled.number)
        if look is None:
            look = self._bare[settled.number] = _of_settings(settled)
        return look


def _alike(letters: list[Piece]) -> bool:
    """Return True where all letters are of one look."""
    return all(piece[1:7] == letters[0][1:7] for piece in letters[1:])


def _with_letters(look: Look, letters: list[Piece]) -> Look:
    """Return the look of a paragraph with that of its letters: of most of them, or of all."""
    counted = [(piece, len(piece.text.strip())) for piece in letters]
    return look._replace(
        font=_most([(piece.font, count) for piece, count in counted if piece.font]),
        co=_most([(piece.co, count) for piece, count in counted if piece.co]),
        dam=_all([piece.dam for piece in letters]),
        nghieng=_all([piece.nghieng for piece in letters]),
        in_hoa=_all([piece.hoa for piece in letters]),
    )


def _of_settings(settled: Settled) -> Look:
    """Return what the settings of a paragraph say of its look; nothing of its letters."""
    props = settled.props
    lines, points = _line_spacing(props)
    return Look(
        canh=_ALIGN.get(props.get("jc", "left")),
        lui_dau_dong=_mm(props.get("first")),
        lui_trai=_mm(props.get("left")),
        lui_phai=_mm(props.get("right")),
        truoc=_points(props.get("before")),
        sau=_points(props.get("after")),
        gian_dong=lines,
        gian_dong_pt=points,
        kieu=settled.style,
        muc_luc=_outline(props.get("outline")),
        ke=(),
        sac_chu="",
    )


def _colours(letters: list[Piece]) -> Iterator[tuple[str, str]]:
    """Yield the colours of letters that are not black, each with its words.

    Links and what a control invites to write have colours of their own.
    """
    for piece in letters:
        if piece.sac and not piece.lien_ket and piece.status is not Status.PLACEHOLDER:
            yield piece.sac, piece.text


def _sizes_of_lines(pieces: list[Piece]) -> tuple[float | None, ...]:
    """Return the size of most letters of each line; none where the lines are of one size."""
    lines: list[list[tuple[float, int]]] = [[]]
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\n")):
            if number:
                lines.append([])
            if piece.co and part.strip():
                lines[-1].append((piece.co, len(part.strip())))
    sizes = tuple(map(_most, lines))
    return sizes if len({size for size in sizes if size}) > 1 else ()


def _all(found: list[bool]) -> bool:
    return bool(found) and all(found)


def _line_spacing(props: Props) -> tuple[float | None, float | None]:
    """Return the space of a line in lines, or in points; None for the one it is not given in."""
    line = twips(props.get("line"))
    if line is None:
        return None, None
    return (line / _LINE, None) if props.get("lineRule", "auto") == "auto" else (None, line / 20)


def _most(found: list[tuple[Any, int]]) -> Any:
    """Return the value most letters have, of several the first; None where none has one."""
    if len({value for value, _ in found}) == 1:  # nearly always
        return found[0][0]
    count: Counter[Any] = Counter()
    for value, letters in found:
        count[value] += letters
    return count.most_common(1)[0][0] if count else None


def _mm(value: str | None) -> float | None:
    number = twips(value)
    return None if number is None else round(number * _MM, 2)


def _points(value: str | None) -> float | None:
    number = twips(value)
    return None if number is None else number / 20


def _outline(value: str | None) -> int:
    known = value is not None and value.isdigit() and int(value) < _BODY_TEXT
    return int(value) + 1 if value and known else 0
