"""What speaks for each line standing in each part of its paper.

A sign is read off the line itself or off its nearest surroundings; what they weigh is in ``weights``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label import ends, signs
from kehoach.document.label.annexed import is_attachment, names_annex
from kehoach.document.label.case import in_capitals
from kehoach.document.label.tiers import may_open
from kehoach.document.label.weights import WEIGHTS, Sign, Zone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.document.label.line import Line

_LAST_TITLE = 60
"""Lines of a paper among which its title stands."""
_SUBJECT_LINES = 8
_LONGEST_SUBJECT = 300
_NAME_LINES = 4
"""Lines the name of an annex takes at the most."""
_TEXT = {Sign.LEADS_IN, Sign.ADDRESSEE, Sign.ORDER, Sign.ARTICLE, Sign.HEADING, Sign.NUMBERED, Sign.TABLE}
_OPENING = {Sign.ADDRESSEE, Sign.BASIS, Sign.ORDER}
_SIGNING = {Sign.AUTHORITY, Sign.POST, Sign.PERSON, Sign.RECIPIENTS, Sign.NOTE_OF_SIGNING}
_DASHES = ("dash", "plus", "star")
_MAIN = ("part", "roman")
_OF_FOLDED: tuple[tuple[Sign, Callable[[str], bool]], ...] = (
    (Sign.QUOC_HIEU, signs.is_quoc_hieu),
    (Sign.TIEU_NGU, signs.is_tieu_ngu),
    (Sign.DAY, signs.is_day),
    (Sign.ADDRESSEE, signs.is_addressee),
    (Sign.CLOSES, signs.closes),
    (Sign.RECIPIENTS, ends.is_recipients),
    (Sign.ATTACHED, is_attachment),
)
"""What a line without a label may be, told from its words without their marks."""
_OF_TEXT: tuple[tuple[Sign, Callable[[str], bool]], ...] = (
    (Sign.AGENCY, signs.is_agency),
    (Sign.LEADS_IN, signs.leads_in),
    (Sign.POST, ends.is_post),
    (Sign.PERSON, ends.is_person),
    (Sign.NOTE_OF_SIGNING, ends.is_note),
)
"""The same, told from its words as they stand."""
_OF_LINE: tuple[tuple[Sign, Callable[[Line], bool]], ...] = (
    (Sign.AUTHORITY, ends.is_signed),
    (Sign.ANNEX_TITLE, names_annex),
    (Sign.HEADING, may_open),
)


def evidence(lines: Sequence[Line]) -> list[list[float]]:
    """Return for each line the weight of each zone."""
    out: list[list[float]] = []
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


def _weighed(found: set[Sign]) -> list[float]:
    scores = [0.0] * len(Zone)
    for sign in found:
        for zone, weight in WEIGHTS[sign].items():
            scores[zone] += weight
    return scores


class _Around:
    """The lines of a paper with what each says of itself, and what that tells of its neighbours."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.own = [_own(line) for line in lines]
        self.title = self._title()
        self.head = self._head()
        self.head_tables = self._tables(Sign.QUOC_HIEU, Sign.TIEU_NGU, Sign.NUMBER, Sign.DAY)
        self.end_tables = self._tables(Sign.RECIPIENTS, Sign.AUTHORITY, Sign.KEPT) - self.head_tables
        self.lead = self._lead()
        self.opened = self._opened()
        self.shaped = self.title >= 0 or self.head >= 0 or any(own & _OPENING for own in self.own)

    def signs(self, at: int) -> set[Sign]:
        """Return everything seen at a line."""
        line, found = self.lines[at], set(self.own[at])
        if Sign.PLAIN in found and not self.shaped:
            found = {*(found - {Sign.PLAIN}), Sign.LOOSE}
        if line.setting and line.setting in self.head_tables:
            found.add(Sign.HEAD_TABLE)
        if line.setting and line.setting in self.end_tables:
            found.add(Sign.END_TABLE)
        if at > self.lead:
            found.add(Sign.LED_IN)
        if at == self.title:
            found.add(Sign.TITLE)
        if self._names_annex(at):
            found.add(Sign.ANNEX_NAME)
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

    def _head(self) -> int:
        """Return the last line above the title that surely is of the head, -1 for none."""
        stop = self.title if self.title >= 0 else _LAST_TITLE
        sure = {Sign.QUOC_HIEU, Sign.TIEU_NGU, Sign.NUMBER, Sign.DAY}
        known = [at for at, found in enumerate(self.own[:stop]) if found & sure]
        return known[-1] if known else -1

    def _tables(self, *sure: Sign) -> set[int]:
        """Return the opened tables that hold one of these signs."""
        wanted = set(sure)
        return {
            line.setting for line, found in zip(self.lines, self.own, strict=True) if line.setting and found & wanted
        }

    def _lead(self) -> int:
        """Return after which line the opening is over; the number of lines when no sentence leads in.

        A paragraph may stand between the sentence that leads in and heading I: it is opening still.
        """
        found = next((at for at, own in enumerate(self.own) if Sign.LEADS_IN in own), len(self.lines))
        for at in range(found + 1, len(self.lines)):
            label = self.lines[at].label
            if label is not None and label.kind in _MAIN:
                return at - 1 if label.number == 1 else found
        return found

    def _opened(self) -> int:
        """Return the first line below the title that begins the text: no subject stands behind it."""
        start = max(self.title, self.head) + 1
        for at in range(start, len(self.lines)):
            line = self.lines[at]
            set_apart = line.dam and line.giua
            if self.own[at] & _TEXT or (Sign.BASIS in self.own[at] and not set_apart):
                return at
        return len(self.lines)

    def _is_subject(self, at: int) -> bool:
        """Return True for a line that can be a subject: below the title, or below the head without one."""
        start = self.title if self.title >= 0 else self.head
        line = self.lines[at]
        end = min(start + _SUBJECT_LINES, self.opened)
        if start < 0 or not start < at <= end or line.label or line.table or line.setting:
            return False
        if len(line.text) > _LONGEST_SUBJECT or line.text.endswith((":", ";")) or line.text.startswith("("):
            return False
        if self.own[at] & _TEXT:
            return False
        first = at == start + 1
        if line.known_look:
            return line.dam or line.giua or (first and self.title >= 0)
        return not line.text.endswith(".") and (first or Sign.BASIS not in self.own[at])

    def _names_annex(self, at: int) -> bool:
        """Return True for a name in capitals or in the middle close above ``(Kèm theo …)``, far below the title."""
        line = self.lines[at]
        if line.label or line.table or at <= max(self.title, self.head) + _SUBJECT_LINES:
            return False
        if not (line.giua or in_capitals(line.text)) or line.setting in self.end_tables or self.own[at] & _SIGNING:
            return False
        return any(Sign.ATTACHED in own for own in self.own[at + 1 : at + 1 + _NAME_LINES])


def _own(line: Line) -> frozenset[Sign]:
    """Return what a line says of itself."""
    if line.table is not None:
        return frozenset((Sign.TABLE,))
    folded, text = line.folded, line.text
    found = {Sign.BASIS} if signs.is_basis(text) else set()
    if ends.is_kept(folded):
        found.add(Sign.KEPT)
    if line.label is not None:
        found.add(_by_label(line.label.kind))
        return frozenset(found)
    found |= {sign for sign, fits in _OF_FOLDED if fits(folded)}
    found |= {sign for sign, fits in _OF_TEXT if fits(text)}
    found |= {sign for sign, fits in _OF_LINE if fits(line)}
    if signs.is_number(text, folded):
        found.add(Sign.NUMBER)
    if signs.is_order(text, folded):
        found.add(Sign.ORDER)
    if Sign.HEADING not in found:
        found.add(_unlabelled(text))
    if line.dam or line.giua:
        found.add(Sign.BOLD)
    if line.new_page and (line.giua or in_capitals(text)):
        found.add(Sign.NEW_PAGE)
    return frozenset(found)


def _unlabelled(text: str) -> Sign:
    if signs.is_article(text):
        return Sign.ARTICLE
    return Sign.LOOSE if signs.HOLE.fullmatch(text) else Sign.PLAIN


def _by_label(kind: str) -> Sign:
    if kind in _DASHES:
        return Sign.DASH
    return Sign.HEADING if kind in _MAIN else Sign.NUMBERED
