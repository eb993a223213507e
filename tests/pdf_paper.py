"""A PDF written by hand: letters, lines, annotations and form fields just where a test wants them."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.document.measure import width

WIDE, HIGH = 595, 842
_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


class Text(NamedTuple):
    """Words at a place, in pt from the lower left corner; ``turn`` is how they are turned, in degrees."""

    x: float
    y: float
    words: str
    size: float = 14
    bold: bool = False
    turn: int = 0


_TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0", 45: ".7071 .7071 -.7071 .7071"}


def ink(*texts: Text) -> str:
    """Return the operators that print the words."""
    out = []
    for one in texts:
        code = one.words.encode("utf-16-be").hex()
        out.append(f"BT /F{int(one.bold)} {one.size} Tf {_TURNS[one.turn]} {one.x} {one.y} Tm <{code}> Tj ET")
    return "\n".join(out)


def ruled(xs: list[float], ys: list[float]) -> str:
    """Return the operators that draw a table."""
    lines = [f"{x} {ys[-1]} m {x} {ys[0]} l S" for x in xs] + [f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys]
    return "0.5 w\n" + "\n".join(lines)


class Page(NamedTuple):
    """A page: its operators, its annotations as dictionaries, more entries of its own."""

    ink: str
    annotations: tuple[str, ...] = ()
    more: str = ""
    box: tuple[float, float, float, float] = (0, 0, WIDE, HIGH)


class _File:
    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, content: str | bytes) -> int:
        self.objects.append(content if isinstance(content, bytes) else content.encode("latin-1"))
        return len(self.objects)

    def stream(self, data: bytes, entries: str = "") -> int:
        return self.add(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries.encode(), data))

    def bytes(self, root: int) -> bytes:
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, one in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        entries = b"<< /Size %d /Root %d 0 R /ID [<00><00>] >>" % (len(places) + 1, root)
        return bytes(out + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (entries, start))


def _font(file: _File, name: str) -> int:
    signs = [*range(0x20, 0x1B0), *range(0x1EA0, 0x1EFA), 0x2013, 0x201C, 0x201D, 0x2026]
    widths = " ".join(f"{sign} [{width(chr(sign), 1000):.0f}]" for sign in signs)
    described = file.add(
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 6 /FontBBox [0 -250 1000 900] /ItalicAngle 0 "
        "/Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 >>"
    )
    below = file.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo "
        f"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {described} 0 R "
        f"/DW 500 /W [{widths}] >>"
    )
    known = file.stream(_TO_UNICODE)
    return file.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{below} 0 R] /ToUnicode {known} 0 R >>"
    )


def string(words: str) -> str:
    """Return a text string of a PDF dictionary."""
    return f"<feff{words.encode('utf-16-be').hex()}>"


class Mark(NamedTuple):
    """An annotation: its kind, its rectangle, what its appearance prints, more entries of its dictionary."""

    kind: str
    box: tuple[float, float, float, float]
    shown: str | None = None
    more: str = ""
    size: float = 13
    flags: int = 4
    matrix: str = "1 0 0 1 0 0"


def written(
    pages: list[Page], marks: dict[int, list[Mark]] | None = None, catalogue: str = "", form: str = ""
) -> bytes:
    """Return the PDF of these pages; ``marks`` are the annotations of the page of that number, 0 for the first."""
    file = _File()
    root, tree = file.add(""), file.add("")
    plain, bold = _font(file, "TimesNewRomanPSMT"), _font(file, "TimesNewRomanPS-BoldMT")
    fonts = f"<< /F0 {plain} 0 R /F1 {bold} 0 R >>"
    kids, fields = [], []
    for number, page in enumerate(pages):
        content = file.stream(page.ink.encode("latin-1"))
        annotations = []
        for mark in (marks or {}).get(number, []):
            annotations.append(_mark(file, mark, fonts))
            if mark.kind == "Widget":
                fields.append(annotations[-1])
        listed = " ".join(f"{one} 0 R" for one in annotations)
        kids.append(
            file.add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [{' '.join(map(str, page.box))}] "
                f"/Resources << /Font {fonts} >> /Contents {content} 0 R /Annots [{listed}] {page.more} >>"
            )
        )
    file.objects[tree - 1] = (
        f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    )
    if fields or form:
        listed = " ".join(f"{one} 0 R" for one in fields)
        catalogue += f" /AcroForm << /Fields [{listed}] /DR << /Font {fonts} >> /DA (/F0 12 Tf 0 g) {form} >>"
    file.objects[root - 1] = f"<< /Type /Catalog /Pages {tree} 0 R {catalogue} >>".encode("latin-1")
    return file.bytes(root)


def _mark(file: _File, mark: Mark, fonts: str) -> int:
    shown = ""
    if mark.shown is not None:
        wide, high = mark.box[2] - mark.box[0], mark.box[3] - mark.box[1]
        wide, high = (high, wide) if mark.matrix.startswith("0") else (wide, high)
        lines = mark.shown.split("\n")
        texts = [Text(1, 4 + mark.size * 1.2 * (len(lines) - 1 - at), line, mark.size) for at, line in enumerate(lines)]
        entries = (
            f"/Type /XObject /Subtype /Form /BBox [0 0 {wide} {high}] /Matrix [{mark.matrix}] "
            f"/Resources << /Font {fonts} >>"
        )
        look = file.stream(ink(*texts).encode(), entries)
        shown = f"/AP << /N {look} 0 R >>"
    return file.add(
        f"<< /Type /Annot /Subtype /{mark.kind} /Rect [{' '.join(map(str, mark.box))}] /F {mark.flags} "
        f"{shown} {mark.more} >>"
    )


HEAD = (
    Text(101, 780, "ỦY BAN NHÂN DÂN", 13), Text(117, 764, "XÃ AN BÌNH", 13, bold=True),
    Text(258, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True),
    Text(313, 764, "Độc lập - Tự do - Hạnh phúc", 14, bold=True),
)  # fmt: skip
BODY = (
    Text(258, 690, "KẾ HOẠCH", 14, bold=True), Text(190, 672, "Phát triển thư viện xã năm 2026", 14, bold=True),
    Text(113, 640, "Ủy ban nhân dân xã An Bình ban hành Kế hoạch như sau:"),
    Text(113, 618, "I. NHIỆM VỤ", bold=True), Text(113, 596, "1. Mua thêm sách cho thư viện xã.", bold=True),
    Text(113, 574, "Công chức Văn hóa - Xã hội lập danh mục sách cần mua."),
    Text(113, 552, "II. TỔ CHỨC THỰC HIỆN", bold=True),
    Text(113, 530, "Các thôn báo cáo kết quả trước ngày 30/11/2026."),
    Text(113, 508, "Trên đây là Kế hoạch phát triển thư viện xã năm 2026./."),
    Text(85, 470, "Nơi nhận:", 12, bold=True), Text(330, 470, "TM. ỦY BAN NHÂN DÂN", 14, bold=True),
    Text(85, 454, "- Ủy ban nhân dân tỉnh;", 11), Text(372, 452, "CHỦ TỊCH", 14, bold=True),
    Text(85, 440, "- Lưu: VT, VHXH.", 11), Text(360, 360, "Nguyễn Văn An", 14, bold=True),
)  # fmt: skip
NUMBER = Text(106, 736, "Số: 447/KH-UBND", 13)
DATE = Text(296, 736, "An Bình, ngày 05 tháng 01 năm 2026", 14)
BLANK_NUMBER = (Text(100, 736, "Số:", 13), Text(170, 736, "/KH-UBND", 13))
BLANK_DATE = (Text(290, 736, "An Bình, ngày", 14), Text(400, 736, "tháng", 14), Text(465, 736, "năm 2026", 14))


def plan(*head: Text, more: str = "") -> Page:
    """Return the first page of a small plan with this line of its number and date."""
    return Page(ink(*HEAD, *head, *BODY) + more)


def lying(page: Page, rotate: int = 90) -> Page:
    """Return the same page as scanners and printers store it: drawn on its side, and marked so."""
    place = f"0 1 -1 0 {HIGH} 0" if rotate == 90 else f"0 -1 1 0 0 {WIDE}"
    return Page(f"q {place} cm\n{page.ink}\nQ", box=(0, 0, HIGH, WIDE), more=f"/Rotate {rotate}")
