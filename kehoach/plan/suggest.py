"""What the author may have meant."""

from __future__ import annotations

import difflib
import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from kehoach.text.letters import fold, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kehoach.plan.part import PlanPart


_ALIKE = 0.85
"""Keys of nine letters that differ in one are 0.89 alike, ``doi_tuong`` and ``noi_dung`` 0.71."""
_MOST_KEYS = 60
"""Keys among which a value cut at its commas is sought: no part of a plan has more."""
_SHOWN = 200
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_WHOLE = "trich_yeu"
"""A key only a whole plan has: there the author may add sections."""


def nearest(name: str, keys: Iterable[str]) -> str | None:
    """Return the key most like the name, tone marks and separators aside, or None."""
    folded = {fold(key).replace("-", "_"): key for key in keys}
    wanted = fold(name).replace(" ", "_").replace("-", "_")
    found = difflib.get_close_matches(wanted, folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else None


def meant(name: str, keys: Iterable[str]) -> str:
    """The question whether the nearest key was meant, before the rest of a cure; or nothing."""
    near = nearest(name, keys)
    return f"ý bạn là `{near}`? " if near else ""


def parted(name: str, values: Mapping[str, object], known: Iterable[str]) -> str:
    """Return the cure for words a comma in ``{ }`` made a key, ``{nam_truoc: 58,4}``, or nothing.

    Such a key has no value and is like none that is known; ``values`` are those beside it.
    """
    if len(values) > _MOST_KEYS or not _is_rest(name, values) or nearest(name, known):
        return ""
    keys = list(values)
    at = keys.index(name)
    before = [*takewhile(lambda text: _is_rest(text, values), reversed(keys[:at]))]
    after = [*takewhile(lambda text: _is_rest(text, values), keys[at:])]
    opener = keys[at - len(before) - 1] if at > len(before) else ""
    said = values.get(opener)
    if not isinstance(said, str):
        return ""
    whole = re.sub(r"(?<=\d), (?=\d)", ",", ", ".join([said, *before[::-1], *after]))
    message = f"nếu là phần sau dấu phẩy của `{opener}` thì đặt cả trong ngoặc kép"
    return f'{message}: {opener}: "{shortened(whole, _SHOWN)}"'


def _is_rest(name: str, values: Mapping[str, object]) -> bool:
    return not values[name] and _KEY.fullmatch(name) is None


def outdented(name: str, values: Mapping[str, object], known: Iterable[str]) -> str:
    """Return the cure for a key that stands beside the key it belongs under, or nothing.

    That key is the nearest above that is known, and is left empty; ``values`` are those beside it.
    """
    if len(values) > _MOST_KEYS:
        return ""
    keys, wanted = list(values), {*known}
    above = next((key for key in reversed(keys[: keys.index(name)]) if key in wanted), None)
    if above is None or values[above] is not None:
        return ""
    return f"nếu `{name}` thuộc `{above}` ở trên thì thụt vào thêm hai dấu cách; nếu không, "


_ITEMS = {
    "ngat_trang": "ghi thành một mục riêng `- ngat_trang: true` ở dòng trên mục này",
    "hinh": "ghi thành một mục riêng trong danh sách nội dung: `- hinh: so-do.png`",
}
"""Cures for keys that are known, and make an item of their own."""


def unknown_key(name: str, cls: type[PlanPart]) -> str:
    """Return the cure for a key the part does not know."""
    if name in _ITEMS:
        return _ITEMS[name]
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
    if len(keys) == 1 and _is_wording(first):
        return _words_as_key(first, value[first])
    listed = ", ".join(keys) or "không có"
    return (
        "KH07",
        f"không rõ mục này là gì (khóa: {listed})",
        f"mục cần một trong các khóa: {', '.join(kinds)}",
    )


def _is_wording(key: str) -> bool:
    return " " in key or not key.isascii() or key[:1].isupper()


def _words_as_key(words: str, value: Any) -> tuple[str, str, str]:
    """Return code, message and cure for words a colon behind them has made a key."""
    if isinstance(value, list):
        cure = (
            f'ý có ý con thì viết hai khóa: - gach_dau_dong: "{words}", xuống dòng '
            "thẳng cột, noi_dung: [ý con…]"
        )
        return "KH07", f'lời văn "{words}" có danh sách ở dưới', cure
    rest = " …" if isinstance(value, dict) else f" {value or ''}".rstrip()
    cure = f'đặt cả ý trong ngoặc kép: - "{words}:{rest}"'
    return "KH07", f'lời văn có dấu hai chấm sau "{words}"', cure
