"""Checking, beside python-docx walking the same file; memory over many files and a large one.

Where a goal is missed the note says where the time goes, in the same walks. ``lần đầu`` is each
file met for the first time in a program that has checked another one: nothing of its words is
remembered, as when a folder is checked.
"""

from __future__ import annotations

import sys
import tempfile
import tracemalloc
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from files import first_time, own, parts, ratios, real, spread
from reading import PLAN, growth, table_of
from row import Row, missing, most, shown, tell
from timed import in_turn, peak

from kehoach import load, shelf
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.whole import label
from kehoach.intake import read
from kehoach.law.cap_tieng import TEP
from kehoach.plan import open_spec
from kehoach.review.drafted import of_draft
from kehoach.review.examine import of_document
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.review.slipped import slips
from kehoach.text.slips.counts import Counts
from kehoach.word.write import render

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CHECK = 2.0
MANY, LARGE = 1000, 5000
_FILE = "a.docx"


def rows() -> list[Row]:
    """Return the figures."""
    content = render(compose(load(PLAN)))
    _check(content)
    out = [*_of_files("tệp thật", real()), *_of_files("ví dụ của chương trình", own())]
    with tempfile.TemporaryDirectory() as folder:
        return [*out, _of_spec(), *_counts(), _growth(), *_memory(content, Path(folder))]


def _check(content: bytes) -> object:
    return of_document(read(_FILE, content), _FILE)


def _of_files(what: str, files: Mapping[str, bytes]) -> list[Row]:
    """Return what a check takes on some files, in walks of python-docx."""
    name = f"soát {what} chia cho python-docx"
    if not files:
        return [missing(name, "không có thư mục tệp .docx thật")]
    first = first_time(files, _check)
    found = ratios(files, {"check": _check, **_steps(files)})
    steps = {"read": "đọc", "label": "gán vai", "judged": "lấy kế hoạch và hỏi quy tắc",
             "plan": "riêng lấy kế hoạch", "slips": "riêng dò chữ nhầm"}  # fmt: skip
    note = f"{spread(found['check'])}; {parts(found, steps)}"
    return [
        most(name, median(found["check"]), CHECK, "lần", note),
        shown(f"{name}, lần đầu", median(first), "lần", spread(first)),
    ]


def _steps(files: Mapping[str, bytes]) -> dict[str, Callable[[bytes], object]]:
    """Return the steps of a check by themselves, what each begins with made before."""
    documents = {content: read(_FILE, content) for content in files.values()}
    labelled = {content: label(one) for content, one in documents.items()}

    def judged(content: bytes) -> object:
        subject = subject_of(labelled[content])
        return judge(subject, in_file(subject, _FILE))

    texts = {content: subject_of(one).facts.spoken_or_unknown for content, one in labelled.items()}
    return {
        "read": lambda content: read(_FILE, content),
        "label": lambda content: label(documents[content]),
        "plan": lambda content: recognise(labelled[content], find_lost=False, alone=True),
        "judged": judged,
        "slips": lambda content: list(slips(texts[content])),
    }


def _of_spec() -> Row:
    """Return how long the check of a spec that is read takes."""
    draft = open_spec(PLAN)
    seconds = in_turn({"spec": lambda: of_draft(draft)}, 9)["spec"]
    return shown("soát một kế hoạch .yaml đã đọc", median(seconds) * 1000, "ms")


def _counts() -> list[Row]:
    """Return what the counts of syllables cost who asks for them first."""
    content = (shelf.data() / TEP).read_bytes()
    seconds = in_turn({"counts": lambda: Counts(content)}, 9)["counts"]
    tracemalloc.start()
    held = Counts(content)
    largest = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    note = f"{len(held.syllables)} tiếng, {largest:.1f} MB".replace(".", ",")
    name = "mở bảng đếm tiếng, mỗi chương trình một lần"
    return [shown(name, median(seconds) * 1000, "ms", note)]


def _growth() -> Row:
    """Return by which exponent a check grows with the rows of a table."""
    tables = [table_of(LARGE // 4), table_of(LARGE)]
    times = [in_turn({"": lambda one=one: _check(one)}, 1)[""][0] for one in tables]
    return growth("soát, hàng bảng", LARGE // 4, times)


def _memory(content: bytes, folder: Path) -> list[Row]:
    """Return the peak memory of one file, of a thousand in one command, of a large one."""
    path, large = folder / "a.docx", folder / "b.docx"
    path.write_bytes(content)
    large.write_bytes(table_of(LARGE))
    command = [sys.executable, "-m", "kehoach", "check"]
    out = [
        shown(
            f"bộ nhớ cao nhất, soát {count} tệp một lệnh",
            peak([*command, *[str(path)] * count]),
            "MB",
        )
        for count in (1, MANY // 10, MANY)
    ]
    return [
        *out,
        shown(f"bộ nhớ cao nhất, soát bảng {LARGE} hàng", peak([*command, str(large)]), "MB"),
    ]


if __name__ == "__main__":
    tell(rows())
