"""Edits of whole paragraphs, rows and tables, one after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from kehoach.address import TableAddress
from kehoach.word.part import root_of
from kehoach.word.read.drawing import BRANCHES
from kehoach.word.read.style import N
from kehoach.word.revise.alternates import alternates_of
from kehoach.word.revise.edits import (
    DeletedParagraph,
    DeletedRow,
    FilledCell,
    Left,
    MovedParagraph,
    NewParagraph,
    NewRow,
    NewTable,
    WhyNotMade,
)
from kehoach.word.revise.joined import ends_section
from kehoach.word.revise.paragraphs import delete_paragraph, moved, new_paragraph
from kehoach.word.revise.rows import Rows, delete_row, fill_cell, new_row
from kehoach.word.revise.tables import new_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kehoach.word.revise.edits import Edit, Revised
    from kehoach.word.revise.package import Package
    from kehoach.word.traced import Spot

_PARAGRAPH = N + "p"


class Whole:
    """What is to be done with whole paragraphs, rows and tables of a file."""

    def __init__(self, package: Package, edits: Iterable[Edit], out: Revised) -> None:
        self._package = package
        self._out = out
        self._rows = Rows(package.places)
        self._asked: list[tuple[Edit, Any]] = []
        self.gone: dict[Any, None] = {}
        """Paragraphs that go: nothing else may change in them."""
        self._moving: dict[Any, None] = {}
        for edit in edits:
            self._take(edit)

    def _take(self, edit: Edit) -> None:
        """Find what an edit is about, before anything moves."""
        found = self._found(edit)
        if found is None:
            self._out.left.append(Left(edit, WhyNotMade.NOT_FOUND))
            return
        going = self._going(edit, found)
        if any(item in self.gone or item in self._moving for item in going):
            self._out.left.append(Left(edit, WhyNotMade.CLASH))
            return
        kept = self._moving if isinstance(edit, MovedParagraph) else self.gone
        kept.update(dict.fromkeys(going))
        self._asked.append((edit, found))

    def _found(self, edit: Edit) -> Any:
        if isinstance(edit, NewRow | DeletedRow):
            return self._rows.find(edit.at)
        if isinstance(edit, FilledCell):
            return self._rows.cell(edit.at)
        return self._place(edit.at)

    def _place(self, at: Spot | TableAddress) -> Any:
        """Return the paragraph or the table something is put beside."""
        if isinstance(at, TableAddress):
            return self._rows.table(at)
        return self._package.places.paragraph(at)

    def _going(self, edit: Edit, found: Any) -> list[Any]:
        if isinstance(edit, DeletedRow):
            return list(found.iter(_PARAGRAPH))
        return [found] if isinstance(edit, DeletedParagraph | MovedParagraph) else []

    def do(self) -> None:
        """Make the edits, those that put something in first: it stands beside what may go."""
        goes = DeletedRow | DeletedParagraph
        for edit, found in sorted(self._asked, key=lambda pair: isinstance(pair[0], goes)):
            why = self._done(edit, found)
            if why is None:
                self._out.made.append(edit)
            else:
                self._out.left.append(Left(edit, why))

    def _done(self, edit: Edit, found: Any) -> WhyNotMade | None:
        self._package.part(found)
        if isinstance(edit, NewParagraph):
            return self._new_paragraph(edit, found)
        if isinstance(edit, DeletedParagraph):
            return self._in_copies(edit, found, partial(delete_paragraph, self._package))
        if isinstance(edit, MovedParagraph):
            return self._moved(edit, found)
        return self._in_table(edit, found)

    def _in_table(self, edit: Edit, found: Any) -> WhyNotMade | None:
        """Make an edit of a table, its rows or cells."""
        if isinstance(edit, FilledCell):
            return fill_cell(self._package, found, edit.paragraphs)
        if isinstance(edit, NewTable):
            return self._new_table(edit, found)
        if isinstance(edit, DeletedRow):
            delete_row(self._package, found)
            return None
        like = self._rows.find(edit.like) if isinstance(edit, NewRow) and edit.like else found
        if like is None or not isinstance(edit, NewRow):
            return WhyNotMade.NOT_FOUND
        new_row(self._package, found, like, edit.cells, before=edit.before)
        return None

    def _new_paragraph(self, edit: NewParagraph, found: Any) -> WhyNotMade | None:
        like = found if edit.like is None else self._package.places.paragraph(edit.like)
        if like is None or like.tag != _PARAGRAPH:
            return WhyNotMade.NOT_FOUND
        words, before = edit.words, edit.before
        put = partial(new_paragraph, self._package, like=like, words=words, before=before)
        return self._in_copies(edit, found, put)

    def _new_table(self, edit: NewTable, found: Any) -> WhyNotMade | None:
        """Put a table in; one in a cell could be the last thing in it, as none may be."""
        like = found
        if edit.like is not None:
            like = self._rows.table(edit.like)
        elif edit.words_like is not None:
            like = self._package.places.paragraph(edit.words_like)
        if like is None:
            return WhyNotMade.NOT_FOUND
        if found.getparent().tag != N + "body" or (not edit.before and ends_section(found)):
            return WhyNotMade.SECTION
        new_table(self._package, found, like, edit)
        return None

    def _in_copies(
        self, edit: Edit, found: Any, make: Callable[[Any], WhyNotMade | None]
    ) -> WhyNotMade | None:
        """Do the same in each copy of a text box."""
        alternates = alternates_of(self._package, found)
        why = make(found)
        if why is None:
            for alternate in alternates.alike:
                make(alternate)
            self._out.one_copy.extend([edit] if alternates.missing else ())
        return why

    def _moved(self, edit: MovedParagraph, found: Any) -> WhyNotMade | None:
        to = self._place(edit.to)
        if to is None:
            return WhyNotMade.NOT_FOUND
        if to is found or to in self._moving or root_of(to) is not root_of(found):
            return WhyNotMade.CLASH
        if next(found.iterancestors(*BRANCHES), None) is not None:
            return WhyNotMade.CARRIES
        return moved(self._package, found, to, before=edit.before)
