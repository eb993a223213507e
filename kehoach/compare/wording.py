"""Two texts word by word: what is the same, what only looks different, what changed."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.compare.align import Step, steps
from kehoach.compare.fold import Fold, fold_of
from kehoach.compare.token import Token, joined, tokens, words_in
from kehoach.compare.vocabulary import AGENCY, Vocabulary, spelt_alike
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENDS = frozenset(".;:,/")
"""Signs a line of a list ends with; which one follows from its place in the list."""


class State(StrEnum):
    """What became of a stretch of a text."""

    SAME = "same"
    CHANGED = "changed"
    FOLDED = "folded"


class Piece(NamedTuple):
    """A stretch of both texts; either may be empty."""

    state: State
    old: str
    new: str
    fold: Fold | None = None
    """Why a folded stretch is no change."""

    def inverse(self) -> Piece:
        """Return the stretch seen from the other side."""
        return self._replace(old=self.new, new=self.old)


class Text(NamedTuple):
    """A text and its words without the mark it ends with."""

    words: str
    tokens: Sequence[Token]

    @property
    def key(self) -> str:
        """Return what it means as one line."""
        return " ".join(token.key for token in self.tokens)

    def at(self, number: int) -> int:
        """Return where a word begins; behind the last one where the end mark does."""
        if number == 0:
            return 0
        if number < len(self.tokens):
            return self.tokens[number].start
        return self.tokens[-1].end

    def said(self, where: range) -> str:
        """Return how some words are written, the blanks behind them included."""
        return self.words[self.at(where.start) : self.at(where.stop)] if where else ""

    def end(self) -> str:
        """Return the mark it ends with."""
        return self.words[self.at(len(self.tokens)) :] if self.tokens else self.words


def text_of(words: str, vocabulary: Vocabulary, carried: str | None = None) -> Text:
    """Return a text by the meaning of its words; ``carried`` is the same for the other's year."""
    if carried is None or carried == words:
        return Text(words, _open(vocabulary.read(words)))
    return Text(words, _open(vocabulary.named(words, joined(_rolled(words, carried)))))


def _open(found: Sequence[Token]) -> Sequence[Token]:
    end = len(found)
    while end and found[end - 1].key in _ENDS:
        end -= 1
    return found[:end]


def _rolled(words: str, carried: str) -> list[Token]:
    """Return what the carried text says, at the places of the words it stands for."""
    old, new = tokens(words), tokens(carried)
    out: list[Token] = []
    for step in steps([token.key for token in old], [token.key for token in new]):
        if step.same:
            out += [old[number] for number in step.old]
            continue
        start = out[-1].end if out else 0
        end = start
        if step.old:
            start, end = old[step.old.start].start, old[step.old.stop - 1].end
        for number in step.new:
            out.append(Token(new[number].key, start, end, carried=True))
            start = end
    return out


def pieces(old: Text, new: Text) -> tuple[Piece, ...]:
    """Return two texts as stretches: the same, folded away or changed."""
    if old.words == new.words:
        return (Piece(State.SAME, old.words, new.words),) if old.words else ()
    found = [*_stretches(old, new), *_end_marks(old, new)]
    return tuple(piece for group in _groups(found) for piece in group)


def changed(found: Sequence[Piece]) -> bool:
    """Return True where a stretch is neither the same nor folded away."""
    return any(piece.state is State.CHANGED for piece in found)


def _groups(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the stretches, neighbours that are the same, or that changed, as one."""
    for state, group in groupby(found, key=lambda piece: piece.state):
        listed = [*group]
        if state is State.FOLDED:
            yield listed
        else:
            old, new = (
                "".join(piece.old for piece in listed),
                "".join(piece.new for piece in listed),
            )
            yield [Piece(state, old, new)]


def _stretches(old: Text, new: Text) -> Iterator[Piece]:
    for step in steps([token.key for token in old.tokens], [token.key for token in new.tokens]):
        if step.same:
            yield from _same(old, new, step)
        else:
            yield _other(old, new, step)


def _same(old: Text, new: Text, step: Step) -> Iterator[Piece]:
    """Yield words of one meaning; in the middle the blanks between them count too."""
    last = step.old[-1]
    for here, there in zip(step.old, step.new, strict=True):
        said = old.said(range(here, here + 1)), new.said(range(there, there + 1))
        fold = _fold(old, new, here, there)
        if fold is None and here != last and said[0] != said[1]:
            fold = Fold.SPACES
        if _two_names(old.tokens[here], new.tokens[there]):
            yield Piece(State.CHANGED, *said)
        else:
            yield Piece(State.FOLDED if fold else State.SAME, *said, fold)


def _two_names(old: Token, new: Token) -> bool:
    """Return True for two names in full that only share their abbreviation."""
    both = bool(old.phrase and new.phrase) and not (old.carried or new.carried)
    return both and old.phrase != new.phrase and not old.key.startswith(AGENCY)


def _fold(old: Text, new: Text, here: int, there: int) -> Fold | None:
    """Return why two writings of one meaning differ, None where they do not."""
    token, other = old.tokens[here], new.tokens[there]
    written = old.words[token.start : token.end], new.words[other.start : other.end]
    found = fold_of(*written)
    if found is None:
        return None
    if token.carried or other.carried:
        return Fold.YEAR
    if found is Fold.ABBREVIATION and token.key.startswith(AGENCY):
        return Fold.AGENCY
    return found


def _other(old: Text, new: Text, step: Step) -> Piece:
    said = old.said(step.old), new.said(step.new)
    if said[0].strip() == said[1].strip():  # not rolled, though the year's roll would have
        return Piece(State.SAME, *said)
    if step.old and step.new and spelt_alike(*(words_in(text) for text in said)):
        return Piece(State.FOLDED, *said, Fold.ABBREVIATION)
    return Piece(State.CHANGED, *said)


def _end_marks(old: Text, new: Text) -> Iterator[Piece]:
    said = old.end(), new.end()
    if any(said):
        same = said[0] == said[1]
        yield Piece(State.SAME if same else State.FOLDED, *said, None if same else Fold.MARKS)
