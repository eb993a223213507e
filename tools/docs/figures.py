"""How exact a rule was on the labelled cases, read from the table the docs already show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_BETWEEN = re.compile(r"<!-- độ đúng: make corpus -->\n(.*?)<!-- hết độ đúng -->", flags=re.DOTALL)
_ROW = re.compile(
    r"^\| ([A-Z]{2}\d\d) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\S+) \| (\S+) \|$",
    flags=re.MULTILINE,
)

_NO_TABLE = "no page holds the table of make corpus"


class Exactness(NamedTuple):
    """What a rule reported and missed in the cases; shares as they are printed, ``99,4%``."""

    reported: int
    right: int
    false: int
    missed: int
    precision: str
    recall: str


def page_with_figures(texts: Mapping[str, str]) -> str:
    """Return the name of the page that holds the table; raises ValueError when none does."""
    for name, text in texts.items():
        if _BETWEEN.search(text):
            return name
    raise ValueError(_NO_TABLE)


def exactness(text: str) -> Mapping[str, Exactness]:
    """Return code → its figures, from the page that holds the table ``make corpus`` writes.

    A code that neither reported nor missed a thing has no row there and none here. Raises
    ValueError for a page without the table: a rule page would then say that nothing was measured.
    """
    table = _BETWEEN.search(text)
    if table is None:
        raise ValueError(_NO_TABLE)
    rows = _ROW.findall(table[1])
    return {
        code: Exactness(int(reported), int(right), int(false), int(missed), precision, recall)
        for code, reported, right, false, missed, precision, recall in rows
    }
