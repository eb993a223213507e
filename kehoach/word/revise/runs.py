"""Revisions around runs, and new words in the look of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.text.legacy import font_encoding
from kehoach.text.raised import level
from kehoach.word.part import copy_of
from kehoach.word.read.style import N, run_props
from kehoach.word.revise.kinds import DELETED, INSERTED
from kehoach.word.spans import say

if TYPE_CHECKING:
    from kehoach.word.revise.package import Package

_RUN, _SETTINGS = N + "r", N + "rPr"
_MARKS = (*INSERTED, *DELETED)
_DELETED_TEXT = {N + "t": N + "delText", N + "instrText": N + "delInstrText"}
_SIGNS = {"\t": N + "tab", "\n": N + "br"}
_PIECE = re.compile(r"[^\t\n]+|[\t\n]")
_OURS = "Times New Roman"
_FONTS = ("ascii", "hAnsi", "cs", "eastAsia")


def wrap(package: Package, runs: list[Any], tag: str) -> list[Any]:
    """Put runs into revisions, neighbours into one; return the revisions."""
    out: list[Any] = []
    for run in runs:
        if not out or run.getprevious() is not out[-1]:
            mark = package.mark(run, tag)
            run.addprevious(mark)
            out.append(mark)
        _put_in(out[-1], run)
    return out


def _put_in(mark: Any, run: Any) -> None:
    mark.append(run)
    if mark.tag == N + "del":
        for text in run.iter(*_DELETED_TEXT):
            text.tag = _DELETED_TEXT[text.tag]


def new_words(package: Package, like: Any, settings: Any, words: str) -> Any:
    """Return new words with settings of a run, as a revision; ``like`` is of the same tree."""
    mark = package.mark(like, package.side.new)
    _put_in(mark, run_of(like, settings, words))
    return mark


def run_of(like: Any, settings: Any, words: str) -> Any:
    """Return a run with these words and settings; ``like`` is an element of the same tree."""
    run = like.makeelement(_RUN)
    if settings is not None:
        run.append(_settings_for(settings, words))
        words = level(words) if settings.find(N + "vertAlign") is not None else words
    for piece in _PIECE.findall(words):
        if piece in _SIGNS:
            run.append(run.makeelement(_SIGNS[piece]))
        else:
            text = run.makeelement(N + "t")
            say(text, piece)
            run.append(text)
    return run


def _settings_for(settings: Any, words: str) -> Any:
    """Return a copy of a run's settings, fit for other words: an old font lacks our letters."""
    copy = copy_of(settings)
    font = run_props(copy, {}).get("font")
    if font and font_encoding(font) and not words.isascii():
        fonts = copy.find(N + "rFonts")
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for name in _FONTS:
            fonts.set(N + name, _OURS)
    return copy


def end_look(paragraph: Any) -> Any:
    """Return the look of the end of a paragraph, without marks of revisions; None for none."""
    settings = paragraph.find(f"{N}pPr/{_SETTINGS}")
    if settings is None:
        return None
    copy = _without(settings, _MARKS)
    return copy if len(copy) else None


def settings_like(settings: Any) -> Any:
    """Return the settings of a paragraph for another one: no page, no revision goes with them.

    A look of the end that held nothing but a revision does not go either: rejected, nothing of it
    is to be left.
    """
    copy = _without(settings, (N + "sectPr",))
    look = copy.find(_SETTINGS)
    if look is not None:
        plain = _without(look, _MARKS)
        if len(plain):
            copy.replace(look, plain)
        else:
            copy.remove(look)
    return copy


def _without(settings: Any, tags: tuple[str, ...]) -> Any:
    copy = copy_of(settings)
    for gone in [element for element in copy if element.tag in tags]:
        copy.remove(gone)
    return copy
