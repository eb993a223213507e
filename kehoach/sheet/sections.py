"""A number format of Excel as pieces: ``#,##0.0" triệu";-0`` (ECMA-376 Part 1, 18.8.31)."""

from __future__ import annotations

import re

from kehoach.named import NamedTuple

_LONGEST = 255
"""Letters of a format Excel itself takes."""
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<room>.)|\*(?P<fill>.)|\[(?P<bracket>[^\[\]]*)\]'
    r"|(?P<general>General)|(?P<code>.)",
    re.DOTALL | re.IGNORECASE,
)
_COLOURS = re.compile(r"(?i:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2})")
_LITERAL = frozenset("$-+():!^&'~{}<>= ")
"""Signs that show themselves without quotes; a slash is a fraction or part of a date."""


class Piece(NamedTuple):
    """A part of a format."""

    kind: str
    """``word`` shows itself, ``code`` is a sign with a meaning, ``general`` is the word General."""
    text: str


Section = tuple[Piece, ...]


def sections(code: str) -> list[Section] | None:
    """Return the sections of a format, one to four; None for one that is not known here.

    Room left for a sign (``_x``), filling (``*x``), colours and names of languages show nothing.
    Conditions (``[>100]``) and elapsed hours (``[h]``) are not known.
    """
    if len(code) > _LONGEST:
        return None
    out: list[list[Piece]] = [[]]
    for found in _PIECE.finditer(code):
        if found["code"] == ";":
            out.append([])
            continue
        piece = _piece(found)
        if piece is None:
            return None
        if piece.text:
            out[-1].append(piece)
    most = 4
    return [tuple(item) for item in out] if len(out) <= most else None


def _piece(found: re.Match[str]) -> Piece | None:
    """Return a piece, an empty one for what shows nothing, None for what is not known."""
    if found["bracket"] is not None:
        return _bracket(found["bracket"])
    if found["general"]:
        return Piece("general", found["general"])
    if found["code"] is not None:
        kind = "word" if found["code"] in _LITERAL or found["code"] > "\x7f" else "code"
        return Piece(kind, found["code"])
    return Piece("word", found["quoted"] or found["escaped"] or "")


def _bracket(text: str) -> Piece | None:
    """Return what ``[Red]``, ``[$-42A]`` or ``[$₫-42A]`` shows."""
    if text.startswith("$"):
        symbol, _, language = text[1:].partition("-")
        system_date = language.upper() in ("F800", "F400")  # shown as each machine is set
        return None if system_date else Piece("word", symbol)
    return Piece("word", "") if _COLOURS.fullmatch(text) else None
