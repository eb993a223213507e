"""A change is judged by the tests that reach its statement, the quickest first."""

import ast
import gc
from types import ModuleType

import pytest
from mutants.changes import changed, changes
from mutants.equivalent import listed
from mutants.judged import ROOT, Asked, Verdict, chosen, imports, name_of, verdict, within
from mutants.swapped import differing, imported, key, swap

ASKED = [
    Asked("a.py::slow", 9, frozenset({1})),
    Asked("a.py::quick", 1, frozenset({1, 2})),
    Asked("a.py::cached", 2, frozenset()),
    Asked("b.py::other", 0, frozenset({3})),
]


def names(number, longest=100):
    return [test.name for test in chosen(number, ASKED, longest)]


def test_who_reaches_a_statement_judges_it_the_quickest_first_then_their_files():
    assert names(1) == ["a.py::quick", "a.py::slow", "a.py::cached"]
    assert names(2) == ["a.py::quick", "a.py::cached", "a.py::slow"]
    assert names(4) == []


def test_no_more_than_some_seconds_are_given():
    assert names(1, longest=5) == ["a.py::quick", "a.py::cached"]
    assert within(ASKED, 0) == [ASKED[3]]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("from kehoach.law.book import book", True), ("from kehoach.law import book, dau", True), ("from kehoach.law import dau", False), ("from kehoach.law.books import book", False), ("import kehoach.law.book", False), ("x = 'from kehoach.law.book import book'", False),
    ],
)  # fmt: skip
def test_a_file_that_takes_from_a_module_names_it(text, taken, tmp_path):
    path = tmp_path / "a.py"
    path.write_text(f"import re\n{text}\n", encoding="utf-8")
    assert imports(path, "kehoach.law.book") is taken


def test_a_module_has_the_name_it_is_imported_by():
    assert name_of(ROOT / "kehoach/law/__init__.py") == "kehoach.law"
    assert name_of(ROOT / "kehoach/law/book.py") == "kehoach.law.book"


@pytest.mark.parametrize(
    ("work", "found"),
    [
        (lambda: True, Verdict.SURVIVED), (lambda: False, Verdict.KILLED), (lambda: None, None), (lambda: 1 // 0, Verdict.KILLED),
    ],
)  # fmt: skip
def test_what_a_child_says_is_the_verdict(work, found):
    assert verdict(work, []) is found


TEXT = "A = 3\nclass B:\n    def c(self, d=4):\n        def e():\n            return d + 1\n        return e()\n"


def module(text=TEXT):
    made = ModuleType("made")
    exec(compile(text, "/made.py", "exec"), made.__dict__)  # noqa: S102 - our own text
    return made


def tried(wanted):
    """Put a change into an imported module; return what it says then, None where it cannot be."""
    made = module()
    change = next(change for change in changes(TEXT) if change.text == wanted)
    body = differing(ast.parse(TEXT), changed(TEXT, change), "/made.py")
    if body is None:
        return None
    swap(
        body,
        [function for function in imported()[key(body)] if function.__globals__ is made.__dict__],
    )
    return made.B().c()


def test_a_body_is_swapped_in_a_function_that_is_imported():
    assert module().B().c() == 5
    gc.freeze()
    assert tried("sum: d + 1 → d - 1") == 3
    assert tried("constant: 1 → 2") == 6
    assert tried("constant: 3 → 4") is None, "the import works it out"
    assert tried("constant: 4 → 5") is None, "the import works it out"


def test_a_change_that_is_no_change_is_listed_with_its_reason():
    every = listed()
    known = {
        f"{path}  {change.function or '-'}  {change.text}"
        for path in sorted({line.split("  ")[0] for line in every})
        for change in changes((ROOT / path).read_text(encoding="utf-8"))
    }
    assert [line for line in every if line not in known] == [], (
        "nothing is so any more: take it away"
    )
    assert all(len(reason) > 10 for reason in every.values())
