"""The PDF and the pictures of the plans of one run: one LibreOffice for all of them."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING, Self

from kehoach.cli.apart import check_apart
from kehoach.cli.wished import picture_name
from kehoach.named import NamedTuple
from kehoach.output import write_all, write_bytes
from kehoach.problem import KehoachError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.cli.wished import Wish
    from kehoach.office import Converter, Office, PdfPaper
    from kehoach.report.word_files import WordFile

_MOST_LEFT = 50
"""Pictures of an earlier print that are told."""


class Sheets(NamedTuple):
    """What was written of one Word file besides itself."""

    pdf: str | None
    pages: int
    """0 when it cannot be said."""
    pictures: tuple[str, ...]


class Printed(NamedTuple):
    """What came of the Word files of one plan."""

    sheets: tuple[Sheets, ...]
    problems: tuple[Problem, ...]
    """What kept a file from being made."""
    reported: tuple[Problem, ...]
    """What the user should know of those that were made; fonts once a run."""


class OnPaper:
    """What prints; ``with OnPaper(…) as paper`` ends LibreOffice."""

    def __init__(self, wish: Wish, *, many: bool) -> None:
        self.wish = wish
        self._many = many
        self._office: Office | None = None
        self._reported: set[Problem] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._office is not None:
            self._office.close()

    def print(self, spec: str, files: Sequence[WordFile], *, force: bool) -> Printed:
        """Write the PDF and the pictures of each Word file of a plan.

        A file that cannot be made costs itself. Nothing is done where nothing was wished.
        """
        read = _read_with(spec) if self.wish.png else ()
        sheets: list[Sheets] = []
        problems: list[Problem] = []
        reported: list[Problem] = []
        for file in files if self.wish.paper else ():
            try:
                made, notes = self._converted(file, read, len(files), force=force)
            except KehoachError as error:
                problems += self._once(error.problems)
                made, notes = Sheets(None, 0, ()), []
            sheets.append(made)
            reported += self._once(notes)
        return Printed(tuple(sheets), tuple(problems), tuple(reported))

    def _converted(
        self, file: WordFile, read: Sequence[str], beside: int, *, force: bool
    ) -> tuple[Sheets, list[Problem]]:
        """Write what is wished of one file. Raises KehoachError."""
        from kehoach.office import Trouble, faults, paper  # noqa: PLC0415 - only on paper

        found = paper(file.content, self._convert(beside))
        pdf = self.wish.pdf_name(file.name)
        if isinstance(found, Trouble):
            missing = file.name if self.wish.word else pdf
            raise KehoachError([faults.not_printed(found, missing)])
        if self.wish.pdf:
            write_bytes(pdf, found.content, force=force)
        notes = [faults.substituted(font) for font in found.substitutes]
        notes += [] if found.archive else [faults.no_archive(pdf)]
        notes += [] if found.pages else [faults.no_pages(pdf)]
        pictures, more = self._pictures(file.name, found, read, force=force)
        return Sheets(pdf if self.wish.pdf else None, found.pages, pictures), [*notes, *more]

    def _pictures(
        self, docx: str, found: PdfPaper, read: Sequence[str], *, force: bool
    ) -> tuple[tuple[str, ...], list[Problem]]:
        """Write a picture a page. Raises KehoachError."""
        if not self.wish.png:
            return (), []
        from kehoach.office import faults, pictures  # noqa: PLC0415 - only for pictures

        if not pictures.can_draw():
            raise KehoachError([faults.not_drawn()])
        drawn = [
            (picture_name(docx, page), content)
            for page, content in enumerate(pictures.pictures(found.content), start=1)
        ]
        for name, _ in drawn:
            for taken in read:
                check_apart(taken, name)
        write_all(drawn, force=force)
        notes = [faults.left_over(name) for name in _left(docx, len(drawn))]
        if found.pages > len(drawn):
            notes.append(faults.drawn_in_part(found.pages, docx))
        return tuple(name for name, _ in drawn), notes

    def _convert(self, beside: int) -> Converter:
        """Return what converts: one LibreOffice for all files, or for a single one its own."""
        from kehoach.office import Office, convert  # noqa: PLC0415 - only on paper

        if not self._many and beside == 1:
            return convert
        self._office = self._office or Office()
        return self._office.convert

    def _once(self, problems: Sequence[Problem]) -> list[Problem]:
        """Return the problems that were not told yet; of no file: fonts, a missing program."""
        new = [problem for problem in dict.fromkeys(problems) if problem not in self._reported]
        self._reported |= {problem for problem in new if not problem.place.file}
        return new


def _read_with(spec: str) -> tuple[str, ...]:
    """Return the files a plan takes rows and pictures from: no page takes their names."""
    from kehoach.watch.beside import files_beside  # noqa: PLC0415 - only for pictures

    return () if spec == "-" else files_beside(spec)


def _left(docx: str, pages: int) -> Iterator[str]:
    """Yield the pictures of an earlier, longer print."""
    for page in count(pages + 1):
        name = picture_name(docx, page)
        if page > pages + _MOST_LEFT or not os.path.lexists(name):
            return
        yield name
