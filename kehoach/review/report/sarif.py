"""SARIF 2.1.0: the reviews of a run for code-review tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kehoach.problem import Severity
from kehoach.review.catalogue import rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged
    from kehoach.review.rule import Rule

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def sarif(reviews: Iterable[Examined], version: str) -> dict[str, Any]:
    """Return one run with a result for each finding; silenced ones carry their reason."""
    listed = rules()
    order = {rule.code: number for number, rule in enumerate(listed)}
    results = []
    for one in reviews:
        results += [_result(judged, one.file, order) for judged in one.review.judged]
        results += [
            {**_result(judged, one.file, order), "suppressions": [{"kind": "inSource", "justification": reason}]}
            for judged, reason in one.review.silenced
        ]
    driver = {"name": "kehoach", "version": version, "language": "vi", "rules": [_rule(rule) for rule in listed]}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": rule.page},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"basis": rule.basis or "thực tế soạn thảo", "kind": rule.kind},
    }


def _result(judged: Judged, file: str, order: dict[str, int]) -> dict[str, Any]:
    problem = judged.problem
    where: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": quote(file.replace("\\", "/"))}}}
    if problem.place.line:
        region = {"startLine": problem.place.line, "startColumn": max(problem.place.column, 1)}
        where["physicalLocation"]["region"] = region
    elif problem.place.path:
        where["logicalLocations"] = [{"fullyQualifiedName": problem.place.path}]
    text = f"{problem.message}. {problem.hint}." if problem.hint else f"{problem.message}."
    return {
        "ruleId": problem.code,
        "ruleIndex": order[problem.code],
        "level": _LEVEL[problem.severity],
        "message": {"text": text},
        "locations": [where],
    }
