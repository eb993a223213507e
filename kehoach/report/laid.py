"""A review with the pages of its file, as LibreOffice lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.laid import laid
from kehoach.document.source import SourceKind
from kehoach.intake.printed import Unprinted, printed
from kehoach.problem import Place, Problem, Severity

if TYPE_CHECKING:
    from kehoach.office import Converter
    from kehoach.review.drafted import Examined

_DOUBTFUL = Unprinted(
    "các trang LibreOffice dàn ra không khớp với chữ của tệp", "mở tệp bằng Word để xem trang"
)


def with_pages(examined: Examined, convert: Converter) -> Examined:
    """Return the review with the pages of its file, or with a notice RS13 that says why not.

    The page of a PDF is known without; a spec has none. ``convert`` lays out any other file.
    """
    if examined.subject.source.kind is SourceKind.PAGES:
        return examined
    found = printed(examined.content, examined.file, convert)
    pages = None if isinstance(found, Unprinted) else laid(examined.subject.blocks, found)
    if pages is not None:
        return examined._replace(pages=pages)
    why = found if isinstance(found, Unprinted) else _DOUBTFUL
    return examined._replace(notices=(*examined.notices, unknown(why, examined.file)))


def unknown(why: Unprinted, file: str = "") -> Problem:
    """Return the notice that pages are left out."""
    message = f"không nêu được số trang vì {why.why}; chỗ sai chỉ nêu theo mục, đoạn"
    return Problem(Place(file), "RS13", message, why.cure, Severity.HINT)
