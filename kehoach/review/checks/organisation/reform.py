"""Agencies, provinces and duties the reforms of 2025 moved or ended."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import cai_cach, don_vi
from kehoach.law.book import book, either
from kehoach.review.facts import agencies, passages
from kehoach.review.finding import at
from kehoach.text import dates
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.law.cai_cach import KeThua
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_RENAMED = r",?\s?\(?(?:hiện )?nay (?:là|thuộc)(?!\w)"
"""Behind an old name: the text itself tells the new one."""
_FORMER_AGENCY = Sought(rf"\s?(?:\(?(?:cũ|trước đây)(?!\w))|{_RENAMED}", flags=re.IGNORECASE)
_FORMER_DISTRICT = Sought(
    rf".{{0,30}}?(?:(?<!\w)(?:cũ|trước đây|trước sắp xếp)(?!\w)|{_RENAMED})", flags=re.IGNORECASE
)
_TINH = Sought(rf"(?<!\w)tỉnh ((?:[{UPPER}][^\W\d_]*)(?:(?: |-| - )[{UPPER}][^\W\d_]*){{0,3}})")
_FORMER_PROVINCE = Sought(
    r"(?:,? (?:và )?[^,.;]{0,30})?(?:cũ|trước đây|trước sáp nhập|trước sắp xếp)(?!\w)"
    rf"|\s?\((?:cũ|trước)|{_RENAMED}",
    flags=re.IGNORECASE,
)
_UNITS = Sought(
    r"(?<!\w)(?P<cu>(?:quận, )?huyện, (?:thị xã|thành phố|quận)(?:, (?:thành phố|thị xã))?"
    r"|(?<=phường, )thị trấn|(?<=xã, )thị trấn|cấp huyện)(?!\w)",
    "huyện, ",
    "thị trấn",
    "cấp huyện",
)
_NAMED_SO = Sought(
    lambda: (
        rf"[“\"]|(?<!\w)(?:{either('cai-cach', 'truoc_don_vi_cu')}|sáp nhập"
        rf"|{either('cai-cach', 'viec_giao')})(?!\w)"
    )
)
"""Before such units: a name that holds them, or what is said of their end."""
_NEAR = 60
"""Letters before a name in which a merger may be told."""
_MERGING = Sought(r"(?:sáp nhập|hợp nhất|sắp xếp|nguyên|cũ)", flags=re.IGNORECASE)
_ASKED = Sought(
    r"(?<!\w)(?:Sở|đề nghị|kiến nghị|đề xuất|báo cáo nhu cầu)(?!\w)", flags=re.IGNORECASE
)


def agency_gone(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each bộ, sở or ban of before the reform in a later plan."""
    if not subject.facts.since(dates.parse(book("soat-noi-dung")["sap_xep"])):
        return

    above = cai_cach.tren_huyen()

    def ended(succession: KeThua) -> bool:
        return succession.cu.startswith(above) and subject.facts.since(succession.tu_ngay)

    for place, succession in _named(subject, ended, _FORMER_AGENCY, above):
        message = f"cơ quan này không còn từ {succession.tu_ngay.ngan()}"
        yield place._replace(message=message, hint=f"nay là {_now(succession)}")


def district_agency(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each huyện-level agency a commune's plan names after the level ended."""
    if not subject.facts.of_commune or not subject.facts.reformed:
        return
    message = "cấp huyện không còn từ 01/7/2025"
    for place, succession in _named(subject, _is_of_district, _FORMER_DISTRICT):
        yield place._replace(message=message, hint=f"nay là {_now(succession)}")
    for block, text, cell in subject.texts(_of_huyen()):
        own = passages.own_words(text)
        for found in _of_huyen().finditer(own):
            start, end = found.span()
            if not _FORMER_DISTRICT.match(own, end) and not agencies.of_the_past(own, start, end):
                cure = "ghi cơ quan của xã hoặc của tỉnh nay làm việc này"
                yield at(block, text[start:end], message, cure, cell=cell, start=start)

    yield from _units_gone(subject, message)


def _units_gone(subject: Subject, message: str) -> Iterator[Finding]:
    """Yield a finding for each huyện, thị trấn told of as units there are."""
    for block, text, cell in subject.texts(_UNITS):
        own = passages.own_words(text)
        for found in _UNITS.finditer(own):
            start, end = found.span("cu")
            before = own[max(0, start - _NEAR) : start]
            if (
                not _NAMED_SO.search(before)
                and not _NAMED_SO.search(own, end, end + _NEAR // 2)
                and not _FORMER_DISTRICT.match(own, end)
                and not agencies.of_the_past(own, start, end)
            ):
                cure = "ghi xã, phường, đặc khu, hoặc bỏ"
                yield at(block, text[start:end], message, cure, cell=cell, start=start)


@cache
def _of_huyen() -> Sought:
    """Return a body that had a level of huyện, called so: ``Hội Nông dân huyện``.

    Those of data/cai-cach.yaml are looked up there.
    """
    names = sorted(book("soat-noi-dung")["ten_truoc_huyen"], key=len, reverse=True)
    known = "|".join(re.escape(name) for name in names if not cai_cach.co_quan_moi(f"{name} huyện"))
    bodies = rf"(?<!\w)(?<!Ủy ban )(?:{known}) huyện(?! (?:ủy|uỷ))|(?<!\w)Huyện đoàn"
    return Sought(rf"(?:{bodies})(?!\w)", " huyện", "Huyện đoàn")


def _is_of_district(succession: KeThua) -> bool:
    above = succession.cu.startswith(cai_cach.tren_huyen())
    return not above and not succession.cu[0].isdigit()


def _named(
    subject: Subject,
    ended: Callable[[KeThua], bool],
    former: Sought,
    near: tuple[str, ...] = ("",),
) -> Iterator[tuple[Finding, KeThua]]:
    """Yield where an agency that has ended is named as if it had not, and which.

    Citations are left out, so is what a text calls former (``former`` stands behind it) or past;
    a text that holds none of the words ``near`` names none.
    """
    for block, text, cell in subject.texts():
        own = passages.own_words(text)
        if not any(word in own for word in near):
            continue
        for start, end, succession in cai_cach.tim_co_quan(own):
            if (
                not ended(succession)
                or former.match(own, end)
                or agencies.of_the_past(own, start, end)
            ):
                continue
            yield at(block, text[start:end], "", cell=cell), succession


def _now(succession: KeThua) -> str:
    return " hoặc ".join(succession.moi) if succession.moi else "cơ quan đang làm việc này"


def province_gone(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each tỉnh that had ended when the plan was issued, by its whole name."""
    if not subject.facts.reformed:
        return
    message = "tỉnh này không còn từ 01/7/2025"
    for block, text, cell in subject.texts():
        own = passages.own_words(text) if block.role is not Role.BANG else ""
        for found in _TINH.finditer(own):
            new = _successor(found[1])
            if new and not _is_former(own, *found.span()):
                quote = text[found.start() : found.end()]
                yield at(block, quote, message, f"nay thuộc {new}", cell=cell)


def _is_former(text: str, start: int, end: int) -> bool:
    """Return True where a tỉnh is told of as it was, or as what it was merged of."""
    if _FORMER_PROVINCE.match(text, end) or agencies.of_the_past(text, start, end):
        return True
    return _MERGING.search(text, max(0, start - _NEAR), start) is not None


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
        for nhiem_vu_chuyen in cai_cach.nhiem_vu_chuyen(own):
            before = own[max(0, nhiem_vu_chuyen.start - 120) : nhiem_vu_chuyen.start]
            if subject.facts.since(nhiem_vu_chuyen.tu_ngay) and not _ASKED.search(before):
                message = f"việc này nay thuộc {nhiem_vu_chuyen.noi_moi}"
                yield at(
                    block,
                    text[nhiem_vu_chuyen.start : nhiem_vu_chuyen.end],
                    message,
                    "viết lại câu này hoặc bỏ",
                    cell=cell,
                )


CHECKS: Checks = {
    "TC04": agency_gone,
    "TC05": district_agency,
    "TC06": province_gone,
    "TC11": duty_moved,
}
