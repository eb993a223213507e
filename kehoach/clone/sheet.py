"""The paper a clone is worked on: changes and remarks are gathered, then written all at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from kehoach.clone.leaf import Leaf, first_scalar, leaves, top_parts
from kehoach.clone.lines import Lines
from kehoach.clone.worklist import Item, Kind, gathered
from kehoach.spec import comment, edit
from kehoach.spec.characters import characters, line_end
from kehoach.spec.edit import Change, Edit
from kehoach.spec.node import Node, Scalar
from kehoach.text.letters import one_line

CHUA_RA = "chưa rà"
"""Comment on a carried part nobody has read yet; the person who accepts the part deletes it."""

RENAMED = "CL17"
"""Code of an agency renamed by data/."""

QUYET = "cần quyết định"
_MARKED = re.compile(rf"# {CHUA_RA}\b")
_DECIDE = re.compile(rf"(?<![ \t])[ \t]*# {QUYET}: [A-Z0-9, ]+$")


class _Remark(NamedTuple):
    kind: Kind
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
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self._edits: list[Edit] = []
        self._remarks: list[_Remark] = []
        self._asked: set[tuple[str, str]] = set()
        self._renamed: set[int] = set()
        self._ends: dict[int, int] = {}
        self._maps: dict[int, list[int]] = {}

    def change(self, leaf: Leaf, start: int, end: int, new: str, code: str, *, nguon: str = "") -> None:
        """Put new words for a span of the leaf's view, told as ``cũ → mới``.

        A span that touches one changed before is left alone: the first rule decides.
        """
        old, span = leaf.view[start:end], (start, end)
        spans = self._spans.setdefault(leaf.node.start.index, [])
        number = bisect_left(spans, span)
        taken = any(one[0] < end and start < one[1] for one in spans[max(0, number - 1) : number + 1])
        if old == new or taken:
            return
        spans.insert(number, span)
        told = f"{old} → {new}"
        start, end, new = edit.trimmed(leaf.view, Change(start, end, new))
        first, last, gap = leaf.in_value(start), leaf.in_value(end), new.rfind(" ")
        if "\n" in (leaf.node.text or "")[first:last] and gap >= 0:
            new = f"{new[:gap]}\n{new[gap + 1 :]}"  # a break the author set stays a break
        self._changes.setdefault(leaf.node.start.index, (leaf, []))[1].append(Change(first, last, new))
        if code == RENAMED:
            self._renamed.add(leaf.node.start.index)
        self.tell(Kind.CO_HOC, code, told, leaf=leaf, at=span[0], nguon=nguon)

    def value(self, leaf: Leaf) -> str:
        """Return a leaf's words with the changes so far."""
        _, done = self._changes.get(leaf.node.start.index, (leaf, []))
        return one_line(edit.changed(leaf.node.text or "", done))

    def renamed(self, leaf: Leaf) -> bool:
        """Return True when an agency was renamed in the leaf."""
        return leaf.node.start.index in self._renamed

    def edits(self, *edits: Edit) -> None:
        """Put edits of the source itself."""
        self._edits += edits

    def tell(
        self, kind: Kind, code: str, message: str, cure: str = "", *,
        leaf: Leaf | None = None, at: int = 0, node: Node | None = None, nguon: str = "", mark: bool = True,
    ) -> None:  # fmt: skip
        """Put a line on the worklist, at a spot of a leaf's view or at a node.

        ``mark`` False leaves no comment in the new file: for what concerns more than its line.
        """
        marked: Scalar | None = None
        if leaf is not None:
            offset, marked = self._offset(leaf, at), leaf.node
        else:
            offset = (node or self.root).start.index
            marked = first_scalar(node) if node is not None else None
        self._remarks.append(_Remark(kind, code, offset, message, cure, nguon, marked if mark else None))

    def ask(
        self, code: str, message: str, cure: str, *, leaf: Leaf, at: int = 0, nguon: str = "", mark: bool = True
    ) -> None:
        """Put a question on the worklist, at a spot of a leaf's view."""
        self.tell(Kind.CAN_QUYET, code, message, cure, leaf=leaf, at=at, nguon=nguon, mark=mark)

    def once(self, about: str, code: str, message: str, cure: str, *, leaf: Leaf, at: int, nguon: str) -> None:
        """Put a question on the worklist where its subject is met first, and not again."""
        if (code, about) not in self._asked:
            self._asked.add((code, about))
            self.ask(code, message, cure, leaf=leaf, at=at, nguon=nguon)

    def _offset(self, leaf: Leaf, at: int) -> int:
        """Return where a character of a leaf's view stands in the source, or where the leaf begins."""
        start = leaf.node.start.index
        if start not in self._maps:
            self._maps[start] = [one[1] for one in characters(self.text, leaf.node) or ()]
        found, at = self._maps[start], leaf.in_value(at)
        return found[at] if at < len(found) else start

    def fates(self) -> list[tuple[Scalar, Kind]]:
        """Return every carried part's key and what became of the part: the gravest thing told of it."""
        told = {kind: sorted(one.offset for one in self._remarks if one.kind is kind) for kind in Kind}
        out = []
        for key, node in top_parts(self.root):
            grave = Kind.GIU_NGUYEN
            for kind in (Kind.CAN_QUYET, Kind.CO_HOC):
                at = bisect_left(told[kind], key.start.index)
                if at < len(told[kind]) and told[kind][at] < max(node.end.index, key.end.index):
                    grave = kind
                    break
            out.append((key, grave))
        return out

    def written(self) -> tuple[str, tuple[Item, ...]]:
        """Return the new text and the worklist."""
        made = list(self._edits)
        for leaf, changes in self._changes.values():
            made += edit.replace(self.text, leaf.node, changes, flow=leaf.flow)
        made += self._marks(made)
        move = edit.moved(made)
        text = edit.apply(self.text, made)
        old_lines, new_lines = Lines(self.text), Lines(text)
        items = (
            Item(one.kind, one.code, new_lines.place(move(one.offset), ""), old_lines.place(one.offset, self.file),
                 one.message, one.cure, one.nguon)
            for one in self._remarks
        )  # fmt: skip
        return text, gathered(items)

    def _marks(self, made: list[Edit]) -> list[Edit]:
        """Return the comments that show what is unread and what waits for a decision.

        A clone cloned to its own year again gets no new ones: those a person deleted stay deleted.
        """
        if self.doi == 0 and _MARKED.search(self.text):
            return []
        closed = [comment.closed(self.text, self.root), sorted((one.start, one.end) for one in made)]
        words: dict[int, tuple[list[str], set[str]]] = {}
        for key, node in top_parts(self.root):
            words.setdefault(self._spot(key if not isinstance(node, Scalar) else node, closed), ([CHUA_RA], set()))
        for one in self._remarks:
            if one.kind is Kind.CAN_QUYET and one.node is not None:
                words.setdefault(self._spot(one.node, closed), ([], set()))[1].add(one.code)
        return [made for at, (unread, codes) in words.items() for made in self._mark(at, unread, codes)]

    def _spot(self, node: Scalar, closed: list[list[tuple[int, int]]]) -> int:
        """Return where a comment may stand that speaks of a node: the end of its line, brackets closed."""
        number = bisect_left(closed[0], (node.start.index + 1, 0)) - 1
        if number >= 0 and closed[0][number][1] > node.start.index:
            at = self._line_end(closed[0][number][1])
        else:
            at = comment.trailing_comment(self.text, node, "").start
        moved = True
        while moved:
            moved = False
            for spans in closed:
                number = bisect_left(spans, (at, 0)) - 1
                if number >= 0 and spans[number][1] > at:
                    at, moved = self._line_end(spans[number][1]), True
        return at

    def _line_end(self, offset: int) -> int:
        if offset not in self._ends:
            self._ends[offset] = line_end(self.text, offset)
        return self._ends[offset]

    def _mark(self, at: int, unread: list[str], codes: set[str]) -> list[Edit]:
        """Return the edit that ends a line with its marks; an older list of decisions is replaced."""
        line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        words = [] if _MARKED.search(line) else [*unread]
        words += [f"{QUYET}: {', '.join(sorted(codes))}"] if codes else []
        old = _DECIDE.search(line) if codes else None
        return [Edit(at - len(old[0]) if old else at, at, "".join(f"  # {word}" for word in words))] if words else []
