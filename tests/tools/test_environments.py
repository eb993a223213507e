"""The wheel tried in environments: every extra is used in its own, one that fails is told and ends with one."""

import re
import subprocess
import sys
import tomllib

import pytest
from project import ROOT

from tools import environments
from tools.environments import OTHERS, QUICK, Tried, main
from tools.smokes import SMOKES

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_extra_for_users_is_tried_alone():
    assert set(SMOKES) == {"", *PROJECT["optional-dependencies"]} - {"dev"}


def test_what_is_missing_is_asked_of_an_environment_without_extras():
    source = (ROOT / "tools" / "smokes.py").read_text(encoding="utf-8")
    asked = source.partition("asked = {")[2].partition("}")[0]
    assert set(re.findall(r'"(\w+)": \(', asked)) == set(SMOKES) - {"", "all"}


def test_a_smoke_that_fails_ends_its_environment(tmp_path):
    """Run as it is in an environment; here every extra is, so that none is heard to be missing."""
    program = ROOT / "tools" / "smokes.py"
    done = subprocess.run([sys.executable, program, ""], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("import: "), done.stderr
    assert {"a.docx", "c.yaml"} <= {path.name for path in tmp_path.iterdir()}


@pytest.fixture
def bare(monkeypatch):
    """Nothing is built or installed; what is asked for [ky] fails."""
    monkeypatch.setattr(environments, "_wheel", lambda folder: folder / "k.whl")
    monkeypatch.setattr(environments, "_found", lambda: {"3.12": "/python3.12"})
    monkeypatch.setattr(environments, "_typed", lambda version: Tried(f"mypy for Python {version}", 0.1, ""))
    monkeypatch.setattr(
        environments, "_tried", lambda trial, _: Tried(trial.name, 0.1, "hỏng" if trial.name == "[ky]" else "")
    )


def test_a_line_is_printed_for_each_and_one_that_fails_ends_with_one(bare, capsys):
    assert main(["web"]) == 0
    assert main(["web", "ky"]) == 1
    assert "[ky]: hỏng (0.1 s)" in capsys.readouterr().out


def test_a_python_that_is_here_is_tried_and_one_that_is_not_is_named(bare, capsys):
    assert main([]) == 1
    out = capsys.readouterr().out
    assert "Python 3.13: not here, only mypy judges for it" in out
    for name in (
        "no extra",
        "[all]",
        "Python 3.12, [all], quick tests",
        "mypy for Python 3.12",
        "mypy for Python 3.13",
    ):
        assert f"{name}: good (0.1 s)" in out


def test_what_runs_in_an_environment_and_fails_is_told_and_nothing_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr(environments, "_filled", lambda *_: "")
    trial = environments.Trial("x", sys.executable, (), (("-c", "raise SystemExit('hỏng')"), ("-c", "1/0")))
    tried = environments._tried(trial, tmp_path)
    assert tried.name == "x"
    assert tried.fault.endswith("hỏng\n")
    assert list(tmp_path.iterdir()) == []


def test_pythons_that_are_tried_are_those_the_package_says_it_runs_on():
    said = [name.rpartition(" ")[2] for name in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", name)]
    assert said == [PROJECT["requires-python"].removeprefix(">="), *OTHERS]
    assert all((ROOT / "tests" / name).exists() for name in QUICK)
