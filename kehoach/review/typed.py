"""What a plan says in its own keys: tasks, targets and expenses with their places."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.plan.content import HOLDERS, ChiTieu, DonVi, KhoanChi, NhiemVu
from kehoach.review.finding import opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath
    from kehoach.plan.content import Item
    from kehoach.review.subject import Subject


_LONGEST = 80


@lru_cache(maxsize=1)
def items(subject: Subject) -> tuple[tuple[PlanPath, Item, bool], ...]:
    """Return place and item of everything in the sections; True for what stands below an agency."""
    parts = subject.plan.muc if subject.plan is not None else ()
    return tuple(one for muc in parts for one in _walk(muc.noi_dung, (muc.khoa, "noi_dung"), owned=False))


def _walk(below: tuple[Item, ...], path: PlanPath, *, owned: bool) -> Iterator[tuple[PlanPath, Item, bool]]:
    for number, item in enumerate(below):
        here = (*path, number)
        yield here, item, owned
        if isinstance(item, HOLDERS):
            yield from _walk(item.noi_dung, (*here, "noi_dung"), owned=owned or isinstance(item, DonVi))


def tasks(subject: Subject) -> list[tuple[PlanPath, NhiemVu]]:
    """Return the tasks that stand in no agency's list of duties."""
    return [(path, item) for path, item, owned in items(subject) if isinstance(item, NhiemVu) and not owned]


def targets(subject: Subject) -> list[tuple[PlanPath, ChiTieu]]:
    """Return the targets."""
    return [(path, item) for path, item, _ in items(subject) if isinstance(item, ChiTieu)]


def expenses(subject: Subject) -> list[tuple[PlanPath, KhoanChi]]:
    """Return the expenses."""
    return [(path, item) for path, item, _ in items(subject) if isinstance(item, KhoanChi)]


def texts(subject: Subject, section: str) -> Iterator[tuple[PlanPath, str]]:
    """Yield place and words of each item of a section."""
    for path, item, _ in items(subject):
        if path[0] == section:
            yield path, str(getattr(item, next(iter(item.FIELDS))) or "")


def has_tasks(task: NhiemVu) -> bool:
    """Return True for a task that only opens a list of tasks."""
    return any(isinstance(item, NhiemVu) for item in task.noi_dung)


def short(text: str) -> str:
    """Return the first words of a text, enough to find it."""
    return opening(text, _LONGEST)
