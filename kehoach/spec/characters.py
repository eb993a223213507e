"""Where each character of a YAML value stands in the source: folded lines, quotes, escapes undone.

The source is read again after the YAML parser, style by style; when what is read is not the value
the parser gave (explicit indentation, odd breaks), there is no map, rather than a wrong one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.spec.node import Scalar

if TYPE_CHECKING:
    from kehoach.spec.node import Node

Char = tuple[str, int, int]
"""A character of the value, and the span of the source it came from."""

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_HEADER = re.compile(r"(?P<style>[|>])(?P<chomp>[+-]?)[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)")
_BREAK = re.compile(r"\r\n|\r|\n")
_GAP = re.compile(r"[ \t\r\n]+")
_ESCAPE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n|[^xuU]))", re.DOTALL
)
_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
"r": "\r",
            "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}  # fmt: skip


def content_start(text: str, scalar: Scalar) -> int:
    """Return where the value begins, after an anchor or a tag."""
    found = _PROPERTIES.match(text, scalar.start.index, scalar.end.index)
    return found.end() if found else scalar.start.index


def content_end(text: str, scalar: Scalar) -> int:
    """Return where the value ends: blank lines below a block are not part of it."""
    start = scalar.start.index
    return start + len(text[start : scalar.end.index].rstrip())


def style(text: str, scalar: Scalar) -> str:
    """Return ``|``, ``>``, ``"``, ``'`` or nothing for a plain value."""
    sign = text[content_start(text, scalar) : scalar.end.index][:1]
    return sign if scalar.quoted and sign in "|>\"'" else ""


def characters(text: str, scalar: Scalar) -> list[Char] | None:
    """The value's characters with their source spans, in order; None when they cannot be told.

    A folded line break is one blank whose span is the break and the indentation around it.
    """
    start, end = content_start(text, scalar), content_end(text, scalar)
    sign = style(text, scalar)
    if sign in ("|", ">"):
        found = _block(text, start, scalar.end.index)
    elif sign == '"':
        found = _double(text, start + 1, end - 1)
    else:
        found = _single(text, start + 1, end - 1) if sign else _flow(text, start, end)
    return found if "".join(char for char, _, _ in found) == (scalar.text or "") else None


def _gap(text: str, at: int, end: int) -> tuple[list[Char], int]:
    """Return what a run of white space inside a flow scalar stands for, and where it ends."""
    found = _GAP.match(text, at, end)
    if found is None:
        return [(text[at], at, at + 1)], at + 1
    breaks = len(_BREAK.findall(found[0]))
    if not breaks:
        return [(text[n], n, n + 1) for n in range(at, found.end())], found.end()
    signs = " " if breaks == 1 else "\n" * (breaks - 1)
    return [
        (sign, at if n == 0 else found.end(), found.end()) for n, sign in enumerate(signs)
    ], found.end()


def _flow(text: str, at: int, end: int) -> list[Char]:
    out: list[Char] = []
    while at < end:
        gap, at = _gap(text, at, end)
        out += gap
    return out


def _single(text: str, at: int, end: int) -> list[Char]:
    out: list[Char] = []
    for pair in _flow(text, at, end):
        if pair[0] == "'" and out and out[-1][0] == "'" and out[-1][2] == pair[1] == out[-1][1] + 1:
            out[-1] = ("'", out[-1][1], pair[2])
        else:
            out.append(pair)
    return out


def _double(text: str, at: int, end: int) -> list[Char]:
    out: list[Char] = []
    while at < end:
        escape = _ESCAPE.match(text, at, end)
        if escape:
            sign, after = _unescaped(text, escape, end)
            out += [(sign, at, after)] if sign else []
        else:
            gap, after = _gap(text, at, end)
            out += gap
        at = after
    return out


def _unescaped(text: str, escape: re.Match[str], end: int) -> tuple[str, int]:
    """Return what an escape stands for (nothing for an escaped line break) and where it ends."""
    body, after = escape[0][1:], escape.end()
    if body[0] in "\r\n":
        indent = re.compile(r"[ \t]*").match(text, after, end)
        return "", indent.end() if indent else after
    if body[0] in "xuU":
        return chr(int(body[1:], 16)), after
    return _LETTERS.get(body, body), after


def _block(text: str, at: int, end: int) -> list[Char]:
    header = _HEADER.match(text, at, end)
    if header is None:
        return []
    lines = _lines(text, header.end(), end)
    indent = _indent(text, lines)
    if indent is None:
        return []
    out, breaks = _unindented(text, lines, indent, folds=header["style"] == ">")
    keep = {"-": 0, "": 1, "+": len(breaks)}[header["chomp"]]
    return out + breaks[:keep]


def _indent(text: str, lines: list[tuple[int, int, int]]) -> int | None:
    """Return how far the first line with a letter is indented; None when all are empty."""
    for start, stop, _ in lines:
        unindented = text[start:stop].lstrip(" ")
        if unindented:
            return stop - start - len(unindented)
    return None


def _unindented(
    text: str, lines: list[tuple[int, int, int]], indent: int, *, folds: bool
) -> tuple[list[Char], list[Char]]:
    """Return the characters of a block, and the line breaks behind the last line with a letter."""
    out: list[Char] = []
    breaks: list[Char] = []
    after_blank = False
    for start, stop, next_line in lines:
        begin = min(start + indent, stop)
        if begin == stop:
            breaks.append(("\n", start, next_line))
            continue
        blank = text[begin] in " \t"
        fold = folds and not blank and not after_blank and bool(out)
        out += _joined(breaks, begin, fold=fold)
        out += [(text[n], n, n + 1) for n in range(begin, stop)]
        breaks = [("\n", stop, next_line)] if next_line > stop else []
        after_blank = blank
    return out, breaks


def _joined(breaks: list[Char], begin: int, *, fold: bool) -> list[Char]:
    """Return what stands between two lines of a block; the last break takes the indentation."""
    if not breaks:
        return []
    if fold:
        breaks = (
            [(" ", *breaks[0][1:])]
            if len(breaks) == 1
            else [("\n", breaks[0][1], breaks[1][2]), *breaks[2:]]
        )
    return [*breaks[:-1], (breaks[-1][0], breaks[-1][1], begin)]


def _lines(text: str, at: int, end: int) -> list[tuple[int, int, int]]:
    """Return start, end without the break, and start of the next line, of every line."""
    out = []
    while at < end:
        found = _BREAK.search(text, at, end)
        stop, after = (found.start(), found.end()) if found else (end, end)
        out.append((at, stop, after))
        at = after
    return out


def line_end(text: str, offset: int) -> int:
    """Return where the offset's line ends, before its break and the blanks before that."""
    found = _BREAK.search(text, offset)
    stop = found.start() if found else len(text)
    while stop > offset and text[stop - 1] in " \t":
        stop -= 1
    return stop


def newline_of(text: str) -> str:
    """Return the line break of the text's first line."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def in_flow(text: str, node: Node) -> bool:
    """Return True for a list or mapping written between brackets."""
    if isinstance(node, Scalar):
        return False
    found = _PROPERTIES.match(text, node.start.index, node.end.index)
    at = found.end() if found else node.start.index
    return text[at : at + 1] in ("[", "{")
