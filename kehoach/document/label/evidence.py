"""What speaks for each line standing in each part of its paper.

A sign is read off the line itself (``line_signs``) or off its nearest surroundings; what each
weighs is in ``weights``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label import signs
from kehoach.document.label.case import in_capitals
from kehoach.document.label.line_signs import signs_of
from kehoach.document.label.mark import MAIN
from kehoach.document.label.weights import WEIGHTS, Sign, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line

_LAST_TITLE = 60
"""Lines of a paper among which its title stands."""
_SUBJECT_LINES = 8
_LONGEST_SUBJECT = 300
_LONGEST_CAPITALS = 600
"""Letters of a subject all in capitals: a sentence is never written so."""
_NAME_LINES = 4
"""Lines the name of an annex takes at the most."""
_TEXT = {
    Sign.LEADS_IN,
    Sign.ADDRESSEE,
    Sign.ORDER,
    Sign.ARTICLE,
    Sign.HEADING,
    Sign.NUMBERED,
    Sign.TABLE,
}
_OPENING = {Sign.ADDRESSEE, Sign.BASIS, Sign.ORDER}
_SIGNING = {Sign.AUTHORITY, Sign.POST, Sign.PERSON, Sign.RECIPIENTS, Sign.NOTE_OF_SIGNING}


def evidence(lines: Sequence[Line]) -> list[list[int]]:
    """Return for each line the weight of each zone."""
    out: list[list[int]] = []
    around = _Around(lines)
    ended = signed_off = False
    for at, line in enumerate(lines):
        found = around.signs(at)
        if signed_off:
            found.add(Sign.SIGNED_OFF)
        if ended:
            found.add(Sign.BEHIND_END)
        ended = ended or Sign.RECIPIENTS in found or Sign.AUTHORITY in found
        signed_off = signed_off or (line.table is None and signs.is_signed_off(line.text))
        out.append(_weighed(found))
    return out


def _weighed(found: set[Sign]) -> list[int]:
    scores = [0] * len(Zone)
    for sign in found:
        for zone, weight in WEIGHTS[sign].items():
            scores[zone] += weight
    return scores


class _Around:
    """The lines of a paper with what each says of itself, and what that tells of its neighbours."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.own = [signs_of(line) for line in lines]
        self.title = self._title()
        self._subject_that_cites()
        self.head = self._head()
        self.above_subject = self.title if self.title >= 0 else self.head
        self.head_tables = self._tables(Sign.QUOC_HIEU, Sign.TIEU_NGU, Sign.NUMBER, Sign.DAY)
        self.end_tables = self._tables(Sign.RECIPIENTS, Sign.AUTHORITY, Sign.KEPT)
        self.end_tables -= self.head_tables
        self.lead = self._lead()
        self.opened = self._opened()
        self.shaped = self.title >= 0 or self.head >= 0 or any(own & _OPENING for own in self.own)

    def signs(self, at: int) -> set[Sign]:
        """Return everything seen at a line."""
        found = {*self.own[at], *self._of_table(self.lines[at]), *self._of_title(at)}
        if Sign.PLAIN in found and not self.shaped:
            found = {*(found - {Sign.PLAIN}), Sign.LOOSE}
        if at > self.lead:
            found.add(Sign.LED_IN)
        if self._names_annex(at):
            found.add(Sign.ANNEX_NAME)
        return found

    def _of_table(self, line: Line) -> set[Sign]:
        """Return what the opened table says a line stood in; nothing for any other line."""
        found: set[Sign] = set()
        if line.setting and line.setting in self.head_tables:
            found.add(Sign.HEAD_TABLE)
        if line.setting and line.setting in self.end_tables:
            found.add(Sign.END_TABLE)
        return found

    def _of_title(self, at: int) -> set[Sign]:
        """Return what the title of the paper says of a line: it is the title, or its subject."""
        line = self.lines[at]
        found: set[Sign] = set()
        if at == self.title:
            found.add(Sign.TITLE)
        if self._is_subject(at):
            found.add(Sign.SUBJECT)
            if line.dam and line.giua and not line.text.endswith((";", ".")):
                found.add(Sign.SET_AS_SUBJECT)
        return found

    def _title(self) -> int:
        """Return where the kind of paper is named in capitals, -1 for nowhere."""
        for at, line in enumerate(self.lines[:_LAST_TITLE]):
            if line.label is None and line.table is None and signs.title_of(line.text):
                return at
        return -1

    def _subject_that_cites(self) -> None:
        """Take ``Thực hiện Quyết định số …`` right below the bare title for its subject.

        A căn cứ ends in a mark, a subject in none; what begins with ``Căn cứ`` stays one.
        """
        at = self.title + 1
        if self.title < 0 or at >= len(self.lines) or Sign.BASIS not in self.own[at]:
            return
        kind, text = signs.title_of(self.lines[self.title].text), self.lines[at].text
        bare = kind is not None and self.lines[self.title].text == kind.tieu_de
        if bare and not text.endswith((";", ".", ",", ":")) and not signs.is_named_basis(text):
            self.own[at] -= {Sign.BASIS}

    def _head(self) -> int:
        """Return the last line above the title that surely is of the head, -1 for none."""
        stop = self.title if self.title >= 0 else _LAST_TITLE
        sure = {Sign.QUOC_HIEU, Sign.TIEU_NGU, Sign.NUMBER, Sign.DAY}
        known = [at for at, found in enumerate(self.own[:stop]) if found & sure]
        return known[-1] if known else -1

    def _tables(self, *sure: Sign) -> set[int]:
        """Return the opened tables that hold one of these signs."""
        of_lines = zip(self.lines, self.own, strict=True)
        return {line.setting for line, own in of_lines if line.setting and own & {*sure}}

    def _lead(self) -> int:
        """Return after which line the opening is over; the number of lines if no sentence leads in.

        A paragraph may stand between the sentence that leads in and heading I: it is opening still.
        """
        leading = (at for at, own in enumerate(self.own) if Sign.LEADS_IN in own)
        found = next(leading, len(self.lines))
        for at in range(found + 1, len(self.lines)):
            label = self.lines[at].label
            if label is not None and label.kind in MAIN:
                return at - 1 if label.number == 1 else found
        return found

    def _opened(self) -> int:
        """Return the first line below the title that begins the text: the subject is above it."""
        start = max(self.title, self.head) + 1
        for at in range(start, len(self.lines)):
            line = self.lines[at]
            set_apart = line.dam and line.giua
            if self.own[at] & _TEXT or (Sign.BASIS in self.own[at] and not set_apart):
                return at
        return len(self.lines)

    def _is_subject(self, at: int) -> bool:
        """Return True for a line that can be a subject; without a title, below the head."""
        line = self.lines[at]
        if not self._below_title(at) or not _reads_as_subject(line):
            return False
        first = at == self.above_subject + 1
        titled = first and self.title >= 0
        if line.known_look:
            return line.dam or line.giua or titled
        if line.text.endswith(".") and not titled:
            return False
        return first or Sign.BASIS not in self.own[at]

    def _below_title(self, at: int) -> bool:
        """Return True for the few lines between the title, or the head, and the text."""
        start = self.above_subject
        last = min(start + _SUBJECT_LINES, self.opened)
        return start >= 0 and start < at <= last and not self.own[at] & _TEXT

    def _names_annex(self, at: int) -> bool:
        """Return True for a name set apart close above ``(Kèm theo …)``, far below the title."""
        line = self.lines[at]
        if line.label or line.table or at <= max(self.title, self.head) + _SUBJECT_LINES:
            return False
        if line.setting in self.end_tables or self.own[at] & _SIGNING:
            return False
        for own in self.own[at + 1 : at + 1 + _NAME_LINES]:
            if own & {Sign.ATTACHED, Sign.ANNEX_TITLE}:
                # an annex begins at its label, not above it
                return Sign.ANNEX_TITLE not in own and (line.giua or in_capitals(line.text))
        return False


def _reads_as_subject(line: Line) -> bool:
    """Return True for a paragraph without label that is short enough and opens no list."""
    longest = _LONGEST_CAPITALS if line.text.isupper() else _LONGEST_SUBJECT
    if line.label or line.table or line.setting or len(line.text) > longest:
        return False
    return not line.text.endswith((":", ";")) and not line.text.startswith("(")
