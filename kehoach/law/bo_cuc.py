"""Well-known sections of a plan: key, printed title, other titles seen for the same section."""

from __future__ import annotations

from functools import cache

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

_LONGEST_TITLE = 80
"""Letters of a title; a longer one is a sentence."""
RIENG = "muc_"
"""A key that starts so is the author's own section and brings its own title."""


class Phan(NamedTuple):
    """A well-known section."""

    khoa: str
    tieu_de: str
    khac: tuple[str, ...]
    nghia: str
    """What belongs there, one Vietnamese sentence for the JSON Schema and the skeletons."""


@cache
def cac_phan() -> dict[str, Phan]:
    """Return the sections of data/bo-cuc.yaml by key, in their usual order."""
    return {
        khoa: Phan(khoa, record["tieu_de"], tuple(record["khac"]), record["nghia"])
        for khoa, record in book("bo-cuc")["phan"].items()
    }


@cache
def _ten_muc() -> frozenset[str]:
    sections = (title for part in cac_phan().values() for title in (part.tieu_de, *part.khac))
    return frozenset(map(_bare, (*sections, *book("bo-cuc")["ten_khoan"])))


def la_ten_muc(text: str) -> bool:
    """Return True for a title that sections of many plans have, whatever marks are in it."""
    return len(text) < _LONGEST_TITLE and _bare(text) in _ten_muc()


def _bare(title: str) -> str:
    return " ".join(fold(title).replace(",", " ").strip(" .").split())


@cache
def tu_dan() -> tuple[str, ...]:
    """Return the words a căn cứ line may open with; the first is the usual one."""
    return tuple(book("bo-cuc")["tu_dan"])


def tach_tu_dan(text: str) -> tuple[str, str]:
    """Return the opening words of a căn cứ line and the rest; no opening gives ``""``."""
    opening = _tu_dan_dai_truoc()
    if text.startswith(opening):  # nearly no line does: asked of all at once
        word = next(wording for wording in opening if text.startswith(wording))
        return word[:-1], text[len(word) :].strip()
    return "", text


@cache
def _tu_dan_dai_truoc() -> tuple[str, ...]:
    """Return the opening words of a căn cứ line with a space behind, the longest first."""
    return tuple(f"{text} " for text in sorted(tu_dan(), key=len, reverse=True))


class CotNhiemVu(NamedTuple):
    """A column of the task table."""

    khoa: str
    tieu_de: str
    canh: str
    khi_co: bool
    """True for a column printed only when some task fills it."""


@cache
def cot_nhiem_vu() -> tuple[CotNhiemVu, ...]:
    """Return the columns of the task table in order."""
    return tuple(
        CotNhiemVu(record["khoa"], record["tieu_de"], record["canh"], record.get("khi_co") == "co")
        for record in book("bo-cuc")["bang_nhiem_vu"]
    )


class MadeColumn(NamedTuple):
    """A column a made table may have."""

    khoa: str
    tieu_de: str
    khi_co: str
    """``co`` for a column printed when something fills it, ``chon`` when the author chooses it."""


@cache
def cot_lap(bang: str) -> tuple[MadeColumn, ...]:
    """Return the columns of a made table: ``nhiem_vu``, ``kinh_phi``, ``chi_tieu``; none else."""
    found = book("bo-cuc").get(f"bang_{bang}", ())
    return tuple(
        MadeColumn(record["khoa"], record["tieu_de"], record.get("khi_co", "")) for record in found
    )


@cache
def chi_tiet_nhiem_vu() -> dict[str, str]:
    """Return the field of a task → the words printed before it in the body."""
    return dict(book("bo-cuc")["chi_tiet_nhiem_vu"])


class TenPhuLuc(NamedTuple):
    """Words that begin the lines above an annex."""

    ten: tuple[str, ...]
    """Before a number: ``Phụ lục I``, ``Biểu số 01``."""
    ten_khong_so: tuple[str, ...]
    """Without one: ``DANH MỤC …``."""
    kem_theo: tuple[str, ...]
    """In brackets, of the document it belongs to: ``(Kèm theo …)``."""


@cache
def phu_luc() -> TenPhuLuc:
    """Return the words annexes begin with; the first of each is the decree's own."""
    found = book("bo-cuc")["phu_luc"]
    return TenPhuLuc(*(tuple(found[name]) for name in TenPhuLuc._fields))


@cache
def muc_luc() -> tuple[str, ...]:
    """Return the words above a table of contents."""
    return tuple(book("bo-cuc")["muc_luc"])


@cache
def kinh_gui() -> tuple[str, ...]:
    """Return the words before the addressees of a công văn or tờ trình."""
    return tuple(book("bo-cuc")["kinh_gui"])


@cache
def mo_dau_ket_thuc() -> tuple[str, ...]:
    """Return the words closing paragraphs begin with."""
    return tuple(book("bo-cuc")["mo_dau_ket_thuc"])


class TenPheDuyet(NamedTuple):
    """Words of the heading above who approves a plan: practice, no article has it."""

    chu: str
    """The heading where the author gives none."""
    cua: str
    """Before the name of who approves."""
    nhan: tuple[str, ...]
    """How such headings begin or end in files."""


@cache
def phe_duyet() -> TenPheDuyet:
    """Return the words of the heading above who approves a plan."""
    found = book("bo-cuc")["phe_duyet"]
    return TenPheDuyet(found["chu"], found["cua"], tuple(found["nhan"]))
