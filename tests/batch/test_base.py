import pytest
from made_batch import BASE

from kehoach.batch.base import Base
from kehoach.problem import KehoachError


def base(text=BASE):
    return Base("goc.yaml", text.encode())


def test_holes_are_found_in_every_value_and_the_sign_itself_is_none():
    found = base(BASE + "ket_thuc: $${x} ${Họ tên} ${ten}\n")
    assert [*found.holes] == ["ten", "Họ tên"]
    assert [value.path for value in found.holes["ten"]] == [("trich_yeu",), ("muc_dich_yeu_cau", 0), ("ket_thuc",)]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("so", ("so",)), ("ky.ho_ten", ("ky", "ho_ten")), ("ngay", ("ngay",)), ("ky_hieu", ("ky_hieu",)),
        ("chi_tieu.ho_so.gia_tri", ("muc_tieu", 0, "noi_dung", 0, "gia_tri")),
        ("chi_tieu.ho_so.nam_truoc", ("muc_tieu", 0, "noi_dung", 0, "nam_truoc")),
        ("muc_tieu.1.tieu_de", ("muc_tieu", 0, "tieu_de")), ("noi_nhan.2", ("noi_nhan", 1)),
        ("khong_co", None), ("ten", None), ("noi_nhan.9", None), ("chi_tieu.khong.gia_tri", None), ("so.x.y", None),
    ],
)  # fmt: skip
def test_a_head_names_a_place_by_its_keys_or_a_thing_by_its_code(name, path):
    found = base().target(name)
    assert (found.path if found else None) == path


def test_a_signer_the_base_has_not_can_be_given():
    found = base(BASE.partition("ky:")[0]).target("ky.ho_ten")
    assert (found.path, found.node) == (("ky", "ho_ten"), None)


def test_the_usual_places_and_every_target_are_told():
    assert [name for name in base().targets if name.startswith(("ky.", "chi_tieu."))] == [
        "ky.chuc_vu", "ky.ho_ten", "chi_tieu.ho-so.gia_tri",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"), [("- a\n", "LO27"), ("a\n", "LO27"), ("a: [\n", "YA01"), ("a: 1\na: 2\n", "YA")]
)
def test_what_is_no_plan_is_told_at_its_line(text, code):
    with pytest.raises(KehoachError) as error:
        base(text)
    assert error.value.problems[0].code.startswith(code[:2])
    assert error.value.problems[0].place.line
