"""A copy of a .docx with remarks as Word comments at the words they speak of; nothing else changes.

Author ``kehoach``, no date: the same file and remarks give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from kehoach.text.letters import place_of
from kehoach.word.attached import related, relations_tree
from kehoach.word.coherent import TYPES, TYPES_SPACE, relations_name
from kehoach.word.part import as_bytes
from kehoach.word.read.style import N
from kehoach.word.spans import Edited, between, cut, opened_for_change, say, words_of
from kehoach.word.xml import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.word.read.opened import Opened

AUTHOR = "kehoach"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Remark(NamedTuple):
    """What is said of some words of a file."""

    origin: Address
    """Where the paragraph or cell stands; the whole file for a remark on all of it."""
    quote: str
    """The words; empty for the whole paragraph."""
    text: str
    """The comment, lines apart."""
    number: int = 0
    """How many places of the same words in the paragraph are passed over; the last is taken where there are fewer."""


def annotate(content: bytes, file: str, remarks: Iterable[Remark]) -> bytes:
    """Return the file with a comment for each remark. Raises KehoachError TN50 as the reader does.

    A remark whose words are not found stands at its paragraph, one whose paragraph is not found at
    the first paragraph, one on a note where the text calls it: Word knows no comment inside a note.
    """
    edited = opened_for_change(content, file)
    opened = edited.opened
    name, comments = _comments(opened)
    number = max((int(one.get(N + "id") or 0) for one in comments), default=-1) + 1
    for remark in remarks:
        call = edited.calls.get(remark.origin)
        paragraph = _paragraph(edited, remark) if call is None else None
        if call is not None:
            _around([call], number)
        elif paragraph is not None:
            _mark(paragraph, remark, number)
        else:
            continue
        comments.append(_comment(number, remark.text))
        number += 1
    return edited.written({name: as_bytes(comments), **_declared(opened, name)})


def _comments(opened: Opened) -> tuple[str, Any]:
    """Return the name and the tree of the part with the comments, a new one when there is none."""
    name = opened.related("comments")
    if name is not None:
        return name, opened.tree(name)
    folder = opened.main.rpartition("/")[0]
    return f"{folder}/comments.xml".lstrip("/"), etree.Element(N + "comments", nsmap={"w": W})


def _paragraph(edited: Edited, remark: Remark) -> Any:
    found = edited.body.elements.get(remark.origin, ())
    for one in found:
        if remark.quote and remark.quote in words_of(one):
            return one
    return found[0] if found else edited.root.find(f"{N}body//{N}p")


def _mark(paragraph: Any, remark: Remark, number: int) -> None:
    """Put the ends of a comment around the words, or around the whole paragraph."""
    quote = remark.quote
    start = place_of(quote, words_of(paragraph), remark.number) if quote else -1
    if start >= 0:
        cut(paragraph, start)
        cut(paragraph, start + len(quote))
    runs = between(paragraph, start, start + len(quote)) if start >= 0 else list(paragraph.iter(N + "r"))
    if not runs:
        at = 1 if len(paragraph) and paragraph[0].tag == N + "pPr" else 0
        paragraph.insert(at, etree.Element(N + "r"))
        runs = [paragraph[at]]
    _around(runs, number)


def _around(runs: list[Any], number: int) -> None:
    """Put the ends of a comment around runs, and its call behind them."""
    runs[0].addprevious(etree.Element(N + "commentRangeStart", {N + "id": str(number)}))
    end = etree.Element(N + "commentRangeEnd", {N + "id": str(number)})
    runs[-1].addnext(end)
    call = etree.Element(N + "r")
    etree.SubElement(call, N + "commentReference", {N + "id": str(number)})
    end.addnext(call)


def _comment(number: int, words: str) -> Any:
    comment = etree.Element(
        N + "comment", {N + "id": str(number), N + "author": AUTHOR, N + "initials": "kh"}
    )  # fmt: skip
    for line in words.split("\n"):
        run = etree.SubElement(etree.SubElement(comment, N + "p"), N + "r")
        say(etree.SubElement(run, N + "t"), line)
    return comment


def _declared(opened: Opened, name: str) -> dict[str, bytes]:
    """Return the package's list of types and the main part's relations, the comments part named in both."""
    out: dict[str, bytes] = {}
    types = opened.tree(TYPES)
    if not any(one.get("PartName") == f"/{name}" for one in types):
        override = {"PartName": f"/{name}", "ContentType": _TYPE}
        etree.SubElement(types, f"{{{TYPES_SPACE}}}Override", override)
        out[TYPES] = as_bytes(types)
    if opened.related("comments") is None:
        listed = relations_name(opened.main)
        relations = opened.tree(listed)
        if relations is None:
            relations = relations_tree(None)
        related(relations, "comments", name.rpartition("/")[2])
        out[listed] = as_bytes(relations)
    return out
