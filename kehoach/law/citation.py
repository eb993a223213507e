"""Citations of documents: one tolerant reading, for writing, reading and checking.

``<loại> số <số/ký hiệu> ngày <ngày> của <cơ quan> <trích yếu>`` (Phụ lục I, Phần I, Mục II, khoản
6.a, 6.b); Luật and Pháp lệnh by name. People also write the date before the number or behind the
agency, leave ``số`` out or type ``so``, and put spaces and marks into the symbol
(``law.so_ky_hieu``): all of it is read, each part keeps its words as they stand, and the rules
judge each part by itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, so_ky_hieu
from kehoach.law.called import Written, called
from kehoach.law.dated import DATE, NUMBERED, parse_date
from kehoach.named import NamedTuple
from kehoach.text.remembered import by_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.law.called import Called
    from kehoach.law.so_ky_hieu import SoKyHieu
    from kehoach.text.dates import Ngay

_REMEMBERED = 512
"""Texts with numbers whose citations are kept: a plan has some hundred."""
_ISSUED = r" của (?P<co_quan>[^;:()]{3,120}?)"
_DATED = re.compile(
    r"(?:\s?,?\s{0,3}|\.\s{0,3}(?=ngày))\(?(?:(?:được )?(?:ban hành|ký) )?"
    rf"(?P<ngay>{DATE})|\s?,?\s{{1,3}}\(?(?P<so>{NUMBERED})(?!\d)"
)
"""A date behind a number; without its word only right behind it. A capital begins a sentence."""


class Citation(NamedTuple):
    """A document cited in a text; what the text does not say is None."""

    loai: str
    so: str | None
    """As it must be written."""
    ngay: Ngay | None
    co_quan: str | None
    trich_yeu: str | None
    start: int
    """Offset of the kind in the text."""
    end: int
    """Offset after the last part found."""
    co_chu_so: bool = True
    """True when the word ``số`` stands before the number, misspelt perhaps."""
    loai_viet: Written | None = None
    chu_so: Written | None = None
    so_viet: SoKyHieu | None = None
    """The number as it stands; None for a law cited by its name."""
    ngay_viet: Written | None = None
    """The date as it stands, one no calendar has among them."""


@cache
def _law() -> re.Pattern[str]:
    kinds = "|".join(sorted(loai_van_ban.khong_ghi_so(), key=len, reverse=True))
    return re.compile(rf"(?P<loai>{kinds}) (?P<ten>[^;]+?)(?: (?P<ngay>{DATE}))?")


@cache
def _issued_by() -> re.Pattern[str]:
    leads = loai_van_ban.dan_trich_yeu()
    return re.compile(
        rf" của (?P<co_quan>[^;:.,()]{{3,120}}?)(?= (?:{leads})\b| {DATE}|[;:.,()]|$)"
    )


@cache
def _dated_issuer() -> str:
    """Return the pattern of an agency with the date behind it; no other document is between."""
    other = "|".join(loai_van_ban.khong_ghi_so())
    name = rf"(?:(?! (?:{loai_van_ban.dan_trich_yeu()}|{other})\b)[^;:()\d]){{3,120}}?"
    return rf" của (?P<co_quan>{name}),? (?P<ngay>{DATE})"


@cache
def _issued_and_dated() -> re.Pattern[str]:
    return re.compile(_dated_issuer())


def find(text: str) -> Iterator[Citation]:
    """Return every numbered citation of a text, in order; titles are not looked for."""
    return iter(_found(text) if so_ky_hieu.co_the_co(text) else ())


@by_text(_REMEMBERED)
def _found(text: str) -> tuple[Citation, ...]:
    """Return the citations of a text that may hold some: others ask for the same ones again."""
    out, since = [], 0
    for number in so_ky_hieu.doc(text):
        call = called(text, number.start, since)
        since = number.end
        if call is not None:
            out.append(_cited(text, call, number))
    return tuple(out)


def _cited(text: str, call: Called, number: SoKyHieu) -> Citation:
    """Return a citation with what follows its number."""
    day = call.ngay_viet or _date_behind(text, number.end)
    end = max(number.end, day.end if day else 0)
    behind, late = (None, None)
    if call.co_quan is None or day is None:
        behind, late = _issuer_behind(text, end, dated=day is not None)
    return _of_parts(call, number, day or late, call.co_quan or behind)


def _of_parts(
    call: Called, number: SoKyHieu, day: Written | None, issuer: Written | None
) -> Citation:
    ends = [number.end, *(part.end for part in (day, issuer) if part)]
    return Citation(
        loai=call.loai,
        so=number.so,
        ngay=parse_date(day.words if day else None),
        co_quan=issuer.words if issuer else None,
        trich_yeu=None,
        start=call.loai_viet.start,
        end=max(ends),
        co_chu_so=call.chu_so is not None,
        loai_viet=call.loai_viet,
        chu_so=call.chu_so,
        so_viet=number,
        ngay_viet=day,
    )


def _issuer_behind(text: str, at: int, *, dated: bool) -> tuple[Written | None, Written | None]:
    """Return the agency behind a place, and the date behind that where none was read before."""
    late = None if dated else _issued_and_dated().match(text, at)
    if late:
        return _group(late, "co_quan"), _group(late, "ngay")
    issued = _issued_by().match(text, at)
    return (_group(issued, "co_quan") if issued else None), None


def _group(found: re.Match[str], name: str) -> Written:
    return Written(found[name], found.start(name), found.end(name))


def _date_behind(text: str, at: int) -> Written | None:
    found = _DATED.match(text, at)
    if found is None:
        return None
    return _group(found, "ngay" if found["ngay"] else "so")


def dated_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a number stands with its day, whatever stands before: a misspelt kind, say."""
    for number in so_ky_hieu.doc(text):
        day = _date_behind(text, number.end)
        if day is not None:
            yield number.start, day.end


def parse(text: str) -> Citation | None:
    """Return the one citation a whole text consists of (no opening words), or None.

    A numbered document needs number, date (before or behind the issuer), issuer and title, a công
    văn the word ``số`` too; a law needs its name. Its number must be written as it should be.
    """
    law = _law().fullmatch(text)
    if law and not re.match(r"(?:số|sửa đổi)\b", law["ten"]):
        return Citation(law["loai"], None, parse_date(law["ngay"]), None, law["ten"], 0, len(text))
    found = next(find(text), None)
    if found is None or found.start or not _is_well_formed(found):
        return None
    if not found.co_chu_so and found.loai == loai_van_ban.CONG_VAN:
        return (
            None  # an author's own choice (data/, examples/): split, it would be printed otherwise
        )
    return _titled(text, found)


def _is_well_formed(citation: Citation) -> bool:
    """Return True for kind, number and date in their order, the number as it must be written."""
    number, day = citation.so_viet, citation.ngay_viet
    if number is None or number.words != citation.so:
        return False
    return day is None or day.start > number.start


def _titled(text: str, citation: Citation) -> Citation | None:
    """Return a citation with its issuer and its title; None when other words follow."""
    assert citation.so_viet is not None  # noqa: S101 - it is well formed
    near = _date_behind(text, citation.so_viet.end)
    at, issuer = (near.end, _ISSUED) if near else (citation.so_viet.end, _dated_issuer())
    rest = _then_titled(issuer).fullmatch(text, at)
    if rest is None:
        return None
    day = parse_date(near.words if near else rest["ngay"])
    title = rest["trich_yeu"]
    return citation._replace(ngay=day, co_quan=rest["co_quan"], trich_yeu=title, end=len(text))


@cache
def _then_titled(issuer: str) -> re.Pattern[str]:
    leads = loai_van_ban.dan_trich_yeu()
    return re.compile(rf"{issuer},? (?P<trich_yeu>(?:{leads})\b.+)", re.DOTALL)
