"""Sources of one change; that each says what is meant is asked by tests/spec/test_step.py."""

from kehoach.spec import parse
from kehoach.spec.step_source import put_at

TEXT = "a: một\nb: [x, y]\nc:\n  - 1\n  - 2\n"
ROOT = parse(TEXT)


def test_the_first_try_changes_least():
    assert next(put_at(TEXT, ROOT, ("a",), "một hai")) == TEXT.replace("một", "một hai")
    assert next(put_at(TEXT, ROOT, ("b", 0), "z")) == TEXT.replace("x", "z")
