"""Looks of runs and paragraphs as they were: as tracked changes, or set where they alone stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import VAL, N
from kehoach.word.revise.kinds import DELETED, INSERTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.revise.package import Package

    Was = Iterable[tuple[str, Any]]
    """Fields of ``RunLook`` or ``ParagraphLook`` that were others, and what they were."""

_RUN_SETTINGS, _SETTINGS = N + "rPr", N + "pPr"
_RUN_CHANGE, _CHANGE = "rPrChange", "pPrChange"
_RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
    "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
    "shd", "fitText", "vertAlign",
)  # fmt: skip
"""Run settings up to the last of those set here: ISO/IEC 29500-1, 17.3.2.28."""
_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
)  # fmt: skip
"""Settings of a paragraph up to the last of those set here: ISO/IEC 29500-1, 17.3.1.26."""
_OWN = (N + "rPr", N + "sectPr", N + _CHANGE)
"""What of the settings of a paragraph a change of them does not hold."""
_FONTS = ("ascii", "hAnsi", "cs")
_THEMES = ("asciiTheme", "hAnsiTheme", "cstheme")
_FIRST = ("hanging", "firstLine", "hangingChars", "firstLineChars")
_OTHERS = {
    "left": ("start", "leftChars", "startChars"),
    "right": ("end", "rightChars", "endChars"),
    "hanging": _FIRST,
    "firstLine": _FIRST,
    "before": ("beforeLines", "beforeAutospacing"),
    "after": ("afterLines", "afterAutospacing"),
}
"""What says a measure as well."""
_NAMED = {"underline": "u", "height": "vertAlign"}
_TOGGLES = {"bold": "b", "italic": "i"}


def put_run_look(package: Package, run: Any, was: Was) -> None:
    """Record that some of the looks of a run were others."""
    settings = _child(run, _RUN_SETTINGS, 0)
    former = settings.makeelement(_RUN_SETTINGS)
    former.extend(
        copy_of(setting) for setting in settings if setting.tag not in (*INSERTED, *DELETED)
    )
    _dress_run(former, was)
    _record(package, settings, _RUN_CHANGE, former)


def set_run_look(run: Any, was: Was) -> None:
    """Give a run that only the old file has some of its old looks."""
    _dress_run(_child(run, _RUN_SETTINGS, 0), was)


def put_paragraph_look(package: Package, paragraph: Any, was: Was) -> None:
    """Record that some of the settings of a paragraph were others."""
    settings = _child(paragraph, _SETTINGS, 0)
    former = settings.makeelement(_SETTINGS)
    former.extend(copy_of(setting) for setting in settings if setting.tag not in _OWN)
    _dress_paragraph(former, was)
    _record(package, settings, _CHANGE, former)


def set_paragraph_look(paragraph: Any, was: Was) -> None:
    """Give a paragraph that only the old file has some of its old settings."""
    _dress_paragraph(_child(paragraph, _SETTINGS, 0), was)


def _record(package: Package, settings: Any, tag: str, former: Any) -> None:
    """Put the former settings into those of now; a change stands last among them."""
    change = package.mark(settings, tag)
    change.append(former)
    settings.append(change)


def _dress_run(settings: Any, was: Was) -> None:
    for name, value in was:
        if name == "font":
            _set_font(settings, value)
        elif name == "size":
            for tag in ("sz", "szCs"):
                _ranked(settings, tag, _RUN_ORDER).set(VAL, _number(value))
        elif name in _NAMED:
            _ranked(settings, _NAMED[name], _RUN_ORDER).set(VAL, value)
        else:
            _turn(_ranked(settings, _TOGGLES[name], _RUN_ORDER), is_on=value)


def _set_font(settings: Any, font: str) -> None:
    fonts = _ranked(settings, "rFonts", _RUN_ORDER)
    _without(fonts, _THEMES)
    for name in _FONTS:
        fonts.set(N + name, font)


def _turn(toggle: Any, *, is_on: bool) -> None:
    _without(toggle, ("val",))
    if not is_on:
        toggle.set(VAL, "0")


def _dress_paragraph(settings: Any, was: Was) -> None:
    for name, value in was:
        if name == "align":
            _ranked(settings, "jc", _ORDER).set(VAL, value)
        elif name == "page":
            _turn(_ranked(settings, "pageBreakBefore", _ORDER), is_on=value)
        elif name == "first":
            kind = "hanging" if value < 0 else "firstLine"
            _measure(settings, "ind", kind, abs(value))
        elif name == "line":
            height, rule = value
            _measure(settings, "spacing", "line", height)
            settings.find(N + "spacing").set(N + "lineRule", rule)
        else:
            _measure(settings, "ind" if name in ("left", "right") else "spacing", name, value)


def _measure(settings: Any, tag: str, name: str, value: float) -> None:
    """Set a measure of a setting; what says the same in another way would win, and goes."""
    element = _ranked(settings, tag, _ORDER)
    _without(element, _OTHERS.get(name, ()))
    element.set(N + name, _number(value))


def _number(value: float) -> str:
    return str(round(value))


def _without(element: Any, names: Iterable[str]) -> None:
    for name in names:
        element.attrib.pop(N + name, None)


def _ranked(settings: Any, name: str, order: tuple[str, ...]) -> Any:
    """Return a setting, made at its place among the others where there is none."""
    before = {N + text for text in order[: order.index(name)]}
    return _child(settings, N + name, sum(setting.tag in before for setting in settings))


def _child(parent: Any, tag: str, at: int) -> Any:
    found = parent.find(tag)
    if found is None:
        found = parent.makeelement(tag)
        parent.insert(at, found)
    return found
