"""What a part of the package leads to: addresses, each through a relation of its own."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.word.coherent import relations_name
from kehoach.word.part import as_bytes, as_tree
from kehoach.word.xml import LINK_SIGN, R

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SIGN = LINK_SIGN.encode()
_LINK = re.compile(rb'<w:hyperlink xmlns:r="[^"]*" r:id="' + _SIGN + rb'([^"]*)"')


def linked(made: dict[str, bytes], static: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts that change so that the links of those made have their relations."""
    out: dict[str, bytes] = {}
    for name, part in made.items():
        if _LINK.search(part):
            relations = relations_name(name)
            held = made.get(relations) or static.get(relations)
            out[name], out[relations] = _with_relations(part, held)
    return out


def _with_relations(part: bytes, held: bytes | None) -> tuple[bytes, bytes]:
    root = relations_tree(held)
    ids: dict[bytes, str] = {}

    def given(found: re.Match[bytes]) -> bytes:
        marked = found[1]
        if marked not in ids:
            ids[marked] = related(root, "hyperlink", unescape(marked.decode()), outside=True)
        return found[0].replace(_SIGN + marked, ids[marked].encode())

    written = _LINK.sub(given, part)
    return written, as_bytes(root)


def relations_tree(held: bytes | None) -> Any:
    """Return the root of a part of relations, an empty one where there is none."""
    if held is None:
        return etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    return as_tree(held)


def related(root: Any, kind: str, target: str, *, outside: bool = False) -> str:
    """Add a relation and return its id, one no other has."""
    taken = _ids(root)
    free = next(f"rIdKh{n}" for n in range(1, len(taken) + 2) if f"rIdKh{n}" not in taken)
    mode = {"TargetMode": "External"} if outside else {}
    etree.SubElement(
        root,
        f"{{{_RELATIONS}}}Relationship",
        {"Id": free, "Type": f"{R}/{kind}", "Target": target, **mode},
    )
    return free


def _ids(root: Iterable[Any]) -> set[str]:
    return {record.get("Id") or "" for record in root}
