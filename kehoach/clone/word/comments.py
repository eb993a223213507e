"""The questions of a clone as Word comments, each at the words it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.clone.word.leaf import WordLeaf
from kehoach.clone.word.questions import Question, as_text
from kehoach.clone.worklist import Kind
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


def comments(told: Iterable[Remark]) -> list[Comment]:
    """Return a comment for each question that marks its place, in the order of the file.

    What is asked at several places is asked in full at the first; the others point there. Of cells
    of one table the first speaks for all: a mark on every figure hides what is to be read.
    """
    asked = sorted((one for one in told if one.kind is Kind.CAN_QUYET and one.mark), key=in_order)
    groups: dict[tuple[object, ...], list[Remark]] = {}
    for one in asked:
        cause = (one.code, one.message, one.cure, one.nguon, one.choices, _table(one))
        groups.setdefault(cause, []).append(one)
    made = [pair for group in groups.values() for pair in _texts(group)]
    made.sort(key=lambda pair: in_order(pair[0]))
    return [Comment(spot_of(one), text) for one, text in made]


def _table(one: Remark) -> int:
    """Return the number of the table a question stands in; 0 outside."""
    leaf = one.leaf
    return leaf.block if isinstance(leaf, WordLeaf) and leaf.in_table else 0


def _texts(group: list[Remark]) -> Iterator[tuple[Remark, str]]:
    first, *others = group
    more = f"Còn {len(others)} chỗ nữa hỏi như thế này" if others else ""
    if others and _table(first):
        more = "Hỏi như thế cho cả bảng này"
    asked = Question(first.code, _message(first), first.cure, first.choices, first.nguon, more)
    yield first, as_text(asked)
    for one in others if not _table(first) else ():
        yield one, as_text(Question(one.code, _message(one), like=_words(first)))


def _message(one: Remark) -> str:
    """Return what is asked; of words a comment cannot stand at, which and where they are."""
    leaf = one.leaf
    if not isinstance(leaf, WordLeaf):
        return one.message
    where = _BESIDE.get(leaf.part, "")
    if not leaf.standing.pieces:
        where = f"ở chữ “{_words(one)}”"
    return f"{one.message} ({where})" if where else one.message


def _words(one: Remark) -> str:
    """Return the words a question stands at, enough to find them by."""
    leaf = one.leaf
    if not isinstance(leaf, WordLeaf):
        return "đầu tệp"
    words = words_at(one, leaf)
    found = words if len(words) > _FEW else leaf.view
    return shortened(one_line(found), _ENOUGH)


def words_at(one: Remark, leaf: WordLeaf) -> str:
    """Return the words of its leaf a remark speaks of."""
    return leaf.view[one.at or 0 : one.end] if leaf.by_letter else leaf.view


def in_order(one: Remark) -> tuple[int, int, int]:
    """Return a key that sorts remarks as their words stand in the file."""
    if not isinstance(one.leaf, WordLeaf):
        return (0, 0, 0)
    return (*one.leaf.order, one.at or 0)


def spot_of(one: Remark) -> Spot:
    """Return where a comment stands: at its words, else at its leaf, else at the paragraph."""
    leaf = one.leaf
    if not isinstance(leaf, WordLeaf):
        return Spot(WHOLE)
    start, end = 0, len(leaf.standing.words)
    if one.at is not None and leaf.by_letter:
        start = one.at
        end = one.end if one.end is not None else end
    return leaf.standing.spot(start, end) or leaf.standing.whole
