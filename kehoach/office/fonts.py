"""Fonts of a PDF the Word file does not name: what LibreOffice took in the place of a missing one.

Which families have the same widths: fontconfig, ``30-metric-aliases.conf``. With one of those no
line breaks elsewhere; with any other the pages may be others than Word's.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from kehoach.named import NamedTuple

_ALIKE = {
    "liberationserif": "Times New Roman",
    "tinos": "Times New Roman",
    "thorndale": "Times New Roman",
    "liberationsans": "Arial",
    "arimo": "Arial",
    "albany": "Arial",
    "liberationmono": "Courier New",
    "cousine": "Courier New",
    "cumberland": "Courier New",
    "carlito": "Calibri",
    "caladea": "Cambria",
}
"""A family → the one whose widths it has."""
_NAMED = re.compile(
    rb'(?:w:(?:ascii|hAnsi|cs|eastAsia)|<a:latin typeface|<w:sym w:font)="([^"<>]{1,80})"'
)
_PARTS = re.compile(r"word/(?:[\w-]+/)?[\w-]{1,40}\.xml")
_LARGEST_PART = 50_000_000
_STYLE = re.compile(r"[-,](?:Bold|Italic|Oblique|Regular|Roman|Book|Medium|Semi|Demi|Light).{0,30}")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")


class Substitute(NamedTuple):
    """A font of the PDF that the Word file does not name."""

    family: str
    """As it is printed: ``Liberation Serif``."""
    wanted: str
    """The family of the Word file with the same widths, empty where it stands for no such one."""


def substitutes(docx: bytes, fonts: tuple[str, ...]) -> tuple[Substitute, ...]:
    """Return which of the ``fonts`` of its PDF a .docx does not name, each family once."""
    named = {_key(name): name for name in _named(docx)}
    found: dict[str, Substitute] = {}
    for font in fonts:
        key = _key(_STYLE.sub("", font))
        if not any(key.startswith(name) for name in named):
            alike = _ALIKE.get(key, "")
            found[key] = Substitute(_family(font), alike if _key(alike) in named else "")
    return tuple(found.values())


def _named(docx: bytes) -> set[str]:
    """Return the fonts a .docx names anywhere; none when it cannot be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as opened:
            parts = [
                opened.read(part)
                for part in opened.infolist()
                if _PARTS.fullmatch(part.filename) and part.file_size <= _LARGEST_PART
            ]
    except (zipfile.BadZipFile, OSError, zlib.error, EOFError):
        return set()
    return {name.decode("utf-8", "replace") for part in parts for name in _NAMED.findall(part)}


def _key(name: str) -> str:
    """Return the letters of a name: ``Times New Roman`` and ``TimesNewRoman`` are one."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _family(font: str) -> str:
    """Return the family of a PostScript name as people write it."""
    return _WORDS.sub(" ", _STYLE.sub("", font)).replace("Deja Vu", "DejaVu")
