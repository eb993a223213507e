"""Numbers and names of the phụ lục, and how the main text speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.facts.annexes import led_to, value
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.text.numbering import roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.review.facts.annexes import Annex
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_LONGEST = 16
"""Letters of ``Phụ lục số XVIII``; more is a name on the same line."""
_NAMES = (Role.TEN_PHU_LUC, Role.CHUA_RO)


def numbers_of_annexes(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number of another kind, missing, out of order, or of a lone phụ lục."""
    found = subject.facts.annexes
    if len(found) == 1:
        yield from _lone(found[0], subject)
        return
    before = 0
    for place, annex in enumerate(found, 1):
        cure, number = f'viết "Phụ lục {roman(place)}"', value(annex.number)
        if not annex.number:
            yield at(annex.label, line(annex.label), "phụ lục chưa đánh số", cure, Severity.WARNING)
        elif annex.number.isdigit():
            yield at(annex.label, line(annex.label), "phụ lục phải đánh số bằng chữ số La Mã", cure)
        elif number not in (place, before + 1):  # those that go on from a wrong one are not told
            message = "số phụ lục không theo thứ tự"
            yield at(annex.label, line(annex.label), message, cure, Severity.WARNING)
        before = number or place


def _lone(annex: Annex, subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number of the only phụ lục, where the text speaks of no other one."""
    others = (value(said.number) != value(annex.number) for said in subject.facts.annex_mentions)
    if annex.number and not any(others):
        message = "chỉ có một phụ lục thì không đánh số"
        yield at(annex.label, line(annex.label), message, 'viết "Phụ lục"', Severity.HINT)


def annex_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for the words in capitals."""
    for block in subject.of(Role.PHU_LUC):
        if "PHỤ LỤC" in text_of(block):
            yield at(block, "PHỤ LỤC", "chữ phụ lục viết in hoa", 'viết "Phụ lục"')


def annex_without_name(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục right above its Kèm theo line or a table, no name around it."""
    for annex in subject.facts.annexes:
        near = annex.blocks[:4]
        at_once = bool(near) and near[0].role in (Role.KEM_THEO, Role.BANG)
        named = any(block.role in _NAMES for block in near)
        if at_once and not named and len(line(annex.label)) <= _LONGEST:
            cure = "thêm tên phụ lục ở dòng dưới, viết in hoa"
            yield at(annex.label, line(annex.label), "phụ lục không có tên", cure)


def annex_by_arabic_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each Arabic number once."""
    seen: set[str] = set()
    for said in subject.facts.annex_mentions:
        number = value(said.number)
        if said.number.isdigit() and number and said.number not in seen:
            seen.add(said.number)
            cure = f'viết "Phụ lục {roman(number)}"'
            yield at(said.block, said.quote, "phụ lục nhắc bằng số Ả Rập", cure)


def annex_not_there(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that the main text names and no phụ lục has."""
    found = subject.facts.annexes
    there = {value(annex.number) for annex in found}
    seen: set[int | None] = set()
    for said in subject.facts.annex_mentions:
        number = value(said.number)
        if number in there or number in seen or _misnumbered(found, number):
            continue
        seen.add(number)
        message = "phụ lục được nhắc không có trong tệp"
        cure = "thêm phụ lục ấy, hoặc gửi kèm tệp riêng"
        yield at(said.block, said.quote, message, cure, None if found else Severity.HINT)


def _misnumbered(found: Sequence[Annex], number: int | None) -> bool:
    """Return True where the phụ lục that ought to have a number has another: TT63 says so."""
    if len(found) == 1:
        return not found[0].number
    return number is not None and number <= len(found)


def annex_not_mentioned(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the main text leads to no phụ lục, or to others and not to one.

    Words that lead to what is attached without a number may mean any; numbers out of order are
    TT63's, one that no phụ lục has is TT68's and may mean the one that is left out.
    """
    found = subject.facts.annexes
    if not found or not subject.main:
        return
    led = led_to((*subject.main, *subject.notes), subject.texts())
    cure = "thêm chỉ dẫn, ví dụ (tại Phụ lục kèm theo)"
    if not led.numbers and not led.anywhere:
        yield at(found[0].label, line(found[0].label), "bài không nhắc đến phụ lục", cure)
    elif not led.anywhere and _in_order(found) and max(led.numbers) <= len(found):
        for place, annex in enumerate(found, 1):
            if place not in led.numbers:
                cure = f"thêm chỉ dẫn, ví dụ (tại Phụ lục {roman(place)} kèm theo)"
                message = "bài không nhắc đến phụ lục này"
                yield at(annex.label, line(annex.label), message, cure)


def _in_order(found: Sequence[Annex]) -> bool:
    return [value(annex.number) for annex in found] == list(range(1, len(found) + 1))


CHECKS: Checks = {
    "TT63": numbers_of_annexes,
    "TT64": annex_in_capitals,
    "TT65": annex_without_name,
    "TT19": annex_by_arabic_number,
    "TT68": annex_not_there,
    "TT69": annex_not_mentioned,
}
