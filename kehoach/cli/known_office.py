"""The offices of files under review: their waivers are codes of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.own_office import offices_of, tell_offices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.profile import OfficeFile


def known_offices(files: Iterable[str], asked: str | None) -> dict[str, OfficeFile]:
    """Return file → its office, and say which were found.

    Raises KehoachError: RS01 for a waiver of no rule, else what is wrong in a profile.
    """
    from kehoach.review.waivers import known  # noqa: PLC0415 - the rules are many

    found = offices_of(files, asked)
    for office_file in found.values():
        known(office_file)
    tell_offices(found.values(), asked)
    return found
