"""The form of a plan: what is written, part by part, with the path of every value.

What the form has no fields for is shown as the YAML it is, and nothing here touches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.partial import BLANK
from kehoach.web.draft import kinds as asked
from kehoach.web.draft.items import (
    Field,
    Listing,
    as_json,
    as_path,
    as_yaml,
    field,
    listing,
    shown,
    typed,
    without,
)
from kehoach.web.draft.kinds import Ask, ItemKind

if TYPE_CHECKING:
    from kehoach.plain import Raw
    from kehoach.spec.step import Path

_KEPT = Ask("luu", "Lưu", "ds", hint="mỗi dòng một chữ viết tắt: VT, rồi đơn vị soạn")


_SHOWN = ("can_cu", "mo_dau", "ket_thuc", "noi_nhan", "luu", "ky", "phu_luc")
"""Keys with a part of their own."""


class Part(NamedTuple):
    """A part of the plan."""

    key: str
    title: str
    fields: tuple[Field, ...] = ()
    below: Listing | None = None
    rest: str = ""
    removable: bool = False
    to_list: str = ""
    """The list a text becomes when it is parted, as JSON; empty where it is one."""


def form_of(raw: Raw) -> list[Part]:
    """Return the parts of a plan in the order of the paper."""
    body = [key for key in raw if key in asked.sections() or key.startswith("muc_")]
    asks = [ask for ask in asked.HEAD if typed(raw.get(ask.key))]
    parts = [
        Part("dau", "Đầu văn bản", tuple(field(raw, (), ask) for ask in asks)),
        _list_part(raw, "can_cu", "Căn cứ", (_named("Căn cứ"), asked.BASIS)),
        _words_part(raw, "mo_dau", "Mở đầu"),
        *(_section(raw, key) for key in body),
        _words_part(raw, "ket_thuc", "Kết thúc"),
        _list_part(raw, "noi_nhan", "Nơi nhận", (_named("Nơi nhận"), asked.RECIPIENT)),
        _signing(raw),
        _list_part(raw, "phu_luc", "Phụ lục", (asked.ANNEX, asked.ANNEX_TABLE)),
    ]
    rest = without(raw, (*(ask.key for ask in asks), *_SHOWN, *body))
    return [*parts, Part("con-lai", "Phần chỉ sửa được ở thẻ YAML", rest=as_yaml(rest))]


def _named(name: str) -> ItemKind:
    return asked.TEXT._replace(name=name)


def missing_sections(raw: Raw) -> list[tuple[str, str]]:
    """Return the well-known sections a plan does not have: key and title."""
    return [(key, _titled(key)) for key in asked.sections() if key not in raw]


def _titled(key: str) -> str:
    found = bo_cuc.cac_phan().get(key)
    return found.tieu_de if found else key


def _list_part(raw: Raw, key: str, title: str, kinds: tuple[ItemKind, ...]) -> Part:
    value = raw.get(key)
    if value is not None and not isinstance(value, list):
        return Part(key, title, rest=as_yaml({key: value}))
    return Part(key, title, below=listing(value or [], (key,), kinds, key))


def _words_part(raw: Raw, key: str, title: str) -> Part:
    value = raw.get(key)
    if isinstance(value, list):
        return _list_part(raw, key, title, (_named("Đoạn"),))
    if not typed(value):
        return Part(key, title, rest=as_yaml({key: value}))
    ask = Ask(key, title, "doan")
    to_list = as_json([value]) if value else ""
    return Part(key, title, (field(raw, (), ask),), to_list=to_list)


def _section(raw: Raw, key: str) -> Part:
    value = raw[key]
    path: Path = (key,)
    title, rest = _titled(key), ""
    fields: tuple[Field, ...] = ()
    if isinstance(value, dict):
        title = str(value.get("tieu_de") or title)
        fields = (field(value, path, Ask("tieu_de", "Tiêu đề của phần")),)
        rest = as_yaml(without(value, ("tieu_de", "noi_dung")))
        path, value = (*path, "noi_dung"), value.get("noi_dung")
    if isinstance(value, list):
        below = listing(value, path, asked.kinds_for(key), key)
        return Part(key, title, fields, below, rest, removable=True)
    text = Field(as_path(*path), Ask(str(path[-1]), "Lời văn", "doan"), shown(value))
    to_list = as_json([{"doan": value or BLANK}])
    return Part(key, title, (*fields, text), None, rest, removable=True, to_list=to_list)


def _signing(raw: Raw) -> Part:
    kept = field(
        raw, (), Ask("luu", "Lưu", "ds", hint="mỗi dòng một chữ viết tắt: VT, rồi đơn vị soạn")
    )
    signer = raw.get("ky")
    if signer is not None and not isinstance(signer, dict):
        return Part("ky", "Lưu và ký", (kept,), rest=as_yaml({"ky": signer}))
    signer = signer or {}
    known = [ask for ask in asked.SIGNER if typed(signer.get(ask.key))]
    fields = tuple(field(signer, ("ky",), ask) for ask in known)
    rest = without(signer, [ask.key for ask in known])
    return Part("ky", "Lưu và ký", (kept, *fields), rest=as_yaml(rest))
