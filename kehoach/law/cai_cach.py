"""Agencies before and after the reform of 2025, and duties that moved with it (data/cai-cach.yaml).

A name is found as it is written in real plans: ``Phòng GD&ĐT``, ``phòng Giáo dục và Đào tạo``,
``TT. Huyện ủy``, ``Các phòng: Giáo dục và Đào tạo, Nội vụ``. A document cited from before the
reform keeps the old name: leave out what lies inside a citation (``citation.find``).
"""

from __future__ import annotations

import re
from functools import cache, reduce
from heapq import merge
from operator import itemgetter
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.law.mau_ten import END, GAP, BoTim, mau
from kehoach.named import NamedTuple
from kehoach.text import dates
from kehoach.text.letters import one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypedDict

    from kehoach.text.dates import Ngay

    class _Record(TypedDict, total=False):
        """An agency that ended, in data/cai-cach.yaml."""

        cu: str
        viet: list[str]
        moi: list[str]
        tu_ngay: str
        tin_cay: str
        ghi_chu: str

    class _Group(TypedDict):
        """Agencies that ended by one text."""

        tu_ngay: str
        nguon: str
        co_quan: list[_Record]

    class _Moved(TypedDict):
        """A task another agency has now."""

        viec: list[str]
        dem: list[str]
        doi_tuong: list[str]
        noi_moi: str
        nguon: str
        tin_cay: str
        tu_ngay: str
        ghi_chu: str


_PHONG = "Phòng "
_PLACE = Sought(r"(?i:(?: của)? (?:huyện|quận|thị xã|thành phố|tỉnh)(?: .+)?)")
_AT_LEVEL = Sought(r"(?:huyện|quận|thị xã|ủy)$")
_LIST = Sought(rf"(?<!\w)[Cc]ác{GAP}[Pp]hòng(?:,{GAP}ban)?\s{{0,3}}:\s{{0,9}}")
_OTHER_ITEM = Sought(r"[^,;:.()\n]{1,80}?(?=\s{0,9},|\s{1,9}và\s)")
_BETWEEN = Sought(r"(?:\s?\([^()\n]{1,40}\))?(?:\s{0,9},\s{0,9}|\s{1,9}và\s{1,9})")


class KeThua(NamedTuple):
    """An old agency and what took its place."""

    cu: str
    """The old name, in full or in the short form that was found a twin for (UBND huyện)."""
    moi: tuple[str, ...]
    """One name; several are a question for the author; none means a blank to fill."""
    tin_cay: str
    """B: read in issued documents; C: not established."""
    tu_ngay: Ngay
    nguon: str
    ghi_chu: str


class NhiemVuChuyen(NamedTuple):
    """A duty in a text that moved to another level: to be told, never to be renamed."""

    start: int
    end: int
    viec: str
    """The words found."""
    noi_moi: str
    tin_cay: str
    tu_ngay: Ngay
    nguon: str
    ghi_chu: str


@cache
def _bang(*, phuong: bool) -> dict[str, KeThua]:
    """Return the successor by every written form."""
    data = book("cai-cach")
    cap = "phuong" if phuong else "xa"
    words = {"{xa}": "phường" if phuong else "xã", "{kinh_te}": data["kinh_te"][cap]}
    return {
        form: _ke_thua(record, nhom, words)
        for nhom in data["nhom"]
        for record in nhom["co_quan"]
        for form in (record["cu"], *record.get("viet", ()))
    }


def _ke_thua(record: _Record, nhom: _Group, words: dict[str, str]) -> KeThua:
    moi = [
        reduce(lambda name, swap: name.replace(*swap), words.items(), name)
        for name in record.get("moi", ())
    ]
    tu_ngay = dates.parse(record.get("tu_ngay", nhom["tu_ngay"]))
    return KeThua(
        record["cu"],
        tuple(moi),
        record.get("tin_cay", "B"),
        tu_ngay,
        nhom["nguon"],
        record.get("ghi_chu", ""),
    )


@cache
def _bo_tim() -> BoTim:
    return BoTim([*_bang(phuong=False), *book("cai-cach")["giu_nguyen"]])


@cache
def _mau_phong() -> tuple[re.Pattern[str], list[str]]:
    """Return the names of rooms without the word Phòng, for a list of them."""
    names = sorted(
        (text for text in _bang(phuong=False) if text.startswith(_PHONG)), key=len, reverse=True
    )
    return re.compile("|".join(f"({mau(name, 1)}){END}" for name in names)), names


@cache
def _nhiem_vu() -> tuple[tuple[Sought, _Moved], ...]:
    out = []
    moved: list[_Moved] = book("cai-cach")["nhiem_vu_chuyen"]
    for record in moved:
        viec, dem, doi_tuong = (
            "|".join(f"{GAP}".join(w.split()) for w in words)
            for words in (record["viec"], record["dem"], record["doi_tuong"])
        )
        between = rf"(?:,?{GAP}(?:{dem})(?!\w)){{0,8}}"
        pattern = rf"(?<!\w)(?i:{viec}){between},?{GAP}(?:{doi_tuong})(?!\w)"
        near = (w.split()[0] for w in record["doi_tuong"])
        out.append((Sought(pattern, *near), record))
    return tuple(out)


@cache
def tren_huyen() -> tuple[str, ...]:
    """Return how names of agencies above the huyện begin: a plan of any level renames them."""
    return tuple(book("cai-cach")["tren_huyen"])


def co_quan_moi(ten: str, *, phuong: bool = False) -> KeThua | None:
    """Return what took the place of an agency, named alone or with its huyện or tỉnh after it.

    ``phuong`` chooses the name of the phòng kinh tế and of the level. None for an agency that kept
    its name, or that data/ does not know.
    """
    ten = one_line(ten)
    found = _bo_tim().dau(ten)
    if not found:
        return None
    _, end, name = found
    rest = ten[end:]
    if rest and not (
        _PLACE.fullmatch(rest) or (_AT_LEVEL.search(name) and rest[:2].strip().isupper())
    ):
        return None
    return _bang(phuong=phuong).get(name)


def tim_co_quan(text: str, *, phuong: bool = False) -> Iterator[tuple[int, int, KeThua]]:
    """Yield start, end and successor of every old agency a text names, in order, never overlapping.

    The span holds the agency's own words (``UBND huyện``), not the name of the place after them. In
    a list (``Các phòng: Nội vụ, …``) the span is ``Nội vụ`` and the new names come without
    ``Phòng``. An agency whose new name is the old one is left out. A name in capitals is found, its
    successor is not put in capitals. Linear in the text.
    """
    bang = _bang(phuong=phuong)
    alone = ((start, end, bang[name]) for start, end, name in _bo_tim().tim(text) if name in bang)
    listed = (
        pair for head in _LIST.finditer(text) for pair in _trong_danh_sach(text, head.end(), bang)
    )
    for start, end, succession in merge(alone, listed, key=itemgetter(0)):
        if succession.moi != (succession.cu,):
            yield start, end, succession


def _trong_danh_sach(
    text: str, at: int, bang: dict[str, KeThua]
) -> Iterator[tuple[int, int, KeThua]]:
    pattern, names = _mau_phong()
    while True:
        found = pattern.match(text, at)
        if found:
            succession = bang[names[(found.lastindex or 0) - 1]]
            cu, *moi = (ten.removeprefix(_PHONG) for ten in (succession.cu, *succession.moi))
            yield at, found.end(), succession._replace(cu=cu, moi=tuple(moi))
        item = found or _OTHER_ITEM.match(text, at)
        between = _BETWEEN.match(text, item.end()) if item else None
        if between is None:
            return
        at = between.end()


def nhiem_vu_chuyen(text: str) -> tuple[NhiemVuChuyen, ...]:
    """Return the duties in a text that moved to another level (tuyển dụng viên chức → Sở)."""
    found = [
        NhiemVuChuyen(
            hit.start(), hit.end(), hit[0], record["noi_moi"], record["tin_cay"],
            dates.parse(record["tu_ngay"]), record["nguon"],
            record["ghi_chu"],
        )
        for pattern, record in _nhiem_vu()
        for hit in pattern.finditer(text)
    ]  # fmt: skip
    return tuple(sorted(found))
