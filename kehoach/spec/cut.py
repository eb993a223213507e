"""Words a ``#`` cuts off: YAML takes what follows a blank and ``#`` as a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Problem, Severity
from kehoach.spec.node import Scalar, place_at, walk
from kehoach.text.letters import shortened

if TYPE_CHECKING:
    from kehoach.spec.node import Node

_CUT = re.compile(r"(?<![ \t])[ \t]+(#\w[^\r\n]*)")
"""A comment people write has a blank behind its sign.

Glued to a word it is a number or a hashtag.
"""


def cut_words(text: str, root: Node, file: str) -> list[Problem]:
    """A warning YA11 for each plain value whose line goes on with a ``#`` glued to a word."""
    if _CUT.search(text) is None:
        return []
    out: list[Problem] = []
    for node in walk(root):
        if isinstance(node, Scalar):
            out += _problems(text, node, file)
    return sorted(out, key=lambda problem: problem.place)


def _problems(text: str, node: Scalar, file: str) -> list[Problem]:
    found = None if node.quoted or not node.text else _CUT.match(text, node.end.index)
    if found is None:
        return []
    shown = shortened(found[1].rstrip())
    place = place_at(node.end, file)
    place = place._replace(column=place.column + found.start(1) - found.start())
    cure = (
        "nếu là lời văn thì đặt cả giá trị trong ngoặc kép; nếu là chú thích thì viết dấu "
        "cách sau #"
    )
    return [
        Problem(place, "YA11", f'chữ sau dấu # không được in: "{shown}"', cure, Severity.WARNING)
    ]
