"""Multiplications written out in a line: ``20 người x 15.000 đồng = 300.000 đồng``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_N = r"(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})"
_THING = r"(?: [^\W\d_x]{2,7}){0,3}"
_PRICE = r"(?: ?(?P<bac>nghìn |triệu )?đồng|" + _THING + r")(?: ?/ ?[^\W\d_]{1,8}" + _THING + ")?"
_PRODUCT = Sought(
    rf"(?<![\d.,+*/=-])(?<![\d+*/=x-] )(?P<phep>"
    rf"(?:{_N}{_THING}(?: ?[x×] ?{_N}{_THING}){{0,3}} ?[x×] ?{_N}{_PRICE}"
    rf"|{_N} đồng(?: ?/ ?[^\W\d_]{{1,8}}{_THING})?(?: ?[x×] ?{_N}{_THING}){{1,3}}))"
    rf" ?= ?(?P<ket>{_N})(?P<don_vi> (?:nghìn |triệu )?đồng)?(?![\d,.]{{0, 30}}\d| ?[+*x×/-])",
    "x",
    "×",
)
_FACTOR = Sought(_N)


def wrong_product(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each multiplication whose result is another."""
    for block, text, cell in subject.texts(_PRODUCT) if "=" in subject.words else ():
        for found in _PRODUCT.finditer(text):
            right = _product(found["phep"])
            if _in_one_unit(found) and right != counts.whole_number(found["ket"]):
                message = f"kết quả là {numbers.thousands(right)}"
                yield at(block, found[0], message, "tính lại", cell=cell, start=found.start())


def _product(words: str) -> int:
    out = 1
    for factor in _FACTOR.findall(words):
        out *= counts.whole_number(factor)
    return out


def _in_one_unit(found: re.Match[str]) -> bool:
    """Return True where price and result are told in the same unit of money, or in none."""
    unit = (found["don_vi"] or "").removesuffix("đồng").strip()
    return (found["bac"] or "").strip() == unit
