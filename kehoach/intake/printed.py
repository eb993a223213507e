"""A file as LibreOffice would print it: the words of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake.kind import sniff
from kehoach.intake.readers import FileKind
from kehoach.named import NamedTuple
from kehoach.office import OutputKind, Trouble, cure, known

if TYPE_CHECKING:
    from kehoach.office import Converter

_ENDINGS = {FileKind.DOCX: ".docx", FileKind.DOC: ".doc", FileKind.ODT: ".odt"}
_ELSEWHERE = "mở tệp bằng Word để xem trang; kết quả kiểm tra khác không bị ảnh hưởng"
_OTHERWISE = {Trouble.FAILED: "mở tệp bằng Word, lưu lại rồi chạy lại"}


class Unprinted(NamedTuple):
    """Why there are no pages, and what can be done, in Vietnamese."""

    why: str
    cure: str


def unavailable() -> Unprinted | None:
    """Return why no file at all can be laid out on this computer, None when one can."""
    from kehoach.intake.pdf.page_words import can_read  # noqa: PLC0415 - only for pages

    missing = known()
    if missing is not None:
        return Unprinted(missing.value, cure(missing, ""))
    if not can_read():
        return Unprinted("máy này chưa cài phần đọc tệp PDF", 'chạy: pip install "kehoach[import]"')
    return None


def printed(data: bytes, file: str, convert: Converter) -> tuple[str, ...] | Unprinted:
    """Return the words of each page of a .docx, .doc or .odt, or why there are none.

    ``convert`` is LibreOffice, started for it or kept. Raises KehoachError as ``sniff`` does.
    """
    from kehoach.intake.pdf import MOST_PAGES  # noqa: PLC0415 - only here
    from kehoach.intake.pdf.page_words import page_words  # noqa: PLC0415 - only here

    ending = _ENDINGS.get(sniff(data, file))
    if ending is None:
        return Unprinted("tệp này không có trang của Word", "in ra .docx rồi kiểm tra tệp ấy")
    made = convert(data, ending, OutputKind.PDF)
    if isinstance(made, Trouble):
        return Unprinted(made.value, cure(made, _OTHERWISE.get(made, _ELSEWHERE)))
    pages = page_words(made)
    if pages is None:
        return Unprinted(f"tệp dài hơn {MOST_PAGES} trang", "tách tệp rồi kiểm tra từng phần")
    if pages:
        return pages
    why = "không đọc được các trang LibreOffice dàn ra"
    return Unprinted(why, _OTHERWISE[Trouble.FAILED])
