"""Agencies in a plan: who has a duty, who receives it, and whether two names are one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book, either
from kehoach.review.blocks import text_of
from kehoach.text.letters import fold, one_line, unaccented
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.plan import Plan
    from kehoach.review.facts.passages import Part

    Named = tuple[Block, str]

_JOINED = Sought(r"(?<=[A-ZĐ])[&.-](?=[A-ZĐ])")
_SIGN = Sought(r"\b(?!(?:TT|CT|PCT|VP|UBND|HĐND)\b)[A-ZĐ]{2,8}\b")
"""An agency in the capitals of its name, as in ``Các phòng: NV, TCKH``."""
_NOTE = Sought(r"\([^()]*\)")
_PARTED = re.compile(r"[,;/]")
_BY_PLACE = Sought(r"\b(?:muc|phan|dieu|khoan) (?:[ivx]{1,5}|\d{1,2})\b")
"""``Như Mục IV``, ``Phần III``, folded: who is named there."""
_DUTIES = Sought(r"to chuc thuc hien|phan cong|trach nhiem")
_BEFORE = Sought(
    lambda: (
        r"[Tt]rước (?:ngày \d{1,2}/\d{1,2}/20(?:[01]\d|2[0-5])|khi|đây|thời điểm"
        rf"|{either('cai-cach', 'viec_nhap')}|sắp xếp)"
        r"|20(?:[01]\d|2[0-4])(?!\d)"
        r"|(?<!\w)(?:đã|từng|(?<![Tt]ài )[Nn]guyên"
        rf"|{either('cai-cach', 'truoc_ten_cu')}|{either('cai-cach', 'viec_nhap')}) "
        r"|(?:Thông tư|Quyết định|Công văn|[Vv]ăn bản|[Hh]ồ sơ) (?:[^\W\d_]+ ){0,3}(?:của|do) "
    )
)
_DONE = Sought(
    lambda: (
        r"[^.;]{0,40}?(?<!\w)(?:đã|từng|trước đó|trước khi|chuyển sang"
        rf"|{either('cai-cach', 'viec_giao')}|{either('cai-cach', 'viec_nhap')})(?!\w)"
    )
)
_SENTENCE = 150
_LONGEST = 90
"""Letters of a heading that names an agency; a longer one is a sentence."""
_SEVERAL = Sought(
    r"[,;:/]|\bva\b.{0,120}\b(?:phong|so|ban|cac|trung tam|cong an|ubnd|hoi)\b"
    r"|\b(?:cac|nhung|thu truong|de nghi|moi|don vi"
    r"|chu tri|theo doi|phoi hop|tham muu|trach nhiem|thuc hien|bao cao|huong dan|chi dao)\b"
)
_COMMUNE = Sought(r"(?:uy ban nhan dan|ubnd) (?:xa|phuong|dac khu)\b")


def commune(plan: Plan | None) -> bool:
    """Return True for a plan of a xã, phường or đặc khu."""
    return plan is not None and bool(_COMMUNE.match(fold(plan.co_quan)))


def with_duties(sections: Iterable[Part]) -> Iterator[Named]:
    """Yield the headings of the duties section that name one agency alone."""
    for name, blocks in sections:
        if not _DUTIES.search(name):
            continue
        heads = [block for block in blocks if block.role in (Role.TIEU_DE, Role.KHOAN)]
        top = min((block.level for block in heads), default=0)
        for block in heads:
            text = one_line(text_of(block)).rstrip(" .:;")
            if block.level == top and len(text) <= _LONGEST and names_one(text):
                yield block, text


def names_one(text: str) -> bool:
    """Return True for a text that is the name of one agency."""
    said = _NOTE.sub("", one_line(text).casefold()).strip()
    if not said.startswith(_starts("mo_dau_co_quan")) or f"{said} ".startswith(
        _starts("khong_la_co_quan")
    ):
        return False
    return not _SEVERAL.search(
        fold(said).replace(", ha tang va do thi", "").replace(", the thao", "")
    )


@cache
def _starts(list_: str) -> tuple[str, ...]:
    """Return the first words of a list of the data, each whole."""
    return tuple(f"{item} " for item in book("soat-noi-dung")[list_])


def recipients(lines: Iterable[Block]) -> Iterator[Named]:
    """Yield the lines of nơi nhận, without the line Lưu."""
    return ((block, text_of(block)) for block in lines if not _keeps(block))


def sent_to(name: str, noi_nhan: Sequence[Block]) -> bool:
    """Return True when a line of nơi nhận may mean the agency.

    Itself, a group, or the drafting unit of Lưu.
    """
    lines = [_NOTE.sub("", line) for _, line in recipients(noi_nhan)]
    if _to_a_group(name, lines) or _to_the_office(name, lines) or _by_name(name, lines):
        return True
    initials = "".join(word[0] for word in fold(name).replace("-", " ").split() if word != "va")
    return _by_initials(initials, lines) or _kept_by(initials, noi_nhan)


def _keeps(line: Block) -> bool:
    """Return True for the line Lưu."""
    return fold(text_of(line)).startswith("luu")


def _to_a_group(name: str, lines: Iterable[str]) -> bool:
    """True where a line means all who are given work, a place of the text, or all of a kind."""
    folded = [f"{fold(line).strip(' ;.,')};" for line in lines]
    data = book("soat-noi-dung")
    if any(_BY_PLACE.search(line) or _holds(line, data["noi_nhan_chung"]) for line in folded):
        return True
    kinds = [
        record for record in data["noi_nhan_nhom"] if fold(name).startswith(tuple(record["gom"]))
    ]
    return any(_holds(line, kind["dong"]) for kind in kinds for line in folded)


def _holds(line: str, words: Iterable[str]) -> bool:
    return any(word in line for word in words)


def _to_the_office(name: str, lines: Iterable[str]) -> bool:
    """Return True where the agency is an office (văn phòng) and a line names one."""
    if not fold(name).startswith(("van phong", "vp")):
        return False
    return any(re.search(r"\bc?vp|van phong", fold(line)) for line in lines)


def _by_name(name: str, lines: Iterable[str]) -> bool:
    """Return True where a line, or one of the names in it, may be the name.

    Of a name without words of its own it cannot be told.
    """
    wanted = key(name)
    named = (part for line in lines for part in (line, *_PARTED.split(line)))
    return not wanted or any(_may_be(wanted, key(part)) for part in named)


def _by_initials(initials: str, lines: Iterable[str]) -> bool:
    """Return True where capitals in a line are among the first letters of the name."""
    signs = (sign for line in lines for sign in _SIGN.findall(_JOINED.sub("", line)))
    return any(fold(sign) in initials for sign in signs)


def _kept_by(initials: str, noi_nhan: Iterable[Block]) -> bool:
    """Return True where the drafting unit of the line Lưu is the agency."""
    kept = [re.sub(r"[^a-z ,;]", "", fold(text_of(block))) for block in noi_nhan if _keeps(block)]
    signs = {sign for line in kept for sign in re.split(r"[ ,;]+", line)} - {"vt"}
    return any(len(sign) > 1 and sign in initials for sign in signs)


def of_the_issuer(name: str) -> bool:
    """Return True for those who run the issuing office itself (Ban giám hiệu).

    No letter is sent to them.
    """
    return fold(name).startswith(tuple(book("soat-noi-dung")["nguoi_dieu_hanh"]))


def _may_be(wanted: frozenset[str], line: frozenset[str]) -> bool:
    return wanted <= line or (bool(line) and line <= wanted)


def of_the_past(text: str, start: int, end: int) -> bool:
    """Return True where the sentence speaks of what was.

    An old year, ``trước ngày``, ``đã`` close to the name.
    """
    begin = max(text.rfind(". ", 0, start), text.rfind(";", 0, start), start - _SENTENCE, 0)
    return bool(_BEFORE.search(text, begin, start) or _DONE.match(text, end))


@lru_cache(maxsize=512)
def spelt_out(text: str) -> str:
    """Return the folded words of a name, its abbreviations spelt out, marks left out."""
    return all_spelt_out(text)


def all_spelt_out(text: str) -> str:
    """Return a text of any length as ``spelt_out`` does, and do not remember it."""
    short = book("soat-noi-dung")["viet_tat_co_quan"]
    joined = unaccented(_JOINED.sub("", text))
    return " ".join(short.get(word, word) for word in re.findall(r"\w+", joined) if word != "va")


@lru_cache(maxsize=512)
def key(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others.

    Spelt out, no level, no place words, no marks.
    """
    return frozenset(spelt_out(name).split()) - frozenset(
        book("soat-noi-dung")["chu_khong_phan_biet"]
    )
