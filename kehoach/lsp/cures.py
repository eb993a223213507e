"""What may be put right with one key: the certain repairs of ``kehoach check --fix``, no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.fix.repair import repaired
from kehoach.fix.seen_first import is_certain
from kehoach.fix.spec import joined, rewritten, same_fault
from kehoach.lsp.buffer import Buffer, changed_lines
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError
from kehoach.spec import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.lsp.buffer import Span
    from kehoach.plan import Draft
    from kehoach.problem import Problem
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged


class Cure(NamedTuple):
    """A repair that is offered."""

    title: str
    edits: tuple[tuple[Span, str], ...]
    mends: tuple[Problem, ...]
    """What is no more once it is made."""
    whole: bool = False
    """True for the cure of everything in the plan."""


def cures(examined: Examined, buffer: Buffer, first: int, last: int) -> Iterator[Cure]:
    """Yield the cures of the findings on some lines, from 0, then the one of the whole plan.

    Nothing for a cure a person must see first, and for one that cannot be told from other words.
    """
    certain = [judged for judged in examined.review.judged if is_certain(judged)]
    asked = [judged for judged in certain if first <= judged.problem.place.line - 1 <= last]
    if not asked:
        return
    if examined.draft is not None and joined(examined.draft) is examined.draft:
        for together in _groups(asked, certain):
            yield from _alone(examined.draft, together, buffer)
    yield from whole(examined, buffer)


def _alone(draft: Draft, together: list[Judged], buffer: Buffer) -> Iterator[Cure]:
    """Yield the cure of some findings with the same words; nothing where more would change."""
    found = rewritten(draft, together)
    if found is not None and found[1]:
        yield _cure(_words(together), buffer, found[0].text, found[1])


def whole(examined: Examined, buffer: Buffer) -> Iterator[Cure]:
    """Yield the cure that makes the plan what ``--fix`` writes; nothing where that is the same."""
    try:
        found = repaired(examined)
    except KehoachError:  # it is not sure to change nothing else: nothing is offered
        return
    text = decode(found.content, examined.file)
    count = len(found.made) + found.recoded
    if text != buffer.text and count:
        title = f"Sửa mọi chỗ chắc chắn trong kế hoạch ({count} chỗ, như --fix)"
        yield _cure(title, buffer, text, list(found.made))._replace(whole=True)


def _groups(asked: list[Judged], certain: list[Judged]) -> Iterator[list[Judged]]:
    """Yield the findings asked for, each with those of the same words at the same place: once."""
    done: list[object] = []
    for judged in asked:
        key = same_fault(judged)
        if key not in done:
            done.append(key)
            yield [other for other in certain if same_fault(other) == key]


def _words(together: list[Judged]) -> str:
    finding = together[0].finding
    times = f", {len(together)} chỗ" if len(together) > 1 else ""
    said = f'"{finding.quote}" thành "{finding.repair}"'
    return f"Sửa {said} ({together[0].rule.code}{times})"


def _cure(title: str, buffer: Buffer, text: str, made: list[Judged]) -> Cure:
    edits = tuple(changed_lines(buffer, Buffer(text)))
    return Cure(title, edits, tuple(judged.problem for judged in made))
