"""Texts written for machines: web pages and pieces of them, saved pages, e-mail, XML, JSON.

Office software of document systems saves web pages under the name .doc; Word opens them, so their
owner takes them for Word files. Read as plain text they would give a plan of tags.
"""

from __future__ import annotations

import re

from kehoach.intake.readers import ANOTHER, LETTER, PICTURE, SHEET, Other

_HEAD = 8_000
"""Letters that are looked at."""
_PAGE = Other("trang web (HTML)")
_PIECE = Other("một đoạn trang web (HTML)")
_SAVED = Other("trang web lưu thành một tệp (MHTML)")
_MAIL = Other("thư điện tử (.eml)", LETTER)
_JSON = Other("dữ liệu JSON", ANOTHER)
_DOWNLOAD = "mở bằng Google Docs, tải về kiểu Microsoft Word (.docx)"
_SHORTCUT = Other("lối tắt tới Google Docs", _DOWNLOAD)

_ROOTS = {
    "w:worddocument": Other("tệp Word 2003 XML"),
    "pkg:package": Other("tệp Word XML (flat OPC)"),
    "office:document": Other("văn bản OpenDocument một tệp XML (.fodt)"),
    "workbook": Other("bảng tính Excel 2003 XML", SHEET),
    "ss:workbook": Other("bảng tính Excel 2003 XML", SHEET),
    "svg": Other("ảnh SVG", PICTURE),
    "rss": Other("tệp tin RSS (XML)", ANOTHER),
}
_XML = Other("tệp XML")
_DECLARED = ("<?xml", "<?mso")
_PARTS_OF_A_PAGE = "html head body meta title style script link base frameset"
_OPENS_A_PAGE = frozenset(_PARTS_OF_A_PAGE.split())
_IN_A_PAGE = """
a b blockquote br center div em font form h1 h2 h3 h4 h5 h6 hr i img li ol p pre section span
strong table tbody td th tr u ul
"""
_OF_A_PAGE = _OPENS_A_PAGE | frozenset(_IN_A_PAGE.split())
_BEFORE_ROOT = re.compile(r"(?si)\s+|<!--.*?-->|<\?.*?\?>|<!doctype[^>]{0,500}>")
_TAG = re.compile(r"</?([A-Za-z][\w.:-]{0,60})(?=[\s/>])")
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]*(.*)")
_CARRIERS = frozenset(("mime-version", "content-type", "snapshot-content-location"))
_OF_A_LETTER = "from to cc subject date received return-path message-id delivered-to"
_LETTERS = frozenset(_OF_A_LETTER.split())
_SURELY_MAIL = 3
"""Headers of a letter that no text of an office has at its top."""
_MAPPING = r'\{\s*(?:\}\s*$|"[^"\n]{0,200}"\s*:)'
_LISTING = r'\[\s*(?:\{\s*"|"[^"\n]{0,200}"\s*[,\]])'
_DATA = re.compile(f"{_MAPPING}|{_LISTING}")
_MOSTLY = 0.5


def machine_text(data: bytes) -> Other | None:
    """Return what the text is when it was written for a program to show, else None."""
    text = _decoded(data[: _HEAD * 2])[:_HEAD].lstrip("\ufeff\0 \t\r\n")
    if text.startswith("<"):
        return _marked_up(text)
    if text.startswith(("{", "[")):
        return _values(text)
    return _with_headers(text)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace")


def _marked_up(text: str) -> Other | None:
    at = 0
    while found := _BEFORE_ROOT.match(text, at):
        at = found.end()
    first = _TAG.match(text, at)
    name = first[1].lower() if first else ""
    if name == "html" or "<!doctype html" in text[:2_000].lower():
        return _PAGE
    if name in _OPENS_A_PAGE:
        return _PIECE
    if name in _ROOTS:
        return _ROOTS[name]
    if text.lower().startswith(_DECLARED) or _names_spaces(text[at:]):
        return _XML
    return _PIECE if _is_piece(name, text[at:]) else None


def _names_spaces(text: str) -> bool:
    """Return True when the first tag names a space of XML."""
    return _TAG.match(text) is not None and "xmlns" in text[: text.find(">")]


def _is_piece(first: str, text: str) -> bool:
    """Return True when most lines hold tags of a page; a note in Markdown may begin with one."""
    if first not in _OF_A_PAGE:
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    tagged = sum(any(name.lower() in _OF_A_PAGE for name in _TAG.findall(line)) for line in lines)
    return tagged > len(lines) * _MOSTLY


def _values(text: str) -> Other | None:
    if not _DATA.match(text):
        return None
    return _SHORTCUT if "docs.google.com" in text else _JSON


def _with_headers(text: str) -> Other | None:
    """Return what kind of message begins with these lines ``Name: value``."""
    found = _headers(text)
    letter = len(found.keys() & _LETTERS)
    if not found.keys() & _CARRIERS and letter < _SURELY_MAIL:
        return None
    kind = found.get("content-type", "").lower()
    sent = found.keys() & {"to", "received", "message-id", "return-path", "delivered-to"}
    saved = "multipart/related" in kind or kind.startswith("text/html")
    if "snapshot-content-location" in found or (saved and not sent):
        return _SAVED
    return _MAIL if letter or "mime-version" in found else None


def _headers(text: str) -> dict[str, str]:
    """Return the headers a text begins with, up to its first blank line; folded lines joined."""
    out: dict[str, str] = {}
    last = ""
    for line in text.splitlines():
        found = _HEADER.fullmatch(line)
        if found:
            last = found[1].lower()
            out.setdefault(last, found[2])
        elif line[:1] in (" ", "\t") and last:
            out[last] += line
        else:
            break
    return out
