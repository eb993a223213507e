"""Signs set above or below the line, a letter for a letter: ``10⁴`` in words is no 104."""

from __future__ import annotations

UP, DOWN = "tren", "duoi"
"""Where letters stand: above the line (superscript), below it (subscript)."""
_UP = dict(zip("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", strict=True))
_DOWN = dict(zip("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋", strict=True))
_SIGNS = {UP: str.maketrans(_UP), DOWN: str.maketrans(_DOWN)}
_LETTERS = str.maketrans(
    {sign: letter for record in (_UP, _DOWN) for letter, sign in record.items()}
)


def raised(text: str, where: str) -> str:
    """Return the text in the signs Unicode has for numbers up there or down there; letters stay."""
    return text.translate(_SIGNS[where])


def level(text: str) -> str:
    """Return the text with such signs as plain letters: the inverse of ``raised``."""
    return text.translate(_LETTERS)
