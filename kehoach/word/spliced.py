"""A part of a package with a few elements said anew: all its other bytes are the file's own.

The tree of the part was read before anything changed in it; each paragraph, row and table of the
tree is found in the bytes by its number in document order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.named import NamedTuple
from kehoach.word.part import as_bytes, wide_encoding
from kehoach.word.read.strict import restored, strict_names
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TRACKED = (
    "p", "tr", "tbl", "sectPr", "comment", "comments", "commentRangeStart", "commentRangeEnd",
)  # fmt: skip
_TAGS = tuple(N + name for name in _TRACKED)
_SPACES = (N[1:-1].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
"""The vocabulary of the text, in both forms of the standard."""
_DECLARED = re.compile(rb"xmlns(?::([\w.-]{1,40}))?\s{0,9}=\s{0,9}[\"']([^\"']{0,200})[\"']")
_MET = re.compile(
    rb"<(?:(?P<end>/?)(?P<prefix>(?:[A-Za-z_][\w.-]{0,30}:)?)"
    rb"(?:p|tr|tbl|sectPr|comments?|commentRange(?:Start|End))(?=[\s/>])"
    rb"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
    rb"|!--.*?(?:-->|\Z)|!\[CDATA\[.*?(?:\]\]>|\Z)|\?.*?(?:\?>|\Z))",
    re.DOTALL,
)
"""A tag of a tracked element in whatever vocabulary, or what holds signs of tags that are none."""
_PLAIN = (b"utf-8", b"us-ascii", b"ascii")
_ENCODING = re.compile(rb"^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding=[\"']([\w.-]{1,40})[\"']")


class _Span(NamedTuple):
    """Where an element lies in the bytes of its part."""

    start: int
    close: int
    """Where its end tag begins; ``start`` for an element that is one tag."""
    end: int


class _Patch(NamedTuple):
    """Bytes to put in the place of others."""

    start: int
    end: int
    element: Any
    """What is said there now; None where something was left out."""


class Spliced:
    """One part of a package, its tree open for change."""

    def __init__(self, content: bytes, root: Any) -> None:
        self._content = content
        self.root = root
        self._elements = list(root.iter(*_TAGS))
        self._changed: dict[Any, None] = {}
        self._removed: dict[Any, None] = {}
        self._before: dict[Any, list[Any]] = {}
        self._after: dict[Any, list[Any]] = {}
        self._last: dict[Any, list[Any]] = {}

    def change(self, element: Any) -> None:
        """Say that something inside a paragraph, row or table of the file was changed."""
        self._changed[element] = None

    def remove(self, element: Any) -> None:
        """Leave a paragraph, row, table or comment of the file out."""
        self._removed[element] = None
        element.getparent().remove(element)

    def put_before(self, element: Any, new: Any) -> None:
        """Put a new element right before one of the file, behind those put there earlier."""
        self._before.setdefault(element, []).append(new)
        element.addprevious(new)

    def put_after(self, element: Any, new: Any) -> None:
        """Put a new element behind one of the file and those put there earlier."""
        put = self._after.setdefault(element, [])
        (put[-1] if put else element).addnext(new)
        put.append(new)

    def put_last(self, element: Any, new: Any) -> None:
        """Put a new element at the end of one of the file."""
        self._last.setdefault(element, []).append(new)
        element.append(new)

    def written(self) -> bytes:
        """Return the part with the changes; the file's own bytes when there are none."""
        if not (self._changed or self._removed or self._before or self._after or self._last):
            return self._content
        spans = _spans(self._content)
        if spans is None or len(spans) != len(self._elements):
            return restored(as_bytes(self.root), self._content)
        return self._patched(spans)

    def _patched(self, spans: list[_Span]) -> bytes:
        names = strict_names(self._content)
        at, out = 0, []
        for patch in sorted(self._patches(spans), key=lambda edit: edit.start):
            if patch.start >= at:  # else inside one that was said anew
                out.append(self._content[at : patch.start])
                out.append(b"" if patch.element is None else _fragment(patch.element, names))
                at = patch.end
        return b"".join([*out, self._content[at:]])

    def _patches(self, spans: list[_Span]) -> Iterator[_Patch]:
        for element, span in zip(self._elements, spans, strict=True):
            for new in self._before.get(element, ()):
                yield _Patch(span.start, span.start, new)
            last = self._last.get(element, ())
            if element in self._removed:
                yield _Patch(span.start, span.end, None)
            elif element in self._changed or (last and span.close == span.start):
                yield _Patch(span.start, span.end, element)
            for new in last:
                yield _Patch(span.close, span.close, new)
            for new in self._after.get(element, ()):
                yield _Patch(span.end, span.end, new)


def _spans(content: bytes) -> list[_Span] | None:
    """Return where the tracked elements lie, in document order.

    None for bytes not in UTF-8, and where a prefix of the text's vocabulary is another's as well.
    The part was read as a tree before: it is well formed.
    """
    declared = _ENCODING.match(content)
    if (declared and declared[1].lower() not in _PLAIN) or wide_encoding(content):
        return None
    prefixes = _prefixes(content)
    return _found(content, prefixes) if prefixes else None


def _prefixes(content: bytes) -> set[bytes]:
    """Return what stands before names of the text, ``w:``; none if another's has it too."""
    ours: set[bytes] = set()
    others: set[bytes] = set()
    for prefix, space in _DECLARED.findall(content):
        (ours if space in _SPACES else others).add(prefix + b":" if prefix else b"")
    return set() if ours & others else ours


def _found(content: bytes, prefixes: set[bytes]) -> list[_Span]:
    out: list[_Span] = []
    opened: list[int] = []
    for tag in _MET.finditer(content):
        start, end = tag.span()
        if tag["prefix"] not in prefixes:  # None where it is no tag
            continue
        if tag["end"]:
            number = opened.pop()
            out[number] = out[number]._replace(close=start, end=end)
            continue
        if not content.endswith(b"/>", start, end):
            opened.append(len(out))
        out.append(_Span(start, start, end))
    return out


def _fragment(element: Any, names: Mapping[str, str]) -> bytes:
    """Return an element as it is said inside its part: what is declared around it is not again."""
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415 - it loads http and ssl

    said = etree.tostring(element, encoding="unicode", with_tail=False)
    length = said.index(">") + 1  # no value holds the sign as it is
    head = said[:length]
    for prefix, space in element.getparent().nsmap.items():
        declared = f"xmlns:{prefix}" if prefix else "xmlns"
        head = head.replace(f" {declared}={quoteattr(space)}", "", 1)
    said = head + said[length:]
    for usual, strict in names.items():
        said = said.replace(f'="{usual}"', f'="{strict}"')
    return said.encode()
