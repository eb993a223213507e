"""Word 97–2003 files (.doc): through LibreOffice where it is, else by our own reader of their text.

Measured on two real files against LibreOffice's words: our own reader keeps every word and the
cells of the header; antiword sets each line of a cell as a row; legacy-doc runs cells together
(``Lưu: VT, NC. CHỦ TỊCH``) and puts footnotes and page headers behind the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake import ole, word97
from kehoach.intake.faults import problem, refuse
from kehoach.office import SECONDS, Target, Trouble, convert
from kehoach.problem import KehoachError, Place

if TYPE_CHECKING:
    from kehoach.document.block import Document


def read_doc(data: bytes, file: str = "") -> Document:
    """Return the document; with LibreOffice as good as its .docx, without it words and cells only.

    Raises KehoachError TN03 (password), TN04 (broken), TN08 (LibreOffice does not come to an end).
    """
    try:
        plain = word97.Word97(data)
    except ole.BrokenError as error:
        raise refuse("TN04", file, what=".doc") from error
    if plain.encrypted:
        raise refuse("TN03", file)
    found = _through_libreoffice(data, file) or _by_ourselves(plain, file)
    if plain.macros:
        return found._replace(notices=(*found.notices, problem("TN30", Place(file))))
    return found


def _through_libreoffice(data: bytes, file: str) -> Document | None:
    made = convert(data, ".doc", Target.DOCX)
    if made is Trouble.SLOW:
        raise refuse("TN08", file, limit=SECONDS)
    if isinstance(made, Trouble):
        return None
    from kehoach.word.read import read_docx  # noqa: PLC0415 - lxml is not needed for our own reader

    try:
        return read_docx(made, file)
    except KehoachError:
        return None  # what it made of a damaged file


def _by_ourselves(plain: word97.Word97, file: str) -> Document:
    try:
        found = plain.document()
    except ole.BrokenError as error:
        raise refuse("TN04", file, what=".doc") from error
    if not any(found.blocks()):
        raise refuse("TN01", file)
    return found._replace(notices=(problem("TN28", Place(file)), *(one.at(file) for one in found.notices)))
