"""Words of a page that a plan prints from its head: the Kèm theo lines, the lines above a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.decisions import Remark
from kehoach.clone.word.printed import Span, day, number_room
from kehoach.clone.worklist import CarriedOutcome
from kehoach.document.extract.head import numbered
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.clone.decisions import LeafChange
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.word.leaf import WordLeaf


class Derived(NamedTuple):
    """New words for a leaf no rule looks at."""

    leaf: WordLeaf
    spans: list[Span]


def attached(leaves: Iterable[WordLeaf], changes: Iterable[LeafChange]) -> list[Derived]:
    """Return the Kèm theo lines with number, symbol, day and issuer of the paper they name."""
    changed = [change for change in changes if change.whole]
    lines = [leaf for leaf in leaves if leaf.part == "kem_theo"]
    found = (Derived(leaf, _line(leaf, changed)) for leaf in lines)
    return [derived for derived in found if derived.spans]


def _line(leaf: WordLeaf, changed: list[LeafChange]) -> list[Span]:
    words = leaf.standing.words
    named = numbered(words)
    if named is None:
        return []
    values = {change.leaf.part: change.new for change in changed if _of_paper(change.leaf, words)}
    out: list[Span] = []
    if "so" in values and named.so[0] < named.so[1]:
        out.append(number_room(words, *named.so))
    if "ky_hieu" in values:
        out.append(Span(*named.ky_hieu, values["ky_hieu"]))
    if "ngay" in values:
        out += day(words, values["ngay"], named.ky_hieu[1])
    return out + list(_renamed(words, changed))


def _of_paper(leaf: Leaf, words: str) -> bool:
    """Return True for a part of the paper the words name: a decision, or else the plan."""
    return leaf.decision == ("Quyết định" in words)


def _renamed(words: str, changed: list[LeafChange]) -> Iterator[Span]:
    """Yield the old issuer's name with the new one in its place."""
    for change in changed:
        at = words.find(change.leaf.view) if change.leaf.part == "co_quan" else -1
        if at >= 0:
            yield Span(at, at + len(change.leaf.view), change.new)
            return


def remarks(found: Iterable[Derived]) -> Iterator[Remark]:
    """Yield a line of the worklist for each Kèm theo line that changes."""
    message = "dòng kèm theo: ghi theo số, ký hiệu, ngày, cơ quan ban hành mới"
    for derived in found:
        yield Remark(CarriedOutcome.CO_HOC, "CL18", message, "", "", derived.leaf)
