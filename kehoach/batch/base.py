"""The base plan of a batch: its YAML read once, its holes and the places columns may name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.batch.faults import problem, refuse
from kehoach.batch.heads import plain
from kehoach.named import NamedTuple
from kehoach.plan.identity import things
from kehoach.plan.plan import Plan
from kehoach.profile.fragment import HOLE
from kehoach.spec.node import Mapping, Node, Scalar, place_at
from kehoach.spec.node import Sequence as Listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.address import PlanPath
    from kehoach.batch.heads import Column
    from kehoach.plain import Raw
    from kehoach.plan.identity import Thing
    from kehoach.problem import Place, Problem

_USUAL = (
    "co_quan", "co_quan_chu_quan", "dia_danh", "so", "ky_hieu", "ngay", "trich_yeu", "ky.chuc_vu",
    "ky.ho_ten",
)  # fmt: skip
"""Places a column mostly names, in the order they are told."""
_FIGURE = "gia_tri"
"""What mostly differs of a target."""


class Hole(NamedTuple):
    """A value of the base with holes in its words."""

    path: PlanPath
    node: Scalar


class Target(NamedTuple):
    """A value of the plan a column gives."""

    path: PlanPath
    node: Node | None
    """What the base has there; None for a key it has not."""


class Base:
    """A base plan. Raises KehoachError for broken YAML: every fault at its line."""

    def __init__(self, path: str | Path, content: bytes | None = None) -> None:
        self.file = str(path)
        self.text = spec.read_text(path, content=content)
        self.root = spec.parse(self.text, self.file)
        if not isinstance(self.root, Mapping) or not self.root.items:
            raise refuse("LO27", place_at(self.root.start, self.file))
        self.raw: Raw = self.root.plain()

    def place_of_node(self, node: Node) -> Place:
        """Return where something stands in the file."""
        return place_at(node.start, self.file)

    @cached_property
    def scalars(self) -> tuple[Hole, ...]:
        """Return every value with its path; one that aliases repeat stands under each path."""
        return tuple(_scalars(self.root, ()))

    @cached_property
    def holes(self) -> dict[str, list[Hole]]:
        """Return the holes by name, each with the values it stands in, in order."""
        out: dict[str, list[Hole]] = {}
        for value in self.scalars:
            for met in HOLE.finditer(value.node.text or ""):
                if met["name"]:
                    out.setdefault(met["name"].strip(), []).append(value)
        return out

    @cached_property
    def _things(self) -> tuple[Thing, ...]:
        return things(self.raw)

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """Return the heads of the places that mostly differ: of the letterhead, and of targets."""
        figures = (
            f"chi_tieu.{thing.code}.{_FIGURE}" for thing in self._things if thing.kind == "chi_tieu"
        )
        return (*_USUAL, *figures)

    def target(self, name: str) -> Target | None:
        """Return the value a head names: keys with dots between, or a thing by its code.

        ``ky.ho_ten``; ``ky.2.ho_ten`` of the second signer; ``chi_tieu.<mã>.gia_tri``.
        """
        return self._thing(name) or self._keys(name.split("."))

    def _thing(self, name: str) -> Target | None:
        kind, _, rest = name.partition(".")
        code, _, key = rest.rpartition(".")
        for found in self._things if code else ():
            if found.kind == kind and plain(found.code) == code:
                path, node = _written(self.root, found.path)
                if isinstance(node, Mapping):
                    return Target((*path, key), node.get(key))
        return None

    def _keys(self, steps: list[str]) -> Target | None:
        if steps[0] not in self.raw and steps[0] not in set(Plan.keys()):
            return None
        node: Node | None = self.root
        path: list[str | int] = []
        for number, step in enumerate(steps):
            if isinstance(node, Mapping):
                path.append(step)
                node = node.get(step)
            elif isinstance(node, Listed) and step in _places(node):
                path.append(int(step) - 1)
                node = node.items[int(step) - 1]
            elif number == 1 == len(steps) - 1 and _blank(node):  # ``ky`` the base has not
                path.append(step)
            else:
                return None
        return Target(tuple(path), node)

    def misplaced(self, column: Column, place: Place) -> list[Problem]:
        """Return why a column's place cannot be given: a whole list, a value others share."""
        node = column.target.node if column.target is not None else None
        if isinstance(node, Mapping | Listed):
            kind = "danh sách" if isinstance(node, Listed) else "nhóm khóa"
            return [problem("LO20", place, cot=column.head, loai=kind)]
        if (
            node is not None
            and sum(hole.node.start.index == node.start.index for hole in self.scalars) > 1
        ):
            return [problem("LO21", place, cot=column.head)]
        return []


def _scalars(node: Node, path: PlanPath) -> Iterator[Hole]:
    todo: list[tuple[Node, PlanPath]] = [(node, path)]
    while todo:
        found, at = todo.pop()
        if isinstance(found, Scalar):
            yield Hole(at, found)
        elif isinstance(found, Listed):
            todo += [(below, (*at, number)) for number, below in enumerate(found.items)][::-1]
        else:
            todo += [(below, (*at, key.text or "")) for key, below in found.items][::-1]


def _written(root: Node, path: PlanPath) -> tuple[PlanPath, Node]:
    """Return the path without the steps an author may leave out, and what stands there."""
    node, steps = root, list[str | int]()
    for step in path:
        below: Node | None = None
        if isinstance(node, Mapping):
            below = node.get(str(step))
        elif isinstance(node, Listed) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        if below is not None:
            node = below
            steps.append(step)
    return tuple(steps), node


def _places(node: Listed) -> frozenset[str]:
    """Return how the items of a list are named, counted from 1."""
    return frozenset(map(str, range(1, len(node.items) + 1)))


def _blank(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and node.text is None)
