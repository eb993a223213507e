"""Long names that have one way to be written: laws, agencies, programmes, fixed phrases."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING
from zlib import crc32

from kehoach import kept
from kehoach.law.book import book
from kehoach.text.names.fit import Lists
from kehoach.text.names.known import AGENCY, LAW, OTHER, SAYING, SHAPE, WORK, index_of
from kehoach.text.names.nearly import KnownNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.text.names.known import Index

_KEPT = "ten-rieng"


@cache
def tim_ten() -> KnownNames:
    """Return the search for names that are nearly right."""
    own = book("ten-rieng")
    lists = (frozenset(own[key]) for key in ("sau_ten", "chu_noi", "bo_cuoi"))
    return KnownNames(_index(), Lists(*lists))


def _index() -> Index:
    """Return the names by their heads, as they were kept when none of them was another one."""
    names = list(cac_ten())
    mark = SHAPE, crc32("\n".join(chain(*names)).encode())
    held = kept.load(_KEPT)
    if held and held[0] == mark:
        found: Index = held[1]
        return found
    made = index_of(names)
    kept.save(_KEPT, (mark, made))
    return made


def cac_ten() -> Iterator[tuple[str, str]]:
    """Yield every known name and its kind; of two of the same syllables the first counts."""
    own, named = book("ten-rieng"), book("chinh-ta")["viet_hoa_ten"]
    groups: tuple[tuple[str, Iterable[str]], ...] = (
        (OTHER, own["khac"]),
        (LAW, cac_luat()),
        (WORK, own["viec"]),
        (SAYING, own["loi"]),
        (AGENCY, _agencies()),
        (AGENCY, chain(*(named[key] for key in ("V.3", "IV.1.a", "IV.1.b")))),
        (WORK, chain(*(named[key] for key in ("V.2", "V.5")))),
    )
    for kind, names in groups:
        for name in names:
            yield name, kind


def cac_luat() -> tuple[str, ...]:
    """Return the names of known laws, each with its kind before it."""
    return (*book("vien-dan")["ten_luat"], *book("ten-rieng")["luat"])


def _agencies() -> Iterator[str]:
    """Yield agencies and bodies, those before the reforms of 2025 among them."""
    checked, issuers = book("soat-noi-dung"), book("co-quan")
    yield from book("ten-rieng")["co_quan"]
    yield from checked["ten_viet_dung"]
    yield from checked["ten_truoc_huyen"]
    yield from issuers["to_chuc"]
    for group in book("cai-cach")["nhom"]:
        yield from (agency["cu"] for agency in group["co_quan"] if agency["cu"][0].isalpha())
