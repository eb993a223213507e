"""Heads of columns: the key of a place of the plan, a hole, or a word a clerk writes for one.

``Cơ quan`` is ``co_quan``, ``Họ tên người ký`` is ``ky.ho_ten``: case, accents, blanks are aside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.batch.faults import problem
from kehoach.named import NamedTuple
from kehoach.plan.suggest import nearest
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.batch.base import Base, Target
    from kehoach.batch.table import Table
    from kehoach.problem import Problem

SKIPPED = "#"
"""How the head of a column begins that is for its author's eyes only."""
OWN = ("ma", "ten", "tinh")
"""Columns the batch itself uses: code, name and tỉnh of the unit."""
_NUMBERS = frozenset({"stt", "tt", "so_tt", "so_thu_tu"})
"""Heads of columns that count the rows: passed over."""
_ALIASES = {
    "ho_ten": "ky.ho_ten", "ho_va_ten": "ky.ho_ten", "nguoi_ky": "ky.ho_ten",
    "ho_ten_nguoi_ky": "ky.ho_ten", "ho_va_ten_nguoi_ky": "ky.ho_ten", "ten_nguoi_ky": "ky.ho_ten",
    "chuc_vu": "ky.chuc_vu", "chuc_vu_nguoi_ky": "ky.chuc_vu",
    "ten_co_quan": "co_quan", "co_quan_ban_hanh": "co_quan",
    "so_van_ban": "so", "so_ke_hoach": "so", "ngay_ban_hanh": "ngay", "ngay_ky": "ngay",
    "ma_don_vi": "ma", "ma_xa": "ma", "ma_so": "ma", "ma_dvhc": "ma",
    "ten_don_vi": "ten", "don_vi": "ten", "ten_xa": "ten", "xa": "ten", "xa_phuong": "ten",
    "ten_xa_phuong": "ten", "ten_tinh": "tinh", "tinh_thanh_pho": "tinh",
}  # fmt: skip
"""Words clerks write over a column → the key it has here."""
_MOST_NAMED = 30
"""Columns named in a cure; a base may have hundreds of targets."""
_BETWEEN = re.compile(r"[\s_-]+")


class Column(NamedTuple):
    """What a column of the table is for."""

    at: int
    """Which cell of a row."""
    head: str
    own: str = ""
    """``ma``, ``ten`` or ``tinh`` where the batch itself uses it."""
    hole: str = ""
    """Name of the holes it fills, as the base writes it."""
    target: Target | None = None
    """The value of the plan it is."""


_NO_COLUMN = Column(-1, "")
"""What a column is for that is passed over."""


def bare(head: str) -> str:
    """Return a head without case, accents and the kind of blanks between its words."""
    words = _BETWEEN.sub("_", fold(one_line(head)).strip(" _*:")).replace("_.", ".")
    words = words.replace("._", ".")
    return _ALIASES.get(words, words)


def known_heads(base: Base) -> tuple[str, ...]:
    """Return every head a column may have, holes first; of one place the usual name alone."""
    return tuple(dict.fromkeys([*base.holes, *OWN, *base.targets]))


def columns_of(table: Table, base: Base) -> tuple[list[Column], list[Problem]]:
    """Return what each column is for, and what is wrong with the heads.

    LO01 for a head that is none, LO03 for two of one place, LO20 and LO21 for a place that is no
    value of its own, LO02 for holes nobody fills, LO24 where no column changes anything.
    """
    found: list[Column] = []
    wrong: list[Problem] = []
    holes = {plain(name): name for name in base.holes}
    for at, head in enumerate(table.head.cells):
        column = _column(at, head, base, holes) if _used(table, at, head) else _NO_COLUMN
        if column is None:
            wrong.append(_unknown(table, at, base))
        elif column is not _NO_COLUMN:
            found.append(column)
            wrong += base.misplaced(column, table.at(table.head, at))
    wrong += [*_twice(found, table), *_unfilled(found, base)]
    if not wrong and not any(column.hole or column.target for column in found):
        wrong.append(problem("LO24", table.place))
    return found, wrong


def _unfilled(found: list[Column], base: Base) -> list[Problem]:
    """Return each hole of the base no column fills, at the first place where it stands."""
    filled = {column.hole for column in found}
    return [
        problem("LO02", base.place_of_node(values[0].node), ten=name)
        for name, values in base.holes.items()
        if name not in filled
    ]


def plain(name: str) -> str:
    """Return a name without case, accents and kinds of blanks, words of clerks as they are."""
    return _BETWEEN.sub("_", fold(one_line(name)).strip(" _*:"))


def _used(table: Table, at: int, head: str) -> bool:
    """Return False for a column that counts rows, is for its author alone, or is empty."""
    if head.startswith(SKIPPED) or plain(head) in _NUMBERS:
        return False
    return bool(head) or any(row.cells[at] for row in table.rows)


def _column(at: int, head: str, base: Base, holes: Mapping[str, str]) -> Column | None:
    """Return what a column is for: holes, a place of the plan, the batch's own, several at once."""
    name = bare(head)
    hole = holes.get(plain(head)) or holes.get(name) or ""
    spoken_for = plain(head) in holes and name != plain(head)  # a hole named as clerks name a place
    target = None if spoken_for else base.target(name)
    own = name if name in OWN else ""
    return Column(at, head, own, hole, target) if own or hole or target else None


def _unknown(table: Table, at: int, base: Base) -> Problem:
    head = table.head.cells[at]
    known = known_heads(base)
    near = nearest(bare(head), known)
    listed = ", ".join(known[:_MOST_NAMED]) + (" …" if len(known) > _MOST_NAMED else "")
    cure = f"các cột dùng được: {listed}"
    cure = f"ý bạn là “{near}”? {cure}" if near else cure
    return problem("LO01", table.at(table.head, at), cot=head, cure=cure)


def _twice(found: list[Column], table: Table) -> list[Problem]:
    """Return each column that writes where one before it does."""
    met: dict[object, str] = {}
    out = []
    for column in found:
        path = column.target.path if column.target is not None else None
        for key in (column.own, column.hole and f"${column.hole}", path):
            if key and key in met:
                place = table.at(table.head, column.at)
                out.append(problem("LO03", place, cot=column.head, truoc=met[key]))
                break
            if key:
                met[key] = column.head
    return out
