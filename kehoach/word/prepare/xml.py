"""XML of a template as text: names declared once at the root, pieces without what it declares."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from kehoach.word.xml import R, W

MARK = "kh"
"""Name of the processing instructions that stand for tags: ``<?kh 3?>``."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARK = re.compile(rf"<\?{MARK} (\d+)\?>")
_BRACE = re.compile(r"\{(?=[{%#]|\Z)")
_DECLARED = re.compile(r' xmlns:([\w.-]+)="([^"]*)"')


def rooted(tree: Any) -> Any:
    """Return the part under a root that declares every prefix, ``w`` and ``r`` as our XML has them.

    A prefix declared twice for two vocabularies keeps the outermost; the other stays where it is.
    """
    names: dict[str, str] = {"w": W, "r": R}
    for element in tree.iter(etree.Element):
        for prefix, space in element.nsmap.items():
            if prefix is not None and space not in (W, R):
                names.setdefault(prefix, space)
    root = etree.Element(tree.tag, dict(tree.attrib), nsmap=names)
    root.text = tree.text
    root.extend(list(tree))
    etree.cleanup_namespaces(root, top_nsmap=names, keep_ns_prefixes=list(names))
    return root


def inner_xml(element: Any, declared: dict[str | None, str]) -> str:
    """Return an element as text that stands below a root which declares those prefixes."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)

    def kept(found: re.Match[str]) -> str:
        return "" if declared.get(found[1]) == found[2] else found[0]

    return _DECLARED.sub(kept, text)


def source_of(tree: Any, sources: list[str]) -> str:
    """Return a part as Jinja source: its marks as tags, every other brace as a letter."""
    pieces = _MARK.split(etree.tostring(tree, encoding="unicode"))
    pieces[::2] = [_BRACE.sub("{{ '{' }}", piece) for piece in pieces[::2]]
    pieces[1::2] = [sources[int(piece)] for piece in pieces[1::2]]
    head = _HEAD if tree.nsmap.get("w") == W else ""  # the properties of a file have never had one
    return head + "".join(pieces)
