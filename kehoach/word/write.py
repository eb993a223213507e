"""Document → .docx, whole and verified or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.output import write_bytes
from kehoach.problem import KehoachError, Place, fault
from kehoach.word.package import assemble
from kehoach.word.template import Template, open_template, shipped
from kehoach.word.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.document.block import Document


_THEIR_FAULTS = (
    LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError,
    SyntaxError,
)  # fmt: skip
"""What Python and lxml raise where a template's XML or tags are not what they must be."""


def to_bytes(
    document: Document, template: str | Path | Template | None = None, *, verified: bool = True
) -> bytes:
    """Return the document as .docx bytes, in a template file or the shipped one of its level.

    The same document and template give the same bytes. The file is opened again and every word
    looked for, unless not ``verified``: then nobody has seen that it is whole.

    Raises KehoachError: MA07 for a part of the document the template has no place for, MA08 where
    the file made is not sound, MA01 to MA06, MA09 and MA10 for faults of the template, TE01 where
    it cannot be read.
    """
    if not template:
        return _made(document, shipped(document.cap), verified=verified)
    if isinstance(template, Template):
        return _made(document, template, verified=verified)
    return _in_theirs(template, lambda: _made(document, open_template(template), verified=verified))


def render(document: Document, template: str | Path | None = None) -> bytes:
    """The document as verified .docx bytes, in a template or the shipped one of its level."""
    return to_bytes(document, template)


class Writer:
    """Writes many documents that share most of their blocks, each as ``to_bytes`` does.

    ::

        writer = Writer()                       # or Writer("mau-co-quan.docx")
        for document in documents:              # made from one base: most blocks are the same
            content = writer.to_bytes(document)

    The XML of tables, pictures and text with looks is remembered by the block's number and used
    again for an equal block: quickest where documents share the very objects, as after
    ``_replace``. The bytes are those of ``to_bytes``, in any order of documents. At most 32 MB are
    remembered. A writer belongs to one thread; make one in each process. A template file is opened
    once: what changes in it later is not seen.
    """

    def __init__(self, template: str | Path | None = None) -> None:
        self._file = template
        self._opened: dict[str, Template] = {}

    def to_bytes(self, document: Document, *, verified: bool = True) -> bytes:
        """Return the document as .docx bytes. Raises KehoachError as ``kehoach.to_bytes`` does."""
        if not self._file:
            return _made(document, self._template(document.cap), verified=verified)
        made = self._file
        return _in_theirs(made, lambda: _made(document, self._template(""), verified=verified))

    def _template(self, cap: str) -> Template:
        if cap not in self._opened:
            found = open_template(self._file) if self._file else shipped(cap)
            self._opened[cap] = found.remembering()
        return self._opened[cap]


def _made(document: Document, template: Template, *, verified: bool) -> bytes:
    template.check_fits(document)
    content = assemble(template.fill(document))
    if verified:
        verify(content, document, template)
    return content


def _in_theirs(template: str | Path, make: Callable[[], bytes]) -> bytes:
    """The document in a template of the user's; whatever breaks in it is its fault, told as one.

    A template is a file of others (XML that Word repairs in silence): what can be wrong with it has
    no end, so what opening it did not name ends here.
    """
    try:
        return make()
    except KehoachError as error:
        file = str(template)
        placed = [problem if problem.place.file else problem.at(file) for problem in error.problems]
        raise KehoachError(placed) from error
    except _their_faults() as error:
        cure = (
            "mở mẫu bằng Word rồi lưu lại, viết thẻ như `kehoach template --help`; hoặc "
            "bắt đầu lại từ mẫu sẵn có"
        )
        raise fault(
            "MA09", f"mẫu không chạy được: {_reason(error)}", cure, Place(str(template))
        ) from error


def _their_faults() -> tuple[type[Exception], ...]:
    """Return what a template of others may raise: Jinja, which ran it, is there by now."""
    from jinja2 import TemplateError  # noqa: PLC0415 - our own templates need no Jinja

    return (TemplateError, *_THEIR_FAULTS)


def _reason(error: Exception) -> str:
    """Return what went wrong in the template in a few words."""
    if isinstance(error, KeyError):
        name = error.args[0]
        return (
            "không có phần nào tên "
            f"{name.decode(errors='replace') if isinstance(name, bytes) else name}"
        )
    if isinstance(error, _THEIR_FAULTS):
        return "XML bên trong không đúng cách Word viết"
    return "một thẻ for, if không được đóng hoặc viết sai"


def write(
    document: Document, path: str | Path, template: str | Path | None = None, *, force: bool = False
) -> None:
    """Write the document as a .docx; an existing file stays unless ``force``.

    Raises KehoachError; then nothing was written. MA14 for a name of another kind of file: its
    bytes would belie it.
    """
    ending = Path(path).suffix.casefold()
    if ending not in ("", ".docx"):
        cure = "ghi tên kết thúc bằng .docx; mở bằng Word rồi chọn Save As nếu cần kiểu khác"
        raise fault(
            "MA14", f"không ghi được tệp {ending}, chỉ ghi được tệp .docx", cure, Place(str(path))
        )
    write_bytes(path, to_bytes(document, template), force=force)
