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
        ("I/. MỤC ĐÍCH", "roman", 1),
        ("I MỤC ĐÍCH, YÊU CẦU", "roman", 1),
        ("II . NHIỆM VỤ", "roman", 2),
        ("2 . Tuyên truyền", "arabic", 2),
        ("1/MỤC ĐÍCH", "arabic", 1),
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


@pytest.mark.parametrize(
    "text",
    [
        "Một câu.",
        "IIII. Không phải số",
        "2026 là năm nay",
        "X-quang",
        "V-League 2026",
        "V/V TỔ CHỨC",
        "v/v tổ chức",
        "V/v tổ chức",
        "5/KH-UBND",
        "05/QĐ-TTg",
        "2 . tuyên truyền",
        "",
    ],
)
def test_what_is_no_label(text):
    assert read_label(text) == (None, 0)


def test_words_own_sign_that_is_no_number_is_a_dash():
    assert [label_of(shown).kind for shown in ("I.", "1", "b)", "\uf0b7")] == ["roman", "arabic", "letter", "dash"]
    assert [label_of_block(shown).number for shown in ("II .", "2 .", "A .", "B -")] == [2, 2, 1, 2]


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


@pytest.mark.parametrize(
    ("text", "label", "length"),
    [
        ("I. A", ("roman", "I.", 1, 1), 2), ("I: A", ("roman", "I:", 1, 1), 2), ("XIV) A", ("roman", "XIV)", 14, 1), 4), ("I.A", ("roman", "I.", 1, 1), 2), ("I.a", None, 0), ("I A", None, 0), ("VX. A", None, 0), ("1.2 A", ("decimal", "1.2", 2, 2), 3), ("1.2.3. A", ("decimal", "1.2.3.", 3, 3), 6),
        ("10.12. A", ("decimal", "10.12.", 12, 2), 6), ("1.2.3.4.5. A", ("decimal", "1.2.3.4.5.", 5, 5), 10), ("1.A", ("arabic", "1.", 1, 1), 2), ("1.- A", ("arabic", "1.-", 1, 1), 3), ("12- A", ("arabic", "12-", 12, 1), 3), ("123. A", ("arabic", "123.", 123, 1), 4), ("1234. A", None, 0), ("0. A", None, 0),
        ("a) A", ("letter", "a)", 1, 1), 2), ("a/A", ("letter", "a/", 1, 1), 2), ("b. A", ("letter", "b.", 2, 1), 2), ("b.A", None, 0), ("đ) A", ("letter", "đ)", 5, 1), 2), ("dd) A", ("letter", "dd)", 96, 1), 3), ("fd) A", ("letter", "fd)", 6, 1), 3), ("aa) A", ("letter", "aa)", 24, 1), 3), ("f) A", ("letter", "f)", 6, 1), 2), ("đf) A", None, 0), ("abc) A", None, 0),
        ("-A", ("dash", "-", 0, 1), 1), ("• A", ("dash", "•", 0, 1), 1), ("-1", None, 0), ("+ 1", ("plus", "+", 0, 1), 1), ("*A", ("star", "*", 0, 1), 1), ("**A", None, 0),
    ],
)  # fmt: skip
def test_labels_to_the_sign(text, label, length):
    found, end = read_label(text)
    assert (found and tuple(found), end) == (label, length)


@pytest.mark.parametrize(
    ("shown", "label"),
    [
        ("I", ("roman", "I", 1, 1)), (" I) ", ("roman", "I)", 1, 1)), ("IIII", ("dash", "IIII", 0, 1)), ("12)", ("arabic", "12)", 12, 1)), ("1234", ("dash", "1234", 0, 1)), ("c.", ("letter", "c.", 3, 1)), ("c", ("dash", "c", 0, 1)), ("1.2", ("decimal", "1.2", 2, 2)), ("+", ("plus", "+", 0, 1)),
        ("*", ("star", "*", 0, 1)), ("", ("dash", "", 0, 1)), ("Điều 1.", ("dash", "Điều 1.", 0, 1)),
    ],
)  # fmt: skip
def test_what_word_numbers(shown, label):
    assert tuple(label_of(shown)) == label


@pytest.mark.parametrize(
    ("shown", "kind", "number"),
    [("Phần thứ sáu", "part", 6), ("phần 12:", "part", 12), ("PHẦN H", "part", 8), ("H/", "capital", 8), ("I)", "roman", 1), ("a.", "letter", 1), ("h.", "letter", 8), ("Phần K", "dash", 0), ("Phần IIII", "dash", 0)],
)  # fmt: skip
def test_parts_and_capitals_of_blocks(shown, kind, number):
    found = label_of_block(shown)
    assert (found.kind, found.shown, found.number) == (kind, shown, number)


@pytest.mark.parametrize(
    ("shown", "number"), [("", None), ("i", 1), ("g", 7), ("b", 2), ("k", None), ("bảy", None), ("0", 0), ("ab", None), ("bc", None)]
)  # fmt: skip
def test_one_letter_of_eight_counts(shown, number):
    assert part_number(shown) == number
