"""The clone itself: read, decide, change, read again."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.clone.answers import NONE, answered, writable
from kehoach.clone.engine import begun, decide
from kehoach.clone.spec_hand import written
from kehoach.clone.spec_indicators import NOTHING, indicators
from kehoach.clone.spec_paper import paper_of
from kehoach.clone.spec_taken import Taken
from kehoach.clone.worklist import Cloned
from kehoach.plan import draft
from kehoach.plan.hinh import shown_in
from kehoach.plan.identity import things
from kehoach.problem import KehoachError, Place, Problem
from kehoach.spec.node import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.clone.answers import Answers
    from kehoach.clone.target import Target
    from kehoach.clone.word.handed_on import HandedOn
    from kehoach.picture import Picture
    from kehoach.plan import Draft

    Results = Mapping[str, str]
    """By the identity of a target of the old plan what was reached."""

NO_RESULTS: Results = MappingProxyType({})
_TARGET = "chi_tieu"


def clone(
    text: str, file: str, target: Target, pictures: tuple[Picture, ...] = (),
    handed: HandedOn | None = None, answers: Answers = NONE, results: Results = NO_RESULTS,
) -> Cloned:  # fmt: skip
    """Return last year's spec carried to the target's year and issuer, with the worklist.

    ``pictures`` are at hand already and need not lie beside the file; ``handed`` are the decisions
    of the Word file the text is a draft of, which has none of its own. ``answers`` are a person's;
    ``results`` what was reached of its targets, by their identity (``plan.identity``).

    The new text loads as a plan. Raises KehoachError with every problem of the source; CL01 for a
    year that cannot be, CL02 when the old year is not known, CL03 when the old issuer has ended and
    no new one is given, CL04 when the new issuer does not fit the plan.
    """
    old = draft(spec.parse(text, file), text, file, pictures)
    pictures = tuple({picture.name: picture for picture in shown_in(old.plan)}.values())
    paper = paper_of(old)
    leaves = paper.leaves
    taken = Taken(old, leaves) if handed is None else handed.to(old, leaves)
    paper = paper._replace(taken=taken.holds)
    way = begun(paper, target)
    targets = indicators(text, old.root, _reached(old, results)) if way.own.doi else NOTHING
    asked = decide(paper, way, targets.remarks)
    decisions = answered(asked, answers)
    new, items = written(old, decisions, targets.edits, way.own.doi, taken)
    _checked(new, file, pictures)
    issuer = way.move.moi.ten
    return Cloned(
        new, items, decisions.parts, way.own.nam, way.own.moi, issuer,
        pictures=pictures, writable=writable(asked),
    )  # fmt: skip


def _reached(old: Draft, results: Results) -> dict[int, str]:
    """Return what was reached of a target by where in the source it begins."""
    found = things(old.plan) if results else ()
    wanted = (thing for thing in found if thing.kind == _TARGET and thing.code in results)
    return {find(old.root, thing.path)[0].start.index: results[thing.code] for thing in wanted}


def _checked(text: str, file: str, pictures: tuple[Picture, ...]) -> None:
    """Raise KehoachError CL04 when the new spec is no plan: what was asked for does not fit."""
    try:
        draft(spec.parse(text, file), text, file, pictures)
    except KehoachError as error:
        why = "; ".join(
            f"{problem.message}" + (f" ({problem.hint})" if problem.hint else "")
            for problem in error.problems
        )
        raise KehoachError(
            [
                Problem(
                    Place(file),
                    "CL04",
                    f"kế hoạch mới chưa hợp lệ: {why}",
                    "kiểm tra --cap, --co-quan, --co-quan-chu-quan, --ky-hieu, --chuc-vu",
                )
            ]
        ) from error
