"""Words of many fields, for slips that counts of official papers cannot tell."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from kehoach import kept, shelf
from kehoach.law.book import book
from kehoach.text.slips.lexicon import SHAPE, Lexicon, index_of, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

TEP = "tu-nganh"


@cache
def tu_dien() -> Lexicon:
    """Return the words of data/tu-nganh.yaml and the usual ones of data/cap-tieng.yaml."""
    usual = book("cap-tieng")["tu_quen"]
    content = (shelf.data() / f"{TEP}.yaml").read_bytes()
    mark = SHAPE, crc32(content, crc32(usual.encode())), len(content)
    held = kept.load(TEP)
    if held and held[0] == mark:
        return Lexicon(unpacked(held[1]))
    fields = [*book(TEP)["nganh"].values(), usual]
    made = index_of(word for field in fields for word in field.split(", "))
    kept.save(TEP, (mark, packed(made)))
    return Lexicon(made)


def cac_tu() -> Iterator[tuple[str, str]]:
    """Yield every word of the fields and the field it is told under."""
    for field, words in book(TEP)["nganh"].items():
        for word in words.split(", "):
            yield word, field
