"""What is said of a tag: the kind of value it gives, or why it may not stand; and the limits."""

from __future__ import annotations

from kehoach.named import NamedTuple

MOST_LETTERS = 500
"""Letters of one tag: a condition over five fields has 100."""
MOST_NODES = 60
"""Nodes of the parse tree of one tag: a condition over five fields has 20."""
MOST_FILTERS = 4
MOST_GROWTH = 8
"""How many times longer than what it is given the filters of a tag may make a value."""
MOST_CONSTANT = 200
"""Letters of a text a tag spells itself, as in ``default("…")``."""
MOST_BETWEEN = 20
"""Letters ``join`` may put between two lines."""
MOST_NUMBER = 1_000_000

NUMBER, TRUTH = "number", "truth"
LOOP = {
    "index": NUMBER, "index0": NUMBER, "revindex": NUMBER, "revindex0": NUMBER, "length": NUMBER,
    "first": TRUTH, "last": TRUTH,
}  # fmt: skip
"""What of the running loop a tag may ask: ``loop.last``."""
FILTERS = ("default", "join", "length", "lower", "replace", "trim", "upper")
TESTS = ("defined", "none", "undefined")
PLAIN = "chỉ dùng được tên thẻ, for, if và các bộ lọc " + ", ".join(FILTERS)


class Refused(Exception):  # noqa: N818 - a verdict, not an error of ours
    """A tag says what it may not; the message is the cure in Vietnamese."""

    def __init__(self, cure: str, *, unknown: str = "") -> None:
        super().__init__(cure)
        self.cure = cure
        self.unknown = unknown
        """The name nobody knows, where that is the fault."""


class Misspelt(Exception):  # noqa: N818 - a verdict, not an error of ours
    """A tag is no sentence of the language; the message is Jinja's."""


class Value(NamedTuple):
    """What an expression gives."""

    kind: str
    growth: int = 1
    filters: int = 0
