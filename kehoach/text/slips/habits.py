"""What counts cannot tell of a word and a person must: lists that come with the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.lexicon import EMPTY, Lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.text.slips.function_words import Frame


class Habits(NamedTuple):
    """Words by what they are used for; all in small letters."""

    function_words: frozenset[str]
    """Words that stand beside any other (``của``, ``và``): neighbours say little of them."""
    family_names: frozenset[str]
    """The commonest ones (``Nguyễn``, ``Trần``): what follows in capitals is a person's name."""
    kept: frozenset[tuple[str, str]]
    """Pairs that are rare in official papers and right (``bì thư``): never told."""
    alone: frozenset[str]
    """Words of one syllable that official papers know rather as part of a longer one (``trường`` in
    ``trường hợp``): nothing is missing behind them."""
    titles: frozenset[str]
    """Words before a person's name (``ông``, ``chí`` of đồng chí): a capital behind is a name."""
    usual: frozenset[tuple[str, str]] = frozenset()
    """Words of two syllables that nearly every plan has: nothing else is written in their place."""
    apart: frozenset[str] = frozenset()
    """Words of one syllable that stand before any word, though tables know them rather as part of a
    longer one (``nâng``): no word of two syllables is cut behind them."""
    leading: frozenset[str] = frozenset()
    """Words that make no word with the syllable behind them (``đã``)."""
    lexicon: Lexicon = EMPTY
    """Words of many fields: never told, and what a slip made of them is known."""
    frames: Mapping[str, Frame] = {}
    """Words that may stand for a function word, as they are written."""

    opening: frozenset[str] = frozenset()
    """Function words that need a word behind them."""
    following: frozenset[str] = frozenset()
    """Function words that follow a word."""
    free: frozenset[str] = frozenset()
    """All words of one syllable that may stand anywhere, though tables know some in longer ones."""

    def kept_pair(self, first: str, second: str) -> bool:
        """Return True for a pair of the list."""
        return (first, second) in self.kept

    def keeps(self, first: str, second: str) -> bool:
        """Return True for two syllables that are right as they stand."""
        return self.kept_pair(first, second) or self.lexicon.has(first, second)
