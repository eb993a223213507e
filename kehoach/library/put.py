"""A part that was found, put into the plan being written: one change of its text, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.compare.said import listed
from kehoach.library.block import carried
from kehoach.library.faults import already_there, no_room, unfit
from kehoach.library.target import order_of, target_of
from kehoach.named import NamedTuple
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Place
from kehoach.spec import parse
from kehoach.spec.characters import newline_of
from kehoach.spec.node import find
from kehoach.spec.spans import begin_of_line
from kehoach.spec.step import Insert, changed_by

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.library.hit import Hit
    from kehoach.problem import Problem


class Taken(NamedTuple):
    """A plan into which a part was put."""

    text: str
    """The whole text of the plan; every other line is as it was."""
    place: Place
    """Where the part stands in it."""


def put(text: str, file: str, hit: Hit) -> Taken:
    """Return the text of a plan with a part put in, below a comment that says where it is from.

    It goes where it stood: to the end of the list of its kind, under the heading of the same
    words, else to the end of the section of the same key, which is made where it is missing.
    ``file`` is the plan's name. Nothing is written.

    Raises KehoachError: TV10 and TV11 as ``block`` does; TV12 where the plan says the very same
    there already, TV13 for a part that has no room (a row, a section that is there already), TV14
    with all that would be wrong with the plan then; YA codes for a text that is no YAML.
    """
    value, said = carried(hit)
    found = parse(text, file).plain()
    before = found if isinstance(found, dict) else {}
    target = target_of(before, hit, value)
    if target is None:
        raise no_room(hit, file)
    if isinstance(target, Insert) and _holds(before, target):
        raise already_there(hit, file)
    made = changed_by(text, target, order_of(before, hit))
    path = (*target.path, target.at) if isinstance(target, Insert) else target.path
    made, line = _with_comment(made, path, said)
    if wrong := _new_faults(text, made, file):
        raise unfit(hit, file, wrong)
    return Taken(made, Place(file, line, 1))


def _holds(before: Any, target: Insert) -> bool:
    """Return True where the list holds the same value already."""
    found = before
    for step in target.path:
        found = found.get(step) if isinstance(found, dict) else found[step]
    return target.value in listed(found)


def _with_comment(text: str, path: PlanPath, said: list[str]) -> tuple[str, int]:
    """Return the text with a comment above the part, and the line the part is on."""
    node, _ = find(parse(text), path, key=isinstance(path[-1], str))
    start = begin_of_line(text, node.start.index)
    indent = " " * (node.start.column - (0 if isinstance(path[-1], str) else len("- ")))
    lines = [f"{indent}# {line}{newline_of(text)}" for line in said]
    return text[:start] + "".join(lines) + text[start:], node.start.line + 1 + len(lines)


def _new_faults(before: str, after: str, file: str) -> tuple[Problem, ...]:
    """Return what is wrong with the new text and was not with the old."""
    known = {(problem.code, problem.message) for problem in _faults(before, file)}
    return tuple(
        problem for problem in _faults(after, file) if (problem.code, problem.message) not in known
    )


def _faults(text: str, file: str) -> tuple[Problem, ...]:
    try:
        open_spec(file, text.encode())
    except KehoachError as error:
        return error.problems
    return ()
