"""The agencies of a joint head, and names that hold a dash of their own."""

import pytest
from growth import linear

from kehoach.document.block import Block, Role, Run
from kehoach.document.label import case
from kehoach.document.label.joint import as_joint, in_order, joint_names

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


PEOPLE = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê An"), ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Lý Bình")
NAMES = (
    (Role.QUOC_HIEU, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (Role.CO_QUAN_CHU_QUAN, "ỦY BAN NHÂN DÂN XÃ A"),
    (Role.CO_QUAN_BAN_HANH, FRONT),
)


def signature(*words):
    roles = (Role.QUYEN_HAN, Role.CHUC_VU, Role.HO_TEN)[-len(words) :]
    return [Block(role, (Run(text),)) for role, text in zip(roles, words, strict=True)]


@pytest.mark.parametrize(
    ("names", "people", "joint"),
    [
        (NAMES, PEOPLE, True), (NAMES, PEOPLE[:1], False), (NAMES, PEOPLE[1:], False), (NAMES, PEOPLE[::-1], False), (NAMES, (("CHỦ TỊCH", "Lê An"), PEOPLE[0]), False),
        (((Role.CO_QUAN_CHU_QUAN, "SỞ NỘI VỤ"), NAMES[2]), PEOPLE, False), (NAMES[2:], PEOPLE, False),
    ],
)  # fmt: skip
def test_the_agency_above_issues_too_where_it_signs_first(names, people, joint):
    head = [Block(role, (Run(text),)) for role, text in names]
    blocks = [*head, *(block for words in people for block in signature(*words))]
    roles = [block.role for block in as_joint(blocks)]
    assert roles[: len(head)] == [
        Role.CO_QUAN_BAN_HANH if joint and role is Role.CO_QUAN_CHU_QUAN else role for role, _ in names
    ]
    assert roles[len(head) :] == [block.role for block in blocks[len(head) :]]


@pytest.mark.parametrize(
    ("names", "people", "order"),
    [
        (["UBND XÃ A", FRONT], PEOPLE, [0, 1]), (["UBND XÃ A", FRONT], PEOPLE[::-1], [1, 0]), (["UBND XÃ A", "UBND XÃ B"], (PEOPLE[0], PEOPLE[0]), [0, 1]),
        (["SỞ NỘI VỤ", "SỞ Y TẾ"], (("GIÁM ĐỐC", "Lê An"), ("GIÁM ĐỐC", "Lý Bình")), [0, 1]), (["SỞ NỘI VỤ", "UBND XÃ A"], (PEOPLE[0], ("GIÁM ĐỐC", "Lý Bình")), [1, 0]),
        (["SỞ NỘI VỤ", "SỞ Y TẾ"], (("SỞ Y TẾ", "GIÁM ĐỐC", "Lê An"), ("GIÁM ĐỐC", "Lý Bình")), [1, 0]),
    ],
)  # fmt: skip
def test_signatures_stand_in_the_order_of_their_agencies(names, people, order):
    signers = [signature(*words) for words in people]
    assert [next(at for at, own in enumerate(signers) if own is found) for found in in_order(names, signers)] == order


def test_the_work_grows_with_the_head():
    linear(lambda head: joint_names([head], 2), "A - ".__mul__, 2_000)
    linear(lambda head: case.agency(head, ""), "SỞ NỘI VỤ ".__mul__, 1_000)


@pytest.mark.parametrize(
    ("lines", "signers", "names"),
    [
        (["SỞ NỘI VỤ - SỞ Y TẾ"], 1, ["SỞ NỘI VỤ - SỞ Y TẾ"]), (["SỞ NỘI VỤ - SỞ Y TẾ"], 2, ["SỞ NỘI VỤ", "SỞ Y TẾ"]), (["SỞ NỘI VỤ-SỞ Y TẾ"], 2, ["SỞ NỘI VỤ-SỞ Y TẾ"]), (["SỞ NỘI VỤ -", "THỂ THAO"], 2, ["SỞ NỘI VỤ - THỂ THAO"]), (["SỞ NỘI VỤ -", "NHÓM MỘT"], 1, ["SỞ NỘI VỤ - NHÓM MỘT"]), (["SỞ NỘI VỤ —", "NHÓM MỘT"], 2, ["SỞ NỘI VỤ", "NHÓM MỘT"]),
        (["SỞ NỘI VỤ - " + "SỞ " + "A" * 200], 2, ["SỞ NỘI VỤ", "SỞ " + "A" * 200]), ([], 1, [""]), (["SỞ NỘI VỤ - NHÓM - SỞ Y TẾ"], 2, ["SỞ NỘI VỤ - NHÓM", "SỞ Y TẾ"]),
    ],
)  # fmt: skip
def test_where_a_dash_parts_two_names(lines, signers, names):
    assert joint_names(lines, signers) == names
