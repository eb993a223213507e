"""What a person answered to the questions of a clone: words to write, or that all stays as it is.

A question is known by what it says, not by its number: an answer of yesterday finds it again as
long as the same file asks the same. One nothing fits any more answers nothing.
"""

from __future__ import annotations

import hashlib
import json
from types import MappingProxyType
from typing import TYPE_CHECKING

from kehoach.clone.decisions import Decisions, LeafChange, Remark
from kehoach.clone.worklist import CarriedOutcome
from kehoach.problem import Place, fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.worklist import CarriedPart, Item

    Answers = Mapping[str, str | None]
    """By the key of the question the words to write; None where all stays as it is."""

NONE: Answers = MappingProxyType({})
WRITTEN = "CL19"
"""Code of words a person gave in answer to a question."""
ANSWERED = "CL79"
"""Code of what was asked and is left as it is."""
_LARGEST = 4_000_000


def key_of(asked: Remark | Item) -> str:
    """Return what a question is known by; the same question at several places is one."""
    said = (asked.code, asked.message, asked.cure, asked.nguon, *asked.choices)
    return hashlib.sha256("\0".join(said).encode()).hexdigest()[:16]


def writable(decisions: Decisions) -> frozenset[str]:
    """Return the keys of the questions words can answer: each stands at words, the same ones.

    The figures of a table ask one question and each needs its own number: a person writes them.
    """
    asked: dict[str, set[str]] = {}
    for remark in decisions.remarks:
        if remark.kind is CarriedOutcome.CAN_QUYET:
            span = _span(remark)
            words = remark.leaf.view[slice(*span)] if remark.leaf is not None and span else ""
            asked.setdefault(key_of(remark), set()).add(words)
    return frozenset(key for key, words in asked.items() if len(words) == 1 and words != {""})


def answered(decisions: Decisions, answers: Answers) -> Decisions:
    """Return the decisions with the answers written in.

    Words are written at every place that asks; where the file changes there already, or the
    question is none that words can answer (``writable``), it stays a question.
    """
    if not answers:
        return decisions
    kept, can = {key: text for key, text in answers.items() if text is None}, writable(decisions)
    answers = kept | {key: text for key, text in answers.items() if key in can}
    changes = list(decisions.changes)
    remarks = [_answered(remark, answers, changes) for remark in decisions.remarks]
    order = {leaf: number for number, leaf in enumerate(dict.fromkeys(_leaves(changes)))}
    changes.sort(key=lambda change: (order[change.leaf], change.start))
    parts = tuple(_judged(part, remarks) for part in decisions.parts)
    return decisions._replace(changes=tuple(changes), remarks=tuple(remarks), parts=parts)


def settled(remarks: Iterable[Remark], answers: Answers) -> list[Remark]:
    """Return remarks, those a person left as they are as decided."""
    return [_kept(remark) if _is_kept(remark, answers) else remark for remark in remarks]


def _judged(part: CarriedPart, remarks: Iterable[Remark]) -> CarriedPart:
    """Return a part with the gravest thing that is still said of it."""
    if part.kind is not CarriedOutcome.CAN_QUYET:
        return part
    said = {
        remark.kind
        for remark in remarks
        if remark.leaf is not None and remark.leaf.top == part.khoa
    }
    gravest = (CarriedOutcome.CAN_QUYET, CarriedOutcome.CO_HOC)
    return part._replace(
        kind=next((kind for kind in gravest if kind in said), CarriedOutcome.GIU_NGUYEN)
    )


def _answered(remark: Remark, answers: Answers, changes: list[LeafChange]) -> Remark:
    if remark.kind is not CarriedOutcome.CAN_QUYET or key_of(remark) not in answers:
        return remark
    words = answers[key_of(remark)]
    if words is None:
        return _kept(remark)
    change = _change(remark, words)
    if change is None or any(_touch(change, other) for other in changes):
        return remark
    changes.append(change)
    old = change.leaf.view[change.start : change.end]
    message = f"{old} → {words}"
    return Remark(
        CarriedOutcome.CO_HOC, WRITTEN, message, "", "", remark.leaf, remark.at, remark.end
    )


def _change(remark: Remark, words: str) -> LeafChange | None:
    leaf, span = remark.leaf, _span(remark)
    if leaf is None or span is None or leaf.view[slice(*span)] == words:
        return None
    return LeafChange(leaf, *span, words, WRITTEN)


def _span(remark: Remark) -> tuple[int, int] | None:
    """Return where in its leaf the words of a question stand; None where that is not known."""
    if remark.leaf is None or (remark.end is None and remark.at):
        return None
    return remark.at or 0, len(remark.leaf.view) if remark.end is None else remark.end


def _touch(change: LeafChange, other: LeafChange) -> bool:
    if change.leaf is not other.leaf:
        return False
    return other.whole or (other.start < change.end and change.start < other.end)


def _is_kept(remark: Remark, answers: Answers) -> bool:
    asked = remark.kind is CarriedOutcome.CAN_QUYET
    return asked and answers.get(key_of(remark), "") is None


def _kept(remark: Remark) -> Remark:
    message = f"đã quyết định ({remark.code}): giữ như cũ"
    return Remark(
        CarriedOutcome.GIU_NGUYEN,
        ANSWERED,
        message,
        "",
        "",
        remark.leaf,
        remark.at,
        remark.end,
        mark=False,
    )


def _leaves(changes: Iterable[LeafChange]) -> Iterator[Leaf]:
    return (change.leaf for change in changes)


def as_file(answers: Answers) -> bytes:
    """Return answers as the bytes of a file: JSON, the key of each question with its answer."""
    text = json.dumps(dict(sorted(answers.items())), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def read_answers(path: str | Path) -> Answers:
    """Return the answers of a file.

    Raises KehoachError TE01, TE02, and CL09 for a file that holds none.
    """
    from kehoach.output import read_bytes  # noqa: PLC0415 - only when there are some

    content = read_bytes(path, _LARGEST)
    try:
        raw = json.loads(content)
    except ValueError:
        raw = None
    texts = isinstance(raw, dict) and all(isinstance(item, str | None) for item in raw.values())
    if not texts:
        message = "tệp này không phải tệp quyết định của một lần chép"
        cure = "tải tệp quyết định từ trang làm việc, hoặc ghi theo khóa của --worklist .json"
        raise fault("CL09", message, cure, Place(str(path)))
    return MappingProxyType({str(key): words for key, words in raw.items()})
