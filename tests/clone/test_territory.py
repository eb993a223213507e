"""The land a plan covers, before and after."""

from kehoach.clone import Target, clone

PLAN = "cap: {}\nco_quan: {}\nngay: //{}\ntrich_yeu: Công tác văn thư\nnhiem_vu: [Làm theo UBND tỉnh Điện Biên.]\n"


def told(text, target):
    return [f"{one.message}; {one.cure}" for one in clone(text, "cu.yaml", target).worklist if one.code == "CL58"]


def test_a_commune_is_a_part_of_its_huyen():
    text = PLAN.format("huyen", "Ủy ban nhân dân huyện Mường Ảng", 2024)
    (one,) = told(text, Target(2026, co_quan="Ủy ban nhân dân xã Mường Ảng"))
    assert "chỉ là một phần" in one
    assert "xã Búng Lao" in one
    (one,) = told(text, Target(2026, co_quan="Ủy ban nhân dân phường Mường Thanh"))
    assert "không nằm trên địa bàn" in one


def test_a_commune_that_is_no_more_names_its_successors():
    (one,) = told(PLAN.format("xa", "Ủy ban nhân dân xã Ẳng Nưa", 2024), Target(2026))
    assert "xã Mường Ảng" in one
    assert told(PLAN.format("xa", "Ủy ban nhân dân xã Mường Ảng", 2025), Target(2026)) == []
    assert told(PLAN.format("xa", "Ủy ban nhân dân xã Ẳng Nưa", 2023), Target(2024)) == []


def test_the_year_of_the_reform_has_two_halves():
    (one,) = told(PLAN.format("huyen", "Ủy ban nhân dân huyện Mường Ảng", 2024), Target(2025))
    assert "kết thúc 01/7/2025" in one
    assert told(PLAN.format("tinh", "Ủy ban nhân dân thành phố Hà Nội", 2024), Target(2025)) == []


def test_what_is_told_of_the_land_stands_at_the_issuer():
    text = PLAN.format("xa", "Ủy ban nhân dân xã Ẳng Nưa", 2024)
    assert [item.old.line for item in clone(text, "cu.yaml", Target(2026)).worklist if item.code == "CL58"] == [2]
