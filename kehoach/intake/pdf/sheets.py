"""The pages of an open PDF: what stands on each, and what was not read of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.intake.faults import page_numbers, problem, refuse
from kehoach.intake.pdf.assemble import Paper, Sheet
from kehoach.intake.pdf.cells import sorted_out
from kehoach.intake.pdf.drawing import Drawing, drawing
from kehoach.intake.pdf.fields import Fields
from kehoach.intake.pdf.glyphs import letters
from kehoach.intake.pdf.layout import items, without_footnotes, without_page_number
from kehoach.intake.pdf.letters import pieces
from kehoach.intake.pdf.marks import Marked, flattened, owners
from kehoach.intake.pdf.overlay import laid, shows_signature
from kehoach.intake.pdf.running import without_running
from kehoach.intake.pdf.sideways import across
from kehoach.intake.pdf.strokes import grids
from kehoach.intake.pdf.turn import Turn, turn_of
from kehoach.intake.pdf.typed import typed
from kehoach.intake.shown import listed
from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.text.legacy import font_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.intake.pdf.cells import Cells
    from kehoach.intake.pdf.letters import Letter, Piece
    from kehoach.intake.pdf.marks import Mark
    from kehoach.intake.pdf.strokes import Stroke, StrokeGrid
    from kehoach.problem import Problem

MOST_LETTERS = 600_000
"""Letters that are read of a file; a printed page holds some 4 000."""
MOST_CELLS = 200_000
"""Cells of tables that are read of a file; a page full of them holds some 400."""


class _Look(NamedTuple):
    """A page as PDFium tells it."""

    signs: list[Letter]
    drawn: Drawing
    marked: Marked
    turn: Turn


class _Page(NamedTuple):
    """A page whose tables are known and whose lines are not yet."""

    outside: list[Piece]
    tables: list[Cells]
    lines: list[Stroke]
    turn: Turn


class Reader:
    """Reads the pages of one file; ``notices`` grows with what is to be told of them."""

    def __init__(self, raw: Any, opened: Any, data: bytes, file: str) -> None:
        self.notices: list[Problem] = []
        self.marked = 0
        """Annotations that show words."""
        self._raw, self._opened, self._file = raw, opened, file
        self._fields = Fields(data)
        self._left, self._cells = MOST_LETTERS, MOST_CELLS
        self._old: set[str] = set()
        self._numbers: list[str] = []
        self._pictured: list[int] = []

    def paper(self) -> Paper:
        """Return what stands on the pages; raise TN09 when there are too many letters."""
        pages = [self._page(number) for number in range(len(self._opened))]
        self._fields.close()
        heights = [page.turn.high for page in pages]
        running = without_running([page.outside for page in pages], heights)
        sheets = [
            self._sheet(number, page, outside)
            for number, (page, outside) in enumerate(zip(pages, running.pages, strict=True), 1)
        ]
        place = Place(self._file)
        if self._numbers:
            self.notices.append(page_numbers(place, self._numbers))
        if self._pictured:
            self.notices.append(problem("TN44", place, pages=listed(self._pictured)))
        if self._old:
            self.notices.append(problem("TN20", place, what=", ".join(sorted(self._old))))
        return Paper(sheets, running.heads, running.feet)

    def _page(self, number: int) -> _Page:
        look = self._look(number)
        turn = look.turn
        lines = [turn.rule(rule) for rule in look.drawn.lines]
        frames = self._grids(lines)
        own = [letter for letter in look.signs if not letter.mark]
        page = [turn.letter(letter) for letter in own if letter.quarter == turn.quarter]
        page = self._overlaid(page, look, frames, number + 1)
        found = sorted_out(page, frames)
        tables = found.tables
        self._tell("TN48", number + 1, found.over)
        self._tell("TN49", number + 1, found.crowded)
        aside = [letter for letter in own if letter.quarter != turn.quarter]
        if aside:
            tables, beside = across(aside, turn, tables)
            self._tell("TN45", number + 1, beside)
        return _Page(pieces(found.outside), tables, lines, turn)

    def _grids(self, lines: list[Stroke]) -> list[StrokeGrid]:
        frames = grids(lines)
        self._cells -= sum(len(frame.boxes) for frame in frames)
        if self._cells < 0:
            raise refuse("TN09", self._file, limit=f"{MOST_CELLS:,} ô bảng".replace(",", "."))
        return frames

    def _sheet(self, number: int, page: _Page, outside: list[Piece]) -> Sheet:
        turn = page.turn
        found, numbered = without_page_number(outside, turn.high)
        found, notes = without_footnotes(found, page.lines)
        if numbered:
            self._numbers.append(numbered.text.strip())
        standing = tuple(items(found, page.tables, turn.wide))
        return Sheet(number, standing, turn.wide > turn.high, tuple(notes))

    def _look(self, number: int) -> _Look:
        """Return what PDFium tells of a page; its annotations are page content from then on."""
        raw = self._raw
        page = self._opened[number]
        drawn = drawing(raw, page)
        marked = flattened(raw, page, lambda at: self._fields.value(number, at))
        if marked.shown:
            page.close()
            page = self._opened[number]
        signs = self._letters(page, owners(raw, page, marked.shown))
        self._tell_of(number + 1, signs, drawn, marked)
        turn = turn_of(signs, page.get_bbox())
        page.close()
        return _Look(signs, drawn, marked, turn)

    def _letters(self, page: Any, marks: dict[int, int]) -> list[Letter]:
        signs = list(letters(self._raw, page.get_textpage(), self._left + 1, marks))
        self._left -= len(signs)
        if self._left < 0:
            raise refuse("TN09", self._file, limit=f"{MOST_LETTERS:,} chữ".replace(",", "."))
        kinds = map(font_encoding, {letter.font for letter in signs})
        self._old |= {kind[:5].strip() for kind in kinds if kind}
        return signs

    def _tell_of(
        self,
        number: int,
        signs: list[Letter],
        drawn: Drawing,
        marked: Marked,
    ) -> None:
        self.marked += marked.seen
        if drawn.pictures and signs:
            self._pictured.append(number)
        elif drawn.pictures:
            place = Place(self._file, path=f"trang {number}")
            self.notices.append(problem("TN29", place, page=number))
        self._tell("TN40", number, marked.comments)
        place = Place(self._file, path=f"trang {number}")
        if drawn.crowded and signs:
            self.notices.append(problem("TN37", place))
        if marked.left_out:
            self.notices.append(problem("TN38", place, count=marked.left_out))

    def _overlaid(
        self,
        page: list[Letter],
        look: _Look,
        frames: list[StrokeGrid],
        number: int,
    ) -> list[Letter]:
        """Return the letters of a page with the words of annotations where they fill it in."""
        marks, turn = look.marked.marks, look.turn
        if not marks:
            return page
        over = [letter for letter in look.signs if letter.mark]
        upright = [turn.letter(letter) for letter in over if letter.quarter == turn.quarter]
        upright += _without_look(over, marks, turn)
        found = laid(page, upright, marks, frames)
        aside = across(
            (letter for letter in over if letter.quarter != turn.quarter), turn, ()
        ).beside
        for words in aside:
            (found.signed if shows_signature(words) else found.beside).append(words)
        self._tell("TN40", number, found.beside)
        self._tell("TN41", number, found.signed)
        return found.letters

    def _tell(self, code: str, number: int, words: Any) -> None:
        if words:
            place = Place(self._file, path=f"trang {number}")
            self.notices.append(problem(code, place, what=listed(words)))


def _without_look(over: list[Letter], marks: Sequence[Mark], turn: Turn) -> Iterator[Letter]:
    """Yield the letters of the annotations that have words and show none."""
    written = {letter.mark for letter in over}
    for at, mark in enumerate(marks, 1):
        if at not in written and mark.words:
            yield from typed(mark, turn.box(mark.box), at)
