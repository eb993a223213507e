"""YAML to nodes, guarded: bounded size, depth and alias expansion, every duplicate key reported.

The nodes are built from the events of the parser, not by yaml's own composer: the C composer
recurses and takes the process down at a depth of some ten thousand, and both composers let a
duplicate key win silently.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place, Problem, fault
from kehoach.spec.node import Mapping, Node, Scalar, Sequence, Span
from kehoach.spec.syntax import syntax_problem

if TYPE_CHECKING:
    from pathlib import Path

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a spec may ask of the machine."""

    bytes: int = 2_000_000
    depth: int = 40
    nodes: int = 100_000
    """Number of values, those behind aliases counted at every use."""


LIMITS = Limits()


def read(path: str | Path, limits: Limits = LIMITS) -> tuple[Node, str]:
    """Return the root node of a YAML file and the file's text. Raises KehoachError."""
    text = decode(read_bytes(path, limits.bytes), str(path))
    return parse(text, str(path), limits), text


def decode(content: bytes, file: str) -> str:
    """Return the text of a UTF-8 file, byte order mark dropped. Raises KehoachError YA02."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[1:2] == b"\0" or content[:1] == b"\0":
        raise fault("YA02", "tệp mã hóa UTF-16, không phải UTF-8",
                    "mở bằng Notepad, chọn Save As với Encoding là UTF-8", Place(file))  # fmt: skip
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        raise fault("YA02", "tệp không phải văn bản UTF-8",
                    "nếu đây là tệp YAML thì lưu lại với mã UTF-8; nếu là tệp Word thì chọn nhầm tệp",
                    Place(file, line, column)) from error  # fmt: skip
    return text


def parse(text: str, file: str = "", limits: Limits = LIMITS) -> Node:
    """Return the root node of a YAML text. Raises KehoachError with every problem found."""
    builder = _Builder(file, limits)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.YAMLError as error:
        raise KehoachError([*builder.problems, syntax_problem(error, text, file)]) from error
    except RecursionError as error:  # only the pure parser, at absurd depths
        raise builder.too_deep(Span(0, 0, 0, 0)) from error
    if builder.problems:
        raise KehoachError(builder.problems)
    return builder.root or Mapping(Span(0, 0, 0, 0), (), 1)


class _Open:
    """A collection whose end has not been read yet."""

    __slots__ = ("anchor", "event", "items", "key", "keys", "weight")

    def __init__(self, event: Any) -> None:
        self.event = event
        self.anchor: str | None = event.anchor
        self.items: list[Any] = []
        self.key: Scalar | None = None
        self.keys: set[str] = set()
        self.weight = 1


class _Builder:
    """Takes the parser's events one by one and keeps the tree and the problems."""

    def __init__(self, file: str, limits: Limits) -> None:
        self.file = file
        self.limits = limits
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, Node] = {}
        self._total = 0

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(self._open) >= self.limits.depth:
                raise self.too_deep(_span(event))
            self._check_tag(event)
            self._open.append(_Open(event))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self._fault(_span(event), "YA05", "tệp có nhiều văn bản YAML, ngăn bằng dòng ---",
                              "tách mỗi kế hoạch thành một tệp riêng")  # fmt: skip

    def _scalar(self, event: Any) -> None:
        self._check_tag(event)
        empty = event.style is None or event.style == ""
        text = None if empty and event.value in _NULLS else event.value
        node = Scalar(_span(event), text, quoted=not empty)
        if event.anchor:
            self._anchors[event.anchor] = node
        self._add(node)

    def _close(self, event: Any) -> None:
        done = self._open.pop()
        start = done.event.start_mark
        span = Span(start.line, start.column, start.index, event.end_mark.index)
        node: Node
        if isinstance(done.event, yaml.MappingStartEvent):
            node = Mapping(span, tuple(done.items), done.weight)
        else:
            node = Sequence(span, tuple(done.items), done.weight)
        if done.anchor:
            self._anchors[done.anchor] = node
        self._add(node)

    def _alias(self, event: Any) -> None:
        node = self._anchors.get(event.anchor)
        if node is None:
            raise self._fault(_span(event), "YA06", f"chưa có neo &{event.anchor} cho *{event.anchor}",
                              "nếu dấu * là một phần của lời văn thì đặt cả câu trong ngoặc kép")  # fmt: skip
        self._total += node.weight
        self._add(node)

    def _add(self, node: Node) -> None:
        self._total += 1
        if self._total > self.limits.nodes:
            raise self._fault(node.span, "YA07", f"tệp có hơn {self.limits.nodes} giá trị (kể cả giá trị lặp qua neo)",
                              "bỏ bớt neo & và * lồng nhau, hoặc tách kế hoạch")  # fmt: skip
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.weight += node.weight
        if isinstance(parent.event, yaml.SequenceStartEvent):
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._as_key(parent, node)
        else:
            parent.items.append((parent.key, node))
            parent.key = None

    def _as_key(self, parent: _Open, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise self._fault(node.span, "YA08", "khóa phải là một từ, không phải danh sách hay nhóm khóa",
                              "nếu dấu { } hoặc [ ] là một phần của lời văn thì đặt cả câu trong ngoặc kép")  # fmt: skip
        name = node.text or ""
        if name in parent.keys:
            self.problems.append(Problem(node.span.place(self.file), "YA04", f"khóa `{name}` lặp lại",
                                         "giữ lại một khóa; gộp nội dung của hai khóa nếu cần cả hai"))  # fmt: skip
        parent.keys.add(name)
        return node

    def _check_tag(self, event: Any) -> None:
        if event.tag and event.tag != "!" and not event.tag.startswith("tag:yaml.org,2002:str"):
            self.problems.append(Problem(_span(event).place(self.file), "YA09", f"thẻ kiểu {event.tag} không dùng ở đây",
                                         "bỏ thẻ bắt đầu bằng dấu chấm than; mọi giá trị đều là chữ"))  # fmt: skip

    def too_deep(self, span: Span) -> KehoachError:
        return self._fault(span, "YA03", f"lồng quá {self.limits.depth} cấp", "kiểm tra lại thụt dòng và dấu ngoặc")

    def _fault(self, span: Span, code: str, message: str, hint: str) -> KehoachError:
        return KehoachError([*self.problems, Problem(span.place(self.file), code, message, hint)])


def _span(event: Any) -> Span:
    mark = event.start_mark
    return Span(mark.line, mark.column, mark.index, event.end_mark.index)

