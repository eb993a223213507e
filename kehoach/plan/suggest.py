"""What the author may have meant."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any

from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plan.part import Part


_ALIKE = 0.85
"""Two keys of nine letters that differ in one are 0.89 alike, ``doi_tuong`` and ``noi_dung`` 0.71."""
_WHOLE = "trich_yeu"
"""A key only a whole plan has: there the author may add sections."""


def nearest(name: str, keys: Iterable[str]) -> str | None:
    """Return the key most like the name, tone marks and separators aside, or None."""
    folded = {fold(key).replace("-", "_"): key for key in keys}
    wanted = fold(name).replace(" ", "_").replace("-", "_")
    found = difflib.get_close_matches(wanted, folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else None


def meant(name: str, keys: Iterable[str]) -> str:
    """Return the question whether the nearest key was meant, before the rest of a cure; or nothing."""
    near = nearest(name, keys)
    return f"ý bạn là `{near}`? " if near else ""


def unknown_key(name: str, cls: type[Part]) -> str:
    """Return the cure for a key the part does not know."""
    if name == "ngat_trang":
        return "ghi thành một mục riêng `- ngat_trang: true` ở dòng trên mục này"
    keys = cls.keys()
    near = nearest(name, keys)
    own = f"phần riêng thì đặt khóa bắt đầu bằng muc_, như `{_own(name)}`" if _WHOLE in keys else ""
    if near:
        return f"ý bạn là `{near}`?{f' {own}' if own and not _alike(name, near) else ''}"
    if not own and (" " in name or not name.isascii()):
        return f'nếu đây là lời văn thì đặt cả dòng trong ngoặc kép: "{name}: …"'
    return f"{f'{own}; ' if own else ''}các khóa dùng được ở đây: {', '.join(keys)}"


def _alike(name: str, key: str) -> bool:
    """Return True for a key that differs in tone marks, separators or a letter or two only."""
    wanted = fold(name).replace(" ", "_").replace("-", "_")
    return difflib.SequenceMatcher(None, wanted, key).ratio() > _ALIKE


def _own(name: str) -> str:
    """Return the key a section of the author's own may have."""
    return f"muc_{re.sub('[^a-z0-9]+', '_', fold(name)[:40]).strip('_') or 'rieng'}"


def unknown_item(value: Any, kinds: Iterable[str]) -> tuple[str, str, str]:
    """Return code, message and cure for an item of noi_dung that no key tells the kind of."""
    keys = [str(key) for key in value] if isinstance(value, dict) else []
    first = keys[0] if keys else ""
    near = nearest(first, kinds)
    if near:
        return "KH01", f"khóa lạ `{first}`", f"ý bạn là `{near}`?"
    if len(keys) == 1 and (" " in first or not first.isascii() or first[:1].isupper()):
        if isinstance(value[first], list):
            cure = f'ý có ý con thì viết hai khóa: - gach_dau_dong: "{first}", xuống dòng thẳng cột, noi_dung: [ý con…]'
            return "KH07", f'lời văn "{first}" có danh sách ở dưới', cure
        rest = " …" if isinstance(value[first], dict) else f" {value[first] or ''}".rstrip()
        return "KH07", f'lời văn có dấu hai chấm sau "{first}"', f'đặt cả ý trong ngoặc kép: - "{first}:{rest}"'
    listed = ", ".join(keys) or "không có"
    return "KH07", f"không rõ mục này là gì (khóa: {listed})", f"mục cần một trong các khóa: {', '.join(kinds)}"
