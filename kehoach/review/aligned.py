"""A file that was read, as a page with roles: each of its lines beside what it became in the plan.

The plan told from the file is composed again; every composed paragraph finds the line it was told
from by its words. So a line of the file gets a role, and a part of the plan a place in the file.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from typing import TYPE_CHECKING

from kehoach.document.block import Block, Document, Role, Section
from kehoach.document.compose import compose
from kehoach.document.recognise.line import lines_of
from kehoach.document.recognise.tabs import as_tables
from kehoach.document.recognise.whole import recognise
from kehoach.plan import make
from kehoach.problem import KehoachError
from kehoach.review.profile import EMPTY, Profile
from kehoach.review.subject import Subject
from kehoach.text.letters import fold, one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from kehoach.address import PlanPath
    from kehoach.document.recognise.line import Line
    from kehoach.plan import Plan


_BLANK = "……"
_TABLE = "#bang"
_LONGEST_DAY = 70
"""Letters of the line with place and date; a longer one is a sentence with a date in it."""
_NUMBER = Sought(r"so\s*:?[\s.…_\d]*[a-z]?[\s.…_]*/\s*[a-z]")
_DAY = Sought(r"ngay.{0,12}thang.{0,8}nam")
_ANNEX = Sought(r"phu luc(?: so)?(?: [ivxl]{1,6}| \d{1,2})?[.:]?")
_ANEW = Sought(r"; (?=Căn cứ [A-ZĐ])")
_ATTACHED = Sought(r"\(\s*(?:ban hanh )?kem theo")


def subject_of(document: Document, profile: Profile = EMPTY) -> Subject:
    """Return a document whose roles are not known as a subject of review."""
    plan, composed = plan_of(recognise(document, find_lost=False).raw)
    lines = [
        [line for line in lines_of(as_tables(section.blocks), first=number == 0) if line.text or line.table]
        for number, section in enumerate(document.sections)
    ]
    flat = [line for section in lines for line in section]
    roles: dict[int, Block] = {}
    if composed is not None:
        _align(flat, list(composed.blocks()), roles)
    places: dict[PlanPath, Block] = {}
    sections, at = [], 0
    for section, found in zip(document.sections, lines, strict=True):
        blocks = []
        for line in found:
            block = _seen(line, roles.get(at), at + 1)
            if at in roles:
                places.setdefault(roles[at].path, block)
            blocks.append(block)
            at += 1
        sections.append(section._replace(blocks=tuple(blocks)))
    return Subject(_split(document, sections), plan, profile, places=places)


def plan_of(raw: dict[str, Any]) -> tuple[Plan, Document] | tuple[None, None]:
    """Return the plan of raw values and its page, blanks put in for what a plan must have and the file lacks."""
    held = dict(raw)
    for _ in range(8):
        try:
            plan = make(held)
            composed = compose(plan)
        except KehoachError as error:
            lacking = {problem.place.path.split(".")[0] for problem in error.problems}
            named = {name for name in ("cap", "co_quan", "co_quan_chu_quan", "trich_yeu", "dia_danh", "ky_hieu")
                     if any(f"`{name}`" in problem.message for problem in error.problems)}  # fmt: skip
            if not _patch(held, lacking | named):
                return None, None
        else:
            return plan, composed
    return None, None


def _patch(held: dict[str, Any], names: set[str]) -> bool:
    """Give the fields something that can stand; return False when nothing changed."""
    before = dict(held)
    for name in names:
        if name == "cap":
            held["cap"] = "xa"
        elif name == "ky_hieu":
            held["ky_hieu"] = f"KH-{_BLANK}"
        elif name in ("co_quan", "dia_danh", "trich_yeu", "co_quan_chu_quan") and not held.get(name):
            held[name] = _BLANK
        elif name in held:
            del held[name]
    return held != before


def _align(lines: list[Line], composed: list[Block], roles: dict[int, Block]) -> None:
    """Give each line the composed paragraph it became: the first of the same words not taken yet."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for number, line in enumerate(lines):
        for key in _line_keys(line):
            waiting[key].append(number)
    for block in composed:
        for key in _keys(block):
            while waiting[key] and waiting[key][0] in roles:
                waiting[key].popleft()
            if waiting[key]:
                roles[waiting[key].popleft()] = block


def _line_keys(line: Line) -> Iterator[str]:
    """Yield under which keys a line may be found."""
    if line.table is not None:
        yield _TABLE
        return
    yield _key(line.text)
    if (several := _ANEW.search(line.text)) is not None:  # told as several căn cứ: the line is the first of them
        yield _key(line.text[: several.start()])
    if _NUMBER.match(line.folded):
        yield "#so"
    if _DAY.search(line.folded) and len(line.text) < _LONGEST_DAY:
        yield "#ngay"
    if _ATTACHED.match(line.folded):
        yield "#kem"
    if line.folded.startswith("luu"):
        yield "#luu"
    if _ANNEX.fullmatch(line.folded.strip()):
        yield "#phu luc"


def _keys(block: Block) -> list[str]:
    """Return under which keys the lines of a composed paragraph are found."""
    if block.table is not None:
        return [_TABLE]
    special = {Role.SO_KY_HIEU: "#so", Role.DIA_DANH_NGAY: "#ngay", Role.KEM_THEO: "#kem"}.get(block.role)
    if special:
        return [special]
    text = "".join(run.text for run in block.text)
    if block.role is Role.DONG_NOI_NHAN and text.startswith("Lưu:"):
        return ["#luu"]
    if block.role is Role.PHU_LUC:
        return [_key(text), "#phu luc"]  # composed with its right number
    return [_key(part) for part in text.split("\n")]


def _key(text: str) -> str:
    return re.sub(r"[^\w%]+", " ", fold(text)).strip()


def _seen(line: Line, composed: Block | None, number: int) -> Block:
    """Return a line as it stands in the file with the role it was given."""
    role = composed.role if composed else Role.CHUA_RO
    label = line.label.shown if line.label else ""
    level = composed.level if composed else 0
    if line.table is not None:
        return line.block._replace(role=Role.BANG if composed else role, number=number)
    return line.block._replace(role=role, text=line.runs, label=label, level=level, number=number)


def _split(document: Document, sections: list[Section]) -> Document:
    """Return the document with each phụ lục as a section of its own, wherever its page breaks stand."""
    out: list[Section] = []
    for section in sections:
        start = 0
        cuts = [n for n, block in enumerate(section.blocks) if block.role is Role.PHU_LUC and n]
        for cut in (*cuts, len(section.blocks)):
            out.append(section._replace(blocks=section.blocks[start:cut]))
            start = cut
    return document._replace(sections=tuple(out), cap=document.cap, title=one_line(document.title))
