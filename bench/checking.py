"""``make bench``: reviewing a plan, beside python-docx walking the same file; memory over many files."""

from __future__ import annotations

import sys
import tempfile
import tracemalloc
from pathlib import Path
from statistics import median

from reading import PLAN, ROUNDS, walk
from render import interleaved, peak

from kehoach import load, shelf
from kehoach.document.compose import compose
from kehoach.intake import read
from kehoach.law.cap_tieng import TEP
from kehoach.plan import open_spec
from kehoach.review.drafted import of_draft
from kehoach.review.examine import examine
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.review.slipped import slips
from kehoach.text.slips.counts import Counts
from kehoach.word.write import render

MANY = 1000


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        content = render(compose(load(PLAN)))
        path.write_bytes(content)
        draft, document = open_spec(PLAN), read(path)
        subject = subject_of(document)
        texts = subject.facts.spoken_or_unknown
        print(f"Reviewing one plan, ms: medians of {ROUNDS} interleaved rounds")
        times = interleaved(
            {
                "python-docx, open and walk": lambda: walk(content),
                "check of the .docx, whole": lambda: examine(str(path)),
                "  its rules alone": lambda: judge(subject, in_file(subject, "a.docx")),
                "  slips of syllables alone": lambda: list(slips(texts)),
                "check of the spec, read": lambda: of_draft(draft),
            },
            ROUNDS,
            warm_up=True,
        )
        base = times["python-docx, open and walk"]
        for name, one in times.items():
            ratio = median(a / b for a, b in zip(one, base, strict=True))
            print(f"  {name:28} {median(one):8.2f}   {ratio:5.2f} times python-docx")
        _counts()
        _memory(path)


def _counts() -> None:
    """Print what the counts of syllables cost who asks for them first: time, MB of objects."""
    content = (shelf.data() / TEP).read_bytes()
    times = interleaved({"counts": lambda: Counts(content)}, ROUNDS, warm_up=True)["counts"]
    tracemalloc.start()
    held = Counts(content)
    most = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    print(f"\nCounts of {len(held.syllables)} syllables: {median(times):.1f} ms, {most:.1f} MB")


def _memory(path: Path) -> None:
    """Print the peak memory of one file and of a thousand in one command."""
    print("\nPeak memory of kehoach check")
    for count in (1, MANY // 10, MANY):
        print(f"  {count:5} files  {peak([sys.executable, '-m', 'kehoach', 'check', *[str(path)] * count]):6.1f} MB")


if __name__ == "__main__":
    main()
