"""Numbers and marks before a line, as people and Word write them: ``I.``, ``1/``, ``a)``, ``-``."""

from __future__ import annotations

import re
from functools import lru_cache

from kehoach.named import NamedTuple
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.numbering import from_letter, from_roman
from kehoach.text.sought import Sought

_NO_ROMAN = "PHẠM|SINH|TÍNH|MẠCH|KHUẨN|TRÙNG|NẤM|LƯỢNG|CHẤT|HÀNH|QUANG|RÚT|BA "
"""Words that make a word of the VI, the X before them: vi phạm, X quang."""
MARK = re.compile(
    rf"(?![Vv]/[Vv]\b)(?!\d{{1,3}}/[{UPPER}]{{1,6}}-[{UPPER}])"
    r"(?:(?P<roman>[IVXL]{1,6})(?P<s1>/\.|[.)/:]|\s+[-–]|[-–](?=\s)|\s\.)(?=\s|[^\W\d_a-z])"
    rf"|(?P<bare>I{{1,3}}|IV|VI{{0,3}}|IX|X)"
    rf"(?= (?!{_NO_ROMAN})[{UPPER}]{{2,7}}[ ,][^{LOWER}]{{0,120}}$)"
    rf"|(?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?:[.)]?(?=\s)|[.)](?=[{UPPER}]))"
    rf"|(?P<arabic>\d{{1,3}})(?:(?:/\.|[.)/])(?=\s|[^\W\d_])|\.?-(?=\s)|\s\.(?=\s[{UPPER}]))"
    rf"|(?P<letter>[a-zđ]{{1,2}})(?:(?:/\.|[)/])(?=\s|[^\W\d_])|\.(?=\s|[{UPPER}][{LOWER}]))"
    r"|(?P<dash>[-–—‑−•●▪■◦○❖❑➢✓·-])(?=\s|[^\W\d_])"
    r"|(?P<plus>\+)(?=\s|[^\W\d_])"
    r"|(?P<star>\*)(?=\s|[^\W\d_]))"
)
"""No label: ``V/v`` before a subject, the number and the symbol of a paper, ``5/KH-UBND``."""
_LONE = Sought(
    r"(?P<roman>[IVXL]{1,6})(?:\s?[.)])?"
    r"|(?P<arabic>\d{1,3})(?:\s?[.)])?"
    r"|(?P<letter>[a-zđ]{1,2})[.)]"
)

NAMED_PART = r"phần\s+(?:thứ\s+)?(?P<so>[ivx]{1,5}|[a-h]|\d{1,2}|nhất|hai|ba|tư|năm|sáu)"
"""Pattern of the word and the number of a part, in any case."""
PART = Sought(
    NAMED_PART + r"\s?[.:–-]?"
    r"|(?-i:(?P<chu>[A-H])\s?[.)/–-])",
    flags=re.IGNORECASE,
)
"""The label of a part, ``Phần I``, ``PHẦN THỨ HAI``, or of a main heading, ``A.``"""
_LETTERS = (*"abcdefgh",)
_WORDS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}

BULLETS = ("dash", "plus", "star")
"""Kinds of label that count nothing."""
MAIN = ("part", "capital", "roman")
"""Kinds of label above an Arabic number: those of main headings."""


class Label(NamedTuple):
    """A number or a mark before a line."""

    kind: str
    """``roman``, ``arabic``, ``decimal``, ``letter``, ``dash``, ``plus`` or ``star``; ``part`` for
    Phần I, ``part_title`` for its title on the line below, ``capital`` for A."""
    shown: str
    """As it stands in the file: ``1.1.``."""
    number: int = 0
    """Its last number; 0 for a mark."""
    parts: int = 1
    """How many numbers a decimal label has."""


def read_label(text: str) -> tuple[Label | None, int]:
    """Return the label at the start of a text and its length; none gives ``(None, 0)``."""
    found = MARK.match(text)
    label = _made(found) if found else None
    return (label, found.end()) if found and label else (None, 0)


@lru_cache(maxsize=1024)
def label_of(shown: str) -> Label:
    """Return the label Word made itself; one that is no number is a dash."""
    found = _LONE.fullmatch(shown.strip()) or MARK.match(shown.strip() + " ")
    label = _made(found) if found else None
    return label._replace(shown=shown.strip()) if label else Label("dash", shown.strip())


def label_of_block(shown: str) -> Label:
    """The label of a labelled block: what ``label_of`` knows, ``Phần I`` and ``A.`` besides."""
    found = PART.fullmatch(shown.strip())
    if found is None:
        return label_of(shown)
    kind = "capital" if found["chu"] else "part"
    number = part_number(found["so"] or found["chu"])
    return Label(kind, shown.strip(), number) if number else label_of(shown)


def part_number(shown: str) -> int | None:
    """Return what ``II``, ``2``, ``hai`` or ``B`` counts, None for what counts nothing."""
    if shown.isdigit():
        return int(shown)
    folded = shown.casefold()
    if folded in _LETTERS:
        return _LETTERS.index(folded) + 1
    return _WORDS.get(folded) or from_roman(shown.upper())


def _made(found: re.Match[str]) -> Label | None:
    """Return what a pattern found as a label, None for a number that is none."""
    kind = "roman" if found.lastgroup in ("s1", "bare") else found.lastgroup or "dash"
    shown, value = found[0], found["bare" if found.lastgroup == "bare" else kind]
    if kind in BULLETS:
        return Label(kind, shown)
    if kind == "decimal":
        return Label(kind, shown, int(value.rsplit(".", 1)[1]), value.count(".") + 1)
    number = _number(kind, value)
    return Label(kind, shown, number) if number else None


def _number(kind: str, shown: str) -> int | None:
    """Return what a number or a letter counts; ``dd`` counts as its first letter."""
    if kind == "roman":
        return from_roman(shown)
    if kind == "arabic":
        return int(shown)
    return from_letter(shown) or (ord(shown[0]) - ord("a") + 1 if shown.isascii() else None)
