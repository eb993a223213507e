"""Words that are a known name but for one syllable, or but for one comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.names.fit import (
    EXTRA,
    LOST,
    OTHER,
    SWAPPED,
    Fit,
    Words,
    holds,
    is_sure,
    marked,
)
from kehoach.text.names.known import LEAST, SYLLABLE, below, branch_of, ends, name_at, unpacked
from kehoach.text.names.said import Said
from kehoach.text.slips import near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.text.names.fit import Lists
    from kehoach.text.names.known import Branch, Index, Known, Tree

_MORE = 2
"""Syllables looked at beyond the longest name: one too many, and what follows."""


class Nearly(NamedTuple):
    """Words that are nearly a name."""

    start: int
    end: int
    slip: str
    meant: tuple[Known, ...]
    """The names one step away; several where none stands out."""
    sure: bool
    """False where several are meant, or the words may be a shorter way to say it."""


class KnownNames:
    """The search for names that are nearly right, in one text after the other."""

    def __init__(self, index: Index, lists: Lists) -> None:
        """Take every known name, those only known to be right among them."""
        self._forms, self._packed = index
        self._branches: dict[str, Branch] = {}
        self._trees: dict[tuple[str, str], Tree] = {}
        self._lists = lists

    def nearly(self, text: str) -> Iterator[Nearly]:
        """Yield the names of a text that are nearly right.

        The work grows with the text alone: each head is followed as far as the longest name is.
        """
        words = SYLLABLE.findall(text)
        asked = self._asked(words)
        said = Said(text, words)
        past = 0
        for at in asked:
            if at >= past:
                past, found = self._from(*self._at(self._forms[words[at]], said, at))
                if found:
                    yield found

    def _asked(self, words: list[str]) -> list[int]:
        """Return which words may be the head of a name: hardly any."""
        if len(words) < LEAST - 1 or self._forms.keys().isdisjoint(words):
            return []
        heads = [at for at, word in enumerate(words) if word in self._forms]
        return [at for at in heads if self._may(words, at)]

    def _at(self, head: str, said: Said, at: int) -> tuple[Tree, Words]:
        """Return how names go on behind a head, and the words that may be one of them.

        Only the names whose second or third syllable is one of the next two words.
        """
        seconds, thirds, longest = self._branch(head)
        words = Words(*said.run(at, longest + _MORE), said, at)
        next_two = words.said[1:3]
        meant = [second for word in next_two for second in (word, *thirds.get(word, ()))]
        return {word: self._behind(head, word) for word in meant if word in seconds}, words

    def _behind(self, head: str, second: str) -> Tree:
        if (head, second) not in self._trees:
            self._trees[head, second] = unpacked(self._branch(head)[0][second])
        return self._trees[head, second]

    def _branch(self, head: str) -> Branch:
        if head not in self._branches:
            self._branches[head] = branch_of(self._packed[head])
        return self._branches[head]

    def _may(self, words: list[str], at: int) -> bool:
        """Return False where no name goes on with one of the next two syllables."""
        seconds, thirds, _ = self._branch(self._forms[words[at]])
        next_two = map(str.lower, words[at + 1 : at + 3])
        return any(word in seconds or word in thirds for word in next_two)

    def _from(self, tree: Tree, words: Words) -> tuple[int, Nearly | None]:
        """Return the syllable to go on from, and the name nearly written from a head on."""
        path = _path(tree, words)
        whole = max((depth for depth, further in path if ends(further)), default=0)
        fits = [fit for step in path[max(whole, 1) - 1 :] for fit in self._fits(step, words, whole)]
        if fits:
            best = max(len(fit.name.syllables) for fit in fits)
            fits = [fit for fit in fits if len(fit.name.syllables) == best]
            return words.head + fits[0].size, self._told(words, fits)
        return words.head + max(whole, 1), _marked(path, words, whole)

    def _told(self, words: Words, fits: list[Fit]) -> Nearly:
        """Return the names that fit, as long as each other."""
        meant = tuple({fit.name.words: fit.name for fit in fits}.values())
        sure = len(meant) == 1 and is_sure(fits[0], self._lists)
        return _found(words, fits[0].size, fits[0].slip, meant, sure=sure)

    def _fits(self, step: tuple[int, Tree], words: Words, whole: int) -> Iterator[Fit]:
        """Yield the names that fit when one slip is at a syllable, longer than what is right."""
        at, tree = step
        for found, size, slip in (*self._in_place(tree, words, at), *self._aside(tree, words, at)):
            last, end = _rest(found, words, size)
            name = name_at(last) if end > whole else None
            if name and name.sought:
                fit = Fit(name, end, slip, at)
                if holds(words, fit, self._lists):
                    yield fit

    def _in_place(self, tree: Tree, words: Words, at: int) -> Iterator[tuple[Tree, int, str]]:
        """Yield where a name goes on behind a syllable lost or another one, and with which word."""
        word, second = words.at(at), words.at(at + 1)
        for syllable, further in below(tree):
            if syllable == word:
                continue
            over = ends(further)
            if over or word in further:
                yield further, at, LOST
            if word and (over or second in further) and self._alike(word, syllable):
                yield further, at + 1, OTHER

    def _aside(self, tree: Tree, words: Words, at: int) -> Iterator[tuple[Tree, int, str]]:
        """Yield where a name goes on behind a word too many, or two that changed places."""
        word, second = words.at(at), words.at(at + 1)
        if second in tree:
            if word in (words.said[at - 1], second) or word in self._lists.joining:
                yield tree, at + 1, EXTRA
            if word in tree[second]:
                yield tree[second][word], at + 2, SWAPPED

    def _alike(self, word: str, syllable: str) -> bool:
        """Return True for syllables one of which is written for the other."""
        if word in self._lists.joining and syllable in self._lists.joining:
            return True
        if near.bare(word) == near.bare(syllable) or syllable in near.sounds(word):
            return True
        return near.letter_apart(near.spelt(word), near.spelt(syllable))


def _path(tree: Tree, words: Words) -> list[tuple[int, Tree]]:
    """Return how far a name is written right: after how many syllables it goes on how."""
    path = [(1, tree)]
    while words.at(len(path)) in tree:
        tree = tree[words.at(len(path))]
        path.append((len(path) + 1, tree))
    return path


def _rest(tree: Tree, words: Words, at: int) -> tuple[Tree, int]:
    """Return where the longest name ends that goes on right from a syllable, if one does."""
    last, size = tree, at
    while words.at(at) in tree:
        tree = tree[words.at(at)]
        at += 1
        if ends(tree):
            last, size = tree, at
    return last, size


def _marked(path: list[tuple[int, Tree]], words: Words, whole: int) -> Nearly | None:
    """Return a name of right syllables whose commas or capitals are not."""
    name = name_at(path[whole - 1][1]) if whole else None
    slip = marked(words, name) if name else None
    return _found(words, whole, slip, (name,), sure=True) if name and slip else None


def _found(words: Words, size: int, slip: str, meant: tuple[Known, ...], *, sure: bool) -> Nearly:
    start, end = words.text.span(words.head, words.head + size - 1)
    return Nearly(start, end, slip, meant, sure)
