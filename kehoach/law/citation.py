"""Citations of documents: one grammar, for writing, reading and checking.

``<loại> số <số/ký hiệu> ngày <ngày> của <cơ quan> <trích yếu>`` (Phụ lục I, Phần I, Mục II, khoản
6.a, 6.b); Luật and Pháp lệnh by name. People also write the date behind the agency, and leave
``số`` out: both are read, and a doubt and the rules tell the missing word. Numbers follow the
forms counted in real documents: with a year (30/2020/NĐ-CP, 72/2025/QH15), without (33/QĐ-TTg,
2381/BGDĐT-NGCBQLGD), of the Party (57-NQ/TW).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.text import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = (
    r"\d{1,4}(?:\.\d{1,3})?/(?:19|20)\d\d/"
    r"(?:(?:NQ/)?(?:QH|UBTVQH)\d{1,2}|[A-ZĐ][A-Za-zĐđ]{0,5}(?:-[A-ZĐ][A-Za-zĐđ&]*\d{0,2})+)"
    r"|\d{1,5}/[A-ZĐ][A-Za-zĐđ]{0,7}(?:-[A-ZĐ][A-Za-zĐđ&]*\d{0,2})+"
    r"|\d{1,5}[a-z]?-[A-ZĐ][A-Za-zĐđ]{0,3}/[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ][A-Za-zĐđ]*)*"
)
_ISSUED = r" của (?P<co_quan>[^;:()]{3,120}?)"
_DATE = r"ngày (?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"


class Citation(NamedTuple):
    """A document cited in a text; what the text does not say is None."""

    loai: str
    so: str | None
    ngay: dates.Ngay | None
    co_quan: str | None
    trich_yeu: str | None
    start: int
    """Offset of the kind in the text."""
    end: int
    """Offset after the last part found."""
    co_chu_so: bool = True
    """True when the word ``số`` stands before the number."""


@cache
def _head() -> re.Pattern[str]:
    kinds = "|".join(re.escape(one) for one in sorted(loai_van_ban.cac_loai(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<loai>{kinds})(?P<chu_so> số:?)? (?P<so>{_NUMBER})(?![\w/])(?:,? (?P<ngay>{_DATE}))?",
        re.IGNORECASE,
    )


@cache
def _law() -> re.Pattern[str]:
    kinds = "|".join(sorted(loai_van_ban.khong_ghi_so(), key=len, reverse=True))
    return re.compile(rf"(?P<loai>{kinds}) (?P<ten>[^;]+?)(?: (?P<ngay>{_DATE}))?")


@cache
def _issued_by() -> re.Pattern[str]:
    return re.compile(rf" của ([^;:.,()]{{3,120}}?)(?= (?:{_leads()})\b| {_DATE}|[;:.,()]|$)")


@cache
def _dated_issuer() -> str:
    """Return the pattern of an agency with the date behind it; no other document stands between them."""
    other = "|".join(loai_van_ban.khong_ghi_so())
    name = rf"(?:(?! (?:{_leads()}|{other})\b)[^;:()\d]){{3,120}}?"
    return rf" của (?P<co_quan>{name}),? (?P<ngay>{_DATE})"


@cache
def _issued_and_dated() -> re.Pattern[str]:
    return re.compile(_dated_issuer())


def find(text: str) -> Iterator[Citation]:
    """Yield every numbered citation of a text, in order; titles are not looked for."""
    if "/" not in text and "-" not in text:
        return  # every number has one of them
    for found in _head().finditer(text):
        late = None if found["ngay"] else _issued_and_dated().match(text, found.end())
        issuer = late or _issued_by().match(text, found.end())
        yield Citation(
            loai=loai_van_ban.viet_dung(found["loai"]) or found["loai"],
            so=found["so"],
            ngay=parse_date(late["ngay"] if late else found["ngay"]),
            co_quan=issuer[1] if issuer else None,
            trich_yeu=None,
            start=found.start(),
            end=issuer.end() if issuer else found.end(),
            co_chu_so=found["chu_so"] is not None,
        )


@cache
def dated_number() -> re.Pattern[str]:
    """Return what finds a number with its day, whatever stands before: a kind that is misspelt, say."""
    return re.compile(rf"(?<![\w/])(?:{_NUMBER})(?![\w/]),? {_DATE}")


def parse(text: str) -> Citation | None:
    """Return the one citation a whole text consists of (no opening words), or None.

    A numbered document needs number, date (before or behind the issuer), issuer and title, a công
    văn the word ``số`` too; a law needs its name.
    """
    law = _law().fullmatch(text)
    if law and not re.match(r"(?:số|sửa đổi)\b", law["ten"]):
        return Citation(law["loai"], None, parse_date(law["ngay"]), None, law["ten"], 0, len(text))
    found = _head().match(text)
    if not found or (not found["chu_so"] and _called_without_so(found["loai"])):
        return None
    follows = _then_titled(_ISSUED) if found["ngay"] else _then_titled(_dated_issuer())
    rest = follows.fullmatch(text, found.end())
    if not rest:
        return None
    return Citation(
        loai_van_ban.viet_dung(found["loai"]) or found["loai"],
        found["so"],
        parse_date(found["ngay"] or rest["ngay"]),
        rest["co_quan"],
        rest["trich_yeu"],
        0,
        len(text),
        found["chu_so"] is not None,
    )


def _called_without_so(loai: str) -> bool:
    """Return True for a công văn: written without ``số`` it stays the line it was, told, not split.

    An author's own choice seen in real plans (data/, examples/): splitting it would print a word the
    paper does not have, and the page read back would no longer be the page rendered.
    """
    return loai_van_ban.viet_dung(loai) == loai_van_ban.CONG_VAN


@cache
def _then_titled(issuer: str) -> re.Pattern[str]:
    return re.compile(rf"{issuer},? (?P<trich_yeu>(?:{_leads()})\b.+)", re.DOTALL)


@cache
def _leads() -> str:
    return "|".join(sorted(book("loai-van-ban")["dan_trich_yeu"], key=len, reverse=True))


def parse_date(text: str | None) -> dates.Ngay | None:
    """Return a date of a citation; None for none, and for one no calendar has."""
    try:
        return dates.parse(text) if text else None
    except ValueError:  # 31/4: a date that is none is told by the rules, not here
        return None
