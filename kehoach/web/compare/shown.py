"""A comparison as the page shows it: changes by weight and part, folded differences behind them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.compare.change import ChangeKind, Weight
from kehoach.compare.fold import Fold
from kehoach.compare.names import part_name
from kehoach.compare.report.sentences import counted, head, inside, said, spot, summary
from kehoach.compare.wording import Piece, State
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.compare.change import Change, Compared, Folded

_SIGNS = {
    ChangeKind.ADDED: "them",
    ChangeKind.DROPPED: "bo",
    ChangeKind.MOVED: "chuyen",
    ChangeKind.CHANGED: "doi",
}
"""The class of an element that shows a change of a kind."""


class Words(NamedTuple):
    """Some words of a change."""

    state: str
    """``cu`` for words that went, ``moi`` for words that came, empty for those that stayed."""
    text: str


class Row(NamedTuple):
    """A change."""

    kind: str
    message: str
    words: tuple[Words, ...]
    place: str
    sought: str
    """Words of the new file, to be found on its page; empty for what is no longer there."""


class Part(NamedTuple):
    """The changes of one part of the plan."""

    name: str
    rows: tuple[Row, ...]


class Group(NamedTuple):
    """The changes of one weight."""

    name: str
    places: int
    parts: tuple[Part, ...]


class Pairs(NamedTuple):
    """Differences of one kind that are no change."""

    name: str
    pairs: tuple[tuple[str, str], ...]
    """The old words and the new ones, each with its place."""


class Shown(NamedTuple):
    """A comparison."""

    summary: str
    groups: tuple[Group, ...]
    counted: tuple[str, ...]
    folds: tuple[Pairs, ...]
    notices: tuple[str, ...]
    uncompared: tuple[str, ...]


def shown(found: Compared) -> Shown:
    """Return what the page shows of a comparison."""
    groups = tuple(
        Group(weight.value.capitalize(), len(changes), tuple(_parts(changes, found)))
        for weight in Weight
        if (changes := found.of(weight))
    )
    notices = tuple(problem.message for problem in found.notices)
    messages = tuple(counted(found))
    return Shown(summary(found), groups, messages, tuple(_folds(found)), notices, found.uncompared)


def _parts(changes: Sequence[Change], found: Compared) -> Iterable[Part]:
    for part, group in groupby(changes, key=lambda change: change.part):
        yield Part(part_name(part, found.parts), tuple(map(_row, group)))


def _row(change: Change) -> Row:
    text = ", ".join(filter(None, [head(change), inside(change)]))
    places = [f"cũ: {spot(change.old.place)}"] if change.kind is not ChangeKind.ADDED else []
    places += [f"mới: {spot(change.new.place)}"] if change.kind is not ChangeKind.DROPPED else []
    sought = "" if change.kind is ChangeKind.DROPPED else change.new.words
    return Row(
        _SIGNS[change.kind],
        text[:1].upper() + text[1:],
        tuple(_words(change)),
        "; ".join(places),
        sought[:200],
    )


def _words(change: Change) -> Iterable[Words]:
    if change.pieces:
        for piece in change.pieces:
            yield from _piece(piece)
    elif change.kind is ChangeKind.MOVED:
        yield Words("", said(change, old=False))
    else:
        dropped = change.kind is ChangeKind.DROPPED
        yield Words("cu" if dropped else "moi", said(change, old=dropped))


def _piece(piece: Piece) -> Iterable[Words]:
    if piece.state is not State.CHANGED:
        yield Words("", piece.new)
        return
    if piece.old.strip():
        yield Words("cu", piece.old)
    if piece.new.strip():
        yield Words("moi", piece.new)


def _folds(found: Compared) -> Iterable[Pairs]:
    for kind in Fold:
        listed = tuple(_pair(fold) for fold in found.folded if fold.fold is kind)
        if listed:
            yield Pairs(kind.value.capitalize(), listed)


def _pair(fold: Folded) -> tuple[str, str]:
    old, new = fold.old.words or "(trống)", fold.new.words or "(trống)"
    return f"{old} ({spot(fold.old.place)})", f"{new} ({spot(fold.new.place)})"
