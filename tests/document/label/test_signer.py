"""Lines of a signature."""

import pytest
from document.label.typed import lines

from kehoach.document.label.signer import apart, capitals, is_authority, is_name_in_capitals, is_title, spaced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TM. ỦY BAN NHÂN DÂN", True), ("KT. CHỦ TỊCH", True), ("KT.CHỦ TỊCH", True), ("TL CHỦ TỊCH", True), ("TUQ: CHỦ TỊCH", True), ("T/M ỦY BAN", True), ("Q. CHỦ TỊCH", True),
        ("Q CHỦ TỊCH", False), ("TM. Ủy ban nhân dân", False), ("TMĐT CHỦ TỊCH", False), ("TM.", False), ("CHỦ TỊCH", False),
    ],
)  # fmt: skip
def test_an_authority_is_in_capitals(text, found):
    assert is_authority(text) is found


@pytest.mark.parametrize(
    ("text", "found"), [("CHỦ TỊCH", True), ("PHÓ CHỦ TỊCH", True), ("QUYỀN CHỦ TỊCH", True), ("Chủ tịch", False), ("NGUYỄN VĂN AN", False)]
)  # fmt: skip
def test_a_title_is_one_the_data_know(text, found):
    assert is_title(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NGUYỄN VĂN AN", True), ("LÊ AN", True), ("LÊ THỊ AN BÌNH MINH", True), ("LÊ THỊ AN BÌNH MINH HOA", False), ("AN", False), ("LÊ AN 2", False), ("LÊ AN.", False),
        ("PHÓ CHỦ TỊCH", False), ("XÃ AN BÌNH", False), ("TRƯỞNG PHÒNG", False),
    ],
)  # fmt: skip
def test_a_name_in_capitals_has_two_to_five_words(text, found):
    assert is_name_in_capitals(text) is found


def test_an_authority_has_one_space_behind_its_mark():
    assert [spaced(text) for text in ("KT.CHỦ TỊCH", "TM .  ỦY BAN", "Q.CHỦ TỊCH", "CHỦ TỊCH")] == [
        "KT. CHỦ TỊCH", "TM. ỦY BAN", "Q. CHỦ TỊCH", "CHỦ TỊCH",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị An", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị An"]), ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ("- Các trường; CHỦ TỊCH Lê An", ["Các trường;", "CHỦ TỊCH", "Lê An"]), ("Một câu thường.", ["Một câu thường."]), ("CHỦ TỊCH Lê An", ["CHỦ TỊCH", "Lê An"]),
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ],
)  # fmt: skip
def test_a_signature_on_one_line_is_taken_apart(text, parts):
    (line,) = lines(text)
    assert [found.text.strip() for found in apart(line)] == parts


def test_the_capitals_a_text_begins_with():
    assert capitals("KT. CHỦ TỊCH Lê An") == "KT. CHỦ TỊCH"
    assert capitals("Lê An CHỦ TỊCH") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("K/T CHỦ TỊCH", True), ("T/L CHỦ TỊCH", True), ("TM ỦY BAN", True), ("TM/ ỦY BAN", True), ("Q .CHỦ TỊCH", True), ("TUQ CHỦ TỊCH", True), ("TM  .  ỦY BAN", True), ("ATM. ỦY BAN", False), ("KTCHỦ TỊCH", False), ("TM", False), ("", False),
    ],
)  # fmt: skip
def test_the_marks_of_an_authority(text, found):
    assert is_authority(text) is found


@pytest.mark.parametrize(
    "word", ["PHÓ", "TRƯỞNG", "BAN", "CHỦ", "GIÁM", "PHÒNG", "UBND", "ỦY", "XÃ", "PHƯỜNG", "TỈNH", "HUYỆN", "SỞ", "BỘ"]
)
def test_a_word_of_an_office_is_no_persons(word):
    assert is_name_in_capitals("LÊ AN")
    assert not is_name_in_capitals(f"LÊ {word}")
    assert not is_name_in_capitals(f"{word} AN")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("- Các trường: CHỦ TỊCH Lê An", ["Các trường:", "CHỦ TỊCH", "Lê An"]), ("- Các trường. KT. CHỦ TỊCH", ["Các trường.", "KT. CHỦ TỊCH"]), ("- Các trường; Lê An", ["Các trường; Lê An"]), ("- Các trường; CHỦ TỊCH; Lê An", ["Các trường; CHỦ TỊCH; Lê An"]),
        ("- CHỦ TỊCH Lê An", ["CHỦ TỊCH Lê An"]), ("TM. ỦY BAN NHÂN DÂN", ["TM. ỦY BAN NHÂN DÂN"]), ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]), ("Q. CHỦ TỊCH Lê An", ["Q. CHỦ TỊCH", "Lê An"]), ("TM. UBND XÃ A CHỦ TỊCH", ["TM. UBND XÃ A", "CHỦ TỊCH"]),
        ("KT. CHỦ TỊCH", ["KT. CHỦ TỊCH"]), ("TM. UBND CHỦ TỊCH Lê An", ["TM. UBND", "CHỦ TỊCH", "Lê An"]), ("TM. UBND T/L CHỦ TỊCH Lê An", ["TM. UBND", "T/L CHỦ TỊCH", "Lê An"]), ("TM. UBND TL. CHỦ TỊCH TRƯỞNG PHÒNG", ["TM. UBND", "TL. CHỦ TỊCH", "TRƯỞNG PHÒNG"]), ("LÊ AN CHỦ TỊCH", ["LÊ AN CHỦ TỊCH"]),
        ("CHỦ TỊCH " + "Lê " * 63 + "Lê", ["CHỦ TỊCH", "Lê " * 63 + "Lê"]), ("CHỦ TỊCH " + "Lê " * 64 + "Lê", ["CHỦ TỊCH " + "Lê " * 64 + "Lê"]),
    ],
)  # fmt: skip
def test_what_one_line_is_made_of(text, parts):
    (line,) = lines(text)
    assert [found.text.strip() for found in apart(line)] == parts


def test_a_table_and_what_is_behind_a_label_keep_what_they_are():
    (line,) = lines("- Các trường; CHỦ TỊCH Lê An")
    recipient, post, name = apart(line)
    assert (recipient.label, post.label, name.label) == (line.label, None, None)
