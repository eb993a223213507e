"""What a line leaves unfinished: an open bracket, a sentence, a word with a dash, a number.

What follows these is no bullet and no label, whatever it looks like.
"""

from __future__ import annotations

import re

from kehoach.law.book import either
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

_DASHED_WORDS = (
    "chinh tri - xa hoi",
    "kinh te - xa hoi",
    "van hoa - xa hoi",
    "chinh tri xa hoi - nghe nghiep",
    "xa hoi - nghe nghiep",
    "quoc phong - an ninh",
    "tai chinh - ke hoach",
    "ke hoach - tai chinh",
    "lao dong - thuong binh",
)
_OFFICES = {"Phòng", "Sở", "Bộ", "Ban", "Vụ"}
"""What such a word names an office behind, however short the line: ``Phòng Văn hóa / - Xã hội``."""
_ENDS = re.compile(r"[.;:!?…][”\"’')\]*]*$")
_NUMBER_WORD = Sought(lambda: rf"\b(?:{either('bo-cuc', 'chu_doi_so')})$")
_FAR = 1 << 60
_LEAST_BEFORE = 3
"""Words that stand before such a word in a sentence; a list of short ideas has fewer."""


def ended(a: str) -> bool:
    """Return True for a line that ends with the mark of a sentence, or of a part of one."""
    return _ENDS.search(a[-40:]) is not None


def dashed_word(a: str, b: str) -> bool:
    """Return True for the dash of a word: ``các tổ chức chính trị / - xã hội của xã``."""
    if b[0] not in "-–":
        return False
    before, after = fold(a[-60:]), fold(b[1:60]).strip()
    for left, _, right in (word.partition(" - ") for word in _DASHED_WORDS):
        whole = before.endswith(f" {left}") and f"{after} ".startswith(f"{right} ")
        words = a.split()[: -len(left.split())]
        if whole and (len(words) >= _LEAST_BEFORE or not _OFFICES.isdisjoint(words[-1:])):
            named = a[-len(left) :][:1].isupper()
            return b[1:].strip()[0].isupper() == named
    return False


def unclosed(a: str, b: str) -> bool:
    """Return True when ``b`` closes a bracket or quotation mark that ``a`` opens."""
    for opening, closing in ("()", "“”"):
        inside = a.rfind(opening) > a.rfind(closing)
        if inside and 0 <= b.find(closing) < (b.find(opening) % _FAR):
            return True
    return False


def wrapped_number(a: str, b: str) -> bool:
    """Return True for what only looks like a label: ``tháng / 12. Các …``, ``2018 / - 2025``."""
    if b[0].isdigit():
        return _NUMBER_WORD.search(a) is not None
    return b[0] in "-–" and a[-1:].isdigit() and b[1:].strip()[:1].isdigit()
