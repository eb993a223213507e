"""Parts of the plan its text sends the reader to, and which it has not (ND24)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.content.references import part_that_is_not
from kehoach.review.page import Specimen

HEADS = "muc: I. | MỤC ĐÍCH\ndoan: Một.\nmuc: II. | NỘI DUNG\ndoan: Hai.\n"


def told(text, heads=HEADS):
    page = subject(Specimen(wrong=True, form="trang", text=f"{heads}doan: {text}"))
    return [one.quote for one in part_that_is_not(page)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [("Thực hiện Mục V của Kế hoạch này.", ["Mục V của Kế hoạch này"]),
     ("Theo phần III Kế hoạch này.", ["phần III Kế hoạch này"]), ("Theo Mục II Kế hoạch này.", []),
     ("Theo Mục V Kế hoạch số 12/KH-UBND.", []), ("Theo Tiểu mục V Kế hoạch này.", [])],
)  # fmt: skip
def test_a_part_of_this_plan_must_be_there(text, quotes):
    assert told(text) == quotes


def test_where_headings_were_not_read_nothing_is_told():
    assert told("Theo Mục V Kế hoạch này.", "muc: I. | MỤC ĐÍCH\n") == []
