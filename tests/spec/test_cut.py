import pytest

from kehoach.spec import parse
from kehoach.spec.cut import cut_words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: nhóm #1 của tỉnh\n", [(1, 9, "#1 của tỉnh")]),
        ("a:\n  - từ khóa #AnBinh trong xã\n  - b\n", [(2, 13, "#AnBinh trong xã")]),
        ("a: phong trào #30ngay năm\nb: x #y\n", [(1, 15, "#30ngay năm"), (2, 6, "#y")]),
        ("a: lời # chú thích\n", []),
        ("a: lời # bỏ qua TT07: lý do\n", []),
        ("a: 'nhóm #1' # x\n", []),
        ("a: |\n  nhóm #1\n", []),
        ("a: C#1\n#chú thích\nb: 1\n", []),
        ("a: #x\n", []),
    ],
)
def test_words_cut_by_a_sign_glued_to_them_are_told(text, told):
    found = cut_words(text, parse(text), "k.yaml")
    assert [(one.place.line, one.place.column, one.message.split('"')[1]) for one in found] == told
    assert {one.code for one in found} <= {"YA11"}


def test_a_value_repeated_by_its_anchor_is_told_once():
    text = "a: &x nhóm #1\nb: *x\nc: *x\n"
    assert len(cut_words(text, parse(text), "")) == 1
