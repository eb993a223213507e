"""The public names: lazy, typed, and their chapter in docs/thu-vien.md names them (tests/docs runs it)."""

import inspect
import subprocess
import sys

import pytest
from project import ROOT

import kehoach

CHAPTER = (ROOT / "docs" / "thu-vien.md").read_text(encoding="utf-8")
VERBS = sorted(name for name in kehoach.__all__ if name.islower())


def python(script):
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""
    return done.stdout.strip()


def test_importing_it_imports_nothing_else():
    rooms = "sorted(m for m in sys.modules if m.startswith('kehoach') or m in ('yaml', 'click', 'lxml', 'docx'))"
    assert python(f"import sys, kehoach; print({rooms})") == "['kehoach']"


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_imports_what_it_needs_and_no_more(name):
    needless = "click", "docx", "docxtpl", "pypdfium2", "hypothesis"
    script = f"import sys, kehoach; kehoach.{name}; print([m for m in {needless} if m in sys.modules])"
    assert python(script) == "[]"


@pytest.mark.parametrize("first", ["kehoach.review.judge", "kehoach.clone", "kehoach.clone.target", "kehoach.cli.app"])
def test_a_verb_keeps_its_name_whatever_was_imported_first(first):
    script = f"import sys, kehoach, {first}; from kehoach import review, clone; from kehoach.clone import Target"
    told = "print(review is kehoach.review, clone is kehoach.clone, review.__module__, clone.__module__)"
    assert python(f"{script}; {told}") == "True True kehoach.review.outcome kehoach.intake.last_year"


def test_every_public_name_is_there_and_documented():
    assert sorted(kehoach._HOME) == sorted(kehoach.__all__)
    assert set(kehoach.__all__) <= set(dir(kehoach))
    for name in kehoach.__all__:
        assert inspect.getdoc(getattr(kehoach, name)), name
        assert f"`kehoach.{name}" in CHAPTER or f"`{name}`" in CHAPTER, name
    for name in VERBS:
        assert "Return" in (doc := inspect.getdoc(getattr(kehoach, name))) or "Write" in doc, name
        assert "KehoachError" in doc or name in ("compose", "recognise"), name
    with pytest.raises(AttributeError, match="khong_co"):
        _ = kehoach.khong_co


def test_it_is_typed_for_others():
    program = str(ROOT / "tests" / "typed" / "public.py")
    done = subprocess.run([sys.executable, "-m", "mypy", "--strict", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert (ROOT / "kehoach" / "py.typed").is_file()
