"""What stands between the title and the body."""

import pytest
from document.label.typed import lines, of

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.opening import opening


def roles(*texts):
    return [role for role, _ in of(opening(lines(*texts)))]


def test_bases_and_the_sentence_that_leads_in():
    texts = (
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
        "Theo đề nghị của Văn phòng,",
        "UBND xã ban hành như sau:",
    )
    assert roles(*texts) == ["can_cu", "can_cu", "mo_dau"]


def test_several_bases_on_one_line():
    assert roles("Căn cứ Luật Lưu trữ; Căn cứ Luật Thi đua;") == ["can_cu"]


def test_a_sentence_that_begins_with_a_basis_and_leads_in_is_none():
    assert roles("Căn cứ Kế hoạch số 5/KH-UBND, UBND xã ban hành Kế hoạch như sau:") == ["mo_dau"]


def test_addressees_go_on_behind_dashes():
    assert roles("Kính gửi:", "- Các phòng;", "- Các trường.", "Một câu.") == [
        "kinh_gui",
        "kinh_gui",
        "kinh_gui",
        "mo_dau",
    ]


def test_an_addressee_in_the_spelling_of_the_south_is_one():
    assert roles("Kính gởi: - Các phòng;", "- Các trường.", "Một câu.")[:2] == ["kinh_gui", "kinh_gui"]


def test_who_decides():
    assert roles("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH", "QUYẾT ĐỊNH:") == ["tham_quyen", "tham_quyen"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH", "QUYẾT ĐỊNH:"], ["tham_quyen", "tham_quyen"]), (["- CHỦ TỊCH"], ["mo_dau"]), (["QUYẾT NGHỊ"], ["tham_quyen"]), (["Quyết định:"], ["mo_dau"]),
        (["CHỦ TỊCH " * 17 + "A"], ["tham_quyen"]), (["CHỦ TỊCH " * 18], ["mo_dau"]),
        (["Kính gửi:", "Các phòng;"], ["kinh_gui", "mo_dau"]), (["- Các phòng;"], ["mo_dau"]), (["(Kèm theo Quyết định số 5)"], ["kem_theo"]), (["(chú thích)"], ["chua_ro"]),
        (["Một câu.", "(chú thích)"], ["mo_dau", "mo_dau"]), (["-----"], ["khac"]), (["- Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;"], ["can_cu"]), (["- Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"], ["mo_dau"]),
        (["- Các văn bản của cấp trên;"], ["mo_dau"]), (["a) Nghị định số 30/2020/NĐ-CP;"], ["mo_dau"]),
    ],
)  # fmt: skip
def test_what_stands_in_an_opening(texts, found):
    assert roles(*texts) == found


TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ([TABLE], ["chua_ro"]), (["Một câu.", TABLE], ["mo_dau", "chua_ro"]), (["Một câu.", "(Kèm theo Quyết định số 5)"], ["mo_dau", "kem_theo"]), (["Một câu.", "-----"], ["mo_dau", "khac"]), (["Căn cứ Luật Lưu trữ;  Căn cứ Luật Thi đua;"], ["can_cu"]),
        (["Căn cứ Luật Lưu trữ, Căn cứ Luật Thi đua;"], ["can_cu"]), (["Căn cứ Luật Lưu trữ; Căn cứ Luật Thi đua, ban hành như sau:"], ["mo_dau"]), (["Một câu; Căn cứ Luật Thi đua;"], ["mo_dau"]), (["Thực hiện nhiệm vụ; Căn cứ Luật Thi đua năm 2022:"], ["can_cu"]), (["Thực hiện nhiệm vụ; căn cứ Luật Thi đua;"], ["can_cu"]),
        (["Một câu.", "- Các phòng;"], ["mo_dau", "mo_dau"]), (["Kính gửi:", "+ Các phòng;"], ["kinh_gui", "kinh_gui"]), (["Kính gửi:", "1. Các phòng;"], ["kinh_gui", "mo_dau"]), (["Kính gửi:", "Một câu.", "- Các phòng;"], ["kinh_gui", "mo_dau", "mo_dau"]),
        (["CHỦ TỊCH".ljust(159, "A")], ["tham_quyen"]), (["CHỦ TỊCH".ljust(160, "A")], ["mo_dau"]), (["1. CHỦ TỊCH"], ["mo_dau"]), (["+ Nghị định số 30/2020/NĐ-CP."], ["can_cu"]),
    ],
)  # fmt: skip
def test_an_opening_line_by_line(texts, found):
    assert roles(*texts) == found
