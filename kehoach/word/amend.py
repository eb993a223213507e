"""A copy of a .docx with some words replaced, each keeping the look of its first letter; nothing else changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.word.read.style import N
from kehoach.word.spans import between, cut, opened_for_change, say, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class Amendment(NamedTuple):
    """Words to put in the place of others."""

    origin: tuple[str | int, ...]
    """Address of the paragraph or cell, as the reader gives it."""
    old: str
    new: str


def amend(content: bytes, file: str, amendments: Iterable[Amendment]) -> tuple[bytes, list[Amendment]]:
    """Return the file with the words replaced, and the amendments that could be made.

    One is left out when its words do not stand exactly once at its address. Raises KehoachError
    TN50 as the reader does.
    """
    edited = opened_for_change(content, file)
    made: list[Amendment] = []
    for one in amendments:
        found = [p for p in edited.body.elements.get(one.origin, ()) if one.old in words_of(p)]
        if len(found) == 1 and words_of(found[0]).count(one.old) == 1 and one.old:
            _replace(found[0], one)
            made.append(one)
    return edited.written({}), made


def _replace(paragraph: Any, one: Amendment) -> None:
    start = words_of(paragraph).index(one.old)
    end = start + len(one.old)
    cut(paragraph, start)
    cut(paragraph, end)
    runs = between(paragraph, start, end)
    texts = [text for run in runs for text in run.findall(N + "t")]
    news = [_within(paragraph, text, start, end, "" if number else one.new) for number, text in enumerate(texts)]
    for text, words in zip(texts, news, strict=True):
        say(text, words)


def _within(paragraph: Any, text: Any, start: int, end: int, new: str) -> str:
    """Return a text's letters with those between two offsets replaced; what lies outside stays."""
    at = 0
    for one in paragraph.iter(N + "t"):
        if one is text:
            break
        at += len(one.text or "")
    words = text.text or ""
    return words[: max(start - at, 0)] + new + words[max(end - at, 0) :]
