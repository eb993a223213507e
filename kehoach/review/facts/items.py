"""What a plan says in its own keys: tasks, targets and expenses with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.content import HOLDERS, DonVi, NhiemVu
from kehoach.review.finding import opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.address import PlanPath
    from kehoach.plan import Plan
    from kehoach.plan.content import Item

    Said = tuple[PlanPath, Item, bool]


_LONGEST = 80


def items(plan: Plan | None) -> Iterator[Said]:
    """Yield place and item of everything in the sections; True for what stands below an agency."""
    for muc in plan.muc if plan is not None else ():
        yield from _walk(muc.noi_dung, (muc.khoa, "noi_dung"), owned=False)


def _walk(below: tuple[Item, ...], path: PlanPath, *, owned: bool) -> Iterator[Said]:
    for number, item in enumerate(below):
        here = (*path, number)
        yield here, item, owned
        if isinstance(item, HOLDERS):
            yield from _walk(
                item.noi_dung, (*here, "noi_dung"), owned=owned or isinstance(item, DonVi)
            )


def texts(items: Iterable[Said], section: str) -> Iterator[tuple[PlanPath, str]]:
    """Yield place and words of each item of a section."""
    for path, item, _ in items:
        if path[0] == section:
            yield path, str(getattr(item, next(iter(item.FIELDS))) or "")


def has_tasks(task: NhiemVu) -> bool:
    """Return True for a task that only opens a list of tasks."""
    return any(isinstance(item, NhiemVu) for item in task.noi_dung)


def short(text: str) -> str:
    """Return the first words of a text, enough to find it."""
    return opening(text, _LONGEST)
