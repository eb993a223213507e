"""Numbers and marks before a line."""

import pytest

from kehoach.document.label.mark import label_of, read_label


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
