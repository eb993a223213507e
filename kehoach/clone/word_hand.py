"""The hand that writes into a Word file: certain changes tracked, questions as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.answers import NONE, settled
from kehoach.clone.word import derived, remarks
from kehoach.clone.word.comments import comments, in_order, words_at
from kehoach.clone.word.edits import edits
from kehoach.clone.word.leaf import WordLeaf
from kehoach.clone.word.printed import Span, whole
from kehoach.clone.worklist import Item, gathered
from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.text.letters import one_line, shortened
from kehoach.word import revise
from kehoach.word.comments import Program, track
from kehoach.word.comments.write import NOTHING
from kehoach.word.traced import opened_for_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kehoach.clone.answers import Answers
    from kehoach.clone.decisions import Decisions, LeafChange, Remark
    from kehoach.clone.word_paper import WordPaper
    from kehoach.clone.worklist import CarriedPart
    from kehoach.word.traced import Places


class Written(NamedTuple):
    """Last year's Word file with what was decided in it."""

    content: bytes
    """Changes are tracked: rejected, the words and looks of the file are as they were."""
    items: tuple[Item, ...]
    """The worklist, in the order of the file."""
    parts: tuple[CarriedPart, ...]
    """What became of each part: one where a change could not be made is to be decided."""


class _Asked(NamedTuple):
    """A change of the file, and the words it is for."""

    edit: revise.WordsChange
    leaf: WordLeaf
    of: LeafChange | None
    """What was decided; None for a line no rule looks at."""


def remarks_before(old: WordPaper, doi: int) -> list[Remark]:
    """Return what only this hand asks before the rules decide: the targets the file keeps.

    ``doi`` is how many years pass.
    """
    return list(remarks.targets(old.found.leaves, doi))


def written(
    places: Places, file: str, old: WordPaper, decisions: Decisions,
    kept: Mapping[str, str] = NOTHING, answers: Answers = NONE,
) -> Written:  # fmt: skip
    """Return the file with the changes tracked and the questions as comments at their words.

    ``places`` are of the file without revisions (``revise.accept``), which ``old`` was read from;
    ``kept`` are comments of decisions taken before, by number, with their last line. The
    same input gives the same bytes. What could not be written stands on the worklist as a question.
    Raises KehoachError TN50 as the reader does.
    """
    leaves, old_letters = old.found.leaves, old.old_letters
    lines = derived.attached(leaves, decisions.changes)
    raised = [*decisions.remarks, *derived.remarks(lines)]
    raised += remarks.authority(leaves, decisions.changes)
    raised += remarks.added(decisions.added, leaves)
    raised += remarks.other_papers(old.found.left)
    raised = settled(raised, answers)
    asked: list[_Asked] = []
    failed: list[LeafChange | None] = []
    for leaf, span, of in _spans(decisions.changes, lines):
        found = edits(leaf.standing, span)
        asked += [_Asked(change, leaf, of) for change in found]
        if not found:
            words = leaf.standing.words[span.start : span.end]
            why = revise.WhyNotMade.NOT_FOUND
            raised.append(remarks.not_made(leaf, words, span.new, why, old_letters=old_letters))
            failed.append(of)
    base = places.edited.opened.content
    made = _made(places, asked, raised, kept)
    if left := list(_left(made, asked, old_letters=old_letters)):
        raised += left
        failed += _failed(made, asked)
        made = _made(opened_for_places(base, file), asked, raised, kept)
    raised = remarks.without(raised, failed)
    parts = remarks.raised(decisions.parts, raised)
    return Written(made.content, gathered(_items(raised, file)), parts)


def _made(
    places: Places, asked: list[_Asked], raised: list[Remark], kept: Mapping[str, str],
) -> revise.Revised:  # fmt: skip
    """Return the file with its comments and its changes."""
    changes = [wish.edit for wish in asked]
    return track(places, comments(raised), Program.CLONE, changes, kept)


def _left(
    made: revise.Revised, asked: list[_Asked], *, old_letters: bool,
) -> Iterator[Remark]:  # fmt: skip
    """Yield what could not be changed in the file: rare, so that asking it costs a second way."""
    of = {id(wish.edit): wish.leaf for wish in asked}
    for left in made.left:
        if isinstance(left.edit, revise.WordsChange):
            leaf = of[id(left.edit)]
            words, new = left.edit.at.words, left.edit.new
            yield remarks.not_made(leaf, words, new, left.why, old_letters=old_letters)
    for edit in made.one_copy:
        if isinstance(edit, revise.WordsChange):
            yield remarks.one_copy(of[id(edit)], edit.new)


def _failed(made: revise.Revised, asked: list[_Asked]) -> Iterator[LeafChange | None]:
    """Yield what was decided and could not be made."""
    left = {id(rest.edit) for rest in made.left}
    return (wish.of for wish in asked if id(wish.edit) in left)


def _spans(
    changes: Iterable[LeafChange],
    lines: Iterable[derived.Derived],
) -> Iterator[tuple[WordLeaf, Span, LeafChange | None]]:
    """Yield the new words of each leaf, counted in its words in the file."""
    for change in changes:
        leaf = change.leaf
        if not isinstance(leaf, WordLeaf):
            raise TypeError(leaf)
        if change.whole:
            yield from ((leaf, span, change) for span in whole(leaf, change.new))
        else:
            yield leaf, Span(change.start, change.end, change.new), change
    for line in lines:
        yield from ((line.leaf, span, None) for span in line.spans)


def _items(raised: Iterable[Remark], file: str) -> Iterator[Item]:
    """Yield the lines of the worklist in the order of the file: a tracked change moves no place."""
    for remark in sorted(raised, key=in_order):
        place = _place(remark, file)
        item = Item(
            remark.kind, remark.code, place._replace(file=""), place, remark.message, remark.cure
        )
        under, words = _shown(remark)
        yield item._replace(nguon=remark.nguon, choices=remark.choices, muc=under, chu=words)


def _place(remark: Remark, file: str) -> Place:
    if not isinstance(remark.leaf, WordLeaf):
        return Place(file)
    return remark.leaf.standing.whole.origin.place(file)


def _shown(remark: Remark) -> tuple[str, str]:
    """Return the heading a remark stands under, and the first of its words."""
    leaf = remark.leaf
    if not isinstance(leaf, WordLeaf):
        return "", ""
    return next(iter(leaf.above), ""), shortened(one_line(words_at(remark, leaf)))
