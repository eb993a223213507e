"""The mark a line ends with."""

from __future__ import annotations

_CLOSERS = " ”\"»’')]*"
_ENDS = ".;:!?…,"


def has_end(text: str) -> bool:
    """Return True when the text ends a sentence or a list item, brackets and quotes aside."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _ENDS


def strip_end(text: str, marks: str = ";,.") -> str:
    """Return the text without final marks of a list; ``...`` stays."""
    bare = text.rstrip()
    while bare and bare[-1] in marks and not bare.endswith(("...", "…")):
        bare = bare[:-1].rstrip()
    return bare


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
