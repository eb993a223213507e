"""What is to be seen to in a plan, each with the path of the field it speaks of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan import open_spec
from kehoach.problem import KehoachError
from kehoach.report.graded import by_severity
from kehoach.report.plain import unchecked
from kehoach.review.drafted import of_draft
from kehoach.review.waivers import put_aside
from kehoach.spec.node import Mapping, Scalar, Sequence
from kehoach.web.draft.sheet import tree_of
from kehoach.web.page import CLASSES

if TYPE_CHECKING:
    from kehoach.problem import Place, Problem
    from kehoach.profile import Profile
    from kehoach.spec import Node
    from kehoach.web.draft.sheet import Sheet


class Row(NamedTuple):
    """A finding."""

    kind: str
    """Class of its severity."""
    severity: str
    code: str
    message: str
    cure: str
    path: str
    """Of the field, as JSON; ``null`` where the text is no YAML."""
    line: int
    column: int


class Found(NamedTuple):
    """What is to be seen to."""

    rows: tuple[Row, ...]
    unchecked: tuple[str, ...]
    loads: bool
    """False where the plan has faults that keep it from being printed; no rule was asked then."""


def found(sheet: Sheet, profile: Profile) -> Found:
    """Return the findings of a plan as it stands, gravest first."""
    root = tree_of(sheet.text)
    try:
        draft = open_spec(sheet.file, sheet.text.encode())
    except KehoachError as error:
        rows = tuple(_row(problem, root) for problem in error.problems)
        return Found(rows, ("mọi quy tắc: kế hoạch còn chỗ chưa đọc được",), loads=False)
    seen = of_draft(draft, profile, put_aside(profile, ()))
    judged = [verdict.problem for grade in by_severity(seen.review) for verdict in grade.judged]
    rows = tuple(_row(problem, root) for problem in (*seen.notices, *judged))
    return Found(rows, tuple(unchecked(seen)), loads=True)


def _row(problem: Problem, root: Node | None) -> Row:
    path = None if root is None else path_at(root, problem.place)
    said = problem.severity
    return Row(
        CLASSES[said], said.value.capitalize(), problem.code, problem.message, problem.hint,
        json.dumps(path, ensure_ascii=False), problem.place.line, problem.place.column,
    )  # fmt: skip


def path_at(root: Node, place: Place) -> list[str | int]:
    """Return the path of the deepest value that begins at or before a place and holds it."""
    at = (place.line - 1, place.column - 1)
    node, path = root, []
    while not isinstance(node, Scalar):
        below = _below(node, at)
        if below is None:
            break
        path.append(below[0])
        node = below[1]
    return path


def _below(node: Node, at: tuple[int, int]) -> tuple[str | int, Node] | None:
    """Return the last step below a node that begins at or before a point."""
    steps: list[tuple[str | int, Node, tuple[int, int]]] = []
    if isinstance(node, Mapping):
        steps = [(key.text or "", value, _point(key)) for key, value in node.items]
    elif isinstance(node, Sequence):
        steps = [(number, value, _point(value)) for number, value in enumerate(node.items)]
    before = [step for step in steps if step[2] <= at]
    return before[-1][:2] if before else None


def _point(node: Node) -> tuple[int, int]:
    return node.start.line, node.start.column
