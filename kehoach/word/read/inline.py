"""What stands inside a paragraph: the letters a reader sees, with look and state.

Tracked changes are read as accepted, fields as their result, equations as a line; hidden, struck
and deleted words are set aside. Text boxes and notes met on the way are handed over with the
paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.inline import Status
from kehoach.text.raised import raised
from kehoach.word.read.around import WALKED
from kehoach.word.read.fields import Fields
from kehoach.word.read.inrun import SHOWN
from kehoach.word.read.notes import call_of
from kehoach.word.read.piece import NOT_LIVE, Base, Piece, look_of_run, nothing_inside, stronger
from kehoach.word.read.style import N, Props, Styles, child, run_props
from kehoach.word.read.symbol import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.word.read.notices import Notes
    from kehoach.word.read.piece import Inside

_RUN, _TEXT, _PROPS = N + "r", N + "t", N + "rPr"
_SIGNS = {
    N + "tab": "\t",
    N + "ptab": "\t",
    N + "cr": "\n",
    N + "noBreakHyphen": "-",
    N + "softHyphen": "\xad",
}
QUIET = {N + name for name in (
    "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "tblPr", "tblGrid", "trPr",
    "tblPrEx", "tcPr", "sectPr",
)}  # fmt: skip
"""Settings: they show nothing."""


def _nowhere(_: str) -> str:
    return ""


class Inline:
    """Reads paragraphs of one file; fields and comments may run from one into the next."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self.styles = styles
        self.notes = notes
        self.fields = Fields()
        self.context = Status.LIVE
        """State of the words read now, whatever their own look: those of a deletion are deleted."""
        self.address = ""
        """Where the words read now lead to."""
        self.target: Callable[[str], str] = _nowhere
        """The target of a relation of the part that is read."""
        self._comments: set[str] = set()
        self._counts: dict[str, int] = {}
        self._signs: set[Any] = set()
        """Texts that are the typed sign of a note."""
        self._cache: dict[tuple[Any, ...], Piece] = {}

    def read(self, paragraph: Any, style: str | None, table: Props) -> Inside:
        """Return what a ``w:p`` holds."""
        inside = nothing_inside()
        self.walk(paragraph, inside, Base(style, table))
        return inside

    def mark_comment(self, element: Any) -> None:
        """Open or close the range of a comment."""
        name = element.get(N + "id") or ""
        (self._comments.add if element.tag == N + "commentRangeStart" else self._comments.discard)(
            name
        )

    def walk(self, elements: Sequence[Any], inside: Inside, base: Base) -> None:
        """Read the runs of a paragraph, or of what wraps some of them."""
        for element in elements[:]:
            tag = element.tag
            if tag == _RUN:
                self._run(element, inside, base)
            elif tag in QUIET:
                continue
            elif tag in WALKED:
                WALKED[tag](self, element, inside, base)
            elif len(
                element
            ):  # a link, a smart tag, a wrapper nobody knows: a page shows its words
                self.walk(element, inside, base)

    def _run(self, run: Any, inside: Inside, base: Base) -> None:
        settings = child(run, _PROPS)  # held: ``content`` meets it again
        direct = run_props(settings, self.styles.theme)
        key = (base.style, *base.table.items(), None, *direct.items())
        look = self._cache.get(key)
        if look is None:
            look = self._cache[key] = self.look_of(base, direct)
        out: list[str] = []
        self.content(run, inside, look, out)
        self.keep(out, look, inside)

    def look_of(self, base: Base, direct: Props) -> Piece:
        """Return the look of a run with these settings of its own as a piece without letters."""
        found = self.styles.run(base.style, direct, base.table)
        style = found.get("style")
        return look_of_run(found, self.styles.name(style) if style else "")

    def keep(self, out: list[str], look: Piece, inside: Inside) -> None:
        """Turn the letters read so far into a piece, live or set aside."""
        text = "".join(out)
        out.clear()
        if not text:
            return
        if look.vi_tri:
            text = raised(text, look.vi_tri)  # 10³ is not 103
        status = self._status(look)
        piece = look.saying(text, status, self.address)
        (inside.aside if status in NOT_LIVE else inside.pieces).append(piece)

    def _status(self, look: Piece) -> Status:
        """Return the state of words of this look that are read now."""
        if not self.context and not self._comments:
            return look.status
        commented = Status.COMMENTED if self._comments else Status.LIVE
        return stronger(look.status, stronger(self.context, commented))

    def content(self, elements: Sequence[Any], inside: Inside, look: Piece, out: list[str]) -> None:
        """Read what a run holds; letters go to ``out``."""
        for element in elements[:]:
            tag = element.tag
            if tag == _TEXT:
                text = element.text or ""
                inside.heard.append(text)
                if self.fields.hears(text) and element not in self._signs:
                    out.append(shown(text, look.font))
            elif tag == _PROPS:
                continue
            elif tag in _SIGNS:
                self._sign(tag, out)
            elif tag in SHOWN:
                SHOWN[tag](self, element, inside, look, out)
            elif len(element):
                self.content(element, inside, look, out)

    def _sign(self, tag: str, out: list[str]) -> None:
        if self.fields.hears(""):
            out.append(_SIGNS[tag])

    def call(self, reference: Any, inside: Inside, look: Piece) -> None:
        """Add the call of a note; a sign typed in place of its number is no word."""
        found = call_of(reference, self._counts)
        self._signs.update(found.signs)
        inside.notes.append(found)
        piece = Piece("", note=found.mark, status=self._status(look))
        (inside.aside if piece.status in NOT_LIVE else inside.pieces).append(piece)
