"""A part of a package as a tree, and a tree as a part."""

from __future__ import annotations

from typing import Any

from lxml import etree


def as_tree(content: bytes) -> Any:
    """Return the root of a part; nothing outside it is asked for. Raises etree.XMLSyntaxError."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def as_bytes(root: Any) -> bytes:
    """Return a tree as a part."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
