"""The head, the foot and the figures."""

import pytest

from kehoach import spec
from kehoach.clone import Target, clone

PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
dia_danh: Minh Long   # nơi đóng trụ sở
so: 05                # đã cấp
ngay: 12/01/2025
ky_hieu: KH-UBND
trich_yeu: Công tác năm 2025
muc_tieu:
  - chi_tieu: Văn bản ký số
    gia_tri: 90       # giao
    don_vi: "%"
    nam_truoc: 61,5
  - chi_tieu: Hồ sơ
    gia_tri: "3.000"
  - {chi_tieu: Số hóa, gia_tri: 7, don_vi: hồ sơ}
  - chi_tieu: Chưa giao
    gia_tri:
kinh_phi:
  - khoan_chi: Tập huấn
    so_tien: 20 triệu đồng
ky: {chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Văn An}
"""


def test_number_and_date_are_blanked_and_comments_stay():
    found = clone(PLAN, "cu.yaml", Target(2026)).text
    assert "so:                # đã cấp\nngay: //2026\n" in found
    assert "dia_danh: Minh Long   # nơi đóng trụ sở\n" in found


def test_last_years_target_becomes_nam_truoc():
    (first, second, third, fourth) = spec.parse(clone(PLAN, "cu.yaml", Target(2026)).text).plain()["muc_tieu"]
    assert first == {"chi_tieu": "Văn bản ký số", "gia_tri": None, "don_vi": "%", "nam_truoc": "90"}
    assert second == {"chi_tieu": "Hồ sơ", "gia_tri": None, "nam_truoc": "3.000"}
    assert third == {"chi_tieu": "Số hóa", "gia_tri": None, "nam_truoc": "7", "don_vi": "hồ sơ"}
    assert fourth == {"chi_tieu": "Chưa giao", "gia_tri": None}


def test_signer_and_sums_are_kept_but_flagged():
    found = clone(PLAN, "cu.yaml", Target(2026))
    assert "ky: {chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Văn An}" in found.text
    assert {"CL20", "CL21", "CL23"} <= {one.code for one in found.worklist}


def test_the_head_follows_the_new_issuer():
    found = clone(PLAN, "cu.yaml", Target(2026, co_quan="Ủy ban nhân dân phường Trần Phú", dia_danh="Phường Trần Phú"))
    plain = spec.parse(found.text).plain()
    assert plain["co_quan"] == "Ủy ban nhân dân phường Trần Phú"
    assert plain["dia_danh"] == "Phường Trần Phú"
    assert plain["ky_hieu"] == "KH-UBND"


def test_dia_danh_is_derived_and_new_keys_are_added():
    target = Target(2026, cap="so", co_quan="Sở Giáo dục và Đào tạo", co_quan_chu_quan="UBND tỉnh Điện Biên",
                    dia_danh="Điện Biên", chuc_vu="Giám đốc")  # fmt: skip
    found = clone(PLAN, "cu.yaml", target)
    plain = spec.parse(found.text).plain()
    assert list(plain)[:3] == ["cap", "co_quan", "co_quan_chu_quan"]
    assert plain["ky_hieu"] == "KH-SGDĐT"
    assert plain["ky"]["chuc_vu"] == "Giám đốc"


@pytest.mark.parametrize("words", ["Phấn đấu 100% xong.", "Ít nhất 85,5 % đạt."])
def test_targets_in_words_are_told(carried, words):
    found = carried(words)
    assert found.words == words
    assert "CL22" in found.codes


def test_an_anchor_is_changed_once_and_an_alias_may_be_blanked():
    text = PLAN.replace("so: 05 ", "so: &s 05 ").replace(
        '  - chi_tieu: Hồ sơ\n    gia_tri: "3.000"\n', "  - &c {chi_tieu: A, gia_tri: *s}\n  - *c\n"
    )
    found = spec.parse(clone(text, "cu.yaml", Target(2026)).text).plain()
    assert found["muc_tieu"][1] == found["muc_tieu"][2] == {"chi_tieu": "A", "gia_tri": None, "nam_truoc": "05"}


def test_the_old_drafting_unit_is_asked_about():
    text = PLAN + "luu: [VT, PGDĐT]\n"
    assert "CL25" not in {one.code for one in clone(text, "", Target(2026)).worklist}
    moved = clone(text, "", Target(2026, co_quan="Ủy ban nhân dân xã An Bình"))
    assert [one.message for one in moved.worklist if one.code == "CL25"] == [
        "chữ viết tắt “PGDĐT” là đơn vị soạn thảo của cơ quan cũ"
    ]


@pytest.mark.parametrize(("ngay", "after"), [("12/01/2025", "//2026"), ("2025", "//2026"), ("12/3/", None), ("", None)])
def test_the_date_keeps_the_year_alone(ngay, after):
    found = clone(PLAN.replace("ngay: 12/01/2025", f"ngay: {ngay}"), "", Target(2026))
    assert spec.parse(found.text).plain()["ngay"] == after


def test_a_new_issuer_in_the_same_year_has_no_number_yet():
    found = spec.parse(clone(PLAN, "", Target(2025, co_quan="Ủy ban nhân dân xã An Bình")).text).plain()
    assert (found["so"], found["ngay"]) == (None, "//2025")
    assert found["muc_tieu"][0]["gia_tri"] == "90"


def test_who_approves_is_asked_about():
    text = PLAN + "phe_duyet: {co_quan: Sở Nội vụ, chuc_vu: Giám đốc, ho_ten: Nguyễn Thị Hà}\n"
    found = clone(text, "cu.yaml", Target(2026))
    told = [one.message.split(" (")[0] for one in found.worklist if one.code == "CL20"]
    assert told == ["người ký giữ như kế hoạch cũ", "người phê duyệt giữ như kế hoạch cũ"]
    assert text.splitlines()[-1] in found.text


@pytest.mark.parametrize(("ngay", "tu_nam", "after"), [
    ("01/7/2020", 2019, "//2026"),  # a plan of several years, issued in their second
    ("01/7/2020", 2025, "//2026"),
    ("20/12/2018", 2019, "//2025"),  # issued ahead of its year
])  # fmt: skip
def test_a_plan_is_issued_in_its_year_or_the_one_before(ngay, tu_nam, after):
    text = PLAN.replace("12/01/2025", ngay).replace("Công tác năm 2025", "Công tác giai đoạn 2019-2025")
    found = spec.parse(clone(text, "cu.yaml", Target(2026, tu_nam=tu_nam)).text).plain()
    assert found["ngay"] == after


def test_a_year_given_against_the_title_is_asked_about():
    found = clone(PLAN, "cu.yaml", Target(2026, tu_nam=2024))
    (asked,) = [one for one in found.worklist if one.code == "CL31"]
    assert "2025" in asked.message
    assert "--tu-nam" in asked.cure
    again = clone(PLAN, "cu.yaml", Target(2026, tu_nam=2025))
    assert not [one for one in again.worklist if one.code == "CL31"]
