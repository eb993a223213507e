"""The tree of a YAML text, from the parser's events.

Depth, number of values and aliases bounded.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from kehoach.problem import KehoachError, Problem
from kehoach.spec.node import Limits, Mapping, Mark, Node, Scalar, Sequence, Start, place_at
from kehoach.spec.syntax import syntax_problem
from kehoach.spec.unseen import hidden_in_key

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_new = tuple.__new__
"""Makes a named tuple of a whole one, at half the cost: seven in ten events are scalars."""
_STARTS = frozenset({MappingStartEvent, SequenceStartEvent})
_ENDS = frozenset({MappingEndEvent, SequenceEndEvent})
_NULLS = {"", "~", "null", "Null", "NULL"}


def _holds_nothing(event: Any) -> bool:
    """Return True for what a document without a word is made of."""
    if isinstance(event, ScalarEvent):
        return not (event.value or event.style or event.anchor or event.tag)
    return isinstance(event, DocumentStartEvent | DocumentEndEvent | StreamEndEvent)


class _Open:
    """A collection whose end has not been read yet."""

    __slots__ = ("before", "event", "is_list", "items", "key", "keys")

    def __init__(self, event: Any, before: int) -> None:
        self.event = event
        self.is_list = type(event) is SequenceStartEvent
        self.items: list[Any] = []
        self.key: Scalar | None = None
        self.keys: set[str] | None = None
        self.before = before
        """How many values had been counted before it."""


class Builder:
    """Takes the parser's events one by one and keeps the tree and the problems."""

    def __init__(self, file: str, limits: Limits) -> None:
        self.file = file
        self.limits = limits
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        """Anchor → node and how many values it stands for."""
        self._total = 0
        self._again: Mark | None = None
        """Where a second document starts.

        One that holds nothing is only a line ``---`` at the end.
        """

    def take(self, event: Any) -> None:
        """Add an event of the parser. Raises KehoachError for what no tree can hold."""
        kind = type(event)
        if self._again is not None:
            self._check_nothing(event, self._again)
        elif kind is ScalarEvent:
            self._scalar(event)
        elif kind in _STARTS:
            self._begin(event)
        elif kind in _ENDS:
            self._close(event)
        elif kind is AliasEvent:
            self._alias(event)
        elif kind is DocumentStartEvent and self.root is not None:
            self._again = event.start_mark

    def _begin(self, event: Any) -> None:
        if len(self._open) >= self.limits.depth:
            raise self.too_deep(event.start_mark)
        self._check_tag(event)
        self._open.append(_Open(event, self._total))

    def _check_nothing(self, event: Any, again: Mark) -> None:
        """Raise the fault YA05 for words of a second document, which starts at ``again``."""
        if not _holds_nothing(event):
            raise self._fault(again, "YA05", "tệp có nhiều văn bản YAML, ngăn bằng dòng ---",
                              "tách mỗi kế hoạch thành một tệp riêng")  # fmt: skip

    def _scalar(self, event: Any) -> None:
        if event.tag:
            self._check_tag(event)
        text, plain = event.value, not event.style  # the C parser says "", the pure one None
        if plain and text in _NULLS:
            text = None
        node = _new(Scalar, (event.start_mark, event.end_mark, text, not plain))
        if event.anchor:
            self._anchors[event.anchor] = (node, 1)
        self._add(node)

    def _close(self, event: Any) -> None:
        done = self._open.pop()
        kind = Sequence if done.is_list else Mapping
        node: Node = kind(done.event.start_mark, event.end_mark, tuple(done.items))
        if done.event.anchor:
            self._anchors[done.event.anchor] = (node, self._total - done.before)
        self._add(node)

    def _alias(self, event: Any) -> None:
        known = self._anchors.get(event.anchor)
        if known is None:
            raise self._fault(
                event.start_mark,
                "YA06",
                (f"chưa có neo &{event.anchor} cho *{event.anchor}"),
                "nếu dấu * là một phần của lời văn thì đặt cả câu trong ngoặc kép",
            )
        self._total += known[1]
        self._add(known[0])

    def _add(self, node: Node) -> None:
        self._total += 1
        if self._total > self.limits.nodes:
            raise self._fault(node.start, "YA07",
            f"tệp có hơn {self.limits.nodes} giá trị (kể cả giá trị lặp qua neo)",
                              "bỏ bớt neo & và * lồng nhau, hoặc tách kế hoạch")  # fmt: skip
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if parent.is_list:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._as_key(parent, node)
        else:
            parent.items.append((parent.key, node))
            parent.key = None

    def _as_key(self, parent: _Open, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            cure = "nếu dấu { } hoặc [ ] là một phần của lời văn thì đặt cả câu trong ngoặc kép"
            raise self._fault(
                node.start, "YA08", "khóa phải là một từ, không phải danh sách hay nhóm khóa", cure
            )
        name = node.text or ""
        if not name.isascii():
            self.problems += hidden_in_key(name, place_at(node.start, self.file))
        if parent.keys is None:
            parent.keys = {name}
            return node
        if name in parent.keys:
            self.problems.append(
                Problem(
                    place_at(node.start, self.file),
                    "YA04",
                    (f"khóa `{name}` lặp lại"),
                    ("giữ lại một khóa; gộp nội dung của hai khóa nếu cần cả hai"),
                )
            )
        parent.keys.add(name)
        return node

    def _check_tag(self, event: Any) -> None:
        if event.tag and event.tag != "!" and not event.tag.startswith("tag:yaml.org,2002:str"):
            place = place_at(event.start_mark, self.file)
            cure = "bỏ thẻ bắt đầu bằng dấu chấm than; mọi giá trị đều là chữ"
            self.problems.append(
                Problem(place, "YA09", f"thẻ kiểu {event.tag} không dùng ở đây", cure)
            )

    def too_deep(self, mark: Mark) -> KehoachError:
        """Return the fault YA03 at a point, after what was found before."""
        return self._fault(
            mark, "YA03", f"lồng quá {self.limits.depth} cấp", "kiểm tra lại thụt dòng và dấu ngoặc"
        )

    def _fault(self, mark: Mark, code: str, message: str, hint: str) -> KehoachError:
        return KehoachError(
            [*self.problems, Problem(place_at(mark, self.file), code, message, hint)]
        )


def tree(text: str, file: str, limits: Limits) -> tuple[Node, list[Problem]]:
    """Return the root node of a YAML text, and what is wrong with single keys of it.

    Raises KehoachError where the text ends to be a tree, what was found before that included.
    """
    builder = Builder(file, limits)
    try:
        loader = _Loader(text)
        try:
            take, next_event = builder.take, loader.get_event
            while (event := next_event()) is not None:
                take(event)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        if isinstance(error, yaml.MarkedYAMLError) and "nesting depth" in str(error.problem):
            # Since 0.2.6 libyaml has a depth of its own: it is met before the first event comes.
            raise builder.too_deep(error.problem_mark or Start()) from error
        raise KehoachError([*builder.problems, syntax_problem(error, text, file)]) from error
    except RecursionError as error:  # only the pure parser, at absurd depths
        raise builder.too_deep(Start()) from error
    return builder.root or Mapping(Start(), Start(), ()), builder.problems
