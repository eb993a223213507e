"""The JSON Schema of a spec, for completion and checking in an editor."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.plan.approval import PheDuyet
from kehoach.plan.ban_hanh import BanHanh, Dieu
from kehoach.plan.cap_tren import CapTren, Viec
from kehoach.plan.content import ITEMS
from kehoach.plan.kinds import CHU
from kehoach.plan.numbering import DANH_SO
from kehoach.plan.part import REQUIRED, Field, PlanPart
from kehoach.plan.parts import CanCu, Ky, PhuLuc, VanBan
from kehoach.plan.plan import Plan
from kehoach.plan.section import Muc
from kehoach.plan.table import BARE, Bang, Cot, CotLap, Nhom, TuTep
from kehoach.plan.table.in_text import BangTrongBai

if TYPE_CHECKING:
    from kehoach.plan.part import JsonSchema

ID = "ke-hoach.schema.json"
"""Name of the file in data/."""

_CELL: JsonSchema = {"type": ["string", "number", "boolean", "null"]}
_CONTENT: JsonSchema = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"$ref": "#/$defs/Item"}},
        {"type": "null"},
    ]
}
_NUMBERING: JsonSchema = {"description": Muc.FIELDS["danh_so"].mo_ta, **DANH_SO.json}
_SECTION: JsonSchema = {
    "anyOf": [
        {"type": "string", "description": "Một đoạn văn."},
        {"type": "array", "items": {"$ref": "#/$defs/Item"}, "description": "Các mục nội dung."},
        {
            "type": "object",
            "properties": {
                "phan": {"type": "string", "description": Muc.FIELDS["phan"].mo_ta},
                "ma": {"description": Muc.FIELDS["ma"].mo_ta, **Muc.FIELDS["ma"].kind.json},
                "tieu_de": {"type": "string", "description": "Tiêu đề, in hoa tự động."},
                "danh_so": _NUMBERING,
                "ngat_trang": {
                    "description": Muc.FIELDS["ngat_trang"].mo_ta,
                    **Muc.FIELDS["ngat_trang"].kind.json,
                },
                "noi_dung": {"$ref": "#/$defs/NoiDung"},
            },
            "additionalProperties": False,
        },
        {"$ref": "#/$defs/LayTu"},
    ]
}
_PARTS: tuple[type[PlanPart], ...] = (
    BanHanh, Dieu, VanBan, CanCu, CapTren, Viec, Ky, PheDuyet, PhuLuc, Bang, Cot, CotLap, Nhom,
)  # fmt: skip


def parts() -> tuple[type[PlanPart], ...]:
    """Return every part the schema describes beside the plan: items of a section first."""
    return (*dict.fromkeys(ITEMS.values()), *_PARTS)


def schema() -> JsonSchema:
    """The schema: sections as keys of the plan, plain texts as dash items, all in Vietnamese."""
    items = [_reference(kind.__name__) for kind in dict.fromkeys(ITEMS.values())]
    whole = object_of(Plan)
    del whole["properties"]["muc"]
    for khoa, phan in bo_cuc.cac_phan().items():
        whole["properties"][khoa] = _named("Section", f"Phần {phan.tieu_de}: {phan.nghia}")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Kế hoạch",
        **whole,
        "patternProperties": {f"^{bo_cuc.RIENG}[a-z0-9_]+$": {"$ref": "#/$defs/Section"}},
        "$defs": {
            "Section": _SECTION,
            "NoiDung": _CONTENT,
            "Item": {"anyOf": [CHU.json, *items]},
            **{part.__name__: object_of(part) for part in parts()},
        },
    }


def schema_text() -> str:
    """Return the schema as the JSON text kept in data/."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def object_of(cls: type[PlanPart]) -> JsonSchema:
    """Return the schema of one part; a table's columns and rows may stand beside its other keys."""
    properties = {name: _property(field) for name, field in cls.FIELDS.items()}
    required = [name for name, field in cls.FIELDS.items() if field.default is REQUIRED]
    if cls is Bang:
        properties["cot"]["items"] = {"anyOf": [_CELL, {"$ref": "#/$defs/Cot"}]}
        properties["hang"]["items"] = {"anyOf": _rows()}
        title = _property(BangTrongBai.FIELDS["ten"])
        properties |= {"ten": title, **object_of(TuTep)["properties"]}
        required = []  # rows and columns may both come from a file
    elif cls is Cot:
        properties["cot"]["items"] = {"anyOf": [_CELL, {"$ref": "#/$defs/Cot"}]}
    elif "bang" in properties:
        table = object_of(Bang)["properties"]
        properties |= {name: table[name] for name in BARE}
        made: JsonSchema = {"$ref": "#/$defs/CotLap"}
        columns: JsonSchema = {"anyOf": [*table["cot"]["items"]["anyOf"], made]}
        properties["cot"] = {**table["cot"], "items": columns}
        required = [name for name in required if name != "bang"]
    return {
        "description": str(cls.__doc__),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _rows() -> list[JsonSchema]:
    """Return what a row may be: its cells, a group, its cells by the names of their columns."""
    cell: JsonSchema = {"anyOf": [_CELL, {"type": "array", "items": _CELL}]}
    named: JsonSchema = {
        "type": "object", "additionalProperties": cell, "not": {"required": ["nhom"]},
    }  # fmt: skip
    return [{"type": "array", "items": cell}, {"$ref": "#/$defs/Nhom"}, named]


def _property(field: Field) -> JsonSchema:
    """The schema of a field: what it may hold, what it is, examples; optional ones may be empty."""
    held: JsonSchema = {**field.kind.json}
    if field.default is not REQUIRED:
        held = _or_empty(held)
    elif "$ref" in held:
        held = {"allOf": [held]}
    examples: JsonSchema = {"examples": [*field.vi_du]} if field.vi_du else {}
    return {"description": field.mo_ta, **held, **examples}


def _or_empty(held: JsonSchema) -> JsonSchema:
    """Return a schema that also allows the key to be left empty."""
    if "$ref" in held:
        return {"anyOf": [held, {"type": "null"}]}
    if "type" in held:
        kinds = held["type"] if isinstance(held["type"], list) else [held["type"]]
        held["type"] = [*kinds, "null"]
    if "enum" in held:
        held["enum"] = [*held["enum"], None]
    if "anyOf" in held:
        held["anyOf"] = [*held["anyOf"], {"type": "null"}]
    return held


def _named(name: str, description: str) -> JsonSchema:
    """Return a reference with its own description (draft 7 reads nothing beside a bare $ref)."""
    return {"description": description, "allOf": [_reference(name)]}


def _reference(name: str) -> JsonSchema:
    return {"$ref": f"#/$defs/{name}"}
