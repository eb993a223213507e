"""Amounts of money told twice, in words, or as expenses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.review import counts
from kehoach.review.facts import items
from kehoach.review.finding import at, in_plan
from kehoach.text import numbers, spoken
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_WORDS = Sought(
    r" ?\((?:số tiền )?(?:viết )?(?:bằng chữ ?:? ?)?([^()\d]{3,160}?) đồng(?: chẵn)?[./]{0,3}\)",
    " đồng",
    flags=re.IGNORECASE,
)
_SAID_AGAIN = Sought(
    r"(?<![\d.,/-])(?P<so>\d{1,3}) \((?P<chu>[a-zà-ỹđ]{2,5}(?: [a-zà-ỹđ]{2,5}){0,5})\)",
    figure=r"\d \([a-zà-ỹđ]",
)
"""A count and its words; ``10 (năm)`` may be years."""
_NEAR = 40
"""Letters an amount may take."""
_TOTAL = Sought(
    lambda: rf"tổng (?:{either('soat-noi-dung', 'tong_tien')})[^.;]{{0,80}}?(?=\d)",
    "tổng ",
    flags=re.IGNORECASE,
)


_PRICED = Sought(r": (\d[^;:]{0,60}?đồng)", "đồng")
"""What an expense says behind its name."""


def amount_in_words(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each amount whose words say another."""
    for block, text, cell in subject.texts(_WORDS):
        for amount in counts.amounts(text):
            found = _WORDS.match(text, amount.end)
            said = spoken.from_words(found[1]) if found else None
            if found and said is not None and said != amount.dong:
                message = f"phần chữ là {numbers.thousands(said)} đồng, khác phần số"
                hint = f'viết "{spoken.in_words(amount.dong)} đồng", hoặc sửa phần số'
                yield at(block, text[amount.start : found.end()], message, hint, cell=cell)
    yield from _numbers_in_words(subject)


def _numbers_in_words(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each small number whose words in brackets say another: ``05 (sáu)``."""
    for block, text, cell in subject.texts(_SAID_AGAIN):
        for found in _SAID_AGAIN.finditer(text):
            said = spoken.from_words(found["chu"])
            if said not in (None, int(found["so"])) and found["chu"] != "năm":
                message = f"phần chữ là {said}, khác phần số"
                right = spoken.in_words(int(found["so"])).lower()
                hint = f'viết "{found["so"]} ({right})", hoặc sửa phần số'
                yield at(block, found[0], message, hint, cell=cell, start=found.start())


def expenses_against_total(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each section whose expenses, all told, do not add up to its total."""
    for muc in subject.plan.muc if subject.plan is not None else ():
        known = _spent(subject, muc.khoa)
        totals = list(_totals(subject, muc.khoa)) if known else []
        if len(totals) != 1 or totals[0][1] == sum(known):
            continue
        path, amount = totals[0]
        message = (
            f"các khoản chi cộng lại bằng {numbers.thousands(sum(known))} đồng, "
            f"tổng kinh phí nêu {numbers.thousands(amount)} đồng"
        )
        yield in_plan(path, message, "tính lại tổng hoặc các khoản")


def _spent(subject: Subject, section: str) -> list[int]:
    """Return the amounts of a section's expenses; none where one is not known."""
    spent = [item.so_tien for path, item in subject.facts.expenses if path[0] == section]
    known = [money.dong for money in spent if money is not None]
    whole = len(known) == len(spent) > 1 and not _has_more(subject, section)
    return known if whole else []


def _has_more(subject: Subject, section: str) -> bool:
    """Return True where a line among the expenses names an amount too, and was not read as one."""
    lists = {path[:-1] for path, _ in subject.facts.expenses if path[0] == section}
    for path, text in items.texts(subject.facts.items, section):
        found = _PRICED.search(text) if path[:-1] in lists else None
        if found and not _TOTAL.match(text) and next(counts.amounts(found[1]), None):
            return True
    return False


def _totals(subject: Subject, section: str) -> Iterator[tuple[PlanPath, int]]:
    """Yield the totals a section's sentences name, each with its place."""
    for path, text in items.texts(subject.facts.items, section):
        for found in _TOTAL.finditer(text):
            amount = next(counts.amounts(text[found.end() : found.end() + _NEAR]), None)
            if amount is not None and not amount.start:
                yield path, amount.dong


def expense_without_source(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each expense without a source in a section that speaks of none."""
    for path, item in subject.facts.expenses:
        said = " ".join(fold(text) for _, text in items.texts(subject.facts.items, str(path[0])))
        if item.nguon is None and "nguon" not in said and "ngan sach" not in said:
            message = "khoản chi chưa ghi nguồn kinh phí"
            yield in_plan(path, message, "ghi nguồn (nguon)", items.short(item.khoan_chi))


CHECKS: Checks = {
    "SL07": amount_in_words,
    "SL08": expenses_against_total,
    "ND07": expense_without_source,
}
