"""The kind and the issuer of a cited paper against its symbol, and their capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.facts.citing import told
from kehoach.review.kinds import rewritten
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.law.vien_dan import KyHieu
    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_NEAR = 60
"""Letters before a citation in which the kind of its symbol may be named."""
_INITIALS = 3
"""Letters of an agency's name in a symbol that are no chance: ``SVH`` of ``SVHTTDL``."""
_GROUPS = Sought(r"[^\W\d_][^\W_]*")
_SEVERAL = Sought(r"(?<!\w)(?:các|những|hai|ba|0\d) $", flags=re.IGNORECASE)
_ARTICLE = Sought(
    r"(?<=[\wđ,] )(?:Khoản \d{1,2}[a-z]?,? [Đđ]iều \d{1,3}"
    r"|Điểm [a-zđ],? [Kk]hoản \d{1,2}(?:,? [Đđ]iều \d{1,3})?)"
    r"|khoản \d{1,2}[a-z]?,? điều \d{1,3}"
    r"|(?<=\w )điều \d{1,3}(?= (?:của )?(?:Luật|Bộ luật|Nghị định|Thông tư)\b)",
    "Khoản ",
    "Điểm ",
    mark=r"điều \d",
)


def kind_against_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the number's code stands for another kind than the one named."""
    by_name = book("vien-dan")["goi_theo_ten"]
    for one in subject.facts.citations:
        if _lacks_its_kind(one):
            code = loai_van_ban.viet_tat()[one.one.loai]
            message = f"gọi là {one.one.loai} mà ký hiệu không có chữ {code}"
            cure = "xem lại tên loại và số, ký hiệu trên văn bản gốc; công văn không có chữ ấy"
            yield told(one, message, cure, one.head, Severity.WARNING)
    for one in subject.facts.citations:
        symbol = vien_dan.doc_so(one.one.so or "")
        kind = vien_dan.loai_cua(symbol.loai)
        if kind is None or kind == one.one.loai or not _says_its_kind(one, symbol):
            continue
        if fold(kind) in fold(one.text[max(0, one.one.start - _NEAR) : one.one.start]):
            continue
        less = Severity.WARNING if one.one.loai in by_name else None
        message = f"gọi là {one.one.loai} mà ký hiệu {symbol.loai} là của {kind}"
        yield told(one, message, f'viết "{kind} số {one.one.so}" hoặc xem lại số', one.head, less)


def _lacks_its_kind(one: Cited) -> bool:
    """Return True for a kind whose symbol must name it and names none, its units last perhaps."""
    if one.one.loai not in book("vien-dan")["luon_mang_loai"]:
        return False
    letters = _GROUPS.findall(one.one.so or "")
    if len(letters) == 1:  # 43/2022/QH15
        return False
    return not any(loai_van_ban.theo_ky_hieu().get(group.upper()) for group in letters)


def _says_its_kind(one: Cited, symbol: KyHieu) -> bool:
    """Return True where the symbol of a number must be that of the kind it is called by."""
    data = book("vien-dan")
    if symbol.dang and one.one.loai in data["goi_theo_ten"]:
        return False
    if one.one.loai in loai_van_ban.viet_tat() or symbol.loai in data["rieng_ten_loai"]:
        return True
    return one.one.loai == "Công văn" and _ends_in_agency(one, symbol)


def _ends_in_agency(one: Cited, symbol: KyHieu) -> bool:
    """Return True where an agency stands last in a symbol: what stands first is then a kind.

    A công văn has its agency first and a unit last (``786/SVHTTDL-VP``), and an agency may be
    abbreviated as a kind is (CT: Chỉ thị, Cục Thuế).
    """
    if vien_dan.biet(symbol.co_quan):
        return True
    words = (one.one.co_quan or "").replace(",", "").split()
    initials = "".join(word[0].upper() for word in words if word != "và")
    return len(initials) >= _INITIALS and symbol.co_quan.startswith(initials)


def issuer_against_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the agency named is known and is another than the number's."""
    for one in subject.facts.citations:
        code = vien_dan.doc_so(one.one.so or "").co_quan
        named = vien_dan.co_quan_cua(one.one.co_quan or "")
        groups = _GROUPS.findall(one.one.so or "")  # of a joint paper any may be named
        if named and vien_dan.biet(code) and named not in (code, *groups):
            message = f'ký hiệu {code} không phải của "{one.one.co_quan}"'
            yield told(one, message, "xem lại số, ký hiệu và cơ quan ban hành trên văn bản gốc")


def kind_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a kind in small letters before a number of that kind."""
    for one in subject.facts.citations:
        if not one.text[one.one.start].islower():
            continue
        code = vien_dan.doc_so(one.one.so or "").loai
        if vien_dan.loai_cua(code) == one.one.loai or (one.one.loai == "Công văn" and not code):
            less = Severity.HINT if _SEVERAL.search(one.text, 0, one.one.start) else None
            right = one.one.loai + one.head[len(one.one.loai) :]
            message = "tên loại văn bản phải viết hoa chữ cái đầu"
            yield told(one, message, f'viết "{one.goi}"', one.head, less, right)


def kind_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a kind with capitals inside."""
    for one in subject.facts.citations:
        kind = one.one.loai
        words = one.text[one.one.start : one.one.start + len(kind)]
        capital = words[0].isupper() and not words.isupper()
        if capital and words != kind and words.casefold() == kind.casefold():
            right = kind + one.head[len(words) :]
            message = "tên loại văn bản viết hoa thừa"
            yield told(one, message, f'viết "{kind}"', one.head, repair=right)


def capital_of_article(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part of a document with the wrong capital."""
    return rewritten(subject, _ARTICLE, "viết hoa Điều, khoản, điểm chưa đúng", _in_right_capitals)


def _in_right_capitals(found: re.Match[str]) -> str:
    small = found[0].replace("Khoản", "khoản").replace("Điểm", "điểm")
    return small.replace("điều", "Điều")


CHECKS: Checks = {
    "CC08": kind_against_symbol,
    "CC09": issuer_against_symbol,
    "CC23": kind_in_small_letters,
    "CC24": kind_in_capitals,
    "CC25": capital_of_article,
}
