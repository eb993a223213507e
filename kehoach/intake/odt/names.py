"""Names of OpenDocument (ISO/IEC 26300, OASIS ODF 1.3), as lxml writes them."""

from __future__ import annotations

_OASIS = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
OFFICE, TEXT, TABLE, STYLE, DRAW, SVG = map(
    _OASIS.format, ("office", "text", "table", "style", "drawing", "svg-compatible")
)
THREE_D = _OASIS.format("dr3d")
FO = _OASIS.format("xsl-fo-compatible")
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

PARAGRAPH, HEADING = TEXT + "p", TEXT + "h"
LIST, LIST_ITEM, LIST_HEADER = TEXT + "list", TEXT + "list-item", TEXT + "list-header"

SETTINGS = frozenset(
    TEXT + name
    for name in (
        "sequence-decls", "variable-decls", "user-field-decls", "alphabetical-index-auto-mark-file",
        "table-of-content-source", "illustration-index-source", "table-index-source",
        "object-index-source", "user-index-source", "alphabetical-index-source",
        "bibliography-source", "soft-page-break", "dde-connection-decls",
    )
) | {SVG + "title", SVG + "desc", OFFICE + "event-listeners"}  # fmt: skip
"""Elements that show nothing on the page."""
CHANGES = TEXT + "tracked-changes"
COMMENT = OFFICE + "annotation"
FORMS = OFFICE + "forms"


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def whole(value: str | None, otherwise: int, most: int) -> int:
    """Return a number of the file within 0 and ``most``; ``otherwise`` for none."""
    if not value or not value.isdigit():
        return otherwise
    return min(int(value[:9]), most)
