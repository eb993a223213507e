"""Counts, shares and sums of money told in a sentence."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.named import NamedTuple
from kehoach.text import numbers
from kehoach.text.sought import Sought
from kehoach.text.spoken import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER = r"\d{1,3}(?:\.\d{3}){1,4}|\d{1,9}"
"""A whole number as a pattern, with dots or without."""
_COUNT = Sought(
    rf"(?<![\d.,/-])(?P<n>{NUMBER}) (?P<unit>[^\W\d_]{{1,12}})"
    rf"(?P<rest>(?: [^\W\d_]{{1,12}}){{0,3}}?)"
    r"(?:,? ?\(?"
    r"(?:(?:chiếm|đạt|có|với)? ?(?:tỷ lệ|tỉ lệ|chiếm|đạt):? ?"
    r"|(?<=\())(?P<share>\d{1,3}(?:[.,]\d{1,2})?) ?%\)?)?"
)
_MONEY = Sought(
    rf"(?<![\d.,/])(?P<so>(?:{NUMBER})(?:,\d{{1,3}})?) ?(?P<bac>{SCALES})?"
    r" ?đồng(?!/)"
)
_SENTENCE = Sought(r"[^.]+(?:\.(?!\s|$)[^.]*)*")
_LABELLED = Sought(
    rf"(?<![\d.,/-])(?P<n>{NUMBER}) (?P<unit>[^\W\d_]{{1,12}})(?: [^\W\d_]{{1,12}}){{0,3}} "
    r"\((?P<parts>[^()]{1,300})\)"
)
_LABEL = Sought(r"\s*[^\d:]{1,40}: ?(\d{1,6})\s*")
_AVERAGE = Sought(
    rf"(?<![\d.,/-])(?P<total>{NUMBER}) (?P<per>[^\W\d_]{{1,12}})(?:,| -| có"
    rf"| với) (?P<n>{NUMBER}) [^()\d]{{1,30}}"
    r"\((?:bình quân|trung bình):? (?P<told>\d{1,4}(?:[.,]\d{1,2})?) [^()/\d]{1,20}/(?P=per)(?!\w)"
)
_COMPARED = Sought(lambda: rf"trong đó|(?<!\w)(?:{either('soat-noi-dung', 'khong_la_phan')})(?!\w)")
_BRACKETS = Sought(r"\([^()]{0,200}\)")
_BETWEEN = 60
"""Letters between a total and the word ``gồm``, at most."""
_REMEMBERED = 8


class Part(NamedTuple):
    """A count with the share it is of the whole."""

    n: int
    share: Decimal | None
    start: int
    end: int

    def fits(self, total: int) -> bool:
        """Return True when the share is right to half a unit of its last digit."""
        assert self.share is not None  # noqa: S101 - asked of parts with a share only
        return abs(exact(self.n, total) - self.share) <= unit(self.share) / 2


class Whole(NamedTuple):
    """A total and the parts told after it, all of one unit."""

    total: int
    unit: str
    start: int
    end: int
    parts: tuple[Part, ...]
    before: tuple[int, ...] = ()
    """Counts of the same unit told before the total."""

    @property
    def sum(self) -> int:
        """Return the sum of the parts."""
        return sum(part.n for part in self.parts)


class Amount(NamedTuple):
    """An amount of money in a text."""

    dong: int
    start: int
    end: int


def unit(share: Decimal) -> Decimal:
    """Return one unit of the last digit a share was written with."""
    return Decimal(1).scaleb(min(int(share.as_tuple().exponent), 0))


def exact(n: int, total: int) -> Decimal:
    """Return how many percent n is of a total."""
    return Decimal(n) * 100 / Decimal(total)


def whole_number(text: str) -> int:
    """Return ``1.250`` as 1250."""
    return int(text.replace(".", ""))


@lru_cache(maxsize=256)
def wholes(text: str) -> tuple[Whole, ...]:
    """Return each total whose parts carry shares: ``461 người …: Tốt 99 người (21,48%); Khá …``."""
    return tuple(_wholes(text))


def _wholes(text: str) -> Iterator[Whole]:
    open_: dict[str, tuple[int, int, int]] = {}
    before: dict[str, tuple[int, ...]] = {}
    parts: dict[str, list[Part]] = {}
    for found in _COUNT.finditer(text):
        name, share = found["unit"].casefold(), _share(found["share"])
        if share is not None:
            parts.setdefault(name, []).append(
                Part(whole_number(found["n"]), share, found.start(), found.end())
            )
            continue
        if name in open_ and name in parts:
            yield Whole(
                open_[name][0], name, *open_[name][1:], tuple(parts[name]), before.get(name, ())
            )
        parts.pop(name, None)
        if name in open_:
            before[name] = (*before.get(name, ()), open_[name][0])[-_REMEMBERED:]
        open_[name] = (whole_number(found["n"]), found.start(), found.end("unit"))
    for name, (total, start, end) in open_.items():
        if name in parts:
            yield Whole(total, name, start, end, tuple(parts[name]), before.get(name, ()))


def listed(text: str) -> Iterator[Whole]:
    """Yield each total with its parts after ``gồm`` in one sentence, counts of one unit.

    Money is not told here.
    """
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        cut = re.search(r"(?<!\w)(?:bao )?gồm(?: có)?\s?:? ", words)
        if cut is None or _COMPARED.search(words, cut.end()):
            continue
        words = without_brackets(words)
        before = list(_COUNT.finditer(words, 0, cut.start()))
        if not before or cut.start() - before[-1].end("unit") > _BETWEEN:
            continue
        total, at = before[-1], sentence.start()
        found = list(_COUNT.finditer(words, cut.end()))
        kinds = {match["unit"].casefold() for match in (total, *found)}
        said = words[total.start() : cut.start()].casefold().replace(",", " ").split()
        if len(kinds) > 1 and not kinds <= set(said):
            continue  # things of several kinds, not all of them named with the total
        parts = [
            Part(whole_number(match["n"]), None, at + match.start(), at + match.end())
            for match in found
        ]
        yield Whole(
            whole_number(total["n"]),
            total["unit"],
            at + total.start(),
            at + total.end("unit"),
            tuple(parts),
        )


def labelled(text: str) -> Iterator[Whole]:
    """Yield each total with the parts in brackets after it: ``18 giải (Toán: 01, Ngữ văn.

    05, Lịch sử: 06)``.
    """
    for found in _LABELLED.finditer(text) if ": " in text else ():
        at, parts = found.start("parts"), []
        for part in re.finditer(r"[^,;]+", found["parts"]):
            match = _LABEL.fullmatch(part[0])
            if match is None:
                break
            parts.append(Part(int(match[1]), None, at + part.start(), at + part.end()))
        else:
            if len(parts) > 2:  # noqa: PLR2004 - two may be examples
                yield Whole(
                    whole_number(found["n"]),
                    found["unit"],
                    found.start(),
                    found.end("unit"),
                    tuple(parts),
                )


def without_brackets(text: str) -> str:
    """Return a text of the same length, what stands in brackets hidden."""
    return _BRACKETS.sub(lambda found: "\ue000" * len(found[0]), text)


def averages(text: str) -> Iterator[tuple[Decimal, Part]]:
    """Yield n ÷ total and the average of ``4 lớp, 142 học sinh (bình quân 35,5 học sinh/lớp)``."""
    for found in _AVERAGE.finditer(text) if "bình" in text else ():
        total, number = whole_number(found["total"]), _share(found["told"])
        if total:
            n = whole_number(found["n"])
            yield Decimal(n) / total, Part(n, number, found.start("told"), found.end("told"))


def amounts(text: str) -> Iterator[Amount]:
    """Yield each amount of money of a text that ends in the word ``đồng``."""
    for found in _MONEY.finditer(text) if "đồng" in text else ():
        try:
            yield Amount(numbers.parse_money(found[0]).dong, found.start(), found.end())
        except ValueError:
            continue


def _share(text: str | None) -> Decimal | None:
    return numbers.decimal(text) if text else None
