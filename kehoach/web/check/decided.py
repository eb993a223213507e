"""A review and what was decided about it: what is left, what is written, what is waived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.fix.chosen import can_write, chosen, has_cure, with_words
from kehoach.named import NamedTuple
from kehoach.problem import Severity
from kehoach.report.comments import annotated
from kehoach.report.graded import graded
from kehoach.report.html_pages import page
from kehoach.report.keyed import keyed
from kehoach.web.check.decisions import ACCEPT, WAIVE, WRITE, Decision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.fix.chosen import Chosen
    from kehoach.report.keyed import Keyed
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged


class Decided(NamedTuple):
    """The review of a file under the decisions on it."""

    examined: Examined
    found: tuple[Keyed, ...]
    decisions: Mapping[str, Decision]
    """Those of findings that are there; others are in ``stray``."""
    stray: int
    """Decisions of an earlier visit whose finding is not there any more."""

    def copy(self) -> Chosen:
        """Return the file with the accepted cures. Raises KehoachError RS04, RS05."""
        return chosen(self.examined, [judged for judged, _ in self._written()])

    def annotated(self) -> bytes:
        """Return the file with a remark at each finding that is left.

        Raises KehoachError RS03.
        """
        shown = graded(self._left(), Severity.HINT)
        return annotated(shown).content

    def html(self) -> str:
        """Return the report: what is left, what was mended, what was waived and why."""
        shown = graded(self._left(), Severity.HINT)
        return page([shown])

    def _written(self) -> list[tuple[Judged, str]]:
        """Return the findings whose words are to be written, each with how it is told."""
        out = []
        for at in self.found:
            decision = self.decisions.get(at.key)
            if decision is None or decision.kind == WAIVE:
                continue
            own = decision.kind == WRITE
            judged = with_words(at.judged, decision.words) if own else at.judged
            out.append((judged, decision.words if own else judged.problem.hint))
        return out

    def _left(self) -> Examined:
        """Return the review with what was decided set apart."""
        waived = [
            (at.judged, self.decisions[at.key].words)
            for at in self.found
            if at.key in self.decisions and self.decisions[at.key].kind == WAIVE
        ]
        left = tuple(at.judged for at in self.found if at.key not in self.decisions)
        review = self.examined.review
        review = review._replace(judged=left, silenced=(*review.silenced, *waived))
        mended = tuple((judged.problem, words) for judged, words in self._written())
        return self.examined._replace(review=review, mended=mended)


def decided(examined: Examined, decisions: Mapping[str, Decision]) -> Decided:
    """Return the review under the decisions that still fit it."""
    found = keyed(examined)
    fitting = {
        at.key: decisions[at.key]
        for at in found
        if at.key in decisions and _fits(examined, at.judged, decisions[at.key])
    }
    return Decided(examined, found, fitting, len(decisions) - len(fitting))


def _fits(examined: Examined, judged: Judged, decision: Decision) -> bool:
    if decision.kind == ACCEPT:
        return has_cure(examined, judged)
    return decision.kind == WAIVE or can_write(examined, judged)
