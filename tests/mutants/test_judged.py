"""A change is judged by the files of tests that reach it, the quickest first."""

from pathlib import Path

from mutants.changes import Change
from mutants.judged import ROOT, Reach, chosen, name_of

PATH = Path("/a.py")


def change(function):
    return Change(0, "sum", 1, function, "")


def reach(file, seconds, *functions):
    return Reach(file, seconds, frozenset((str(PATH), name) for name in functions))


KNOWN = [
    reach("slow", 9, "", "f"),
    reach("quick", 1, "", "f", "A.b"),
    reach("beside", 2, ""),
    reach("never", 0),
]


def files(function):
    return [found.file for found in chosen(change(function), PATH, KNOWN)]


def test_who_calls_a_function_judges_it_the_quickest_first():
    assert files("f") == ["quick", "slow"]
    assert files("A.b") == ["quick"]


def test_what_no_function_holds_or_nobody_calls_is_judged_by_all_who_import_it():
    assert files("") == ["quick", "beside", "slow"]
    assert files("g") == ["quick", "beside", "slow"]


def test_a_module_has_the_name_it_is_imported_by():
    assert name_of(ROOT / "kehoach/law/__init__.py") == "kehoach.law"
    assert name_of(ROOT / "kehoach/law/book.py") == "kehoach.law.book"
