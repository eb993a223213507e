"""Edits written into a file as tracked changes; every other byte of it stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.read.opened import Opened
from kehoach.word.revise.alternates import alternates_of
from kehoach.word.revise.cutting import cut_letters
from kehoach.word.revise.decided import accepted
from kehoach.word.revise.edits import Left, Revised, WhyNotMade, WordsChange
from kehoach.word.revise.package import BACKWARD, FORWARD, Package
from kehoach.word.revise.refilled import refilled
from kehoach.word.revise.seams import keep_apart
from kehoach.word.revise.whole import Whole
from kehoach.word.revise.words import change, trimmed
from kehoach.word.traced import places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kehoach.word.revise.edits import Edit
    from kehoach.word.sought import Found


class _Asked(NamedTuple):
    """A change and the words of the file it is about."""

    edit: WordsChange
    found: Found
    new: str


def write(content: bytes, file: str, edits: Iterable[Edit], *, backward: bool = False) -> Revised:
    """Return the file with the edits as tracked changes, and those that could not be made.

    Rejecting them gives the file, accepting them the edited words. ``backward`` is for a file that
    is the new one: the edits lead from it back to the old words, so accepting gives the file. A
    file that carries revisions is taken as accepted first; read its places of ``accept(content)``.
    Raises KehoachError TN50 as the reader does.
    """
    settled = accepted(Opened(content, file))
    package = Package(places_of(settled), BACKWARD if backward else FORWARD)
    out = put(package, edits)
    return out._replace(content=package.written(), accepted=settled.content != content)


def put(package: Package, edits: Iterable[Edit]) -> Revised:
    """Put edits into an open package as ``write`` does; it is not written yet."""
    out = Revised(b"", [], [], [], accepted=False)
    asked = list(edits)
    whole = Whole(package, [edit for edit in asked if not isinstance(edit, WordsChange)], out)
    _words(package, [edit for edit in asked if isinstance(edit, WordsChange)], whole.gone, out)
    whole.do()
    for root in package.roots:
        keep_apart(package, root)
    return out


def _words(package: Package, edits: list[WordsChange], gone: Collection[Any], out: Revised) -> None:
    """Change words, in each paragraph the last first: what stands before keeps its place."""
    asked: dict[Any, list[_Asked]] = {}
    for edit in edits:
        start, end = trimmed(edit.at.words, edit.new)
        found = package.places.find(edit.at, (start, end))
        if found is None:
            out.left.append(Left(edit, WhyNotMade.NOT_FOUND))
            continue
        if found.paragraph in gone:
            out.left.append(Left(edit, WhyNotMade.CLASH))
            continue
        new = edit.new[start : len(edit.new) - end]
        asked.setdefault(found.paragraph, []).append(_Asked(edit, found, new))
    for paragraph, listed in asked.items():
        listed.sort(key=lambda wish: (wish.found.start, wish.found.end))
        _paragraph(package, paragraph, _apart(listed, out), out)


def _apart(listed: list[_Asked], out: Revised) -> list[_Asked]:
    """Return the changes that do not reach into an earlier one; the others are told."""
    kept: list[_Asked] = []
    for asked in listed:
        before = kept[-1] if kept else None
        if before is None or not _clash(before.found, asked.found):
            kept.append(asked)
        elif (before.found, before.new) == (asked.found, asked.new):
            out.made.append(asked.edit)
        else:
            out.left.append(Left(asked.edit, WhyNotMade.CLASH))
    return kept


def _clash(before: Found, found: Found) -> bool:
    same = (found.start, found.end) == (before.start, before.end)
    return same or found.start < before.end


def _alike(package: Package, asked: _Asked, alternates: Iterable[Any]) -> None:
    """Make a change in the copies of its paragraph too."""
    for alternate in alternates:
        line = package.places.line(alternate)
        change(package, asked.found._replace(paragraph=alternate, line=line), asked.new)


def _paragraph(package: Package, paragraph: Any, listed: list[_Asked], out: Revised) -> None:
    part = package.part(paragraph)
    alternates = alternates_of(package, paragraph)
    done = []
    ends = [end for asked in listed for end in (asked.found.start, asked.found.end)]
    for copy in (paragraph, *alternates.alike):
        package.places.cut(copy, cut_letters(package.places.line(copy).letters, ends))
    line = package.places.line(paragraph)
    anew = refilled(paragraph) if package.side is FORWARD else ()  # backward they are there already
    for item in reversed(listed):
        why = change(package, item.found._replace(line=line), item.new, anew)
        if why is not None:
            out.left.append(Left(item.edit, why))
            continue
        done.append(item.edit)
        _alike(package, item, alternates.alike)
    if done:
        for element in (paragraph, *alternates.alike):
            part.change(element)
        out.made.extend(reversed(done))
        out.one_copy.extend(reversed(done) if alternates.missing else ())
