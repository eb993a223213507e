"""What was decided about words as changes of the paragraphs they stand in."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.word.revise import WordsChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.clone.word.printed import Span
    from kehoach.clone.word.standing import Standing

_WORD = re.compile(r"\S+")


class _Word(NamedTuple):
    start: int
    end: int


def edits(standing: Standing, span: Span) -> list[WordsChange]:
    """Return the changes that put new words for a span; none where it stands nowhere.

    A span over several paragraphs is changed in each: word for word where as many words are put
    in, else the new words stand where the first that differs stood.
    """
    spot = standing.spot(span.start, span.end)
    if spot is not None:
        return [WordsChange(spot, span.new)]
    old = [_Word(*match.span()) for match in _WORD.finditer(standing.words, span.start, span.end)]
    said = [standing.words[word.start : word.end] for word in old]
    return list(_changes(standing, old, _shares(said, span.new.split())))


def _shares(old: list[str], new: list[str]) -> list[list[str]]:
    """Return for each old word what is put in its place."""
    if len(old) == len(new):
        return [[text] for text in new]
    out = [[text] for text in old]
    head = _same(old, new)
    tail = _same(old[head:][::-1], new[head:][::-1])
    end, put = len(old) - tail, new[head : len(new) - tail]
    if head < end:
        out[head:end] = [put, *([] for _ in range(head + 1, end))]
    elif head:
        out[head - 1] += put
    elif out:
        out[0] = [*put, *out[0]]
    return out


def _same(item: list[str], other: list[str]) -> int:
    pairs = list(zip(item, other, strict=False))
    return next((at for at, (old, new) in enumerate(pairs) if old != new), len(pairs))


def _changes(
    standing: Standing, old: list[_Word], shares: list[list[str]]
) -> Iterator[WordsChange]:
    """Yield a change for each paragraph whose words differ; nothing where a word stands nowhere."""
    held = [_piece(standing, word) for word in old]
    if None in held:
        return
    start = 0
    for _, group in groupby(held):
        end = start + len(list(group))
        spot = standing.spot(old[start].start, old[end - 1].end)
        new = " ".join(word for share in shares[start:end] for word in share)
        if spot is not None and spot.words.split() != new.split():
            yield WordsChange(spot, new)
        start = end


def _piece(standing: Standing, word: _Word) -> tuple[int, int] | None:
    """Return in which paragraph a word stands, and behind which of its gaps; None for nowhere."""
    for number, piece in enumerate(standing.pieces):
        if piece.at <= word.start and word.end <= piece.end:
            return piece.paragraph, number
    return None
