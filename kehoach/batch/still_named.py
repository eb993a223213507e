"""Words of a base that name its own unit: every plan made of it would bear them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.batch.faults import problem
from kehoach.law import co_quan
from kehoach.text.letters import clean, one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.batch.base import Base
    from kehoach.batch.heads import Column
    from kehoach.problem import Problem

_AGENCY, _PLACE = ("co_quan",), ("dia_danh",)
_FEW = 5
"""Places that are told; the last says how many more there are."""
_SHOWN = 60
"""Letters of a value that are shown."""


def still_named(
    base: Base, columns: Sequence[Column], paths: Collection[PlanPath]
) -> list[Problem]:
    """Return each value that names the base's unit where a column says the unit is another.

    Values that columns or holes give are left out: ``paths``. What names the unit is its agency's
    own part (``xã An Bình``), or the place before the date where no column gives the agency.
    """
    name = _own_name(base, {column.target.path for column in columns if column.target})
    if not name:
        return []
    found = [*_named(base, name, frozenset(paths))]
    problems, more = found[:_FEW], len(found) - _FEW
    if more > 0:
        problems[-1] = problems[-1]._replace(
            message=f"{problems[-1].message} (và {more} chỗ nữa như vậy)"
        )
    return problems


def _own_name(base: Base, given: Collection[PlanPath]) -> str:
    """Return what the base calls its unit; empty where every unit is called the same."""
    agency, place = base.raw.get("co_quan"), base.raw.get("dia_danh")
    if _AGENCY in given and isinstance(agency, str):
        whole = co_quan.viet_day_du(agency)
        kind = co_quan.loai_co_quan(whole)
        return co_quan.phan_rieng(whole, kind) if kind is not None else whole
    return place if _PLACE in given and isinstance(place, str) else ""


def _named(base: Base, name: str, given: frozenset[PlanPath]) -> Iterator[Problem]:
    wanted = f" {_words(name)} "
    for path, node in base.scalars:
        words = node.text or ""
        if path not in given and wanted in f" {_words(words)} ":
            what = shortened(one_line(words), _SHOWN)
            yield problem("LO29", base.place_of_node(node), ten=name, chu=what)


def _words(text: str) -> str:
    """Return the words of a text, accents kept, one blank between: marks and capitals aside."""
    signs = (sign if sign.isalnum() else " " for sign in clean(text).casefold())
    return " ".join("".join(signs).split())
