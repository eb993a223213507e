"""Draws examples/*/trang-in.png: pages of an example side by side, as LibreOffice lays them out.

And docs/vach-sua.png: a page of the redline of an example and its clone for the next year.

``make pictures`` runs it; it needs LibreOffice, poppler and ImageMagick. The pages are those a reader
of README and docs should see, so a change of an example may ask for others. The chart one of the examples
prints is drawn here too.
"""

import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from project import ROOT, example, to_pdf

import kehoach

PAGES = {
    "so-noi-vu-2026-kem-quyet-dinh": (1, 2, 5),
    "xa-2026": (1, 5, 4),
    "xa-chuyen-doi-so-2026": (2, 4, 6),
    "xa-pho-cap-2026": (2, 4, 7),
    "xa-thien-tai-2026": (2, 6, 8),
}
"""Which pages of which example, the first is 1."""
REDLINE = ("xa-2026", 2027, (1, 2))
"""Which example is carried to which year for the redline, and its pages."""
MOST_BYTES = 60_000
_DOTS = "48"
"""Dots an inch: a page 400 dots wide, which a page shows whole and a reader can read."""
_SHADES = "8"


def drawn(pdf: Path, pages: tuple[int, ...], picture: Path) -> None:
    """Write the pages of a PDF as one picture of a few grey shades, without a date in it."""
    sheets = []
    for page in pages:
        sheet = pdf.with_name(f"{pdf.stem}-{page}")
        number = str(page)
        subprocess.run(
            ["pdftoppm", "-r", _DOTS, "-gray", "-png", "-singlefile", "-f", number, "-l", number, pdf, sheet],
            check=True,
        )
        sheets.append(f"{sheet}.png")
    look = ["-bordercolor", "gray", "-border", "1", "-bordercolor", "white", "-border", "6", "-gravity", "center"]
    small = ["+append", "+dither", "-colors", _SHADES, "-strip", "-quality", "95"]
    for rule in ("exclude-chunks=date,time", "color-type=3", "bit-depth=4"):
        small += ["-define", f"png:{rule}"]
    subprocess.run(["convert", *sheets, *look, *small, picture], check=True)


class Box(NamedTuple):
    """A frame of the chart round its middle, in dots, with lines of words."""

    x: int
    y: int
    wide: int
    words: str

    def marks(self) -> list[str]:
        left, right, top, bottom = self.x - self.wide // 2, self.x + self.wide // 2, self.y - 42, self.y + 42
        return ["-draw", f"fill white stroke black rectangle {left},{top} {right},{bottom}"]

    def text(self) -> list[str]:
        place = f"{self.x - WIDE // 2:+d}{self.y - HIGH // 2:+d}"
        return ["-stroke", "none", "-fill", "black", "-gravity", "center", "-annotate", place, self.words]


WIDE, HIGH = 1180, 470
CHAIN = (
    Box(590, 43, 470, "Trưởng Ban Chỉ huy\nPhòng thủ dân sự xã"),
    Box(590, 165, 470, "Tổ trực ban tại trụ sở xã\n(Phòng Kinh tế, 24 giờ mỗi ngày)"),
)
TEAMS = (
    Box(146, 300, 286, "Tổ truyền tin\n(Phòng Văn hóa - Xã hội)"),
    Box(442, 300, 286, "Tổ sơ tán dân\n(Công an xã)"),
    Box(738, 300, 286, "Tổ tìm kiếm cứu nạn\n(Ban Chỉ huy Quân sự xã)"),
    Box(1034, 300, 286, "Tổ y tế, hậu cần\n(Trạm Y tế xã)"),
)
BELOW = Box(590, 427, 700, "Trưởng thôn và lực lượng xung kích\ncủa 09 thôn")


def chart(picture: Path) -> None:
    """Write the chart of command of examples/xa-thien-tai-2026, four shades."""
    joined = [(590, 43, 590, 232), (146, 232, 1034, 232), (146, 362, 1034, 362), (590, 362, 590, 427)]
    joined += [(box.x, 232, box.x, 362) for box in TEAMS]
    lines = [f"stroke black line {x},{y} {to_x},{to_y}" for x, y, to_x, to_y in joined]
    boxes = (*CHAIN, *TEAMS, BELOW)
    marks = [part for line in lines for part in ("-draw", line)]
    marks += [part for box in boxes for part in (*box.marks(), *box.text())]
    look = ["-font", "Liberation-Serif", "-pointsize", "25", "-strokewidth", "2"]
    small = ["-colorspace", "gray", "+dither", "-colors", "4", "-strip", "-density", "200", "-units", "PixelsPerInch"]
    for rule in ("exclude-chunks=date,time", "color-type=3", "bit-depth=2"):
        small += ["-define", f"png:{rule}"]
    subprocess.run(["convert", "-size", f"{WIDE}x{HIGH}", "xc:white", *look, *marks, *small, picture], check=True)


def redline(folder: Path) -> None:
    """Draw what a year changed, as tracked changes."""
    name, year, pages = REDLINE
    new, made = folder / "moi.yaml", folder / "vach-sua.docx"
    new.write_bytes(kehoach.clone(example(name), year).content)
    made.write_bytes(kehoach.redline(example(name), new).content)
    drawn(to_pdf("soffice", [made], folder)[0], pages, ROOT / "docs" / "vach-sua.png")


def main() -> None:
    chart(example("xa-thien-tai-2026").with_name("so-do-chi-huy.png"))
    with tempfile.TemporaryDirectory() as folder:
        redline(Path(folder))
        files = [Path(folder) / f"{name}.docx" for name in PAGES]
        for name, file in zip(PAGES, files, strict=True):
            kehoach.write(kehoach.compose(kehoach.load(example(name))), file)
        for name, pdf in zip(PAGES, to_pdf("soffice", files, Path(folder)), strict=True):
            drawn(pdf, PAGES[name], example(name).with_name("trang-in.png"))


if __name__ == "__main__":
    main()
