import string

import pytest

from kehoach.text.marks import has_end, list_ends, strip_end, with_end


@pytest.mark.parametrize(
    ("text", "ended"),
    [("Việc", False), ("Việc.", True), ("Việc;", True), ("(xem Phụ lục I.)", True), ("(Phụ lục I)", False),
     ("nói “xong.”", True), ("**đậm**", False), ("**đậm.**", True), ("...", True), ("", False)],
)  # fmt: skip
def test_sees_the_mark_behind_brackets_and_quotes(text, ended):
    assert has_end(text) is ended


@pytest.mark.parametrize("letter", [*string.ascii_letters, *string.digits, "đ", "-", "/"])
def test_what_is_no_mark_ends_nothing_and_hides_no_end(letter):
    assert not has_end(f"Việc.{letter}")
    assert strip_end(f"Việc.{letter}") == f"Việc.{letter}"


def test_a_list_without_marks_gets_them_and_one_with_a_style_keeps_it():
    assert list_ends(["một", "hai", "ba"]) == ["một;", "hai;", "ba."]
    assert list_ends(["một.", "hai"]) == ["một.", "hai"]
    assert list_ends([]) == []


def test_strips_and_adds_one_mark():
    assert strip_end("Phòng Kinh tế;.") == "Phòng Kinh tế"
    assert strip_end("vân vân...") == "vân vân..."
    assert with_end("Việc", ".") == "Việc."
    assert with_end("Việc:", ".") == "Việc:"


def test_a_note_behind_the_mark_is_looked_past():
    assert has_end("học sinh.[^1]")
    assert not has_end("học sinh[^1]")
    assert with_end("học sinh[^1]", ".") == "học sinh[^1]."
    assert with_end("học sinh.[^1][^2]", ".") == "học sinh.[^1][^2]"
    assert strip_end("học sinh;[^1]") == "học sinh[^1]"
    assert strip_end("học sinh[^1];") == "học sinh[^1]"
