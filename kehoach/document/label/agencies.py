"""Names of agencies in a head: which lines are one name, and which agency issues the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.mark import BULLETS
from kehoach.law import co_quan
from kehoach.law.book import book
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line

_SHORT_BODY = Sought(r"(?:b[bcdghklmnpqrstvx]{2,7}|tyt)\b")
"""A body by its letters alone, folded: ``BQL`` (ban quản lý), ``BCĐ``, ``BQLDT``, ``TYT``."""


def agencies_of(found: Sequence[tuple[Line, Role | None]]) -> dict[int, Role]:
    """Return the roles of the agencies: the last named issues, the one before is above it."""
    names = _names(found)
    roles = {at: Role.CO_QUAN_BAN_HANH for name in names[-1:] for at in name}
    return roles | {at: Role.CO_QUAN_CHU_QUAN for name in names[-2:-1] for at in name}


def _names(found: Sequence[tuple[Line, Role | None]]) -> list[list[int]]:
    """Return the lines without a role name by name."""
    names: list[list[int]] = []
    for at, (line, role) in enumerate(found):
        if role is not None:
            continue
        before = found[names[-1][-1]][0] if names else None
        dashed = line.label is not None and line.label.kind in BULLETS  # "- ỦY BAN …" goes on
        if before is None or not (dashed or _goes_on(before, line)):
            names.append([])
        names[-1].append(at)
    return names


def _goes_on(before: Line, line: Line) -> bool:
    return not _other_weight(before, line) and not starts_agency(line.text, before.text)


def _other_weight(before: Line, line: Line) -> bool:
    """Return True where bold letters begin: only the issuer is bold (khoản 2.b)."""
    return line.known_look and before.known_look and line.dam and not before.dam


def names_agency(text: str) -> bool:
    """Return True for words that begin as an agency's name does, tone marks and all.

    ``TRƯỞNG CÔNG AN XÃ`` is a post and no ``Trường``.
    """
    words = f"{text.casefold()} "
    return any(words.startswith(f"{start.casefold()} ") for start in _starts())


def starts_agency(text: str, before: str) -> bool:
    """Return True for a line that begins an agency's name and does not go on with one."""
    folded = fold(co_quan.viet_day_du(text))
    if folded.startswith(("va ", "- ")) or fold(before).endswith((" va", " -", ",")):
        return False
    if _SHORT_BODY.match(folded):
        return True
    return any(f"{folded} ".startswith((f"{word} ", f"{word}: ")) for word in map(fold, _starts()))


def _starts() -> list[str]:
    """Return what the name of an agency may begin with."""
    return [*(loai.bat_dau for loai in co_quan.cac_loai()), *book("co-quan")["mo_dau_ten"]]
