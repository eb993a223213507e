"""Words repaired in the values of a spec, its comments and lay-out kept."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.plan import draft as read_draft
from kehoach.problem import KehoachError
from kehoach.spec import Mapping, Scalar, Sequence, parse
from kehoach.spec.edit import Change, apply, changed, replace
from kehoach.spec.node import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath
    from kehoach.plan import Draft
    from kehoach.review.judge import Judged

    Span = tuple[int, int]
    Held = list[tuple[Scalar, list[Change]]]

_MOST = 40
"""Repairs of one value at a time: more are left to the next round, so that no text takes long."""


def joined(draft: Draft) -> Draft:
    """Return the same spec with every accent joined to its letter."""
    text = unicodedata.normalize("NFC", draft.text)
    return draft if text == draft.text else read_draft(parse(text, draft.file), text, draft.file)


def rewritten(draft: Draft, wanted: list[Judged]) -> tuple[Draft, list[Judged]] | None:
    """Return the spec with the words replaced and the findings repaired; None when more would change.

    One is left out when other words at its place are the same and no fault.
    """
    held: dict[Span, tuple[Scalar, list[Change]]] = {}
    made = []
    times = Counter(map(_key, wanted))
    before: Counter[object] = Counter()
    for one in wanted:
        node = _scalar_with(draft, one, times[_key(one)])
        if node is None:
            continue
        before[_key(one)] += 1
        start = -1
        for _ in range(before[_key(one)]):
            start = (node.text or "").index(one.finding.quote, start + 1)
        change = Change(start, start + len(one.finding.quote), one.finding.repair or "")
        taken = held.setdefault(_span(node), (node, []))[1]
        met = any(change.start < other.end and other.start < change.end for other in taken)
        if not met and len(taken) < _MOST:
            taken.append(change)
            made.append(one)
    if not made:
        return draft, []
    found = next(filter(None, (_read(draft, text, held) for text in _written(draft, list(held.values())))), None)
    return None if found is None else (found, made)


def _written(draft: Draft, held: Held) -> Iterator[str]:
    """Yield the text with the changes made, first as block values, then as values between brackets."""
    for flow in (False, True):
        edits = [edit for node, changes in held for edit in replace(draft.text, node, changes, flow=flow)]
        yield apply(draft.text, edits)


def _read(draft: Draft, text: str, held: dict[Span, tuple[Scalar, list[Change]]]) -> Draft | None:
    """Return the text as a spec when its values are those of the draft with just the changes made."""
    try:
        again = parse(text, draft.file)
        after = read_draft(again, text, draft.file)
    except KehoachError:
        return None
    meant = [changed(node.text or "", held[_span(node)][1]) if _span(node) in held else node.text
             for node in _scalars(draft.root)]  # fmt: skip
    return after if [node.text for node in _scalars(again)] == meant else None


def _span(node: Scalar) -> Span:
    """Return where the value stands in the text: no two values with words share it."""
    return node.start.index, node.end.index


def _key(one: Judged) -> tuple[object, ...]:
    """Return what two findings of one rule at the same words share."""
    return (one.rule.code, _path(one), one.finding.quote, one.finding.repair)


def _path(one: Judged) -> PlanPath:
    return one.finding.block.path if one.finding.block is not None else one.finding.path


def _scalar_with(draft: Draft, one: Judged, times: int) -> Scalar | None:
    """Return the only value at the finding's place that holds its words, when it does so often."""
    node, _ = find(draft.root, _path(one))
    found = [value for value in _scalars(node) if one.finding.quote in (value.text or "")]
    return found[0] if len(found) == 1 and (found[0].text or "").count(one.finding.quote) == times <= _MOST else None


def _scalars(node: Any) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for one in node.items:
            yield from _scalars(one)
    elif isinstance(node, Mapping):
        for _, one in node.items:
            yield from _scalars(one)
