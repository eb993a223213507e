"""Agencies, places and duties after the reform of 2025."""

import pytest

from kehoach.clone import CarriedOutcome, Target, clone


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("UBND huyện giao Phòng Giáo dục và Đào tạo làm.", "UBND xã giao Phòng Văn hóa - Xã hội làm."),
        ("phối hợp với phòng GD&ĐT làm.", "phối hợp với Phòng Văn hóa - Xã hội làm."),
        ("Ủy ban nhân dân huyện Mường Ảng làm.", "Ủy ban nhân dân xã Mường Ảng làm."),
        ("Huyện Mường Ảng làm trên địa bàn huyện.", "Xã Mường Ảng làm trên địa bàn xã."),
        ("Phòng Nội vụ huyện Mường Ảng, Huyện ủy Mường Ảng.", "Phòng Văn hóa - Xã hội xã Mường Ảng, Đảng ủy xã Mường Ảng."),
        ("HUYỆN MƯỜNG ẢNG làm.", "XÃ MƯỜNG ẢNG làm."),
        ("PHÒNG NỘI VỤ làm.", "PHÒNG VĂN HÓA - XÃ HỘI làm."),
        ("Trung tâm Y tế trên địa bàn huyện làm.", "Trung tâm Y tế trên địa bàn xã làm."),
        ("Ban hành quy chế, lãnh đạo huyện ký.", "Ban hành quy chế, lãnh đạo xã ký."),
        ("Sở Kế hoạch và Đầu tư làm.", "Sở Tài chính làm."),
        ("Báo cáo Huyện ủy, HĐND huyện.", "Báo cáo Đảng ủy xã, HĐND xã."),
        ("Các phòng: Tài chính - Kế hoạch, Tư pháp.", "Các phòng: Kinh tế, Văn phòng HĐND và UBND."),
    ],
)  # fmt: skip
def test_a_huyens_plan_becomes_a_xas(from_huyen, before, after):
    assert from_huyen(before).words == after


def test_a_phuong_has_its_own_names(from_huyen):
    found = from_huyen(
        "UBND huyện giao Phòng Tài chính - Kế hoạch làm ở huyện Mường Ảng.", "Ủy ban nhân dân phường Mường Thanh"
    )
    assert found.words == "UBND phường giao Phòng Kinh tế, Hạ tầng và Đô thị làm ở phường Mường Thanh."


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Thực hiện Kế hoạch số 5/KH-UBND ngày 03/02/2021 của UBND huyện Mường Ảng về chuyển đổi số.", "CL71"),
        ("Thực hiện Đề án “Mầm non huyện Mường Ảng”.", "CL71"),
        ("Thanh tra huyện làm.", "CL51"),
        ("Phòng Lao động - Thương binh và Xã hội làm.", "CL50"),
        ("Giao các xã, thị trấn làm.", "CL55"),
        ("Liên hệ huyện Tủa Chùa.", "CL54"),
        ("Đơn vị cấp huyện làm.", "CL54"),
        ("Trao đổi với tỉnh Bạc Liêu.", "CL54"),
        ("Họp 63 tỉnh, thành phố.", "CL50"),
        ("Bệnh viện đa khoa huyện làm.", "CL51"),
        ("Trung tâm Y tế huyện Mường Ảng làm.", "CL51"),
        ("Hội Nông dân huyện làm.", "CL51"),
        ("Cấp tỉnh, huyện, xã đều làm.", "CL54"),
        ("Mỗi đặc khu, huyện làm.", "CL54"),
        ("Xây dựng huyện nông thôn mới.", "CL54"),
        ("Tuyến huyện làm.", "CL54"),
        ("UBND huyện Tủa Chùa làm.", "CL54"),
        ("Phòng Nội vụ huyện Tủa Chùa làm.", "CL54"),
        ("Trao đổi với Huyện ủy Tủa Chùa.", "CL54"),
    ],
)  # fmt: skip
def test_what_is_cited_or_unsure_keeps_its_words(from_huyen, words, code):
    found = from_huyen(words)
    assert found.words == words
    assert code in found.codes


def test_a_duty_that_moved_up_is_flagged_and_its_sentence_left(from_huyen):
    words = "UBND huyện chỉ đạo. Tham mưu cho UBND huyện phê duyệt phương án tuyển dụng viên chức. UBND huyện tổng kết."
    found = from_huyen(words)
    assert found.words == (
        "UBND xã chỉ đạo. Tham mưu cho UBND huyện phê duyệt phương án tuyển dụng viên chức. UBND xã tổng kết."
    )
    (duty,) = [one for one in found.items if one.code == "CL52"]
    assert "Sở Giáo dục và Đào tạo" in duty.message
    assert "15/2025/TT-BGDĐT" in duty.nguon


def test_a_renamed_agency_names_its_source_and_how_sure(from_huyen):
    (item,) = [one for one in from_huyen("Phòng Tư pháp làm.").items if one.code == "CL17"]
    assert item.kind is CarriedOutcome.CO_HOC
    assert "150/2025/NĐ-CP" in item.nguon
    assert "mức tin cậy B" in item.nguon


def test_the_author_of_an_old_paper_keeps_its_name(from_huyen):
    words = "Theo đề nghị của Phòng Y tế tại Tờ trình số 08/TTr-PYT ngày 19/02/2025; giao Phòng Y tế làm."
    found = from_huyen(words)
    assert found.words == words.replace("giao Phòng Y tế", "giao Phòng Văn hóa - Xã hội")
    assert {"CL41", "CL71"} <= set(found.codes)


def test_before_the_reform_nothing_is_renamed(carried):
    words = "UBND huyện giao Phòng Giáo dục và Đào tạo và Sở Kế hoạch và Đầu tư làm."
    found = carried(words, 2024, cap="huyen", co_quan="Ủy ban nhân dân huyện Mường Ảng", ngay="//2023", tu_nam=2023)
    assert found.words == words


def test_another_name_of_the_place_is_asked_about(from_huyen):
    found = from_huyen("Chợ Mường Ảng và huyện Mường Ảng.", "Ủy ban nhân dân xã Búng Lao")
    assert found.words == "Chợ Mường Ảng và xã Búng Lao."
    assert "CL54" in found.codes


def test_a_tinh_that_became_a_thanh_pho_is_asked_about(carried):
    assert "CL54" in carried("Báo cáo UBND tỉnh Bắc Ninh.", 2027, tu_nam=2026).codes
    assert "CL54" not in carried("Báo cáo UBND tỉnh Điện Biên.", 2027, tu_nam=2026).codes


def test_units_that_became_one_are_told():
    text = """\
cap: huyen
co_quan: Ủy ban nhân dân huyện Mường Ảng
ngay: //2024
trich_yeu: Công tác năm 2024
to_chuc_thuc_hien:
  - don_vi: Phòng Nội vụ
    noi_dung: [Phối hợp với Phòng Y tế làm.]
  - don_vi: Phòng Y tế
    noi_dung: [Làm.]
noi_nhan: ["Các phòng: Nội vụ, Y tế", Phòng Nội vụ, Phòng Y tế]
"""
    found = clone(text, "cu.yaml", Target(2026, co_quan="Ủy ban nhân dân xã Mường Ảng"))
    told = {(one.code, one.old.line) for one in found.worklist}
    told |= {(one.code, more.line) for one in found.worklist for more in one.cho_khac}
    assert {("CL56", 8), ("CL56", 10), ("CL57", 7)} <= told
    assert len([one for one in found.worklist if one.code == "CL56"]) == 2


def test_a_so_keeps_its_own_rooms(carried):
    so = {"cap": "so", "co_quan": "Sở Y tế\nco_quan_chu_quan: UBND tỉnh Điện Biên\nky_hieu: KH-SYT"}
    found = carried("Phòng Tài chính - Kế hoạch làm.", **so)
    assert found.words == "Phòng Tài chính - Kế hoạch làm."
    assert "CL50" not in found.codes
    assert "CL50" in carried("Gửi các phòng GDĐT.", **so).codes


def test_a_place_before_a_stroke_keeps_its_whole_name():
    text = (
        "cap: xa\nco_quan: Ủy ban nhân dân xã Mường Ảng\nngay: //2024\ntrich_yeu: Công tác văn thư\n"
        "nhiem_vu: [Phối hợp với huyện Tuần Giáo/Mường Chà.]\n"
    )
    found = [one.message for one in clone(text, "cu.yaml", Target(2026)).worklist if one.code == "CL54"]
    assert any("“huyện Tuần Giáo”" in one for one in found), found


def test_a_commune_is_told_that_it_has_no_level_below(from_huyen):
    (asked,) = [item for item in from_huyen("Giao các xã, thị trấn làm.").items if item.code == "CL55"]
    assert asked.message == "“các xã, thị trấn” là cấp dưới của cấp cũ; cấp xã không có cấp dưới"
    assert asked.cure == "bỏ, hoặc giao cho thôn, bản, tổ dân phố, đơn vị thuộc xã"
