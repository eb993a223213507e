"""Labels of headings and items, both ways: ``I.``, ``1.``, ``a)``, ``1.1.``, ``-``, ``+``.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6.đ (Roman numerals, Arabic
numerals, letters in the order of the Vietnamese alphabet).
"""

from __future__ import annotations

import re

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""Letters of a điểm: the Vietnamese alphabet without the letters that carry a mark (ă, â, ê …)."""
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LAST_ROMAN = 3999


def roman(number: int) -> str:
    """4 as ``IV``; above 3999, where Roman numerals end, Arabic ones. Raises ValueError below 1."""
    if number < 1:
        raise ValueError(number)
    if number > _LAST_ROMAN:
        return str(number)
    out = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        out.append(sign * count)
    return "".join(out)


def from_roman(text: str) -> int | None:
    """Return ``IV`` as 4, or None when the text is not a well-formed Roman numeral."""
    total, rest = 0, text
    if rest.strip("IVXLCDM"):  # nearly every text that is asked: another letter stands in it
        return None
    for value, sign in _ROMAN:
        while rest.startswith(sign):
            total, rest = total + value, rest[len(sign) :]
    return total if not rest and 0 < total <= _LAST_ROMAN and roman(total) == text else None


def capital(number: int) -> str:
    """Return 5 as ``E``; after ``Z`` come ``AA``, ``AB`` … Raises ValueError below 1.

    Headings A., B. are not of the decree; offices count them by the Latin letters.
    """
    return _in_letters(number, _CAPITALS)


def letter(number: int) -> str:
    """Return 5 as ``đ``; after ``y`` come ``aa``, ``ab`` … Raises ValueError below 1."""
    return _in_letters(number, ALPHABET)


def _in_letters(number: int, alphabet: str) -> str:
    if number < 1:
        raise ValueError(number)
    out = ""
    while number:
        number, last = divmod(number - 1, len(alphabet))
        out = alphabet[last] + out
    return out


def from_letter(text: str) -> int | None:
    """Return ``đ`` as 5, or None for letters that number nothing (f, j, w, z, ă …)."""
    total = 0
    for sign in text:
        if sign not in ALPHABET:
            return None
        total = total * len(ALPHABET) + ALPHABET.index(sign) + 1
    return total or None


LABEL = re.compile(
    r"(?P<roman>[IVXLCDM]{1,15})\.(?=\s|$)"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,20})\.?(?=\s|$)"
    r"|(?P<arabic>\d{1,3})\.(?=\s|$)"
    r"|(?P<letter>[a-zđ]{1,2})\)(?=\s|$)"
    r"|(?P<dash>[-–—])(?=\s|$)"
    r"|(?P<plus>\+)(?=\s|$)"
)
"""A label at the start of a line, followed by white space or the end."""
