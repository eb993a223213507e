"""What of a .docx does not go into a changed copy: macros, and signatures that no longer hold.

A copy is a plain document: its main part gets the type of one, whatever it was (.docm, .dotx).
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from kehoach.sealed import PARTS
from kehoach.word.coherent import MAIN_TYPE, TYPES, absolute
from kehoach.word.part import as_bytes

if TYPE_CHECKING:
    from kehoach.word.read.opened import Opened

_MACROS = (
    "vbaProject.bin",
    "vbaData.xml",
    "vbaProjectSignature.bin",
    "vbaProjectSignatureAgile.bin",
)
_LEFT_TYPES = (
    "application/vnd.ms-office.vbaProject",
    "application/vnd.openxmlformats-package.digital-signature-origin",
)


def has_macro(opened: Opened) -> bool:
    """Return True for a file with a macro project."""
    return any(posixpath.basename(name) in _MACROS for name in opened.parts)


def has_signature(opened: Opened) -> bool:
    """Return True for a file with a digital signature."""
    return any(name.startswith(PARTS) for name in opened.parts)


def dropped(opened: Opened) -> set[str]:
    """Return the names of the parts that stay behind, with their relations."""
    names = {name for name in opened.parts if _stays_behind(name)}
    relations = [name for name in opened.parts if name.endswith(".rels")]
    return names | {name for name in relations if owner_of(name) in names}


def _stays_behind(name: str) -> bool:
    return posixpath.basename(name) in _MACROS or name.startswith(PARTS)


def is_plain(opened: Opened) -> bool:
    """Return True for a document that is neither a template nor made for macros."""
    types = opened.tree(TYPES)
    named = () if types is None else types.iterchildren()
    kinds = (record.get("ContentType") for record in named if _part_of(record) == opened.main)
    return all(kind == MAIN_TYPE for kind in kinds)


def _part_of(kind: Any) -> str:
    return str(kind.get("PartName") or "").lstrip("/")


def rewritten(opened: Opened, gone: set[str] | None = None) -> dict[str, bytes]:
    """Return the parts that name what stays behind, or misname the main part, without that.

    ``gone`` are the parts that stay behind; macros and signatures where it is not given.
    """
    gone = dropped(opened) if gone is None else gone
    out = {}
    types = opened.tree(TYPES)
    if types is not None and _types_changed(types, opened.main, gone):
        out[TYPES] = as_bytes(types)
    for name in opened.parts if gone else ():
        if name.endswith(".rels") and name not in gone:
            root = opened.tree(name)
            if _relations_changed(root, name, gone):
                out[name] = as_bytes(root)
    return out


def _relations_changed(root: Any, name: str, gone: set[str]) -> bool:
    dead = [
        record for record in root if absolute(owner_of(name), record.get("Target") or "") in gone
    ]
    for item in dead:
        root.remove(item)
    return bool(dead)


def _types_changed(types: Any, main: str, gone: set[str]) -> bool:
    changed = False
    for record in list(types):
        name = _part_of(record)
        unused = gone and record.get("Extension") and record.get("ContentType") in _LEFT_TYPES
        if name in gone or unused:
            types.remove(record)
            changed = True
        elif name == main and record.get("ContentType") != MAIN_TYPE:
            record.set("ContentType", MAIN_TYPE)
            changed = True
    return changed


def owner_of(relations: str) -> str:
    """Return the part a ``.rels`` belongs to."""
    folder, _, file = relations.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
