"""Facts that a paper tells several times: a target, a deadline, a number of units, a total."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book, either
from kehoach.named import NamedTuple
from kehoach.review import counts, days
from kehoach.review.blocks import BODY, text_of
from kehoach.review.facts import passages
from kehoach.review.ways.use import Use, by_name, matches
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_SHARE = Sought(r"(?<![\d.,/])(?P<so>\d{1,3}(?:,\d{1,2})?) ?% (?P<cua>[^.;:,()%]{12,160})", "%")
_REST = Sought(r",[^.;:()%]{1,160}")
"""What stands behind the first comma: ``90% trẻ em có nguy cơ, lao động trẻ em được đi học``."""
_LEAD = Sought(r"(?:^|[.;] )[^.;]{0,60}$")
_CUT = Sought(
    lambda: rf" (?:{either('soat-noi-dung', 'het_ten_viec')}|h[ằà]ng (?:năm|quý|tháng|tuần))(?!\w)"
)
_FEWEST = 5
"""Words a target or a task must share to be the same one: of fewer, papers tell different ones."""
_DEADLINE = Sought(
    r",? ?(?:trước|(?:chậm|muộn) nhất(?: là| vào| trước)?|xong(?: trước)?) (?=ngày \d)",
    *("trước ngày ", "nhất ngày ", "nhất là ngày ", "nhất vào ngày ", "xong ngày "),
)
_CLAUSE = Sought(r"[^.;:()]{20,240}$")
_TOLD = Sought(
    r"(?<!\w)(?P<ten>tổng (?:kinh phí|dự toán|nhu cầu kinh phí|mức đầu tư)[^.;:()]{0,80}?)"
    r"(?: là|:| khoảng) ?(?=\d)",
    "tổng ",
    flags=re.IGNORECASE,
)
_YEAR = Sought(r"(?<!\d)20\d\d(?!\d)", "20")
_SCOPE = Sought(
    r"20\d\d|\b(?:giai doan|doi voi|khoi|lop|nam hoc|hoc ky|cap (?:tinh|huyen|xa|so)"
    r"|(?:dot|quy|thang) (?:\d|[ivx]+\b))",
)
_TITLES = (Role.MUC, Role.TIEU_DE)
_NUMBERED = (Role.KHOAN, Role.DIEM)
_FAR, _LONGEST = 80, 300
"""Letters looked at before a share, and of the clause before a deadline."""
_NEAR = 40
"""Letters an amount, or a day, may take."""


@cache
def _units_of_place() -> Sought:
    places, units = book("soat-noi-dung")["toan_noi"], either("soat-noi-dung", "don_vi_cua_noi")
    return Sought(
        rf"(?<!\w)[Tt]oàn (?:{'|'.join(places)})(?: hiện)? (?:có|gồm) (?P<so>\d{{1,3}})"
        rf" (?P<cua>{units})(?! (?!và|với|có|gồm|trong)[^\W\d_])",
        *(f"oàn {place} " for place in places),
    )


def facts(subject: Subject) -> Iterator[Use]:
    """Yield targets, deadlines and numbers of units with their values; tables are left out.

    What stands below headings of two years, levels or classes is of each by itself, and so is
    what stands below two headings of one section: the second may be of another school or group.
    """
    uses = [*_targets(subject), *_deadlines(subject), *_units(subject), *_counts(subject)]
    uses = [use for use in uses if _in_body(use)]
    if not by_name(uses):
        return
    past, scopes = _of_past(subject), _scopes(subject)
    first: dict[str, Use] = {}
    for use in (usage for usage in uses if usage.hit.block.number not in past):
        here = scopes[use.hit.block.number]
        named = use._replace(name=f"{use.name} {here.of}")
        before = first.setdefault(named.name, named)
        if use.way == before.way or here.beside(scopes[before.hit.block.number]):
            yield named


def _in_body(use: Use) -> bool:
    """Return True for a sentence of the sections: a cell says too little of what it counts."""
    return use.hit.cell is None and use.hit.block.role in BODY


class _Scope(NamedTuple):
    """What a paragraph stands below."""

    section: int
    """Number of the block of its mục."""
    heading: int
    """Number of the block of the nearest heading."""
    of: str
    """That heading, folded, where it speaks of a year, a level, a class; else empty."""

    def beside(self, other: _Scope) -> bool:
        """Return True where both may speak of one thing: below one heading, or in two sections."""
        return self.section != other.section or self.heading == other.heading


def _scopes(subject: Subject) -> dict[int, _Scope]:
    """Return number of a block of the main text → what it stands below."""
    found: dict[int, _Scope] = {}
    scope = _Scope(0, 0, "")
    for block, after in zip_longest(subject.blocks, subject.blocks[1:]):
        found[block.number] = scope
        text = text_of(block)
        if block.role in _TITLES or text.rstrip().endswith(":") or _holds(block, after):
            section = block.number if block.role is Role.MUC else scope.section
            folded = fold(text)
            scope = _Scope(section, block.number, folded if _SCOPE.search(folded) else "")
    return found


def _holds(block: Block, after: Block | None) -> bool:
    """Return True for a numbered line with what is below it right behind; else it is a sentence."""
    return block.role in _NUMBERED and after is not None and after.level > block.level


def totals(subject: Subject) -> Iterator[Use]:
    """Yield the totals of money, by what they are the total of, with their amounts."""
    for hit, found in matches(subject, _TOLD):
        amount = next(counts.amounts(hit.text[hit.end : hit.end + _NEAR]), None)
        if amount is not None and not amount.start:
            words = hit._replace(end=hit.end + amount.end)
            yield Use(fold(found["ten"]), str(amount.dong), words)


def _of_past(subject: Subject) -> frozenset[int]:
    """Return the numbers of the blocks below a heading that speaks of what has been done."""
    sections = subject.facts.sections
    return frozenset(
        block.number
        for name, blocks in sections
        if passages.is_past(name) or "thuc trang" in name or "ket qua" in name
        for block in blocks
    )


def _targets(subject: Subject) -> Iterator[Use]:
    """Yield the shares a sentence sets for something, by the words behind the share."""
    for hit, found in matches(subject, _SHARE):
        rest = _REST.match(hit.text, found.end())
        if name := _set_for(hit, found["cua"] + (rest[0] if rest else "")):
            yield Use(name, found["so"], hit._replace(end=found.end("so") + 1))


def _set_for(hit: Hit, said: str) -> str:
    """Return what a figure is set for, folded, with the years told beside; empty for too little."""
    before = _LEAD.search(hit.text[max(0, hit.start - _FAR) : hit.start])
    cut = _CUT.search(said)
    words = fold(said[: cut.start()] if cut else said).split()
    if before is None or len(words) < _FEWEST or not _plain(fold(before[0])):
        return ""
    return f"{' '.join(words)} {_years(hit.text)}"


def _plain(lead: str) -> bool:
    """Return True where a target is led by words that set it, not by whose it is."""
    known = frozenset(book("hai-loi")["dan_chi_tieu"])
    words = (word.strip(".;:,-+") for word in lead.split())
    return all(word in known or word.isdigit() for word in words if word)


@lru_cache(maxsize=64)
def _years(text: str) -> str:
    """Return the years a text names, in order."""
    return " ".join(sorted(set(_YEAR.findall(text))))


def _deadlines(subject: Subject) -> Iterator[Use]:
    """Yield the days by which a task is to be done, by the whole clause that says it."""
    for hit, _ in matches(subject, _DEADLINE):
        task = _CLAUSE.search(hit.text[max(0, hit.start - _LONGEST) : hit.start])
        words = fold(task[0]).split() if task else []
        day = next(iter(days.find(hit.text[hit.end : hit.end + _NEAR])), None)
        if day is not None and day.start <= len("ngày ") and len(words) > _FEWEST:
            date = hit._replace(start=hit.end, end=hit.end + day.end)
            yield Use(" ".join(words), f"{day.day}/{day.month}/{day.year or ''}", date)


def _counts(subject: Subject) -> Iterator[Use]:
    """Yield how many classes, meetings, people the paper plans, by all that is said of them."""
    for hit, found in matches(subject, _counted()):
        if name := _set_for(hit, found["cua"]):
            yield Use(name, str(int(found["so"])), hit)


@cache
def _counted() -> Sought:
    """Return what finds a count and what is counted, to the next mark."""
    kinds = book("hai-loi")["viec_dem_duoc"]
    either = "|".join(kinds)
    said = rf"(?=(?P<cua>(?:{either}) [^.;:,()%]{{12,160}}))(?:{either})"
    counted = rf"(?P<so>\d{{1,4}}) {said}"
    return Sought(rf"(?<![\w.,/-]){counted}", figure=rf"\d (?:{either}) ")


def _units(subject: Subject) -> Iterator[Use]:
    """Yield how many thôn, xã, schools the paper's place has."""
    for hit, found in matches(subject, _units_of_place()):
        yield Use(fold(found["cua"]), str(int(found["so"])), hit)
