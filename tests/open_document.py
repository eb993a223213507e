"""OpenDocument files made by hand for the tests."""

import io
import zipfile

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
TEXT = "application/vnd.oasis.opendocument.text"


def odt(
    body: str, automatic: str = "", common: str = "", masters: str = "", *, prolog: str = "", kind: str = TEXT
) -> bytes:
    """An .odt whose ``office:text`` is ``body``; the others are the styles it names."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>{prolog}'
    content = (
        f"{head}<office:document-content {_SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styles = (
        f"{head}<office:document-styles {_SPACES}><office:styles>{common}</office:styles>"
        f"<office:automatic-styles>{masters.partition('|')[0]}</office:automatic-styles>"
        f"<office:master-styles>{masters.partition('|')[2]}</office:master-styles></office:document-styles>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in (("mimetype", kind), ("content.xml", content), ("styles.xml", styles)):
            package.writestr(name, part)
    return out.getvalue()
