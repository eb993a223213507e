"""The words of a file beside those its plan gives: changed by hand, or filled in at issuing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.align import Step, steps
from kehoach.compare.units import BLANK, ISSUED, words
from kehoach.compare.verify.found import Difference
from kehoach.document.label.ends import NOTE
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.compare.units import Unit, Word

_GLUED = 12
"""Words and signs without a blank between them that are shown together: a date, a symbol."""


class Wording(NamedTuple):
    """The words that differ."""

    changed: list[Difference]
    filled: list[Difference]


class _Side(NamedTuple):
    units: list[Unit]
    words: list[Word]

    def glued(self, number: int) -> bool:
        """Return True when no blank stands before a word that is not the first of its paragraph."""
        if not 0 < number < len(self.words):
            return False
        before, word = self.words[number - 1], self.words[number]
        return before.unit == word.unit and before.end == word.start

    def said(self, where: range) -> str:
        """Return some words as they stand in their paragraphs, a line each."""
        ends: dict[int, tuple[int, int]] = {}
        for word in (self.words[number] for number in where):
            start, _ = ends.get(word.unit, (word.start, 0))
            ends[word.unit] = start, word.end
        return "\n".join(self.units[end].words[slice(*ends[end])] for end in ends)

    def near(self, where: range) -> list[Unit]:
        """Return the paragraphs some words stand in; for none those around their place."""
        around = range(max(where.start - 1, 0), min(where.start + 1, len(self.words)))
        numbers = dict.fromkeys(self.words[index].unit for index in where or around)
        return [self.units[number] for number in numbers]


def wording(plan: list[Unit], file: list[Unit], name: str) -> Wording:
    """Return what a file says otherwise than its plan; ``name`` is the file's for the places."""
    old, new = _Side(plan, words(plan)), _Side(file, words(file))
    found = steps([word.text for word in old.words], [word.text for word in new.words])
    out = Wording([], [])
    for group, shown in _groups(found, old, new):
        filled = all(_is_filled(step, old, new) for step in group)
        listed = out.filled if filled else out.changed
        listed.append(_difference(shown, old, new, name))
    return out


def _groups(found: Sequence[Step], old: _Side, new: _Side) -> Iterator[tuple[list[Step], Step]]:
    """Yield the changes that are shown as one, and what is shown of them: whole to the blanks."""
    group: list[Step] = []
    shown = Step(range(0), range(0), same=False)
    for number, step in enumerate(found):
        if step.same:
            continue
        before = len(found[number - 1].old) if number else 0
        after = len(found[number + 1].old) if number + 1 < len(found) else 0
        wide = _wide(step, old, new, before, after)
        if group and wide.new.start <= shown.new.stop and wide.old.start <= shown.old.stop:
            group.append(step)
            shown = _joined(shown, wide)
            continue
        if group:
            yield group, shown
        group, shown = [step], wide
    if group:
        yield group, shown


def _joined(first: Step, last: Step) -> Step:
    old = range(first.old.start, last.old.stop)
    return Step(old, range(first.new.start, last.new.stop), same=False)


def _wide(step: Step, old: _Side, new: _Side, before: int, after: int) -> Step:
    """Return a change with the equal words that stand at it without a blank on either side."""

    def glued(number: int, other: int) -> bool:
        return old.glued(number) or new.glued(other)

    start, end = 0, 0
    while start < min(before, _GLUED) and glued(step.old.start - start, step.new.start - start):
        start += 1
    while end < min(after, _GLUED) and glued(step.old.stop + end, step.new.stop + end):
        end += 1
    ours, theirs = (range(span.start - start, span.stop + end) for span in (step.old, step.new))
    return Step(ours, theirs, same=False)


def _difference(step: Step, old: _Side, new: _Side, name: str) -> Difference:
    unit = next(iter([*new.near(step.new), *old.near(step.old)]))
    place = unit.block.origin.place(name)
    return Difference(place, unit.heading, "chữ", old.said(step.old), new.said(step.new))


def _is_filled(step: Step, old: _Side, new: _Side) -> bool:
    """Return True for a number or day where the plan leaves room, and for ``(Đã ký)`` put in.

    What a plan gives of its number and date is not filled in: another one is a change by hand.
    """
    texts = [new.words[number].text for number in step.new]
    if all(BLANK.fullmatch(text) for text in texts) and _is_room(step.old, old):
        return _issued(old.near(step.old)) and _issued(new.near(step.new))
    return not step.old and all(NOTE.fullmatch(unit.words) for unit in new.near(step.new))


def _is_room(where: range, plan: _Side) -> bool:
    """Return True where a plan gives no digit of a number or day, nor beside it: nothing, dots."""
    beside = range(max(where.start - 1, 0), min(where.stop + 1, len(plan.words)))
    given = (plan.words[number] for number in beside if plan.words[number].text.isdecimal())
    return not any(plan.units[word.unit].block.role in ISSUED for word in given)


def _issued(near: Sequence[Unit]) -> bool:
    """Return True when a number or date may stand there: in one of its lines, or beside them."""
    return any(unit.block.role in ISSUED for unit in near)
