"""The agencies of a joint head, and names that hold a dash of their own."""

import pytest
from growth import linear

from kehoach.document.label import case
from kehoach.document.label.joint import joint_names

FRONT = "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ A"


@pytest.mark.parametrize(
    ("lines", "signers", "names"),
    [
        (["ỦY BAN NHÂN DÂN", "XÃ A"], 1, ["ỦY BAN NHÂN DÂN XÃ A"]),
        (["UBND XÃ A -", FRONT], 2, ["UBND XÃ A", FRONT]),
        (["UBND XÃ A", f"- {FRONT}"], 2, ["UBND XÃ A", FRONT]),
        (["UBND XÃ A –", "ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM XÃ A"], 1, ["UBND XÃ A", FRONT]),
        ([f"UBND XÃ A - {FRONT}"], 2, ["UBND XÃ A", FRONT]),
        (["PHÒNG VĂN HÓA - XÃ HỘI"], 1, ["PHÒNG VĂN HÓA - XÃ HỘI"]),
        (["PHÒNG VĂN HÓA -", "XÃ HỘI"], 2, ["PHÒNG VĂN HÓA - XÃ HỘI"]),
        (["PHÒNG VĂN HÓA - XÃ HỘI -", "CÔNG AN XÃ A"], 2, ["PHÒNG VĂN HÓA - XÃ HỘI", "CÔNG AN XÃ A"]),
        (["UBND XÃ A -", "VNPT SÓC TRĂNG"], 2, ["UBND XÃ A", "VNPT SÓC TRĂNG"]),
        (["SỞ NỘI VỤ -", "SỞ Y TẾ -", "SỞ XÂY DỰNG"], 3, ["SỞ NỘI VỤ", "SỞ Y TẾ", "SỞ XÂY DỰNG"]),
    ],
)
def test_the_names_of_a_head(lines, signers, names):
    assert joint_names(lines, signers) == names


def test_the_work_grows_with_the_head():
    linear(lambda head: joint_names([head], 2), "A - ".__mul__, 2_000)
    linear(lambda head: case.agency(head, ""), "SỞ NỘI VỤ ".__mul__, 1_000)
