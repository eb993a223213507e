"""Letters of one look, and the runs they make: old encodings read, accents with their letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.document.block import Run, Status
from kehoach.intake.odt.looks import Props, Styles, in_capitals, is_bold, is_italic, points
from kehoach.named import NamedTuple
from kehoach.text.evidence import without_soft_hyphens
from kehoach.text.legacy import from_font
from kehoach.text.letters import clean
from kehoach.text.raised import DOWN, UP, raised
from kehoach.word.read.symbol import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.look import Look
    from kehoach.word.read.notices import Notes

_HIDDEN_SIGN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_HEX, _BLACK = re.compile("[0-9A-F]{6}"), "000000"
_ASIDE = (Status.HIDDEN, Status.STRUCK)


class Piece(NamedTuple):
    """A stretch of letters of one look, or the call of a note."""

    text: str
    props: Props
    status: Status = Status.LIVE
    note: str = ""


Runs = tuple[Run, ...]


def runs_of(pieces: list[Piece], styles: Styles, notes: Notes) -> tuple[Runs, Runs]:
    """Return the live runs and those set aside: letters composed, old encodings read."""
    live: list[Run] = []
    aside: list[Run] = []
    for piece in pieces:
        if piece.note:
            live.append(Run("", note=piece.note))
            continue
        run = Run(
            _shown(piece, styles, notes),
            is_bold(piece.props),
            is_italic(piece.props),
            piece.status,
            gach_chan=piece.props.get("text-underline-style", "none") != "none",
            vi_tri=_place(piece),
        )
        _join(aside if piece.status in _ASIDE else live, run)
    for run in aside:
        notes.add("chu_an" if run.status is Status.HIDDEN else "gach", run.text)
    return tuple(map(_composed, live)), tuple(map(_composed, aside))


def _shown(piece: Piece, styles: Styles, notes: Notes) -> str:
    """Return the letters as the font shows them."""
    text = piece.text.replace("\u2011", "-")
    if _HIDDEN_SIGN.search(text):
        notes.add("vo_hinh")
        text = _HIDDEN_SIGN.sub("", text)
    font = styles.font(piece.props)
    text = shown(text, font)
    words = from_font(text, font) if font else text
    if words != text:
        notes.add("phong", font or "")
    words = without_soft_hyphens(words)
    words = words.upper() if in_capitals(piece.props) else words
    place = _place(piece)
    return raised(words, place) if place else words  # 10³ is not 103


def _place(piece: Piece) -> str:
    """Return where the letters stand: above the line, below it, or on it."""
    how = piece.props.get("text-position", "")
    return UP if how.startswith("super") else DOWN if how.startswith("sub") else ""


def _join(out: list[Run], run: Run) -> None:
    """Add a run; neighbours of one look are one, and an accent goes with its letter."""
    if not run.text:
        return
    last = out[-1] if out else None
    same = last is not None and last[1:] == run[1:]
    if last is not None and not last.note and (same or unicodedata.combining(run.text[0])):
        out[-1] = last._replace(text=last.text + run.text)
    else:
        out.append(run)


def _composed(run: Run) -> Run:
    return run._replace(text=clean(run.text))


def most(pieces: list[Piece], styles: Styles) -> tuple[str | None, float | None]:
    """Return the font and the size in pt of most letters."""
    fonts: Counter[str] = Counter()
    sizes: Counter[float] = Counter()
    for piece in pieces:
        letters = len(piece.text.strip())
        font, size = styles.font(piece.props), points(piece.props.get("font-size"))
        if letters and font:
            fonts[font] += letters
        if letters and size:
            sizes[size] += letters
    top = fonts.most_common(1), sizes.most_common(1)
    return (top[0][0][0] if top[0] else None), (top[1][0][0] if top[1] else None)


def colours(pieces: list[Piece]) -> Iterator[tuple[str, str]]:
    """Yield the colours of letters that are not black, each with its words."""
    for piece in pieces:
        colour = piece.props.get("color", "").removeprefix("#").upper()
        if piece.text.strip() and _HEX.fullmatch(colour) and colour != _BLACK:
            yield colour, piece.text


def is_live(runs: Runs) -> bool:
    """Return True for runs that show something."""
    return any(run.text.strip() or run.note for run in runs)


def look_of_runs(look: Look, runs: Runs) -> Look:
    """Return the look with the weight and slant all its letters have."""
    shown = [run for run in runs if run.text.strip()]
    return look._replace(
        dam=bool(shown) and all(run.dam for run in shown),
        nghieng=bool(shown) and all(run.nghieng for run in shown),
    )
