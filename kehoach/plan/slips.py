"""What a spec says that its author hardly meant: warnings at the words, nothing is changed.

YAML takes a comma in ``[a, b]`` for the end of an item and a curly quote for a letter, and a mark
that is left open is no mark; all print something else than what was meant, and no rule on the
finished page can know it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.law import co_quan
from kehoach.plan.as_typed import as_typed
from kehoach.problem import Problem, Severity
from kehoach.spec.characters import in_flow
from kehoach.spec.cut import cut_words
from kehoach.spec.node import Mapping, Scalar, Sequence, place_at, walk
from kehoach.text.letters import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.spec.node import Node


def slips(text: str, root: Node, file: str) -> list[Problem]:
    """Return a warning for each value that prints otherwise than its author typed it, in order.

    YA11 words after ``#``; KH31 curly quotes round a value; KH32 a name cut in two at its comma;
    KH34 a sign that looks like a mark and prints as typed.
    """
    out = [*cut_words(text, root, file), *as_typed(text, root, file)]
    for node in walk(root):
        if isinstance(node, Sequence) and in_flow(text, node):
            out += _cut_names(node, file)
        elif isinstance(node, Mapping):
            out += _curly(node, file)
    return sorted(out, key=lambda problem: problem.place)


def _cut_names(node: Sequence, file: str) -> Iterator[Problem]:
    """Yield a warning for two items that together are the name of one agency."""
    plain = [item if isinstance(item, Scalar) and not item.quoted else None for item in node.items]
    for first, second in pairwise(plain):
        if first is None or second is None or not first.text or not second.text:
            continue
        if co_quan.noi_tiep(first.text, second.text):
            whole = f"{first.text}, {second.text}"
            message = f'dấu phẩy tách một tên thành hai mục: "{first.text}" và "{second.text}"'
            cure = f'nếu là một cơ quan thì đặt cả tên trong ngoặc kép: "{whole}"'
            yield Problem(place_at(first.start, file), "KH32", message, cure, Severity.WARNING)


def _curly(node: Mapping, file: str) -> Iterator[Problem]:
    """Yield a warning for each value of a key that stands whole in curly quotes."""
    for key, value in node.items:
        words = value.text if isinstance(value, Scalar) and not value.quoted else None
        if not words or words[0] != "“" or words.find("”") != len(words) - 1:
            continue
        message = f"`{key.text}`: dấu ngoặc kép cong được in ra như lời văn: {shortened(words)}"
        cure = (
            "bỏ hai dấu ngoặc; cần ngoặc của YAML thì gõ ngoặc kép thẳng, cần in ngoặc thì "
            "đặt cả trong ' '"
        )
        yield Problem(place_at(value.start, file), "KH31", message, cure, Severity.WARNING)
