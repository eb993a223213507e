"""Brackets and quotation marks."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from kehoach.review.finding import Finding
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.review.blocks import Text
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_SIGN = Sought(r"(?<![^\s(])(?:[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,3}|[ivxIVX]{1,4})\)|[()]")
"""A bracket, or the label of a list inside a sentence: ``a)``, ``1)``."""
_NEAR = 20
"""Letters quoted on each side of a mark."""
_CURE = "thêm dấu còn thiếu, hoặc bỏ dấu thừa"
_INCH = Sought(r"\d\s?\"")


def lone_bracket(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each text with a bracket that has no partner in it or beside it."""
    texts = subject.facts.spoken
    left = [_left(text) for _, text, _ in texts]
    for number, (block, text, cell) in enumerate(texts):
        sign, at = left[number]
        near = left[max(0, number - 2) : number] if sign == ")" else left[number + 1 : number + 3]
        if sign and all(other in ("", sign) for other, _ in near):
            lacks = "mở" if sign == ")" else "đóng"
            quote = _around(text, at)
            cure = "thêm dấu ngoặc còn thiếu, hoặc bỏ dấu thừa"
            yield Finding(f"dấu ngoặc đơn không có dấu {lacks}", cure, block, quote, cell=cell)


def _around(text: str, at: int) -> str:
    """Return the words beside a mark."""
    return text[max(0, at - _NEAR) : at + _NEAR].strip()


def _left(text: str) -> tuple[str, int]:
    """Return the bracket left without a partner and where it stands; nothing when all have one."""
    if "(" not in text and ")" not in text:
        return "", 0
    opened: list[int] = []
    for found in _SIGN.finditer(text):
        if found[0] == "(":
            opened.append(found.start())
        elif opened:
            opened.pop()
        elif found[0] == ")":
            return ")", found.start()
    return ("(", opened[-1]) if opened else ("", 0)


def lone_quote(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a text with more marks of one side, unless those around even it out."""
    yield from _straight(subject)
    if subject.words.count("“") == subject.words.count("”"):
        return
    for block, text, cell in _uneven([*subject.facts.spoken]):
        sign, lacks = ("“", "đóng") if _more_opened(text) > 0 else ("”", "mở")
        quote = _around(text, text.rfind(sign))
        message = f"dấu ngoặc kép không có dấu {lacks}"
        yield Finding(message, _CURE, block, quote, cell=cell)


def _uneven(texts: Sequence[Text]) -> Iterator[Text]:
    """Yield the texts with more marks of one side, but two of which one evens the other out."""
    odd = [text for text in texts if _more_opened(text[1])]
    is_open = False
    for text, after in zip_longest(odd, odd[1:]):
        more = _more_opened(text[1])
        closes = is_open and more < 0
        is_open = more > 0 and after is not None and _more_opened(after[1]) < 0
        if not closes and not is_open:
            yield text


def _more_opened(text: str) -> int:
    """Return how many more marks a text opens than it closes."""
    return text.count("“") - text.count("”")


def _straight(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a text with one straight mark too few that no other text has."""
    if subject.words.count('"') % 2 == 0:
        return
    odd = [pair for pair in subject.facts.spoken if pair[1].count('"') % 2]
    if len(odd) != 1 or _INCH.search(odd[0][1]) or any(mark in odd[0][1] for mark in "“”"):
        return
    block, text, cell = odd[0]
    quote = _around(text, text.rfind('"'))
    yield Finding("dấu ngoặc kép lẻ, thiếu một dấu", _CURE, block, quote, cell=cell)


CHECKS: Checks = {
    "VP19": lone_bracket,
    "VP20": lone_quote,
}
