"""Where comments are anchored in the text: ends around words, and a call behind them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N
from kehoach.word.revise.cutting import cut_letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kehoach.word.revise.package import Package
    from kehoach.word.sought import Letters

_RUN, _SETTINGS = N + "r", N + "pPr"
_ENDS = (N + "commentRangeStart", N + "commentRangeEnd")
_CALL = N + "commentReference"


class Cut:
    """The letters of a paragraph, cut at the ends of all that is said of it."""

    def __init__(self, letters: list[Letters], offsets: Iterable[int]) -> None:
        self.letters = cut_letters(letters, offsets)
        """The same letters, each stretch in the element it stands in now."""
        starts = accumulate([len(letter.text) for letter in self.letters], initial=0)
        held = [
            (start, letter.node)
            for start, letter in zip(starts, self.letters, strict=False)
            if letter.node is not None and letter.node.getparent().tag == _RUN
        ]
        self._starts = [start for start, _ in held]
        self._nodes = [node for _, node in held]

    def runs(self, start: int, end: int) -> tuple[Any, Any] | None:
        """Return the first and the last run of the letters between two offsets; None for none."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first >= after:
            return None
        return self._nodes[first].getparent(), self._nodes[after - 1].getparent()


def put_around(first: Any, last: Any, number: int) -> None:
    """Put the ends of a comment around runs, and its call behind them."""
    named = {N + "id": str(number)}
    first.addprevious(first.makeelement(_ENDS[0], named))
    end = last.makeelement(_ENDS[1], named)
    last.addnext(end)
    end.addnext(_call(end, named))


def put_in(paragraph: Any, number: int) -> None:
    """Put the ends of a comment around all a paragraph holds, and its call behind it."""
    named = {N + "id": str(number)}
    at = 1 if len(paragraph) and paragraph[0].tag == _SETTINGS else 0
    paragraph.insert(at, paragraph.makeelement(_ENDS[0], named))
    end = paragraph.makeelement(_ENDS[1], named)
    paragraph.append(end)
    end.addnext(_call(end, named))


def _call(like: Any, named: dict[str, str]) -> Any:
    run = like.makeelement(_RUN)
    run.append(run.makeelement(_CALL, named))
    return run


def take_out(package: Package, root: Any, numbers: Collection[str]) -> None:
    """Take the ends and calls of comments out of a text."""
    part = package.part(root)
    for element in list(root.iter(*_ENDS, _CALL)):
        if element.get(N + "id") not in numbers:
            continue
        package.release(element.get(N + "id"))
        if element.tag != _CALL:
            part.remove(element)
            continue
        run = element.getparent()
        part.change(next(run.iterancestors(N + "p"), run))
        run.remove(element)
        if run.tag == _RUN and all(left.tag == N + "rPr" for left in run):
            run.getparent().remove(run)
