"""Word 97–2003 files (.doc): through LibreOffice where it is, else by our own reader of their text.

Measured on two real files against LibreOffice's words: our own reader keeps every word and the
cells of the header; antiword sets each line of a cell as a row; legacy-doc runs cells together
(``Lưu: VT, NC. CHỦ TỊCH``) and puts footnotes and page headers behind the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake import ole, word97
from kehoach.intake.faults import problem, refuse
from kehoach.named import NamedTuple
from kehoach.office import SECONDS, OutputKind, Trouble, convert
from kehoach.problem import KehoachError, Place

if TYPE_CHECKING:
    from kehoach.document.block import Document


class Converted(NamedTuple):
    """A .doc that was read, and its .docx."""

    document: Document
    content: bytes | Trouble
    """The .docx the document was read from, or why LibreOffice made none."""


def read_doc(data: bytes, file: str = "") -> Document:
    """Return the document; with LibreOffice as good as its .docx, without it words and cells only.

    Raises KehoachError TN03 (password), TN04 (broken), TN08 (LibreOffice does not come to an end).
    """
    return converted(data, file).document


def converted(data: bytes, file: str = "") -> Converted:
    """Return the document as ``read_doc`` does, and the .docx it was read from."""
    try:
        plain = word97.Word97(data)
    except ole.BrokenError as error:
        raise refuse("TN04", file, what=".doc") from error
    if plain.encrypted:
        raise refuse("TN03", file)
    made = convert(data, ".doc", OutputKind.DOCX)
    if made is Trouble.SLOW:
        raise refuse("TN08", file, limit=SECONDS)
    found = None if isinstance(made, Trouble) else _readable(made, file)
    if found is None:
        made = made if isinstance(made, Trouble) else Trouble.FAILED
        found = _by_ourselves(plain, file)
    if plain.macros:
        found = found._replace(notices=(*found.notices, problem("TN30", Place(file))))
    return Converted(found, made)


def _readable(made: bytes, file: str) -> Document | None:
    """Return what LibreOffice made; None for what it made of a damaged file."""
    from kehoach.word.read import read_docx  # noqa: PLC0415 - lxml is not needed for our own reader

    try:
        return read_docx(made, file)
    except KehoachError:
        return None


def _by_ourselves(plain: word97.Word97, file: str) -> Document:
    try:
        found = plain.document()
    except ole.BrokenError as error:
        raise refuse("TN04", file, what=".doc") from error
    if not any(found.blocks()):
        raise refuse("TN01", file)
    return found._replace(
        notices=(problem("TN28", Place(file)), *(notice.at(file) for notice in found.notices))
    )
