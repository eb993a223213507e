"""What a theme names: its fonts, its colours, and the colour letters take from it.

Source: ISO/IEC 29500-1, 17.3.2.6 (color), 17.18.97 (ST_ThemeColor), 20.1.6.2 (clrScheme).
"""

from __future__ import annotations

import re
from typing import Any

from kehoach.word.xml import W

_N = "{" + W + "}"
_VAL, _THEME = _N + "val", _N + "themeColor"
_TINT, _SHADE = _N + "themeTint", _N + "themeShade"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_KINDS = (_DRAWING + "srgbClr", _DRAWING + "sysClr")
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_BLACK = "000000"
_SLOTS = {
    "text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1", "text2": "dk2",
    "dark2": "dk2", "background2": "lt2", "light2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # fmt: skip
"""A theme's colour as Word names it → its name in the theme; the others are named alike."""


def names_of(theme: Any) -> dict[str, str]:
    """Return ``major`` and ``minor`` → Latin font, and each colour's name → six hex digits."""
    out: dict[str, str] = {}
    if theme is None:
        return out
    for kind in ("major", "minor"):
        latin = theme.find(f".//{_DRAWING}{kind}Font/{_DRAWING}latin")
        if latin is not None and latin.get("typeface"):
            out[kind] = latin.get("typeface")
    scheme = theme.find(f".//{_DRAWING}clrScheme")
    return out if scheme is None else {**out, **_colours(scheme)}


def _colours(scheme: Any) -> dict[str, str]:
    """Return the colours of a scheme by their names; one that is no hex colour is left out."""
    out: dict[str, str] = {}
    for value in scheme.iter(*_KINDS):
        seen = value.get("lastClr") or value.get("val") or ""
        if _HEX.fullmatch(seen):
            out[value.getparent().tag.removeprefix(_DRAWING)] = seen.upper()
    return out


def colour_of(element: Any, theme: dict[str, str]) -> str:
    """Return the colour of a ``w:color`` in six hex digits; empty for black, as ``auto`` is.

    A colour of the theme goes before the value beside it, as long as the theme says it.
    """
    said = dict(element.items())
    named = said.get(_THEME) or ""
    base = theme.get(_SLOTS.get(named, named))
    if base is None:
        found = str(said.get(_VAL) or "").upper()
    else:
        found = _mixed(base, _share(said.get(_TINT)), _share(said.get(_SHADE)))
    return "" if found == _BLACK or not _HEX.fullmatch(found) else found


def _share(value: str | None) -> float | None:
    """Return a two-digit hex share of a colour, 1 for ``FF``; None for no share."""
    return int(value, 16) / 255 if value and re.fullmatch(r"[0-9A-Fa-f]{1,2}", value) else None


def _mixed(base: str, tint: float | None, shade: float | None) -> str:
    """Return a colour made lighter towards white by a tint, darker towards black by a shade."""
    parts = [float(int(base[at : at + 2], 16)) for at in (0, 2, 4)]
    if tint is not None:
        parts = [255 - (255 - part) * tint for part in parts]
    if shade is not None:
        parts = [part * shade for part in parts]
    return "".join(f"{round(part):02X}" for part in parts)
