"""How a document numbers its levels: the scheme that prints most of its own numbers again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.scheme import (
    ARABIC,
    CAPITAL,
    CHU,
    DECIMALS,
    LETTER,
    NAMED,
    PARTS,
    ROMAN,
    DanhSo,
    follows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.document.extract.nested import Headed, Node
    from kehoach.document.label.mark import Label

_MARKS = {"roman": ROMAN, "capital": CAPITAL, "arabic": ARABIC, "letter": LETTER}


class _Seen(NamedTuple):
    """A number of the file: how deep it stands, and what it counts by."""

    depth: int
    mark: str


def scheme_of(sections: Sequence[Headed]) -> DanhSo:
    """Return the scheme that prints most numbers of the sections as the file has them."""
    top = _top((heading.head for heading in sections if heading.head), ROMAN)
    seen = [number for heading in sections for number in _below(heading)]
    found = _best(top, seen, CHU)
    lettered = _most(_part(heading.part[0].label) for heading in sections if heading.part)
    return DanhSo(found.cap, lettered) if lettered == PARTS[1] else found


def scheme_of_section(section: Headed, whole: DanhSo) -> DanhSo:
    """Return the scheme of one section: that of the whole, unless another prints more of it."""
    return _best(whole.cap[0], list(_below(section)), DanhSo(whole.cap))


def scheme_of_annex(nodes: Sequence[Node], whole: DanhSo) -> DanhSo:
    """Return the scheme of an annex: its headings are mục, other numbers stand below one."""
    mains = [node for node in nodes if node.main]
    others = [node for node in nodes if not node.main]
    top = _top(mains, whole.cap[0])
    seen = [seen_mark for node in mains for seen_mark in _below(node)]
    seen += [seen_mark for node in others for seen_mark in _walked([node], 2)]
    return _best(top, seen, DanhSo(whole.cap))


def _top(headings: Iterable[Node], usual: str) -> str:
    """Return the mark most headings have; the usual one where that heads no mục."""
    most = _most(_mark(node.line.label) for node in headings)
    return most if most in (CAPITAL, ROMAN, ARABIC) else usual


def _best(top: str, seen: Sequence[_Seen], usual: DanhSo) -> DanhSo:
    """Return the scheme with that mark of a mục that misses least; the usual one of equals."""
    named = [*NAMED.values()] if top == ROMAN else []
    own = _own(top, seen)
    known = [usual] if usual.cap[0] == top else []
    return min((*known, *named, own), key=lambda danh_so: _missed(danh_so, seen))


def _missed(scheme: DanhSo, seen: Iterable[_Seen]) -> int:
    """Return how many numbers of the file the scheme would print otherwise, or as a dash."""
    cap = scheme.cap
    return sum(
        seen_mark.depth > len(cap) or cap[seen_mark.depth - 1] != seen_mark.mark
        for seen_mark in seen
    )


def _own(top: str, seen: Sequence[_Seen]) -> DanhSo:
    """Return the scheme of the mark most numbers of each level have, letters at its end."""
    cap = [top]
    by_depth: dict[int, list[str]] = {}
    for seen_mark in seen:
        by_depth.setdefault(seen_mark.depth, []).append(seen_mark.mark)
    while len(cap) + 1 in by_depth:
        mark = _most(by_depth[len(cap) + 1])
        if not mark or not follows(mark, cap[-1]):
            break
        cap.append(mark)
    return DanhSo(tuple(cap) if cap[-1] == LETTER else (*cap, LETTER))


def _most(marks: Iterable[str]) -> str:
    counted = Counter(mark for mark in marks if mark)
    return counted.most_common(1)[0][0] if counted else ""


def _part(label: Label | None) -> str:
    """Return the mark of a phần a label is of: ``Phần A`` is none of the decree."""
    lettered = label is not None and label.shown.rstrip(" .:–-")[-1:].upper() in set("ABCDEFGH")
    return PARTS[1] if lettered else PARTS[0]


def _below(node: Node | Headed) -> Iterator[_Seen]:
    return _walked(node.below, 2)


def _walked(nodes: Sequence[Node], depth: int) -> Iterator[_Seen]:
    """Yield the numbers of nodes and of what stands below them; below a dash nothing counts."""
    for node in nodes:
        if node.numbered:
            if mark := _mark(node.line.label):
                yield _Seen(depth, mark)
            yield from _walked(node.below, depth + 1)


def _mark(label: Label | None) -> str:
    """Return the mark of a scheme a label is of, empty for none."""
    if label is None:
        return ""
    if label.kind == "decimal":
        return DECIMALS[label.parts - 2] if label.parts - 2 < len(DECIMALS) else ""
    return _MARKS.get(label.kind, "")
