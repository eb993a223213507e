"""A file → what the index holds of it. A spec takes the cheap road: no review, no page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach import spec
from kehoach.clone.own import named_years
from kehoach.compare.said import listed
from kehoach.intake.draft import is_spec
from kehoach.library.entries import UNSAID, records_of
from kehoach.library.record import Content, Record
from kehoach.library.uncovered import UncoveredLine, uncovered
from kehoach.plan.plan import section_keys
from kehoach.problem import KehoachError, Place, Problem, Severity
from kehoach.spec.node import Mapping, Scalar, find, walk
from kehoach.text.dates import parse as parse_day
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Document
    from kehoach.plain import Raw
    from kehoach.spec.node import Node

_MACHINE = 4
"""A value of a spec that is shorter says nothing by itself: ``xa``, ``85``, ``có``."""


def content_of_file(name: str, data: bytes) -> Content:
    """Return what a file says: a YAML spec, or any file ``kehoach.read`` takes.

    Raises KehoachError: TV05 for YAML that is no plan, YA codes for what is no YAML, TN and TE
    codes for another file that cannot be read.
    """
    return _of_spec(name, data) if is_spec(name) else _of_document(name, data)


def _of_spec(name: str, data: bytes) -> Content:
    text = spec.read_text(name, content=data)
    found = spec.recover(text, name)
    root = found.root
    raw = root.plain() if isinstance(root, Mapping) else {}
    if not _is_plan(raw):
        raise KehoachError([*found.problems, _no_plan(name)])
    placed = tuple(_at_line(record, root) for record in records_of(raw))
    records = (*placed, *uncovered(_values(root), placed))
    return _content(raw, records, found.problems)


def _is_plan(raw: Raw) -> bool:
    return bool(raw.get("trich_yeu") or section_keys(raw))


def _no_plan(name: str) -> Problem:
    message = "tệp YAML không phải kế hoạch nên không đưa vào kho"
    cure = "không phải làm gì nếu đúng là tệp khác; tệp kế hoạch phải có trich_yeu"
    return Problem(Place(name), "TV05", message, cure, Severity.HINT)


def _at_line(record: Record, root: Node) -> Record:
    node, _ = find(root, record.path)
    return record._replace(line=node.start.line + 1)


def _values(root: Node) -> Iterator[UncoveredLine]:
    """Yield every value of a spec that says something, in the order of the file."""
    found = [scalar for scalar in walk(root) if isinstance(scalar, Scalar) and _says(scalar)]
    unsaid = _unsaid(root)
    for scalar in sorted(found, key=lambda node: node.start.index):
        if scalar.start.index not in unsaid:
            yield from _lines_of(scalar)


def _says(scalar: Scalar) -> bool:
    return len(scalar.text or "") > _MACHINE


def _unsaid(root: Node) -> set[int]:
    """Return where the values begin that say how a thing is made."""
    pairs = (
        pair for mapping in walk(root) if isinstance(mapping, Mapping) for pair in mapping.items
    )
    return {value.start.index for key, value in pairs if key.text in UNSAID}


def _lines_of(scalar: Scalar) -> Iterator[UncoveredLine]:
    """Yield the lines of a value: of a block each stands on a line of the file."""
    for number, line in enumerate((scalar.text or "").splitlines()):
        yield UncoveredLine(line, scalar.start.line + 1 + number + (scalar.quoted and number > 0))


def _of_document(name: str, data: bytes) -> Content:
    from kehoach.compare.loose import loose  # noqa: PLC0415 - not for a spec
    from kehoach.compare.sides import of_document  # noqa: PLC0415 - only for a read file
    from kehoach.intake.labelled import read  # noqa: PLC0415 - only for a read file
    from kehoach.intake.pictured import with_names  # noqa: PLC0415 - only for a read file

    side = of_document(read(name, data), name)
    raw = with_names(side.raw)
    placed = [_at_block(record, side.blocks) for record in records_of(raw)]
    for entry in loose(side):
        address = entry.origin
        place = address.place("") if address is not None else Place()
        placed.append(Record("khac", one_line(entry.words), (), "", place.line, place.path))
    records = (*placed, *uncovered(_lines(side.document), placed))
    return _content(raw, records, ())


def _at_block(record: Record, blocks: Any) -> Record:
    for end in range(len(record.path), 0, -1):
        block = blocks.get(record.path[:end])
        if block is not None:
            place = block.origin.place("")
            return record._replace(line=place.line, address=place.path)
    return record


def _lines(document: Document) -> Iterator[UncoveredLine]:
    """Yield every paragraph of a document, those of cells, notes and margins too."""
    from kehoach.compare.units import units  # noqa: PLC0415 - not for a spec

    for unit in units(document):
        block: Block = unit.block
        place = block.origin.place("")
        words = "".join(run.text for run in block.text)
        yield UncoveredLine(words, place.line, place.path, unit.heading)


def _content(raw: Raw, records: tuple[Record, ...], problems: tuple[Problem, ...]) -> Content:
    issuing = raw.get("ban_hanh")
    given = {**raw, **issuing} if isinstance(issuing, dict) else raw
    title = one_line(str(raw.get("trich_yeu") or ""))
    issuer = one_line(str(raw.get("co_quan") or ""))
    return Content(_year(raw, given, title), issuer, title, raw, records, problems)


def _year(raw: Raw, given: Raw, title: str) -> int:
    """Return the year of a plan: the one its title or opening names, else that of its day."""
    opening = [item for item in listed(raw.get("mo_dau")) if isinstance(item, str)]
    named = named_years(title, opening)
    return named.nam or named.hoc or _of_day(given.get("ngay")) or (named.ky or (0,))[0]


def _of_day(day: Any) -> int:
    try:
        return parse_day(str(day or "")).nam or 0
    except ValueError:
        return 0
