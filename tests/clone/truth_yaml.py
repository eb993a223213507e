"""A spec before and after its clone, as the count of the truth sees it: by its words alone."""

from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any

from clone.truth_rows import Case
from clone.truth_words import Change, Key, Leaf, Question, Read, Spot, Unit, changes, in_normal, normal

import kehoach
from kehoach.clone.worklist import CarriedOutcome, Item
from kehoach.intake.draft import import_file, is_spec
from kehoach.spec import parse
from kehoach.spec.characters import characters
from kehoach.spec.node import Node, Scalar, Sequence

Steps = tuple[str | int, ...]
BASES = ("can_cu", "vien_dan")
CELLS = {"hang", "tong", "cot", "chi_tieu", "so_tien"}
"""Keys of what is printed as cells of a table."""
BY_NUMBER = (
    ("tu_dan", ""), ("loai", " "), ("so", " số "), ("ngay", " ngày "), ("co_quan", " của "), ("trich_yeu", " "),
)  # fmt: skip
BY_NAME = (("tu_dan", ""), ("loai", " "), ("trich_yeu", " "), ("ngay", " ngày "), ("co_quan", " của "))


class Spec:
    """The values of a spec by path, and which of them stands at a line and column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.values: dict[Steps, Scalar] = {}
        self._spans: list[tuple[int, int, Steps]] = []
        self._walk(parse(text, ""), ())
        self._lines = [0]
        for line in text.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def _walk(self, node: Node, path: Steps) -> None:
        if isinstance(node, Scalar):
            self.values[path] = node
            self._spans.append((node.start.index, max(node.end.index, node.start.index + 1), path))
        elif isinstance(node, Sequence):
            for number, item in enumerate(node.items):
                self._walk(item, (*path, number))
        else:
            for key, value in node.items:
                self._spans.append((key.start.index, key.end.index, (*path, key.text or "")))
                self._walk(value, (*path, key.text or ""))

    def leaves(self) -> Iterator[Leaf]:
        for path, node in self.values.items():
            names = [str(one) for one in path if isinstance(one, str)]
            entry = f"{names[0]}{path[1]}" if names[0] in BASES and len(path) > 1 else ""
            yield Leaf(path, normal(node.text or "")[0], names[0], names[-1], entry, bool(CELLS & {*names}))

    def spot(self, line: int, column: int) -> Spot | None:
        """Return the value at a place of the file, or the first of what begins there."""
        offset = self._lines[line - 1] + column - 1
        path = self._at(offset)
        if path is None:
            return None
        node = self.values.get(path)
        if node is None:  # a key of several values
            path = next(one for one in self.values if one[: len(path)] == path)
            return Spot(path, 0, 0)
        chars = characters(self.text, node)
        inside = next((n for n, one in enumerate(chars or ()) if one[2] > offset), 0)
        at = in_normal(normal(node.text or "")[1], inside)
        return Spot(path, at, at)

    def _at(self, offset: int) -> Steps | None:
        inside = [one for one in self._spans if one[0] <= offset < one[1]]
        if inside:
            return min(inside, key=lambda one: one[1] - one[0])[2]
        return next((path for start, _, path in sorted(self._spans, key=lambda one: one[0]) if start >= offset), None)


def old_text(path: Path) -> str:
    """Return the spec of a plan: its own, or the one a file is read to."""
    return path.read_text(encoding="utf-8") if is_spec(str(path)) else import_file(str(path)).text


def read(spec: Spec) -> Read:
    """Return a spec as leaves and units."""
    leaves = list(spec.leaves())
    cited = [leaf for leaf in leaves if leaf.entry and len(leaf.key) > 2]
    apart = [leaf for leaf in leaves if leaf not in cited]
    entries = _together(cited, lambda leaf: leaf.entry)
    units = [*(Unit((leaf,)) for leaf in apart), *map(_cited, entries)]
    return Read(tuple(leaves), tuple(units), tuple(_rows(apart)))


def _rows(leaves: list[Leaf]) -> Iterator[Unit]:
    for row in _together([leaf for leaf in leaves if leaf.text], lambda leaf: _row_of(leaf.key)):
        if len(row) > 1:
            yield Unit(tuple(_joined(row)))


def _together(leaves: list[Leaf], of: Callable[[Leaf], Hashable]) -> list[list[Leaf]]:
    found: dict[Hashable, list[Leaf]] = {}
    for leaf in leaves:
        found.setdefault(of(leaf), []).append(leaf)
    return list(found.values())


def _row_of(path: Steps) -> Steps:
    """Return the path of the row a cell stands in: below ``hang``, else the mapping or list above."""
    return path[: path.index("hang") + 2] if "hang" in path else path[:-1]


def _joined(leaves: list[Leaf]) -> Iterator[Leaf | str]:
    for number, leaf in enumerate(leaves):
        if number:
            yield " | "
        yield leaf


def _cited(leaves: list[Leaf]) -> Unit:
    """Return a căn cứ as it is printed: its words in the order of the decree."""
    fields = {leaf.field: leaf for leaf in leaves if leaf.text}
    parts: list[Leaf | str] = [] if "tu_dan" in fields else ["Căn cứ"]
    for name, before in BY_NUMBER if "so" in fields else BY_NAME:
        if name in fields:
            parts += [before, fields[name]]
    return Unit((*parts, ";"))


def cloned(case: Case) -> tuple[Read, list[Change], list[Question]]:
    """Return a plan, and what its clone changed and asks."""
    old = Spec(old_text(case.path))
    made = kehoach.clone(case.path, nam=case.nam, **_typed(case.asked))
    new = Spec(made.text)
    done: list[Change] = []
    after: dict[Key, str] = {path: normal(node.text or "")[0] for path, node in new.values.items()}
    for leaf in old.leaves():
        done += changes(leaf.key, leaf.text, after.get(leaf.key, ""))
    asked = [_question(one, old, new, done) for one in made.worklist if one.kind is CarriedOutcome.CAN_QUYET]
    return read(old), done, asked


def _typed(asked: dict[str, str]) -> dict[str, Any]:
    return {key: int(value) if key == "tu_nam" else value for key, value in asked.items()}


def _question(item: Item, old: Spec, new: Spec, done: list[Change]) -> Question:
    spots = [old.spot(item.old.line, item.old.column)]
    for more in item.cho_khac:
        found = new.spot(more.line, more.column)
        spots.append(found and _before(found, done))
    return Question(item.code, item.message, tuple(one for one in spots if one is not None))


def _before(spot: Spot, done: list[Change]) -> Spot:
    """Return a point of the new words as one of the old."""
    at = spot.start
    for one in done:
        if one.key == spot.key and one.start < at:
            at = max(one.start, at - len(one.new) + one.end - one.start)
    return Spot(spot.key, at, at)
