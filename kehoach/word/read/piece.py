"""A stretch of letters of one look, and what one paragraph holds of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.inline import Status
from kehoach.text.raised import DOWN, UP
from kehoach.word.read.measure import twips

if TYPE_CHECKING:
    from kehoach.word.read.notes import Call
    from kehoach.word.read.placed import Placed
    from kehoach.word.read.style import Props

NOT_LIVE = frozenset({Status.DELETED, Status.STRUCK, Status.HIDDEN})
"""Words of such a stretch are set aside."""
_STRENGTH = (
    Status.LIVE, Status.COMMENTED, Status.INSERTED, Status.PLACEHOLDER, Status.UNMERGED,
    Status.STRUCK, Status.HIDDEN, Status.DELETED,
)  # fmt: skip
_PLACES = {"superscript": UP, "subscript": DOWN}
_LINK_STYLES = ("hyperlink", "followedhyperlink", "internet link", "visited internet link")
"""Character styles of Word and LibreOffice that underline a link: its own line is no emphasis."""
_PLACEHOLDER_STYLE = "placeholder text"


class Piece(NamedTuple):
    """A stretch of letters of one look."""

    text: str
    dam: bool = False
    nghieng: bool = False
    co: float | None = None
    """Size in pt."""
    font: str | None = None
    sac: str = ""
    """Its colour in six hex digits; empty for black, and for the colour of a link's style."""
    hoa: bool = False
    """True when Word shows its small letters as capitals."""
    status: Status = Status.LIVE
    vi_tri: str = ""
    """``tren`` for a superscript, ``duoi`` for a subscript."""
    note: str = ""
    """Mark of the note that is called here; it has no letters then."""
    gach_chan: bool = False
    lien_ket: str = ""
    """The address the letters lead to."""

    def saying(self, text: str, status: Status, lien_ket: str) -> Piece:
        """Return letters of this look; ``_replace`` takes three times as long."""
        return Piece(
            text, self.dam, self.nghieng, self.co, self.font, self.sac, self.hoa, status,
            self.vi_tri, self.note, self.gach_chan, lien_ket,
        )  # fmt: skip


class Base(NamedTuple):
    """What every run of a paragraph takes its look from, before its own settings."""

    style: str | None
    """Id of the paragraph's style; None for the default."""
    table: Props
    """Settings of the table's style."""


class Inside(NamedTuple):
    """What one paragraph holds."""

    pieces: list[Piece]
    aside: list[Piece]
    """Letters that are no live text: deleted, struck through, hidden."""
    boxes: list[Any]
    """Contents of the text boxes anchored in it."""
    notes: list[Call]
    """The footnotes and endnotes it calls, in order."""
    flags: set[str]
    """``page`` for a page-number field, ``break`` for a page break among its pieces."""
    lines: list[float]
    """Lengths of the lines drawn in it, in mm."""
    number: list[float | None]
    """Sizes in pt of the page-number fields it holds."""
    heard: list[str]
    """Texts of the file that are among its pieces, aside, told or rightly silent: for counting."""
    noticed: list[tuple[str, str]]
    """Kind and words of what a reader should know."""
    pictures: list[Placed]


def nothing_inside() -> Inside:
    """Return a paragraph of which nothing is read yet."""
    return Inside([], [], [], [], set(), [], [], [], [], [])


def followed_by(first: Inside, then: Inside) -> Inside:
    """Return two paragraphs as one, the first grown: the mark between them was taken out."""
    first.pieces.extend(then.pieces)
    first.aside.extend(then.aside)
    first.boxes.extend(then.boxes)
    first.notes.extend(then.notes)
    first.flags.update(then.flags)
    first.lines.extend(then.lines)
    first.number.extend(then.number)
    first.heard.extend(then.heard)
    first.noticed.extend(then.noticed)
    first.pictures.extend(then.pictures)
    return first


def stronger(status: Status, other: Status) -> Status:
    """Return which of two states words in both are in: a deleted placeholder is deleted."""
    if status is other or not other:
        return status
    return max(status, other, key=_STRENGTH.index)


def look_of_run(found: Props, style_name: str) -> Piece:
    """Return the look of a run as a piece without letters; the style is its character style."""
    size = found.get("sz")
    measure = twips(size)
    points = None if measure is None else measure / (20 if size and not size[-1].isdigit() else 2)
    capitals = bool(found.get("caps") or found.get("smallCaps"))
    place = _PLACES.get(found.get("height") or "", "")
    drawn = found.get("underline") not in (None, "none")
    link = style_name.casefold() in _LINK_STYLES
    line, colour = drawn and not link, "" if link else found.get("sac") or ""
    state = _state(found, style_name)
    bold, slanted = bool(found["b"]), bool(found["i"])
    return Piece(
        "", bold, slanted, points, found.get("font"), colour, capitals, state, place, gach_chan=line
    )


def _state(found: Props, style_name: str) -> Status:
    if found.get("vanish"):
        return Status.HIDDEN
    if found.get("strike") or found.get("dstrike"):
        return Status.STRUCK
    return Status.PLACEHOLDER if style_name.casefold() == _PLACEHOLDER_STYLE else Status.LIVE
