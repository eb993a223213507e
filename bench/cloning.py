"""``make bench``: a Word file of 30 pages a year on, beside reading it.

Reading is what ``kehoach.read`` does, the file and its roles; a clone finds the plan in it as well,
as an import does before it writes: the second column is against that. The last line says how the
time grows when the file is four times as long.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from plans import spec_text
from reading import growth
from render import interleaved
from row import tell

import kehoach
from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.spec import parse
from kehoach.word.write import render

TIMES, ROWS = 3, 40
"""How often the body of the plan is repeated, and rows of its table for each: 30 pages."""
ROUNDS = 7
ISSUER = "Ủy ban nhân dân xã Tuần Giáo"


def written(folder: Path, times: int) -> str:
    """Write the plan so many times as long as a .docx; return its name."""
    path = folder / f"cu-{times}.docx"
    path.write_bytes(render(compose(make(parse(spec_text(times, ROWS)).plain()))))
    return str(path)


def cloned(path: str) -> bytes:
    """Return the file a year on."""
    return kehoach.clone_docx(path, 2026, cap="xa", co_quan=ISSUER).content


def _ratio(one: list[float], base: list[float]) -> float:
    return median(a / b for a, b in zip(one, base, strict=True))


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        path, longer = written(folder, TIMES), written(folder, 4 * TIMES)
        print(f"A Word file of 30 pages a year on, ms: medians of {ROUNDS} interleaved rounds")
        times = interleaved(
            {
                "read, with roles": lambda: kehoach.read(path),
                "read, with the plan in it": lambda: kehoach.recognise(kehoach.read(path)),
                "clone to a .docx": lambda: cloned(path),
            },
            ROUNDS,
            warm_up=True,
        )
        read, plan = times["read, with roles"], times["read, with the plan in it"]
        for name, one in times.items():
            against = f"{_ratio(one, read):5.2f}x reading {_ratio(one, plan):5.2f}x with the plan"
            print(f"  {name:28} {median(one):8.1f}   {against}")
        work = {name: lambda name=name: cloned(name) for name in (path, longer)}
        more = interleaved(work, 3, warm_up=True)
        tell([growth("clone, times as long", TIMES, [min(one) / 1000 for one in more.values()])])


if __name__ == "__main__":
    main()
