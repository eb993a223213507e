"""What a YAML text in an editor is: a plan, the office's file, a fragment, or none of ours."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from kehoach.profile import NAME

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.profile import OfficeFile

_NAMED = re.compile(r"(?i)(?:ke-?hoach|kh)(?=[-_. 0-9])")
_OWN_KEY = re.compile(r"(?m)^(?:trich_yeu|co_quan|muc_dich_yeu_cau|nhiem_vu|can_cu|ban_hanh)[ ]*:")
_LOOKED_AT = 20_000
"""Letters looked at for a key of a plan."""


class TextKind(Enum):
    """What a text is."""

    PLAN = "plan"
    OFFICE = "office"
    FRAGMENT = "fragment"
    OTHER = "other"


def kind_of(path: Path | None, text: str, office: OfficeFile | None) -> TextKind:
    """Return what a text is, by its name, then by its keys; ``office`` is the one of its folder.

    Another program's YAML is none of ours: nothing is said about it.
    """
    if path is None:
        return TextKind.PLAN if _OWN_KEY.search(text[:_LOOKED_AT]) else TextKind.OTHER
    if path.suffix.casefold() not in (".yaml", ".yml"):
        return TextKind.OTHER
    if path.name.casefold() == NAME:
        return TextKind.OFFICE
    if office is not None and office.file and _inside(path, office.fragments):
        return TextKind.FRAGMENT
    if _NAMED.match(path.name) or _OWN_KEY.search(text[:_LOOKED_AT]):
        return TextKind.PLAN
    return TextKind.OTHER


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve().parent == folder.resolve()
