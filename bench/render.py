"""``make bench``: our render beside plain docxtpl and the floor, in one run on the same plans.

Warm times are medians over interleaved rounds in one process; cold times are whole processes.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from functools import partial
from math import log
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from plain import context, plain_template, render_plain
from plans import spec_text

from kehoach import spec
from kehoach.document.compose import compose
from kehoach.plan import draft
from kehoach.word.package import assemble, pack
from kehoach.word.template import shipped
from kehoach.word.verify import verify
from kehoach.word.write import to_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 25
COLD_ROUNDS = 11
LONG_TABLE = (2500, 10000)
"""The second has more words than document/measure.py keeps the widths of."""
_SCRIPT = """
import json, sys
import yaml
from docxtpl import DocxTemplate
yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
values = json.load(open(sys.argv[3], encoding="utf-8"))
document = DocxTemplate(sys.argv[2])
document.render(values, autoescape=True)
document.save(sys.argv[4])
"""


def interleaved(contenders: dict[str, Callable[[], object]], rounds: int, *, warm_up: bool) -> dict[str, list[float]]:
    """Return the milliseconds of each contender, one figure a round, every round timing each once.

    With ``warm_up`` a contender runs once untimed right before, so that none pays for the caches
    and the garbage of the one before it.
    """
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, work in contenders.items():
            if warm_up:
                gc.collect()
                work()
            start = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - start) * 1000)
    return times


def ratio(above: list[float], below: list[float]) -> float:
    """Return the median of the ratios round by round: what slows a whole round cancels out."""
    return median(one / other for one, other in zip(above, below, strict=True))


def warm(times: int) -> dict[str, list[float]]:
    """Return the warm times for a plan ``times`` the usual size."""
    text = spec_text(times)
    template = shipped("huyen")

    def load() -> object:
        return compose(draft(spec.parse(text, "b.yaml"), text, "b.yaml").plan)

    document = compose(draft(spec.parse(text, "b.yaml"), text, "b.yaml").plan)
    content = to_bytes(document, template)
    values, plain = context(document), plain_template("huyen")
    parts = template.fill(document)
    body = next(part for part in parts if part.name == b"word/document.xml")
    xml = template.rendered(document)["word/document.xml"]
    floor = [part for part in parts if part is not body]

    def whole() -> None:
        fresh = compose(draft(spec.parse(text, "b.yaml"), text, "b.yaml").plan)
        verify(to_bytes(fresh, template), fresh, template)

    return interleaved(
        {
            "docxtpl": lambda: render_plain(plain, values),
            "yaml": lambda: spec.parse(text, "b.yaml"),
            "load": load,
            "write": lambda: to_bytes(document, template),
            "floor": lambda: assemble([*floor, pack("word/document.xml", xml)]),
            "verify": lambda: verify(content, document, template),
            "whole": whole,
        },
        ROUNDS,
        warm_up=True,
    )


def cold() -> None:
    """Print the times of whole processes, and their peak memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = spec_text()
        (folder / "k.yaml").write_text(text, encoding="utf-8")
        document = compose(draft(spec.parse(text, "k.yaml"), text, "k.yaml").plan)
        (folder / "k.docx").write_bytes(plain_template("huyen"))
        (folder / "k.json").write_text(json.dumps(context(document)), encoding="utf-8")
        (folder / "plain.py").write_text(_SCRIPT, encoding="utf-8")
        ours = [
            sys.executable,
            "-m",
            "kehoach",
            "render",
            str(folder / "k.yaml"),
            "--force",
            "-o",
            str(folder / "o.docx"),
        ]
        theirs = [sys.executable, *(str(folder / one) for one in ("plain.py", "k.yaml", "k.docx", "k.json", "p.docx"))]
        keep = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

        def process(command: list[str]) -> Callable[[], object]:
            return lambda: subprocess.run(command, check=True, capture_output=True, env=keep)

        process(ours)(), process(theirs)()  # both compile their modules once, as an installed package has
        commands = {"only written": [*ours, "--no-check"], "and reviewed": ours, "docxtpl script": theirs}
        found = interleaved({name: process(one) for name, one in commands.items()}, COLD_ROUNDS, warm_up=False)
        for label, command in commands.items():
            typical, least = median(found[label]), min(found[label])
            print(f"  {label:<16} {typical:7.1f} ms (least {least:.1f})   peak {peak(command):5.1f} MB")
        for label in ("only written", "and reviewed"):
            print(f"  {label} / docxtpl {ratio(found[label], found['docxtpl script']):6.2f}")


def peak(command: list[str]) -> float:
    """Return the peak memory of a command in MB, measured in a process of its own."""
    code = (
        "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=-3,stderr=-3);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def table_rows() -> None:
    """Print how a plan with one long table grows: CPU time, least of several, garbage kept apart."""
    found: dict[str, list[float]] = {}
    template = shipped("huyen")
    for rows in LONG_TABLE:
        text = spec_text(rows=rows)
        plan = draft(spec.parse(text, "b.yaml"), text, "b.yaml").plan
        document = compose(plan)
        for name, work in (("compose", partial(compose, plan)), ("write", partial(to_bytes, document, template))):
            found.setdefault(name, []).append(least(work))
    for name, (few, many) in found.items():
        exponent = log(many / few) / log(LONG_TABLE[1] / LONG_TABLE[0])
        print(f"  {name:<8} {few:7.1f} ms {many:7.1f} ms   exponent {exponent:.2f}")


def least(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds of the fastest of some runs."""
    gc.collect()
    gc.disable()
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    gc.enable()
    return min(times)


def main() -> None:
    print("Warm, ms: medians; the last columns are medians of the ratios round by round")
    names = ("docxtpl", "yaml", "load", "write", "floor", "verify", "whole")
    print(f"{'size':>5}" + "".join(f"{name:>9}" for name in names) + "  docxtpl/write  write/floor  docxtpl/whole")
    base: dict[str, list[float]] = {}
    for times in (1, 3, 10):
        row = warm(times)
        base = base or row
        print(f"{times:>4}x" + "".join(f"{median(row[name]):>9.2f}" for name in names)
              + f"{ratio(row['docxtpl'], row['write']):>15.1f}{ratio(row['write'], row['floor']):>13.2f}"
              + f"{ratio(row['docxtpl'], row['whole']):>15.1f}")  # fmt: skip
        if times > 1:
            print(
                f"      whole grows {median(row['whole']) / median(base['whole']):.1f} times for {times} times the plan"
            )
    print(f"\nA table of {LONG_TABLE[0]} and of {LONG_TABLE[1]} rows")
    table_rows()
    print("\nCold, whole processes")
    cold()
    print(f"  this process     peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:5.1f} MB")


if __name__ == "__main__":
    main()
