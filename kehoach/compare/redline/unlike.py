"""What of two looks a reader of the page would call different."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.text.legacy import font_encoding

if TYPE_CHECKING:
    from kehoach.word.dressed import ParagraphLook, RunLook

Was = tuple[tuple[str, Any], ...]
"""Fields that were others, and what they were."""
_CLOSE = 6.0
"""Twips (0,1 mm) two measures may be apart: programs round to millimetres, EMU or half-points."""
_TOGETHER = (frozenset(("left", "right", "first")), frozenset(("before", "after")))
"""LibreOffice takes these as one: of what a former look leaves out it makes nothing."""
_EXACT = ("align", "page")


def unlike(old: RunLook | None, new: RunLook | None, letter: str) -> Was:
    """Return what of the look of a letter was other; what one file does not say never was."""
    if old is None or new is None or old == new:
        return ()
    both = zip(old._fields, old, new, strict=True)
    pairs = ((name, was, now) for name, was, now in both if was != now)
    return tuple((name, was) for name, was, now in pairs if _shown(name, was, now, letter))


def _shown(name: str, was: object, now: object, letter: str) -> bool:
    """Return False for what is a matter of words: a font of other letters, a raised figure."""
    if was is None or now is None:
        return False
    if name == "height":
        return letter.isalpha()
    return name != "font" or not (font_encoding(str(was)) or font_encoding(str(now)))


def unlike_paragraphs(old: ParagraphLook, new: ParagraphLook) -> Was:
    """Return what of the look of a paragraph was other, with what is said in one with it."""
    pairs = zip(old._fields, old, new, strict=True)
    other = {name for name, was, now in pairs if not _same(name, was, now)}
    for names in _TOGETHER:
        other.update(names if other & names else ())
    return tuple((name, was) for name, was in zip(old._fields, old, strict=True) if name in other)


def _same(name: str, was: Any, now: Any) -> bool:
    if was == now or name in _EXACT:
        return bool(was == now)
    if name == "line":
        return was[1] == now[1] and _same("", was[0], now[0])
    return bool(abs(was - now) <= _CLOSE)
