"""The tags in the text of one paragraph: ``{{ ho_ten }}``, ``{%p for … %}``, ``{# remark #}``.

The dialect is docxtpl's: ``p``, ``tr``, ``tc`` and ``r`` right after the opening sign name the
paragraph, row, cell or run that gives way to the tag.
"""

from __future__ import annotations

import re

from kehoach.named import NamedTuple

_TAG = re.compile(
    r"\{([{%#])(?:(p|tr|tc|r)(?=\s))?([-+]?)"
    r"((?:(?!\{[{%#]).)*?)"
    r"([-+]?)([}%#])\}",
    re.DOTALL,
)
"""A tag ends before the next one opens: signs that never close are walked once, not once a tag."""
_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{": "}", "%": "%", "#": "#"}
_QUOTES = str.maketrans("“”‘’\n\r\t", "\"\"''   ")
"""Word turns straight quotation marks into curly ones while one types."""


class Tag(NamedTuple):
    """A tag and where it stands in its paragraph."""

    sign: str
    """``{`` shows a value, ``%`` is a statement, ``#`` a remark."""
    form: str
    """``p``, ``tr``, ``tc``, ``r``: what gives way to the tag; ``""`` for nothing."""
    said: str
    """What stands between the signs, with straight quotation marks, on one line."""
    text: str
    """The whole tag as the template writes it."""
    start: int
    end: int
    joins: str
    """``before``, ``after`` or both: on which side a ``-`` asks for the white space to go."""
    closed: bool
    """False when it ends with the sign of another kind of tag: ``{{ a %}``."""

    @property
    def source(self) -> str:
        """Return the tag as Jinja reads it."""
        close = _CLOSING[self.sign]
        return f"{{{self.sign} {self.said} {close}}}"

    @property
    def word(self) -> str:
        """Return the first word of a statement: ``for``, ``endif`` …"""
        return self.said.split(maxsplit=1)[0] if self.said else ""


def tags_in(text: str) -> list[Tag]:
    """Return the tags of a paragraph's text, in order."""
    return [_tag(found) for found in _TAG.finditer(text)]


def loose(text: str, tags: list[Tag]) -> bool:
    """Return True when a tag is opened in the text that never closes."""
    at = 0
    for tag in tags:
        if _OPENING.search(text, at, tag.start):
            return True
        at = tag.end
    return _OPENING.search(text, at) is not None


def _tag(found: re.Match[str]) -> Tag:
    sign, form, before, said, after, close = found.groups()
    joins = " ".join(name for name, on in (("before", before), ("after", after)) if on == "-")
    return Tag(
        sign,
        form or "",
        said.translate(_QUOTES).strip(),
        found[0],
        found.start(),
        found.end(),
        joins,
        closed=close == _CLOSING[sign],
    )
