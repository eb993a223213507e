"""The title against what the opening, the end and the tables say of the same plan."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book, either
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.facts import passages
from kehoach.review.finding import at
from kehoach.review.money_columns import dong_in
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.facts.grids import Grid
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_ITS_NAME = Sought(
    lambda: (
        rf"(?:{either('soat-noi-dung', 'viec_cua_ke_hoach')}|[Tt]rên đây là)(?: nội dung)?"
        r" [Kk]ế hoạch(?: này)? (?P<ten>[^.;:\ue000]{0,200})"
        r"(?P<sau>\ue000{1,200}[^.;:\ue000]{0,80})?"
    ),
    *("ế hoạch ",),
)
_ENDS = Sought(r"(?<![\s,])[\s,]+(?:(?:cụ thể |với (?:các|những) ).{0,60}|như sau.{0,20})?$")
_YEAR = Sought(r"(?<![\d./])(?:19|20)\d\d(?![\d/])")
_SCHOOL = Sought(r"[Nn]ăm học:? ((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)", "ăm học")
_WORD = Sought(r"[^\W\d_]+")
_FEWEST = 4
"""Words of its own a title and an opening need before they are compared."""
_SHARED = 0.2
"""Least part of the title's words an opening that names the same plan has: in the plans measured a
right one had 0.4 and more; one copied from another plan has a word or none."""
_UNIT = Sought(
    lambda: (
        r"\((?:ĐVT|đvt|[Đđ]ơn vị(?: tính)?)?:? ?"
        rf"(?:(?:{either('soat-noi-dung', 'boi_cua_dong')}) )?đồng\)"
    ),
    "đồng)",
)
_ABOVE = Sought(
    lambda: rf"(?:(?:{either('soat-noi-dung', 'boi_cua_dong')}) |1\.000 ?)?đồng(?!\w)", "đồng"
)


def opening_against_title(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where opening or end gives the plan another year, or names another plan."""
    title = subject.facts.title
    for block in subject.of(Role.MO_DAU, Role.KET_THUC) if title else ():
        found = _ITS_NAME.search(passages.own_words(text_of(block)))
        if found is None:
            continue
        year = _other_year(subject, found["ten"] + (found["sau"] or ""))
        if year:
            year = year if year in found[0] else year.replace("-", " - ")
            message = f"trích yếu nói {_shown(subject)}, câu này nói năm {year}"
            yield at(block, year, message, "sửa cho hai chỗ cùng một năm")
        elif _another_subject(title, found["ten"]):
            message = "câu này gọi tên kế hoạch khác hẳn trích yếu"
            cure = f"xem có phải còn sót từ kế hoạch khác; trích yếu ghi: {title}"
            yield at(block, _ENDS.sub("", found["ten"]), message, cure, Severity.HINT)


def _other_year(subject: Subject, name: str) -> str:
    """Return the first year of a name where none of its years is in the title's period."""
    ours, others = (set(_SCHOOL.findall(text)) for text in (subject.facts.title, name))
    if len(ours) == len(others) == 1 and ours != others:
        return "-".join(others.pop())
    span, years = subject.facts.period, passages.years_of(name)
    if span is None or years is None or (years[0] <= span[1] and span[0] <= years[1]):
        return ""
    found = _YEAR.search(name)
    return found[0] if found else ""


def _shown(subject: Subject) -> str:
    first, last = subject.facts.period or (0, 0)
    return f"năm {first}" if first == last else f"các năm {first}-{last}"


def _another_subject(title: str, name: str) -> bool:
    """Return True where a title and the name in a sentence have next to no word in common."""
    own, messages = _words(title), _words(name)
    if min(len(own), len(messages)) < _FEWEST:
        return False
    return len(own & messages) < _SHARED * min(len(own), len(messages))


def _words(text: str) -> frozenset[str]:
    """Return the words of a title that are its own, folded."""
    return frozenset(_WORD.findall(fold(text))) - _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(book("hai-loi")["chu_trich_yeu"])


def table_against_title(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name of a table or annex of the plan that has another year."""
    planned = book("hai-loi")["bang_cua_ke_hoach"]
    for block in subject.of(Role.TEN_BANG, Role.TEN_PHU_LUC):
        text = text_of(block)
        folded = fold(text)
        if passages.is_past(folded) or not any(item in folded for item in planned):
            continue
        year = _other_year(subject, passages.own_words(text))
        if year:
            message = f"trích yếu nói {_shown(subject)}, tên bảng nói năm {year}"
            yield at(block, year, message, "sửa năm ở tên bảng, hoặc nói rõ đây là số của năm khác")


def units_of_table(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a heading whose unit of money is not the one told above the table."""
    above = {grid.block.number: grid for grid in subject.facts.grids}
    unit: Block | None = None
    for block in subject.blocks:
        grid = above.get(block.number)
        if grid is not None and unit is not None:
            yield from _other_unit(grid, unit)
        keeps = block.role in (Role.DON_VI_TINH, Role.TEN_BANG)
        unit = block if block.role is Role.DON_VI_TINH else unit if keeps else None


def _other_unit(grid: Grid, unit: Block) -> Iterator[Finding]:
    said = _ABOVE.search(text_of(unit).casefold())
    for match in _units(grid) if said else ():
        if said is not None and dong_in(fold(match[0])) != dong_in(fold(said[0])):
            words = f'trên bảng ghi "{said[0]}", cột này ghi "{match[0].strip("()")}"'
            yield at(grid.block, match[0], words, "giữ một đơn vị tính cho cả bảng")
            return


def _units(grid: Grid) -> Sequence[re.Match[str]]:
    cells = (cell for line in grid.heads for cell in line.cells)
    return [found for cell in cells if (found := _UNIT.search(cell)) is not None]


CHECKS: Checks = {
    "ND21": opening_against_title,
    "ND22": table_against_title,
    "ND23": units_of_table,
}
