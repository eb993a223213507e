"""What was found in a text, kept for who asks again: so many texts, and few of the long ones."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Found = TypeVar("Found")

_LONG = 4000
"""Letters of a text that is more than a page: a hostile file may hold a paragraph of a million."""
_LONG_ONES = 8
"""Long texts that are kept: what asks goes through one after the other."""


def by_text(most: int) -> Callable[[Callable[[str], Found]], Callable[[str], Found]]:
    """Return a decorator that keeps what a pure function of one text found in the last texts.

    Of texts up to a page ``most`` are kept, of longer ones 8: an ``lru_cache`` counts texts, not
    letters, and would hold whole papers long after they were checked.
    """

    def wrapped(find: Callable[[str], Found]) -> Callable[[str], Found]:
        short, long = lru_cache(most)(find), lru_cache(_LONG_ONES)(find)

        @wraps(find)
        def found(text: str) -> Found:
            return long(text) if len(text) > _LONG else short(text)

        return found

    return wrapped
