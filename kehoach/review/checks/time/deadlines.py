"""Deadlines and years against the day of issue and the plan's period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book
from kehoach.review import passages
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, in_plan
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_DEADLINE = Sought(
    r"(?:trước|chậm nhất(?: là| vào| đến)?|hoàn thành|xong|hạn cuối(?: là)?|thời hạn:)"
    r"(?: vào| trong)? (?:ngày )?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>20\d\d)(?!\d)",
    mark=r"\d/\d{1,2}/20\d\d",
    flags=re.IGNORECASE,
)
_TASK = Sought(
    r"(?<!\w)(?:gửi|nộp|báo cáo|hoàn thành|hoàn tất|xong|triển khai|tổ chức|trình|đăng ký|lập|chậm nhất"
    r"|thời hạn|hạn)(?!\w)",
    flags=re.IGNORECASE,
)
_SENT = Sought(r",? (?:để )?(?:gửi|nộp|trình|báo cáo)(?!\w)")
"""What is done by the day may be told after it: ``xây dựng kế hoạch trước ngày … gửi …``."""
_DONE = Sought(r"(?<!\w)(?:đã|từ|sinh|áp dụng|ban hành|có hiệu lực)(?!\w)", flags=re.IGNORECASE)


def deadline_outside_period(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task whose deadline names a year outside the period of the title."""
    span = subject.facts.period
    if span is None:
        return
    first, last = span
    for path, task in subject.facts.tasks:
        years = passages.years_of(task.thoi_han or "")
        if years and (years[1] < first or years[0] > last + 1):
            told = f"thời hạn ngoài thời gian của kế hoạch ({first if first == last else f'{first}-{last}'})"
            yield in_plan((*path, "thoi_han"), told, "xem lại năm của thời hạn", task.thoi_han or "")


def deadline_before_issue(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each deadline of the text that lies before the day of issue."""
    signed = subject.facts.issued
    if not signed.nam or not signed.thang:
        return
    for name, blocks in subject.facts.sections:
        if passages.is_past(name):
            continue
        for block in blocks:
            text = text_of(block)
            text = passages.own_words(text) if _DEADLINE.may(text) else ""
            for found in _DEADLINE.finditer(text):
                before = text[max(0, found.start() - 80) : found.start()]
                told = (int(found["y"]), int(found["m"]), int(found["d"]))
                if (
                    told < (signed.nam, signed.thang, signed.ngay or 0)
                    and (_TASK.search(before + found[0]) or _SENT.match(text, found.end()))
                    and not _DONE.search(before)
                ):
                    yield at(
                        block,
                        found[0],
                        "thời hạn đã qua khi ban hành kế hoạch",
                        "ghi thời hạn sau ngày ban hành",
                    )


def year_over_at_issue(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a title whose last year lies before the year of issue."""
    signed, words = subject.facts.issued, subject.facts.title
    span = subject.facts.period
    if span is None or not signed.nam or _looks_back(fold(words)):
        return
    if span[1] < signed.nam:
        block = next((one for one in subject.of(Role.TRICH_YEU) if str(span[1]) in text_of(one)), None)
        if block is not None:
            yield at(
                block,
                str(span[1]),
                f"kế hoạch ban hành năm {signed.nam}, sau năm ghi ở trích yếu",
                "sửa năm ở trích yếu hoặc ngày ban hành",
            )


def _looks_back(folded: str) -> bool:
    """Return True for a title whose subject is a year that is over: its accounts, its results, its ratings."""
    return passages.is_past(folded) or any(
        re.search(rf"\b{one}\b", folded) for one in book("soat-noi-dung")["xet_nam_da_qua"]
    )


CHECKS: Checks = {
    "TG02": deadline_outside_period,
    "TG03": deadline_before_issue,
    "TG10": year_over_at_issue,
}
