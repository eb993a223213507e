"""``make bench``: reading a plan back, beside python-docx walking the same file.

The files are our own render of a plan of about 60 paragraphs and a small table, its PDF by
LibreOffice (left out when it is not here) and its text. Then real files, from ../shared where it
is beside, else the examples' own; and how the time of labelling grows with a document's size.
All but the pages a second of the second table is CPU time, each figure the least of several.
"""

from __future__ import annotations

import math
import shutil
import subprocess
import tempfile
import time
import zipfile
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import docx
import pypdfium2
from render import interleaved

from kehoach import intake, load
from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.document.label import label
from kehoach.intake.draft import import_file
from kehoach.word.read import read_docx
from kehoach.word.write import render

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 25
LEAST_OF = 7
TOP = Path(__file__).resolve().parent.parent
PLAN = TOP / "examples" / "tuan-giao-2019-2025" / "ke-hoach.yaml"
LINES_A_PAGE = 30
PAGES, ROWS = 475, 1250
"""The smaller size; the larger is four times as much: 1,900 pages, a table of 5,000 rows."""


def walk(content: bytes) -> int:
    """Read a file with python-docx as a script does: every paragraph, run and cell."""
    document = docx.Document(BytesIO(content))
    count = 0
    for paragraph in document.paragraphs:
        count += len(paragraph.text) + sum(bool(run.bold) for run in paragraph.runs)
        count += len(paragraph.style.name)
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
    _real_files()
    _growth()


def _cpu(work: Callable[[], object], rounds: int = LEAST_OF) -> float:
    """Return the least CPU time of several rounds, in seconds."""
    work()
    found = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def _real_files() -> None:
    """Print what reading, labelling and the draft take beside python-docx, over real files."""
    shared = TOP.parent / "shared"
    files = [*shared.glob("specimens/*.docx"), *shared.glob("nd30/*.docx")]
    where = "specimens and the decree" if files else "the examples"
    files = sorted(files or TOP.glob("examples/**/*.docx"))
    if not files:
        print("\nNo .docx of others here, and none among the examples")
        return
    print(f"\nTimes python-docx, CPU, {len(files)} files ({where}): median (range)")
    ratios = [_ratios(one) for one in files]
    names = ("read", "read and label", "with the draft")
    for name, found in zip(names, zip(*ratios, strict=True), strict=True):
        print(f"  {name:28} {median(found):8.2f}   ({min(found):.2f}-{max(found):.2f})")


def _ratios(path: Path) -> tuple[float, float, float]:
    """Return reading, reading with labelling, and both with the draft, in walks of python-docx."""
    content = path.read_bytes()
    read = intake.read(path.name, content)
    labelled = label(read)
    base = _cpu(lambda: walk(content))
    first = _cpu(lambda: intake.read(path.name, content))
    second = first + _cpu(partial(label, read))
    third = second + _cpu(partial(recognise, labelled))
    return first / base, second / base, third / base


def _growth() -> None:
    """Print the exponents by which CPU time grows: 1 is linear.

    A table is one line to label, so its figure is that of reading and labelling its .docx.
    """
    print("\nn to 4n: exponent of the CPU time (least of three, ms)")
    texts = [_text(PAGES), _text(4 * PAGES)]
    times = [_cpu(partial(label, one), 3) for one in texts]
    print_growth("label a text, pages", PAGES, times)
    tables = [_table(ROWS), _table(4 * ROWS)]
    times = [_cpu(partial(_read_and_label, one), 3) for one in tables]
    print_growth("read and label, rows", ROWS, times)


def print_growth(name: str, size: int, times: list[float]) -> None:
    """Print by which exponent seconds grow from a size to four times as much."""
    less, more = times
    exponent = math.log(more / less, 4)
    figures = f"{less * 1000:.0f}, {more * 1000:.0f}"
    print(f"  {name:22} {size:5} to {4 * size:5} {exponent:8.2f}   ({figures})")


def _read_and_label(content: bytes) -> Document:
    return label(intake.read("a.docx", content))


def _text(pages: int) -> Document:
    """Return a text of headings, numbered and plain paragraphs, all with words of their own."""
    blocks = []
    for number in range(1, pages * LINES_A_PAGE + 1):
        kind = ("", f"{number}. ", "- ")[number % 3]
        words = f"{kind}Các đơn vị tổ chức thực hiện nội dung thứ {number} theo kế hoạch."
        blocks.append(Block(Role.CHUA_RO, (Run(words),), number=number))
    return Document((Section(tuple(blocks)),))


def _table(rows: int) -> bytes:
    """Return a .docx with a table of four columns, put into the empty file of python-docx."""
    found = []
    for number in range(1, rows + 1):
        texts = (str(number), f"Nhiệm vụ {number}", "Phòng Nội vụ", f"{number}.000")
        cells = "".join(f"<w:tc><w:p><w:r><w:t>{one}</w:t></w:r></w:p></w:tc>" for one in texts)
        found.append(f"<w:tr>{cells}</w:tr>")
    table = f"<w:body><w:tbl>{''.join(found)}</w:tbl>"
    empty, full = BytesIO(), BytesIO()
    docx.Document().save(empty)
    with zipfile.ZipFile(empty) as parts, zipfile.ZipFile(full, "w") as out:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", table.encode(), 1)
            out.writestr(name, content)
    return full.getvalue()


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
