"""Every finding the rules make over what lies here, as hashes: a change nobody meant is seen.

``PYTHONPATH=tests python tests/review/findings.py`` compares with ``findings.tsv``; ``--regold`` writes it anew and
prints what changed, by file and code; ``--list FILE`` writes the findings themselves, a line each, to compare two
states of the rules by ``diff``, those on texts that are never read to mend a rule as hashes; more files and folders
may be named, they are judged instead of the project's own.

A finding is hashed with its place, code, severity, words, quote, cure, repair and looks; so are the rules that could
not be asked with the reason, what was silenced, and what reading told. The basis of a rule is not: it is told by its
page and decides nothing. Rows of ``findings.tsv``: file, code, how many, hash.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # as pytest does for the tests

from oddities.specimens import SPECIMENS
from project import EXAMPLES, example
from review.corpus import HELD, cases, reviewed
from review.specimens import subject as of_specimen

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Problem
from kehoach.review.catalogue import rules
from kehoach.review.examine import examine, of_document
from kehoach.review.judge import Judged, Review, in_file, judge
from kehoach.review.page import Specimen, page_of
from kehoach.word.write import render

GOLDEN = Path(__file__).with_name("findings.tsv")
NOT_ASKED = "chưa kiểm tra"
"""Stands in the place of a code for the rules that could not be asked."""
_SHORT = 12
"""Letters of a hash: two sets of findings never share them by chance."""


class Told(NamedTuple):
    """One line of a review: which file, which code, and everything said under it."""

    file: str
    code: str
    text: str


def of_pages() -> Iterator[Told]:
    """Yield what every rule says of the specimens on the rules' pages."""
    for page in reviews_of_pages():
        yield from of_review(*page)


@cache
def reviews_of_pages() -> tuple[tuple[str, Review, str], ...]:
    """Return what ``of_review`` asks for, of each specimen on the rules' pages."""
    return tuple(
        (f"pages/{rule.code}", _of_page(specimen), _hash([specimen.text]))
        for rule in sorted(rules(), key=lambda one: one.code)
        for specimen in sorted(page_of(rule.code).specimens)
    )


def _of_page(specimen: Specimen) -> Review:
    subject = of_specimen(specimen)
    return judge(subject, in_file(subject, "a.txt"))


def of_corpus() -> Iterator[Told]:
    """Yield what the rules say of the labelled texts."""
    for case in cases():
        yield from of_review(f"corpus/{case.tep}", reviewed(case.dang, case.noi_dung), case.ten)


def of_oddities() -> Iterator[Told]:
    """Yield what the rules say of the small Word files made for one oddity each."""
    for name, make in SPECIMENS.items():
        yield from _of_bytes(f"oddities/{name}", make())


def of_examples() -> Iterator[Told]:
    """Yield what the rules say of the examples, as specs and as printed."""
    for name in EXAMPLES:
        path = example(name)
        yield from of_path(path, f"examples/{name}.yaml", str(path))
        yield from _of_bytes(f"examples/{name}.docx", render(compose(open_spec(path).plan)))


def _of_bytes(file: str, data: bytes) -> Iterator[Told]:
    try:
        found = of_document(intake.read("a.docx", data), "a.docx")
    except KehoachError as refused:
        yield from _of_problems(file, refused.problems)
        return
    yield from of_review(file, found.review)
    yield from _of_problems(file, found.notices)


def of_path(path: Path, file: str, shown: str) -> Iterator[Told]:
    """Yield what the rules say of any file; ``shown`` is its name in the places, replaced by ``file``."""
    try:
        found = examine(str(path))
    except KehoachError as refused:
        told = [*_of_problems(file, refused.problems)]
    else:
        aside = (one for one, _ in found.aside)
        told = [*of_review(file, found.review), *_of_problems(file, (*found.notices, *aside))]
    for one in told:
        yield one._replace(text=one.text.replace(shown, file))


def of_review(file: str, review: Review, case: str = "") -> Iterator[Told]:
    """Yield the findings of a review in their order, what was silenced, and the rules that were not asked."""
    for one in review.judged:
        yield Told(file, one.rule.code, f"{case}\t{_said(one)}")
    for one, why in review.silenced:
        yield Told(file, one.rule.code, f"{case}\tbỏ qua: {why}\t{_said(one)}")
    for why, codes in sorted(review.unchecked):
        yield Told(file, NOT_ASKED, f"{case}\t{why}\t{' '.join(sorted(codes))}")


def _said(one: Judged) -> str:
    """Return everything a finding says, on one line."""
    problem, finding = one.problem, one.finding
    told = (str(problem.place), str(problem.severity), problem.message, finding.quote, problem.hint)
    parts = (*told, repr(finding.repair), repr(finding.path), repr(finding.cell), repr(finding.looks))
    return "\t".join(part.replace("\n", "⏎").replace("\t", "⇥") for part in parts)


def _of_problems(file: str, problems: Iterable[Problem]) -> Iterator[Told]:
    for one in problems:
        text = "\t".join((str(one.place), str(one.severity), one.message, one.hint))
        yield Told(file, one.code, text.replace("\n", "⏎"))


PARTS = {"pages": of_pages, "corpus": of_corpus, "oddities": of_oddities, "examples": of_examples}


def of_paths(paths: Iterable[Path]) -> Iterator[Told]:
    """Yield what the rules say of files, and of every file in folders."""
    for path in paths:
        inside = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for one in inside:
            yield from of_path(one, str(one.relative_to(path.parent)), str(one))


def hashed(told: Iterable[Told]) -> dict[tuple[str, str], tuple[int, str]]:
    """Return file and code → how many lines were told, and the hash of them in their order."""
    texts: dict[tuple[str, str], list[str]] = {}
    for one in told:
        texts.setdefault((one.file, one.code), []).append(one.text)
    return {key: (len(lines), _hash(lines)) for key, lines in texts.items()}


def _hash(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_SHORT]


def golden() -> dict[tuple[str, str], tuple[int, str]]:
    """Return what ``findings.tsv`` holds, as ``hashed`` returns it."""
    rows = (line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines())
    return {(file, code): (int(count), found) for file, code, count, found in rows}


def differences(old: dict, new: dict) -> list[str]:
    """Return in words what is not the same, by file and code; of a held file that it is not, and no more."""
    out, held = [], set()
    for key in sorted({*old, *new}):
        before, after = old.get(key, (0, "")), new.get(key, (0, ""))
        if before != after and Path(key[0]).name in HELD:
            held.add(key[0])
        elif before != after:
            how = "same number, other words" if before[0] == after[0] else f"{before[0]} → {after[0]}"
            out.append(f"{key[0]}  {key[1]}  {how}")
    return out + [f"{file}  not the same" for file in sorted(held)]


def whole_hash(found: dict) -> str:
    """Return one hash over everything."""
    return _hash([f"{key}{value}" for key, value in sorted(found.items())])


def _line(one: Told) -> str:
    """Return a line of the list; of a held text the hash, not its words."""
    held = one.file.removeprefix("corpus/") in HELD
    return f"{one.file}\t{one.code}\t{_hash([one.text]) if held else one.text}\n"


def _main() -> int:
    parser = argparse.ArgumentParser(description="Findings of all rules as hashes")
    parser.add_argument("--regold", action="store_true", help="write findings.tsv anew")
    parser.add_argument("--list", metavar="FILE", type=Path, help="write the findings to a file, a line each")
    parser.add_argument("paths", nargs="*", type=Path, help="other files and folders to judge")
    asked = parser.parse_args()
    told = list(of_paths(asked.paths)) if asked.paths else [one for part in PARTS.values() for one in part()]
    if asked.list:
        asked.list.write_text("".join(map(_line, told)), encoding="utf-8")
    found = hashed(told)
    print(f"{len(told)} lines, hash {whole_hash(found)}")  # noqa: T201 - what was asked
    if asked.paths:
        return 0
    changed = differences(golden(), found)
    if asked.regold:
        rows = (f"{file}\t{code}\t{count}\t{short}\n" for (file, code), (count, short) in sorted(found.items()))
        GOLDEN.write_text("".join(rows), encoding="utf-8")
    print(*changed, sep="\n")  # noqa: T201 - a command
    return 1 if changed and not asked.regold else 0


if __name__ == "__main__":
    sys.exit(_main())
