"""Agencies of another level than the issuer's."""

import pytest

from kehoach import spec
from kehoach.clone import CarriedOutcome, Target, clone


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Báo cáo UBND thành phố (qua Phòng Tư pháp) trước ngày 10/12.", "UBND thành phố (qua Phòng Tư pháp)"),
        ("Gửi UBND huyện Đơn Dương (thông qua Phòng Nội vụ).", "UBND huyện Đơn Dương (thông qua Phòng Nội vụ)"),
        ("Bộ phận Tư pháp báo cáo UBND thành phố (qua Phòng Tư pháp).", "UBND thành phố (qua Phòng Tư pháp)"),
        ("Báo cáo UBND huyện.", "UBND huyện"),
        ("Phối hợp với Phòng Y tế huyện Đơn Dương làm.", "Phòng Y tế huyện Đơn Dương"),
        ("Báo cáo Huyện ủy, HĐND huyện.", "HĐND huyện"),
    ],
)
def test_a_commune_asks_who_does_what_its_huyen_did(carried, words, asked):
    found = carried(words)
    assert found.words == words
    told = [one.message for one in found.items if one.kind is CarriedOutcome.CAN_QUYET]
    assert any(one.startswith(f"“{asked}”") for one in told), told
    assert not any("không còn từ 01/7/2025" in one for one in told)  # one question for one name


def test_the_room_named_in_brackets_is_not_asked_about_again(carried):
    found = carried("Báo cáo UBND thành phố (qua Phòng Tư pháp).")
    assert found.codes == ["CL27"]


def test_the_issuers_own_room_in_brackets_is_renamed(from_huyen):
    assert from_huyen("Gửi UBND huyện (qua Phòng Tư pháp).").words == "Gửi UBND xã (qua Văn phòng HĐND và UBND)."
    assert from_huyen("Gửi UBND huyện Mường Ảng (qua Phòng Tư pháp).").words == (
        "Gửi UBND xã Mường Ảng (qua Văn phòng HĐND và UBND)."
    )


def test_another_huyens_room_is_asked_about_as_a_whole(from_huyen):
    words = "Gửi UBND huyện Tủa Chùa (qua Phòng Tư pháp)."
    found = from_huyen(words)
    assert found.words == words
    assert "CL27" in found.codes


def test_a_so_of_today_in_brackets_is_silent(carried):
    assert carried("Báo cáo UBND tỉnh (qua Sở Nội vụ).").codes == []


def test_agencies_of_the_state_are_renamed_in_a_communes_plan(carried):
    assert carried("Báo cáo Sở Kế hoạch và Đầu tư.").words == "Báo cáo Sở Tài chính."


@pytest.mark.parametrize(
    ("words", "after", "codes"),
    [
        ("Huyện ủy (b/c)", "Đảng ủy xã (b/c)", ["CL17"]),
        ("LĐ UBND huyện", "LĐ UBND xã", ["CL17"]),
        ("CT, các PCT UBND huyện", "CT, các PCT UBND xã", ["CL17"]),
        ("Phòng Nội vụ (p/h)", "Phòng Văn hóa - Xã hội (p/h)", ["CL17"]),
        ("Thanh tra huyện", "Thanh tra huyện", ["CL51"]),
        ("UBND các xã, thị trấn", "UBND các xã, thị trấn", ["CL55"]),
        ("UBND huyện Tủa Chùa", "UBND huyện Tủa Chùa", ["CL54"]),
    ],
)
def test_each_recipient_is_renamed_or_asked_about_at_its_place(words, after, codes):

    text = (
        "cap: huyen\nco_quan: Ủy ban nhân dân huyện Mường Ảng\nngay: //2025\ntrich_yeu: Công tác năm 2025\n"
        f'noi_nhan:\n  - Như trên\n  - "{words}"\n  - Tỉnh ủy\n'
    )
    found = clone(text, "cu.yaml", Target(2026, co_quan="Ủy ban nhân dân xã Mường Ảng"))
    assert spec.parse(found.text).plain()["noi_nhan"] == ["Như trên", after, "Tỉnh ủy"]
    told = [one for one in found.worklist if one.old.line == 7]
    assert set(codes) <= {one.code for one in told}
