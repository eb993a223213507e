"""What was reached of a plan's targets as the tracker has it: next year's ``nam_truoc``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.tasks.faults import problem
from kehoach.tasks.gather import gather
from kehoach.tasks.matching import matched
from kehoach.tasks.reread import reread
from kehoach.tasks.row import fresh
from kehoach.text.letters import one_line, shortened
from kehoach.text.numbers import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kehoach.problem import Problem
    from kehoach.tasks.matching import Matched
    from kehoach.tasks.old_row import OldRow
    from kehoach.tasks.reread import Old

_LONGEST = 80


class Results(NamedTuple):
    """What was reached."""

    values: Mapping[str, str]
    """Identity of a target of the plan → the figure somebody wrote."""
    open: int
    """Targets of the plan nobody wrote a result of."""
    problems: tuple[Problem, ...]


def results_of(tracker: str | Path, plan: str, content: bytes | None = None) -> Results:
    """Return the results of a plan's targets in a tracker, by the hidden identity, else by words.

    A result that is no figure (VC17) and one that is of no target of the plan (VC16) are told;
    those of other plans of the tracker are passed over. Raises KehoachError as ``reread`` and
    ``gather`` do.
    """
    old, listed = reread(tracker), gather(plan, content=content)
    aims = fresh([listed]).aims
    found = matched(aims, old, of_aims=True)
    values: dict[str, str] = {}
    problems = list(_unmatched(found, old))
    for code, old_row in found.pairs.items():
        said = _figure(old_row)
        if decimal(said) is not None:
            values[code.partition("/")[2]] = said
        elif said:
            problems.append(problem("VC17", old_row.place, what=_short(said), ten=_name(old_row)))
    return Results(values, len(aims) - len(values), tuple(problems))


def _figure(old_row: OldRow) -> str:
    """Return the figure of a result without the unit a person wrote behind it."""
    said = one_line(old_row.values.get("ket_qua", ""))
    unit = one_line(old_row.values.get("don_vi", ""))
    return said.removesuffix(unit).strip() if unit else said


def _unmatched(found: Matched, old: Old) -> Iterator[Problem]:
    """Yield the results of no target of the plan; another plan's are not of it."""
    others = set(old.plans) - set(found.plans)
    here = {code.partition("/")[0] for code in found.pairs}
    for old_row in (*found.gone, *found.by_hand, *found.copies):
        code = old_row.id.partition("/")[0]
        if _figure(old_row) and (code in here or code not in others):
            said = _short(_figure(old_row))
            yield problem("VC16", old_row.place, what=said, ten=_name(old_row))


def _name(old_row: OldRow) -> str:
    return _short(old_row.values.get("chi_tieu", ""))


def _short(words: str) -> str:
    return shortened(one_line(words), _LONGEST)
