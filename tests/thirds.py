"""The large families of cases run a third of them under ``make test-plain``, another third each time.

``make test`` and CI run all of them, and so does pytest called by hand. What is asked of every file at hand, of every
skeleton and of every rule's look took some 220 of the 890 CPU seconds of all tests (12/2026), and how the cost of
hostile inputs grows 100 more; between two commits a third of it, not always the same, finds what broke nearly as soon.
"""

import os
from collections.abc import Sequence
from typing import TypeVar

import pytest
from project import IN_CI

Case = TypeVar("Case")

PARTS = 3


def turn(told: str | None) -> int | None:
    """Return which third is run by the number the Makefile gives, its clock; None where all are."""
    return int(told) % PARTS if told and told.isdigit() else None


TURN = None if IN_CI else turn(os.environ.get("KEHOACH_THIRD"))


def some(cases: Sequence[Case], part: int | None = TURN) -> list[Case]:
    """Return the cases of this run: all of them, or every third one from ``part`` on."""
    return list(cases) if part is None else list(cases)[part::PARTS]


def rounds(most: int) -> int:
    """Return how many made-up cases of a law are tried: all, or a third."""
    return len(some(range(most)))


GROWTH = {"linear", "grown", "peak"}
"""What tests/growth.py measures with: a test that calls one of these tells how a cost grows."""


def measures_growth(item: pytest.Item) -> bool:
    """Return True for a test whose own words call what measures growth."""
    code = getattr(getattr(item, "function", None), "__code__", None)
    return code is not None and not GROWTH.isdisjoint(code.co_names)


def left_out(items: list[pytest.Item], part: int | None = TURN) -> list[pytest.Item]:
    """Return what is not of this run of the tests that are costly or measure growth: two of three, or none."""
    long = [item for item in items if measures_growth(item) or item.get_closest_marker("costly")]
    kept = set(some(long, part))
    return [item for item in long if item not in kept]


def header() -> str | None:
    """Return what pytest says above the tests; None where every case is run."""
    return (
        None if TURN is None else f"a third of the large families of cases ({TURN + 1} of {PARTS}); make test runs all"
    )
