"""Slips where every syllable exists, in the texts of a subject."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta
from kehoach.named import NamedTuple
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


_NOTHING_SAYS = "xem thiếu chữ gì ở giữa, hay thừa một chữ"
"""The cure of two words that cannot stand side by side."""


class Slipped(NamedTuple):
    """A slip with where it stands."""

    hit: Hit
    """The words, the neighbour among them that tells."""
    slip: Slip

    def finding(self, message: str) -> Finding:
        """Return its finding: the cure where one stands out, made without asking when sure."""
        sure = self.slip.sure is Sure.NEARLY
        if not self.slip.meant:
            return self.hit.finding(message, _NOTHING_SAYS, Severity.HINT, self.hit.words)
        meant = [_as_named(text) for text in self.slip.meant]
        either = " hay ".join(f'"{text}"' for text in meant)
        cure = f"viết {either}" if sure else f"xem có phải là {either} không"
        fixed = meant[0] if sure and len(meant) == 1 else None
        return self.hit.finding(message, cure, _SEVERITY[self.slip.sure], self.hit.words, fixed)


def _as_named(words: str) -> str:
    """Return words in the capitals of the name they are: ``Chính Phủ`` is no cure."""
    return chinh_ta.ten_hai_tieng().get(words, words)


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
