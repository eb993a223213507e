"""Rows given by the names of their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.reading import Wrong, all_of
from kehoach.plan.table.columns import BETWEEN
from kehoach.text.letters import fold
from kehoach.value import value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@value()
class Named:
    """A row as name of a column → cell; a column that is not named is blank."""

    cells: Mapping[str, str]


class Names:
    """The columns of a table by the names an author may use for them."""

    def __init__(self, paths: list[str]) -> None:
        self.paths = paths
        self._places = _places(paths)

    def cells(self, row: Named, place: int, *, numbered: bool) -> tuple[str, ...]:
        """Return the cells of a row; without the first where the program numbers the rows.

        Raises Wrong KH01 for a column the table does not have, KH09 for one named twice.
        """
        found: dict[int, str] = {}
        wrong: list[Wrong] = []
        for name, cell in row.cells.items():
            at = self.place(name)
            if at is None:
                message, cure = f"không có cột `{name}`", self._cure(name, row)
                wrong.append(Wrong("KH01", message, cure, (place, name), at_key=True))
            elif at in found:
                message = f"cột `{self.paths[at]}` được ghi hai lần trong một hàng"
                wrong.append(Wrong("KH09", message, "bỏ một trong hai", (place, name), at_key=True))
            else:
                found[at] = cell
        all_of(wrong)
        first = 1 if numbered and 0 not in found else 0
        return tuple(found.get(at, "") for at in range(first, len(self.paths)))

    def place(self, name: str) -> int | None:
        """Return which column a name means, from 0; None for none or several."""
        found = self._places.get(name, self._places.get(_key(name)))
        return None if found == _SEVERAL else found

    def named(self, cells: Sequence[str]) -> dict[str, str]:
        """Return a row as name → cell, blank cells left out."""
        out: dict[str, str] = {}
        for at, cell in enumerate(cells):
            if cell or at == 0:
                path = self.paths[at]
                out[path if self.place(path) == at else position(at)] = cell
        return out

    def _cure(self, name: str, row: Named) -> str:
        # only when something is wrong
        from kehoach.plan.suggest import nearest, parted  # noqa: PLC0415 - told of a fault alone

        cut = parted(name, row.cells, self.paths)
        if cut:
            return cut
        if self._places.get(_key(name)) == _SEVERAL:
            return f"có nhiều cột tên ấy, ghi cả tên ở trên: {', '.join(self.paths)}"
        last = {path.split(BETWEEN)[-1]: path for path in self.paths}
        near = nearest(name, [*self.paths, *last, "nhom"])
        start = f"ý bạn là `{last.get(near, near)}`? " if near else ""
        return f"{start}các cột của bảng: {', '.join(self.paths)}"


_SEVERAL = -1


def position(at: int) -> str:
    """Return the name any column has by its place: ``Cột 3``."""
    return f"Cột {at + 1}"


def _key(name: str) -> str:
    return fold(name).replace(" / ", "/").replace("/ ", "/").replace(" /", "/")


def _places(paths: list[str]) -> dict[str, int]:
    """Return names → places: whole paths as written, folded, last names, ``Cột 3``."""
    out: dict[str, int] = {}
    for named in (
        paths,
        [_key(path) for path in paths],
        [_key(path.split(BETWEEN)[-1]) for path in paths],
        [_key(position(at)) for at in range(len(paths))],
    ):
        level: dict[str, int] = {}
        for at, name in enumerate(named):
            level[name] = at if name not in level else _SEVERAL
        out = {**level, **out}
    return out
