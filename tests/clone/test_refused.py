"""Why last year's file cannot become a Word file, each with the cure."""

import pytest

from kehoach.clone.refused import a_spec, no_docx, unproved


@pytest.mark.parametrize(
    ("refused", "file", "said", "code", "cure"),
    [
        (a_spec, "cu/moi.yaml", 2027, "CL07", "moi-2027.yaml"),
        (a_spec, "-", 2027, "CL07", "ke-hoach-2027.yaml"),
        (no_docx, "cu.doc", 2027, "CL08", "lưu thành .docx"),
        (unproved, "cu.docx", "word/document.xml", "CL69", "chép ra YAML"),
    ],
)
def test_what_is_refused_says_what_to_do(refused, file, said, code, cure):
    (found,) = refused(file, said).problems
    assert found.code == code
    assert cure in found.hint


def test_a_cure_is_a_whole_sentence_of_words():
    hints = [
        refused(file, said).problems[0].hint
        for refused, file, said in ((no_docx, "cu.doc", 2027), (unproved, "cu.docx", "a"))
    ]
    assert hints == [
        "mở tệp bằng Word, lưu thành .docx rồi chép; hoặc chép ra YAML: kehoach clone cu.doc --nam 2027",
        "chép ra YAML (-o và tên tệp .yaml), rồi báo lỗi này cho người làm chương trình",
    ]
    (lost,) = unproved("cu.docx", "word/a.xml").problems
    assert lost.message == "tệp mới mở lại không giữ đúng chữ, dáng của tệp cũ (phần word/a.xml); không ghi tệp nào"
