"""What became of each file ``kehoach render`` was given, in the terminal."""

from __future__ import annotations

from typing import Any

from kehoach.cli.show import complain, say
from kehoach.plan.left import Counted
from kehoach.problem import Severity, command
from kehoach.text.letters import upper_first


def tell(results: list[dict[str, Any]]) -> None:
    """Say what became of every file, problems and all."""
    for result in results:
        _tell_one(result, Counted(**result["open"]))
    failed = sum(bool(result["problems"]) for result in results)
    if failed and len(results) > 1:
        say(f"{failed}/{len(results)} tệp chưa in được.", err=True)


def _tell_one(result: dict[str, Any], left: Counted) -> None:
    """Say what became of a file; ``left`` is what a clone left open in it."""
    spec, docx = result["spec"], result["docx"]
    if docx not in (None, "-"):
        say(f"Đã in ra {' và '.join([*result.get('others', ()), docx])}")
    shown = [note for note in result["notes"] if note.severity is not Severity.HINT]
    complain([*result["problems"], *result.get("template", ()), *shown])
    if left:
        say(f"{upper_first(left.told)}: {command('clone', '--resume', spec)}", err=True)
    if docx is not None and result["checked"]:
        say(_found(result), err=True)
    elif docx is None and result["stopped"]:
        only_open = len(result["problems"]) == sum(left)
        why = "còn chỗ chưa quyết định, chưa rà" if only_open else "còn lỗi"
        say(f"Chưa in {spec} vì {why} (--strict).", err=True)


def _found(result: dict[str, Any]) -> str:
    """Return what the review says in a line; hints are only counted."""
    from kehoach.report.plain import summary  # noqa: PLC0415 - only after a review

    spec, docx, notes = result["spec"], result["docx"], result["notes"]
    more = f"; `{command('check', spec)}` kể đủ, `kehoach explain MÃ` giải thích" if notes else ""
    looks, *unasked = result["unchecked"]
    how = "" if docx == "-" else f": {command('check', docx)}"
    told = [f"Kiểm tra nội dung: {summary(notes)}{more}.", f"Chưa kiểm tra {looks}{how}"]
    return "\n".join([*told, *(f"Chưa kiểm tra {line}." for line in unasked)])
