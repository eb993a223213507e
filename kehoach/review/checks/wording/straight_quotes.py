"""Straight quotation marks, which look alike where they open and where they close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.review.finding import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.blocks import Text
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_BEFORE = " ("
"""What stands before a mark that opens; behind a digit it is the sign of an inch."""


class _Pair(NamedTuple):
    """A quotation in a text, and where its marks stand."""

    text: Text
    opens: int
    closes: int

    @property
    def inside(self) -> str:
        """Return the words between the marks."""
        return self.text[1][self.opens + 1 : self.closes]


def space_behind_opening(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each quotation that begins with a space: ``" Mừng Xuân"``."""
    for pair in _pairs(subject):
        if pair.inside[:1] == " ":
            block, _, cell = pair.text
            quote = f'" {pair.inside.split()[0]}'
            message, cure = "dấu cách đứng sau dấu mở ngoặc kép", "viết chữ liền dấu mở ngoặc kép"
            yield at(block, quote, message, cure, cell=cell, start=pair.opens)


def space_before_closing(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each quotation that ends with a space and begins with none."""
    for pair in _pairs(subject):
        if pair.inside[-1:] == " " and pair.inside[:1] != " ":
            block, _, cell = pair.text
            word = pair.inside.split()[-1]
            message, cure = "dấu cách đứng trước dấu đóng ngoặc kép", "viết dấu liền chữ trước"
            start = pair.closes - len(pair.inside) + len(pair.inside.rstrip()) - len(word)
            yield at(block, f'{word} "', message, cure, cell=cell, start=start)


def _pairs(subject: Subject) -> Iterator[_Pair]:
    """Yield the quotations of texts in which every mark has its partner."""
    if '"' not in subject.words:
        return
    for text in subject.facts.spoken:
        marks = [place for place, letter in enumerate(text[1]) if letter == '"']
        if len(marks) % 2:
            continue
        for opens, closes in zip(marks[::2], marks[1::2], strict=True):
            pair = _Pair(text, opens, closes)
            if _is_quotation(pair):
                yield pair


def _is_quotation(pair: _Pair) -> bool:
    """Return True for words between two marks, no letter right outside of them."""
    words, text = pair.inside.split(), pair.text[1]
    outside = text[pair.closes + 1 : pair.closes + 2]
    begins = pair.opens == 0 or text[pair.opens - 1] in _BEFORE
    return bool(words) and words[0][0].isalnum() and begins and not outside.isalnum()
