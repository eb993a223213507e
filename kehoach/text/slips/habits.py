"""What counts cannot tell of a word and a person must: lists that come with the tables."""

from __future__ import annotations

from kehoach.named import NamedTuple


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
