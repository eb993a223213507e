"""A run: a stretch of text of one look, and how far it is live."""

from __future__ import annotations

from enum import StrEnum

from kehoach.named import NamedTuple


class Status(StrEnum):
    """How far words of a file are live text; a plan's own words always are."""

    LIVE = ""
    PLACEHOLDER = "placeholder"
    """An empty control's own words: "Click or tap here to enter text."."""
    UNMERGED = "unmerged"
    """The name of a merge field nobody filled in: «Ten_thon»."""
    COMMENTED = "commented"
    """Live, and a reviewer's comment hangs on it."""
    INSERTED = "inserted"
    """Live, put in by a tracked change."""
    DELETED = "deleted"
    """Taken out by a tracked change; never among a block's text."""
    STRUCK = "struck"
    """Struck through; never among a block's text."""
    HIDDEN = "hidden"
    """Not shown and not printed; never among a block's text."""


class Run(NamedTuple):
    """A stretch of text of one look."""

    text: str
    """Its words as one line shows them: a raised digit is ``⁴``, so nobody reads 10⁴ as 104."""
    dam: bool = False
    nghieng: bool = False
    status: Status = Status.LIVE
    note: str = ""
    """Mark of the note called here ("1"); ``text`` is then empty: a mark is no word."""
    gach_chan: bool = False
    vi_tri: str = ""
    """``tren`` for a superscript, ``duoi`` for a subscript."""
    lien_ket: str = ""
    """The address the words lead to: http, https or mailto."""

    @property
    def look(self) -> tuple[bool, bool, bool, str, str]:
        """Return what tells it apart from a neighbour: all but its words, status and note."""
        return self.dam, self.nghieng, self.gach_chan, self.vi_tri, self.lien_ket

    @property
    def bare(self) -> bool:
        """Return True for words that look like plain text, and call no note."""
        look = self.dam or self.nghieng or self.gach_chan or self.vi_tri or self.lien_ket
        return not (look or self.note)

    def saying(self, text: str) -> Run:
        """Return other words of this look; ``_replace`` takes three times as long."""
        return Run(
            text, self.dam, self.nghieng, self.status, self.note, self.gach_chan, self.vi_tri,
            self.lien_ket,
        )  # fmt: skip

    def has(self, name: str) -> bool:
        """Return True for a run that has the look of that name, as a text with marks calls it."""
        return name == self.vi_tri or (name in self._fields and getattr(self, name) is True)


PLAIN = Run("")
PLAIN_LOOK = PLAIN[1:]
"""What a run holds behind its words when it looks like plain text."""


def push(out: list[Run], run: Run) -> None:
    """Append a run, joined to the one before when they look alike; an empty one is left out."""
    if not run.text and not run.note:
        return
    if out and not (run.note or out[-1].note) and out[-1].look == run.look:
        run = run._replace(text=out.pop().text + run.text)
    out.append(run)
