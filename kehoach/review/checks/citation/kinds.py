"""The kind and the issuer of a cited paper against its symbol, and their capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_NEAR = 60
_SEVERAL = Sought(r"(?<!\w)(?:các|những|hai|ba|0\d) $", flags=re.IGNORECASE)
_WRONG = Sought(
    r"(?<=[\wđ,] )(?:Khoản \d{1,2}[a-z]?,? [Đđ]iều \d{1,3}|Điểm [a-zđ],? [Kk]hoản \d{1,2}(?:,? [Đđ]iều \d{1,3})?)"
    r"|khoản \d{1,2}[a-z]?,? điều \d{1,3}|(?<=\w )điều \d{1,3}(?= (?:của )?(?:Luật|Bộ luật|Nghị định|Thông tư)\b)",
    "Khoản ",
    "Điểm ",
    mark=r"điều \d",
)


def kind_against_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the number's code stands for another kind than the one named."""
    data = book("vien-dan")
    for one in subject.facts.citations:
        told_by = vien_dan.doc_so(one.one.so or "")
        kind = vien_dan.loai_cua(told_by.loai)
        if kind is None or kind == one.one.loai or (told_by.dang and one.one.loai in data["goi_theo_ten"]):
            continue
        if one.one.loai not in loai_van_ban.viet_tat() and told_by.loai not in data["rieng_ten_loai"]:
            continue
        if fold(kind) in fold(one.text[max(0, one.one.start - _NEAR) : one.one.start]):
            continue
        less = Severity.WARNING if one.one.loai in data["goi_theo_ten"] else None
        message = f"gọi là {one.one.loai} mà ký hiệu {told_by.loai} là của {kind}"
        yield told(one, message, f'viết "{kind} số {one.one.so}" hoặc xem lại số', one.head, less)


def issuer_against_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the agency named is known and is another than the number's."""
    for one in subject.facts.citations:
        code = vien_dan.doc_so(one.one.so or "").co_quan
        named = vien_dan.co_quan_cua(one.one.co_quan or "")
        if named and vien_dan.biet(code) and named != code:
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
            right = one.goi if one.head.casefold() == one.goi.casefold() else None
            message = "tên loại văn bản phải viết hoa chữ cái đầu"
            yield told(one, message, f'viết "{one.goi}"', one.head, less, right)


def kind_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a kind with capitals inside."""
    for one in subject.facts.citations:
        words = one.text[one.one.start : one.one.start + len(one.one.loai)]
        if words[0].isupper() and not words.isupper() and words != one.one.loai and fold(words) == fold(one.one.loai):
            right = one.one.loai + one.head[len(words) :]
            yield told(
                one,
                "tên loại văn bản viết hoa thừa",
                f'viết "{one.one.loai}"',
                one.head,
                repair=right,
            )


def capital_of_article(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part of a document with the wrong capital."""
    for block, text, cell in subject.texts(_WRONG):
        for found in _WRONG.finditer(text):
            right = found[0].replace("Khoản", "khoản").replace("Điểm", "điểm").replace("điều", "Điều")
            yield at(
                block,
                found[0],
                "viết hoa Điều, khoản, điểm chưa đúng",
                f'viết "{right}"',
                repair=right,
                cell=cell,
            )


CHECKS: Checks = {
    "CC08": kind_against_symbol,
    "CC09": issuer_against_symbol,
    "CC23": kind_in_small_letters,
    "CC24": kind_in_capitals,
    "CC25": capital_of_article,
}
