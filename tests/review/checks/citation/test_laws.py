"""Laws called by their names: the capital of the kind (CC23), of the name (VP30)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.citation.laws import names_in_other_capitals, small_laws
from kehoach.review.page import Specimen


def told(rule, text):
    return [one.quote for one in rule(subject(Specimen(wrong=True, form="trang", text=text)))]


@pytest.mark.parametrize(
    ("line", "quotes"),
    [("can_cu: Căn cứ luật Trẻ em ngày 05/4/2016;\n", ["luật Trẻ em"]),
     ("can_cu: Căn cứ bộ luật Lao động năm 2019;\n", ["bộ luật Lao động"]),
     ("doan: Tuyên truyền luật Đất đai.\n", ["luật Đất đai"]), ("doan: Xử lý vi phạm pháp luật Đất đai.\n", []),
     ("doan: Tuyên truyền luật đất đai.\n", []), ("can_cu: Căn cứ Luật Trẻ em ngày 05/4/2016;\n", [])],
)  # fmt: skip
def test_a_kind_in_small_letters_is_told(line, quotes):
    assert told(small_laws, line) == quotes


@pytest.mark.parametrize(
    ("line", "quotes"),
    [("can_cu: Căn cứ Luật xuất bản năm 2012;\n", ["Luật xuất bản"]),
     ("can_cu: Căn cứ Luật Tổ chức Chính quyền địa phương ngày 16/6/2025;\n",
      ["Luật Tổ chức Chính quyền địa phương"]),
     ("can_cu: Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đê điều ngày 17/6/2020;\n", []),
     ("can_cu: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\n", [])],
)  # fmt: skip
def test_a_name_in_other_capitals_is_told(line, quotes):
    assert told(names_in_other_capitals, line) == quotes
