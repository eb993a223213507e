"""The metadata as it is written: JSON and XML of the same values, and the schemas of both.

The decree names fields and lengths and no form of a file: the root element, its namespace and the
order of the keys are this program's own, a blank field is null in the JSON and has no element in
the XML.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from kehoach.law.van_ban_di import KieuTruong, dac_ta

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.law.van_ban_di import Truong
    from kehoach.plain import Json
    from kehoach.publish.metadata import Group, Tree, Value

ROOT = "VanBanDi"
NAMESPACE = "urn:kehoach:nd30-2020:phu-luc-vi:van-ban-di:1"
_XS = "http://www.w3.org/2001/XMLSchema"
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II, Mục I"
_TITLE = f"Dữ liệu đặc tả của văn bản đi ({_SOURCE})"
_DAY = r"\d{4}-\d{2}-\d{2}"


def as_json(values: Mapping[str, Json]) -> str:
    """Return the metadata as JSON, a line a field."""
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def as_xml(values: Tree) -> str:
    """Return the metadata as XML, elements named as the decree names the fields."""
    root = ET.Element(ROOT, xmlns=NAMESPACE)
    _fill(root, values)
    return _text(root)


def _fill(above: ET.Element, values: Mapping[str, Value | Group | list[Group]]) -> None:
    for name, value in values.items():
        for inner in value if isinstance(value, list) else [value]:
            if not _is_blank(inner):
                _put(ET.SubElement(above, name), inner)


def _is_blank(value: Value | Group) -> bool:
    """Return True for no value, and for a group without any."""
    if isinstance(value, dict):
        return all(inner is None for inner in value.values())
    return value is None


def _put(element: ET.Element, value: Value | Group) -> None:
    if isinstance(value, dict):
        _fill(element, value)
    else:
        element.text = str(value)


def _text(root: ET.Element) -> str:
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def json_schema() -> str:
    """Return the JSON Schema of the metadata."""
    return as_json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "van-ban-di.schema.json",
            "title": _TITLE,
            **_group(dac_ta()),
        }
    )


def _group(fields: tuple[Truong, ...]) -> dict[str, Json]:
    return {
        "type": "object",
        "properties": {field.ma: _field(field) for field in fields},
        "required": [field.ma for field in fields],
        "additionalProperties": False,
    }


def _field(field: Truong) -> dict[str, Json]:
    said = {"description": f"{field.stt}. {field.ten}"}
    if field.con:
        group = _group(field.con)
        return {**said, **({"type": "array", "items": group} if field.nhieu else group)}
    if field.kieu is KieuTruong.SO:
        return {**said, "type": ["integer", "null"], "minimum": 0, "maximum": 10**field.dai - 1}
    if field.kieu is KieuTruong.NGAY:
        return {**said, "type": ["string", "null"], "pattern": f"^{_DAY}$"}
    return {**said, "type": ["string", "null"], "minLength": 1, "maxLength": field.dai}


def xml_schema() -> str:
    """Return the XML Schema (XSD 1.0) of the metadata."""
    root = ET.Element(
        "xs:schema",
        {"xmlns:xs": _XS, "targetNamespace": NAMESPACE, "elementFormDefault": "qualified"},
    )
    whole = ET.SubElement(root, "xs:element", name=ROOT)
    _documented(whole, _TITLE)
    _sequence(whole, dac_ta())
    return _text(root)


def _sequence(above: ET.Element, fields: tuple[Truong, ...]) -> None:
    inside = ET.SubElement(ET.SubElement(above, "xs:complexType"), "xs:sequence")
    for field in fields:
        made = ET.SubElement(inside, "xs:element", name=field.ma, minOccurs="0")
        if field.nhieu:
            made.set("maxOccurs", "unbounded")
        _documented(made, f"{field.stt}. {field.ten}")
        if field.con:
            _sequence(made, field.con)
        else:
            _bounds(made, field)


def _documented(above: ET.Element, words: str) -> None:
    note = ET.SubElement(above, "xs:annotation")
    ET.SubElement(note, "xs:documentation").text = words


def _bounds(above: ET.Element, field: Truong) -> None:
    if field.kieu is KieuTruong.NGAY:
        above.set("type", "xs:date")
        return
    kind = ET.SubElement(above, "xs:simpleType")
    number = field.kieu is KieuTruong.SO
    base = "xs:nonNegativeInteger" if number else "xs:string"
    facets = ET.SubElement(kind, "xs:restriction", base=base)
    if number:
        ET.SubElement(facets, "xs:totalDigits", value=str(field.dai))
        return
    ET.SubElement(facets, "xs:minLength", value="1")
    ET.SubElement(facets, "xs:maxLength", value=str(field.dai))
