"""What a user typed → an expression of FTS5; nothing of it is ever syntax.

A word with marks is looked for as it is written, one without in any marks. Signs inside a word
(``30/2020/nd-cp``) and quotation marks hold words together in their order.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, groupby
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.library.faults import no_words, too_many_words
from kehoach.library.words import as_written, has_marks, without_marks
from kehoach.named import NamedTuple
from kehoach.text.letters import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 60
"""Words of a query: a sentence pasted whole has fewer."""
_PIECE = re.compile(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|([^\s\"“”„«»]+)")


class Query(NamedTuple):
    """What is looked for."""

    near: str
    """Expression of parts that hold the words side by side as they were typed."""
    every: str
    """Expression of parts that hold every word, wherever it stands."""
    some: str
    """Expression of parts that hold one of the words at least."""
    words: tuple[str, ...]
    """The words as they were typed, in small letters."""


def query_of(text: str) -> Query:
    """Return what a text asks for. Raises KehoachError TV08 for no word, TV09 for too many."""
    pieces = [*_pieces(text)]
    words = [*chain.from_iterable(pieces)]
    if not words:
        raise no_words()
    if len(words) > MOST:
        raise too_many_words(MOST)
    terms = [_term(piece) for piece in pieces]
    return Query(_term(words), " AND ".join(terms), " OR ".join(terms), tuple(words))


def _pieces(text: str) -> Iterator[list[str]]:
    """Yield the words of each piece of a text: between quotation marks, or between blanks."""
    for quoted, plain in _PIECE.findall(as_written(text)):
        if piece := words_of(quoted or plain):
            yield piece


def _term(piece: list[str]) -> str:
    """Return the expression of a word, or of words that stand side by side."""
    if len(piece) == 1:
        return _word(piece[0])
    runs = [[*run] for marked, run in groupby(piece, key=has_marks) if marked]
    if runs and len(runs[0]) == len(piece):
        return _phrase("goc", piece)
    whole = _phrase("khong_dau", map(without_marks, piece))
    if not runs:
        return whole
    return "(" + " AND ".join([whole, *(_phrase("goc", run) for run in runs)]) + ")"


def _word(word: str) -> str:
    bare = without_marks(word)
    text = _phrase("goc", [word]) if has_marks(word) else _phrase("khong_dau", [bare])
    full = _in_full().get(bare)
    return f"({text} OR {_phrase('khong_dau', full.split())})" if full else text


def _phrase(column: str, words: Iterable[str]) -> str:
    """Return words in their order in a column; they are letters and digits only."""
    return f'{column} : "{" ".join(words)}"'


@cache
def _in_full() -> dict[str, str]:
    """Return the names in full of abbreviated agencies, both without marks: ``ubnd``."""
    named = book("co-quan")["viet_tat"]
    return {without_marks(short): without_marks(full) for full, short in named.items()}
