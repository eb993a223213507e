"""What must be known before anything is changed."""

import pytest

from kehoach.clone import Target, clone
from kehoach.clone.target import issuer, needs_issuer, tinh_of
from kehoach.problem import KehoachError, Place

PLAN = "cap: {}\nco_quan: {}\nngay: {}\ntrich_yeu: Công tác văn thư\nnhiem_vu: [Làm theo UBND tỉnh Điện Biên.]\n"


def problem(text, target):
    with pytest.raises(KehoachError) as caught:
        clone(text, "cu.yaml", target)
    (one,) = caught.value.problems
    return one


def test_a_huyen_without_a_new_issuer_names_the_communes_on_its_land():
    text = PLAN.format("huyen", "Ủy ban nhân dân huyện Mường Ảng", "//2024")
    found = problem(text, Target(2026))
    assert (found.code, found.place.line) == ("CL03", 2)
    assert "01/7/2025" in found.message
    assert "xã Mường Ảng" in found.hint
    assert "xã Búng Lao" in found.hint
    assert problem(text, Target(2026, cap="xa")).code == "CL03"
    assert problem(text, Target(2026, cap="huyen", co_quan="Ủy ban nhân dân huyện Mường Ảng")).code == "CL03"


def test_a_huyen_before_the_reform_stays_one():
    text = PLAN.format("huyen", "Ủy ban nhân dân huyện Mường Ảng", "//2023")
    assert "cap: huyen" in clone(text, "cu.yaml", Target(2024)).text


def test_a_new_issuer_shows_its_level():
    text = PLAN.format("huyen", "Ủy ban nhân dân huyện Mường Ảng", "//2024")
    assert "cap: xa\n" in clone(text, "cu.yaml", Target(2026, co_quan="UBND xã Mường Ảng")).text


def test_a_so_and_a_tinh_that_ended_ask_too():
    so = (
        PLAN.format("so", "Sở Kế hoạch và Đầu tư", "//2024")
        + "co_quan_chu_quan: UBND tỉnh Điện Biên\nky_hieu: KH-SKHĐT\ndia_danh: Điện Biên\n"
    )
    assert "Sở Tài chính" in problem(so, Target(2026)).hint
    tinh = PLAN.format("tinh", "Ủy ban nhân dân tỉnh Bạc Liêu", "//2024")
    assert "Cà Mau" in problem(tinh, Target(2026)).hint


@pytest.mark.parametrize("nam", [0, 99, 1800, 20260, 2024])
def test_a_year_that_cannot_be_is_refused(nam):
    assert problem(PLAN.format("xa", "Ủy ban nhân dân xã Minh Long", "//2025"), Target(nam)).code == "CL01"


@pytest.mark.parametrize(
    ("target", "said"), [(Target(99), "--nam 99 "), (Target(2026, tu_nam=99), "--tu-nam 99 "), (Target(2024), "năm 2025, sau năm 2024")]
)  # fmt: skip
def test_the_year_that_cannot_be_is_named_with_its_option(target, said):
    found = problem(PLAN.format("xa", "Ủy ban nhân dân xã Minh Long", "//2025"), target)
    assert found.code == "CL01"
    assert said in found.message


def test_an_unknown_old_year_is_asked_for():
    text = PLAN.format("xa", "Ủy ban nhân dân xã Minh Long", "")
    assert problem(text, Target(2026)).code == "CL02"
    assert clone(text, "cu.yaml", Target(2026, tu_nam=2025)).nam_cu == 2025


@pytest.mark.parametrize("co_quan", ["Minh Long", "Ủy ban nhân dân Minh Long", "Sở Giáo dục và Đào tạo"])
def test_an_issuer_that_does_not_fit_is_told_before_anything_is_written(co_quan):
    text = PLAN.format("xa", "Ủy ban nhân dân xã Minh Long", "//2025")
    assert problem(text, Target(2026, co_quan=co_quan)).code == "CL04"


def test_a_broken_plan_is_told_as_it_is():
    with pytest.raises(KehoachError) as caught:
        clone("cap: xã\nso: 0\n", "cu.yaml", Target(2026))
    assert {one.code for one in caught.value.problems} >= {"KH04", "KH06", "KH02"}


def test_an_issuer_is_taken_apart():
    assert issuer("UBND thị xã Mường Lay")[1:] == ("Ủy ban nhân dân", "thị xã", "Mường Lay")
    assert issuer("Bộ Giáo dục và Đào tạo")[1:] == ("", "", "")


def test_the_tinh_is_the_one_named_most():
    assert tinh_of("UBND tỉnh Điện Biên, tỉnh Sơn La, tỉnh Điện Biên") == "Điện Biên"
    assert tinh_of("UBND tỉnh và xã") is None


def test_a_thi_tran_has_ended_too():
    found = problem(PLAN.format("xa", "Ủy ban nhân dân thị trấn Mường Ảng", "//2024"), Target(2026))
    assert (found.code, "xã Mường Ảng" in found.hint) == ("CL03", True)


def test_a_name_of_many_huyen_is_not_listed_without_end():
    text = PLAN.format("huyen", "Ủy ban nhân dân huyện Châu Thành", "//2024").replace("UBND tỉnh Điện Biên", "đúng hạn")
    found = problem(text, Target(2026))
    assert found.hint.count("xã ") < 40
    assert "đơn vị khác" in found.hint


def test_a_huyen_is_not_taken_for_the_thi_xa_of_its_name():
    text = PLAN.format("huyen", "Ủy ban nhân dân huyện Cai Lậy", "//2024").replace("UBND tỉnh Điện Biên", "đúng hạn")
    hint = problem(text, Target(2026)).hint
    assert "xã Bình Phú" in hint
    assert "phường Cai Lậy" not in hint


@pytest.mark.parametrize(("count", "said"), [(1, ""), (30, ""), (31, " và 1 đơn vị khác"), (40, " và 10 đơn vị khác")])
def test_thirty_names_are_listed_and_the_others_counted(count, said):
    names = tuple(f"xã A{number}" for number in range(count))
    error = needs_issuer(issuer("Ủy ban nhân dân huyện Mường Ảng"), Target(2026), names, Place("a.yaml"))
    (found,) = error.problems
    assert found.hint.endswith(f"{', '.join(names[:30])}{said}")
    assert error.names == tuple(f"Ủy ban nhân dân {name}" for name in names)


@pytest.mark.parametrize(
    ("agency", "target", "message", "hint"),
    [
        ("Ủy ban nhân dân huyện Mường Ảng", Target(2026), "năm 2026 không còn cấp huyện (kết thúc 01/7/2025): chưa biết kế hoạch mới của cơ quan nào", 'ghi cơ quan mới: --cap xa --co-quan "Ủy ban nhân dân xã …"'),
        ("Sở Y tế", Target(2026), "năm 2026 không còn Sở Y tế: chưa biết kế hoạch mới của cơ quan nào", 'ghi cơ quan mới: --co-quan "…"'),
        ("Sở Y tế", Target(2026, co_quan="Lớp A"), "năm 2026 không còn Sở Y tế: chưa biết kế hoạch mới của cơ quan nào", '--co-quan "Lớp A" không phải cơ quan cấp xã, cấp tỉnh hay sở; ghi cơ quan mới: --co-quan "…"'),
    ],
)  # fmt: skip
def test_what_is_said_of_an_issuer_that_ended(agency, target, message, hint):
    (found,) = needs_issuer(issuer(agency), target, (), Place("a.yaml")).problems
    assert (found.code, found.message, found.hint) == ("CL03", message, hint)


@pytest.mark.parametrize(
    ("text", "tinh"),
    [("tỉnh Điện Biên, tỉnh Lào Cai và Tỉnh Lào Cai", "Lào Cai"), ("tỉnh Điện Biên và tỉnh Lào Cai", "Điện Biên"), ("UBND tỉnh", None), ("", None), ("tỉnh Bà Rịa Vũng Tàu Mới", "Bà Rịa Vũng")],
)  # fmt: skip
def test_the_tinh_a_plan_names_most(text, tinh):
    assert tinh_of(text) == tinh
