"""Blanks of a draft, and the year of the plan this one was copied from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.document.block import Role, Status
from kehoach.law.book import either
from kehoach.review.blocks import text_of
from kehoach.review.facts import passages
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Run, Table
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_DOTS = Sought(r"(?<![.…_])[.…_]*(?:\.{5}|…{2}|_{4}|….{0,1}…)[.…_]*", "…", ".....", "____")
_HELD = Sought(
    lambda: (
        r"\{\{[^{}\n]{0,40}\}\}|(?<!\w)(?:x{3,8}|Xx{2,7}|X{4,8})(?!\w)|[Ll]orem ipsum"
        r"|\[(?:\.{2,9}|…{1,9})\]"
        rf"|\[\s?(?i:{either('soat-noi-dung', 'cho_dien')})(?!\w)[^\]\n]{{0,40}}\]"
        r"|<\s?(?i:tên|điền|ghi|nêu)(?!\w)[^<>\n]{1,40}>"
        r"|(?<!\w)ngày {0,2}/ {0,3}/ {0,3}(?:19|20)\d\d"
        r"|(?<!\w)ngày {1,9}/ {0,3}\d{1,2} {0,3}/ {0,3}(?:19|20)\d\d"
    ),
    "{{",
    "[",
    "<",
    "xx",
    "XXXX",
    "orem ipsum",
    "ngày/",
    "ngày /",
    "ngày  /",
    "   /",
)
_OF_TEMPLATE = Sought(r"\{\{[^{}\n]{0,40}\}\}", "{{")
"""A name of a template: nowhere right, not in a cell, a phụ lục or the head either."""
_UNNUMBERED = Sought(
    r"\bsố:?(?:\s{0,9}/\s{0,3}(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]{0,5}-|\s{0,3}[.…_]{2,9}\s{0,3}/\s{0,3})"
    r"[A-ZĐ][\w&-]{0,20}"
    r"(?:,?\s{1,9}ngày\s{0,9}/?\s{0,9}(?:tháng|/)?\s{0,9}\d{0,2}(?:\s{0,9}năm|/)?\s{0,9}\d{0,4})?",
    mark=r"số:?\s{0,9}[.…_]{0,9}\s{0,3}/",
)
"""A paper cited with a blank for its number, the blanks of its day with it."""
_CURE = "điền vào, hoặc bỏ"
_UNFILLED = (Status.PLACEHOLDER, Status.UNMERGED)
"""An empty control's invitation, or the name of a merge field: the file says so itself."""
_LEFT_BLANK = (Role.SO_KY_HIEU, Role.DIA_DANH_NGAY, Role.KEM_THEO, Role.CHUA_RO, Role.HO_TEN)
_HEADINGS = (Role.MUC, Role.TIEU_DE)
_READ = (*_HEADINGS, Role.MO_DAU, Role.KET_THUC)
_LONGEST = 150
"""Letters from which on a heading is a sentence."""
_ITS_NAME = Sought(
    lambda: (
        rf"(?:{either('soat-noi-dung', 'viec_cua_ke_hoach')}|[Tt]rên đây là)(?: nội dung)?"
        r" [Kk]ế hoạch(?: này)? [^.;:]{0,200}"
    )
)
_TO_DO = Sought(lambda: rf"\b(?:{either('soat-noi-dung', 'viec_sap_lam')})\b", flags=re.IGNORECASE)


def blank_left(subject: Subject) -> Iterator[Finding]:
    """Yield the first blank and the first held place of each paragraph.

    A line of strokes alone below a component of the head is drawn there, no blank.
    """
    unfilled = list(_unfilled(subject))
    known = _numbers(unfilled)
    unfilled += [finding for finding in _of_template(subject) if not _numbers([finding]) & known]
    yield from unfilled
    may = _may_hold_one(subject) - _numbers(unfilled)
    for block in (*subject.main, *subject.notes) if may else ():
        if block.number in may and block.role not in _LEFT_BLANK:
            found = _blank_in(block)
            if found:
                yield at(block, found, "còn chỗ trống chưa điền", _CURE)


def _numbers(found: Iterable[Finding]) -> set[int]:
    """Return the numbers of the blocks of some findings."""
    return {finding.block.number for finding in found if finding.block}


def _of_template(subject: Subject) -> Iterator[Finding]:
    """Yield the first name of a template in each paragraph and cell."""
    for block, text, cell in subject.texts(_OF_TEMPLATE):
        if found := _OF_TEMPLATE.search(text):
            yield at(block, found[0], "còn chỗ trống chưa điền", _CURE, cell=cell)


def _may_hold_one(subject: Subject) -> set[int]:
    """Return the numbers of the blocks a blank may stand in, lines drawn in the head left out."""
    every = (_HELD, _DOTS, _UNNUMBERED)
    may = {block.number for sought in every for block, _, _ in subject.texts(sought)}
    return may - {block.number for block in subject.facts.top if _is_drawn(block)} if may else may


def _is_drawn(block: Block) -> bool:
    return block.table is None and not any(map(str.isalnum, text_of(block)))


def _blank_in(block: Block) -> str:
    """Return the first place to fill in that a paragraph holds; empty for none, and for a table."""
    if block.table is not None:
        return ""
    text = text_of(block)
    found = _HELD.search(text) or _DOTS.search(text) or _UNNUMBERED.search(text)
    return found[0].rstrip() if found else ""


def _unfilled(subject: Subject) -> Iterator[Finding]:
    """Yield the first words of each paragraph or cell that a file itself calls unfilled."""
    for block in (*subject.blocks, *subject.notes):
        if words := _held_in(block.text):
            yield at(block, words, "chỗ điền chưa được điền", _CURE)
        for cell, words in _unfilled_cells(block.table):
            yield at(block, words, "chỗ điền chưa được điền", _CURE, cell=cell)


def _unfilled_cells(table: Table | None) -> Iterator[tuple[Position, str]]:
    for down, row in enumerate(table.rows if table else (), 1):
        for across, cell in enumerate(row.cells, 1):
            words = next(filter(None, (_held_in(inner.text) for inner in cell.blocks)), "")
            if words:
                yield Position(down, across), words


def _held_in(runs: tuple[Run, ...]) -> str:
    held = (run.text.strip() for run in runs if run.status in _UNFILLED)
    return next(filter(None, held), "")


def old_year_left(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the year before the plan's own is left in a heading or its name."""
    span = subject.facts.period
    if span is None or span[0] != span[1] or passages.is_past(fold(subject.facts.title)):
        return
    year = span[0]
    old = re.compile(rf"(?i:năm(?: học)?) {year - 1}(?![\d/]| ?[-–])")
    for block, text, due in _due(subject, str(year)):
        found = old.search(text, *due)
        if found:
            quote = text_of(block)[found.start() : found.end()]
            cure = f'viết "năm {year}" nếu đây là việc của kế hoạch này'
            yield at(block, quote, f"trích yếu nói năm {year}", cure)


def _due(subject: Subject, year: str) -> Iterator[tuple[Block, str, tuple[int, int]]]:
    """Yield each paragraph that is to name the plan's year and does not, its words, where."""
    past = False
    for block in subject.main:
        if block.role not in _READ:
            continue
        text = passages.own_words(text_of(block))
        if block.role is Role.MUC:
            past = passages.is_past(fold(text))
        if block.role in _HEADINGS:
            if not past and _is_to_do(text) and year not in text:
                yield block, text, (0, len(text))
            continue
        name = _ITS_NAME.search(text)
        if name and year not in name[0]:
            yield block, text, name.span()


def _is_to_do(text: str) -> bool:
    """Return True for a heading, not a sentence, of what is to be done."""
    if len(text) >= _LONGEST or passages.is_past(fold(text)):
        return False
    return _TO_DO.search(text) is not None


CHECKS: Checks = {
    "ND08": blank_left,
    "ND09": old_year_left,
}
