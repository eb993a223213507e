"""A hundred attacks by template end in messages within a counted budget of work and 300 MB."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from project import ROOT
from thirds import some
from word.attacks import ATTACKS

HERE = Path(__file__).parent
MOST_CALLS = 1_500_000
"""Calls of functions one attack may cost: the template itself is read and filled with 70,000."""
MOST_MEMORY = 300
"""Megabytes the process that meets all of them may ever take."""
THROUGH = (sys.executable, "-c", "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:]).returncode)")
"""A small process between: the peak of a process counts from before it was its own."""
_SCRIPT = """
import cProfile, io, json, resource, sys
from contextlib import redirect_stderr, redirect_stdout
sys.path[:0] = sys.argv[1:3]
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000,) * 2)
from attacks import ATTACKS, build
from kehoach.cli.app import main
out = []
for attack in (ATTACKS[number] for number in json.loads(sys.argv[4])):
    build("templates/xa.docx", attack, sys.argv[3] + "/mau.docx")
    counted = cProfile.Profile()
    told, said = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(told), redirect_stderr(said):
        code = counted.runcall(main, ["render", "examples/xa-2026/ke-hoach.yaml", "--no-check", "--json", "--template",
                     sys.argv[3] + "/mau.docx", "-o", sys.argv[3] + "/ra.docx", "--force"])
    calls = sum(entry.callcount for entry in counted.getstats())
    told, said = (one.buffer.getvalue().decode() for one in (told, said) if not one.flush())
    out.append((attack.name, code, calls, told, said))
print(json.dumps({"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "met": out}))
"""


@pytest.fixture(scope="module")
def met(tmp_path_factory):
    folder = tmp_path_factory.mktemp("attacks")
    asked = json.dumps(some(range(len(ATTACKS))))
    done = subprocess.run(
        [*THROUGH, sys.executable, "-c", _SCRIPT, str(ROOT), str(HERE), str(folder), asked],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not (folder / "ra.docx").exists()
    return json.loads(done.stdout)


def test_each_ends_in_messages_about_the_template(met):
    outcomes = Counter()
    for name, code, _, told, said in met["met"]:
        assert code == 1, (name, code, said)
        assert said == "", name
        (file,) = json.loads(told)["files"]
        codes = {one["code"] for one in file["problems"]}
        assert all(one.startswith("MA") for one in codes), (name, codes)
        assert all(one["hint"] and one["file"] for one in file["problems"]), name
        assert len(file["problems"]) <= 4, (name, file["problems"])
        outcomes["+".join(sorted(codes))] += 1
    sys.stdout.write(f"{sum(outcomes.values())} attacks: {dict(outcomes.most_common())}\n")
    assert len(ATTACKS) >= 100
    assert sum(outcomes.values()) == len(some(range(len(ATTACKS))))
    assert "MA09" not in outcomes, "each is told by name, at its place"


def test_none_costs_more_than_its_budget(met):
    dear = {name: calls for name, _, calls, _, _ in met["met"] if calls > MOST_CALLS}
    most = max(calls for _, _, calls, _, _ in met["met"])
    sys.stdout.write(f"calls at most: {most}, peak {met['peak']:.0f} MB\n")
    assert dear == {}
    assert met["peak"] < MOST_MEMORY
