"""The kinds of file there are readers for, and what every other file is called when refused."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from kehoach.intake.faults import SAVE_AS, refuse
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.problem import KehoachError

_AS_WORD = "lưu phần kế hoạch trong bảng tính thành tệp Word (.docx)"
SHEET = f"{_AS_WORD}, hoặc nhập tay vào tệp kế hoạch YAML"
PICTURE = "nhận dạng chữ (OCR) ảnh này thành .docx, soát lại, rồi đọc tệp đó"
ARCHIVE = "giải nén rồi chọn tệp văn bản bên trong"
LETTER = "mở thư, lưu tệp đính kèm ra ngoài rồi chọn tệp đó"
PRINT = "in tệp ra PDF rồi đọc tệp PDF"
ANOTHER = "chọn tệp .docx, .doc, .odt, .pdf, .txt hoặc .md"

_READ = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".pdf", ".txt", ".md")
"""Names a reader is expected to take; that the content is something else must be said."""


class FileKind(Enum):
    """The readers there are."""

    DOCX = ".docx"
    DOC = ".doc"
    ODT = ".odt"
    PDF = ".pdf"
    TEXT = ".txt"


class Other(NamedTuple):
    """A kind of file that cannot be read."""

    what: str
    """Its name in a sentence: ``đây là …``."""
    cure: str = SAVE_AS


def refusal(other: Other, file: str) -> KehoachError:
    """Return the error TN02: what the file is, under which name it came, what to do."""
    name = file.replace("\\", "/").rpartition("/")[2].casefold()
    ending = next((known for known in _READ if name.endswith(known)), "")
    what = f"{other.what} mang tên {ending}" if ending else other.what
    return refuse("TN02", file, what=what, cure=other.cure)
