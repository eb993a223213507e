"""The questions of a clone as Word comments, each at the words it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.clone.word.leaf import WordLeaf
from kehoach.clone.word.questions import Question, as_text
from kehoach.clone.worklist import CarriedOutcome
from kehoach.text.letters import one_line, shortened
from kehoach.word.comments import Comment
from kehoach.word.revise import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.clone.decisions import Remark

_BESIDE = {"dau_trang": "ở đầu trang", "chan_trang": "ở chân trang"}
"""Words a Word comment cannot stand at: it says where they are."""
_FEW, _ENOUGH = 5, 40
"""Letters of words that are on every page, as ``04`` is, and of words that find them in a page."""


def comments(remarks: Iterable[Remark]) -> list[Comment]:
    """Return a comment for each question that marks its place, in the order of the file.

    What is asked at several places is asked in full at the first; the others point there. Of cells
    of one table the first speaks for all: a mark on every figure hides what is to be read.
    """
    asked = sorted(
        (remark for remark in remarks if remark.kind is CarriedOutcome.CAN_QUYET and remark.mark),
        key=in_order,
    )
    groups: dict[tuple[object, ...], list[Remark]] = {}
    for remark in asked:
        cause = (
            remark.code,
            remark.message,
            remark.cure,
            remark.nguon,
            remark.choices,
            _table(remark),
        )
        groups.setdefault(cause, []).append(remark)
    made = [pair for group in groups.values() for pair in _texts(group)]
    made.sort(key=lambda pair: in_order(pair[0]))
    return [Comment(spot_of(remark), text) for remark, text in made]


def _table(remark: Remark) -> int:
    """Return the number of the table a question stands in; 0 outside."""
    leaf = remark.leaf
    return leaf.block if isinstance(leaf, WordLeaf) and leaf.in_table else 0


def _texts(group: list[Remark]) -> Iterator[tuple[Remark, str]]:
    first, *others = group
    more = f"Còn {len(others)} chỗ nữa hỏi như thế này" if others else ""
    if others and _table(first):
        more = "Hỏi như thế cho cả bảng này"
    asked = Question(first.code, _message(first), first.cure, first.choices, first.nguon, more)
    yield first, as_text(asked)
    for remark in others if not _table(first) else ():
        yield remark, as_text(Question(remark.code, _message(remark), like=_words(first)))


def _message(remark: Remark) -> str:
    """Return what is asked; of words a comment cannot stand at, which and where they are."""
    leaf = remark.leaf
    if not isinstance(leaf, WordLeaf):
        return remark.message
    where = _BESIDE.get(leaf.part, "")
    if not leaf.standing.pieces:
        where = f"ở chữ “{_words(remark)}”"
    return f"{remark.message} ({where})" if where else remark.message


def _words(remark: Remark) -> str:
    """Return the words a question stands at, enough to find them by."""
    leaf = remark.leaf
    if not isinstance(leaf, WordLeaf):
        return "đầu tệp"
    words = words_at(remark, leaf)
    found = words if len(words) > _FEW else leaf.view
    return shortened(one_line(found), _ENOUGH)


def words_at(remark: Remark, leaf: WordLeaf) -> str:
    """Return the words of its leaf a remark speaks of."""
    return leaf.view[remark.at or 0 : remark.end] if leaf.by_letter else leaf.view


def in_order(remark: Remark) -> tuple[int, int, int]:
    """Return a key that sorts remarks as their words stand in the file."""
    if not isinstance(remark.leaf, WordLeaf):
        return (0, 0, 0)
    return (*remark.leaf.order, remark.at or 0)


def spot_of(remark: Remark) -> Spot:
    """Return where a comment stands: at its words, else at its leaf, else at the paragraph."""
    leaf = remark.leaf
    if not isinstance(leaf, WordLeaf):
        return Spot(WHOLE)
    start, end = 0, len(leaf.standing.words)
    if remark.at is not None and leaf.by_letter:
        start = remark.at
        end = remark.end if remark.end is not None else end
    return leaf.standing.spot(start, end) or leaf.standing.whole
