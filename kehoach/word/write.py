"""Document → .docx, whole and verified or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateError

from kehoach.output import write_bytes
from kehoach.problem import KehoachError, Place, fault
from kehoach.word.package import assemble
from kehoach.word.template import Template, open_template, shipped
from kehoach.word.verify import verify

if TYPE_CHECKING:
    from kehoach.document.block import Document


_THEIR_FAULTS = (
    TemplateError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError, SyntaxError,
)  # fmt: skip
"""What Python and lxml raise where a template's XML or tags are not what they must be."""


def to_bytes(document: Document, template: Template) -> bytes:
    """Return the document as a .docx; the same document and template give the same bytes.

    Not verified yet: ``render`` does both. Raises KehoachError MA07, MA09.
    """
    template.check_fits(document)
    try:
        return assemble(template.fill(document))
    except TemplateError as error:
        raise fault(
            "MA09", f"mẫu không chạy được: {error.message}", "kiểm tra các thẻ trong mẫu", Place(template.file)
        ) from error


def render(document: Document, template: str | Path | None = None) -> bytes:
    """Return the document as verified .docx bytes, in a template or the shipped one of its level."""
    if template:
        return _in_theirs(document, template)
    return _verified(document, shipped(document.cap))


def _verified(document: Document, template: Template) -> bytes:
    content = to_bytes(document, template)
    verify(content, document, template)
    return content


def _in_theirs(document: Document, template: str | Path) -> bytes:
    """Return the document in a template of the user's; whatever breaks in it is its fault, told as one.

    A template is a file of others (XML that Word repairs in silence): what can be wrong with it has
    no end, so what opening it did not name ends here.
    """
    try:
        return _verified(document, open_template(template))
    except KehoachError as error:
        file = str(template)
        placed = [one if one.place.file else one.at(file) for one in error.problems]
        raise KehoachError(placed) from error
    except _THEIR_FAULTS as error:
        cure = "mở mẫu bằng Word rồi lưu lại, viết thẻ đúng như README; hoặc bắt đầu lại từ mẫu có sẵn"
        raise fault("MA09", f"mẫu không chạy được: {_reason(error)}", cure, Place(str(template))) from error


def _reason(error: Exception) -> str:
    """Return what went wrong in the template in a few words."""
    if isinstance(error, TemplateError):
        return "một thẻ for, if không được đóng hoặc viết sai"
    if isinstance(error, KeyError):
        name = error.args[0]
        return f"không có phần nào tên {name.decode(errors='replace') if isinstance(name, bytes) else name}"
    return "XML bên trong không đúng cách Word viết"


def write(document: Document, path: str | Path, template: str | Path | None = None, *, force: bool = False) -> None:
    """Write the document as a .docx; an existing file stays unless ``force``.

    Raises KehoachError; then nothing was written. MA14 for a name of another kind of file: its
    bytes would belie it.
    """
    ending = Path(path).suffix.casefold()
    if ending not in ("", ".docx"):
        cure = "ghi tên kết thúc bằng .docx; mở bằng Word rồi chọn Save As nếu cần kiểu khác"
        raise fault("MA14", f"không ghi được tệp {ending}, chỉ ghi được tệp .docx", cure, Place(str(path)))
    write_bytes(path, render(document, template), force=force)
