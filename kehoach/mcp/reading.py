"""Tools that read the folder: its plans listed, one read, checked, two compared."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kehoach.mcp.tool import DATA, OFFSET, Call, Tool, named, of_problem, page
from kehoach.plain import json_list, json_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Document
    from kehoach.mcp.wire import Values
    from kehoach.profile import OfficeFile

_FILE = named("Tên tệp trong thư mục, như list_plans kể.")
_HEADINGS = ("ten_loai", "trich_yeu", "phan", "muc", "tieu_de", "phu_luc", "ten_phu_luc")
"""Roles of the lines an outline is made of."""


def list_plans(call: Call, given: Values) -> Values:
    """Return the files of the folder a plan may be in, by name; links and hidden files are not."""
    from kehoach.library.walk import Walk  # noqa: PLC0415 - each tool loads what it needs

    walk = Walk(call.folder.root)
    files = [
        {"file": name, "bytes": listed.size}
        for listed in walk.files()
        if (name := os.fsdecode(listed.path)).isprintable()
    ]
    return {
        "note": DATA,
        **page("files", files, given.get("offset", 0)),
        "left_out": [{"reason": why, "count": count} for why, count in sorted(walk.left.items())],
        "problems": [of_problem(problem) for problem in walk.problems[:20]],
    }


def read_plan(call: Call, given: Values) -> Values:
    """Return the lines of a plan as on paper, each with its role; or the headings alone."""
    name = given["file"]
    document = _document(call, name)
    lines = list(_lines(document, name, headings=given.get("outline", False)))
    return {
        "note": DATA,
        "file": name,
        "papers": [paper.loai or None for paper in document.papers],
        **page("lines", lines, given.get("offset", 0)),
        "notices": [of_problem(problem) for problem in document.notices[:20]],
    }


def _document(call: Call, name: str) -> Document:
    """Return a plan as a document: of a spec the page that would be printed."""
    from kehoach.intake.draft import holds_spec  # noqa: PLC0415 - as above
    from kehoach.intake.labelled import read  # noqa: PLC0415 - only this tool

    content = call.folder.read(name)
    if not holds_spec(name, content):
        return read(name, content)
    from kehoach.document.compose import compose  # noqa: PLC0415 - a spec only
    from kehoach.plan import open_spec  # noqa: PLC0415 - only this tool

    return compose(open_spec(name, content).plan)


def _lines(document: Document, file: str, *, headings: bool) -> Iterator[Values]:
    from kehoach.document.outline import outline  # noqa: PLC0415 - as above

    blocks = list(document.blocks())
    for block, under in zip(blocks, outline(blocks), strict=True):
        if headings and block.role.value not in _HEADINGS:
            continue
        place = block.origin.place(file)
        yield {
            "role": block.role.value,
            "level": block.level or None,
            "under": under,
            "text": block.words,
            "line": place.line or None,
            "place": place.path or None,
        }
        yield from () if headings else _rows(block)
    for block in () if headings else document.chu_thich:
        yield {"role": block.role.value, "text": block.words}


def _rows(block: Block) -> Iterator[Values]:
    """Yield the rows of a table, each a line of its own; nothing for any other block."""
    for row in block.table.rows if block.table is not None else ():
        cells = ["".join(run.text for run in cell.text) for cell in row.cells]
        yield {"role": "hang", "cells": cells}


def check_plan(call: Call, given: Values) -> Values:
    """Return what ``kehoach check`` finds in a file; the office's file of this folder is heeded."""
    from kehoach.report.plain import as_values  # noqa: PLC0415 - as above
    from kehoach.review.examine import examine  # noqa: PLC0415 - only this tool

    name = given["file"]
    call.folder.read(name)  # its name is refused before anything asks for it
    office = _office(call, name)
    found = as_values(examine(name, office.profile))
    return {
        "note": DATA,
        "file": name,
        "profile": office.file or None,
        "counts": found["counts"],
        **page("findings", json_list(found["findings"]), given.get("offset", 0)),
        "notices": json_list(found["notices"])[:50],
        "unchecked": found["unchecked"],
        "silenced": json_list(found["silenced"])[:50],
        "open": found["open"],
    }


def _office(call: Call, name: str) -> OfficeFile:
    """Return the office of a plan: the nearest file of one above it, none above the folder."""
    from kehoach.profile import NAME, open_profile  # noqa: PLC0415 - as above
    from kehoach.profile.file import NO_OFFICE  # noqa: PLC0415 - only this tool

    steps = name.replace("\\", "/").split("/")[:-1]
    for end in range(len(steps), -1, -1):
        path = "/".join((*steps[:end], NAME))
        if os.path.lexists(call.folder.root / path):
            return open_profile(path, call.folder.read(path))
    return NO_OFFICE


def compare_plans(call: Call, given: Values) -> Values:
    """Return what changed from one file to the other, as ``kehoach diff --json`` tells it."""
    from kehoach.compare.compare import diff  # noqa: PLC0415 - as above
    from kehoach.compare.report.plain import as_values  # noqa: PLC0415 - only this tool

    for name in (given["old"], given["new"]):
        call.folder.read(name)
    found = as_values(diff(given["old"], given["new"]))
    return {
        "note": DATA,
        **{key: found[key] for key in ("old", "new", "same", "from_year", "to_year")},
        **page("changes", json_list(found["changes"]), given.get("offset", 0)),
        "folded": {kind: len(json_list(told)) for kind, told in json_map(found["folded"]).items()},
        "not_compared": found["not_compared"],
    }


TOOLS = (
    Tool(
        "list_plans",
        "Kể các tệp kế hoạch",
        "Kể tên và cỡ của các tệp kế hoạch (YAML, Word, PDF, văn bản) trong thư mục đang mở.",
        {"offset": OFFSET},
        (),
        list_plans,
    ),
    Tool(
        "read_plan",
        "Đọc một kế hoạch",
        "Đọc từng dòng của một kế hoạch kèm vai của dòng (căn cứ, mục, nơi nhận …), cả bảng; "
        "outline: true thì chỉ kể các đề mục.",
        {
            "file": _FILE,
            "outline": {"type": "boolean", "description": "Chỉ kể đề mục."},
            "offset": OFFSET,
        },
        ("file",),
        read_plan,
    ),
    Tool(
        "check_plan",
        "Kiểm tra một kế hoạch",
        "Kiểm tra thể thức, căn cứ, số liệu, thời hạn, chính tả theo Nghị định 30/2020/NĐ-CP; mỗi "
        "chỗ sai có mã, chỗ đứng, cách chữa. Điều chưa kiểm tra được kể ở unchecked.",
        {"file": _FILE, "offset": OFFSET},
        ("file",),
        check_plan,
    ),
    Tool(
        "compare_plans",
        "So hai bản kế hoạch",
        "Kể những gì đổi từ tệp cũ sang tệp mới: nội dung, lời văn, và điều chỉ khác cách viết.",
        {"old": _FILE, "new": _FILE, "offset": OFFSET},
        ("old", "new"),
        compare_plans,
    ),
)
