"""The paper a clone is worked on: changes and remarks are gathered, then written all at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.leaf import Leaf, leaves, top_parts
from kehoach.clone.worklist import Item, Loai, gathered
from kehoach.problem import Place
from kehoach.spec import edit
from kehoach.spec.edit import Change, Edit
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

CHUA_RA = "chưa rà"
"""Comment on a carried part nobody has read yet; the person who accepts the part deletes it."""

QUYET = "cần quyết định"
_MARKED = re.compile(rf"# {CHUA_RA}\b")
_DECIDE = re.compile(rf"[ \t]*# {QUYET}: [A-Z0-9, ]+$")


class _Remark(NamedTuple):
    loai: Loai
    code: str
    offset: int
    message: str
    cure: str
    nguon: str
    node: Scalar | None


class Sheet:
    """Last year's text with everything that is to be done to it."""

    def __init__(self, text: str, root: Node, file: str, doi: int) -> None:
        self.text = text
        self.root = root
        self.file = file
        self.doi = doi
        """Years from the old plan to the new; 0 when a clone is cloned to its own year again."""
        self.leaves = tuple(leaves(text, root))
        self._changes: dict[int, tuple[Leaf, list[Change]]] = {}
        self._edits: list[Edit] = []
        self._remarks: list[_Remark] = []

    def change(self, leaf: Leaf, start: int, end: int, new: str, code: str, *, message: str = "") -> None:
        """Put new words for a span of the leaf's view; told as ``cũ → mới`` unless a message says more.

        A span that touches one changed before is left alone: the first rule decides.
        """
        old = leaf.view[start:end]
        if old == new:
            return
        _, done = self._changes.setdefault(leaf.node.start.index, (leaf, []))
        first, last = leaf.in_value(start), leaf.in_value(end)
        if any(one.start < last and first < one.end for one in done):
            return
        value = leaf.node.text or ""
        at = new.rfind(" ")
        if "\n" in value[first:last] and at >= 0:
            new = f"{new[:at]}\n{new[at + 1 :]}"  # a break the author set stays a break
        done.append(Change(first, last, new))
        self.tell(Loai.TU_SUA, code, message or f"{old} → {new}".replace("\n", " "), leaf=leaf, at=start)

    def edits(self, *edits: Edit) -> None:
        """Put edits of the source itself."""
        self._edits += edits

    def tell(
        self, loai: Loai, code: str, message: str, cure: str = "", *,
        leaf: Leaf | None = None, at: int = 0, node: Node | None = None, nguon: str = "",
    ) -> None:  # fmt: skip
        """Put a line on the worklist, at a spot of a leaf's view or at a node."""
        if leaf is not None:
            offset, marked = leaf.in_source(self.text, at), leaf.node
        else:
            offset, marked = (node or self.root).start.index, first_scalar(node) if node is not None else None
        self._remarks.append(_Remark(loai, code, offset, message, cure, nguon, marked))

    def touched(self, node: Node) -> Loai:
        """Return what became of a part: the gravest thing told of it."""
        kinds = {one.loai for one in self._remarks if node.start.index <= one.offset <= node.end.index}
        return next((one for one in (Loai.CAN_QUYET, Loai.TU_SUA) if one in kinds), Loai.GIU_NGUYEN)

    def written(self) -> tuple[str, tuple[Item, ...]]:
        """Return the new text and the worklist."""
        made = list(self._edits)
        for leaf, changes in self._changes.values():
            made += edit.replace(self.text, leaf.node, changes, flow=leaf.flow)
        made += self._marks()
        move = edit.moved(made)
        text = edit.apply(self.text, made)
        old_lines, new_lines = _Lines(self.text), _Lines(text)
        items = (
            Item(one.loai, one.code, new_lines.place(move(one.offset), ""), old_lines.place(one.offset, self.file),
                 one.message, one.cure, one.nguon)
            for one in self._remarks
        )  # fmt: skip
        return text, gathered(items)

    def _marks(self) -> list[Edit]:
        """Return the comments that show what is unread and what waits for a decision.

        A clone cloned to its own year again gets no new ones: those a person deleted stay deleted.
        """
        if self.doi == 0 and _MARKED.search(self.text):
            return []
        wanted: dict[int, list[str]] = {}
        nodes: dict[int, Scalar] = {}
        for one in self._remarks:
            if one.loai is Loai.CAN_QUYET and one.node is not None:
                at = edit.trailing_comment(self.text, one.node, "").start
                wanted.setdefault(at, []).append(one.code)
                nodes.setdefault(at, one.node)
        out = []
        for key, _ in top_parts(self.root):
            at = edit.line_end(self.text, key.start.index)
            head = edit.trailing_comment(self.text, key, CHUA_RA)
            codes = wanted.pop(at, None)
            line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
            words = [CHUA_RA] if not _MARKED.search(line) else []
            words += [_decide(codes)] if codes else []
            out += _renewed(line, at, words, head)
        for at, codes in wanted.items():
            line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
            out += _renewed(line, at, [_decide(codes)], edit.trailing_comment(self.text, nodes[at], ""))
        return out


def _decide(codes: list[str]) -> str:
    return f"{QUYET}: {', '.join(sorted(set(codes)))}"


def _renewed(line: str, at: int, words: list[str], where: Edit) -> list[Edit]:
    """Return the edit that puts the words behind a line, an older list of decisions replaced."""
    old = _DECIDE.search(line)
    if not words:
        return []
    start = at - (len(old[0]) if old else 0)
    return [Edit(start, where.start, "".join(f"  # {word}" for word in words))]


def first_scalar(node: Node) -> Scalar | None:
    """Return the first value written in a node."""
    while not isinstance(node, Scalar):
        if not node.items:
            return None
        assert isinstance(node, Mapping | Sequence)  # noqa: S101 - the three kinds of nodes
        node = node.items[0][1] if isinstance(node, Mapping) else node.items[0]
    return node


class _Lines:
    """Line and column of offsets of a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]

    def place(self, offset: int, file: str) -> Place:
        from bisect import bisect_right  # noqa: PLC0415

        line = bisect_right(self._starts, offset)
        return Place(file, line, offset - self._starts[line - 1] + 1)
