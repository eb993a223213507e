"""Where a text names a person, a phone, a mail, an address, a number of a paper of identity."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.law import co_quan, don_vi, nguoi_ky
from kehoach.named import NamedTuple
from kehoach.text.letters import UPPER, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator


class DetailKind(StrEnum):
    """What a detail is; the value is the word a user reads."""

    NAME = "tên người"
    MAIL = "địa chỉ thư, trang web"
    NUMBER = "số điện thoại, số giấy tờ, tài khoản"
    ADDRESS = "địa chỉ nhà"
    AGENCY = "tên đơn vị hành chính"


class Detail(NamedTuple):
    """A detail in a text."""

    kind: DetailKind
    start: int
    end: int


_WORDS = rf"[{UPPER}][^\W\d_]{{0,10}}(?:[ \t][{UPPER}][^\W\d_]{{0,10}}){{0,3}}"
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_WEB = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'|]{3,2000}")
_PHONE = re.compile(r"(?<![\d.,/])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d])")
_LONG = re.compile(r"(?<![\d.,/])\d{9,19}(?!\d)")
_DATE = re.compile(r"\d\d?[.-]\d\d?[.-]\d{4}")
_CALLED = re.compile(rf"(?<!\w)(?:[Đđ]/c\.?|[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s{{1,3}}({_WORDS})")
_HOUSE = re.compile(
    r"(?<!\w)(?:[Ss]ố nhà|[Nn]hà số|[Đđ]ường|(?<!hành )[Pp]hố|[Tt]hôn|[Ấấ]p|[Xx]óm|[Bb]uôn|[Nn]gõ"
    rf"|[Hh]ẻm|[Tt]ổ dân phố|[Kk]hu phố|[Kk]hóm)\s{{1,3}}(\d{{1,4}}(?:/\d{{1,4}}){{0,3}}|{_WORDS})"
)
_UNIT = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh"
    rf"|Xã|Phường|Huyện|Quận|Tỉnh|Thành phố)\s({_WORDS})"
)
_ROUND = "000"
"""What an amount of money ends with; a number of a paper seldom does."""
_NEVER = ("Hồ Chí Minh",)


def details(text: str) -> Iterator[Detail]:
    """Yield the details of a text, those that begin first first; they may overlap."""
    yield from _addresses(text)
    yield from _numbers(text)
    yield from _people(text)
    yield from (Detail(DetailKind.ADDRESS, *met.span(1)) for met in _HOUSE.finditer(text))


def _addresses(text: str) -> Iterator[Detail]:
    yield from (Detail(DetailKind.MAIL, *met.span()) for met in _MAIL.finditer(text))
    for met in _WEB.finditer(text):
        scheme = met[0].partition("://")[0]
        yield Detail(
            DetailKind.MAIL, met.start() + (0 if scheme == met[0] else len(scheme)), met.end()
        )


def _numbers(text: str) -> Iterator[Detail]:
    for pattern in (_PHONE, _LONG):
        for met in pattern.finditer(text):
            money = met[0][0] not in "0+" and met[0].endswith(_ROUND)
            if not money and not _DATE.match(met[0]):
                yield Detail(DetailKind.NUMBER, *met.span())


def _people(text: str) -> Iterator[Detail]:
    for met in nguoi_ky.mau_ho_ten().finditer(text):
        if _is_person(text, met.start(), met[0]):
            yield Detail(DetailKind.NAME, *met.span())
    for met in _CALLED.finditer(text):
        if not _is_title(met[1]) and met[1] not in _NEVER:
            yield Detail(DetailKind.NAME, *met.span(1))


def units(text: str) -> Iterator[Detail]:
    """Yield where a text names a unit of administration, without the word for its kind."""
    for met in _UNIT.finditer(text):
        yield Detail(DetailKind.AGENCY, *met.span(1))


def _is_person(text: str, start: int, name: str) -> bool:
    """Return False for a name that is a place's: known as one, or called one by the word before."""
    name = one_line(name)
    if any(name.startswith(word) for word in _NEVER) or don_vi.tinh_moi(name) is not None:
        return False
    return not _UNIT.match(text, max(text.rfind(" ", 0, max(start - 1, 0)) + 1, 0))


def _is_title(words: str) -> bool:
    """Return True for words that begin with a post: ``Chủ tịch Ủy ban nhân dân``."""
    first = words.split(maxsplit=1)[0]
    posts = (post for kind in co_quan.cac_loai() for post in co_quan.cac_chuc_vu(kind))
    return any(post.split()[0] == first for post in posts)
