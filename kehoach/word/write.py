"""Document → .docx, whole and verified or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateError

from kehoach.output import write_bytes
from kehoach.problem import Place, fault
from kehoach.word.package import assemble
from kehoach.word.template import Template, open_template, shipped
from kehoach.word.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.document.block import Document


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
    chosen = shipped(document.cap) if template is None else open_template(template)
    content = to_bytes(document, chosen)
    verify(content, document)
    return content


def write(document: Document, path: str | Path, template: str | Path | None = None, *, force: bool = False) -> None:
    """Write the document as a .docx; an existing file stays unless ``force``.

    Raises KehoachError; then nothing was written.
    """
    write_bytes(path, render(document, template), force=force)
