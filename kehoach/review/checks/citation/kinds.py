"""The kind and the issuer of a cited paper against its symbol, and their capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book, either
from kehoach.problem import Severity
from kehoach.review.checks.citation import laws, levels
from kehoach.review.checks.citation.small_kinds import small_kinds
from kehoach.review.facts.citing import finding_of
from kehoach.review.finding import at
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


_INITIALS = 3
"""Letters of an agency's name in a symbol that are no chance: ``SVH`` of ``SVHTTDL``."""
_BOARD = "BCĐ"
"""A steering committee signs with its own symbol: it is none of the agencies data/ knows."""
_OF_OFFICE = "VPCP"
_GROUPS = Sought(r"[^\W\d_][^\W_]*")
_SEVERAL = Sought(r"(?<!\w)(?:các|những|hai|ba|0\d) $", flags=re.IGNORECASE)
_NEAR = 8
"""Letters before a citation in which such a word stands."""
_ARTICLE = Sought(
    lambda: (
        r"(?<=[\wđ,] )(?:Khoản \d{1,2}[a-z]?,? [Đđ]iều \d{1,3}"
        r"|Điểm [a-zđ],? [Kk]hoản \d{1,2}(?:,? [Đđ]iều \d{1,3})?)"
        r"|khoản \d{1,2}[a-z]?,? điều \d{1,3}"
        r"|(?<=[\w,] )điều \d{1,3}(?=(?:(?:, |,? và | đến )[đĐ]iều \d{1,3}){0,5},? (?:của )?"
        rf"(?:{loai_van_ban.luat()}|{either('vien-dan', 'co_dieu_khoan')})\b)"
        r"|(?<=Như )điều \d{1,3}"
    ),
    "Khoản ",
    "Điểm ",
    mark=r"điều \d",
)
_LARGER = Sought(
    lambda: (
        r"(?<=[\wđ,(] )(?<!iểu )(?:tiểu mục|mục|phần|chương) (?:[IVX]{1,5}|\d{1,2})"
        r"(?:,? (?:của )?(?i:mục|phần|chương) (?:[IVX]{1,5}|\d{1,2})){0,2}"
        rf",?(?: của| tại)? (?=(?:{loai_van_ban.luat()}|{either('vien-dan', 'co_phu_luc')})"
        r"(?: số)? (?:[\dA-ZĐ]|mục tiêu quốc gia))"
    ),
    "mục ",
    "phần ",
    "chương ",
)
"""A part larger than an article, right before the paper it is of."""
_SMALL_PART = re.compile(r"(?<!\w)(?<!iểu )(?:tiểu mục|mục|phần|chương)(?= [IVX\d])")


def kind_against_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the number's code stands for another kind than the one named."""
    by_name = book("vien-dan")["goi_theo_ten"]
    for citation in subject.facts.citations:
        if _lacks_its_kind(citation):
            code = loai_van_ban.viet_tat()[citation.parsed.loai]
            message = f"gọi là {citation.parsed.loai} mà ký hiệu không có chữ {code}"
            cure = "xem lại tên loại và số, ký hiệu trên văn bản gốc; công văn không có chữ ấy"
            yield finding_of(citation, message, cure, citation.head, Severity.WARNING)
    yield from _letter_with_its_kind(subject)
    for citation in subject.facts.citations:
        symbol = vien_dan.doc_so(citation.parsed.so or "")
        kind = vien_dan.loai_cua(symbol.loai)
        if kind is None or kind == citation.parsed.loai or not _says_its_kind(citation, symbol):
            continue
        less = Severity.WARNING if citation.parsed.loai in by_name else None
        message = f"gọi là {citation.parsed.loai} mà ký hiệu {symbol.loai} là của {kind}"
        yield finding_of(
            citation,
            message,
            f'viết "{kind} số {citation.parsed.so}" hoặc xem lại số',
            citation.head,
            less,
        )


def _letter_with_its_kind(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each ``Công văn số 12/CV-SYT`` of the State: a công văn has no such letters.

    Whoever cites it copies it as it was issued.
    """
    for citation in subject.facts.citations:
        so = citation.parsed.so or ""
        if "/CV-" in so and not vien_dan.doc_so(so).dang and citation.parsed.loai == "Công văn":
            message = "ký hiệu công văn của cơ quan nhà nước không có chữ CV"
            cure = "xem lại số, ký hiệu trên văn bản gốc"
            yield finding_of(citation, message, cure, citation.head, Severity.HINT)


def _lacks_its_kind(citation: Cited) -> bool:
    """Return True for a kind whose symbol must name it and names none, its units last perhaps."""
    if citation.parsed.loai not in book("vien-dan")["luon_mang_loai"]:
        return False
    letters = _GROUPS.findall(citation.parsed.so or "")
    if len(letters) == 1:  # 43/2022/QH15
        return False
    return not any(loai_van_ban.theo_ky_hieu().get(group.upper()) for group in letters)


def _says_its_kind(citation: Cited, symbol: KyHieu) -> bool:
    """Return True where the symbol of a number must be that of the kind it is called by."""
    data = book("vien-dan")
    if symbol.dang and citation.parsed.loai in data["goi_theo_ten"]:
        return False
    if citation.parsed.loai in loai_van_ban.viet_tat() or symbol.loai in data["rieng_ten_loai"]:
        return True
    return citation.parsed.loai == "Công văn" and _ends_in_agency(citation, symbol)


def _ends_in_agency(citation: Cited, symbol: KyHieu) -> bool:
    """Return True where an agency stands last in a symbol: what stands first is then a kind.

    A công văn has its agency first and a unit last (``786/SVHTTDL-VP``), and an agency may be
    abbreviated as a kind is (CT: Chỉ thị, Cục Thuế).
    """
    if vien_dan.biet(symbol.co_quan):
        return True
    words = (citation.parsed.co_quan or "").replace(",", "").split()
    initials = "".join(word[0].upper() for word in words if word != "và")
    return len(initials) >= _INITIALS and symbol.co_quan.startswith(initials)


def issuer_against_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the agency named is known and is another than the number's."""
    for citation in subject.facts.citations:
        code = vien_dan.doc_so(citation.parsed.so or "").co_quan
        named = vien_dan.co_quan_cua(citation.parsed.co_quan or "")
        # of a joint paper any may be named
        if named and vien_dan.biet(code) and named not in (code, *_groups(citation)):
            yield _of_another(citation, code)
        elif levels.of_another(citation) or _of_another_kind(code, named, citation):
            yield _of_another(citation, code, Severity.WARNING)


def _groups(citation: Cited) -> list[str]:
    return _GROUPS.findall(citation.parsed.so or "")


def _of_another(citation: Cited, code: str, severity: Severity | None = None) -> Finding:
    message = f'ký hiệu {code} không phải của "{citation.parsed.co_quan}"'
    cure = "xem lại số, ký hiệu và cơ quan ban hành trên văn bản gốc"
    return finding_of(citation, message, cure, "", severity)


def _of_another_kind(code: str, named: str | None, citation: Cited) -> bool:
    """Return True where symbol and name are of agencies of two kinds, whichever of the kind.

    A symbol of the UBND, say, and the name of a sở; a symbol of a sở and the UBND's name.
    """
    data = book("vien-dan")
    bare = fold(citation.parsed.co_quan or "")
    if any(map(vien_dan.la_cua_so, _groups(citation))):
        return named in data["khong_la_so"] or _is_another_so(code, bare)
    if code == _OF_OFFICE:
        return named in ("TTg", "CP")
    if code.startswith(_BOARD):
        return named is not None
    lower = bare.startswith(tuple(f"{word} " for word in data["ten_cap_duoi"]))
    return code in data["khong_la_so"] and named is None and lower


def _is_another_so(code: str, name: str) -> bool:
    """Return True for the symbol of a sở and the folded name of one whose field begins otherwise.

    ``SYT`` and Sở Giáo dục: the second letter of a symbol is the first of the field.
    """
    field = name.removeprefix("giam doc ").removeprefix("so ")
    whole = vien_dan.la_cua_so(code) and field != name.removeprefix("giam doc ")
    return whole and field[:1] != fold(code[1:2])


def kind_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a kind in small letters before a number of that kind, and for laws."""
    yield from laws.small_laws(subject)
    yield from small_kinds(subject)
    for citation in subject.facts.citations:
        if not citation.text[citation.parsed.start].islower():
            continue
        code = vien_dan.doc_so(citation.parsed.so or "").loai
        if vien_dan.loai_cua(code) == citation.parsed.loai or citation.parsed.loai == "Công văn":
            start = citation.parsed.start
            several = _SEVERAL.search(citation.text, max(0, start - _NEAR), start)
            less = Severity.HINT if several else None
            right = citation.parsed.loai + citation.head[len(citation.parsed.loai) :]
            message = "tên loại văn bản phải viết hoa chữ cái đầu"
            yield finding_of(
                citation, message, f'viết "{citation.goi}"', citation.head, less, right
            )


def capital_of_article(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part of a document with the wrong capital."""
    yield from rewritten(
        subject, _ARTICLE, "viết hoa Điều, khoản, điểm chưa đúng", _in_right_capitals
    )
    message = "phần, chương, mục được viện dẫn phải viết hoa chữ cái đầu"
    for block, text, cell in subject.texts(_LARGER):
        for found in _LARGER.finditer(text):
            quote, start = found[0].rstrip(" ,"), found.start()
            right = _SMALL_PART.sub(lambda word: word[0].capitalize(), quote)
            cure = f'viết "{right}"'
            yield at(block, quote, message, cure, Severity.WARNING, right, cell, start)


def _in_right_capitals(found: re.Match[str]) -> str:
    small = found[0].replace("Khoản", "khoản").replace("Điểm", "điểm")
    return small.replace("điều", "Điều")


CHECKS: Checks = {
    "CC08": kind_against_symbol,
    "CC09": issuer_against_symbol,
    "CC23": kind_in_small_letters,
    "CC25": capital_of_article,
}
