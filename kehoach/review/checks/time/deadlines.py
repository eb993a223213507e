"""Deadlines and years against the day of issue and the plan's period."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import chinh_ta
from kehoach.law.book import book, either
from kehoach.review.blocks import text_of
from kehoach.review.facts import passages
from kehoach.review.finding import at, in_plan
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_DEADLINE = Sought(
    lambda: (
        rf"(?:{either('soat-noi-dung', 'dan_thoi_han')})"
        r"(?: vào| trong)? (?:(?:ngày )?(?P<d>\d{1,2})/|tháng )(?P<m>\d{1,2})/(?P<y>20\d\d)(?!\d)"
    ),
    figure=r"\d{1,2}/20\d\d",
    flags=re.IGNORECASE,
)
_TASK = Sought(
    lambda: rf"(?<!\w)(?:{either('soat-noi-dung', 'viec_co_han')})(?!\w)",
    flags=re.IGNORECASE,
)
_SENT = Sought(lambda: rf",? (?:để )?(?:{either('soat-noi-dung', 'viec_gui_di')})(?!\w)")
"""What is done by the day may be told after it: ``xây dựng kế hoạch trước ngày … gửi …``."""
_HALF = 6
"""Months of the year behind the plan's in which it may still be reported on."""
_ITEMS = (Role.GACH_DAU_DONG, Role.GACH_CONG, Role.KHOAN, Role.DIEM)
_NEAR = 80
"""Letters before a day in which its task stands."""
_DONE = Sought(
    lambda: rf"(?<!\w)(?:{either('soat-noi-dung', 'truoc_ngay_da_qua')})(?!\w)",
    flags=re.IGNORECASE,
)


def deadline_outside_period(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task whose deadline names a year outside the period of the title."""
    span = subject.facts.period
    if span is None:
        return
    first, last = span
    shown = f"{first}" if first == last else f"{first}-{last}"
    for path, task in subject.facts.tasks:
        words = task.thoi_han or ""
        if is_outside(words, span):
            message = f"thời hạn ngoài thời gian của kế hoạch ({shown})"
            yield in_plan((*path, "thoi_han"), message, "xem lại năm của thời hạn", words)

    yield from _outside_in_text(subject, last, shown)


def _outside_in_text(subject: Subject, last: int, shown: str) -> Iterator[Finding]:
    """Yield a finding for each deadline of the text long behind the last year: half a year.

    Accounts of a year are given in the next one.
    """
    for block, found in _deadlines(chain.from_iterable(item for _, item in subject.facts.sections)):
        if (int(found["y"]), int(found["m"])) > (last + 1, _HALF):
            message = f"thời hạn ngoài thời gian của kế hoạch ({shown})"
            yield at(block, found[0], message, "xem lại năm của thời hạn")


def _deadlines(blocks: Iterable[Block]) -> Iterator[tuple[Block, re.Match[str]]]:
    """Yield the days by which something is to be done."""
    for block in blocks:
        text = text_of(block)
        text = passages.own_words(text) if _DEADLINE.may(text) else ""
        yield from (
            (block, match)
            for match in _DEADLINE.finditer(text)
            if _is_of_task(text, match) or (block.role in _ITEMS and _is_order(text, match))
        )


def is_outside(deadline: str, span: tuple[int, int]) -> bool:
    """Return True for a deadline whose years lie before a period, or more than a year behind it."""
    years = passages.years_of(deadline)
    return years is not None and (years[1] < span[0] or years[0] > span[1] + 1)


def deadline_before_issue(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each deadline of the text that lies before the day of issue."""
    signed = subject.facts.issued
    if not signed.nam or not signed.thang:
        return
    issued = (signed.nam, signed.thang, signed.ngay or 0)
    message, cure = "thời hạn đã qua khi ban hành kế hoạch", "ghi thời hạn sau ngày ban hành"
    due = (blocks for name, blocks in subject.facts.sections if not passages.is_past(name))
    for block, found in _deadlines(chain.from_iterable(due)):
        # of a month the last day counts
        if (int(found["y"]), int(found["m"]), int(found["d"] or 31)) < issued:
            yield at(block, found[0], message, cure)


def _is_order(text: str, found: re.Match[str]) -> bool:
    """Return True for an item that opens with a word of a task and ends with its day."""
    opens = text[:_NEAR].casefold().startswith(tuple(f"{verb} " for verb in chinh_ta.mo_dau_viec()))
    ends = not text[found.end() :].strip(" .;)")
    before = text[: found.start()]
    return opens and ends and not _DONE.search(before)


def _is_of_task(text: str, found: re.Match[str]) -> bool:
    """Return True for the day by which something is to be done, not since which it is."""
    before = text[max(0, found.start() - _NEAR) : found.start()]
    if _DONE.search(before):
        return False
    return bool(_TASK.search(before + found[0]) or _SENT.match(text, found.end()))


def year_over_at_issue(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a title whose last year lies before the year of issue."""
    issued, span = subject.facts.issued.nam, subject.facts.period
    if span is None or not issued or _looks_back(fold(subject.facts.title)):
        return
    year = str(span[1])
    lines = [block for block in subject.of(Role.TRICH_YEU) if year in text_of(block)]
    if span[1] < issued and lines:
        message = f"kế hoạch ban hành năm {issued}, sau năm ghi ở trích yếu"
        yield at(lines[0], year, message, "sửa năm ở trích yếu hoặc ngày ban hành")


def _looks_back(folded: str) -> bool:
    """Return True for a title whose subject is a year that is over: its accounts, its ratings."""
    subjects = book("soat-noi-dung")["xet_nam_da_qua"]
    spoken_of = any(re.search(rf"\b{subject}\b", folded) for subject in subjects)
    return spoken_of or passages.is_past(folded)


CHECKS: Checks = {
    "TG02": deadline_outside_period,
    "TG03": deadline_before_issue,
    "TG10": year_over_at_issue,
}
