"""Figures of one sentence: sums, parts and shares."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.law.book import book, either
from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.checks.figures import beyond, compared, multiplied, whole_groups
from kehoach.review.finding import at
from kehoach.review.fractions import fractions
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_WHOLE = 100
_NEAR = 2
"""How far parts in brackets may be from the total and still be meant to make it up."""
_PAIR = Sought(
    r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d{1,9}) ([^\W\d_]{1,12}(?: [^\W\d_]{1,12})?),?"
    r" trong đó(?: có|:)? (\d{1,3}(?:\.\d{3})+|\d{1,9}) \2(?!\w)",
    " trong đó",
)
_N = r"(?:\d{1,3}(?:\.\d{3}){1,6}|\d{1,9})"
_SUM = Sought(
    rf"(?<![\d.,(+=*x/-] )(?<![\w.,(+=*x/-])({_N}(?: ?\+ ?{_N}){{1,9}})"
    rf" ?= ?({_N})(?![\d,.]{0, 30}\d| ?[+*x/-])",
    "=",
)
_STRUCTURE = Sought(
    r"(?:cơ cấu|tỷ trọng|tỉ trọng)[^.;:%]{0,80}:(?P<phan>(?:[^.]|\.(?=\d)){10,400})",
    "cơ cấu",
    "tỷ trọng",
    "tỉ trọng",
    flags=re.IGNORECASE,
)
_SHARE = Sought(r"(?<![\d.,])\d{1,3}(?:,\d{1,2})? ?%")
_ROUGH = Sought(lambda: rf"(?<!\w)(?:{either('soat-noi-dung', 'so_khong_chac')})(?!\w)")
_FEWEST, _FAR = 3, 3
"""Shares a structure needs; how far they may be from 100 and still be meant to make it up."""
_FAR_ABOVE = 15
"""Parts are never more than their whole; further above 100 may be two structures in one line."""
_TWICE = Sought(r"(?:19|20)\d\d", "19", "20")
"""Two years in one line: shares of both."""
_CURE = "tính lại tổng hoặc các phần"


def total_of_parts(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each total that is not the sum of the parts told to make it up."""
    for block, text, cell in subject.texts():
        if not any(sign in text for sign in ("gồm", "%", "(")):
            continue
        yield from _in_brackets(block, text, cell)
        for whole in (*counts.listed(text), *filter(_add_up, counts.wholes(text))):
            if len(whole.parts) > 1 and whole.sum != whole.total and whole.sum not in whole.before:
                added, total = numbers.thousands(whole.sum), numbers.thousands(whole.total)
                message = f"các phần cộng lại bằng {added}, không bằng tổng {total}"
                yield at(block, text[whole.start : whole.end], message, _CURE, cell=cell)

    yield from beyond.money_above_total(subject)
    yield from beyond.money_in_brackets(subject)
    yield from beyond.members_not_whole(subject)
    yield from whole_groups.parts_of_a_group(subject)
    yield from whole_groups.parts_by_number(subject)


def _in_brackets(block: Block, text: str, cell: Position | None) -> Iterator[Finding]:
    """Yield a warning where parts in brackets nearly make up the total before them."""
    for whole in counts.labelled(text):
        said = text[whole.parts[0].start : whole.parts[-1].end].casefold()
        if any(other in said for other in book("soat-noi-dung")["phan_chong_nhau"]):
            continue
        if 0 < abs(whole.sum - whole.total) <= max(_NEAR, whole.total // 10):
            added, quote = numbers.thousands(whole.sum), text[whole.start : whole.end]
            message = f"các phần trong ngoặc cộng lại bằng {added}, không bằng tổng"
            yield at(block, quote, message, _CURE, Severity.WARNING, cell=cell)


def _add_up(whole: counts.Whole) -> bool:
    """Return True when the shares of the parts make up the whole."""
    shares = [part.share for part in whole.parts if part.share is not None]
    slack = sum((counts.unit(share) for share in shares), Decimal(0)) / 2
    return abs(sum(shares, Decimal(0)) - _WHOLE) <= slack


def part_above_total(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part told after ``trong đó`` that is more than its total."""
    for block, text, cell in subject.texts(_PAIR):
        for found in _PAIR.finditer(text):
            if counts.whole_number(found[3]) > counts.whole_number(found[1]):
                message, cure = "phần nêu sau lớn hơn tổng", "xem lại hai con số"
                yield at(block, found[0], message, cure, cell=cell)
    yield from beyond.women_above_all(subject)
    yield from beyond.more_than_all(subject)


def wrong_addition(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each addition whose result is another."""
    for block, text, cell in subject.texts(_SUM):
        for found in _SUM.finditer(text):
            right = sum(counts.whole_number(other.strip()) for other in found[1].split("+"))
            if right != counts.whole_number(found[2]):
                message = f"kết quả là {numbers.thousands(right)}"
                yield at(block, found[0], message, "tính lại", cell=cell)
    yield from multiplied.wrong_product(subject)
    yield from compared.figures_that_disagree(subject)


def wrong_share(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share its count does not give.

    A share that was only rounded more than the others is a hint.
    """
    for block, text, cell in subject.texts():
        for mean, part in counts.averages(text):
            if part.share is not None and abs(mean - part.share) > counts.unit(part.share):
                message, cure = (
                    f"bình quân là {_two_digits(mean)}",
                    "sửa số bình quân hoặc số lượng",
                )
                quote = text[part.start : part.end]
                yield at(block, quote, message, cure, Severity.WARNING, cell=cell)
        for total, part, severity in _wrong(text) if "%" in text else ():
            message = f"{part.n}/{total} là {_two_digits(counts.exact(part.n, total))}%"
            quote = text[part.start : part.end]
            yield at(block, quote, message, "sửa tỷ lệ hoặc số lượng", severity, cell=cell)
    yield from beyond.shares_above_whole(subject)


def _two_digits(value: Decimal) -> str:
    return f"{value:.2f}".replace(".", ",")


def _wrong(text: str) -> Iterator[tuple[int, counts.Part, Severity | None]]:
    """Yield each total, a part of it whose share is another, and how much that matters."""
    for total, part in fractions(text):
        if not part.fits(total):
            yield total, part, _cut_off(part, total)
    for whole in counts.wholes(text):
        if len(whole.parts) > 1 and whole.sum == whole.total:  # a lone part tells no whole
            yield from _wrong_in(whole)


def _wrong_in(whole: counts.Whole) -> Iterator[tuple[int, counts.Part, Severity | None]]:
    finest = min(counts.unit(part.share) for part in whole.parts if part.share is not None)
    for part in whole.parts:
        if not part.fits(whole.total):
            yield whole.total, part, _cut_off(part, whole.total)
        elif part.share is not None:
            far = abs(counts.exact(part.n, whole.total) - part.share)
            if far > finest / 2:
                yield whole.total, part, Severity.HINT


def _cut_off(part: counts.Part, total: int) -> Severity | None:
    """Return less for a rough share whose last digit was cut off, not rounded: 66,6 of 66,67."""
    assert part.share is not None  # noqa: S101 - asked of parts with a share only
    number = counts.unit(part.share)
    cut = 0 <= counts.exact(part.n, total) - part.share < number
    return Severity.WARNING if cut and number >= Decimal("0.1") else None


def structure_not_whole(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each structure whose shares, all exact, miss the whole by a little."""
    for block, text, cell in subject.texts(_STRUCTURE):
        for found in _STRUCTURE.finditer(counts.without_brackets(text)):
            total = _near_whole(found["phan"])
            if total is not None:
                message = f"các tỷ lệ của cơ cấu cộng lại bằng {total}%".replace(".", ",")
                quote = text[found.start() : found.end()].strip()
                yield at(block, quote, message, "tính lại các tỷ lệ cho đủ 100%", cell=cell)
    yield from beyond.two_shares(subject)
    yield from whole_groups.grades_above_whole(subject)


def _near_whole(parts: str) -> Decimal | None:
    """Return what exact shares add up to where that misses 100 by a little; None elsewhere."""
    shares = [numbers.decimal(share.rstrip(" %")) for share in _SHARE.findall(parts)]
    known = [number for number in shares if number is not None]
    if len(known) < _FEWEST or _ROUGH.search(parts):
        return None
    total = sum(known, Decimal(0))
    slack = sum((counts.unit(number) for number in known), Decimal(0)) / 2
    return total if slack < abs(total - _WHOLE) <= _far(total, parts) else None


def _far(total: Decimal, parts: str) -> int:
    """Return how far shares may miss the whole: more above it, where they are of one year."""
    return _FAR_ABOVE if total > _WHOLE and not _TWICE.search(parts) else _FAR


CHECKS: Checks = {
    "SL01": total_of_parts,
    "SL03": part_above_total,
    "SL12": wrong_addition,
    "SL02": wrong_share,
    "SL13": structure_not_whole,
}
