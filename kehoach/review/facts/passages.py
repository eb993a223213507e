"""Words that are the author's own: what is cited or stands in quotation marks is left out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import citation
from kehoach.law.book import book
from kehoach.review.blocks import BODY, text_of
from kehoach.text.dates import Ngay
from kehoach.text.letters import fold
from kehoach.text.remembered import by_text
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block
    from kehoach.plan import Plan

    Part = tuple[str, list[Block]]

HIDDEN = "\ue000"
"""Stands for each letter left out."""
_HEADS = (Role.TEN_PHAN, Role.MUC)
_END = Sought(r"[;)]|\.(?=\s|$)")
_TITLE = 600
"""Letters a cited title may have."""
QUOTED = Sought(r"“[^“”]{1,400}”|\"[^\"]{1,400}\"", "“", '"')
_YEARS = Sought(r"(?<![\d.])((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?(?![\d/])")
_DATE = Sought(
    r"ngày[\s.…_]{0,40}(\d{1,2})?[\s.…_]{0,40}tháng[\s.…_]{0,40}(\d{1,2})?"
    r"[\s.…_]{0,40}năm\s{0,9}(\d{4})"
)


@by_text(2048)
def own_words(text: str) -> str:
    """A text of the same length: citations to the end of their titles and quotations hidden."""
    spans = [found.span() for found in QUOTED.finditer(text)]
    spans += [(cited.start, title_end(text, cited.end)) for cited in citation.find(text)]
    return hidden(text, spans)


@by_text(256)
def without_quotations(text: str) -> str:
    """Return a text of the same length, what stands in quotation marks hidden."""
    return hidden(text, (found.span() for found in QUOTED.finditer(text)))


def title_end(text: str, start: int, until: int | None = None) -> int:
    """Return where the title of a cited paper ends: at a mark, at ``until``, or as a long one."""
    last = min(start + _TITLE, len(text) if until is None else until)
    stop = _END.search(text, start, last)
    return stop.start() if stop else last


def hidden(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length, some spans of it hidden."""
    out, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            out += [text[at:start], HIDDEN * (end - max(at, start))]
            at = end
    return "".join(out) + text[at:]


def signed(plan: Plan | None, dated: Iterable[Block]) -> Ngay:
    """Return the day of the plan, else of the lines with place and date, as far as written."""
    if plan is not None and plan.ngay.nam:
        return plan.ngay
    for block in dated:
        found = _DATE.search(text_of(block))
        if found:
            day, month, year = (int(part) if part else None for part in found.groups())
            return Ngay(day, month, year)
    return Ngay()


def one_title(blocks: Iterable[Block]) -> str:
    """Return the lines of the trích yếu as one."""
    return " ".join(text_of(block) for block in blocks).replace("\n", " ")


def years_of(text: str) -> tuple[int, int] | None:
    """Return first and last year a text speaks of in its own words, or None."""
    found = [int(year) for pair in _YEARS.findall(own_words(text)) for year in pair if year]
    return (min(found), max(found)) if found else None


def period(title: str) -> tuple[int, int] | None:
    """Return first and last year of a trích yếu, or None where it names none."""
    return years_of(_dated_laws().sub(" ", title))


@cache
def _dated_laws() -> re.Pattern[str]:
    """Return what finds a document called by name and year (Luật Đất đai năm 2024).

    No year of the plan.
    """
    kinds = "|".join(book("soat-noi-dung")["van_ban_ghi_nam"])
    return re.compile(
        rf"(?<!\w)(?<!pháp )(?:{kinds})(?!\w)[^,;.“”]{{0,120}}? năm \d{{4}}(?! ?[-–])",
        re.IGNORECASE,
    )


def sections(blocks: Iterable[Block]) -> Iterator[Part]:
    """Yield the folded title of each mục of the main text and the paragraphs below it."""
    name = ""
    below: list[Block] = []
    for block in blocks:
        if block.role in _HEADS:
            if name and below:
                yield name, below
            name, below = fold(text_of(block)), []
        elif block.role in BODY or block.role in (Role.BANG, Role.TEN_BANG):
            below.append(block)
        elif name:
            yield name, below
            name, below = "", []
    if name:
        yield name, below


def is_past(folded: str) -> bool:
    """Return True for a heading or title, folded, that speaks of what has been done."""
    return any(re.search(rf"\b{item}\b", folded) for item in book("soat-noi-dung")["viec_da_qua"])
