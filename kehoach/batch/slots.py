"""The values of a base that differ from row to row, and the plain values of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.batch.faults import refuse
from kehoach.named import NamedTuple
from kehoach.plain import raw_map
from kehoach.problem import Place
from kehoach.profile.fragment import HOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.batch.base import Base
    from kehoach.batch.heads import Column
    from kehoach.plain import Raw, RawValue

_MOST = 5_000
"""Values that differ; each is filled anew for every row."""


class Slot(NamedTuple):
    """A value that differs from row to row."""

    path: PlanPath
    pieces: tuple[str | int, ...]
    """Words of the base, and the columns whose cells stand between them."""

    @property
    def whole(self) -> bool:
        """Return True where one cell is the whole value: a blank one leaves it blank."""
        return len(self.pieces) == 1


def slots_of(base: Base, columns: Sequence[Column]) -> tuple[Slot, ...]:
    """Return the values of a base that differ: those columns name, and those with holes.

    ``$${`` is the sign itself, in every value of the base a column does not give whole.
    Raises KehoachError LO25 for more than anybody fills.
    """
    whole = {column.target.path: column.at for column in columns if column.target}
    by_hole = {column.hole: column.at for column in columns}
    out = [Slot(path, (at,)) for path, at in whole.items()]
    for path, node in base.scalars:
        if path not in whole and "${" in str(node.text):
            out.append(Slot(path, _pieces(str(node.text), by_hole)))
    if len(out) > _MOST:
        raise refuse("LO25", Place(base.file), so=_MOST)
    return tuple(out)


def with_values(raw: Raw, paths: Sequence[PlanPath], values: Sequence[str | None]) -> Raw:
    """Return the plain values of the base with those of a row; all others are shared."""
    out = dict(raw)
    copied: dict[PlanPath, _Holder] = {(): _Holder(out)}
    for path, value in zip(paths, values, strict=True):
        node = copied[()]
        for depth in range(1, len(path)):
            above = path[:depth]
            if above not in copied:
                copied[above] = node.copied(above[-1])
            node = copied[above]
        node.put(path[-1], value)
    return out


class _Holder:
    """A mapping or a list of a plan that is this row's own."""

    __slots__ = ("held",)

    def __init__(self, held: Raw | list[RawValue]) -> None:
        self.held = held

    def copied(self, step: str | int) -> _Holder:
        """Return what stands at a step, as a copy that stands there in its place."""
        below = self._at(step)
        own = [*below] if isinstance(below, list) else dict(raw_map(below))
        self.put(step, own)
        return _Holder(own)

    def _at(self, step: str | int) -> RawValue:
        if isinstance(self.held, dict):
            return self.held.get(str(step))
        return self.held[int(step)]

    def put(self, step: str | int, value: RawValue) -> None:
        """Put a value at a step."""
        if isinstance(self.held, dict):
            self.held[str(step)] = value
        else:
            self.held[int(step)] = value


def _pieces(text: str, by_hole: dict[str, int]) -> tuple[str | int, ...]:
    """Return the words of a value, and the columns between them."""
    out: list[str | int] = []
    at = 0
    for met in HOLE.finditer(text):
        out.append(text[at : met.start()])
        name = (met["name"] or "").strip()
        out.append(by_hole[name] if name else "${")
        at = met.end()
    out.append(text[at:])
    return tuple(piece for piece in out if piece != "") or ("",)
