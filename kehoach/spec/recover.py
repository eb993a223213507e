"""A YAML text with faults: the parts that load, so that their faults show in the same run.

A fault of the syntax costs the part of the file it stands in (a key at the margin and what is
indented below it) and no other.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Problem, Severity
from kehoach.spec.node import Mapping, Start
from kehoach.spec.reader import LIMITS
from kehoach.spec.unseen import unseen_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.problem import Place
    from kehoach.spec.node import Limits, Node

_MARGIN = re.compile(r"(?m)^(?P<key>[^\s#\-\"'\[\]{}][^:\n]{0,200}):(?=\s|$)")
"""A key at the margin: there a part of the file begins."""
_CUTS_A_PART = {"YA01", "YA06", "YA08", "YA13"}
"""Codes of faults that stand in one part; the others are about the whole file."""
_MOST = 8
"""Parts left out before the rest counts for no plan: each of them costs one more reading."""


class Recovered(NamedTuple):
    """What could be read of a text."""

    root: Node
    problems: tuple[Problem, ...]
    """Every fault of the syntax, in the order of the file; empty for a sound text."""
    unread: tuple[str, ...] = ()
    """Keys at the margin whose part could not be read: nothing in them was checked."""


class _Part(NamedTuple):
    """A key at the margin and the lines up to the next: offsets in the text, lines from 1."""

    key: str
    start: int
    end: int
    line: int


def recover(text: str, file: str = "", limits: Limits = LIMITS) -> Recovered:
    """Return the parts of a text that load and every fault of the others.

    Raises KehoachError for what is no matter of one part: signs YAML forbids, too deep, too much.
    """
    from kehoach.spec.builder import tree  # noqa: PLC0415 - yaml only where YAML is read

    strange = unseen_signs(text, file)
    if strange:
        raise KehoachError(strange)
    rest = text
    problems: list[Problem] = []
    unread: list[str] = []
    for _ in range(_MOST):
        try:
            root, found = tree(rest, file, limits)
        except KehoachError as error:
            problems += error.problems
            part = _part_of(error.problems, rest)
            if part is None:
                raise KehoachError(_ordered(problems)) from error
            unread.append(part.key)
            rest = _without(rest, part)
            problems.append(_unchecked(part, error.problems[-1].place))
        else:
            return Recovered(root, _ordered([*problems, *found]), tuple(unread))
    message = f"đã gặp lỗi cú pháp ở {_MOST} phần, nên dừng đọc: phần còn lại của tệp chưa kiểm tra"
    problems.append(
        Problem(problems[-1].place, "YA12", message, "sửa các lỗi trên rồi chạy lại", Severity.HINT)
    )
    return Recovered(Mapping(Start(), Start(), ()), _ordered(problems))


def _parts(text: str) -> list[_Part]:
    """Return the parts of a text in order."""
    found = list(_MARGIN.finditer(text))
    ends = [(this, following.start()) for this, following in pairwise(found)]
    ends += [(this, len(text)) for this in found[-1:]]
    out, line, at = [], 1, 0
    for this, end in ends:
        line += text.count("\n", at, this.start())
        at = this.start()
        out.append(_Part(this["key"].strip(), at, end, line))
    return out


def _part_of(problems: Sequence[Problem], text: str) -> _Part | None:
    """Return the part the last fault stands in; None when a fault is about the whole file.

    A fault at the first letter of a key at the margin is what the part above has left open.
    """
    last = next((problem for problem in reversed(problems) if problem.code in _CUTS_A_PART), None)
    if last is None:
        return None
    line, column = last.place.line, last.place.column
    parts = _parts(text)
    if column == 1 and any(part.line == line for part in parts[1:]):
        line -= 1
    above = [part for part in parts if part.line <= line]
    return above[-1] if above else None


def _without(text: str, part: _Part) -> str:
    """Return the text with the lines of a part left empty: all others keep their places."""
    return (
        text[: part.start] + re.sub(r"[^\r\n]", " ", text[part.start : part.end]) + text[part.end :]
    )


def _unchecked(part: _Part, place: Place) -> Problem:
    message = f"chưa đọc được phần `{part.key}` vì lỗi cú pháp, nên chưa kiểm tra phần ấy"
    return Problem(
        place, "YA12", message, "sửa lỗi cú pháp trong phần ấy rồi chạy lại", Severity.HINT
    )


def _ordered(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return problems in the order of the file, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.place))
