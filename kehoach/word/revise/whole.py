"""Edits of whole paragraphs and rows, one after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from kehoach.word.part import root_of
from kehoach.word.read.drawing import BRANCHES
from kehoach.word.read.style import N
from kehoach.word.revise.alternates import alternates_of
from kehoach.word.revise.edits import (
    DeletedParagraph,
    DeletedRow,
    Left,
    MovedParagraph,
    NewParagraph,
    NewRow,
    Why,
)
from kehoach.word.revise.paragraphs import delete_paragraph, moved, new_paragraph
from kehoach.word.revise.rows import Rows, delete_row, new_row
from kehoach.word.revise.seams import keep_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kehoach.word.revise.edits import Edit, Revised
    from kehoach.word.revise.package import Package

_PARAGRAPH, _TABLE = N + "p", N + "tbl"


class Whole:
    """What is to be done with whole paragraphs and rows of a file."""

    def __init__(self, package: Package, edits: Iterable[Edit], out: Revised) -> None:
        self._package = package
        self._out = out
        self._rows = Rows(package.places)
        self._asked: list[tuple[Edit, Any]] = []
        self.gone: dict[Any, None] = {}
        """Paragraphs that go or move: nothing else may change in them."""
        for edit in edits:
            self._take(edit)

    def _take(self, edit: Edit) -> None:
        """Find what an edit is about, before anything moves."""
        found = self._found(edit)
        if found is None:
            self._out.left.append(Left(edit, Why.NOT_FOUND))
            return
        going = self._going(edit, found)
        if any(one in self.gone for one in going):
            self._out.left.append(Left(edit, Why.CLASH))
            return
        self.gone.update(dict.fromkeys(going))
        self._asked.append((edit, found))

    def _found(self, edit: Edit) -> Any:
        if isinstance(edit, NewRow | DeletedRow):
            return self._rows.find(edit.at)
        return self._package.places.paragraph(edit.at)

    def _going(self, edit: Edit, found: Any) -> list[Any]:
        if isinstance(edit, DeletedRow):
            return list(found.iter(_PARAGRAPH))
        return [found] if isinstance(edit, DeletedParagraph | MovedParagraph) else []

    def do(self) -> None:
        """Make the edits, those that put something in first: it stands beside what may go."""
        goes = DeletedRow | DeletedParagraph
        for edit, found in sorted(self._asked, key=lambda one: isinstance(one[0], goes)):
            why = self._done(edit, found)
            if why is None:
                self._out.made.append(edit)
            else:
                self._out.left.append(Left(edit, why))
        for root in dict.fromkeys(root_of(found) for _, found in self._asked):
            keep_apart(self._package, root)

    def _done(self, edit: Edit, found: Any) -> Why | None:
        package = self._package
        package.part(found)
        if isinstance(edit, NewParagraph):
            put = partial(new_paragraph, package, words=edit.words, before=edit.before)
            return self._in_copies(edit, found, put)
        if isinstance(edit, DeletedParagraph):
            return self._in_copies(edit, found, partial(delete_paragraph, package))
        if isinstance(edit, MovedParagraph):
            return self._moved(edit, found)
        if isinstance(edit, NewRow):
            new_row(package, found, edit.cells, before=edit.before)
        elif isinstance(edit, DeletedRow):
            delete_row(package, found)
        return None

    def _in_copies(self, edit: Edit, found: Any, make: Callable[[Any], Why | None]) -> Why | None:
        """Do the same in each copy of a text box."""
        alternates = alternates_of(self._package, found)
        why = make(found)
        if why is None:
            for alternate in alternates.alike:
                make(alternate)
            self._out.one_copy.extend([edit] if alternates.missing else ())
        return why

    def _moved(self, edit: MovedParagraph, found: Any) -> Why | None:
        to = self._package.places.paragraph(edit.to)
        if to is None:
            return Why.NOT_FOUND
        if to is found or to in self.gone or root_of(to) is not root_of(found):
            return Why.CLASH
        if next(found.iterancestors(*BRANCHES), None) is not None:
            return Why.CARRIES
        return moved(self._package, found, to, before=edit.before)
