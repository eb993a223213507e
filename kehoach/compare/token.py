"""A text as words that can be compared: what each means, and where it is written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.compare.fold import marks, tone
from kehoach.named import NamedTuple
from kehoach.text.spoken import POWERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PIECE = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\S")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?").fullmatch
_LONGEST = 30
"""Digits of an amount that is read as one; a longer one stays as it is written."""
_MONTHS, _DAYS = 12, 31
_DATE_PIECES, _MONTH_PIECES = 5, 3


class Token(NamedTuple):
    """A word, a number or a sign of a text, or several that mean one thing."""

    key: str
    """What it means: two with one key are the same."""
    start: int
    """Where it is written, and where it ends; of words the year's roll put in, where they go."""
    end: int
    carried: bool = False
    """True for what was rolled to the other side's year: it is written otherwise."""
    phrase: str = ""
    """The plain words of a name in full that stands for its abbreviation; else empty."""


def tokens(text: str) -> list[Token]:
    """Return the words, numbers and signs of a text, letter case, tone style and spaces aside."""
    return [Token(key_of(match[0]), match.start(), match.end()) for match in _PIECE.finditer(text)]


@lru_cache(maxsize=16384)
def key_of(word: str) -> str:
    """Return what a word, a number or a sign means, however it is written."""
    return _number(word) if word[0].isdigit() else tone(marks(word.casefold()))


def words_in(text: str) -> list[str]:
    """Return the words, numbers and signs of a text as they are written."""
    return _PIECE.findall(text)


_SCALES = {key_of(word): power for word, power in POWERS.items()}
_DONG, _MONTH, _YEAR = map(key_of, ("đồng", "tháng", "năm"))
_PEOPLE = frozenset(map(key_of, ("chí", "bào")))
"""Behind ``đồng`` they make a word that is no money."""


def joined(found: Sequence[Token]) -> list[Token]:
    """Return the tokens with each date and each amount of money as one."""
    return list(_joined(found))


def _joined(found: Sequence[Token]) -> Iterator[Token]:
    at = 0
    while at < len(found):
        key, length = _token(found, at)
        yield over(found[at : at + length], key)
        at += length


def over(found: Sequence[Token], key: str, phrase: str = "") -> Token:
    """Return neighbours as one token with a meaning of its own."""
    if len(found) == 1 and not phrase:
        return found[0]._replace(key=key)
    carried = any(token.carried for token in found)
    return Token(key, found[0].start, found[-1].end, carried, phrase)


def _token(found: Sequence[Token], at: int) -> tuple[str, int]:
    """Return what begins here: its meaning, and how many tokens it takes."""
    key = found[at].key
    if not key[0].isdigit():
        return key, 1
    keys = [token.key for token in found[at : at + 5]]
    return _date(keys, found, at) or _money(keys) or (key, 1)


def _date(keys: list[str], found: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Return a day or month with its year: ``5/9/2026``, ``5 tháng 9 năm 2026``, ``9/2026``."""
    if _is_day(keys):
        return f"{keys[0]}/{keys[2]}/{keys[4]}", 5
    behind = found[at + 3].key if at + 3 < len(found) else ""
    if _is_month(keys) and not (keys[1] == behind == "/"):  # 12/2025/NĐ-CP
        return f"{keys[0]}/{keys[2]}", 3
    return None


def _is_day(keys: list[str]) -> bool:
    if len(keys) < _DATE_PIECES or (keys[1], keys[3]) not in (("/", "/"), (_MONTH, _YEAR)):
        return False
    return _upto(keys[0], _DAYS) and _upto(keys[2], _MONTHS) and _is_year(keys[4])


def _is_month(keys: list[str]) -> bool:
    if len(keys) < _MONTH_PIECES or keys[1] not in ("/", _YEAR):
        return False
    return _upto(keys[0], _MONTHS) and _is_year(keys[2])


def _upto(key: str, most: int) -> bool:
    return key.isdecimal() and len(key) <= 2 and 0 < int(key) <= most  # noqa: PLR2004 - two digits


def _is_year(key: str) -> bool:
    return key.isdecimal() and len(key) == len("2026") and key[:2] in ("19", "20")


def _money(keys: list[str]) -> tuple[str, int] | None:
    """Return an amount in its whole figure: ``25 triệu đồng`` is 25000000."""
    scale = _SCALES.get(keys[1], 0) if len(keys) > 1 else 0
    length = 2 if scale else 1
    length += _is_dong(keys[length : length + 2])
    whole, _, rest = keys[0].partition(",")
    if length == 1 or len(keys[0]) > _LONGEST or len(rest) > scale or not whole.isdecimal():
        return None
    return (whole + rest.ljust(scale, "0")).lstrip("0") or "0", length


def _is_dong(keys: list[str]) -> bool:
    """Return True for the word that names the money, which also begins other words."""
    return keys[:1] == [_DONG] and not {*keys[1:]} & _PEOPLE


def _number(word: str) -> str:
    """Return a figure in one writing: ``05`` is 5, ``1.000`` is 1000, ``4,50`` is 4,5."""
    if not _THOUSANDS(word):
        return word
    whole, _, rest = word.replace(".", "").partition(",")
    whole, rest = whole.lstrip("0") or "0", rest.rstrip("0")
    return f"{whole},{rest}" if rest else whole
