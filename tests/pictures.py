"""Draws examples/*/trang-in.png: pages of an example side by side, as LibreOffice lays them out.

``make pictures`` runs it; it needs LibreOffice, poppler and ImageMagick. The pages are those a reader
of README should see, so a change of an example may ask for others.
"""

import subprocess
import tempfile
from pathlib import Path

from project import example, to_pdf

import kehoach

PAGES = {
    "so-noi-vu-2026-kem-quyet-dinh": (1, 2, 5),
    "xa-2026": (1, 5, 4),
    "xa-chuyen-doi-so-2026": (2, 4, 6),
    "xa-pho-cap-2026": (2, 4, 7),
    "xa-thien-tai-2026": (2, 6, 8),
}
"""Which pages of which example, the first is 1."""
MOST_BYTES = 60_000
_DOTS = "48"
"""Dots an inch: a page 400 dots wide, which README shows whole and a reader can read."""
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


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{name}.docx" for name in PAGES]
        for name, file in zip(PAGES, files, strict=True):
            kehoach.write(kehoach.compose(kehoach.load(example(name))), file)
        for name, pdf in zip(PAGES, to_pdf("soffice", files, Path(folder)), strict=True):
            drawn(pdf, PAGES[name], example(name).with_name("trang-in.png"))


if __name__ == "__main__":
    main()
