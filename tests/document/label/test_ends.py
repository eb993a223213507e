"""Signs of the end of a paper, by the words of a line: each length, and the one beside it."""

import pytest
from document.label.typed import lines

from kehoach.document.label import ends


@pytest.mark.parametrize(
    ("asked", "text", "answer"),
    [
        (ends.is_recipients, "noi nhan:", True), (ends.is_recipients, "noi nhan : cac truong", True), (ends.is_recipients, "noi nhan", True), (ends.is_recipients, "cac noi nhan", False),
        (ends.is_recipients, "noi nhan:".ljust(199, "x"), True), (ends.is_recipients, "noi nhan:".ljust(200, "x"), False),
        (ends.is_kept, "luu: vt", True), (ends.is_kept, "- luu vt", True), (ends.is_kept, "luu van thu", True), (ends.is_kept, "luu tru", False), (ends.is_kept, "cac truong", False),
        (ends.is_kept, "luu: ".ljust(199, "x"), True), (ends.is_kept, "luu: ".ljust(200, "x"), False),
        (ends.is_post, "CHỦ TỊCH", True), (ends.is_post, "Chủ tịch", False), (ends.is_post, "CHỦ TỊCH".rjust(79), True), (ends.is_post, "CHỦ TỊCH".rjust(80), False),
        (ends.is_note, "(Đã ký)", True), (ends.is_note, "(ký, ghi rõ họ tên)", True), (ends.is_note, "(Chữ ký)", True), (ends.is_note, "(chú thích)", False), (ends.is_note, "Đã ký", False),
        (ends.is_note, "(Ký" + "x" * 60 + ")", True), (ends.is_note, "(Ký" + "x" * 61 + ")", False),
    ],
)  # fmt: skip
def test_what_a_line_of_the_end_says(asked, text, answer):
    assert asked(text) is answer


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Lê An", True), ("Lê", False), ("", False), ("Lê An Bình Minh Hoa Mai", True), ("Lê An Bình Minh Hoa Mai Cúc", False), ("Đại tá Lê An", True), ("Thiếu tướng  Lê Văn An", True),
        ("Trung uý Lê An", True), ("TS. Lê An", True), ("PGS.TS. Lê An", True), ("BS.CKII Lê An", True), ("Nghiêng An", True), ("Nghiêngg An", False), ("Lê An2", False), ("Lê A-n", False),
        ("Lê an", False), ("lê An", False), ("Lê AN", False), ("LÊ AN", False), ("Lê A", True), ("Ông Đại tá Lê An", False),
    ],
)  # fmt: skip
def test_a_person_has_two_to_six_words_each_a_syllable_with_a_capital(text, person):
    assert ends.is_person(text) is person


def test_a_name_is_no_longer_than_a_post():
    name = "Nghiêng Nghiêng"
    assert ends.is_person(name + " " * (80 - len(name)))
    assert not ends.is_person(name + " " * (81 - len(name)))


@pytest.mark.parametrize(
    ("text", "signed", "begins"),
    [("TM. ỦY BAN NHÂN DÂN", True, True), ("CHỦ TỊCH", False, True), ("KT. CHỦ TỊCH Lê An", True, True), ("Lê An", False, False), ("Một câu có KT. CHỦ TỊCH", False, False)],
)  # fmt: skip
def test_a_signature_begins_with_an_authority_or_a_post(text, signed, begins):
    (line,) = lines(text)
    assert (ends.is_signed(line), ends.begins_signature(line)) == (signed, begins)


def test_a_long_line_begins_no_signature():
    (line,) = lines("KT. CHỦ TỊCH " + "x" * 186)
    assert ends.is_signed(line)
    assert not ends.is_signed(line._replace(text=f"{line.text}x"))
