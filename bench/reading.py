"""``make bench``: reading a plan back, beside python-docx walking the same file.

The files are our own render of a plan of about 60 paragraphs and a small table, its PDF by
LibreOffice (left out when it is not here) and its text.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import docx
import pypdfium2
from render import interleaved

from kehoach import intake, load
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.intake.draft import import_file
from kehoach.word.read import read_docx
from kehoach.word.write import render

if TYPE_CHECKING:
    from kehoach.document.block import Document

ROUNDS = 25
PLAN = Path(__file__).resolve().parent.parent / "examples" / "tuan-giao-2019-2025" / "ke-hoach.yaml"


def walk(content: bytes) -> int:
    """Read a file with python-docx the way a script does: every paragraph, run and cell, with its weight."""
    document = docx.Document(BytesIO(content))
    count = 0
    for paragraph in document.paragraphs:
        count += len(paragraph.text) + sum(bool(run.bold) for run in paragraph.runs) + len(paragraph.style.name)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                count += sum(len(one.text) for one in cell.paragraphs)
    return count


def main() -> None:
    """Print the figures."""
    content = render(compose(load(PLAN)))
    found = read_docx(content, "a.docx")
    paragraphs = sum(block.table is None for block in found.blocks())
    print(f"Reading a .docx of {paragraphs} paragraphs, ms: medians of {ROUNDS} interleaved rounds")
    times = interleaved(
        {
            "python-docx, open and walk": lambda: walk(content),
            "ours, to blocks with looks": lambda: read_docx(content, "a.docx"),
            "ours, recognise": lambda: recognise(found),
            "ours, whole import to YAML": lambda: import_file("a.docx", content),
        },
        ROUNDS,
        warm_up=True,
    )
    base = times["python-docx, open and walk"]
    for name, one in times.items():
        ratio = median(a / b for a, b in zip(one, base, strict=True))
        print(f"  {name:28} {median(one):8.2f}   {ratio:5.2f} times python-docx")
    _pages(content, found)


def _pages(content: bytes, found: Document) -> None:
    text = "\n".join(block.words for block in found.blocks() if block.table is None).encode()
    with tempfile.TemporaryDirectory() as folder:
        pdf = _pdf(content, Path(folder))
    pages = 8 if pdf is None else len(pypdfium2.PdfDocument(pdf))
    work = {"text": lambda: intake.read("a.txt", text)}
    if pdf is not None:
        work["pdf"] = lambda: intake.read("a.pdf", pdf)
    print(f"\nPages a second, {pages} pages")
    for name, one in interleaved(work, ROUNDS, warm_up=True).items():
        print(f"  {name:28} {pages / median(one) * 1000:8.0f}")


def _pdf(content: bytes, folder: Path) -> bytes | None:
    soffice = shutil.which("soffice")
    if soffice is None:
        return None
    (folder / "a.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "a.pdf").read_bytes()


if __name__ == "__main__":
    main()
