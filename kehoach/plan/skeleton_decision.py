"""A new spec to fill in whose plan a decision issues: its own under ``ban_hanh``."""

from __future__ import annotations

import re

from kehoach.law import loai_van_ban
from kehoach.plan.ban_hanh import KEY, OF_DECISION
from kehoach.plan.partial import BLANK

_TOP = re.compile(r"([a-z_]+):")
_BEHIND = ("co_quan", "co_quan_chu_quan", "dia_danh")
"""Keys the decision stands behind."""
_PROPOSED = f"    - Theo đề nghị của {BLANK}"
_COLUMN = 34
"""Where the remarks of a new spec stand."""
_ARTICLES = (
    "  dieu:".ljust(_COLUMN) + '# Điều 1 "Ban hành kèm theo Quyết định này Kế hoạch …" tự thêm',
    f"    - {BLANK}".ljust(_COLUMN) + "# hiệu lực thi hành",
    f"    - {BLANK}".ljust(_COLUMN) + "# cơ quan, người chịu trách nhiệm thi hành",
)
_FIRST = "    - Như Điều 3"
"""Mẫu 1.3 names the article of those who carry the decision out: Điều 1 is printed by itself."""


def issued(text: str) -> str:
    """Return the text of a new spec with number, căn cứ, recipients, signer under ``ban_hanh``."""
    blocks = _blocks(text)
    held = {key: lines for key, lines in blocks if key in OF_DECISION}
    out: list[str] = []
    last = max(at for at, (key, _) in enumerate(blocks) if key in _BEHIND)
    for at, (key, lines) in enumerate(blocks):
        if key not in OF_DECISION:
            out += lines
        if at == last:
            out += ["", *_decision(held), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out))


def _blocks(text: str) -> list[tuple[str, list[str]]]:
    """Return the keys at the top with their lines; what stands before the first has no key."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for line in text.split("\n"):
        key = _TOP.match(line)
        if key is not None:
            found.append((key[1], []))
        found[-1][1].append(line)
    return found


def _decision(held: dict[str, list[str]]) -> list[str]:
    remark = "# quyết định ban hành, in trước kế hoạch (Phụ lục III, Mẫu 1.3)"
    out = [f"{KEY}:".ljust(_COLUMN) + remark]
    for key in OF_DECISION:
        lines = [_indented(line) for line in held.get(key, []) if line.strip()]
        out += _own(key, lines)
        if key == "can_cu":
            out += [_PROPOSED, *_ARTICLES]
    return out


def _indented(line: str) -> str:
    """Return a line two columns to the right, its remark where it was."""
    return "  " + re.sub(r"(?<=\S)(\s{1,40})  # ", r"\1# ", line, count=1)


def _own(key: str, lines: list[str]) -> list[str]:
    """Return the lines of a key as a decision has them."""
    kinds = loai_van_ban.viet_tat()
    if key == "ky_hieu":
        old, new = (f"{kinds[loai]}-" for loai in (loai_van_ban.KE_HOACH, loai_van_ban.QUYET_DINH))
        return [line.replace(old, new, 1) for line in lines]
    return [lines[0], _FIRST, *lines[1:]] if key == "noi_nhan" and lines else lines
