"""``make bench``: the redline of two plans of 580 paragraphs, beside python-docx walking one.

The pair is a long plan and what an editor made of it: every seventh paragraph reworded, every
thirtieth taken out, every thirtieth put in, every fiftieth elsewhere. Twice the length costs twice
the work: the last lines say how far from that it is.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from statistics import median

from files import walk
from plans import spec_text
from render import interleaved

from kehoach.compare.redline import redline
from kehoach.compare.redline.flow import lines_of, stories
from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.spec import parse
from kehoach.word.read import read_docx
from kehoach.word.revise import (
    DeletedParagraph,
    MovedParagraph,
    NewParagraph,
    Spot,
    WordsChange,
    accept,
    write,
)
from kehoach.word.write import render

TIMES, ROWS = 2, 30
"""How often the body of the plan is repeated, and rows of its table for each: 580 paragraphs."""
ROUNDS = 7


def edited(content: bytes) -> bytes:
    """Return the file as an editor would have changed it."""
    chance, edits = random.Random(0), []  # noqa: S311 - the same edits in every run
    blocks = [one for one in read_docx(content, "a.docx").blocks() if one.table is None]
    for number, block in enumerate(blocks[10:-10], 10):
        at = Spot(block.origin, "", 0, block.paragraph)
        if number % 31 == 0:
            edits.append(DeletedParagraph(at))
        elif number % 30 == 1:
            edits.append(NewParagraph(at, f"Một việc mới của năm nay, thứ {number}"))
        elif number % 50 == 0:
            other = chance.choice(blocks[12:-12:7])
            edits.append(MovedParagraph(at, Spot(other.origin, "", 0, other.paragraph)))
        elif number % 7 == 0:
            words = "".join(run.text for run in block.text).split()
            edits.append(WordsChange(at._replace(words=words[len(words) // 2]), "đã đổi"))
    return accept(write(content, "a.docx", edits).content, "a.docx")


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = {}
        for times in (TIMES, 2 * TIMES, 4 * TIMES):
            content = render(compose(make(parse(spec_text(times, ROWS)).plain())))
            paths = [Path(folder) / f"{times}-{side}.docx" for side in ("cu", "moi")]
            for path, one in zip(paths, (content, edited(content)), strict=True):
                path.write_bytes(one)
            pairs[times] = paths
        content = pairs[TIMES][0].read_bytes()
        count = sum(1 for _ in lines_of(stories(read_docx(content, "a.docx"))[0].items))
        print(f"Redline of {count} paragraphs, ms: medians of {ROUNDS} interleaved rounds")
        jobs = {"python-docx, open and walk": lambda: walk(content)}
        for times, paths in pairs.items():
            jobs[f"redline, {times // TIMES} times as long"] = lambda paths=paths: redline(*paths)
        times = interleaved(jobs, ROUNDS, warm_up=True)
        base = times["python-docx, open and walk"]
        for name, one in times.items():
            ratio = median(a / b for a, b in zip(one, base, strict=True))
            print(f"  {name:28} {median(one):8.2f}   {ratio:5.2f} times python-docx")
        made = redline(*pairs[TIMES])
        print(f"  {made.changes} tracked changes, {len(made.report)} told")


if __name__ == "__main__":
    main()
