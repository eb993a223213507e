"""What ``kehoach verify`` finds, as plain values for ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.show import as_json
from kehoach.plan.left import counted

if TYPE_CHECKING:
    from kehoach.compare.verify import AsApproved, Difference, Verified
    from kehoach.plain import Json


def as_values(found: Verified) -> dict[str, Json]:
    """Return the result as plain values with stable English keys."""
    return {
        "file": found.file,
        "verdict": found.verdict.name.lower(),
        "changed": found.changed,
        "changes": [_as_json(each) for each in found.changes],
        "looks": [_as_json(each) for each in found.looks],
        "filled": [_as_json(each) for each in found.filled],
        "not_compared": [*found.unseen],
        "notices": [as_json(problem) for problem in found.notices],
        "open": counted(problem.code for problem in found.left_open)._asdict(),
        "still_open": [as_json(problem) for problem in found.left_open],
        "approval": None if found.held is None else _approval(found.held),
    }


def _approval(held: AsApproved) -> dict[str, Json]:
    return {
        "file": held.file,
        "by": held.approval.nguoi_duyet,
        "date": held.approval.ngay_duyet,
        "verdict": held.verdict.name.lower(),
        "changes": [_as_json(each) for each in held.changed],
        "other_rules": held.other_rules or None,
        "other_spec": held.other_spec,
    }


def _as_json(difference: Difference) -> dict[str, Json]:
    place = {"line": difference.place.line or None, "path": difference.place.path or None}
    return {
        **place,
        "heading": difference.heading,
        "what": difference.what,
        "old": difference.before,
        "new": difference.after,
    }
