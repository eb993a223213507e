"""A copy of a .docx with remarks as Word comments at the words they speak of; nothing else changes.

Author ``kehoach``, no date: the same file and remarks give the same bytes.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from kehoach.word.package import assemble, pack
from kehoach.word.read.body import Body
from kehoach.word.read.inline import Notes
from kehoach.word.read.numbering import Numbering
from kehoach.word.read.opened import Opened
from kehoach.word.read.style import N, Styles
from kehoach.word.xml import R, W

if TYPE_CHECKING:
    from collections.abc import Iterable

AUTHOR = "kehoach"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND = f"{R}/comments"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_XML = "http://www.w3.org/XML/1998/namespace"


class Remark(NamedTuple):
    """What is said of some words of a file."""

    origin: tuple[str | int, ...]
    """Address of the paragraph or cell, as the reader gives it; empty for the whole text."""
    quote: str
    """The words; empty for the whole paragraph."""
    text: str
    """The comment, lines apart."""


def annotate(content: bytes, file: str, remarks: Iterable[Remark]) -> bytes:
    """Return the file with a comment for each remark. Raises KehoachError TN50 as the reader does.

    A remark whose words are not found stands at its paragraph, one whose paragraph is not found at
    the first paragraph.
    """
    opened = Opened(content, file)
    root = opened.tree(opened.main)
    styles = Styles(opened.tree(opened.related("styles")), opened.tree(opened.related("theme")))
    body = Body(styles, Numbering(opened.tree(opened.related("numbering"))), Notes())
    body.sections(root.find(N + "body"), opened)
    name, comments = _comments(opened)
    number = max((int(one.get(N + "id") or 0) for one in comments), default=-1) + 1
    for remark in remarks:
        paragraph = _paragraph(body, root, remark)
        if paragraph is None:
            continue
        _mark(paragraph, remark.quote, number)
        comments.append(_comment(number, remark.text))
        number += 1
    parts = dict(opened.parts)
    parts[opened.main] = _bytes(root)
    parts[name] = _bytes(comments)
    _declare(parts, opened, name)
    return assemble([pack(one, parts[one]) for one in _ordered(parts)])


def _ordered(parts: dict[str, bytes]) -> list[str]:
    """Return the names of the parts, the content types first as some programs ask."""
    first = "[Content_Types].xml"
    return [first, *(name for name in parts if name != first and not name.endswith("/"))]


def _comments(opened: Opened) -> tuple[str, Any]:
    """Return the name and the tree of the part with the comments, a new one when there is none."""
    name = opened.related("comments")
    if name is not None:
        return name, opened.tree(name)
    folder = opened.main.rpartition("/")[0]
    return f"{folder}/comments.xml".lstrip("/"), etree.Element(N + "comments", nsmap={"w": W})


def _paragraph(body: Body, root: Any, remark: Remark) -> Any:
    found = body.elements.get(remark.origin, ())
    for one in found:
        if remark.quote and remark.quote in _text(one):
            return one
    return found[0] if found else root.find(f"{N}body//{N}p")


def _text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(N + "t"))


def _mark(paragraph: Any, quote: str, number: int) -> None:
    """Put the ends of a comment around the words, or around the whole paragraph."""
    start = _text(paragraph).find(quote) if quote else -1
    if start >= 0:
        _cut(paragraph, start)
        _cut(paragraph, start + len(quote))
    runs = _between(paragraph, start, start + len(quote)) if start >= 0 else list(paragraph.iter(N + "r"))
    if not runs:
        at = 1 if len(paragraph) and paragraph[0].tag == N + "pPr" else 0
        paragraph.insert(at, etree.Element(N + "r"))
        runs = [paragraph[at]]
    runs[0].addprevious(etree.Element(N + "commentRangeStart", {N + "id": str(number)}))
    end = etree.Element(N + "commentRangeEnd", {N + "id": str(number)})
    runs[-1].addnext(end)
    call = etree.Element(N + "r")
    etree.SubElement(call, N + "commentReference", {N + "id": str(number)})
    end.addnext(call)


def _between(paragraph: Any, start: int, end: int) -> list[Any]:
    """Return the runs whose letters lie between two offsets."""
    out, at = [], 0
    for text in paragraph.iter(N + "t"):
        length = len(text.text or "")
        run = text.getparent()
        if at < end and at + length > start and length and run not in out:
            out.append(run)
        at += length
    return out


def _cut(paragraph: Any, offset: int) -> None:
    """Split the run that holds an offset in two, when it holds nothing but one text."""
    at = 0
    for text in paragraph.iter(N + "t"):
        words = text.text or ""
        if at < offset < at + len(words):
            run = text.getparent()
            content = [one for one in run if one.tag != N + "rPr"]
            if len(content) == 1:
                other = deepcopy(run)
                run.addnext(other)
                _say(text, words[: offset - at])
                _say(other.find(N + "t"), words[offset - at :])
            return
        at += len(words)


def _say(text: Any, words: str) -> None:
    text.text = words
    text.set(f"{{{_XML}}}space", "preserve")


def _comment(number: int, words: str) -> Any:
    comment = etree.Element(
        N + "comment", {N + "id": str(number), N + "author": AUTHOR, N + "initials": "kh"}
    )  # fmt: skip
    for line in words.split("\n"):
        run = etree.SubElement(etree.SubElement(comment, N + "p"), N + "r")
        _say(etree.SubElement(run, N + "t"), line)
    return comment


def _declare(parts: dict[str, bytes], opened: Opened, name: str) -> None:
    """Name the comments part in the package's list of types and in the main part's relations."""
    types = opened.tree("[Content_Types].xml")
    if not any(one.get("PartName") == f"/{name}" for one in types):
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=_TYPE)
        parts["[Content_Types].xml"] = _bytes(types)
    if opened.related("comments") is None:
        folder, _, file = opened.main.rpartition("/")
        listed = f"{folder}/_rels/{file}.rels".lstrip("/")
        relations = opened.tree(listed)
        if relations is None:
            relations = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
        taken = {one.get("Id") for one in relations}
        free = next(f"rIdKh{n}" for n in range(1, len(taken) + 2) if f"rIdKh{n}" not in taken)
        target = name.rpartition("/")[2]
        etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id=free, Type=_KIND, Target=target)
        parts[listed] = _bytes(relations)


def _bytes(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
