"""The file that keeps the counts: sorted arrays one behind the other, asked where they lie.

Nothing is built from them, and nothing of them is read before it is asked for. Syllables are
numbers, in the order of their letters without marks, so that those of the same letters (``giam``,
``giảm``, ``giám``) are neighbours.
"""

from __future__ import annotations

import struct
import sys
from typing import TYPE_CHECKING, Any, Literal

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence
    from mmap import mmap

MAGIC = b"KHCT0003"
_LENGTH = struct.Struct("<I")
_KINDS: dict[str, Literal["H", "I"]] = {"short": "H", "long": "I"}


class Packed(NamedTuple):
    """The sections of the file in their order; `FORMS` says how each is kept."""

    syllables: tuple[str, ...]
    letters: tuple[str, ...]
    """Syllables without marks, each once, sorted."""
    letters_start: Sequence[int]
    """Where the syllables of these letters begin; one more at the end, as in all ``…_start``."""
    papers: Sequence[int]
    like_start: Sequence[int]
    like: Sequence[int]
    """Syllables that a slip may have turned into each: by its marks, a letter or its sound."""
    unshaped: Sequence[int]
    """Of the syllables many papers have, those that are none: short forms, foreign names."""
    pair_start: Sequence[int]
    """Where the pairs of a first syllable begin."""
    pair_second: Sequence[int]
    pair_papers: Sequence[int]
    """Papers of a pair, and its two flags."""
    triple_start: Sequence[int]
    """Where the triples of a pair begin."""
    triple_third: Sequence[int]
    triple_papers: Sequence[int]
    gap_start: Sequence[int]
    """Where the gaps of a first syllable begin: pairs that lack a syllable between."""
    gap_second: Sequence[int]
    gap_between: Sequence[int]
    gap_papers: Sequence[int]
    ahead_pair: Sequence[int]
    """Places of the pairs that nearly always have the same syllable behind, sorted."""
    ahead_third: Sequence[int]
    ahead_papers: Sequence[int]
    back_pair: Sequence[int]
    """Places of the pairs that nearly always have the same syllable before, sorted."""
    back_first: Sequence[int]
    back_papers: Sequence[int]


FORMS = (
    *("words", "words", "short", "short", "long", "short", "short", "long", "short", "short"),
    *("long", "short", "short", "short", "short", "short", "short"),
    *("long", "short", "short", "long", "short", "short"),
)
"""How each section of `Packed` is kept: lines of text, or numbers of two or four bytes."""


def pack(held: Packed) -> bytes:
    """Return the file of some tables; the same tables give the same bytes."""
    parts = [MAGIC]
    for form, section in zip(FORMS, held, strict=True):
        content = _content(form, section)
        parts += [_LENGTH.pack(len(content)), content]
    return b"".join(parts)


def _content(form: str, section: Iterable[Any]) -> bytes:
    if form == "words":
        return "\n".join(section).encode()
    from array import array  # noqa: PLC0415 - only where the file is made

    return _little(array(_KINDS[form], section)).tobytes()


def unpack(content: bytes | mmap) -> Packed:
    """Return the tables, which stay in the file. Raises ValueError for what is no such file."""
    if content[: len(MAGIC)] != MAGIC:
        raise ValueError("no table of syllables")
    view, at = memoryview(content), len(MAGIC)
    sections: list[Any] = []
    for form in FORMS:
        (length,) = _LENGTH.unpack_from(view, at)
        at += _LENGTH.size
        sections.append(_section(form, view[at : at + length]))
        at += length
    return Packed(*sections)


def _section(form: str, content: memoryview) -> tuple[str, ...] | array[int] | memoryview[int]:
    if form == "words":
        return tuple(str(content, "utf-8").split("\n"))
    if sys.byteorder == "little":
        return content.cast(_KINDS[form])
    from array import array  # noqa: PLC0415 - only a machine that keeps the other order

    values = array(_KINDS[form])
    values.frombytes(content)
    return _little(values)


def _little(values: array[int]) -> array[int]:
    """Return values with their bytes turned on a machine that keeps the other order."""
    if sys.byteorder == "big":
        values.byteswap()
    return values
