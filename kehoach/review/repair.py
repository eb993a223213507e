"""Mechanical, certain repairs on a copy of the file, and the proof that nothing else was touched."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.intake import LIMIT
from kehoach.intake.draft import is_spec
from kehoach.output import read_bytes
from kehoach.plan import draft as read_draft
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Place, fault
from kehoach.spec import Mapping, Scalar, Sequence, parse
from kehoach.spec.edit import Change, apply, replace
from kehoach.spec.node import find
from kehoach.word.amend import Amendment, amend
from kehoach.word.read import read_docx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Document
    from kehoach.plan import Draft
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged


class Repaired(NamedTuple):
    """A copy with its repairs."""

    content: bytes
    made: tuple[Judged, ...]
    left: tuple[Judged, ...]
    """Findings that could be repaired but whose words do not stand exactly once at their place."""
    diff: str
    """What changed, line by line, as ``diff`` shows it."""


def repaired(examined: Examined) -> Repaired:
    """Return a copy of the reviewed file with its certain faults repaired.

    Raises KehoachError RS04 for a file that is neither a spec nor a .docx, RS05 when the copy would
    differ in more than the repairs (then nothing is handed out).
    """
    wanted = [one for one in examined.review.judged if one.finding.repair is not None and one.finding.quote]
    if is_spec(examined.file):
        return _spec(examined, wanted)
    content = read_bytes(examined.file, LIMIT)
    if content[:2] != b"PK":
        cure = "chạy kehoach import rồi sửa tệp YAML, hoặc lưu lại thành .docx"
        raise fault("RS04", "chỉ sửa được tệp YAML và tệp .docx", cure, Place(examined.file))
    return _docx(examined, wanted, content)


def _spec(examined: Examined, wanted: list[Judged]) -> Repaired:
    draft = open_spec(examined.file)
    held: dict[int, tuple[Scalar, list[Change]]] = {}
    made, left = [], []
    for one in wanted:
        node = _scalar_with(draft, one)
        change = None if node is None else _change(node, one)
        if node is None or change is None or any(_meet(change, other) for other in held.get(id(node), (node, []))[1]):
            left.append(one)
            continue
        held.setdefault(id(node), (node, []))[1].append(change)
        made.append(one)
    text = next((text for text in _written(draft, list(held.values())) if _only(draft, text, len(held))), None)
    if text is None:
        raise _unsure(examined.file)
    return Repaired(text.encode(), tuple(made), tuple(left), _diff(draft.text, text, examined.file))


def _change(node: Scalar, one: Judged) -> Change:
    start = (node.text or "").index(one.finding.quote)
    return Change(start, start + len(one.finding.quote), one.finding.repair or "")


def _meet(one: Change, other: Change) -> bool:
    return one.start < other.end and other.start < one.end


def _written(draft: Draft, held: list[tuple[Scalar, list[Change]]]) -> Iterator[str]:
    """Yield the text with the changes made, first as block values, then as values between brackets."""
    for flow in (False, True):
        edits = [edit for node, changes in held for edit in replace(draft.text, node, changes, flow=flow)]
        yield apply(draft.text, edits)


def _only(draft: Draft, text: str, most: int) -> bool:
    """Return True when a text is a plan that differs from the draft in no more than that many values."""
    try:
        again = parse(text, draft.file)
        read_draft(again, text, draft.file)
    except KehoachError:
        return False
    before, after = _texts(draft.root), _texts(again)
    return len(before) == len(after) and sum(a != b for a, b in zip(before, after, strict=True)) <= most


def _scalar_with(draft: Draft, one: Judged) -> Scalar | None:
    """Return the only value at the finding's place that holds its words exactly once."""
    finding = one.finding
    path = finding.block.origin if finding.block is not None else finding.path
    node, _ = find(draft.root, path)
    found = [value for value in _scalars(node) if (value.text or "").count(finding.quote)]
    return found[0] if len(found) == 1 and (found[0].text or "").count(finding.quote) == 1 else None


def _scalars(node: Any) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for one in node.items:
            yield from _scalars(one)
    elif isinstance(node, Mapping):
        for _, one in node.items:
            yield from _scalars(one)


def _texts(root: Any) -> list[str | None]:
    return [one.text for one in _scalars(root)]


def _docx(examined: Examined, wanted: list[Judged], content: bytes) -> Repaired:
    by_amendment: dict[Amendment, Judged] = {}
    for one in wanted:
        finding = one.finding
        if finding.block is not None:
            origin = (*finding.block.origin, *finding.cell)
            by_amendment[Amendment(origin, finding.quote, finding.repair or "")] = one
    out, done = amend(content, examined.file, by_amendment)
    before, after = (_lines(read_docx(data, examined.file)) for data in (content, out))
    if len(before) != len(after) or sum(a != b for a, b in zip(before, after, strict=True)) > len(done):
        raise _unsure(examined.file)
    made = tuple(by_amendment[one] for one in done)
    left = tuple(one for one in wanted if one not in made)
    return Repaired(out, made, left, _diff("\n".join(before) + "\n", "\n".join(after) + "\n", examined.file))


def _lines(document: Document) -> list[str]:
    """Return the page line by line, a table as its cells."""
    out: list[str] = []
    for block in document.blocks():
        if block.table is None:
            out.append(block.words)
        else:
            out += ["".join(run.text for run in cell.text) for row in block.table.rows for cell in row.cells]
    return [line.replace("\n", " ") for line in out]


def _unsure(file: str) -> Exception:
    return fault("RS05", "không chắc chỉ sửa đúng chỗ cần sửa nên không sửa", "sửa tay theo danh sách lỗi", Place(file))


def _diff(before: str, after: str, file: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"{file} (cũ)", f"{file} (sửa)", lineterm="", n=0
    )
    return "\n".join(lines)
