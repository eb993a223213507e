"""Whole numbers in Vietnamese words, both ways: ``hai mươi lăm triệu`` and 25000000."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VALUES = {word: value for value, word in enumerate(_DIGITS)} | {
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
    "nhăm": 5,
    "bẩy": 7,
}
_SMALL = {"trăm": 100, "mươi": 10}
POWERS = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
"""Word behind a number → its power of ten: the names of the language, each as it is spelt too."""
SCALES = "|".join(POWERS)
"""The same words as alternatives of a pattern."""
_GROUPS: dict[str, int] = {word: 10**power for word, power in POWERS.items()}
_EMPTY = {"lẻ", "linh", "và", "chẵn"}
_MOST_WORDS = 60


def in_words(number: int) -> str:
    """25000000 as ``hai mươi lăm triệu``. Raises ValueError below 0 and from a million tỷ on."""
    if not 0 <= number < 10**15:
        raise ValueError(number)
    if number == 0:
        return _DIGITS[0]
    high, rest = divmod(number, 10**9)
    out = [in_words(high), "tỷ"] if high else []
    for size, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        part, rest = divmod(rest, size)
        if part:
            out += [*_three(part, inside=bool(out)), *([name] if name else [])]
    return " ".join(out)


def _three(part: int, *, inside: bool) -> list[str]:
    hundreds, rest = divmod(part, 100)
    tens, ones = divmod(rest, 10)
    out = [_DIGITS[hundreds], "trăm"] if hundreds or inside else []
    if not rest:
        return out
    if tens == 0:
        return [*out, "lẻ", _DIGITS[ones]] if out else [_DIGITS[ones]]
    out += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones:
        last = {1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(ones, _DIGITS[ones])
        out.append(last)
    return out


def from_words(text: str) -> int | None:
    """Return the number words say (``lẻ``/``linh``, ``nghìn``/``ngàn``, ``lăm`` too), or None.

    Two digits side by side ("hai lăm triệu") are talk, not a number written out: None. So are two
    names of thousands ("một nghìn triệu"), but for those before ``tỷ``.
    """
    words = text.casefold().replace(",", " ").split()
    if not _is_written_out(words):
        return None
    total = group = digit = 0
    for word in (word for word in words if word not in _EMPTY):
        if word in _VALUES:
            group, digit = group + digit, _VALUES[word]
        elif word == "mười":
            group, digit = group + digit + 10, 0
        elif word in _SMALL:
            group, digit = group + digit * _SMALL[word], 0
        elif word in _GROUPS:
            said, size = group + digit, _GROUPS[word]
            total = (total + said) * size if size == _GROUPS["tỷ"] else total + said * size
            group = digit = 0
        else:
            return None
    return total + group + digit


def _is_written_out(words: Sequence[str]) -> bool:
    talk = any(_only_said(word, after) for word, after in pairwise(words))
    return 0 < len(words) <= _MOST_WORDS and not talk


def _only_said(word: str, after: str) -> bool:
    if word in _GROUPS:
        return _GROUPS.get(after, _GROUPS["tỷ"]) < _GROUPS["tỷ"]
    return word in _VALUES and after in _VALUES
