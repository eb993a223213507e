"""A .docx with other words and nothing of who wrote it: for sending a fault to strangers.

Parts that say who, when and where (properties, thumbnail, custom XML, macros, embedded files,
printers, people) are left out; pictures are blanked; authors, days and revision numbers of Word
are replaced; what links lead to is too. Runs keep their borders, so the words must be as long.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.word.coherent import absolute
from kehoach.word.package import assemble, is_picture, pack_small, unpack
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Words = Callable[[str], str]

_KEPT = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels"
    r"|word/_rels/(?:document\d?|footnotes|endnotes|comments|(?:head|foot)er\d{1,3})\.xml\.rels"
    r"|word/(?:document\d?|styles|numbering|settings|fontTable|webSettings|footnotes|endnotes"
    r"|comments|header\d{1,3}|footer\d{1,3}|theme/theme\d)\.xml"
)
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_TEXTS = ("t", "delText", "instrText", "delInstrText")
_BETWEEN = ("tab", "br", "cr", "noBreakHyphen")
_TELLING = ("attachedTemplate", "docVars", "rsids", "mailMerge", "schemaLibrary", "saveThroughXslt")
"""Settings that name a person's folders, printers, letters."""
_DAY = "2000-01-01T00:00:00Z"
_NOBODY = "Không Rõ"
_NOWHERE = "https://example.invalid/"
_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63f80f00010101001bb6ee560000000049454e44ae426082"
)
"""A picture of one white dot (PNG)."""


def texts(content: bytes, file: str) -> Iterator[str]:
    """Yield the text of each paragraph of a .docx, of every part that is kept, and of its marks."""
    for tree in _trees(content, file).values():
        for text, _ in _paragraphs(tree):
            yield text
        yield from (value for _, _, value in _marks(tree))


def stripped(content: bytes, file: str, words: Words) -> bytes:
    """Return the .docx with ``words`` in the place of its words; as long ones, or they are lost.

    Text is NFC then. Raises KehoachError TN50 for what is no .docx.
    """
    trees = _trees(content, file)
    for tree in trees.values():
        _reword(tree, words)
        _unsign(tree)
    parts = unpack(content, file, "TN50", main="")
    kept = {
        *trees,
        *(name for name in parts if name.startswith("word/media/") and is_picture(name)),
    }
    for name, tree in trees.items():
        _unlink(name, tree, kept)
    made = [
        pack_small(name, etree.tostring(trees[name], xml_declaration=True, encoding="UTF-8"))
        if name in trees
        else pack_small(name, _DOT)
        for name in parts
        if name in kept
    ]
    return assemble(made)


def everything(content: bytes, file: str) -> str:
    """Return all a .docx says anywhere, for looking what is left: words, marks, names of parts."""
    said: list[str] = []
    for name, part in unpack(content, file, "TN50", main="").items():
        said.append(name)
        tree = _parsed(part) if name.endswith((".xml", ".rels")) else None
        if tree is not None:
            said += [text for text, _ in _paragraphs(tree)]
            for node in tree.iter():
                said += [node.text or "", node.tail or "", *map(str, node.attrib.values())]
        else:
            said.append(part.decode("latin-1"))
    return "\n".join(said)


def _trees(content: bytes, file: str) -> dict[str, etree._Element]:
    parts = unpack(content, file, "TN50", main="")
    found = {name: _parsed(part) for name, part in parts.items() if _KEPT.fullmatch(name)}
    return {name: tree for name, tree in found.items() if tree is not None}


def _parsed(part: bytes) -> Any:
    """Return a part as a tree; None for one that is broken or declares entities."""
    safe = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        load_dtd=False,
    )
    try:
        tree: Any = etree.fromstring(part, safe)
    except etree.XMLSyntaxError:
        return None
    return None if tree.getroottree().docinfo.doctype else tree


def _local(node: Any) -> str:
    return str(etree.QName(node).localname)


def _paragraphs(tree: Any) -> Iterator[tuple[str, list[Any]]]:
    """Yield each paragraph's text with the nodes it lies in; other texts alone."""
    open_: dict[Any, list[Any]] = {}
    for node in tree.iter():
        name = _local(node)
        if name in _TEXTS or name in _BETWEEN:
            above = next(node.iterancestors(N + "p", _STRICT + "p"), tree)
            open_.setdefault(above, []).append(node)
        elif node.text and any(map(str.isalpha, node.text)):
            open_[node] = [node]
    for nodes in open_.values():
        yield "".join(_said(item) for item in nodes), nodes


def _said(node: Any) -> str:
    if _local(node) in _BETWEEN:
        return "\n"
    return unicodedata.normalize("NFC", node.text or "")


def _reword(tree: Any, words: Words) -> None:
    for text, nodes in list(_paragraphs(tree)):
        rest = words(text)
        for node in nodes:
            length = len(_said(node))
            if _local(node) not in _BETWEEN:
                node.text = rest[:length]
            rest = rest[length:]
    known: dict[str, str] = {}  # the same few values stand in thousands of marks
    for node, key, value in list(_marks(tree)):
        if value not in known:
            known[value] = words(value)
        node.set(key, known[value])


def _marks(tree: Any) -> Iterator[tuple[Any, str, str]]:
    """Yield attributes that may hold words: names, titles, other texts of pictures, bookmarks."""
    for node in tree.iter():
        for key, value in node.attrib.items():
            if not value.startswith("http") and any(map(str.isalpha, value)):
                yield node, key, unicodedata.normalize("NFC", value)


def _unsign(tree: Any) -> None:
    """Take away who made a change and when, and the numbers Word gives each sitting."""
    for node in list(tree.iter()):
        if _local(node) in _TELLING:
            node.getparent().remove(node)
            continue
        for key in list(node.attrib):
            name = etree.QName(key).localname
            if name.startswith("rsid"):
                del node.attrib[key]
            elif name in ("author", "userId", "providerId"):
                node.set(key, _NOBODY)
            elif name == "initials":
                node.set(key, "KR")
            elif name in ("date", "dateUtc") and _local(node) != "documentProtection":
                node.set(key, _DAY)


def _unlink(name: str, tree: Any, kept: set[str]) -> None:
    """Take away what leads to parts that stay behind, and where links outward lead."""
    source = name.replace("_rels/", "").removesuffix(".rels")
    for node in list(tree):
        target, part = node.get("Target"), node.get("PartName")
        if node.get("TargetMode") == "External":
            node.set("Target", _NOWHERE)
            continue
        named = absolute(source, target) if target is not None else (part or "").lstrip("/")
        if named and named not in kept:
            tree.remove(node)
