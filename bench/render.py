"""Writing a .docx in one process: beside plain docxtpl and beside the floor, on the same plans.

What is measured is ``kehoach.to_bytes``. The floor is the least a .docx of these bytes costs: the
finished text deflated (zlib's level 6, what zipfile uses) and put into a package whose other parts
are packed already. CPU times; each contender runs once untimed right before.
"""

from __future__ import annotations

import gc
import time
from functools import partial
from math import log
from statistics import median
from typing import TYPE_CHECKING

from plain import context, plain_template, render_plain
from plans import spec_text
from row import Row, least, most, number, shown, tell
from timed import in_turn, of_minima, ratio

import kehoach
from kehoach import spec
from kehoach.plan import draft
from kehoach.word.package import assemble, pack, pack_small
from kehoach.word.template import shipped
from kehoach.word.verify import verify
from kehoach.word.write import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach import Document

ROUNDS = 15
SIZES = (1, 3, 10)
LONG_TABLE = (2500, 10000)
"""The second has more words than document/measure.py keeps the widths of."""
MOST_GROWTH = 1.3
"""Exponent of the time by size that still counts as linear: caches that run over and processors'
own give up to 1.25, twice the work for each row would give 2."""
_NAME = "b.yaml"


def interleaved(
    contenders: dict[str, Callable[[], object]], rounds: int, *, warm_up: bool
) -> dict[str, list[float]]:
    """Return the milliseconds on the clock of each contender, one figure a round, in turn."""
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


def loaded(text: str) -> Document:
    """Return the document of a YAML text."""
    return kehoach.compose(draft(spec.parse(text, _NAME), text, _NAME).plan)


def warm(times: int) -> dict[str, list[float]]:
    """Return the CPU seconds of every step for a plan ``times`` the usual size."""
    text = spec_text(times)
    template, document = shipped("huyen"), loaded(text)
    content = kehoach.to_bytes(document)
    values, plain = context(document), plain_template("huyen")
    xml = template.rendered(document)["word/document.xml"]
    parts = template.fill(document)
    floor = [part for part in parts if part.name != b"word/document.xml"]
    writer = Writer()
    works: dict[str, Callable[[], object]] = {
        "docxtpl": lambda: render_plain(plain, values),
        "yaml": lambda: spec.parse(text, _NAME),
        "load": lambda: loaded(text),
        "write": lambda: kehoach.to_bytes(document, verified=False),
        "floor": lambda: assemble([*floor, pack_small("word/document.xml", xml)]),
        "verify": lambda: verify(content, document, template),
        "whole": lambda: kehoach.to_bytes(loaded(text)),
        "again": lambda: writer.to_bytes(document),
    }
    return in_turn(works, ROUNDS)


def sized(times: int) -> str:
    """Return how large the text of a plan is when packed fast and when packed small."""
    xml = shipped("huyen").rendered(loaded(spec_text(times)))["word/document.xml"]
    fast, small = (len(make("a", xml).data) / 1000 for make in (pack, pack_small))
    return f"phần chữ nén {fast:.1f} KB, nén mức 6 {small:.1f} KB".replace(".", ",")


def of_size(times: int, found: dict[str, list[float]]) -> list[Row]:
    """Return the ratios of one size; bounds are held at the usual one."""
    docxtpl, write, floor, whole = (found[one] for one in ("docxtpl", "write", "floor", "whole"))
    pairs = ((docxtpl, write), (write, floor), (docxtpl, whole))
    figures = [(ratio(*pair), of_minima(*pair)) for pair in pairs]
    names = [
        "docxtpl chia cho viết (to_bytes, verified=False)",
        "viết chia cho sàn",
        "docxtpl chia cho từ YAML đến nội dung đã kiểm (to_bytes)",
    ]
    if times > 1:
        names = [f"{name}, kế hoạch dài {times} lần" for name in names]
        return [
            shown(name, *figure[:1], "lần", figure[1])
            for name, figure in zip(names, figures, strict=True)
        ]
    bounds = ((least, 35), (most, 1.5), (least, 7))
    every = zip(names, figures, bounds, strict=True)
    return [make(name, figure[0], bound, "lần", figure[1]) for name, figure, (make, bound) in every]


def growth() -> list[Row]:
    """Return the exponents by which CPU time grows with the size: 1 is linear."""
    found: dict[str, list[float]] = {}
    sizes = [spec_text(times) for times in (5, 20)]
    for text in sizes:
        found.setdefault("từ YAML đến nội dung đã kiểm, dài 5 và 20 lần", []).append(
            quickest(lambda text=text: kehoach.to_bytes(loaded(text)))
        )
    for rows in LONG_TABLE:
        text = spec_text(rows=rows)
        plan = draft(spec.parse(text, _NAME), text, _NAME).plan
        document = kehoach.compose(plan)
        name = f"bảng {LONG_TABLE[0]} và {LONG_TABLE[1]} hàng"
        found.setdefault(f"xếp, {name}", []).append(quickest(partial(kehoach.compose, plan)))
        found.setdefault(f"viết và kiểm, {name}", []).append(
            quickest(partial(kehoach.to_bytes, document))
        )
    out = []
    for name, (few, many) in found.items():
        note = f"{few * 1000:.0f} ms, {many * 1000:.0f} ms"
        out.append(most(f"số mũ theo độ dài: {name}", log(many / few, 4), MOST_GROWTH, "", note))
    return out


def quickest(work: Callable[[], object]) -> float:
    """Return the CPU seconds of the fastest of some runs."""
    gc.collect()
    gc.disable()
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    gc.enable()
    return min(times)


def rows() -> list[Row]:
    """Return the figures; print each step of each size on the way."""
    found = {times: warm(times) for times in SIZES}
    print("CPU, ms: trung vị (nhỏ nhất)")
    for times, steps in found.items():
        told = [f"{n} {median(t) * 1000:.2f} ({min(t) * 1000:.2f})" for n, t in steps.items()]
        print(f"{times:>4}x  {'  '.join(told)}")
    out = [row for times, steps in found.items() for row in of_size(times, steps)]
    usual = {name: median(times) * 1000 for name, times in found[1].items()}
    steps = [
        ("đọc YAML", usual["yaml"]),
        ("thành kế hoạch và văn bản", usual["load"] - usual["yaml"]),
        ("viết", usual["write"]),
        ("mở lại kiểm", usual["verify"]),
    ]
    note = ", ".join(f"{name} {number(cost)}" for name, cost in steps)
    out.append(shown("từ YAML đến nội dung đã kiểm, một kế hoạch", usual["whole"], "ms", note))
    note = "cùng một văn bản, cả kiểm; không nhớ khối nào: " + number(
        usual["write"] + usual["verify"]
    )
    out.append(shown("Writer viết lại", usual["again"], "ms", note))
    sizes = [(times, sized(times)) for times in (1, 10)]
    out += [
        shown(
            f"tệp dài {times} lần",
            len(kehoach.to_bytes(loaded(spec_text(times)))) / 1000,
            "KB",
            note,
        )
        for times, note in sizes
    ]
    return [*out, *growth()]


if __name__ == "__main__":
    tell(rows())
