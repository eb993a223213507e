"""Figures of the year in a text: money, rates, counts; not dates, ordinals, names, sizes, times.

A figure is told by the few words around it, never by what is said elsewhere: one more citation in
a sentence changes no verdict. The lists of words are data/so-lieu.yaml. A number no list speaks of
is a figure: a question too many is seen, one too few is not.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, quanh_so
from kehoach.law.book import book, either
from kehoach.named import NamedTuple
from kehoach.text.letters import UPPER
from kehoach.text.spoken import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterator


class LoaiConSo(StrEnum):
    """What a figure is."""

    TIEN = "số tiền"
    TY_LE = "tỷ lệ"
    TRON = "mức 100%"
    """All of something: what a duty asks for in every year."""
    SO_LUONG = "số lượng"


class Figure(NamedTuple):
    """A figure and where it stands."""

    start: int
    end: int
    loai: LoaiConSo


_NUMBER = r"(?:\d{1,3}(?:[. ]\d{3}){1,5}(?:,\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?)(?![.,]?\d)"
_RANGE = rf"{_NUMBER}(?:\s?(?:[-–—/x]|đến|tới)\s?{_NUMBER})?"
_SCALE = rf"(?:trăm|{SCALES})"
_NO_THOUSANDS = r"(?!\d{1,3}(?:\.\d{3}){1,5}(?!\d))"
_DIGIT = re.compile(r"\d")
_MARKUP = re.compile(r"\*|(?<=m)\^(?=[23]\^)|(?<=m\^[23])\^|\^[^\s^]{1,6}\^")
"""Signs around bold words, and raised words (``10^4^``); of ``m^3^`` the 3 stays."""
_QUOTED = re.compile(r"“[^“”]{1,200}”")
_BEFORE, _BEHIND = 90, 40
"""Letters looked at around a number, for the words of its clause and for what it counts: enough for
the longest of the lists with an adjective, and few enough to keep the search linear."""
_CLAUSE_ENDS = re.compile(r"[.;:!?]\s(?!\Z)")
"""A stop with words behind it: ``gồm: 05 hộ`` is one clause."""
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–—/]\s?(?:19|20)\d\d)?").fullmatch
_WHOLE = re.compile(r"100(?:,0{1,2})?").fullmatch
_ONE = re.compile(r"0?1").fullmatch
_PERCENT = re.compile(r"\s?(?:%|‰|phần trăm(?!\w))")
_SCALED = re.compile(rf"\s?{_SCALE}(?!\w)", re.IGNORECASE)
_WORD_BEHIND = re.compile(r"\s{0,2}[^\W\d_]")
_COPIES = re.compile(r"\sbộ\s?(?=[(.,;:)]|$)")
"""Of papers handed in: ``hồ sơ gồm 02 bộ``; ``20 bộ máy tính`` are counted."""
_OF_A_NAME = re.compile(rf"\w,?\s[{UPPER}][^\W\d_]*\s$")
"""A word with a capital right before the number and within the sentence: ``xã Tân Lập 2``."""
_SMALL = re.compile(r"[1-9]\d?").fullmatch


def figures(view: str) -> Iterator[Figure]:
    """Yield the figures of a text in order, never overlapping. Linear in the text.

    Money is one whatever stands around it. Words between “ ” are a name and hold no other figure.
    Signs of bold, italic and raised words are looked through.
    """
    if not _DIGIT.search(view):
        return
    if "*" not in view and "^" not in view:
        yield from sorted(_found(view))
        return
    gone = {at for sign in _MARKUP.finditer(view) for at in range(*sign.span())}
    at = [place for place in range(len(view)) if place not in gone]
    for figure in sorted(_found("".join(view[place] for place in at))):
        yield Figure(at[figure.start], at[figure.end - 1] + 1, figure.loai)


def _found(view: str) -> Iterator[Figure]:
    yield from (Figure(*match.span(), LoaiConSo.TIEN) for match in _money().finditer(view))
    rest = _QUOTED.sub(_without_digits, _money().sub(_without_digits, view))
    for token in _tokens().finditer(rest):
        loai = _judged(rest, token) if token["so"] else None
        if loai is not None:
            yield Figure(token.start("so"), token.end("so"), loai)


def _without_digits(found: re.Match[str]) -> str:
    return _DIGIT.sub("·", found[0])


@cache
def _money() -> re.Pattern[str]:
    """Return an amount wherever it stands; ``1,5 tỷ`` is one where no counted noun follows.

    What makes ``đồng`` another word is left out: 05 đồng chí, 54 đồng bào, 12 đ/c.
    """
    other = rf"(?!\s?(?:{either('so-lieu', 'khong_la_dong')})(?!\w))"
    return re.compile(
        rf"(?<![\w.,]){_RANGE}\s?(?:{_SCALE}\s?){{0,2}}(?:(?:đồng|VNĐ|VND|USD|đ){other}(?!\w)"
        r"|(?:(?<=tỷ)|(?<=tỉ)|(?<=triệu))(?=[.,;:)]|$))",
        re.IGNORECASE,
    )


@cache
def _per() -> re.Pattern[str]:
    """Return ``buổi/tháng``: so much in each time."""
    return re.compile(
        rf"(?:\s[^\W\d_]{{1,12}}){{1,4}}\s?/\s?(?:{either('so-lieu', 'moi_ky')})(?!\w)"
    )


@cache
def _repeated() -> re.Pattern[str]:
    """Return a norm that comes again (``mỗi quý ít nhất 01 buổi``): not what one year aims at."""
    return re.compile(
        rf"(?<!\w)(?:hằng|hàng|mỗi|từng)\s(?:{either('so-lieu', 'moi_ky')})(?!\w)"
        r"|(?<!\w)định kỳ(?!\w)",
        re.IGNORECASE,
    )


def _no_name() -> str:
    """Return the pattern of where no name begins: ``mỗi thôn 05 hộ``, ``tổng số 120``.

    A number stands behind each name, the longest of which has 21 letters: few words of a text have
    one so near, and the names are not tried at the others.
    """
    before = "".join(rf"(?<!{word} )" for word in book("so-lieu")["truoc_khong_la_ten"])
    return rf"(?<!\w)(?=\D{{1,60}}\d){before}"


@cache
def _tokens() -> re.Pattern[str]:
    """Return the pattern of every word with a number in it; the group ``so`` is a bare number."""
    kinds = (*map(str.lower, loai_van_ban.cac_loai()), "nđ", "qđ", "tt", "nq", "ct", "kh")
    names, long_names = quanh_so.words("truoc_la_ten"), quanh_so.words("truoc_la_ten_dai", *kinds)
    unit = rf"\s(?:{either('so-lieu', 'don_vi_sau_so')})(?!\w)"
    rest = rf"[a-zđ]?(?:[./:-]\d{{1,4}}){{0,3}}(?![\w%]|[.,]\d|\s?%|{unit})"
    short, text = rf"{_NO_THOUSANDS}\d{{1,2}}{rest}", rf"{_NO_THOUSANDS}\d{{1,4}}{rest}"
    no_noun = rf"\s(?:{quanh_so.words('khong_la_danh_tu')}|tháng|năm)(?!\w)"
    more = rf"(?:\s?(?:,|;|và|-|–|đến|tới|hoặc)\s?{text}(?=\s?(?:[-,;.:)/–]|$)|{no_noun}))"
    colon = r"\s{0,2}:?\s{0,2}"
    return re.compile(
        rf"{_no_name()}(?:(?:{names}){colon}(?:số\s)?{short}|(?:{long_names}){colon}{text})"
        rf"{more}{{0,12}}"
        r"|(?=[\d+(\[\s])(?:"  # few letters of a text are one of these
        r"(?-i:\d{1,5}[a-z]?(?:/\d{4})?(?:[/-][A-ZĐ][\w&.]{0,20}){1,4})"
        r"|(?<![\d/])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)"
        r"|(?<![\d/])\d{1,2}\s?/\s?\d{4}(?!\d)"
        r"|(?<!\w)\d{1,2}(?:\s?(?:h|g|giờ)\s?\d{0,2}|:\d{2})(?!\w)"
        r"|(?<![\d/])(?:\+84|0)\d{1,3}[\s.]?\d{3}[\s.]?\d{3,4}(?!\d)"
        r"|(?<!\w)1[89]00[\s.]?\d{4,6}(?!\d)"
        r"|^\s{0,3}\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s)|[(\[]\d{1,2}[)\]]"
        rf"|(?<![\w.,/-])(?P<so>{_RANGE}))"
        r"|(?<!\w)[^\W\d_]{1,20}-?\d[\w.-]{0,20}",
        re.IGNORECASE,
    )


def _judged(view: str, token: re.Match[str]) -> LoaiConSo | None:
    """Return what a bare number is; None for no figure of the year."""
    number, (start, end) = token["so"], token.span("so")
    before, behind = _clause(view, start), view[end : end + _BEHIND]
    if _PERCENT.match(behind):
        return LoaiConSo.TRON if _WHOLE(number) else LoaiConSo.TY_LE
    if _YEAR(number):
        return None
    if _SCALED.match(behind):
        return LoaiConSo.SO_LUONG
    return LoaiConSo.SO_LUONG if _counts(number, before, behind) else None


def _counts(number: str, before: str, behind: str) -> bool:
    """Return True for a number that counts or measures what one year does."""
    for name, verdict in _MEASURED:
        if quanh_so.starts(name).match(behind):
            return verdict(before)
    if _per().match(behind) or _repeated().search(before) or _is_way_of_speaking(number, behind):
        return False
    if not _WORD_BEHIND.match(behind) or quanh_so.starts("khong_la_danh_tu").match(behind):
        return quanh_so.ends("dan_so_lieu").search(before) is not None
    return not (_SMALL(number) and _OF_A_NAME.search(before))


def _is_work(before: str) -> bool:
    """Return True for a clause that says what is to be done, not what a thing is like."""
    return quanh_so.holds("la_viec").search(before) is not None


def _is_no_size(before: str) -> bool:
    return not quanh_so.sized().search(before) or _is_work(before)


_MEASURED = (
    ("don_vi_do", _is_work),
    ("don_vi_do_viec", _is_no_size),
    ("dem_duoc", lambda _: True),
    ("sau_la_thoi_gian", lambda _: False),
    ("sau_la_bo_phan", _is_work),
)
"""Lists of what may follow a number, and when it is a figure then; the first that fits decides."""


def _is_way_of_speaking(number: str, behind: str) -> bool:
    """Return True for ``4 tại chỗ``, ``01 đồng chí lãnh đạo``; not for ``15/19 tiêu chí``."""
    if "/" in number:
        return False
    if _COPIES.match(behind):
        return True
    if _ONE(number) and quanh_so.starts("mot_la_mot").match(behind):
        return True
    return quanh_so.starts("sau_la_cach_goi").match(behind) is not None


def _clause(view: str, at: int) -> str:
    """Return the words before a number, back to the last stop."""
    return _CLAUSE_ENDS.split(view[max(0, at - _BEFORE) : at])[-1]
