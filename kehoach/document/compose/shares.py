"""Shares of a total in percent, in whole numbers all the way: they add up to 100."""

from __future__ import annotations

_TENTHS = 1000
"""A whole in tenths of a percent."""


def shares(amounts: list[int]) -> list[str]:
    """Return each amount's share of their sum, to a tenth of a percent: ``62,5``, ``40``.

    The tenths that rounding down leaves over go to the largest remainders, so that the shares add
    up to 100. Nothing for amounts that add up to nothing.
    """
    whole = sum(amounts)
    if whole <= 0:
        return []
    tenths = [amount * _TENTHS // whole for amount in amounts]
    rest = [amount * _TENTHS % whole for amount in amounts]
    left = _TENTHS - sum(tenths)
    for at in sorted(range(len(amounts)), key=lambda number: -rest[number])[:left]:
        tenths[at] += 1
    return [_words(share) for share in tenths]


def _words(tenths: int) -> str:
    percent, tenth = divmod(tenths, 10)
    return f"{percent},{tenth}" if tenth else str(percent)
