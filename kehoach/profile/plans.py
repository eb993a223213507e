"""The plans of an office: the YAML files in its folder, but for the profile and the fragments."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.profile.found import NAME

if TYPE_CHECKING:
    from kehoach.profile.file import OfficeFile

_MOST = 20_000
"""Files looked at; an office has some hundreds a year."""


def plans_of(office: OfficeFile) -> tuple[str, ...]:
    """Return the plans of an office by name, those of folders below included; nothing is opened."""
    manh = os.path.realpath(office.fragments)
    found: list[str] = []
    for folder, below, names in os.walk(office.plans):
        seen = (name for name in sorted(below) if not name.startswith("."))
        below[:] = [name for name in seen if os.path.realpath(Path(folder, name)) != manh]
        found += (str(Path(folder, name)) for name in sorted(names) if _is_plan(name))
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def _is_plan(name: str) -> bool:
    low = name.casefold()
    hidden = low == NAME or low.startswith((".", "~$"))
    return low.endswith((".yaml", ".yml")) and not hidden and ".duyet." not in low
