"""SARIF 2.1.0: the reviews of a run for code-review tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kehoach.problem import Severity
from kehoach.report.explained import explained
from kehoach.report.keyed import keyed
from kehoach.report.plain import unchecked
from kehoach.review.catalogue import rules
from kehoach.review.drafted import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.problem import Place, Problem
    from kehoach.report.keyed import Keyed
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged
    from kehoach.review.rule import Rule

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def sarif(reviews: Iterable[Examined | Unread], version: str) -> dict[str, Any]:
    """Return one run with a result for each finding; silenced ones carry their reason.

    Files that could not be read, what reading told and the rules that could not be asked are notifications.
    """
    listed = rules()
    order = {rule.code: number for number, rule in enumerate(listed)}
    results: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    read = True
    for reviewed in reviews:
        if isinstance(reviewed, Unread):
            read = False
            notes += [_notification(problem, reviewed.file) for problem in reviewed.problems]
            continue
        results += [_keyed(one, reviewed.file, order) for one in keyed(reviewed)]
        results += _silenced(reviewed, order)
        notes += [_notification(problem, reviewed.file) for problem in reviewed.notices]
        notes += [_note(f"Chưa kiểm tra {line}.", reviewed.file) for line in unchecked(reviewed)]
    driver = {"name": "kehoach", "version": version, "language": "vi", "rules": [_rule(rule) for rule in listed]}
    ran: dict[str, Any] = {"executionSuccessful": read}
    if notes:
        ran["toolExecutionNotifications"] = notes
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": driver}, "invocations": [ran], "results": results, "columnKind": "unicodeCodePoints"}
        ],
    }


def _silenced(examined: Examined, order: dict[str, int]) -> Iterator[dict[str, Any]]:
    """Yield what was not to be reported: asked in the file itself, or by the command or the office."""
    for judged, reason in examined.review.silenced:
        code = judged.rule.code
        outside = any(code in known.codes and known.reason == reason for known in examined.general)
        kind = "external" if outside else "inSource"
        yield {**_result(judged, examined.file, order), "suppressions": [{"kind": kind, "justification": reason}]}


def _notification(problem: Problem, file: str) -> dict[str, Any]:
    return {
        "descriptor": {"id": problem.code},
        "level": _LEVEL[problem.severity],
        "message": {"text": _sentence(problem)},
        "locations": [_where(file, problem.place)],
    }


def _note(text: str, file: str) -> dict[str, Any]:
    return {"level": "note", "message": {"text": text}, "locations": [{"physicalLocation": _file(file)}]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": explained(rule.code)},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"basis": rule.reason, "kind": rule.kind},
    }


def _result(judged: Judged, file: str, order: dict[str, int]) -> dict[str, Any]:
    problem = judged.problem
    return {
        "ruleId": problem.code,
        "ruleIndex": order[problem.code],
        "level": _LEVEL[problem.severity],
        "message": {"text": _sentence(problem)},
        "locations": [_where(file, problem.place)],
    }


def _keyed(one: Keyed, file: str, order: dict[str, int]) -> dict[str, Any]:
    """Return a finding with its key, its page and heading, and whose line tells it to people."""
    more = {"key": one.key, "heading": one.where.heading, "told_with": one.told_with}
    kept = {name: value for name, value in more.items() if value}
    page = {"page": one.where.page} if one.where.page else {}
    return {**_result(one.judged, file, order), "properties": {**kept, **page}}


def _sentence(problem: Problem) -> str:
    return f"{problem.message}. {problem.hint}." if problem.hint else f"{problem.message}."


def _file(file: str) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(file.replace("\\", "/"))}}


def _where(file: str, place: Place) -> dict[str, Any]:
    where: dict[str, Any] = {"physicalLocation": _file(file)}
    if place.line:
        where["physicalLocation"]["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    elif place.path:
        where["logicalLocations"] = [{"fullyQualifiedName": place.path}]
    return where
