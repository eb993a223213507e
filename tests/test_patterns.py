"""Patterns kept from run to run: the very same patterns, and everything works where none can be kept."""

import re
import subprocess
import sys
from importlib import import_module

import pytest
from project import ROOT, example

from kehoach import kept, patterns
from kehoach.text.sought import Sought

SPEC = example("minh-long-2025")


@pytest.fixture
def shelf(monkeypatch):
    """What is kept, in place of files."""
    held = {}
    monkeypatch.setattr(kept, "load", held.get)
    monkeypatch.setattr(kept, "save", held.__setitem__)
    return held


def uncached(source, flags=0):
    """A pattern compiled anew, as re does behind its own cache."""
    return re._compiler.compile(source, flags)


def every_pattern():
    """Every pattern under a name of a module."""
    for path in sorted((ROOT / "kehoach").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if "windows" in name or name.endswith("__main__"):
            continue
        for value in vars(import_module(name.removesuffix(".__init__"))).values():
            if isinstance(value, re.Pattern):
                yield value.pattern, value.flags & ~re.UNICODE
            elif isinstance(value, Sought):
                yield value.source, value.flags


def test_every_pattern_of_the_program_comes_back_the_same(shelf):
    sources = {(source, int(flags)) for source, flags in every_pattern() if isinstance(source, str)}
    assert len(sources) > 300
    first = patterns.Patterns(uncached)
    for source, flags in sources:
        first.compiled(source, flags)
    first.keep()

    def never(source, flags):
        raise AssertionError(source)

    again = patterns.Patterns(never)
    for source, flags in sources:  # a pattern is equal to one of the same flags and codes
        assert again.compiled(source, flags) == uncached(source, flags), source


@pytest.mark.parametrize("source", [r"(?P<a>x)|(?P<b>y)(z)", r"(?i:ă)[^\W\d_]{2,}", "", r"(?x) a # b", "a(?=b)(?<!c)"])
def test_groups_and_flags_are_kept(shelf, source):
    first = patterns.Patterns(uncached)
    made = first.compiled(source, re.IGNORECASE | re.MULTILINE)
    first.keep()
    found = patterns.Patterns(lambda *_: None).compiled(source, re.IGNORECASE | re.MULTILINE)
    assert (found, found.groups, found.groupindex, found.flags) == (made, made.groups, made.groupindex, made.flags)


def test_bytes_long_and_broken_patterns_go_the_usual_way(shelf):
    found = patterns.Patterns(uncached)
    assert found.compiled(b"a+").findall(b"caab") == [b"aa"]
    assert found.compiled("a" * 50_000).search("b") is None
    with pytest.raises(re.error):
        found.compiled("(")
    found.keep()
    assert shelf == {}


@pytest.mark.parametrize("lacking", ["_codes", "_from_codes"])
def test_where_the_inside_is_another_everything_is_compiled_as_ever(shelf, lacking, monkeypatch):
    first = patterns.Patterns(uncached)
    first.compiled("(a)b", 0)
    if lacking == "_from_codes":
        first.keep()

    def other(*_):
        raise AttributeError("_parser")

    monkeypatch.setattr(patterns, lacking, other)
    first.keep()
    assert patterns.Patterns(uncached).compiled("(a)b", 0) == uncached("(a)b")


def test_codes_this_python_refuses_are_not_used(shelf):
    shelf["patterns"] = {("ab", 0): (32, b"\x01\x02\x03\x04" * 9, 0, {}, (None,)), ("cd", 0): ()}
    found = patterns.Patterns(uncached)
    assert (found.compiled("ab"), found.compiled("cd")) == (uncached("ab"), uncached("cd"))


def test_a_python_without_that_inside_is_left_alone(monkeypatch):
    monkeypatch.delattr(re, "_compiler")
    assert patterns.use_kept() is None


def command(cache, *words, seed="0"):
    env = {"PYTHONPYCACHEPREFIX": str(cache), "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "LANG": "C.UTF-8"}
    return subprocess.run([sys.executable, "-m", "kehoach", *words], env=env, capture_output=True, cwd=ROOT)


def test_the_command_says_the_same_with_and_without_and_keeps_nothing_twice(tmp_path):
    words = "check", str(SPEC)
    first, second, third = (command(tmp_path, *words, seed=seed) for seed in "123")
    assert (first.stdout, first.returncode) == (second.stdout, second.returncode) == (third.stdout, third.returncode)
    files = list(tmp_path.rglob("patterns.*.kept"))
    assert len(files) == 1
    before = files[0].stat().st_mtime_ns
    command(tmp_path, *words, seed="4")  # no pattern depends on the order of a set
    assert files[0].stat().st_mtime_ns == before
    assert any(tmp_path.rglob("data-the-thuc.*.kept"))


def test_a_program_that_imports_kehoach_is_left_alone():
    code = "import re; real = re._compiler.compile; import kehoach; kehoach.review; print(re._compiler.compile is real)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT).stdout == "True\n"


def test_no_word_of_a_paper_is_kept(tmp_path):
    paper = {
        "Ủy ban nhân dân xã Minh Long": "Trường Mầm non Hờ Bia Quyn",
        "cap: xa": "cap: xa\nky_hieu: KH-MNHB\ndia_danh: Minh Long",
    }
    text = SPEC.read_text(encoding="utf-8").replace("giáo viên", "giáo viên trường mầm non Hờ Bia Quyn")
    for old, new in paper.items():
        text = text.replace(old, new)
    (tmp_path / "k.yaml").write_text(text, encoding="utf-8")
    cache, word, copy = tmp_path / "cache", tmp_path / "k.docx", tmp_path / "sach.docx"
    assert command(cache, "render", str(tmp_path / "k.yaml"), "--no-check").returncode == 0
    assert command(cache, "check", str(word), "--fix", str(copy)).returncode < 2
    assert copy.exists()
    (file,) = cache.rglob("patterns.*.kept")
    content = file.read_bytes()
    assert "quyết định".encode() in content  # words are seen where they are
    assert "quyn" not in content.decode(errors="replace").lower()
