"""The JSON Schema of a spec, for completion and checking in an editor."""

from __future__ import annotations

import json
from typing import Any

from kehoach.law import bo_cuc
from kehoach.plan.plan import Plan

ID = "ke-hoach.schema.json"
"""Name of the file in data/."""

_CELL = {"type": ["string", "number", "boolean", "null"]}
_SECTION = {
    "anyOf": [
        {"type": "string", "description": "Một đoạn văn."},
        {"type": "array", "items": {"$ref": "#/$defs/Item"}, "description": "Các mục nội dung."},
        {
            "type": "object",
            "properties": {
                "tieu_de": {"type": "string", "description": "Tiêu đề, in hoa tự động."},
                "noi_dung": {"$ref": "#/$defs/NoiDung"},
            },
            "additionalProperties": False,
        },
        {"$ref": "#/$defs/LayTu"},
        {"type": "null"},
    ]
}


def schema() -> dict[str, Any]:
    """Return the schema: sections as keys of the plan, plain texts as dash items, all in Vietnamese."""
    raw = Plan.model_json_schema(mode="validation")
    definitions = {name: _tidy(one) for name, one in raw["$defs"].items() if name != "Muc"}
    properties = {name: _tidy(one) for name, one in raw["properties"].items() if name != "muc"}
    for khoa, phan in bo_cuc.cac_phan().items():
        properties[khoa] = _named("Section", f"Phần {phan.tieu_de}: {phan.nghia}")
    kinds = [{"$ref": f"#/$defs/{name}"} for name in _ITEMS]
    definitions["Item"] = {"anyOf": [{"type": ["string", "number", "boolean"]}, *kinds]}
    definitions["NoiDung"] = {
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/$defs/Item"}}, {"type": "null"}]
    }
    definitions["Section"] = _SECTION
    definitions["Bang"]["properties"] |= {
        "cot": {"type": "array", "minItems": 1, "items": {"anyOf": [_CELL, {"$ref": "#/$defs/Cot"}]}},
        "hang": {"type": "array", "items": {"anyOf": [{"type": "array", "items": _CELL}, {"$ref": "#/$defs/Nhom"}]}},
    }
    definitions["PhuLuc"] = _with_bare_table(definitions["PhuLuc"], definitions["Bang"])
    definitions["BangTrongBai"] = _with_bare_table(definitions["BangTrongBai"], definitions["Bang"])
    for one in definitions.values():
        _empty_allowed(one)
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Kế hoạch",
        "description": raw["description"],
        "type": "object",
        "properties": properties,
        "patternProperties": {f"^{bo_cuc.RIENG}[a-z0-9_]+$": {"$ref": "#/$defs/Section"}},
        "required": raw["required"],
        "additionalProperties": False,
        "$defs": definitions,
    }
    _empty_allowed(whole)
    return whole


def _named(name: str, description: str) -> dict[str, Any]:
    """Return a reference with its own description (draft 7 reads nothing beside a bare $ref)."""
    return {"description": description, "allOf": [{"$ref": f"#/$defs/{name}"}]}


def _empty_allowed(definition: dict[str, Any]) -> None:
    """Let every optional key stand empty: a key left empty is a key not given."""
    for name, one in definition.get("properties", {}).items():
        if name in definition.get("required", ()):
            continue
        kinds = one.get("type")
        if "enum" in one:
            one["enum"] = [*one["enum"], None] if None not in one["enum"] else one["enum"]
        if kinds is not None and "null" not in kinds:
            one["type"] = [*([kinds] if isinstance(kinds, str) else kinds), "null"]


_ITEMS = (
    "Gach", "Doan", "TieuDe", "Khoan", "NhiemVu", "ChiTieu", "KhoanChi", "DonVi", "LayTu", "BangTrongBai",
)  # fmt: skip


def schema_text() -> str:
    """Return the schema as the JSON text kept in data/."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _tidy(value: Any, name: str = "") -> Any:
    """Return pydantic's schema without titles and tags, content lists by reference."""
    if isinstance(value, list):
        return [_tidy(one) for one in value]
    if not isinstance(value, dict):
        return value
    if name == "noi_dung":
        return _named("NoiDung", value.get("description", ""))
    inner = name == "properties"
    return {
        key: _tidy(one, key)
        for key, one in value.items()
        if inner or key not in ("title", "default", "discriminator")
    }


def _with_bare_table(definition: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    """Return a part that may hold ``cot`` and ``hang`` directly instead of under ``bang``."""
    required = [name for name in definition.get("required", ()) if name != "bang"]
    return {**definition, "properties": {**definition["properties"], **table["properties"]}, "required": required}
