"""The hand that writes what was decided into a YAML spec: spans of its text, its own comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.decisions import Remark
from kehoach.clone.spec_leaf import SpecLeaf, spot
from kehoach.clone.spec_marks import Marks
from kehoach.clone.worklist import CarriedOutcome, Item, gathered
from kehoach.spec import edit
from kehoach.spec.characters import characters, in_flow
from kehoach.spec.lines import Lines
from kehoach.spec.node import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.clone.decisions import Added, Decisions, LeafChange
    from kehoach.clone.spec_taken import Taken
    from kehoach.clone.word.handed_on import Handed
    from kehoach.plan.build import Draft
    from kehoach.spec.edit import Edit


Written = tuple[str, tuple[Item, ...]]
"""The new text and the worklist."""


def written(
    old: Draft, decisions: Decisions, more: Iterable[Edit], doi: int, taken: Taken | Handed,
) -> Written:  # fmt: skip
    """Return the new text of a spec and the worklist, its places in the new text.

    ``more`` are edits of the source itself; ``doi`` is how many years pass, ``taken`` the decisions
    the old file remembers.
    """
    added = list(_added(old, decisions.added))
    made = [*more, *_edits(old.text, decisions.changes), *(rewrite for rewrite, _ in added)]
    remarks = [*decisions.remarks, *(remark for _, remark in added)]
    marks = Marks(old.text, old.root, made)
    made += [*taken.edits(decisions.changes), *marks.edits(remarks, doi)]
    new = edit.apply(old.text, made)
    return new, gathered(_items(old, new, made, remarks))


def _edits(text: str, changes: Iterable[LeafChange]) -> Iterator[Edit]:
    """Yield the edits of the source that make the changes, those of one value together."""
    spans: dict[int, tuple[SpecLeaf, list[edit.ValueChange]]] = {}
    for change in changes:
        leaf = change.leaf
        if not isinstance(leaf, SpecLeaf):
            raise TypeError(leaf)
        if change.whole:
            yield from _whole(text, leaf, change.new)
        else:
            kept = spans.setdefault(leaf.node.start.index, (leaf, []))[1]
            kept.append(_in_value(leaf, change))
    for leaf, done in spans.values():
        yield from edit.replace(text, leaf.node, done, flow=leaf.flow)


def _whole(text: str, leaf: SpecLeaf, value: str) -> list[Edit]:
    if leaf.key is None:
        raise TypeError(leaf)
    if value:
        return edit.fill(text, leaf.key, leaf.node, value, flow=leaf.flow)
    return edit.blank(text, leaf.key, leaf.node)


def _in_value(leaf: SpecLeaf, change: LeafChange) -> edit.ValueChange:
    """Return a change of the view as one of the value; a break the author set stays a break."""
    start, end, new = edit.trimmed(
        leaf.view, edit.ValueChange(change.start, change.end, change.new)
    )
    first, last, gap = leaf.in_value(start), leaf.in_value(end), new.rfind(" ")
    if "\n" in (leaf.node.text or "")[first:last] and gap >= 0:
        new = f"{new[:gap]}\n{new[gap + 1 :]}"
    return edit.ValueChange(first, last, new)


def _added(old: Draft, added: Iterable[Added]) -> Iterator[tuple[Edit, Remark]]:
    """Yield the edits that put keys behind ``co_quan``, with what is told of them."""
    pairs = old.root.items if isinstance(old.root, Mapping) else ()
    behind = next(((key, value) for key, value in pairs if key.text == "co_quan"), None)
    if behind is None or not isinstance(behind[1], Scalar):
        return
    flow = in_flow(old.text, old.root)
    for addition in added:
        message = f"{addition.part}: {addition.value} (thêm)"
        remark = Remark(CarriedOutcome.CO_HOC, "CL15", message, "", "", spot(behind[1]))
        yield edit.add_key(old.text, *behind, addition.part, addition.value, flow=flow), remark


def _items(old: Draft, new: str, made: list[Edit], remarks: Iterable[Remark]) -> Iterator[Item]:
    move, places = edit.moved(made), _Places(old)
    old_lines, new_lines = Lines(old.text), Lines(new)
    for remark in remarks:
        at = places.offset(remark)
        now, before = new_lines.place(move(at), ""), old_lines.place(at, old.file)
        said = (remark.message, remark.cure, remark.nguon)
        yield Item(remark.kind, remark.code, now, before, *said, choices=remark.choices)


class _Places:
    """Where remarks stand in the source; the characters of a value are mapped once."""

    def __init__(self, old: Draft) -> None:
        self._old = old
        self._maps: dict[int, list[int]] = {}

    def offset(self, remark: Remark) -> int:
        """Return where the words of a remark begin, or where its leaf does."""
        leaf = remark.leaf
        if not isinstance(leaf, SpecLeaf):
            return self._old.root.start.index
        if remark.at is None:
            return leaf.start
        begun = leaf.node.start.index
        if begun not in self._maps:
            found = characters(self._old.text, leaf.node) or ()
            self._maps[begun] = [char[1] for char in found]
        at = leaf.in_value(remark.at)
        return self._maps[begun][at] if at < len(self._maps[begun]) else leaf.start
