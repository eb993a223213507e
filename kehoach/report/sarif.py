"""SARIF 2.1.0: the reviews of a run for code-review tools."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from kehoach.problem import Severity
from kehoach.report.explained import explained
from kehoach.report.keyed import keyed
from kehoach.report.plain import unchecked
from kehoach.report.spool import Spool
from kehoach.review.catalogue import rules
from kehoach.review.drafted import Unread
from kehoach.review.page import address, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.plain import Json
    from kehoach.problem import Place, Problem
    from kehoach.report.keyed import Keyed
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged
    from kehoach.review.rule import Rule

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


_HERE, _NOTES = "@results@", "@notes@"
"""Where results and notes stand in the frame until it is written."""
_INDENT, _INDENT_NOTES = 8, 12
"""Spaces before a result and before a note."""


class SarifRun:
    """One run with a result for each finding; silenced ones carry their reason. To be closed.

    Files that could not be read, what reading told and the rules that could not be asked are
    notifications. Results and notifications are written aside as they come.
    """

    def __init__(self, version: str) -> None:
        self._rules = rules()
        self._order = {rule.code: number for number, rule in enumerate(self._rules)}
        self._results = Spool()
        self._notes = Spool()
        self._read = True
        self._version = version

    def close(self) -> None:
        """Throw away what was kept aside."""
        self._results.close()
        self._notes.close()

    def add(self, reviewed: Examined | Unread) -> None:
        """Take in the review of a file."""
        if isinstance(reviewed, Unread):
            self._read = False
            self._tell(_notification(problem, reviewed.file) for problem in reviewed.problems)
            return
        for entry in keyed(reviewed):
            self._results.add(_json(_keyed(entry, reviewed.file, self._order), _INDENT))
        for silent in _silenced(reviewed, self._order):
            self._results.add(_json(silent, _INDENT))
        self._tell(_notification(problem, reviewed.file) for problem in reviewed.notices)
        self._tell(_note(f"Chưa kiểm tra {line}.", reviewed.file) for line in unchecked(reviewed))

    def chunks(self) -> Iterator[bytes]:
        """Yield the run as JSON, piece by piece."""
        return (piece.encode() for piece in self._pieces())

    def _tell(self, records: Iterable[dict[str, Json]]) -> None:
        for record in records:
            self._notes.add(_json(record, _INDENT_NOTES))

    def _pieces(self) -> Iterator[str]:
        rest = _json(self._frame(), 0)
        held = {_NOTES: (self._notes, _INDENT_NOTES), _HERE: (self._results, _INDENT)}
        for sign, (spool, indent) in held.items():
            if len(spool):
                before, _, rest = rest.partition(f'"{sign}"')
                yield before
                yield from _listed(spool, indent)
        yield f"{rest}\n"

    def _frame(self) -> dict[str, Json]:
        """Return the run as plain values, what was kept aside left open."""
        driver: dict[str, Json] = {
            "name": "kehoach", "version": self._version, "language": "vi",
            "rules": [_rule(rule) for rule in self._rules],
        }  # fmt: skip
        ran: dict[str, Json] = {"executionSuccessful": self._read}
        if len(self._notes):
            ran["toolExecutionNotifications"] = [_NOTES]
        run: dict[str, Json] = {
            "columnKind": "unicodeCodePoints",
            "invocations": [ran],
            "results": [_HERE] if len(self._results) else [],
            "tool": {"driver": driver},
        }
        return {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }


def _json(value: dict[str, Json], indent: int) -> str:
    """Return a value as JSON, all lines but the first moved in by so many spaces."""
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * indent)


def _listed(spool: Spool, indent: int) -> Iterator[str]:
    """Yield the texts that were kept, commas between them, a line each."""
    for number in range(len(spool)):
        yield (",\n" + " " * indent if number else "") + spool.text(number)


def _silenced(examined: Examined, order: dict[str, int]) -> Iterator[dict[str, Json]]:
    """Yield what was not to be reported.

    Asked in the file itself, or by the command or the office.
    """
    for judged, reason in examined.review.silenced:
        code = judged.rule.code
        outside = any(code in known.codes and known.reason == reason for known in examined.general)
        kind = "external" if outside else "inSource"
        yield {
            **_result(judged, examined.file, order),
            "suppressions": [{"kind": kind, "justification": reason}],
        }


def _notification(problem: Problem, file: str) -> dict[str, Json]:
    return {
        "descriptor": {"id": problem.code},
        "level": _LEVEL[problem.severity],
        "message": {"text": _sentence(problem)},
        "locations": [_where(file, problem.place)],
    }


def _note(text: str, file: str) -> dict[str, Json]:
    return {
        "level": "note",
        "message": {"text": text},
        "locations": [{"physicalLocation": _file(file)}],
    }


def _rule(rule: Rule) -> dict[str, Json]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": explained(rule.code)},
        "help": {"text": explained(rule.code), "markdown": page_of(rule.code).prose},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"basis": rule.reason, "kind": rule.kind, "page": address(rule.code)},
    }


def _result(judged: Judged, file: str, order: dict[str, int]) -> dict[str, Json]:
    problem = judged.problem
    return {
        "ruleId": problem.code,
        "ruleIndex": order[problem.code],
        "level": _LEVEL[problem.severity],
        "message": {"text": _sentence(problem)},
        "locations": [_where(file, problem.place)],
    }


def _keyed(entry: Keyed, file: str, order: dict[str, int]) -> dict[str, Json]:
    """Return a finding with its key, its page and heading, and whose line tells it to people."""
    more = {
        "key": entry.key,
        "heading": entry.where.heading,
        "listed_with": entry.listed_with,
    }
    kept = {name: value for name, value in more.items() if value}
    page = {"page": entry.where.page} if entry.where.page else {}
    return {**_result(entry.judged, file, order), "properties": {**kept, **page}}


def _sentence(problem: Problem) -> str:
    return f"{problem.message}. {problem.hint}." if problem.hint else f"{problem.message}."


def _file(file: str) -> dict[str, Json]:
    uri = quote(file.replace("\\", "/"), errors="surrogateescape")  # a name may be any bytes
    return {"artifactLocation": {"uri": uri}}


def _where(file: str, place: Place) -> dict[str, Json]:
    physical = _file(file)
    where: dict[str, Json] = {"physicalLocation": physical}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    elif place.path:
        where["logicalLocations"] = [{"fullyQualifiedName": place.path}]
    return where
