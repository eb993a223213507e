"""Words repaired in the values of a spec, its comments and lay-out kept."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.plan import draft as read_draft
from kehoach.problem import KehoachError
from kehoach.spec import Mapping, Scalar, Sequence, parse
from kehoach.spec.edit import ValueChange, apply, changed, replace
from kehoach.spec.node import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath
    from kehoach.plan import Draft
    from kehoach.review.finding import Finding
    from kehoach.review.judge import Judged

    Span = tuple[int, int]
    Changed = tuple[Scalar, list[ValueChange]]

_MOST = 40
"""Repairs of one value at a time: more wait for the next round, so that no text takes long."""


def joined(draft: Draft) -> Draft:
    """Return the same spec with every accent joined to its letter."""
    text = unicodedata.normalize("NFC", draft.text)
    return draft if text == draft.text else read_draft(parse(text, draft.file), text, draft.file)


def rewritten(draft: Draft, wanted: list[Judged]) -> tuple[Draft, list[Judged]] | None:
    """Return the spec with words replaced and the findings repaired; None when more would change.

    One is left out when other words at its place are the same and no fault.
    """
    held, made = _changes(draft, wanted)
    if not made:
        return draft, []
    for text in _written(draft, list(held.values())):
        found = _read(draft, text, held)
        if found is not None:
            return found, made
    return None


def _changes(draft: Draft, wanted: list[Judged]) -> tuple[dict[Span, Changed], list[Judged]]:
    """Return the values to change by their place, and the findings the changes repair."""
    held: dict[Span, Changed] = {}
    made = []
    times = Counter(map(same_fault, wanted))
    seen: Counter[object] = Counter()
    for judged in wanted:
        key = same_fault(judged)
        node = _scalar_with(draft, judged, times[key])
        if node is None:
            continue
        seen[key] += 1
        change = _change(node.text or "", judged.finding, seen[key])
        taken = held.setdefault(_span(node), (node, []))[1]
        if len(taken) < _MOST and not _overlaps(change, taken):
            taken.append(change)
            made.append(judged)
    return held, made


def _change(text: str, finding: Finding, number: int) -> ValueChange:
    """Return the change of the words at fault where they stand for the ``number``-th time."""
    start = -1
    for _ in range(number):
        start = text.index(finding.quote, start + 1)
    return ValueChange(start, start + len(finding.quote), finding.repair or "")


def _overlaps(change: ValueChange, taken: list[ValueChange]) -> bool:
    return any(change.start < other.end and other.start < change.end for other in taken)


def _written(draft: Draft, held: list[Changed]) -> Iterator[str]:
    """Yield the text with the changes made: as block values, then as values in brackets."""
    for flow in (False, True):
        edits = (replace(draft.text, node, changes, flow=flow) for node, changes in held)
        yield apply(draft.text, [edit for own in edits for edit in own])


def _read(draft: Draft, text: str, held: dict[Span, Changed]) -> Draft | None:
    """Return the text as a spec when the changes are all that differs from the draft."""
    try:
        again = parse(text, draft.file)
        after = read_draft(again, text, draft.file)
    except KehoachError:
        return None
    meant = [_text_of(node, held) for node in _scalars(draft.root)]
    return after if [node.text for node in _scalars(again)] == meant else None


def _text_of(node: Scalar, held: dict[Span, Changed]) -> str | None:
    """Return the value as it must read once the changes are made."""
    found = held.get(_span(node))
    return node.text if found is None else changed(node.text or "", found[1])


def _span(node: Scalar) -> Span:
    """Return where the value stands in the text: no two values with words share it."""
    return node.start.index, node.end.index


def same_fault(judged: Judged) -> tuple[object, ...]:
    """Return what two findings of one rule at the same words share."""
    finding = judged.finding
    return (judged.rule.code, _path(finding), finding.quote, finding.repair)


def _path(finding: Finding) -> PlanPath:
    return finding.block.path if finding.block is not None else finding.path


def _scalar_with(draft: Draft, judged: Judged, times: int) -> Scalar | None:
    """Return the only value at the finding's place that holds its words, when it does so often."""
    quote = judged.finding.quote
    node, _ = find(draft.root, _path(judged.finding))
    found = [value for value in _scalars(node) if quote in (value.text or "")]
    if len(found) != 1 or times > _MOST:
        return None
    return found[0] if (found[0].text or "").count(quote) == times else None


def _scalars(node: Any) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.items:
            yield from _scalars(value)
