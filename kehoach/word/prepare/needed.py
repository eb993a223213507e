"""What a template must show, and does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Place, Problem
from kehoach.text.letters import fold
from kehoach.word.contract import FIELDS, example, spelt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def needed(used: frozenset[str], texts: Iterable[str], file: str) -> Iterator[Problem]:
    """Yield a problem MA03 for each field, or words alike, a template neither tags nor spells."""
    said = fold(" ".join(texts)).replace(" ", "")
    for field in FIELDS:
        if field.name in used:
            continue
        if field.required:
            message = f"mẫu thiếu thẻ {example(field)}"
            cure = "đặt thẻ này vào chỗ cần in, hoặc dùng mẫu có sẵn"
            yield Problem(Place(file), "MA03", message, cure)
        elif field.alike and fold(spelt(field.name)).replace(" ", "") not in said:
            message = f"mẫu thiếu dòng chữ {spelt(field.name)}"
            cure = f"ghi thẳng vào mẫu, hoặc đặt thẻ {example(field)}"
            yield Problem(Place(file), "MA03", message, cure)
