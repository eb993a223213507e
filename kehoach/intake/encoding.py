"""Bytes of a text file to text: Unicode in its forms, Windows-1258, and the old TCVN3 and VNI."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.intake.faults import problem, refuse
from kehoach.problem import Place
from kehoach.text import legacy

if TYPE_CHECKING:
    from kehoach.problem import KehoachError, Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".pdf"})
_SAMPLE = 20_000
_FEW = 0.001
"""Share of broken bytes in a text that is still plainly UTF-8."""
_SURE = 0.7


def decode(data: bytes, file: str = "") -> tuple[str, list[Problem]]:
    """Return the text of the file and what there is to tell about its encoding.

    Raises KehoachError for bytes that are no text in any encoding known here: TN04 under the name
    of a Word or PDF file (it is damaged: Notepad mends nothing), else TN10.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _unicode(data[len(bom) :].decode(encoding, "replace"), file)
    wide = _without_bom(data)
    if wide:
        return _unicode(data.decode(wide, "replace"), file)
    try:
        return _unicode(data.decode("utf-8"), file)
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        raise _no_text(file)
    mended = data.decode("utf-8", "replace")
    if mended.count("\ufffd") <= len(mended) * _FEW + 1 and any(
        sign > "\x7f" for sign in mended.replace("\ufffd", "")
    ):
        return _unicode(mended, file)
    return _single_byte(data, file)


def _no_text(file: str) -> KehoachError:
    """Return the error of a file nobody can read, by what its name says it was."""
    ending = Path(file).suffix.casefold()
    return refuse("TN04", file, what=ending) if ending in _BINARY else refuse("TN10", file)


def _without_bom(data: bytes) -> str:
    """Return which UTF-16 a text without a mark is in; nothing when it is not."""
    head = data[:400]
    if len(head) < 8 or len(data) % 2:  # noqa: PLR2004 - too short to tell
        return ""
    odd, even = head[1::2].count(0), head[::2].count(0)
    if odd > len(head) // 8 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 8 and not odd else ""


def _unicode(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text, out of an old encoding when its letters were only carried over to Unicode."""
    notices: list[Problem] = []
    if "\ufffd" in text:
        notices.append(problem("TN32", Place(file), count=text.count("\ufffd")))
    controls = sum(text.count(sign) for sign in set(text) if _unprintable(sign))
    if controls > len(text) // 100 + 2:
        raise _no_text(file)
    if controls:
        notices.append(problem("TN27", Place(file)))
    old = legacy.detect(text[:_SAMPLE])
    if old and old.confidence >= _SURE:
        notices.append(problem("TN20", Place(file), what=old.encoding))
        text = legacy.convert(text, old.encoding)
    return text, notices


def _unprintable(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc" and sign not in "\n\r\t\f\v"


def _single_byte(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Return the text in the one-byte encoding whose words read as Vietnamese."""
    carried = data.decode("cp1252", "replace").replace("\ufffd", "")
    found = _unicode(data.decode("latin-1"), file) if legacy.detect(carried[:_SAMPLE]) else None
    if found and any(fault.code == "TN20" for fault in found[1]):
        return found
    text = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    if legacy.reads_as_vietnamese(text[:_SAMPLE]):
        return text, [problem("TN20", Place(file), what="Windows-1258")]
    raise _no_text(file)
