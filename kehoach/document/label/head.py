"""Roles in the head: agencies, Quốc hiệu, number, place and date.

A line of a copy may hold several of them side by side; it becomes a block for each, all at its
place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import case, signs
from kehoach.document.label.agencies import agencies_of
from kehoach.document.label.made import block_of, with_text
from kehoach.document.label.stamps import stamp_of
from kehoach.law import co_quan, loai_van_ban
from kehoach.named import NamedTuple
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.document.label.line import Line

_MOTTO = re.compile(r"doc lap\s{0,9}[-–—]?\s{0,9}tu do\s{0,9}[-–—]?\s{0,9}hanh phuc")
_PARTS = (
    (Role.QUOC_HIEU, re.compile(signs.QUOC_HIEU.replace(" ", r"\s+")), "chu nghia"),
    (Role.TIEU_NGU, _MOTTO, "doc lap"),
    (Role.SO_KY_HIEU, signs.NUMBER, "so"),
    (Role.DIA_DANH_NGAY, signs.DAY, "ngay"),
)
"""Role, what it is found by, and letters every such part has."""
_LONE_NUMBER = re.compile(r"so\s{0,9}:?\s{0,9}")
"""``Số:`` alone: the number stands on the next line."""
_GAP = re.compile(r"\t|[-_=–—*]{3,}|\s\|\s")
_MOST_WORDS_OF_PLACE = 6
_LONGEST = 240
"""Letters of a line of the head that may hold several parts; a longer one is a sentence."""


class Piece(NamedTuple):
    """A stretch of a line of the head, and the part it is; None when the words do not say."""

    role: Role | None
    text: str


def head(lines: Sequence[Line]) -> list[Block]:
    """Return the lines above the title with their roles."""
    found = [pair for line in _mended(lines) for pair in _pieces_of(line)]
    agencies = agencies_of(found)
    roles = [role or agencies.get(at, Role.CHUA_RO) for at, (_, role) in enumerate(found)]
    return [block_of(line, role) for (line, _), role in zip(found, roles, strict=True)]


def pieces(text: str) -> list[Piece]:
    """Return the known parts of a line of the head and what stands between them."""
    text = text.replace("|", "\t").rstrip()
    folded = fold(text)
    if len(folded) != len(text) or len(text) > _LONGEST:
        return [Piece(None, one_line(text))]
    marks = _marks(folded)
    out: list[Piece] = []
    at = 0
    for start, end, role in marks:
        out += [Piece(None, part) for part in _apart(text[at:start])]
        out.append(Piece(role, text[start:end].strip()))
        at = end
    return _with_place(out + [Piece(None, part) for part in _apart(text[at:])])


def _with_place(found: list[Piece]) -> list[Piece]:
    """Return the parts, a place that lost its comma joined to its date: ``An Bình ngày …``."""
    out: list[Piece] = []
    for piece in found:
        before = out[-1] if out else None
        if piece.role is Role.DIA_DANH_NGAY and before and _is_place(before):
            out[-1] = Piece(piece.role, f"{before.text} {piece.text}")
        else:
            out.append(piece)
    return out


def _is_place(piece: Piece) -> bool:
    """Return True for what may be a place before a date: a few words without a sign between."""
    text = piece.text
    if piece.role is not None or len(text.split()) > _MOST_WORDS_OF_PLACE:
        return False
    return text[:1].isupper() and text.replace(" ", "").isalpha() and not case.in_capitals(text)


def _marks(folded: str) -> list[tuple[int, int, Role]]:
    """Return where each known part stands in a folded line; of two that overlap the first kind."""
    if _LONE_NUMBER.fullmatch(folded):
        return []
    marks: list[tuple[int, int, Role]] = []
    for role, pattern, near in _PARTS:
        found = pattern.search(folded) if near in folded else None
        if found and not _overlaps(found, marks):
            marks.append((found.start(), found.end(), role))
    return sorted(marks)


def _overlaps(found: re.Match[str], marks: Sequence[tuple[int, int, Role]]) -> bool:
    return any(start < found.end() and found.start() < end for start, end, _ in marks)


def _apart(text: str) -> list[str]:
    return [one_line(part) for part in _GAP.split(text) if part.strip(" \t.…,;-_")]


def _pieces_of(line: Line) -> Iterator[tuple[Line, Role | None]]:
    """Yield the parts of a line, each as a line of its own, with the roles its words tell."""
    if line.table is not None:
        yield line, Role.CHUA_RO
        return
    whole = _whole(line)
    if whole is not None:
        yield line, whole
        return
    found = pieces(line.text)
    for role, text in found:
        part = line if text == line.text else with_text(line, text)
        yield part, role or _other(text)


def _whole(line: Line) -> Role | None:
    """Return what a whole line is when its words are mistyped or stand alone."""
    folded = line.folded
    if signs.LINE_OF_RULE.fullmatch(line.text):
        return Role.KHAC
    known = len(_marks(folded)) if len(folded) < _LONGEST else 0
    if known > 1:
        return None
    if signs.is_quoc_hieu(folded) and not known:
        return Role.QUOC_HIEU
    return Role.TIEU_NGU if signs.is_tieu_ngu(folded) and not known else None


def _other(text: str) -> Role | None:
    """Return the role of words that are no known part, None for what may be an agency's name."""
    if signs.LINE_OF_RULE.fullmatch(text):
        return Role.KHAC
    if stamp := stamp_of(text):
        return stamp
    if text.casefold() in loai_van_ban.tieu_de_dang():
        return Role.KHAC
    if text.startswith(("V/v", "v/v", "Về việc")):
        return Role.TRICH_YEU
    place, _, hole = text.partition(", ")
    if signs.HOLE.fullmatch(hole) and place:
        return Role.DIA_DANH_NGAY
    named = case.in_capitals(text) or co_quan.loai_co_quan(co_quan.viet_day_du(text))
    return None if named else Role.CHUA_RO


def _mended(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, two as one where only both are a known part: a date in a narrow cell."""
    out: list[Line] = []
    for line in lines:
        if out and _completes(out[-1], line):
            both = f"{out[-1].text} {line.text}"
            runs = (*out[-1].runs, *with_text(line, " ").runs, *line.runs)
            out[-1] = out[-1]._replace(text=both, runs=runs)
            continue
        out.append(line)
    return out


def _completes(above: Line, line: Line) -> bool:
    """Return True where only both lines are a part; ``Số:`` belongs to the number below it."""
    if above.table is not None or line.table is not None or line.label:
        return False
    if _is_known(above.text) or _is_known(line.text) or _LONE_NUMBER.fullmatch(fold(line.text)):
        return False
    return _is_known(f"{above.text} {line.text}")


def _is_known(text: str) -> bool:
    return any(role is not None for role, _ in pieces(text))
