"""Reading and importing, beside python-docx walking the same file; pages a second; growth.

Where a goal is missed the note says where the time goes, in the same walks. The PDF is that of
LibreOffice, left out when it is not here. Times are CPU times but for the pages a second.
"""

from __future__ import annotations

import contextlib
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
from files import TOP, own, parts, ratios, real, spread
from row import Row, missing, most, shown, tell

from kehoach import intake, load, spec
from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.whole import label
from kehoach.intake.draft import import_file
from kehoach.plan import draft
from kehoach.problem import KehoachError
from kehoach.word.write import render

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LEAST_OF = 7
PLAN = TOP / "examples" / "tuan-giao-2019-2025" / "ke-hoach.yaml"
LINES_A_PAGE = 30
PAGES, ROWS = 475, 1250
"""The smaller size; the larger is four times as much: 1,900 pages, a table of 5,000 rows."""
MOST_GROWTH = 1.2
"""Exponent of the time by size that still counts as linear: caches run over."""
READ, IMPORT = 0.85, 1.5
_FILE = "a.docx"


def rows() -> list[Row]:
    """Return the figures."""
    out = [*_of_files("tệp thật", real()), *_of_files("ví dụ của chương trình", own())]
    return [*out, *_pages(), *_growth()]


def _of_files(what: str, files: Mapping[str, bytes]) -> list[Row]:
    """Return what reading and importing take on some files, in walks of python-docx."""
    names = (f"đọc {what} chia cho python-docx", f"nhập {what} chia cho python-docx")
    if not files:
        return [missing(name, "không có thư mục tệp .docx thật") for name in names]
    found = ratios(files, {"read": _read, "import": _import, **_steps(files)})
    steps = {"read": "đọc", "label": "gán vai", "plan": "lấy kế hoạch", "again": "đọc lại bản YAML"}
    note = f"{spread(found['import'])}; {parts(found, steps)}"
    return [
        most(names[0], median(found["read"]), READ, "lần", spread(found["read"])),
        most(names[1], median(found["import"]), IMPORT, "lần", note),
    ]


def _read(content: bytes) -> Document:
    return intake.read(_FILE, content)


def _import(content: bytes) -> object:
    return import_file(_FILE, content)


def _steps(files: Mapping[str, bytes]) -> dict[str, Callable[[bytes], object]]:
    """Return the steps of an import by themselves, what each begins with made before."""
    read = {content: _read(content) for content in files.values()}
    labelled = {content: label(document) for content, document in read.items()}
    made = {content: import_file(_FILE, content).text for content in read}
    return {
        "label": lambda content: label(read[content]),
        "plan": lambda content: recognise(labelled[content]),
        "again": lambda content: _read_again(made[content]),
    }


def _read_again(text: str) -> None:
    """Read a draft as the import does, for what it still lacks to be a plan."""
    with contextlib.suppress(KehoachError):
        draft(spec.parse(text), text, "")


def _cpu(work: Callable[[], object], rounds: int = LEAST_OF) -> float:
    """Return the least CPU time of several rounds, in seconds."""
    work()
    found = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def _growth() -> list[Row]:
    """Return the exponents by which CPU time grows: 1 is linear.

    A table is one line to label, so its figure is that of reading and labelling its .docx.
    """
    texts = [_text(PAGES), _text(4 * PAGES)]
    tables = [table_of(ROWS), table_of(4 * ROWS)]
    return [
        growth("gán vai, trang chữ", PAGES, [_cpu(partial(label, one), 3) for one in texts]),
        growth(
            "đọc và gán vai, hàng bảng",
            ROWS,
            [_cpu(partial(_read_and_label, one), 3) for one in tables],
        ),
        growth("nhập, hàng bảng", ROWS, [_cpu(partial(_import, one), 1) for one in tables]),
    ]


def growth(name: str, size: int, times: list[float]) -> Row:
    """Return by which exponent seconds grow from a size to four times as much."""
    less, more = times
    note = f"{size} đến {4 * size}: {less * 1000:.0f} ms, {more * 1000:.0f} ms"
    return most(f"số mũ theo độ dài: {name}", math.log(more / less, 4), MOST_GROWTH, "", note)


def _read_and_label(content: bytes) -> Document:
    return label(_read(content))


def _text(pages: int) -> Document:
    """Return a text of headings, numbered and plain paragraphs, all with words of their own."""
    blocks = []
    for number in range(1, pages * LINES_A_PAGE + 1):
        kind = ("", f"{number}. ", "- ")[number % 3]
        words = f"{kind}Các đơn vị tổ chức thực hiện nội dung thứ {number} theo kế hoạch."
        blocks.append(Block(Role.CHUA_RO, (Run(words),), number=number))
    return Document((Section(tuple(blocks)),))


def table_of(rows: int) -> bytes:
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


def _pages() -> list[Row]:
    """Return how many pages of a text and of a PDF are read a second."""
    content = render(compose(load(PLAN)))
    found = _read(content)
    text = "\n".join(block.words for block in found.blocks() if block.table is None).encode()
    with tempfile.TemporaryDirectory() as folder:
        pdf = _pdf(content, Path(folder))
    name = "trang .pdf đọc được một giây"
    if pdf is None:
        return [missing(name, "máy không có LibreOffice")]
    pages = len(pypdfium2.PdfDocument(pdf))
    return [
        shown("trang .txt đọc được một giây", pages / _cpu(lambda: intake.read("a.txt", text))),
        shown(name, pages / _cpu(lambda: intake.read("a.pdf", pdf))),
    ]


def _pdf(content: bytes, folder: Path) -> bytes | None:
    soffice = shutil.which("soffice")
    if soffice is None:
        return None
    (folder / "a.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder),
        str(folder / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "a.pdf").read_bytes()


if __name__ == "__main__":
    tell(rows())
