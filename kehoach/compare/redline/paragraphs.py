"""A text of the old file and one of the new: which edits lead from the new one back to the old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.align import moved
from kehoach.compare.alike import matched
from kehoach.compare.redline.flow import FlowLine, FlowTable, words_of
from kehoach.compare.redline.gaps import gaps
from kehoach.compare.redline.label import shown_in
from kehoach.compare.redline.models import Models
from kehoach.compare.redline.tables import compared, gone, put_in
from kehoach.compare.redline.wish import Gap, Wish
from kehoach.compare.redline.words import differences
from kehoach.word.revise import DeletedParagraph, MovedParagraph, NewParagraph, WordsChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.compare.redline.flow import Item
    from kehoach.word.revise import Edit, Spot

_SENTENCE = 4
"""Words from which a paragraph is known again at another place; a shorter one is like many."""


def wishes(
    old: Sequence[Item],
    new: Sequence[Item],
    *,
    spaces: bool,
    moves: bool = True,
) -> Iterator[Wish]:
    """Yield what differs between two texts, in the order of the old one.

    ``new`` has at least one paragraph. With ``moves`` a paragraph that stands elsewhere has moved;
    without, it was taken out here and put in there. ``spaces``: see ``words.differences``.
    """
    if not spaces and words_of(old).split() == words_of(new).split():
        return  # lines end where the old file's program broke them
    pairs, moving = _kept(old, new, moves=moves)
    places = gaps(len(old), new, pairs, moving)
    models = Models(new)
    for here, item in enumerate(old):
        there = pairs.get(here)
        if there is None:
            yield _old_only(item, places[here], models)
        elif here in moving:
            yield _moved(item, new[there], places[here], spaces=spaces)
        else:
            yield from _both(item, new[there], spaces=spaces)
    kept = {*pairs.values()}
    yield from (_new_only(item) for number, item in enumerate(new) if number not in kept)


def _kept(
    old: Sequence[Item],
    new: Sequence[Item],
    *,
    moves: bool,
) -> tuple[dict[int, int], frozenset[int]]:
    """Return which item is which, and those of them that moved: what is not known again is none."""
    pairs = _pairs(old, new)
    moving = moved(pairs)
    lost = {here for here in moving if not (moves and _known(old[here], new[pairs[here]]))}
    pairs = {here: there for here, there in pairs.items() if here not in lost}
    return pairs, moving - lost


def _pairs(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """Return which item of the one text is which of the other, tables with tables."""
    found = matched([_key(item) for item in old], [_key(item) for item in new])
    return {here: there for here, there in found.items() if type(old[here]) is type(new[there])}


def _key(item: Item) -> str:
    return (item.words or item.label) if isinstance(item, FlowLine) else words_of([item])


def _known(*items: Item) -> bool:
    """Return True for what can be said to have moved: paragraphs of some words."""
    return all(
        isinstance(line, FlowLine) and len(line.words.split()) >= _SENTENCE for line in items
    )


def _old_only(item: Item, gap: Gap, models: Models) -> Wish:
    if isinstance(item, FlowTable):
        return put_in(item, gap, models)
    like = models.like(item, gap.near)
    edit = NewParagraph(gap.at, shown_in(item, like), gap.before, like.spot)
    return Wish(((edit,),), like.spot.origin, item.words)


def _new_only(item: Item) -> Wish:
    if isinstance(item, FlowTable):
        return gone(item)
    return Wish(((DeletedParagraph(item.spot),), (_emptied(item),)), item.spot.origin, item.words)


def _emptied(new: FlowLine) -> Edit:
    return WordsChange(_part(new, 0, len(new.words)), "")


def _both(old: Item, new: Item, *, spaces: bool) -> Iterator[Wish]:
    if isinstance(old, FlowLine) and isinstance(new, FlowLine):
        edits = _changes(old, new, spaces=spaces)
        whole = _anew(old, new, Gap(new.spot, before=True))
        if edits:
            ways = (edits, whole) if new.as_typed else (whole,)
            yield Wish(ways, new.spot.origin, old.words)
    elif isinstance(old, FlowTable) and isinstance(new, FlowTable):

        def inside(ours: Sequence[Item], theirs: Sequence[Item]) -> Iterator[Wish]:
            return wishes(ours, theirs, spaces=spaces, moves=False)

        yield from compared(old, new, inside)


def _moved(old: Item, new: Item, gap: Gap, *, spaces: bool) -> Wish:
    """Return what shows a paragraph that moved; only paragraphs are said to have moved."""
    if not isinstance(old, FlowLine) or not isinstance(new, FlowLine):
        raise TypeError(old)
    move = MovedParagraph(new.spot, gap.at, gap.before)
    changes = _changes(old, new, spaces=spaces)
    whole = _anew(old, new, gap)
    ways = ((move, *changes), whole) if new.as_typed or not changes else (whole,)
    return Wish(ways, new.spot.origin, old.words)


def _anew(old: FlowLine, new: FlowLine, gap: Gap) -> tuple[Edit, ...]:
    """Return the edits that put the old paragraph in whole and take the new one out."""
    words = NewParagraph(gap.at, shown_in(old, new), gap.before, new.spot)
    return words, DeletedParagraph(new.spot)


def _changes(old: FlowLine, new: FlowLine, *, spaces: bool) -> tuple[Edit, ...]:
    found = differences(shown_in(old, new), new.words, spaces=spaces)
    return tuple(
        WordsChange(_part(new, difference.start, difference.end), difference.old)
        for difference in found
    )


def _part(line: FlowLine, start: int, end: int) -> Spot:
    return line.spot._replace(words=line.words[start:end], start=start)
