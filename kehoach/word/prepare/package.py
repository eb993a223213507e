"""The parts of a template as parts of a document: no macros, nothing that leads nowhere.

A template may be a .dotx or a .docm, its main part may have any name, it may be in the strict form;
what is written is an ordinary .docx.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from kehoach.problem import KehoachError, Place, Problem, fault
from kehoach.word.carried import dropped, has_macro, has_signature, owner_of, rewritten
from kehoach.word.coherent import MAIN_TYPE, TYPES, absolute, untyped
from kehoach.word.part import as_bytes
from kehoach.word.read.opened import Opened
from kehoach.word.read.strict import transitional
from kehoach.word.read.style import N
from kehoach.word.xml import R

CODE = "MA06"
"""The problem of a template that cannot be opened."""
_DOCUMENTS = (
    MAIN_TYPE,
    MAIN_TYPE.replace("document.main", "template.main"),
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""What the main part of a .docx, .dotx, .docm, .dotm is called."""
_LEFT = ("customUI/", "userCustomization/", "word/activeX/")
"""Folders of buttons and controls that only run macros."""
_LOADS = (N + "control", N + "attachedTemplate")
"""What makes Word run code that lies elsewhere."""
_SHOWN = (N + "object", N + "pict")
"""What a control is drawn as."""
_ATTACHED = "/attachedTemplate"
_REFERS = f"{{{R}}}"
_CURE = "mở mẫu bằng Word rồi lưu lại"
_XML = (".xml", ".rels", ".vml")


def opened_template(content: bytes, file: str) -> Opened:
    """Return the opened template. Raises KehoachError MA06."""
    return Opened(content, file, CODE, pictures=True)


def is_xml(name: str) -> bool:
    """Return True for a part that is XML by its name."""
    return name.lower().endswith(_XML)


def runs_code(opened: Opened) -> bool:
    """Return True for a template with macros, their buttons, or a signature: they stay behind."""
    left = any(name.startswith(_LEFT) for name in opened.parts)
    return left or has_macro(opened) or has_signature(opened)


def document_parts(opened: Opened) -> dict[str, bytes]:
    """Return the parts that go into a document. Raises KehoachError MA06 for one it lacks."""
    _check_kind(opened)
    gone = _gone(opened)
    kept = [name for name in opened.parts if name not in gone]
    relations = [name for name in kept if name.endswith(".rels")]
    stripped = _stripped(opened, [owner_of(name) for name in relations])
    _check_whole(opened, [text for name in relations for text in _cleaned(opened, name, gone)])
    plain = {name: _plain(name, opened.parts[name]) for name in kept}
    cleaned = {name: as_bytes(opened.tree(name)) for name in relations}
    return plain | cleaned | stripped | rewritten(opened, gone)


def _plain(name: str, content: bytes) -> bytes:
    return transitional(content) if is_xml(name) else content


def _check_whole(opened: Opened, missing: list[str]) -> None:
    """Raise KehoachError MA06 with each part the file refers to and does not hold."""
    message = "mẫu hỏng: thiếu một phần của tệp"
    if missing:
        places = [Place(opened.file, path=text) for text in missing]
        raise KehoachError(Problem(place, CODE, message, _CURE) for place in places)


def _check_kind(opened: Opened) -> None:
    """Raise KehoachError MA06 for a file whose list of types calls its main part no document."""
    types = opened.tree(TYPES)
    parts = {str(record.get("PartName")).lstrip("/"): record.get("ContentType") for record in types}
    if parts.get(opened.main) not in _DOCUMENTS:
        raise fault(CODE, "tệp không phải văn bản hoặc mẫu của Word", _CURE, Place(opened.file))


def _gone(opened: Opened) -> set[str]:
    """Return the parts that stay behind: code, what has no type, relations of nothing."""
    gone = dropped(opened) | {name for name in opened.parts if name.startswith(_LEFT)}
    gone |= set(untyped(opened.parts))
    left = opened.parts.keys() - gone | {""}
    relations = [name for name in opened.parts if name.endswith(".rels")]
    return gone | {name for name in relations if owner_of(name) not in left}


def _cleaned(opened: Opened, name: str, gone: set[str]) -> list[str]:
    """Take out the relations that lead nowhere; return those the part cannot do without."""
    source = owner_of(name)
    used = references_of(opened.tree(source)) if source and is_xml(source) else set()
    left = opened.parts.keys() - gone
    missing = []
    for element in list(opened.tree(name)):
        target = _target(source, element)
        if _stays(element, target, left):
            used.discard(str(element.get("Id")))
            continue
        element.getparent().remove(element)
        if element.get("Id") in used and target not in gone:
            missing.append(f"{source}: {target}")
    return missing or [f"{source}: {text}" for text in sorted(used)]


def _stays(relation: Any, target: str, left: set[str]) -> bool:
    """Return True for a relation that leads out of the file, or to a part that is left in it."""
    if str(relation.get("Type")).endswith(_ATTACHED):
        return False
    return not target or target in left


def _stripped(opened: Opened, owners: list[str]) -> dict[str, bytes]:
    """Return the parts that held controls, or named a template to load macros from, without."""
    out = {}
    for name in [owner for owner in owners if owner and is_xml(owner)]:
        root = opened.tree(name)
        found = list(root.iter(*_LOADS))
        for element in found:
            _take_out(next(element.iterancestors(*_SHOWN), element))
        if found:
            out[name] = as_bytes(root)
    return out


def _take_out(element: Any) -> None:
    if element.getparent() is not None:
        element.getparent().remove(element)


def _target(source: str, relation: Any) -> str:
    """Return the part a relation leads to; ``""`` for one that leads out of the file."""
    if relation.get("TargetMode") == "External":
        return ""
    target = (relation.get("Target") or "").partition("#")[0]
    return absolute(source, target) if target else ""


def references_of(root: Any) -> set[str]:
    """Return the ids of relations a part uses."""
    out = set()
    for element in root.iter(etree.Element):
        out |= {value for key, value in element.attrib.items() if key.startswith(_REFERS) and value}
    return out
