"""What is kept beside the compiled modules: used only while it is sound, never needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from kehoach import kept

VALUE = {("a", 0): (1, b"\x00\xff", [None, "ă"]), "b": {"c": 2.5}}


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Where the thing called "x" is kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_COMPILED", str(tmp_path / "kept.cpython-311.pyc"))
    return tmp_path / f"x.{sys.implementation.cache_tag}.kept"


def test_what_is_kept_comes_back(place):
    assert kept.load("x") is None
    kept.save("x", VALUE)
    assert kept.load("x") == VALUE
    assert [one.name for one in place.parent.iterdir()] == [place.name]


@pytest.mark.parametrize("cut", [0, 5, 60, -1])
def test_what_is_damaged_is_not_used(place, cut):
    kept.save("x", VALUE)
    content = place.read_bytes()
    place.write_bytes(content[:cut])
    assert kept.load("x") is None
    for at in range(0, len(content), 7):
        place.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert kept.load("x") is None, at


def test_what_another_python_kept_is_not_used(place, monkeypatch):
    kept.save("x", VALUE)
    monkeypatch.setattr(kept, "_HEAD", kept._HEAD.replace(b"kehoach 3", b"kehoach 4"))
    assert kept.load("x") is None


def test_nothing_is_kept_where_python_would_keep_nothing(place, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept.save("x", VALUE)
    assert not place.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_COMPILED", None)
    kept.save("x", VALUE)
    assert kept.load("x") is None


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_COMPILED", str(tmp_path / "none" / "kept.pyc"))
    kept.save("x", VALUE)
    assert kept.load("x") is None


def test_it_stands_where_pythonpycacheprefix_says(tmp_path):
    code = "from kehoach import kept; kept.save('x', 1); print(kept.load('x'))"
    env = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert done.stdout == "1\n", done.stderr
    assert len(list(tmp_path.rglob("x.*.kept"))) == 1
