"""A tracker people worked in and the plans as they are now → the rows of the new tracker.

What people typed goes by the hidden identity, never by the place of a row: rows may be sorted,
filtered and moved, columns too. What the plan no longer says is kept on a page of its own.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.tasks.columns import AIM_TYPED, KHONG_CON, TYPED
from kehoach.tasks.faults import problem
from kehoach.tasks.matching import Matched, matched
from kehoach.tasks.row import NOTHING, Row, Rows, fresh
from kehoach.tasks.threeway import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.problem import Problem
    from kehoach.tasks.old_row import OldRow
    from kehoach.tasks.reread import Old
    from kehoach.tasks.task import Listed

NEW, GONE = "Việc mới", "Không còn trong kế hoạch"
_TASK_KEYS = tuple(old_row.key for old_row in TYPED)
_AIM_KEYS = tuple(old_row.key for old_row in AIM_TYPED)


def merged(plans: Sequence[Listed], old: Old) -> Rows:
    """Return the rows of the plans with everything typed in the old tracker, and what is told.

    Rows the old tracker does not know are marked as new, changed ones with what changed. Rows added
    by hand stand at the end; rows whose task is in no plan any more, on a page of their own.
    """
    new = fresh(plans)
    found = matched(new.tasks, old)
    aims = matched(new.aims, old, of_aims=True)
    tasks = [_with(row, found, old, _TASK_KEYS) for row in new.tasks]
    targets = [_with(row, aims, old, _AIM_KEYS) for row in new.aims]
    by_hand = [_by_hand(old_row) for old_row in (*found.by_hand, *found.copies)]
    gone = tuple(_gone(old_row, old) for old_row in found.gone)
    named = (notice for made in (*tasks, *targets) for notice in made.notices)
    notices = (*old.problems, *_problems(found, old, plans), *named)
    return Rows(
        (*(made.row for made in tasks), *by_hand), gone,
        (*(made.row for made in targets), *_left_aims(aims, old)), old.own, notices,
        len(found.pairs),
    )  # fmt: skip


def _left_aims(aims: Matched, old: Old) -> list[Row]:
    """Return the rows of targets no plan has any more in which somebody typed."""
    left = (*aims.gone, *aims.by_hand, *aims.copies)
    return [_gone(old_row, old) for old_row in left if _said(old_row)]


class _Made(NamedTuple):
    row: Row
    notices: tuple[Problem, ...] = ()


def _with(new: Row, found: Matched, old: Old, keys: Iterable[str]) -> _Made:
    """Return a row of a plan with what was typed in it."""
    before = found.pairs.get(new.id)
    if before is None:
        return _Made(new._replace(change=NEW) if "trang_thai" in keys else new)
    origin = old.origins.get(before.id or new.id, NOTHING)
    said = joined(new, before, origin)
    typed = {key: before.values[key] for key in keys if key in before.values}
    values = {**new.values, **said.values, **typed}
    return _Made(new._replace(values=values, own=before.own, change=said.change), said.notices)


def _by_hand(old_row: OldRow) -> Row:
    return Row("", old_row.values, old_row.own)


def _gone(old_row: OldRow, old: Old) -> Row:
    origin = old.origins.get(old_row.id, NOTHING)
    return Row(old_row.id, old_row.values, old_row.own, GONE, origin, origin.get("loai", ""))


def _said(old_row: OldRow) -> bool:
    """Return True for a row of a target in which somebody typed."""
    return bool(old_row.own) or any(old_row.values.get(key) for key in _AIM_KEYS)


def _problems(found: Matched, old: Old, plans: Sequence[Listed]) -> Iterator[Problem]:
    place = Place(old.file)
    if found.by_words or found.lost:
        yield problem("VC08", place, what=found.lost, found=found.by_words)
    if found.by_hand:
        yield problem("VC13", place, what=len(found.by_hand))
    for old_row in found.copies:
        yield problem("VC14", old_row.place, what=found.first_of(old_row))
    if fresh_gone := [old_row for old_row in found.gone if old_row not in old.gone]:
        yield problem("VC12", place, what=len(fresh_gone), trang=KHONG_CON)
    yield from _left_plans(found, old, plans)
    for name in old.others:
        yield problem("VC19", place, what=name)


def _left_plans(found: Matched, old: Old, plans: Sequence[Listed]) -> Iterator[Problem]:
    """Yield the plans of the old tracker that are not given now."""
    known = {plan.head.code for plan in plans}
    here = Counter(old_row.id.partition("/")[0] for old_row in found.gone)
    for code, name in old.plans.items():
        if found.plans.get(code, code) not in known and here[code]:
            yield problem("VC20", Place(old.file), what=name[:120], trang=KHONG_CON)
