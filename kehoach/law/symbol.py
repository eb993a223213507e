"""The symbol of a document's number: groups of letters, what joins them, how each is written."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text import homoglyph

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212_"
SEPARATOR = rf"\s{{0,2}}[.,]?\s{{0,2}}(?:[{DASHES}]{{1,2}}|[/\\]{{1,2}})\s{{0,2}}"
GROUP = r"[^\W\d_][^\W_]{0,15}(?:(?:\s&|&\s?)[^\W\d_]{1,6})?"
"""A space on one side of its sign is a slip (``PGD &ĐT``); on both, the sentence goes on there."""
ASSEMBLY = re.compile(r"(?:QH|UBTVQH)\d{1,2}")
WHOLE = 2
"""Groups of letters a symbol has at least: kind and agency, or agency and unit."""
_PIECE = re.compile(rf"({SEPARATOR})?({GROUP})")
_STRICT = re.compile(r"[A-ZĐ][A-Za-zĐđ]*(?:&[A-ZĐ][A-Za-zĐđ]*)?\d{0,2}")
_LOUD = re.compile(r"[A-ZĐ]{1,5}[a-z]?[A-ZĐ]{0,6}(?:&[A-ZĐ]{1,6})?\d{0,2}")
"""Letters of an abbreviation: behind a spaced dash only these, ``Ban`` begins a name."""


class Piece(NamedTuple):
    """A group of letters and what joins it to the group before."""

    separator: str
    letters: str
    """As they stand, those of another alphabet as the Latin ones they look like."""
    right: str
    """The letters as they must be written: ``TTg``."""
    end: int


@cache
def kinds() -> dict[str, str]:
    """Return the abbreviations of kinds, in small letters → as they are written."""
    codes = (*loai_van_ban.viet_tat().values(), *book("vien-dan")["loai_cua_dang"].values())
    return {code.casefold(): code for code in codes}


@cache
def agencies() -> dict[str, str]:
    """Return the abbreviations of agencies, in small letters → as they are written."""
    data = book("vien-dan")
    codes = (*data["co_quan"], *data["bac"], *data["co_quan_dang"])
    return {code.casefold(): code for code in codes}


@cache
def of_party() -> frozenset[str]:
    """Return the abbreviations of committees of the Đảng."""
    return frozenset(book("vien-dan")["co_quan_dang"])


@cache
def of_state() -> frozenset[str]:
    """Return the abbreviations of agencies that are surely none of the Đảng."""
    return frozenset(book("vien-dan")["co_quan"]) - of_party()


def has_strokes(year: int) -> bool:
    """Return True for a year in which symbols still had strokes inside: ``TTLT/BLĐTBXH-BTC``."""
    return year <= int(book("vien-dan")["gach_cheo_den"])


def pieces_of(text: str, start: int, end: int) -> list[Piece]:
    """Return the groups of letters of a symbol, as far as they are groups of one."""
    out: list[Piece] = []
    meant = homoglyph.replace(text[start:end])  # a letter for a letter
    for piece in _PIECE.finditer(meant):
        separator, letters = piece[1] or "", "".join(piece[2].split())
        cut = text[start + piece.end() : start + piece.end() + 1]
        if cut.isalnum() or _goes_no_further(out, separator):
            break
        right = _right(letters, spaced=separator.strip() != separator, first=out)
        if not right:
            break
        out.append(Piece(separator, letters, right, start + piece.end()))
    return out


def apart(pieces: list[Piece]) -> list[Piece]:
    """Return the groups of a symbol typed without the hyphen between them: ``NQCP``."""
    if len(pieces) != 1:
        return pieces
    only = pieces[0]
    for kind, offices in book("vien-dan")["dinh_lien"].items():
        head, office = only.right[: len(kind)], only.right[len(kind) :]
        if head == kind and office in offices:
            first = Piece(only.separator, kind, kind, only.end - len(office))
            return [first, Piece("", office, office, only.end)]
    return pieces


def _goes_no_further(read: list[Piece], separator: str) -> bool:
    """Return True for a dash between spaces behind a whole symbol: the sentence goes on there."""
    if len(read) < WHOLE or separator[:1].strip() or separator[-1:].strip():
        return False
    return read[-1].separator.strip() == read[-1].separator


def _right(letters: str, *, spaced: bool, first: list[Piece]) -> str:
    """Return a group as it must be written; empty for letters that are none."""
    code = kinds().get(letters.casefold()) or agencies().get(letters.casefold())
    if code:
        return code
    if (_LOUD if spaced else _STRICT).fullmatch(letters):
        return letters
    small = letters.islower() and first and first[0].letters.islower()
    return letters.upper() if small and _STRICT.fullmatch(letters.upper()) else ""
