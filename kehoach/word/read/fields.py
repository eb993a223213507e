"""Fields: what a page shows of them is their stored result, never their code.

A field may run from one paragraph into the next. One that is never closed is no field: the words
after it stand on the page. Source: ISO/IEC 29500-1, 17.16.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import VAL, N, on

if TYPE_CHECKING:
    from kehoach.word.read.piece import Inside

CHAR = N + "fldChar"
_DIGITS = 3
"""Of the number of an entry in a drop-down list: Word keeps 25."""
KIND = N + "fldCharType"
PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
MERGED = frozenset({"MERGEFIELD", "ADDRESSBLOCK", "GREETINGLINE"})
_SHOW_NOTHING = frozenset({
    "SET", "TC", "XE", "RD", "TA", "ASK", "PRIVATE", "ADVANCE", "NEXT", "NEXTIF", "SKIPIF",
    "HYPERLINK", "INCLUDEPICTURE", "PRINT", "DATABASE", "BARCODE",
})  # fmt: skip
"""Fields that put no words on the page, or a picture that is told as one."""
_MAY_BE_EMPTY = frozenset({"IF", "COMPARE", "MERGEFIELD", "COMMENTS", "SUBJECT", "KEYWORDS"})
"""Fields whose result may rightly be no word at all."""


class Field:
    """A field that is open where the reader stands."""

    def __init__(
        self, codes: list[str], form: Any = None, *, stored: bool = False, locked: bool = False
    ) -> None:
        self.codes = codes
        """Pieces of its code."""
        self.shows = stored
        """True between the code and the end: its result stands on the page."""
        self.separated = stored
        """True when a result is stored, be it empty."""
        self.count = 0
        """How many stretches of words had been read when its result began."""
        self.start = -1
        """Number of pieces its paragraph held when its result began."""
        self.inside: Any = None
        """The paragraph in which its result began."""
        self.locked = locked
        """True for a field whose result stays as stored, where who makes the field knows."""
        self.form = form
        """``w:ffData`` of a form field."""

    @property
    def code(self) -> str:
        """Return what the field is asked to show."""
        return "".join(self.codes)

    @property
    def name(self) -> str:
        """Return the kind of field: ``PAGE``, ``REF`` …"""
        return next(iter(self.code.split(None, 1)), "").upper()

    @property
    def merges(self) -> bool:
        """Return True for a field that mail merge fills in."""
        return self.name in MERGED

    @property
    def numbers_pages(self) -> bool:
        """Return True for a page number."""
        return self.name in PAGE_NUMBERS

    @property
    def is_due(self) -> bool:
        """Return True when words of it should stand on the page and no result is stored."""
        name = self.name
        if not name or name in _SHOW_NOTHING or name in PAGE_NUMBERS:
            return False
        return not (self.separated and name in _MAY_BE_EMPTY)


def never_closed(story: Any) -> set[Any]:
    """Return the ``w:fldChar`` that begin a field of a story no other one ends."""
    begun: list[Any] = []
    for element in story.iter(CHAR):
        kind = element.get(KIND)
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            begun.pop()
    return set(begun)


def chosen_in_form(field: Field) -> str:
    """Return the words of a drop-down list or the sign of a box to tick; ``""`` for others."""
    if field.form is None:
        return ""
    listed = field.form.find(N + "ddList")
    if listed is not None:
        return _entry(listed)
    box = field.form.find(N + "checkBox")
    if box is None:
        return ""
    ticked = box.find(N + "checked")
    ticked = box.find(N + "default") if ticked is None else ticked
    return "☒" if ticked is not None and on(ticked) else "☐"


def _entry(listed: Any) -> str:
    result = listed.find(N + "result")
    result = listed.find(N + "default") if result is None else result
    value = "0" if result is None else result.get(VAL) or "0"
    entries = listed.findall(N + "listEntry")
    if value.isdigit() and len(value) <= _DIGITS and int(value) < len(entries):
        return entries[int(value)].get(VAL) or ""
    return ""


def button_words(field: Field) -> str:
    """Return what a MACROBUTTON shows: the words of its code after the macro's name."""
    if field.name not in ("MACROBUTTON", "GOTOBUTTON"):
        return ""
    return "".join(field.code.split(None, 2)[2:]).strip()


class Fields:
    """The fields that are open where the reader stands, innermost last."""

    def __init__(self) -> None:
        self.count = 0
        """How many stretches of words have been read as standing on the page."""
        self._open: list[Field] = []
        self._broken: set[Any] = set()
        self._silent = 0
        self._hushed: Field | None = None

    def __bool__(self) -> bool:
        return bool(self._open)

    @property
    def are_silent(self) -> bool:
        """Return True inside a field's code, or inside a page number."""
        return self._silent > 0

    def enter(self, story: Any) -> Fields:
        """Return the fields of another story: a header knows nothing of those open in the text."""
        other = Fields()
        other._broken = never_closed(story)
        return other

    def hears(self, words: str) -> bool:
        """Count words met in a run and return whether the page shows them; else they are code."""
        if not self._silent:
            self.count += bool(words)
            return True
        if self._hushed is not None and not self._hushed.separated:
            self._hushed.codes.append(words)
        return False

    def coded(self, words: str) -> bool:
        """Take a piece of code; return False when no field is open."""
        if not self._open:
            return False
        self._open[-1].codes.append(words)
        return True

    def begin(self, mark: Any) -> bool:
        """Open a field at its first ``w:fldChar``; return False for one that is never closed."""
        if mark in self._broken:
            return False
        field = Field([], form=mark.find(N + "ffData"))
        self._open.append(field)
        self._silent += 1
        self._hushed = self._hushed or field
        return True

    def separate(self, inside: Inside) -> None:
        """Come to the result of the innermost field."""
        if self._open and not self._open[-1].separated:
            field = self._open[-1]
            field.separated = True
            field.count, field.inside, field.start = self.count, inside, len(inside.pieces)
            if not field.numbers_pages:
                self._shows(field)

    def opened(self, field: Field, inside: Inside) -> None:
        """Open a field whose code is known at once."""
        field.count, field.inside, field.start = self.count, inside, len(inside.pieces)
        self._open.append(field)

    def closed(self) -> Field:
        """Close the innermost field and return it."""
        field = self._open.pop()
        if not field.shows:
            self._shows(field)
        return field

    def _shows(self, field: Field) -> None:
        field.shows = True
        self._silent -= 1
        if self._hushed is field:
            self._hushed = next((key for key in self._open if not key.shows), None)
