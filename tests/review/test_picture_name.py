"""The name of a picture is no text of the plan, also where the picture itself was not taken (a PDF)."""

import pytest

from kehoach.document.block import Block, Role, Run
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
