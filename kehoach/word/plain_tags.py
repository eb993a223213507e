"""The few shapes of tags our own templates have, filled without Jinja: a cold command needs none.

``{{ than }}``, ``{{ (ho_ten)|chay('') }}``, ``{{ duong_ke|ve(3969) }}``, ``{% if … %}`` with
``{% else %}``, ``{% for … in … %}``. A part with any other tag is not understood, and Jinja fills
it: both give the same letters (tests/word/test_plain_tags.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kehoach.word.values import Xml, as_runs, drawn

if TYPE_CHECKING:
    from kehoach.word.values import Fields

Filled = Callable[["Fields"], Iterable[str]]
"""A part that, given the fields, yields its letters piece by piece."""
_Step = Callable[["Fields", list[str]], None]

_TAG = re.compile(r"(\{\{ [^{}]{1,200} \}\}|\{% [^{}]{1,200} %\})")
_NAME = re.compile(r"\{\{ ([a-z_]+) \}\}")
_RUNS = re.compile(r"\{\{ \(([a-z_]+)\)\|chay\('([^'\\]*)'\) \}\}")
_DRAWN = re.compile(r"\{\{ ([a-z_]+)\|ve\((\d{1,6})\) \}\}")
_IF = re.compile(r"\{% if ([a-z_]+) %\}")
_FOR = re.compile(r"\{% for ([a-z_]+) in ([a-z_]+) %\}")
_ELSE, _END_IF, _END_FOR = "{% else %}", "{% endif %}", "{% endfor %}"
_ENDS = frozenset({"", _ELSE, _END_IF, _END_FOR})
_OTHERS = ("{{", "{%", "{#", "\r")
"""What in a part's letters only Jinja reads rightly; it also writes another line end."""
_OWN = frozenset({"true", "false", "none", "loop", "not", "self", "super", "varargs", "kwargs"})
"""Words that are no field to Jinja."""
_ESCAPED = (("&", "&amp;"), (">", "&gt;"), ("<", "&lt;"), ("'", "&#39;"), ('"', "&#34;"))
"""As Jinja's escape writes them."""


class _OtherShapeError(Exception):
    """A tag is none of ours."""


def understood(source: str) -> Filled | None:
    """Return what fills a part, or None where its tags have other shapes than ours."""
    reader = _Reader(source)
    try:
        steps = reader.steps()
        reader.ended("")
    except _OtherShapeError:
        return None

    def filled(fields: Fields) -> list[str]:
        out: list[str] = []
        for step in steps:
            step(fields, out)
        return out

    return filled


class _Reader:
    """Reads a part from its start; letters and tags take turns in it."""

    def __init__(self, source: str) -> None:
        self._pieces = iter(_TAG.split(source))
        self._end = ""

    def steps(self) -> list[_Step]:
        """Return the steps up to the tag that ends them."""
        steps: list[_Step] = []
        for letters in self._pieces:
            if any(sign in letters for sign in _OTHERS):
                raise _OtherShapeError
            steps.append(_letters(letters))
            tag = next(self._pieces, "")
            if tag in _ENDS:
                self._end = tag
                break
            steps.append(self._step(tag))
        return steps

    def ended(self, tag: str) -> None:
        """See that the steps read last ended with this tag."""
        if self._end != tag:
            raise _OtherShapeError

    def _step(self, tag: str) -> _Step:
        if found := _NAME.fullmatch(tag):
            return _shown(_field(found[1]))
        if found := _RUNS.fullmatch(tag):
            return _set(_field(found[1]), found[2])
        if found := _DRAWN.fullmatch(tag):
            return _drawn(_field(found[1]), int(found[2]))
        if found := _IF.fullmatch(tag):
            return self._choice(_field(found[1]))
        if found := _FOR.fullmatch(tag):
            body = self.steps()
            self.ended(_END_FOR)
            return _loop(_field(found[1]), _field(found[2]), body)
        raise _OtherShapeError

    def _choice(self, name: str) -> _Step:
        yes = self.steps()
        no: list[_Step] = []
        if self._end == _ELSE:
            no = self.steps()
        self.ended(_END_IF)
        return _choice(name, yes, no)


def _field(name: str) -> str:
    if name in _OWN:
        raise _OtherShapeError
    return name


def _letters(letters: str) -> _Step:
    def step(_: Fields, out: list[str]) -> None:
        out.append(letters)

    return step


def _shown(name: str) -> _Step:
    def step(fields: Fields, out: list[str]) -> None:
        value = fields[name]
        out.append(value if isinstance(value, Xml) else _escaped(str(value)))

    return step


def _escaped(text: str) -> str:
    for sign, written in _ESCAPED:
        text = text.replace(sign, written)
    return text


def _set(name: str, properties: str) -> _Step:
    def step(fields: Fields, out: list[str]) -> None:
        out.append(as_runs(fields[name], properties))

    return step


def _drawn(name: str, room: int) -> _Step:
    def step(fields: Fields, out: list[str]) -> None:
        out.append(drawn(fields[name], room))

    return step


def _choice(name: str, yes: list[_Step], no: list[_Step]) -> _Step:
    def step(fields: Fields, out: list[str]) -> None:
        for chosen in yes if fields[name] else no:
            chosen(fields, out)

    return step


def _loop(variable: str, name: str, body: list[_Step]) -> _Step:
    def step(fields: Fields, out: list[str]) -> None:
        inner = dict(fields)
        listed = fields[name]
        for value in listed if isinstance(listed, list | str) else ():
            inner[variable] = value
            for each in body:
                each(inner, out)

    return step
