"""A copy of a .docx with some looks set as direct settings of runs, paragraphs and pages.

Nothing else changes.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.address import WHOLE
from kehoach.word.read.inline import Inline
from kehoach.word.read.page import page_of, sections_of
from kehoach.word.read.style import N, Props, run_props
from kehoach.word.spans import opened_for_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.document.look import Asked, Page, Value
    from kehoach.word.read.piece import Base, Inside, Piece
    from kehoach.word.spans import Edited

_TWIPS = 1440 / 25.4
_CLOSE = 0.02
_JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}
_SIDES = {"tren": "top", "duoi": "bottom", "trai": "left", "phai": "right"}
_FONTS = ("ascii", "hAnsi", "cs")
_THEMES = ("asciiTheme", "hAnsiTheme", "cstheme")
_MARK = ("ins", "del", "moveFrom", "moveTo", "rStyle")
_RUN = (*_MARK, "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
"outline", "shadow",
        "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing",
        "w", "kern",
        "position", "sz", "szCs")  # fmt: skip
_AFTER_JC = ("textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
"cnfStyle", "rPr", "sectPr",
             "pPrChange")  # fmt: skip
"""Order of the elements: ISO/IEC 29500-1, 17.3.2.28 and 17.3.1.26."""


class _Seen(Inline):
    """Reads paragraphs and keeps what each run looks like."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.runs: dict[Any, list[tuple[Any, Piece]]] = {}
        self.words: dict[Any, str] = {}
        self._now: list[tuple[Any, Piece]] = []

    def read(self, paragraph: Any, style: str | None, table: Props) -> Inside:
        self._now = self.runs[paragraph] = []
        inside = super().read(paragraph, style, table)
        self.words[paragraph] = _letters("".join(piece.text for piece in inside.pieces))
        return inside

    def _run(self, run: Any, inside: Inside, base: Base) -> None:
        direct = run_props(run.find(N + "rPr"), self.styles.theme)
        self._now.append((run, self.look_of(base, direct)))
        super()._run(run, inside, base)


def restyle(content: bytes, file: str, asked: Iterable[Asked]) -> tuple[bytes, list[Asked]]:
    """Return the file with the looks set, and those that could be set.

    One is left out when its paragraph cannot be told from others at its address. Raises
    KehoachError TN50 as the reader does.
    """
    edited = opened_for_change(content, file, _Seen)
    made = [
        wish
        for wish in asked
        if (_pages(edited, wish) if wish.origin == WHOLE else _paragraph(edited, wish))
    ]
    return edited.written({}), made


def as_read(millimetres: Value) -> float:
    """Return a measure of a page as it is read back: Word counts in twentieths of a point."""
    return round(_twips(millimetres) / _TWIPS, 2)


def _twips(millimetres: Value) -> int:
    return round(float(str(millimetres)) * _TWIPS)


def _paragraph(edited: Edited, asked: Asked) -> bool:
    seen = edited.body.inline
    held = edited.body.origins.elements.get(asked.origin, [])
    if not isinstance(seen, _Seen):
        return False
    found = held if len(held) == 1 else [p for p in held if _letters(asked.words) in seen.words[p]]
    if len(found) != 1:
        return False
    paragraph = found[0]
    settings = _child(paragraph, "pPr", 0)
    if asked.what == "canh":
        _child(settings, "jc", _before(settings, _AFTER_JC)).set(N + "val", _JC[str(asked.value)])
        return True
    for run, look in seen.runs[paragraph]:
        if _meant(look, asked):
            _set(_child(run, "rPr", 0), asked)
    _set(
        _child(settings, "rPr", _before(settings, ("sectPr", "pPrChange"))), asked
    )  # the mark, and so its number
    return True


def _meant(look: Piece, asked: Asked) -> bool:
    """True for a run that has the look to be changed; signs and notes in another font stay."""
    seen = getattr(look, asked.what)
    return bool(seen != asked.value if asked.what in ("dam", "nghieng") else seen == asked.was)


def _set(props: Any, asked: Asked) -> None:
    if asked.what == "co":
        for name in ("sz", "szCs"):
            _ranked(props, name).set(N + "val", f"{float(str(asked.value)) * 2:.0f}")
    elif asked.what == "font":
        fonts = _ranked(props, "rFonts")
        for name in _THEMES:
            fonts.attrib.pop(N + name, None)
        for name in _FONTS:
            fonts.set(N + name, str(asked.value))
    else:
        toggle = _ranked(props, "b" if asked.what == "dam" else "i")
        toggle.attrib.pop(N + "val", None)
        if not asked.value:
            toggle.set(N + "val", "0")


def _pages(edited: Edited, asked: Asked) -> bool:
    done = False
    for settings in sections_of(edited.root):
        page, wide, _ = page_of(settings)
        if page is None:
            continue
        if asked.what == "giay":
            done |= _set_paper(settings, page, asked)
        elif not wide:
            done |= _set_margin(settings, page, asked)
    return done


def _set_paper(settings: Any, page: Page, asked: Asked) -> bool:
    """Give a section paper of another size, its longer side where it was; True when done."""
    if tuple(sorted((page.rong, page.cao))) != asked.was or not isinstance(asked.value, tuple):
        return False
    short, long = map(_twips, asked.value)
    size, across = settings.find(N + "pgSz"), page.rong > page.cao
    size.set(N + "w", str(long if across else short))
    size.set(N + "h", str(short if across else long))
    return True


def _set_margin(settings: Any, page: Page, asked: Asked) -> bool:
    margin = settings.find(N + "pgMar")
    if margin is None or abs(getattr(page, asked.what) - float(str(asked.was))) >= _CLOSE:
        return False
    margin.set(N + _SIDES[asked.what], str(_twips(asked.value)))
    return True


def _child(parent: Any, name: str, at: int) -> Any:
    """Return the child, made at its place when there is none."""
    found = parent.find(N + name)
    if found is None:
        found = etree.Element(N + name)
        parent.insert(at, found)
    return found


def _ranked(props: Any, name: str) -> Any:
    """Return the child of run settings, made at its place in their order."""
    before = {N + text for text in _RUN[: _RUN.index(name)]}
    return _child(props, name, sum(child.tag in before for child in props))


def _before(parent: Any, names: tuple[str, ...]) -> int:
    """Return where something that stands before these children is put."""
    later = {N + name for name in names}
    return next((at for at, child in enumerate(parent) if child.tag in later), len(parent))


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", words).casefold()))
