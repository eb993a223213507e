"""The collective and the post at the signature, in letters (TT89)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.form.short_post import short_collective
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [("quyen_han: TM. UBND XÃ MINH LONG\nchuc_vu: CHỦ TỊCH\n", ["TM. UBND XÃ MINH LONG"]),
     ("quyen_han: T/M UBND XÃ\nchuc_vu: CHỦ TỊCH\n", ["T/M UBND XÃ"]),
     ("quyen_han: TM. ỦY BAN NHÂN DÂN\nchuc_vu: CHỦ TỊCH\n", []),
     ("quyen_han: TM. BAN CHẤP HÀNH\nchuc_vu: BÍ THƯ\n", []),
     ("quyen_han: KT. HIỆU TRƯỞNG\nchuc_vu: P. HIỆU TRƯỞNG\n", ["P. HIỆU TRƯỞNG"]),
     ("quyen_han: KT. CHỦ TỊCH\nchuc_vu: PCT\n", ["PCT"]),
     ("quyen_han: KT. CHỦ TỊCH\nchuc_vu: PHÓ CHỦ TỊCH\n", [])],
)  # fmt: skip
def test_letters_for_a_collective_or_a_post_are_told(lines, quotes):
    found = short_collective(subject(Specimen(wrong=True, form="trang", text=lines)))
    assert [one.quote for one in found] == quotes
