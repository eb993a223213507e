"""The rules as a review asks for them, and which of two says a thing they both find."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.review.registry import RETIRED, RULES
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from kehoach.review.rule import Retired, Rule

ECHOES = {
    "VP33": ("BC15", "TT57", "TT58"),  # the one dot that is missing is the last, "./."
    "TG01": ("CC18",),
    "VP51": ("TG17",),  # months with a 0 and without: the one with it is the slip
    "BC04": ("BC02",),
    "VP23": ("CC06",),
    "VP30": ("TC09",),
    "VP71": ("CC24", "CC37", "TC08", "TC09", "VP28", "VP30"),
    "CC33": ("CC07",),  # a number of the Đảng written as the State's, its space told with its cure
    "ND21": ("ND09",),
    "VP57": ("TC07", "VP10", "VP11"),
    "VP55": ("TC08", "TC09", "VP28", "VP30"),
    "TT72": ("CC07", "TG01"),  # a number cut by a blank, an impossible day: no other one either
    "VP36": ("CC07", "VP03"),  # what a blank or a slip made look like an abbreviation
    "CC08": ("CC16",),  # QD for QĐ names no kind
    "VP17": ("CC35",),  # the stroke of a day
    "VP11": ("CC07", "TT10"),  # the hyphen of a number and symbol
    "TC07": ("VP10", "VP11"),  # a name is written in two ways by its hyphen alone
    "SL11": ("VP26",),  # a figure that touches a letter
    "SL20": ("VP53",),  # thousands parted and run together in one paper
    "VP04": ("VP03",),  # a slip of the list that is no syllable either
    "VP42": ("VP01", "VP02", "VP03", "ND11", "CC29"),
    "VP43": ("VP01", "VP02", "VP03", "VP88", "ND11"),
    "VP88": ("VP01", "VP03", "VP04", "VP05", "VP30", "VP42", "TC07", "TC09", "TC15", "CC23"),
    "VP02": ("VP88",),
    "VP70": ("VP30", "VP88"),
}
"""Code → rules that tell the cause of what it finds in the same words; then it is not told twice.

Found by counting codes on one span over real papers, and over papers of ours with one fault put in.
"""
OF_PARAGRAPHS = ("VP33",)
"""Of these, rules that speak of a whole paragraph, whichever of its words are quoted."""

IN_ONE_LINE = (
    *("CC22", "CC38", "CC39", "TG17", "TT17", "TT40", "TT44", "TT58", "TT64"),
    *("VP07", "VP25", "VP40", "VP79"),
)
"""Codes a report for people tells once a file, with the number of places: small, seldom alone."""

OF_ONE_CAUSE = ("BC04", "BC08")
"""Codes of which a report for people tells the same sentence in one line, with its places.

Who numbered one điểm ``a.`` numbered them all so; each is a finding, marked at its place.
"""


def rules() -> tuple[Rule, ...]:
    """Return every rule, families in order."""
    return RULES


def wording() -> tuple[Rule, ...]:
    """Return every rule that can be asked of a spec: all but those on how a file looks."""
    return tuple(rule for rule in RULES if rule.kind != LOOK)


def find(code: str) -> Rule | None:
    """Return the rule of a code, capitals aside; None when there is none."""
    return _by_code().get(code.upper())


def retired(code: str) -> Retired | None:
    """Return what a code no rule has any more stood for, capitals aside; None for any other."""
    return next((gone for gone in RETIRED if gone.code == code.upper()), None)


@cache
def _by_code() -> dict[str, Rule]:
    return {rule.code: rule for rule in RULES}
