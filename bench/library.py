"""``make bench``: a library of generated plans: indexing, Ctrl-C and going on, changes, queries.

``python bench/library.py [PLANS]``; 5,000 plans of 250 agencies in ten years unless told otherwise.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from kehoach.library.refresh import refreshed
from kehoach.library.search import search
from kehoach.library.years import through_years

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from made_library import QUERIES, write_plans

PLANS = 5000
ROUNDS = 5
_COMMAND = [sys.executable, "-m", "kehoach", "library", "--index"]


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PLANS
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        files = write_plans(home, count)
        size = sum(one.stat().st_size for one in files)
        print(f"{count} plans, {size / 1e6:.0f} MB of YAML")
        _stopped(home)
        _timed("going on to the end", home, per=count)
        index = home / ".kehoach-kho.sqlite"
        print(f"  {'index':34} {index.stat().st_size / 1e6:8.1f} MB")
        _timed("again, nothing changed", home)
        for one in files[:: count // 50 or 1]:
            text = one.read_text(encoding="utf-8").replace("ngân sách", "Ngân sách")
            one.write_text(text, encoding="utf-8")
        _timed("again, one plan in a hundred changed", home)
        _queries(home)


def _stopped(home: Path) -> None:
    """Stop an indexing by Ctrl-C after some seconds."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    begun = time.monotonic()
    running = subprocess.Popen([*_COMMAND, str(home)], stderr=subprocess.PIPE, text=True)
    time.sleep(8)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate()
    print(f"  stopped by Ctrl-C after {time.monotonic() - begun:.1f} s, code {running.returncode}:")
    for line in said.strip().splitlines():
        print(f"    {line}")


def _timed(name: str, home: Path, per: int = 0) -> None:
    begun = time.perf_counter()
    done = refreshed(home)
    spent = time.perf_counter() - begun
    each = f", {spent * 1000 / done.read:.1f} s per 1,000" if per and done.read else ""
    print(f"  {name:34} {spent:8.2f} s   read {done.read} of {done.files}{each}")


def _queries(home: Path) -> None:
    print(f"  queries, ms: medians of {ROUNDS} rounds")
    for text in QUERIES:
        times = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            found = search(home, text)
            times.append((time.perf_counter() - begun) * 1000)
        print(f"    {text:40} {median(times):8.1f}   {len(found.hits)} parts")
    begun = time.perf_counter()
    years = through_years(search(home, "so hoa ho so dia chinh", phan=["nhiem_vu"]).hits[0])
    print(f"    one task through {len(years)} years {(time.perf_counter() - begun) * 1000:24.1f}")


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUTF8", "1")
    main()
