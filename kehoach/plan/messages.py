"""pydantic's errors in Vietnamese, each with its cure."""

from __future__ import annotations

import difflib
from typing import Any

from kehoach.law import bo_cuc
from kehoach.plan import content, parts, table
from kehoach.plan.plan import Plan
from kehoach.text.letters import fold

Path = tuple[str | int, ...]

_CLASSES: dict[str, type[Any]] = {
    "<CanCu>": parts.CanCu,
    "vien_dan": parts.VanBan,
    "ky": parts.Ky,
    "phu_luc": parts.PhuLuc,
    "cot": table.Cot,
    "<Nhom>": table.Nhom,
    "<Bang>": table.Bang,
    "muc": parts.Muc,
    **{f"<{one.__name__}>": one for one in content.ITEMS.values()},
}


def message_of(error: Any, path: Path) -> tuple[str, str, str]:
    """Return code, message and cure for one of pydantic's errors; ``path`` is the YAML path."""
    kind, context = error["type"], error.get("ctx", {})
    if kind.startswith("KH"):
        return kind, context["thong_bao"], context["cach_sua"]
    name = str(path[-1]) if path else ""
    if kind == "extra_forbidden":
        return "KH01", f"khóa lạ `{name}`", _suggest(name, _keys(error["loc"][:-1]))
    if kind == "missing":
        return "KH02", f"thiếu khóa `{name}`", _example(name, error["loc"][:-1])
    if kind == "union_tag_not_found":
        return _unknown_item(error["input"])
    if kind in ("tuple_type", "list_type"):
        return "KH03", f"`{_last_word(path)}` phải là một danh sách", "viết mỗi mục trên một dòng, bắt đầu bằng `- `"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return "KH03", f"`{_last_word(path)}` phải là một nhóm khóa", "xuống dòng, thụt vào, viết mỗi dòng một `khóa: giá trị`"
    if kind == "literal_error":
        return "KH04", f'`{_last_word(path)}` không nhận giá trị "{error["input"]}"', _choices(str(error["input"]), context)
    if kind in ("too_short", "too_long"):
        return "KH08", f"`{_last_word(path)}` có quá {'ít' if kind == 'too_short' else 'nhiều'} mục", "kiểm tra lại danh sách"
    if kind in ("float_parsing", "float_type", "greater_than", "less_than_equal"):
        return "KH06", f'`{_last_word(path)}` không nhận giá trị "{error["input"]}"', "ghi một số từ 1 đến 100"
    return "KH03", f"`{_last_word(path)}` không đúng kiểu", "xem ví dụ trong README hoặc lệnh kehoach schema"


def _last_word(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "tệp")


def _class(loc: Path) -> type[Any]:
    """Return the class whose keys were being read at pydantic's path."""
    steps = [step for step in loc if isinstance(step, str) and step in _CLASSES]
    return _CLASSES[steps[-1]] if steps else Plan


def _keys(loc: Path) -> list[str]:
    cls = _class(loc)
    keys = [name for name in cls.model_fields if name not in ("muc", "khoa")]
    return [*keys, *bo_cuc.cac_phan()] if cls is Plan else keys


def _suggest(name: str, keys: list[str]) -> str:
    near = nearest(name, keys)
    if near:
        return f"ý bạn là `{near}`?"
    if " " in name or not name.isascii():
        return f'nếu đây là lời văn thì đặt cả dòng trong ngoặc kép: "{name}: …"'
    return f"các khóa dùng được ở đây: {', '.join(keys)}"


def nearest(name: str, keys: list[str]) -> str | None:
    """Return the key most like the name, tone marks and separators aside, or None."""
    folded = {fold(key).replace("-", "_"): key for key in keys}
    wanted = fold(name).replace(" ", "_").replace("-", "_")
    found = difflib.get_close_matches(wanted, folded, n=1, cutoff=0.75)
    return folded[found[0]] if found else None


def _example(name: str, loc: Path) -> str:
    field = _class(loc).model_fields.get(name)
    if field is None:
        return f"thêm `{name}: …`"
    example = f"; ví dụ: {name}: {field.examples[0]}" if field.examples else ""
    return f"thêm `{name}: …` ({(field.description or '').rstrip('.')}){example}"


def _choices(given: str, context: dict[str, Any]) -> str:
    choices = [one.strip().strip("'") for one in str(context.get("expected", "")).replace(" or ", ", ").split(",")]
    near = nearest(given, choices)
    start = f"ý bạn là `{near}`? " if near else ""
    return f"{start}chọn một trong: {', '.join(choices)}"


def _unknown_item(value: Any) -> tuple[str, str, str]:
    """Return the problem of an item of noi_dung that no key tells the kind of."""
    keys = [str(key) for key in value] if isinstance(value, dict) else []
    first = keys[0] if keys else ""
    near = nearest(first, list(content.ITEMS))
    if near:
        return "KH01", f"khóa lạ `{first}`", f"ý bạn là `{near}`?"
    if len(keys) == 1 and (" " in first or not first.isascii() or first[:1].isupper()):
        text = str(value[first] or "") if not isinstance(value[first], dict | list) else "…"
        return "KH07", f'lời văn có dấu hai chấm sau "{first}"', f"đặt cả ý trong ngoặc kép: - \"{first}: {text}\""
    return "KH07", f"không rõ mục này là gì (khóa: {', '.join(keys) or 'không có'})", f"mục cần một trong các khóa: {', '.join(content.ITEMS)}"
