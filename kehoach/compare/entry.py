"""A plan as a list of things that can come, go, move and change: a section, a task, a căn cứ …"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.compare.grid import ComparedTable, grid_of
from kehoach.compare.said import (
    MADE,
    as_section,
    cited,
    fields,
    is_scalar,
    listed,
    made_in,
    opened,
    recipient,
)
from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.content import ITEMS
from kehoach.plan.inline import plain
from kehoach.plan.plan import section_keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address, PlanPath
    from kehoach.plain import Raw, RawValue

PLAN = "ke_hoach"
"""What the fields at the top of a plan are of."""
_LINES = ("can_cu", "vien_dan", "mo_dau", "ket_thuc", "noi_nhan", "luu", "dieu", "viec")
"""Keys whose value is a list, each item a thing of its own."""
_GROUPS = ("ban_hanh", "cap_tren", "phe_duyet")
_TABLE = ("cot", "hang", "bang", "tep")


class Entry(NamedTuple):
    """One thing of a plan."""

    what: str
    """Its kind, as the plan's key has it: ``muc``, ``nhiem_vu``, ``gach_dau_dong``, ``can_cu``."""
    words: str
    path: PlanPath
    above: int
    """Number of the thing it stands in, -1 for none."""
    part: str
    """Key of the part of the plan it is in."""
    fields: tuple[tuple[str, str], ...] = ()
    """What else it says: key and words."""
    ma: str = ""
    """What its author calls it, or the key of a section everybody knows."""
    grid: ComparedTable | None = None
    """The rows of a table."""
    origin: Address | None = None
    """Where in the file it stands, when it is in no plan."""

    @property
    def texts(self) -> Iterable[str]:
        """Return every text it holds."""
        yield self.words
        yield from (words for _, words in self.fields)
        if self.grid is not None:
            yield from self.grid.texts


def entries(raw: Raw) -> list[Entry]:
    """Return the things of a plan in order, from its plain values, whole or not."""
    collected = _Listed()
    collected.plan(raw)
    return collected.found


class _Listed:
    """Collects entries; each knows the number of the one it stands in."""

    def __init__(self) -> None:
        self.found: list[Entry] = []

    def _add(self, what: str, words: str, path: PlanPath, above: int, **more: Any) -> int:
        said = plain(words).strip()
        self.found.append(Entry(what, said, path, above, str(path[0]) if path else PLAN, **more))
        return len(self.found) - 1

    def plan(self, raw: Raw) -> None:
        sections = {*section_keys(raw)}
        scalars = {key: value for key, value in raw.items() if is_scalar(value)}
        head = {key: value for key, value in scalars.items() if key not in (*sections, *_LINES)}
        self._add(PLAN, "", (), -1, fields=fields(head))
        for key, value in raw.items():
            if key in sections:
                self._section(key, value)
            else:
                self._part(key, value, (key,), -1)

    def _part(self, key: str, value: RawValue, path: PlanPath, above: int) -> None:
        """Add a part that is no section: lists of lines, signers, groups, phụ lục, notes."""
        if key in _LINES:
            for at, line in enumerate(listed(value)):
                self._line(key, line, (*path, at), above)
        elif key == "ky":
            self._signers(value, path, above)
        elif key == "phu_luc":
            for at, item in enumerate(listed(value)):
                self._annex(item, (*path, at))
        elif key in _GROUPS:
            self._group(key, value, path, above)
        elif key == "chu_thich":
            for name, words in value.items() if isinstance(value, dict) else ():
                self._add("chu_thich", str(words), (*path, name), above)

    def _group(self, key: str, value: RawValue, path: PlanPath, above: int) -> None:
        if not isinstance(value, dict):
            return
        held = {name: item for name, item in value.items() if is_scalar(item)}
        own = {name: item for name, item in held.items() if name not in _LINES}
        number = self._add(key, "", path, above, fields=fields(own))
        for name, item in value.items():
            self._part(name, item, (*path, name), number)

    def _line(self, key: str, value: RawValue, path: PlanPath, above: int) -> None:
        held = value if isinstance(value, dict) else {}
        words = cited(held) if "loai" in held else recipient(held) if "ten" in held else ""
        words = words or str(held.get(key) or "") if held else str(value or "")
        words = opened(words) if key == "can_cu" else words
        number = self._add(key, words, path, above, ma=str(held.get("ma") or ""))
        self._items(held.get("noi_dung"), (*path, "noi_dung"), number)

    def _signers(self, value: RawValue, path: PlanPath, above: int) -> None:
        alone = not isinstance(value, list | tuple)
        for at, item in enumerate(listed(value)):
            if isinstance(item, dict):
                self._add("ky", "", path if alone else (*path, at), above, fields=fields(item))

    def _section(self, key: str, value: RawValue) -> None:
        held = as_section(value)
        known = bo_cuc.cac_phan().get(key)
        usual = known.tieu_de if known else held.get("phan")
        rest = {name: held[name] for name in held if name not in ("tieu_de", "noi_dung", "ma")}
        rest |= made_in(held.get("noi_dung"))
        ma = str(held.get("ma") or (key if known else ""))
        title = str(held.get("tieu_de") or usual or key)
        number = self._add("muc", title, (key,), -1, fields=fields(rest), ma=ma)
        self._items(held.get("noi_dung"), (key, "noi_dung"), number)

    def _annex(self, value: RawValue, path: PlanPath) -> None:
        if not isinstance(value, dict):
            return
        rest = {item: words for item, words in value.items() if item in ("huong", "danh_so")}
        ma = str(value.get("ma") or "")
        ten = str(value.get("ten") or "")
        number = self._add("phu_luc", ten, path, -1, fields=fields(rest), ma=ma)
        self._items(value.get("noi_dung"), (*path, "noi_dung"), number)
        if {*_TABLE} & {*value}:
            own = {key: item for key, item in value.items() if key not in ("ten", "noi_dung")}
            self._table(own, path, number)

    def _items(self, value: RawValue, path: PlanPath, above: int) -> None:
        alone: Raw = {"doan": value}
        items = (alone,) if isinstance(value, str) else listed(value)
        for at, item in enumerate(items):
            if isinstance(item, str):
                self._add("gach_dau_dong", item, (*path, at), above)
            elif isinstance(item, dict):
                self._item(item, (*path, at), above)

    def _item(self, item: Raw, path: PlanPath, above: int) -> None:
        what = next((key for key in ITEMS if key in item), "")
        if what in _TABLE:
            self._table(item, path, above)
        elif what == "hinh":
            shown = getattr(item["hinh"], "digest", item["hinh"])
            rest = {"mo_ta": item.get("mo_ta"), "hinh": str(shown)}
            self._add(what, str(item.get("ten") or ""), path, above, fields=fields(rest))
        elif what not in ("", "ngat_trang", MADE):
            self._thing(what, item, path, above)

    def _thing(self, what: str, item: Raw, path: PlanPath, above: int) -> None:
        rest = {key: value for key, value in item.items() if key not in (what, "noi_dung", "ma")}
        rest |= made_in(item.get("noi_dung"))
        ma = str(item.get("ma") or "")
        number = self._add(what, str(item[what] or ""), path, above, fields=fields(rest), ma=ma)
        self._items(item.get("noi_dung"), (*path, "noi_dung"), number)

    def _table(self, item: Raw, path: PlanPath, above: int) -> None:
        bang = item.get("bang")
        held = {**item, **bang} if isinstance(bang, dict) else item
        rest = {key: held.get(key) for key in ("don_vi_tinh", "ghi_chu")}
        rest["tong"] = held.get("tong") if is_scalar(held.get("tong")) else None
        rest["bang"] = bang if isinstance(bang, str) else held.get("lap_tu")
        grid = grid_of(held)
        name = str(held.get("ten") or "")
        self._add("bang", name, (*path, "bang"), above, fields=fields(rest), grid=grid)
