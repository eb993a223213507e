"""The mark a line ends with; a call of a note (``[^1]``) behind it is looked past."""

from __future__ import annotations

import re

CALL = r"\[\^\w{1,20}\]"
"""Pattern of the mark that calls a note: ``[^1]``."""
_CALLS = re.compile(rf"(?<!\\)(?:{CALL}){{1,20}}\Z")
"""Nobody calls more notes in one place; a bound keeps the search linear."""
_CLOSERS = " ”\"»’')]*"
_ENDS = ".;:!?…,"


def split_calls(text: str) -> tuple[str, str]:
    """Return the text up to the calls of notes it ends with, and those calls."""
    found = _CALLS.search(text) if text.endswith("]") else None
    return (text[: found.start()], found[0]) if found else (text, "")


def has_end(text: str) -> bool:
    """True when the text ends a sentence or a list item, brackets, quotes and notes aside."""
    bare = split_calls(text.rstrip(" *"))[0].rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _ENDS


def strip_end(text: str, marks: str = ";,.") -> str:
    """Return the text without final marks of a list; ``...`` and calls of notes stay."""
    bare, calls = split_calls(text.rstrip())
    while bare and bare[-1] in marks and not bare.endswith(("...", "…")):
        bare = bare[:-1].rstrip()
    return bare + calls


def with_end(text: str, mark: str) -> str:
    """Return the text with the mark, unless it ends with a mark already."""
    return text if not text or has_end(text) else text + mark


def list_ends(texts: list[str]) -> list[str]:
    """Return the items of a list with ``;`` after each and ``.`` after the last.

    Nothing is added when any item brings its own mark: then the author has a style, good or bad.
    """
    if any(has_end(text) for text in texts):
        return texts
    return [text + ("." if number == len(texts) else ";") for number, text in enumerate(texts, 1)]
