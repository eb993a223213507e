"""Equations as one line of text, so that a half is not read as 12 nor a thousand as 103.

Source: ISO/IEC 29500-1, 22.1 (math). Lost: how it is set. What it says is kept: ``1/2``, ``10³``,
``√(x+1)``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Callable

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VAL = M + "val"
_PLAIN = "0123456789+-=()n "
_RAISED = str.maketrans(_PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ ")
_LOWERED = str.maketrans(_PLAIN[:-2], "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_TEXTS = (M + "t", N + "t")
_SETTINGS = frozenset(M + name for name in ("ctrlPr", "rPr"))


def raised(text: str) -> str:
    """Return the text as a superscript: ``³`` where such signs exist, else ``^(…)``."""
    return _set(text, "^", _RAISED, _PLAIN)


def line_of(element: Any) -> str:
    """Return an equation, or a part of one, as a line of text."""
    if element is None:
        return ""
    if element.tag in _TEXTS:
        return element.text or ""
    write = _WRITERS.get(element.tag)
    return write(element) if write else _all(element)


def texts_of(element: Any) -> list[str]:
    """Return the letters of an equation as they lie in the file."""
    return list(element.itertext(*_TEXTS, with_tail=False))


def _all(element: Any) -> str:
    parts = [
        child for child in element if child.tag not in _SETTINGS and not child.tag.endswith("Pr")
    ]
    return "".join(line_of(part) for part in parts)


def _part(element: Any, name: str) -> str:
    return line_of(element.find(M + name))


def _setting(element: Any, name: str, otherwise: str) -> str:
    """Return a setting of a construction; ``otherwise`` where it names none."""
    properties = element.find(f"{element.tag}Pr")
    found = None if properties is None else properties.find(M + name)
    return otherwise if found is None else found.get(_VAL) or ""


def _set(text: str, sign: str, table: dict[int, int], plain: str) -> str:
    if not text:
        return ""
    if all(letter in plain for letter in text):
        return text.translate(table)
    return sign + _closed(text)


def _closed(text: str) -> str:
    """Return the text in brackets, unless it is one number, name or letter."""
    return text if text.replace(",", "").replace(".", "").isalnum() else f"({text})"


def _fraction(element: Any) -> str:
    above, below = _part(element, "num"), _part(element, "den")
    if _setting(element, "type", "bar") == "noBar":
        return f"({above} {below})"
    return f"{_closed(above)}/{_closed(below)}"


def _scripts(element: Any) -> str:
    base = _part(element, "e")
    low = _set(_part(element, "sub"), "_", _LOWERED, _PLAIN[:-2])
    high = raised(_part(element, "sup"))
    if element.tag == M + "sPre":
        return low + high + base
    return _closed(base) + low + high if len(base) > 1 else base + low + high


def _root(element: Any) -> str:
    degree = _part(element, "deg")
    sign = _ROOTS.get(degree)
    return (sign or raised(degree) + "√") + _closed(_part(element, "e"))


def _many(element: Any) -> str:
    """Return a sum, product or integral with its bounds."""
    low = _set(_part(element, "sub"), "_", {}, "")
    high = _set(_part(element, "sup"), "^", {}, "")
    return f"{_setting(element, 'chr', '∫')}{low}{high} {_part(element, 'e')}"


def _bracketed(element: Any) -> str:
    inside = _setting(element, "sepChr", "|").join(
        line_of(item) for item in element.findall(M + "e")
    )
    return _setting(element, "begChr", "(") + inside + _setting(element, "endChr", ")")


def _function(element: Any) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _accented(element: Any) -> str:
    return _closed(_part(element, "e")) + _setting(element, "chr", "\u0302")


def _limit(element: Any) -> str:
    sign = "_" if element.tag == M + "limLow" else "^"
    return _part(element, "e") + _set(_part(element, "lim"), sign, {}, "")


def _matrix(element: Any) -> str:
    rows = [row.findall(M + "e") for row in element.findall(M + "mr")]
    return "[" + "; ".join(", ".join(line_of(item) for item in row) for row in rows) + "]"


def _equations(element: Any) -> str:
    return "; ".join(line_of(item) for item in element.findall(M + "e"))


_WRITERS: dict[str, Callable[[Any], str]] = {
    M + "f": _fraction,
    M + "sSup": _scripts,
    M + "sSub": _scripts,
    M + "sSubSup": _scripts,
    M + "sPre": _scripts,
    M + "rad": _root,
    M + "nary": _many,
    M + "d": _bracketed,
    M + "func": _function,
    M + "acc": _accented,
    M + "limLow": _limit,
    M + "limUpp": _limit,
    M + "m": _matrix,
    M + "eqArr": _equations,
}
