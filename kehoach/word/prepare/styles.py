"""styles.xml of a template with every role in it; an office restyles a role by its style's name."""

from __future__ import annotations

from typing import Any

from lxml import etree

from kehoach.law import the_thuc
from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.word.read.measure import twips
from kehoach.word.read.style import N
from kehoach.word.role_style import role_style, table_style
from kehoach.word.xml import W, escape

_TABLE = "Bảng kế hoạch"
_HALF_POINTS = 2
_TWIPS_IN_POINT = 20
_LONGEST = 5


class Styled(NamedTuple):
    """The styles of a template."""

    xml: str
    ids: dict[str, str]
    """Role → style id (and ``bang_ke_hoach`` for the table style)."""
    sizes: dict[str, float]
    """Role → size in pt."""


def styled(tree: Any, file: str) -> Styled:
    """Return the styles of a template; a role it does not know by name gets our style.

    Raises KehoachError MA06 for a size that is none.
    """
    named = _named(tree)
    ids, sizes = {}, {}
    for role, look in the_thuc.thanh_phan().items():
        if look.ten not in named:
            named[look.ten] = _added(tree, role_style(role))
        ids[role] = _id(named[look.ten])
        sizes[role] = _size(named[look.ten], look.ten, file) or look.dung
    if _TABLE not in named:
        named[_TABLE] = _added(tree, table_style())
    ids["bang_ke_hoach"] = _id(named[_TABLE])
    xml = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    return Styled(xml.decode(), ids, sizes)


def _named(tree: Any) -> dict[str, etree._Element]:
    """Return the styles that have a name and an id."""
    out = {}
    for style in tree.iter(N + "style"):
        name = style.find(N + "name")
        if name is not None and style.get(N + "styleId"):
            out[str(name.get(N + "val"))] = style
    return out


def _id(style: Any) -> str:
    """Return the id of a style fit to stand in quotation marks."""
    return escape(str(style.get(N + "styleId"))).replace('"', "&quot;")


def _size(style: Any, name: str, file: str) -> float | None:
    """Return the size a style names in pt; None where it names none."""
    found = style.find(f"{N}rPr/{N}sz")
    if found is None:
        return None
    value = str(found.get(N + "val"))
    if value.isdecimal() and len(value) < _LONGEST:
        return int(value) / _HALF_POINTS
    measure = twips(value)
    if measure is None:
        message = f'kiểu "{name}" của mẫu ghi cỡ chữ sai: {value[:20]}'
        raise fault("MA06", message, "đặt lại cỡ chữ của kiểu này trong Word", Place(file))
    return measure / _TWIPS_IN_POINT


def _added(tree: Any, style: str) -> Any:
    """Append a style of ours to a template that lacks it; return the element."""
    element = etree.fromstring(f'<x xmlns:w="{W}">{style}</x>')[0]
    taken = {record.get(N + "styleId") for record in tree.iter(N + "style")}
    name = str(element.get(N + "styleId"))
    while name in taken:
        name += "KH"
    element.set(N + "styleId", name)
    tree.append(element)
    return element
