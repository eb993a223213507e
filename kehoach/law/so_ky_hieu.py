"""Numbers of documents as people write them, and as they must be written.

``<số>/<ký hiệu>`` (Phụ lục I, Phần I, Mục II, khoản 3), with the year in legislation, and the
``<số>-<loại>/<cơ quan>`` of the Đảng. Spaces, stray marks, other dashes, small letters and O for 0
are read through, and each is named: the rules tell them one by one.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.symbol import (
    ASSEMBLY,
    DASHES,
    GROUP,
    SEPARATOR,
    WHOLE,
    Piece,
    apart,
    has_strokes,
    kinds,
    of_party,
    of_state,
    pieces_of,
)
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKED = re.compile(rf"\d[^\W\d_]?[\s.,]{{0,5}}(?:[{DASHES}/\\]|[A-ZĐ])")
_WORD_SO = re.compile(r"(?:^|[^\w])[Ss][ốôo]$")
_OFFICE = re.compile(r"[A-ZĐ]{3,8}(?:&[A-ZĐ]{1,6})?")
_LONG = DASHES.strip("-_")


class Loi(Enum):
    """What is written otherwise than it must be."""

    CACH = "dấu cách"
    DAU = "dấu lạ"
    THIEU_GACH = "thiếu gạch chéo"
    DINH = "thiếu gạch nối"
    GACH_DAI = "gạch dài"
    """A dash that is no hyphen, as Word makes it of one between spaces."""
    GACH_CHEO = "gạch chéo trong ký hiệu"
    CHU_O = "chữ O thay số 0"
    HOA_THUONG = "chữ hoa, chữ thường"
    CUA_DANG = "số của Đảng ghi như số của Nhà nước"
    CUA_NHA_NUOC = "số của Nhà nước ghi như số của Đảng"


class SoKyHieu(NamedTuple):
    """A number where it stands."""

    words: str
    start: int
    end: int
    so: str
    """As it must be written: ``223/KH-UBND``; a letter of another alphabet is the Latin one."""
    loi: frozenset[Loi]


@cache
def _number() -> re.Pattern[str]:
    codes = "|".join(sorted(kinds().values(), key=len, reverse=True))
    return re.compile(
        r"(?P<so>[\dO][\dOo]{0,4}(?:\.\d{1,3})?[a-z]?)"
        rf"(?P<gach>{SEPARATOR}|\s{{0,2}}(?=(?:{codes})\s?[-–/]))"
        rf"(?:(?P<nam>(?:19|2[0O])[\dO]{{2}})(?P<gach_nam>{SEPARATOR}))?"
        rf"(?P<ky_hieu>{GROUP}(?:{SEPARATOR}{GROUP}){{0,5}})"
    )


def doc(text: str) -> Iterator[SoKyHieu]:
    """Yield every number of a text, in order; what stands before it is not asked."""
    if not co_the_co(text):
        return
    for found in _number().finditer(text):
        number = _read(found)
        if number is not None and _begins(text, found.start()):
            yield number


def co_the_co(text: str) -> bool:
    """Return False for a text without numbers: each has a mark near its digits."""
    return _MARKED.search(text) is not None


def _begins(text: str, start: int) -> bool:
    """Return True where no other number, date or word goes on into this one."""
    before = text[start - 1 : start]
    if not before or before.isspace():
        return True
    if before.isalpha():
        return _WORD_SO.search(text[max(0, start - 3) : start]) is not None
    if before in ".,-":
        return not text[max(0, start - 2) : start - 1].isdigit()
    return not before.isdigit() and before not in "/\\"


def _read(found: re.Match[str]) -> SoKyHieu | None:
    """Return a number whose symbol is one; None for other digits before other letters."""
    pieces = apart(pieces_of(found.string, found.start("ky_hieu"), found.end("ky_hieu")))
    if not _is_symbol(found, pieces):
        return None
    end = pieces[-1].end
    words = found.string[found.start() : end]
    digits, year = _digits(found), (found["nam"] or "").replace("O", "0")
    right = _joined(found, digits, year, pieces)
    return SoKyHieu(words, found.start(), end, right, frozenset(_faults(found, digits, pieces)))


def _digits(found: re.Match[str]) -> str:
    bare = found["so"].replace("O", "0").replace("o", "0")
    return bare if found["nam"] else bare.replace(".", "")


def _is_symbol(found: re.Match[str], pieces: list[Piece]) -> bool:
    if not pieces:
        return False
    first = pieces[0].right
    if len(pieces) < WHOLE:
        whole = bool(found["nam"]) and ASSEMBLY.fullmatch(first) is not None
        return whole or _is_of_an_office(found, first)
    strokes = found["gach"].strip(" .,\u00a0")
    if strokes and strokes[0] in "/\\":
        return True
    if first.casefold() not in kinds():
        return False  # 16 - UBND - HĐND: only kinds stand behind a dash
    return (not strokes and _is_announced(found)) or _is_joined_as_one(pieces[1], strokes)


def _is_joined_as_one(second: Piece, strokes: str) -> bool:
    """Return True for a known agency, and for a hyphen with a stroke behind it."""
    known = second.right in of_party() or second.right in of_state()
    return known or ("/" in second.separator) is bool(strokes)


def _is_announced(found: re.Match[str]) -> bool:
    """Return True behind ``số``: what has a kind and an agency there is a number (298 KH/TWĐTN)."""
    return (
        found.string[max(0, found.start() - len("số: ")) : found.start()].rstrip(" :")[-2:] == "số"
    )


def _is_of_an_office(found: re.Match[str], letters: str) -> bool:
    """Return True for a công văn with its office alone, ``số 440/PGD&ĐT``: capitals, no kind."""
    if found["nam"] or letters.casefold() in kinds() or "/" not in found["gach"]:
        return False
    return _OFFICE.fullmatch(letters) is not None and _is_announced(found)


def _joined(found: re.Match[str], digits: str, year: str, pieces: list[Piece]) -> str:
    """Return the number as the State writes it, or the Đảng: ``33/QĐ-TTg``, ``57-NQ/TW``."""
    first, rest = pieces[0].right, [piece.right for piece in pieces[1:]]
    if _form(found, pieces) == "dang":
        return f"{digits}-{first}/{'-'.join(rest)}"
    head = f"{digits}/{year}/" if year else f"{digits}/"
    return head + first + "".join(_joint(year, piece) + piece.right for piece in pieces[1:])


def _joint(year: str, piece: Piece) -> str:
    """Return what joins a group to the one before: a stroke where numbers had one."""
    stroke = "/" in piece.separator
    if stroke and (ASSEMBLY.fullmatch(piece.right) or (year and has_strokes(int(year)))):
        return "/"
    return "-"


def _form(found: re.Match[str], pieces: list[Piece]) -> str:
    """Return whose number it must be: ``dang`` or ``nha_nuoc``."""
    if len(pieces) < WHOLE or found["nam"] or pieces[0].right.casefold() not in kinds():
        return "nha_nuoc"
    if pieces[1].right in of_party():
        return "dang"
    mark = found["gach"].strip(" .,")[:1]
    dashed = mark in DASHES  # no mark at all says nothing, the stroke behind the kind does
    stroke = "/" in pieces[1].separator
    return "dang" if dashed and stroke and pieces[1].right not in of_state() else "nha_nuoc"


def _faults(found: re.Match[str], digits: str, pieces: list[Piece]) -> Iterator[Loi]:
    """Yield what is written otherwise."""
    joints = [found["gach"], found["gach_nam"] or "/", *(piece.separator for piece in pieces[1:])]
    bare = ["".join(joint.split()) for joint in joints]
    yield from _joints(joints, bare)
    yield from _in_groups(found[0])
    if "." in found["so"] and "." not in digits:
        yield Loi.DAU
    if "O" in found["so"].upper() + (found["nam"] or ""):
        yield Loi.CHU_O
    if any(piece.right != piece.letters for piece in pieces):
        yield Loi.HOA_THUONG
    yield from _forms(found, pieces, bare)


def _in_groups(words: str) -> Iterator[Loi]:
    """Yield a space beside the sign inside a group: ``PGD &ĐT``."""
    if " &" in words or "& " in words:
        yield Loi.CACH


def _joints(joints: list[str], bare: list[str]) -> Iterator[Loi]:
    """Yield what is wrong with the marks between the parts, as they stand and without spaces."""
    yield from _left_out(bare)
    if any(mark not in ("", joint) for mark, joint in zip(bare, joints, strict=True)):
        yield Loi.CACH
    if any(mark and mark in _LONG for mark in bare):
        yield Loi.GACH_DAI
    if any(len(mark) > 1 or mark in ("_", "\\") for mark in bare):
        yield Loi.DAU


def _left_out(bare: list[str]) -> Iterator[Loi]:
    """Yield what is wrong where a mark is not there: behind the digits, between the groups."""
    if not bare[0]:
        yield Loi.THIEU_GACH
    if not all(bare[2:]):
        yield Loi.DINH


def _forms(found: re.Match[str], pieces: list[Piece], bare: list[str]) -> Iterator[Loi]:
    """Yield what is wrong with hyphen and stroke, each mark by itself being one."""
    if len(pieces) < WHOLE or not all((bare[0], *bare[2:])):
        return
    dashed, stroke = bare[0][-1] in DASHES, "/" in bare[2]
    if _form(found, pieces) == "dang":
        if not (dashed and stroke):
            yield Loi.CUA_DANG
    elif dashed:
        yield Loi.CUA_NHA_NUOC
    elif stroke and _joint(found["nam"] or "", pieces[1]) != "/":
        yield Loi.GACH_CHEO
