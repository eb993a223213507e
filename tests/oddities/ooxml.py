"""A .docx put together by hand: strings of WordprocessingML in a zip, the same bytes every time."""

import io
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PORTRAIT = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
)
LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1701" w:right="1134" w:bottom="851" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
)
TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{TIMES}<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)


def root(kind: str, inside: str) -> str:
    """Return a whole part: ``root("styles", ...)``."""
    return f"{DECLARATION}<w:{kind} {NAMES}>{inside}</w:{kind}>"


def r(text: str, look: str = "") -> str:
    """Return a run; a tab and a line end become their elements."""
    pieces = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    pieces = pieces.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    look = look and f"<w:rPr>{look}</w:rPr>"
    return f'<w:r>{look}<w:t xml:space="preserve">{pieces}</w:t></w:r>'


def p(*runs: str, look: str = "") -> str:
    """Return a paragraph; what does not begin with ``<`` is plain text."""
    inside = "".join(one if one.startswith("<") else r(one) for one in runs if one)
    look = look and f"<w:pPr>{look}</w:pPr>"
    return f"<w:p>{look}{inside}</w:p>"


def tc(*blocks: str, width: int = 4500, look: str = "") -> str:
    """Return a cell; what does not begin with ``<`` is a paragraph."""
    inside = "".join(one if one.startswith("<") else p(one) for one in blocks) or p()
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{inside}</w:tc>'


def tr(*cells: str, look: str = "") -> str:
    inside = "".join(one if one.startswith("<") else tc(one) for one in cells)
    look = look and f"<w:trPr>{look}</w:trPr>"
    return f"<w:tr>{look}{inside}</w:tr>"


def table(*rows: str, columns: int, width: int = 9000, lines: bool = True) -> str:
    sides = "".join(
        f'<w:{side} w:val="{"single" if lines else "nil"}" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = f'<w:gridCol w:w="{width // columns}"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def section(page: str = PORTRAIT, references: str = "") -> str:
    return f"<w:sectPr>{references}{page}</w:sectPr>"


def package(parts: dict[str, str | bytes]) -> bytes:
    """Return the zip of the parts, in their order, dated 1980."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relationships(*lines: tuple[str, str, str]) -> str:
    """Return a .rels part of (id, last word of the type, target); a target with ``:`` is outside the file."""
    outside = ' TargetMode="External"'
    inside = "".join(
        f'<Relationship Id="{name}" Type="{RELS}/{kind}" Target="{target}"{outside if ":" in target else ""}/>'
        for name, kind, target in lines
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{DECLARATION}<Relationships xmlns="{space}">{inside}</Relationships>'


def content_types(overrides: dict[str, str]) -> str:
    inside = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inside}</Types>'
    )


def parts(body: str, last: str | None = None, links: tuple[tuple[str, str, str], ...] = (), **others: str) -> dict:
    """Return the parts of a file: ``styles=``, ``numbering=``, ``header1=`` … hold what is inside their root.

    A part named ``header1`` has the relationship id ``header1``.
    """
    others = {"styles": DEFAULTS} | others
    inside = body + (section() if last is None else last)
    made: dict[str, str | bytes] = {"word/document.xml": root("document", f"<w:body>{inside}</w:body>")}
    overrides = {"/word/document.xml": f"{CONTENT}document.main+xml"}
    lines = []
    for name, content in others.items():
        if not content:
            continue
        kind = name.rstrip("0123456789")
        tag = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        made[f"word/{name}.xml"] = content if content.startswith("<?xml") else root(tag, content)
        overrides[f"/word/{name}.xml"] = (
            "application/vnd.openxmlformats-officedocument.theme+xml" if kind == "theme" else f"{CONTENT}{kind}+xml"
        )
        lines.append((name, kind, f"{name}.xml"))
    return {
        "[Content_Types].xml": content_types(overrides),
        "_rels/.rels": relationships(("main", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relationships(*lines, *links),
    } | made


def docx(body: str, last: str | None = None, **others: str) -> bytes:
    """Return a file of this body; see ``parts``."""
    return package(parts(body, last, **others))
