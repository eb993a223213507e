"""Changes of look in a redline: rejected it looks as the old file did, letter by letter."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from kehoach.compare.align import steps
from kehoach.compare.redline.flow import lines_of, stories
from kehoach.compare.redline.label import typed_mark
from kehoach.compare.redline.letters import letters
from kehoach.compare.redline.pairing import paired
from kehoach.compare.redline.unlike import unlike_paragraphs
from kehoach.named import NamedTuple
from kehoach.word.dressed import read_dressed
from kehoach.word.read.opened import Opened
from kehoach.word.read.style import N
from kehoach.word.revise.cutting import cut_before
from kehoach.word.revise.looks import (
    put_paragraph_look,
    put_run_look,
    set_paragraph_look,
    set_run_look,
)
from kehoach.word.revise.pages import put_page, unlike_pages
from kehoach.word.revise.rejected import Rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.compare.redline.flow import FlowLine
    from kehoach.compare.redline.letters import Letter
    from kehoach.compare.redline.unlike import Was
    from kehoach.word.dressed import Dressed

_PARAGRAPH = N + "p"


class Dressing(NamedTuple):
    """A redline that shows looks."""

    content: bytes
    changes: int
    """Changes of look: one a paragraph, section or stretch of letters that was set otherwise."""


class Left(NamedTuple):
    """What of a redline does not look as in the old file once it is rejected."""

    lines: list[FlowLine]
    old_sections: int
    new_sections: int
    """Sections of both files; where they are not as many their pages were not compared."""


def with_looks(content: bytes, file: str, old: bytes) -> Dressing:
    """Return a redline of words that shows changes of look as well.

    ``old`` is the .docx it leads back to, without revisions. What stands in both files is marked as
    a change of look; what only the old one has, and is shown as taken out, wears its old look.
    """
    back, before = Rejected(content, file), read_dressed(Opened(old, file))
    counted = sum(_dressed(back, before, *both) for both in _lines(before, back.read))
    counted += sum(_set_page(back, *both) for both in _sections(before, back.read))
    return Dressing(back.package.written(), counted)


def left_out(content: bytes, file: str, old: bytes) -> Left:
    """Return what of a file, its changes rejected, does not look as in ``old``."""
    new, before = Rejected(content, file).read, read_dressed(Opened(old, file))
    unlike = [now for was, now in _lines(before, new) if _differs(new, before, was, now)]
    return Left(unlike, len(before.sections()), len(new.sections()))


def _lines(old: Dressed, new: Dressed) -> Iterator[tuple[FlowLine, FlowLine]]:
    """Yield the paragraphs that say the same in two files."""
    for pair in paired(stories(old.document), stories(new.document)).pairs:
        ours, theirs = list(lines_of(pair.old.items)), list(lines_of(pair.new.items))
        for step in steps([_key(line) for line in ours], [_key(line) for line in theirs]):
            if step.same:
                for here, there in zip(step.old, step.new, strict=True):
                    yield ours[here], theirs[there]


def _sections(old: Dressed, new: Dressed) -> Iterator[tuple[Any, Any]]:
    """Yield the settings of the pages of each section in both files, where they have as many."""
    ours, theirs = old.sections(), new.sections()
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)


def _set_page(back: Rejected, was: Any, now: Any) -> int:
    unlike = unlike_pages(was, now)
    if unlike:
        put_page(back.package, back.original(now), was, unlike)
    return bool(unlike)


def _key(line: FlowLine) -> str:
    return " ".join(line.words.removeprefix(typed_mark(line.words)).split()) or line.label


def _differs(new: Dressed, old: Dressed, was: FlowLine, now: FlowLine) -> bool:
    here, there = was.spot.paragraph, now.spot.paragraph
    if unlike_paragraphs(old.look(here), new.look(there)):
        return True
    return any(letter.was for letter in letters(old.stretches(here), new.stretches(there)))


def _dressed(back: Rejected, old: Dressed, was: FlowLine, now: FlowLine) -> int:
    """Give a paragraph its old look once the changes are rejected; return how many it took."""
    here, there = was.spot.paragraph, now.spot.paragraph
    counted = _set_paragraph(back, back.read.element(there), _unlike(back, old, here, there))
    found = letters(old.stretches(here), back.read.stretches(there))
    return counted + _set_letters(back, found)


def _unlike(back: Rejected, old: Dressed, here: int, there: int) -> Was:
    return unlike_paragraphs(old.look(here), back.read.look(there))


def _set_paragraph(back: Rejected, element: Any, was: Was) -> int:
    if not was:
        return 0
    paragraph = back.original(element)
    back.package.part(paragraph).change(paragraph)
    if back.stays(paragraph):
        put_paragraph_look(back.package, paragraph, was)
        return 1
    set_paragraph_look(paragraph, was)
    return 0


def _set_letters(back: Rejected, found: Sequence[Letter]) -> int:
    """Give letters their old look; return in how many stretches those of both files had another.

    The last first: a run that is cut keeps what stands before the cut.
    """
    groups = [[*group] for _, group in groupby(found, lambda letter: (letter.run, letter.was))]
    last_first = reversed(range(len(groups)))
    tracked = [_set_run(back, groups, at) if _is_cut(groups, at) else () for at in last_first]
    return sum(bool(was) for was, _ in groupby(tracked))


def _set_run(back: Rejected, groups: Sequence[Sequence[Letter]], number: int) -> Was:
    """Give the letters of one run their old look; return what of it both files have."""
    first = groups[number][0]
    run, was = back.original(first.run), first.was
    stays = back.stays(run)
    paragraph = next(run.iterancestors(_PARAGRAPH))  # what the old file has as one may be two
    back.package.part(paragraph).change(paragraph)
    if number and groups[number - 1][0].run is first.run:
        run = cut_before(back.original(first.node), first.at)
    if was and stays:
        put_run_look(back.package, run, was)
        return was
    if was:
        set_run_look(run, was)
    return ()


def _is_cut(groups: Sequence[Sequence[Letter]], number: int) -> bool:
    """Return True for letters that changed, and for those of a run in which others did."""
    beside = (groups[at] for at in (number - 1, number, number + 1) if 0 <= at < len(groups))
    run = groups[number][0].run
    return run is not None and any(sequence[0].was for sequence in beside if sequence[0].run is run)
