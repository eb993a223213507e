"""A package as a whole: every part has a type, every relation a target, every reference a relation.

Source: ISO/IEC 29500-2 (OPC). Looked at once for a template, and again for what a document adds.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.parsers.expat import ParserCreate

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

TYPES = "[Content_Types].xml"
TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
"""The namespace of that part."""
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
"""What kind of part the text of a .docx is."""
_REFERENCE = re.compile(rb' r:\w{1,20}="([^"<>]{0,200})"[^<>]{0,500}>')
"""An attribute that names a relation: what follows it ends a tag. A text may say the same words,
but the next sign behind it opens one; the bound keeps a text of nothing else linear."""


class Relation(NamedTuple):
    """One relation of a part."""

    name: str
    """Its id."""
    kind: str
    target: str
    """Name of a part, or an address where ``outside``."""
    outside: bool


def relations_of(parts: Mapping[str, bytes], name: str) -> list[Relation]:
    """Return the relations of a part; of the package for ``""``. Raises ExpatError."""
    content = parts.get(relations_name(name))
    out = []
    for tag, held in _elements(content) if content is not None else ():
        if tag == "Relationship":
            outside = held.get("TargetMode") == "External"
            target = held.get("Target", "")
            target = target if outside else absolute(name, target)
            out.append(Relation(held.get("Id", ""), held.get("Type", ""), target, outside))
    return out


def relations_name(name: str) -> str:
    """Return the name of the part with the relations of a part."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def absolute(source: str, target: str) -> str:
    """Return the name of the part a relation of ``source`` points to."""
    target = unquote(target.partition("#")[0])
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))


def untyped(parts: Mapping[str, bytes]) -> list[str]:
    """Return the parts the list of types says nothing of. Raises ExpatError."""
    endings, named = set(), set()
    for tag, held in _elements(parts[TYPES]):
        if tag == "Default":
            endings.add(held.get("Extension", "").lower())
        elif tag == "Override":
            named.add(held.get("PartName", "").lstrip("/").lower())
    unnamed = [name for name in parts if name != TYPES and name.lower() not in named]
    return [name for name in unnamed if name.rpartition(".")[2].lower() not in endings]


def dangling(
    parts: Mapping[str, bytes],
    names: Iterable[str],
    related: Callable[[Mapping[str, bytes], str], list[Relation]] = relations_of,
) -> list[str]:
    """Return what the named parts refer to that is not there, in words. Raises ExpatError.

    ``related`` gives the relations of a part, for who has read some before.
    """
    out = []
    for name in names:
        relations = related(parts, name)
        lost = [
            relation.target
            for relation in relations
            if not relation.outside and relation.target not in parts
        ]
        out += [f"{name or 'gói tệp'} trỏ tới phần không có: {other}" for other in lost]
        known = {relation.name for relation in relations}
        missing = references(parts[name]) - known - {""} if name else set()
        out += [f"{name} dùng liên kết không có: {other}" for other in sorted(missing)]
    return out


def references(content: bytes) -> set[str]:
    """Return the ids of relations a part uses."""
    return {reference.decode(errors="replace") for reference in _REFERENCE.findall(content)}


def _elements(content: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a small part with their attributes. Raises ExpatError."""
    out: list[tuple[str, dict[str, str]]] = []
    parser = ParserCreate(namespace_separator=" ")

    def opened(name: str, held: dict[str, str]) -> None:
        out.append((name.rpartition(" ")[2], held))

    parser.StartElementHandler = opened
    parser.Parse(content, True)  # noqa: FBT003 - expat takes no names
    return out
