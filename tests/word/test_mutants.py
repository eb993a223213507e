"""Four hundred spoilt templates: each fills in, or is refused in messages; none is our bug."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from project import ROOT
from thirds import some

HERE = Path(__file__).parent
COUNT = 400
THROUGH = (sys.executable, "-c", "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:]).returncode)")
"""A small process between: the peak of a process counts from before it was its own."""
_SCRIPT = """
import io, json, pathlib, resource, sys
from contextlib import redirect_stderr, redirect_stdout
sys.path[:0] = sys.argv[1:3]
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000,) * 2)
from mutants import mutant
from kehoach.cli.app import main
from kehoach.word.read import read_docx
folder = pathlib.Path(sys.argv[3])
target = folder / "ra.docx"
templates = [path.read_bytes() for path in sorted(pathlib.Path("templates").glob("*.docx"))]
out = []
for seed in map(int, sys.argv[4:]):
    way, content = mutant(templates[seed % len(templates)], seed)
    (folder / "mau.docx").write_bytes(content)
    target.unlink(missing_ok=True)
    told, said = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(told), redirect_stderr(said):
        code = main(["render", "examples/xa-2026/ke-hoach.yaml", "--no-check", "--json", "--template",
                     str(folder / "mau.docx"), "-o", str(target)])
    told, said = (one.buffer.getvalue().decode() for one in (told, said) if not one.flush())
    if code == 0:
        read_docx(target.read_bytes(), "ra.docx")
    out.append((seed, way, code, target.exists(), told, said))
print(json.dumps({"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "met": out}))
"""


def test_each_fills_in_or_is_told(tmp_path):
    seeds = some(range(COUNT))
    command = [*THROUGH, sys.executable, "-c", _SCRIPT, str(ROOT), str(HERE), str(tmp_path), *map(str, seeds)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    met = json.loads(done.stdout)
    outcomes = Counter()
    for seed, way, code, written, told, said in met["met"]:
        assert code in (0, 1), (seed, way, said)
        assert written == (code == 0), (seed, way)
        (file,) = json.loads(told)["files"]
        codes = {one["code"] for one in file["problems"]}
        assert all(one.startswith("MA") for one in codes), (seed, way, codes)
        assert all(one["file"] for one in file["problems"]), (seed, way)
        outcomes["filled" if code == 0 else "+".join(sorted(codes))] += 1
    sys.stdout.write(f"{len(seeds)} mutants, peak {met['peak']:.0f} MB: {dict(outcomes.most_common())}\n")
    assert sum(outcomes.values()) == len(seeds)
    assert 0 < outcomes["filled"] < len(seeds)
    assert met["peak"] < 300
