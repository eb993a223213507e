"""Which plans a change of the office's profile would change: their print, their review, nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan import open_spec
from kehoach.problem import KehoachError
from kehoach.profile import EMPTY
from kehoach.profile.sources import in_plan, in_profile
from kehoach.review.drafted import of_draft
from kehoach.review.waivers import put_aside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plan import Draft
    from kehoach.profile import OfficeFile, Profile


class Affected(NamedTuple):
    """Plans by what the profile does to them."""

    printed: tuple[str, ...]
    """Printed with the office's template."""
    checked: tuple[str, ...]
    """Reviewed otherwise than without the profile."""
    written: tuple[tuple[str, tuple[str, ...]], ...]
    """Key → plans that hold the very value of the profile: it is typed there, and stays."""
    unread: tuple[str, ...]
    """Files that are no plan, or have faults."""


def affected(office: OfficeFile, files: Iterable[str]) -> Affected:
    """Return what the profile does to each of some plans. Files that cannot be read are named."""
    printed: list[str] = []
    checked: list[str] = []
    unread: list[str] = []
    written: dict[str, list[str]] = {}
    for file in files:
        try:
            draft = open_spec(file)
        except KehoachError:
            unread.append(file)
            continue
        if office.profile.mau:
            printed.append(file)
        if _findings_of(draft, office.profile) != _findings_of(draft, EMPTY):
            checked.append(file)
        own = in_plan(draft)
        for key, value in in_profile(office.profile, draft).items():
            if own[key] == value:
                written.setdefault(key, []).append(file)
    kept = tuple((key, tuple(plans)) for key, plans in written.items())
    return Affected(tuple(printed), tuple(checked), kept, tuple(unread))


def _findings_of(draft: Draft, profile: Profile) -> tuple[object, ...]:
    """Return what a review tells of a plan."""
    found = of_draft(draft, profile, put_aside(profile, ()))
    return (*found.notices, *(judged.problem for judged in found.review.judged))
