"""Phụ lục: where each begins, its name, its Kèm theo line, its content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.recognise.case import in_capitals
from kehoach.document.recognise.line import between
from kehoach.document.recognise.tree import tree
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.document.recognise.body import Body
    from kehoach.document.recognise.doubt import Doubts
    from kehoach.document.recognise.line import Line

_TITLE = re.compile(
    r"phụ lục(?:\s+(?:số\s+)?(?P<so>[ivxl]+|\d{1,2}[a-z]?|[a-h]))?\s*(?:[:.–-]\s*(?P<ten>.+))?", re.IGNORECASE
)
_ATTACHED = re.compile(r"\(\s*(?:ban hành\s+)?kèm theo", re.IGNORECASE)
_MOST_NAME_LINES = 5


def begins(line: Line, *, in_text: bool) -> bool:
    """Return True for the line ``Phụ lục I``; inside running text only a line that stands alone is one."""
    if line.table is not None or line.label is not None:
        return False
    found = _TITLE.fullmatch(line.text)
    if not found or (found["ten"] and not in_capitals(found["ten"])):
        return False
    return not in_text or line.giua or line.new_page or in_capitals(line.text) or not line.known_look


def annex(lines: list[Line], number: int, body: Body, doubts: Doubts, *, ngang: bool) -> dict[str, Any]:
    """Return one phụ lục; its first line is the label."""
    path = ("phu_luc", number)
    found = _TITLE.fullmatch(lines[0].text)
    name = [found["ten"]] if found and found["ten"] else []
    rest = lines[1:]
    taken = _name_lines(rest, name)
    name += [line.text for line in rest[:taken]]
    rest = rest[taken:]
    attached = _attached(rest)
    doubts.anew += [line.text for line in (lines[0], *rest[:attached])]
    rest = rest[attached:]
    raw: dict[str, Any] = {}
    if name:
        raw["ten"] = one_line(" ".join(name))
    if ngang:
        raw["huong"] = "ngang"
    listed = body.content(tree(_without_end(rest)), (*path, "noi_dung"), numbers=0, section="", annex=True)
    if listed and isinstance(listed[-1], dict) and "cot" in listed[-1] and "ten" not in listed[-1]:
        raw |= {"noi_dung": listed[:-1]} if listed[:-1] else {}
        raw |= listed[-1]
    elif listed:
        raw["noi_dung"] = listed
    else:
        doubts.add("TN71", "phụ lục không có nội dung", path, lines[0])
        raw["noi_dung"] = [{"doan": "(chưa có nội dung)"}]
    return raw


def _name_lines(lines: list[Line], name: list[str]) -> int:
    """Return how many lines after the label are the name: in capitals, or in the middle of the page."""
    count = 0
    for line in lines[:_MOST_NAME_LINES]:
        if line.table or line.label or _ATTACHED.match(line.text):
            break
        if not (in_capitals(line.text) or (line.giua and line.dam) or (not name and count == 0 and line.giua)):
            break
        count += 1
    return count


def _attached(lines: list[Line]) -> int:
    """Return how many lines the Kèm theo line takes: up to its closing bracket."""
    if not lines or not _ATTACHED.match(lines[0].text):
        return 0
    for count, line in enumerate(lines[:4], 1):
        if line.text.rstrip(" .").endswith(")"):
            return count
    return 1


def _without_end(lines: list[Line]) -> list[Line]:
    """Return the lines with a full stop for the ``./.`` of the last one."""
    return [*lines[:-1], *(closed(line) for line in lines[-1:])]


def closed(line: Line) -> Line:
    """Return a last line with a full stop for its ``./.``"""
    text = line.text.rstrip()
    if not text.endswith("./.") and not text.endswith("/."):
        return line
    kept = text[: text.rindex("/")].rstrip(" .;,") + "."
    whole = "".join(run.text for run in line.runs)
    slash = whole.rindex("/")
    stop = between(line.runs, slash, slash + 1)[0]._replace(text=".")
    before = between(line.runs, 0, len(whole[:slash].rstrip(" .;,")))
    calls = tuple(run for run in between(line.runs, slash, len(whole)) if run.note)
    if before and before[-1][1:] == stop[1:]:
        before, stop = before[:-1], before[-1]._replace(text=before[-1].text + ".")
    return line._replace(text=kept, runs=(*before, stop, *calls))
