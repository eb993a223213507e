"""Agencies, provinces and duties the reforms of 2025 moved or ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import cai_cach, don_vi
from kehoach.law.book import book
from kehoach.review import agencies, passages
from kehoach.review.finding import at
from kehoach.text import dates
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_STATE = ("Sở", "Bộ", "Ban ", "Ủy ban Dân tộc")
_FORMER_AGENCY = Sought(r"\s?(?:\(?(?:cũ|trước đây)(?!\w))", flags=re.IGNORECASE)
_FORMER_DISTRICT = Sought(r".{0,30}?(?<!\w)(?:cũ|trước đây|trước sắp xếp)(?!\w)", flags=re.IGNORECASE)
_TINH = Sought(r"(?<!\w)tỉnh ((?:[A-ZĐÀ-Ỵ][^\W\d_]*)(?:(?: |-| - )[A-ZĐÀ-Ỵ][^\W\d_]*){0,3})")
_FORMER_PROVINCE = Sought(
    r"(?:,? (?:và )?[^,.;]{0,30})?(?:cũ|trước đây|trước sáp nhập|trước sắp xếp)(?!\w)|\s?\((?:cũ|trước)",
    flags=re.IGNORECASE,
)
_MERGING = Sought(r"(?:sáp nhập|hợp nhất|sắp xếp|nguyên|cũ)", flags=re.IGNORECASE)
_ASKED = Sought(r"(?<!\w)(?:Sở|đề nghị|kiến nghị|đề xuất|báo cáo nhu cầu)(?!\w)", flags=re.IGNORECASE)


def agency_gone(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each bộ, sở or ban of before the reform in a later plan, citations left out."""
    if not subject.facts.since(dates.parse(book("soat-noi-dung")["sap_xep"])):
        return
    for block, text, cell in subject.texts():
        own = passages.own_words(text)
        if not any(word in own for word in _STATE):
            continue
        for start, end, one in cai_cach.tim_co_quan(own):
            if not one.cu.startswith(_STATE) or not subject.facts.since(one.tu_ngay) or _FORMER_AGENCY.match(own, end):
                continue
            if agencies.of_the_past(own, start, end):
                continue
            new = " hoặc ".join(one.moi) if one.moi else "cơ quan đang làm việc này"
            yield at(
                block,
                text[start:end],
                f"cơ quan này không còn từ {one.tu_ngay.ngan()}",
                f"nay là {new}",
                cell=cell,
            )


def district_agency(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each huyện-level agency a commune's plan names after the level ended."""
    if not subject.facts.of_commune or not subject.facts.reformed:
        return
    for block, text, cell in subject.texts():
        own = passages.own_words(text)
        for start, end, one in cai_cach.tim_co_quan(own):
            if one.cu.startswith(_STATE) or one.cu[0].isdigit() or _FORMER_DISTRICT.match(own, end):
                continue
            if agencies.of_the_past(own, start, end):
                continue
            new = " hoặc ".join(one.moi) if one.moi else "cơ quan đang làm việc này"
            yield at(
                block,
                text[start:end],
                "cấp huyện không còn từ 01/7/2025",
                f"nay là {new}",
                cell=cell,
            )


def province_gone(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each tỉnh named in the text that had ended, by its whole name, when the plan was issued."""
    if not subject.facts.reformed:
        return
    for block, text, cell in subject.texts():
        if block.role is Role.BANG:
            continue
        own = passages.own_words(text)
        for found in _TINH.finditer(own):
            if _FORMER_PROVINCE.match(own, found.end()) or _MERGING.search(
                own, max(0, found.start() - 60), found.start()
            ):
                continue
            if agencies.of_the_past(own, found.start(), found.end()):
                continue
            new = _successor(found[1])
            if new:
                told = "tỉnh này không còn từ 01/7/2025"
                yield at(block, text[found.start() : found.end()], told, f"nay thuộc {new}", cell=cell)


def _successor(name: str) -> str:
    """Return today's tỉnh of a name that ended; empty for a name still used or unknown."""
    if don_vi.tinh(name) is not None:
        return ""
    found = don_vi.tinh_moi(name)
    return f"{found.loai} {found.ten}" if found else ""


def duty_moved(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each duty a commune gives that moved to another level."""
    if not subject.facts.of_commune:
        return
    for block, text, cell in subject.texts():
        own = passages.own_words(text)
        for one in cai_cach.nhiem_vu_chuyen(own):
            before = own[max(0, one.start - 120) : one.start]
            if subject.facts.since(one.tu_ngay) and not _ASKED.search(before):
                told = f"việc này nay thuộc {one.noi_moi}"
                yield at(block, text[one.start : one.end], told, "viết lại câu này hoặc bỏ", cell=cell)


CHECKS: Checks = {
    "TC04": agency_gone,
    "TC05": district_agency,
    "TC06": province_gone,
    "TC11": duty_moved,
}
