"""A part of a package as a tree, and a tree as a part."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lxml import etree

_WIDE = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""How XML in two bytes a letter begins."""


def as_tree(content: bytes) -> Any:
    """Return the root of a part; nothing outside it is asked for. Raises etree.XMLSyntaxError."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def copy_of(element: Any) -> Any:
    """Return a copy of an element without the letters that stand behind it."""
    copy = deepcopy(element)
    copy.tail = None
    return copy


def root_of(element: Any) -> Any:
    """Return the root of the tree an element stands in."""
    return element.getroottree().getroot()


def wide_encoding(content: bytes) -> str:
    """Return the encoding of a part in two bytes a letter; empty for any other."""
    return next((name for sign, name in _WIDE if content.startswith(sign)), "")


def narrow(content: bytes) -> bytes:
    """Return a part to be searched as bytes: one in two bytes a letter comes back in UTF-8."""
    encoding = wide_encoding(content)
    return content.decode(encoding, "replace").encode() if encoding else content


def as_bytes(root: Any) -> bytes:
    """Return a tree as a part."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
