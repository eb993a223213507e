"""Slips where every syllable exists, in the texts of a subject."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kehoach.law import cap_tieng
from kehoach.problem import Severity
from kehoach.review.facts.spoken import Hit
from kehoach.text.slips.found import MOST, Slips
from kehoach.text.slips.grade import Sure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.blocks import Text
    from kehoach.review.finding import Finding
    from kehoach.text.slips.found import Slip


_SEVERITY = {Sure.NEARLY: Severity.WARNING, Sure.PROBABLY: Severity.HINT}
"""A grade below what the last reading allows (lỗi, cảnh báo), until those rejected are counted.

What is only perhaps a slip (gợi ý there: 5 of 8 right on plans, 23 of 43 elsewhere) is not told.
"""


class Slipped(NamedTuple):
    """A slip with where it stands."""

    hit: Hit
    """The words, the neighbour among them that tells."""
    slip: Slip

    def finding(self, message: str) -> Finding:
        """Return its finding: the cure where one stands out, made without asking when sure."""
        sure = self.slip.sure is Sure.NEARLY
        either = " hay ".join(f'"{one}"' for one in self.slip.meant)
        cure = f"viết {either}" if sure else f"xem có phải là {either} không"
        fixed = self.slip.cure if sure else None
        return self.hit.finding(message, cure, _SEVERITY[self.slip.sure], self.hit.words, fixed)


def slips(texts: Iterable[Text]) -> Iterator[Slipped]:
    """Yield the slips that are probably ones, a few thousand at most: a review tells 200 of a rule.

    Those of which about half are right are not told.
    """
    return islice(_all(texts), MOST)


def _all(texts: Iterable[Text]) -> Iterator[Slipped]:
    search = Slips(cap_tieng.bang_dem(), cap_tieng.thoi_quen())
    for block, text, cell in texts:
        for slip in search.of(text):
            if slip.sure >= Sure.PROBABLY:
                yield Slipped(Hit(block, text, cell, slip.start, slip.end), slip)
