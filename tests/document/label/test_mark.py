"""Numbers and marks before a line."""

import pytest

from kehoach.document.label.mark import label_of, label_of_block, part_number, read_label


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("I. MỤC ĐÍCH", "roman", 1),
        ("IV - NHIỆM VỤ", "roman", 4),
        ("1. Mục đích", "arabic", 1),
        ("2/ Yêu cầu", "arabic", 2),
        ("1.2. Yêu cầu", "decimal", 2),
        ("a) Tham mưu", "letter", 1),
        ("đ) Tham mưu", "letter", 5),
        ("I- MỤC TIÊU", "roman", 1),
        ("IV– NHIỆM VỤ", "roman", 4),
        ("- Tham mưu", "dash", 0),
        ("+ Tham mưu", "plus", 0),
        ("* Tham mưu", "star", 0),
    ],
)
def test_a_label_is_read(text, kind, number):
    label, length = read_label(text)
    assert label is not None
    assert (label.kind, label.number) == (kind, number)
    assert text[length:].strip(" ")[0].isupper()


@pytest.mark.parametrize("text", ["Một câu.", "IIII. Không phải số", "2026 là năm nay", "X-quang", "V-League 2026", ""])
def test_what_is_no_label(text):
    assert read_label(text) == (None, 0)


def test_words_own_sign_that_is_no_number_is_a_dash():
    assert [label_of(shown).kind for shown in ("I.", "1", "b)", "\uf0b7")] == ["roman", "arabic", "letter", "dash"]


@pytest.mark.parametrize(
    ("shown", "number"),
    [
        ("nhất", 1),
        ("hai", 2),
        ("BA", 3),
        ("tư", 4),
        ("năm", 5),
        ("sáu", 6),
        ("II", 2),
        ("x", 10),
        ("12", 12),
        ("A", 1),
        ("h", 8),
        ("IIII", None),
    ],
)
def test_a_part_is_counted_in_words_numbers_and_letters(shown, number):
    assert part_number(shown) == number


@pytest.mark.parametrize(
    ("shown", "kind", "number", "parts"),
    [
        ("Phần I", "part", 1, 1), ("PHẦN THỨ HAI", "part", 2, 1), ("Phần B.", "part", 2, 1), ("A.", "capital", 1, 1), (" H) ", "capital", 8, 1), ("I.", "roman", 1, 1),
        ("1.", "arabic", 1, 1), ("1.2.", "decimal", 2, 2), ("3.1.12", "decimal", 12, 3), ("đ)", "letter", 5, 1), ("-", "dash", 0, 1), ("+", "plus", 0, 1),
    ],
)  # fmt: skip
def test_the_label_of_a_block(shown, kind, number, parts):
    assert label_of_block(shown) == (kind, shown.strip(), number, parts)
