"""The model of an office: every key, told at its line and column when it is wrong."""

import pytest

from kehoach.problem import KehoachError
from kehoach.profile import EMPTY, NguoiKy, Profile, open_profile
from kehoach.text.dates import Ngay

WHOLE = """\
cap: xa
co_quan: Ủy ban nhân dân xã Ba Tơ
ma: 21484
dia_danh: Ba Tơ
ky_hieu:
  Phòng Văn hóa - Xã hội: VHXH
nguoi_ky:
  - {chuc_vu: phó chủ tịch, ho_ten: Đinh Văn Sơn, tu_ngay: 01/7/2025, den_ngay: 31/12/2026}
  - {chuc_vu: Chủ tịch, ho_ten: Trần Văn An}
noi_nhan: [Thường trực Đảng ủy xã (b/c), {ten: Các trường mầm non, ghi_chu: thực hiện}]
luu: [VT, VHXH]
viet_tat: BDTX
bo_qua: {tt05: cơ quan quen dùng, VP10: }
thay_mat: không
mau: mau.docx
thu_muc: ke-hoach
manh: kho/manh
"""


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "co-quan.yaml"
        path.write_text(text, encoding="utf-8")
        return open_profile(path)

    return read


@pytest.fixture
def wrong(read):
    def wrong(text):
        with pytest.raises(KehoachError) as caught:
            read(text)
        return [
            (one.code, one.place.line, one.place.column, f"{one.message}; {one.hint}") for one in caught.value.problems
        ]

    return wrong


def test_every_key_is_read(read, tmp_path):
    (tmp_path / "mau.docx").touch()
    office = read(WHOLE)
    found = office.profile
    assert (found.cap, found.co_quan, found.ma) == ("xa", "Ủy ban nhân dân xã Ba Tơ", "21484")
    assert found.ky_hieu == (("Phòng Văn hóa - Xã hội", "VHXH"),)
    assert found.nguoi_ky == (
        NguoiKy(chuc_vu="Phó Chủ tịch", ho_ten="Đinh Văn Sơn", tu_ngay=Ngay(1, 7, 2025), den_ngay=Ngay(31, 12, 2026)),
        NguoiKy(chuc_vu="Chủ tịch", ho_ten="Trần Văn An"),
    )  # fmt: skip
    assert found.noi_nhan == ("Thường trực Đảng ủy xã (b/c)", "Các trường mầm non (thực hiện)")
    assert (found.luu, found.viet_tat, found.thay_mat) == (("VT", "VHXH"), ("BDTX",), False)
    assert found.bo_qua == (("TT05", "cơ quan quen dùng"), ("VP10", ""))
    assert office.template == str(tmp_path / "mau.docx")
    assert (office.plans, office.fragments) == (tmp_path / "ke-hoach", tmp_path / "kho/manh")


def test_nothing_is_required(read, tmp_path):
    office = read("# chưa ghi gì\n")
    assert office.profile == EMPTY == Profile()
    assert (office.template, office.plans, office.fragments) == (None, tmp_path, tmp_path / "manh")


def test_a_file_of_old_loads_as_it_did(read):
    old = "bo_qua:\n  tt07: quen\n  VP10:\nviet_tat: [BDTX, 135]\nky_hieu:\n  Sở Xây dựng: SXD\nthay_mat: có\n"
    assert read(old).profile == Profile(
        bo_qua=(("TT07", "quen"), ("VP10", "")), viet_tat=("BDTX", "135"), ky_hieu=(("Sở Xây dựng", "SXD"),), thay_mat=True,
    )  # fmt: skip
    assert read("bo_qua:\nviet_tat:\nky_hieu:\nthay_mat:\n").profile == EMPTY


def test_all_faults_are_told_at_once_each_at_its_place(wrong):
    found = wrong(
        "dia_dan: Ba Tơ\nma: '99999'\nthay_mat: tùy\nviet_tat: {a: b}\nky_hieu: KH-UBND\nnguoi_ky:\n"
        "  - {chuc_vu: Chủ tịch, tu_ngay: 7/2025}\n  - {chuc_vu: A, tu_ngay: 02/7/2025, den_ngay: 01/7/2025}\n"
    )
    assert [(code, line, column) for code, line, column, _ in found] == [
        ("KH01", 1, 1), ("HS04", 2, 5), ("KH04", 3, 11), ("KH03", 4, 11), ("KH03", 5, 10), ("HS02", 7, 34), ("HS03", 8, 48),
    ]  # fmt: skip
    assert "ý bạn là `dia_danh`?" in found[0][3]


def test_broken_yaml_and_wrong_keys_are_told_together(wrong):
    found = wrong('co_quan: "UBND\nboqua: {TT07: a}\nluu: [VT\ndia_danh: {a: b}\n')
    assert {code[:2] for code, *_ in found} == {"YA", "KH"}


def test_what_is_no_mapping_is_told(wrong):
    assert [(code, line) for code, line, *_ in wrong("- a\n- b\n")] == [("HS01", 1)]


def test_a_code_of_another_unit_is_told_with_the_right_ones(wrong):
    ((code, line, _, told),) = wrong("co_quan: Ủy ban nhân dân xã Ba Tơ\nma: 21523\n")
    assert (code, line) == ("HS05", 2)
    assert "Ba Tô" in told
    assert "21484 (xã Ba Tơ, tỉnh Quảng Ngãi)" in told


def test_a_title_that_cannot_sign_is_told(wrong):
    ((code, line, _, told),) = wrong(
        "co_quan: Ủy ban nhân dân xã Ba Tơ\nnguoi_ky:\n- chuc_vu: Chủ tịch\n- chuc_vu: Hiệu trưởng\n- chuc_vu: Phó Chủ tịch\n"
    )
    assert (code, line) == ("KH13", 4)
    assert "Hiệu trưởng" in told
