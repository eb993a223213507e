"""Running the rules over a subject: findings in the order of the page, and what was not checked."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place, Problem
from kehoach.review.asked import refusals
from kehoach.review.catalogue import ECHOES, OF_PARAGRAPHS, rules
from kehoach.review.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.document.block import Block
    from kehoach.plan import Draft
    from kehoach.review.rule import Rule
    from kehoach.review.subject import Subject

    Locate = Callable[["Finding"], Place]


MOST = 200
"""Findings told of one rule in one file.

Nobody reads more, and a hostile file may hold any number.
"""


_LEAST_SHARED, _MOST_SHARED = 4, 60
"""Letters two quotes share at an end when they overlap on the page; fewer are shared by chance."""


class Judged(NamedTuple):
    """A finding with its rule and its place in the user's file."""

    rule: Rule
    finding: Finding
    problem: Problem
    beside: tuple[Place, ...] = ()
    """Places of other findings that a report tells in the line of this one."""


class Review(NamedTuple):
    """What came of a review."""

    judged: tuple[Judged, ...]
    silenced: tuple[tuple[Judged, str], ...]
    """Findings the author or the office asked not to hear of, with the reason."""
    unchecked: tuple[tuple[str, tuple[str, ...]], ...]
    """Why, and the codes of the rules that could not be asked."""
    folded: tuple[Judged, ...] = ()
    """Findings a report tells in the line of another one of their code; counted all the same."""

    @property
    def problems(self) -> list[Problem]:
        """Return the findings as problems."""
        return [judged.problem for judged in self.every]

    @property
    def every(self) -> tuple[Judged, ...]:
        """Return every finding that was not silenced."""
        return (*self.judged, *self.folded)


def judge(subject: Subject, locate: Locate, only: Iterable[Rule] | None = None) -> Review:
    """Return what the rules find in a subject; ``locate`` gives a finding its place."""
    judged: list[Judged] = []
    unchecked: dict[str, list[str]] = {}
    refusal = refusals(subject)
    for rule in rules() if only is None else only:
        if reason := refusal(rule):
            unchecked.setdefault(reason, []).append(rule.code)
            continue
        found = list(islice(_found(rule, subject, unchecked), MOST + 1))
        if len(found) > MOST:
            unchecked.setdefault(f"có quá nhiều chỗ sai, chỉ kể {MOST} chỗ đầu", []).append(
                rule.code
            )
        for finding in found[:MOST]:
            text = f'{finding.message}: "{finding.quote}"' if finding.quote else finding.message
            severity = finding.severity or rule.severity
            judged.append(
                Judged(
                    rule, finding, Problem(locate(finding), rule.code, text, finding.hint, severity)
                )
            )
    judged = _without_echoes(judged)
    judged.sort(
        key=lambda verdict: (
            _on_page(subject, verdict),
            verdict.problem.place,
            verdict.rule.code,
        )
    )
    return Review(tuple(judged), (), tuple((why, tuple(codes)) for why, codes in unchecked.items()))


def _found(rule: Rule, subject: Subject, unchecked: dict[str, list[str]]) -> Iterator[Finding]:
    """Yield what a rule finds; what it could not see is told with the rules that were not asked."""
    for found in rule.check(subject):
        if isinstance(found, Finding):
            yield found
        elif rule.code not in (codes := unchecked.setdefault(found.reason, [])):
            codes.append(rule.code)


def together(reviews: Sequence[Review]) -> Review:
    """Return the reviews of the papers of one file as one, in their order.

    Reasons that recur are told once.
    """
    unchecked: dict[str, dict[str, None]] = {}
    for review in reviews:
        for why, codes in review.unchecked:
            unchecked.setdefault(why, {}).update(dict.fromkeys(codes))
    judged = tuple(found for review in reviews for found in review.judged)
    silenced = tuple(found for review in reviews for found in review.silenced)
    return Review(judged, silenced, tuple((why, tuple(codes)) for why, codes in unchecked.items()))


def _without_echoes(judged: list[Judged]) -> list[Judged]:
    """Return the findings without those that say again what another rule says of the same words."""
    out: dict[tuple[object, ...], list[Judged]] = {}
    for verdict in judged:
        out.setdefault((_number(verdict), verdict.finding.cell), []).append(verdict)
    return [
        verdict
        for verdict in judged
        if verdict.rule.code not in ECHOES
        or not any(
            other.rule.code in ECHOES[verdict.rule.code] and _same(verdict, other)
            for other in out[_number(verdict), verdict.finding.cell]
        )
    ]


def _number(judged: Judged) -> int:
    """Return the number of the finding's block; 0 for one about the whole text."""
    return judged.finding.block.number if judged.finding.block is not None else 0


def _on_page(subject: Subject, judged: Judged) -> int:
    """Return the number of the block a finding stands in, or of what says its part of the plan."""
    if judged.finding.block is None and judged.finding.path:
        said = _nearest(subject, judged.finding.path)
        return said.number if said is not None else 0
    return _number(judged)


def _same(judged: Judged, other: Judged) -> bool:
    words, others = judged.finding.quote, other.finding.quote
    if judged.rule.code in OF_PARAGRAPHS or words in others or others in words:
        return True
    if _overlap(judged.finding, other.finding):
        return True
    return _runs_into(words, others) or _runs_into(others, words)


def _overlap(finding: Finding, other: Finding) -> bool:
    """Return True where both say where they stand, and share a letter."""
    if min(finding.start, other.start) < 0:
        return False
    ends = finding.start + len(finding.quote), other.start + len(other.quote)
    return max(finding.start, other.start) < min(ends)


def _runs_into(words: str, others: str) -> bool:
    """Return True where the end of one quote is the beginning of the other."""
    most = min(len(words), len(others), _MOST_SHARED)
    return any(words.endswith(others[:size]) for size in range(_LEAST_SHARED, most))


def in_spec(draft: Draft, above: PlanPath = ()) -> Locate:
    """Return how a finding of a composed page gets its place: the line of the spec that caused it.

    ``above`` is where the spec has the paper; the paths of its blocks begin with it already.
    """

    def locate(finding: Finding) -> Place:
        block = finding.block
        return draft.place(block.path if block is not None else (*above, *finding.path))

    return locate


def in_file(subject: Subject, file: str) -> Locate:
    """Return how a finding of a file gets its place: line of a text, or page-free address."""

    def locate(finding: Finding) -> Place:
        block = finding.block or _nearest(subject, finding.path)
        if block is None:
            return Place(file)
        return block.origin.at(finding.cell).place(file)

    return locate


def _nearest(subject: Subject, path: PlanPath) -> Block | None:
    """Return the paragraph that says a part of the plan, or the nearest part above it."""
    while path:
        if path in subject.places:
            return subject.places[path]
        below = next(
            (block for known, block in subject.places.items() if known[: len(path)] == path), None
        )
        if below is not None:
            return below
        path = path[:-1]
    return None
