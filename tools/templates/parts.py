"""The parts of a template beside its text: relationships, header, settings, properties."""

from __future__ import annotations

from kehoach.law import the_thuc
from kehoach.word.xml import R, W, paragraph, style_id
from tools.templates.styles import styles_xml

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PKG = "http://schemas.openxmlformats.org/package/2006"

_KINDS = (
    ("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
    ("fontTable", "fontTable"), ("header1", "header"), ("header2", "header"),
)  # fmt: skip
_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "1F2937", "lt2": "F3F4F6", "accent1": "1F4E79",
    "accent2": "C00000",
    "accent3": "548235", "accent4": "7F6000", "accent5": "2E75B6", "accent6": "7030A0",
    "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip


def other_parts() -> dict[str, str]:
    """Return every part but word/document.xml, in the order they lie in the package."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _rels(
            (
                ("rId1", f"{_REL}/officeDocument", "word/document.xml"),
                ("rId2", f"{_PKG}/relationships/metadata/core-properties", "docProps/core.xml"),
                ("rId3", f"{_REL}/extended-properties", "docProps/app.xml"),
            )
        ),
        "word/_rels/document.xml.rels": _rels(
            (
                ("rId1", f"{_REL}/styles", "styles.xml"),
                ("rId2", f"{_REL}/settings", "settings.xml"),
                ("rId3", f"{_REL}/fontTable", "fontTable.xml"),
                ("rId4", f"{_REL}/header", "header1.xml"),
                ("rId5", f"{_REL}/header", "header2.xml"),
                ("rId6", f"{_REL}/theme", "theme/theme1.xml"),
            )
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": _theme(),
        "word/header1.xml": _header(_page_number()),
        "word/header2.xml": _header(paragraph(style_id("so_trang"), "")),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _program(),
    }


def _program() -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    named = "<Application>kehoach</Application>"
    return f'{_HEAD}<Properties xmlns="{space}">{named}</Properties>'


def _content_types() -> str:
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_CT}.{kind}+xml"/>'
        for name, kind in _KINDS
    )
    return (
        f'{_HEAD}<Types xmlns="{_PKG}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}'
        '<Override PartName="/word/theme/theme1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
        "</Types>"
    )


def _rels(rows: tuple[tuple[str, str, str], ...]) -> str:
    inner = "".join(
        f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in rows
    )
    return f'{_HEAD}<Relationships xmlns="{_PKG}/relationships">{inner}</Relationships>'


def _settings() -> str:
    return (
        f'{_HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        "<w:doNotExpandShiftReturn/>"
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="vi-VN"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _fonts() -> str:
    return (
        f'{_HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="Times New Roman">'
        f'<w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _theme() -> str:
    """Return the least a theme may be: Word wants one, our styles use none of it."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    face = f'<a:latin typeface="{the_thuc.phong_chu()}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f"{_HEAD}<a:theme "
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="kehoach">'
        f'<a:themeElements><a:clrScheme name="kehoach">{colours}</a:clrScheme>'
        f'<a:fontScheme name="kehoach"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="kehoach"><a:fillStyleLst>{fill * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>"
        f"{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>"
        f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _page_number() -> str:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return paragraph(style_id("so_trang"), field)


def _header(content: str) -> str:
    return f'{_HEAD}<w:hdr xmlns:w="{W}" xmlns:r="{R}">{content}</w:hdr>'


def _core() -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PKG}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ ten_van_ban }}</dc:title>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )
