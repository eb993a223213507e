"""Lists and keys as a whole; that each try says what is meant is asked by tests/spec/test_step.py."""

from kehoach.spec import parse
from kehoach.spec.step_list import inserted, moved_item, removed

TEXT = "a: một\nb: [x, y]\nc:\n  - 1\n  - 2\n"
ROOT = parse(TEXT)


def test_the_first_try_changes_least():
    assert next(inserted(TEXT, ROOT, ("b",), 2, "z", ())) == TEXT.replace("y]", "y, z]")
    assert next(removed(TEXT, ROOT, ("c", 0))) == TEXT.replace("  - 1\n", "")
    assert next(moved_item(TEXT, ROOT, ("b", 0), 1)) == TEXT.replace("x, y", "y, x")


def test_a_list_of_one_line_that_needs_more_becomes_a_block():
    tries = list(inserted(TEXT, ROOT, ("b",), 0, {"ten": "z"}, ()))
    assert tries == [TEXT.replace("b: [x, y]", "b:\n  - ten: z\n  - x\n  - y")]
