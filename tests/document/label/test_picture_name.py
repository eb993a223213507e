"""The name of a picture is no text of the plan, also where the picture itself was not taken (a PDF)."""

import pytest

from kehoach.document.block import Block, Role, Run
from kehoach.document.label.body import body, style_of
from kehoach.document.label.line import lines_of
from kehoach.document.label.pictures import begins_as_name
from kehoach.document.look import Look


@pytest.mark.parametrize(
    ("words", "canh", "named"),
    [("Hình 1. Sơ đồ chỉ huy", "giua", True), ("Sơ đồ tổ chức", "giua", True), ("Hình 1. Sơ đồ chỉ huy", "deu", False),
     ("Họp giao ban", "giua", False), ("Hình thức: tập trung.", "giua", False)],
)  # fmt: skip
def test_a_line_in_the_middle_that_begins_as_names_do(words, canh, named):
    look = Look(co=13.0, nghieng=True, canh=canh)
    assert begins_as_name(Block(Role.DOAN, (Run(words),), look=look)) is named


def test_it_is_read_as_a_name_without_its_picture():
    text = Block(Role.CHUA_RO, (Run("Chỉ huy như sau"),), look=Look(co=14.0, canh="deu"))
    name = Block(Role.CHUA_RO, (Run("Hình 1. Sơ đồ chỉ huy"),), look=Look(co=13.0, nghieng=True, canh="giua"))
    lines = [*lines_of([text, name])]
    assert [block.role for block in body(lines, style_of(lines))] == [Role.DOAN, Role.TEN_HINH]
