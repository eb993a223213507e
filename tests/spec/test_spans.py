"""Where keys and items stand as whole lines."""

from kehoach.spec import parse
from kehoach.spec.node import find
from kehoach.spec.spans import above_comments, dash, end_of, item_lines, key_lines

TEXT = """\
a: 1   # một
b:
  # trên
  - x: 1
    y: >-
      dài
      nữa

  - - trong
    - nữa
c: [1, 2]
"""
ROOT = parse(TEXT)


def of(lines):
    return TEXT[lines.start : lines.end]


def test_an_item_has_the_lines_from_its_dash_to_its_last_word():
    (listed, _) = find(ROOT, ("b",))
    assert of(item_lines(TEXT, listed, 0)) == "  - x: 1\n    y: >-\n      dài\n      nữa\n"
    assert of(item_lines(TEXT, listed, 1)) == "  - - trong\n    - nữa\n"


def test_an_item_behind_the_dash_of_another_has_no_lines_of_its_own():
    (inner, _) = find(ROOT, ("b", 1))
    assert TEXT[dash(TEXT, inner, 0) :].startswith("- trong")
    assert item_lines(TEXT, inner, 0) is None
    assert of(item_lines(TEXT, inner, 1)) == "    - nữa\n"


def test_a_key_has_the_comment_on_its_line():
    assert of(key_lines(TEXT, ROOT, "a")) == "a: 1   # một\n"
    assert key_lines(TEXT, ROOT, "d") is None


def test_a_comment_above_belongs_to_what_is_below():
    (listed, _) = find(ROOT, ("b",))
    start = item_lines(TEXT, listed, 0).start
    assert TEXT[above_comments(TEXT, start) : start] == "  # trên\n"


def test_brackets_end_at_the_bracket():
    (flow, _) = find(ROOT, ("c",))
    assert TEXT[: end_of(TEXT, flow)].endswith("[1, 2]")
