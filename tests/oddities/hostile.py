"""Files that want to break a reader: ``HOSTILE[name]`` is the file's maker and what must come of it."""

import functools
import io
import random
import struct
import zipfile
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from oddities.ooxml import CONTENT, content_types, docx, p, package, parts, root

MEGABYTE = 1 << 20


class End(StrEnum):
    REFUSED = "refused"
    """A KehoachError in Vietnamese, in bounded time and memory."""
    READ = "read"
    """A document, with the notice named."""
    EITHER = "either"


class Hostile(NamedTuple):
    make: Callable[[], bytes]
    end: End = End.REFUSED
    says: str = ""
    """Words one of which the problem or the notice must have, separated by ``|``; empty when any will do."""
    file: str = "ke-hoach.docx"


def with_document(inside: str | bytes) -> bytes:
    return package(parts("") | {"word/document.xml": inside})


@functools.cache
def zip_bomb() -> bytes:
    """600 MB of spaces in 600 KB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts("").items():
            if name != "word/document.xml":
                file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
        member = zipfile.ZipInfo("word/document.xml", (1980, 1, 1, 0, 0, 0))
        member.compress_type = zipfile.ZIP_DEFLATED
        begin, end = root("document", "<w:body>|</w:body>").split("|")
        with file.open(member, "w") as part:
            part.write(begin.encode())
            for _ in range(600):
                part.write(b" " * MEGABYTE)
            part.write(end.encode())
    return out.getvalue()


def lying_sizes() -> bytes:
    """A bomb whose directory says that its parts are small."""
    data = bytearray(zip_bomb())
    real = struct.pack("<I", zipfile.ZipFile(io.BytesIO(bytes(data))).getinfo("word/document.xml").file_size)
    return bytes(data.replace(real, struct.pack("<I", 2000)))


def other_part_bomb() -> bytes:
    """The bomb is styles.xml: 300 MB of spaces."""
    made = parts(p("KẾ HOẠCH"))
    made["word/styles.xml"] = root("styles", " " * (300 * MEGABYTE))
    return package(made)


def ten_thousand_entries(many: int = 10_000) -> bytes:
    return package(parts(p("KẾ HOẠCH")) | {f"word/media/image{count}.png": b"" for count in range(many)})


def entity_bomb() -> bytes:
    names = "".join(f'<!ENTITY e{count} "{f"&e{count - 1};" * 10}">' for count in range(1, 10))
    body = root("document", "<w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body>")
    return with_document(body.replace("<w:document", f'<!DOCTYPE w [<!ENTITY e0 "ha">{names}]><w:document', 1))


def external_entity() -> bytes:
    body = root("document", "<w:body><w:p><w:r><w:t>&file;</w:t></w:r></w:p></w:body>")
    return with_document(
        body.replace("<w:document", '<!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/passwd">]><w:document', 1)
    )


def external_dtd() -> bytes:
    body = root("document", f"<w:body>{p('KẾ HOẠCH')}</w:body>")
    return with_document(body.replace("<w:document", '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd"><w:document', 1))


def truncated() -> bytes:
    whole = docx(p("KẾ HOẠCH") * 50)
    return whole[: len(whole) * 2 // 3]


def damaged_bytes() -> bytes:
    """One byte in the middle of the deflated document.xml is another."""
    whole = bytearray(docx("".join(p(f"Việc thứ {count}") for count in range(200))))
    place = whole.index(b"word/document.xml") + 200
    whole[place] ^= 0xFF
    return bytes(whole)


def container(*streams: str) -> bytes:
    """Return an OLE container (CDFV2) of named, nearly empty streams: header, FAT, directory, one sector each."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    size = 4096
    per = size // 512
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<I", 0) + b"\xff" * (4 * 108)

    def entry(name: str, kind: int, child: int, right: int, start: int, length: int) -> bytes:
        raw = (name + "\0").encode("utf-16-le")
        made = raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, free, right, child)
        return made + bytes(36) + struct.pack("<IQ", start, length)

    entries = entry("Root Entry", 5, 1 if streams else free, free, end, 0)
    chain = [fat, end]
    for place, name in enumerate(streams):
        right = place + 2 if place + 1 < len(streams) else free
        entries += entry(name, 2, free, right, 2 + place * per, size)
        chain += [2 + place * per + step + 1 for step in range(per - 1)] + [end]
    while len(entries) < 512:
        entries += entry("", 0, free, free, 0, 0)
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    return header + table + entries + bytes(size * len(streams))


def encrypted() -> bytes:
    return container("EncryptedPackage", "EncryptionInfo")


def old_doc() -> bytes:
    return container("1Table", "WordDocument")


def macros() -> bytes:
    """A .docm: a docx with a macro project beside it."""
    made = parts(p("KẾ HOẠCH"))
    kinds = {
        "/word/document.xml": "application/vnd.ms-word.document.macroEnabled.main+xml",
        "/word/styles.xml": f"{CONTENT}styles+xml",
        "/word/vbaProject.bin": "application/vnd.ms-office.vbaProject",
    }
    rels = made["word/_rels/document.xml.rels"]
    link = '<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    return package(
        made
        | {
            "[Content_Types].xml": content_types(kinds),
            "word/_rels/document.xml.rels": str(rels).replace("</Relationships>", f"{link}</Relationships>"),
            "word/vbaProject.bin": container("dir"),
        }
    )


def deep_controls(deep: int = 100_000) -> bytes:
    return docx("<w:sdt><w:sdtContent>" * deep + p("đáy") + "</w:sdtContent></w:sdt>" * deep)


def deep_tables(deep: int = 5_000) -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * deep + p("đáy") + "</w:tc></w:tr></w:tbl>" * deep)


def deep_fields(deep: int = 50_000) -> bytes:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return docx(p(begin * deep + end * deep) + p("KẾ HOẠCH"))


def no_document() -> bytes:
    made = parts("")
    del made["word/document.xml"]
    return package(made)


def document_is_no_xml() -> bytes:
    return with_document("KẾ HOẠCH")


def document_is_something_else() -> bytes:
    return with_document('<?xml version="1.0"?><html><body>KẾ HOẠCH</body></html>')


def style_circle() -> bytes:
    """Two styles based on each other, and a list that points at itself."""
    circle = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{other}"/></w:style>'
        for name, other in (("A", "B"), ("B", "A"))
    )
    return docx(p("KẾ HOẠCH", look='<w:pStyle w:val="A"/>'), styles=circle)


def wild_numbers() -> bytes:
    """Spans, levels, sizes and indents far out of range or no numbers at all."""
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc>'
    look = '<w:numPr><w:ilvl w:val="-5"/><w:numId w:val="99999999999999"/></w:numPr><w:ind w:left="một"/><w:outlineLvl w:val="77"/>'
    table = f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr>{cell}</w:tr></w:tbl>'
    return docx(
        p("KẾ HOẠCH", look=look)
        + table
        + '<w:p><w:r><w:rPr><w:sz w:val="1e99"/></w:rPr><w:sym w:char="ZZZZ"/></w:r></w:p>'
    )


def huge_paragraph(long: int = 900_000) -> bytes:
    dice = random.Random(30)
    words = ["kế", "hoạch", "xã", "Minh", "Long", "năm", "2026", "tập", "huấn", "cán", "bộ"]
    return docx(p(" ".join(f"{dice.choice(words)}{dice.randrange(10**6)}" for _ in range(long))))


def many_paragraphs(many: int = 50_000) -> bytes:
    return docx("".join(p(f"- Việc thứ {count}.") for count in range(many)))


def workbook() -> bytes:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    made = parts("")
    return package(
        {
            "[Content_Types].xml": content_types({"/xl/workbook.xml": sheet}),
            "_rels/.rels": str(made["_rels/.rels"]).replace("word/document.xml", "xl/workbook.xml"),
            "xl/workbook.xml": f"<workbook {space}><sheets/></workbook>",
        }
    )


def path_tricks() -> bytes:
    return package(parts(p("KẾ HOẠCH")) | {"../../evil.xml": "<x/>", "/etc/evil": "x", "word\\..\\evil": "x"})


GROWING = {
    "entries": (ten_thousand_entries, 10_000),
    "controls": (deep_controls, 20_000),
    "tables": (deep_tables, 2_000),
    "fields": (deep_fields, 20_000),
    "words": (huge_paragraph, 200_000),
    "paragraphs": (many_paragraphs, 10_000),
}
"""What a file may hold without end: its maker, and how many of it tell how the time grows."""

HOSTILE = {
    "zip-bomb": Hostile(zip_bomb),
    "lying-sizes": Hostile(lying_sizes),
    "other-part-bomb": Hostile(other_part_bomb),
    "ten-thousand-entries": Hostile(ten_thousand_entries, End.EITHER),
    "entity-bomb": Hostile(entity_bomb),
    "external-entity": Hostile(external_entity),
    "external-dtd": Hostile(external_dtd, End.EITHER),
    "truncated": Hostile(truncated),
    "damaged-bytes": Hostile(damaged_bytes),
    "empty": Hostile(lambda: b""),
    "not-a-zip": Hostile(lambda: b"K\xe1\xba\xbe HO\xe1\xba\xa0CH\n" * 100),
    "encrypted": Hostile(encrypted, says="mật khẩu"),
    "old-doc": Hostile(old_doc, says=".doc"),
    "macros": Hostile(macros, End.READ, says="macro"),
    "deep-controls": Hostile(deep_controls, End.EITHER),
    "deep-tables": Hostile(deep_tables, End.EITHER),
    "deep-fields": Hostile(deep_fields, End.EITHER),
    "no-document": Hostile(no_document),
    "document-is-no-xml": Hostile(document_is_no_xml),
    "document-is-something-else": Hostile(document_is_something_else),
    "style-circle": Hostile(style_circle, End.READ),
    "wild-numbers": Hostile(wild_numbers, End.EITHER),
    "huge-paragraph": Hostile(huge_paragraph, End.EITHER),
    "many-paragraphs": Hostile(many_paragraphs, End.EITHER),
    "path-tricks": Hostile(path_tricks, End.EITHER),
    "workbook": Hostile(workbook, says="Excel|bảng tính|Word"),
    "picture": Hostile(lambda: b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "web-page": Hostile("<!DOCTYPE html><html><body>KẾ HOẠCH</body></html>".encode),
}
