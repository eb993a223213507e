"""Every finding on whole real papers, judged by eye (tests/corpus/README.md): how many of today's are right.

``python tests/review/verdicts.py`` prints the shares by severity and the findings a page; ``--xem`` also what is false
or was never read, in the papers that may be read. A verdict stays with paper + code + words, so it is counted again
after the rules changed; a finding nobody judged is ``chưa đọc``. The judged papers beside the clone (``../shared``) are
left out where they are not there.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # as pytest does for the tests

from project import ROOT
from review.corpus import FOLDER, HELD, ORDER, Case, reviewed
from review.corpus import cases as ours
from review.foreign import HALVES, cases, wilson

from kehoach import intake
from kehoach.document.block import Block
from kehoach.problem import Severity
from kehoach.review.judge import Review
from kehoach.review.labelled import review_of

RIGHT, FALSE, SOURCE, UNREAD = "đúng", "sai", "nguồn", "chưa đọc"
VERDICTS = (RIGHT, FALSE, SOURCE)
PAGE = 3000  # letters of text a page of such a paper holds
_BESIDE = {
    "seeds/*.txt": lambda path: f"hạt giống {path.name[:3]}",
    "specimens/[lp]*.doc*": lambda path: path.name,
}
# One paper stands in two files of ours; a passage is no whole paper.
_TWICE = {"BHXH Việt Nam: cả bài hội nghị trực tuyến, phụ lục chương trình"}


class Paper(NamedTuple):
    name: str
    half: str
    file: str
    data: bytes


class Judged(NamedTuple):
    paper: str
    half: str
    code: str
    words: str
    severity: Severity
    verdict: str
    why: str


def papers() -> Iterator[Paper]:
    """Return the whole real papers at hand: those of the corpus, then those beside the clone."""
    for half in HALVES:
        whole = (case for case in cases(half) if ": cả bản, " in case.ten)
        yield from (_of_case(case, case.ten.split(":")[0], half) for case in whole)
    yield from (_of_case(case, case.ten, "a") for case in ours() if _is_whole(case))
    for pattern, name in _BESIDE.items():
        for path in sorted((ROOT.parent / "shared").glob(pattern)):
            yield Paper(name(path), "a", path.name, path.read_bytes())


def _is_whole(case: Case) -> bool:
    real = "thật" in case.nguon and case.tep.startswith("that-whole") and case.ten not in _TWICE
    return real and case.dang == "van_ban" and case.noi_dung.count("\n") > 10


def _of_case(case: Case, name: str, half: str) -> Paper:
    return Paper(name, half, "a.txt", case.noi_dung.encode())


@cache
def verdicts() -> dict[tuple[str, str, str], tuple[str, str]]:
    """Return what was judged, by paper, code and words."""
    out = {}
    for half in HALVES:
        with (FOLDER / f"phan-quyet-{half}.tsv").open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            out |= {(paper, code, words): (verdict, why) for paper, code, words, verdict, why in rows}
    return out


@cache
def judged() -> tuple[Judged, ...]:
    """Return every finding on the papers at hand with its verdict."""
    return tuple(one for paper in papers() for one in _of(paper))


def _of(paper: Paper) -> Iterator[Judged]:
    for one in _review(paper).judged:
        words = " ".join(one.finding.quote.split())
        verdict, why = verdicts().get((paper.name, one.rule.code, words), (UNREAD, ""))
        yield Judged(paper.name, paper.half, one.rule.code, words, one.problem.severity, verdict, why)


def _review(paper: Paper) -> Review:
    if paper.file == "a.txt":
        return reviewed("van_ban", paper.data.decode())
    return review_of(intake.read(paper.file, paper.data), paper.file).review


def pages(names: Iterable[str]) -> float:
    """Return the pages of some papers, PAGE letters of what the reader hands on each."""
    some = set(names)
    documents = (intake.read(paper.file, paper.data) for paper in papers() if paper.name in some)
    return sum(_letters(block) for document in documents for block in document.blocks()) / PAGE


def _letters(block: Block) -> int:
    rows = block.table.rows if block.table else ()
    cells = sum(len(run.text) for row in rows for cell in row.cells for run in cell.text)
    return len(block.words) + cells


def table() -> str:
    """Return the shares by severity and the findings a page: of all papers, of those no rule was made by."""
    everything = [paper.name for paper in papers()]
    held = [paper.name for paper in papers() if paper.half == "b"]
    return f"Mọi bản\n{_part(everything)}\nBản chưa quy tắc nào sửa theo (nửa b)\n{_part(held)}"


def _part(names: list[str]) -> str:
    told = [one for one in judged() if one.paper in names]
    out = ["mức       đúng  sai  nguồn  chưa đọc  độ đúng (khoảng 95%)"]
    out += [_row(severity, Counter(one.verdict for one in told if one.severity is severity)) for severity in ORDER]
    count = pages(names)
    heavy = sum(one.severity is not Severity.HINT for one in told)
    a_page = f"{len(told) / count:.2f} chỗ báo một trang, {heavy / count:.2f} không kể gợi ý"
    return "\n".join([*out, f"{len(names)} bản, {count:.0f} trang: {a_page}", ""])


def _row(severity: Severity, count: Counter[str]) -> str:
    right, whole = count[RIGHT], count[RIGHT] + count[FALSE]
    low, high = wilson(right, whole)
    share = f"{100 * right / whole:.0f}% ({low:.0f}-{high:.0f})" if whole else "–"
    return f"{severity.value:9} {right:4} {count[FALSE]:4} {count[SOURCE]:6} {count[UNREAD]:9}  {share}"


def shown() -> str:
    """Return what is false or unread in the papers that may be read."""
    held = {case.ten for case in ours() if case.tep in HELD}
    rows = [one for one in judged() if one.half == "a" and one.paper not in held and one.verdict in (FALSE, UNREAD)]
    return "".join(
        f"{one.verdict} | {one.paper} | {one.code} {one.severity.value} | {one.words} | {one.why}\n" for one in rows
    )


if __name__ == "__main__":
    sys.stdout.write(table())
    if sys.argv[1:2] == ["--xem"]:
        sys.stdout.write(shown())
