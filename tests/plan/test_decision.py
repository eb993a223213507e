"""What a decision says where its author left it to the program."""

import pytest
from issued import RAW, raw

from kehoach.law import co_quan
from kehoach.plan import make
from kehoach.plan.decision import decision_of, named


def decision(**changes):
    return decision_of(make(raw(**changes)))


def test_what_is_not_given_follows_from_the_plan():
    found = decision()
    assert found.ky_hieu == "QĐ-UBND"
    assert found.trich_yeu == "Ban hành Kế hoạch phát triển thư viện xã năm 2026"
    assert found.tham_quyen == "Ủy ban nhân dân xã Minh Long"
    assert found.dieu[0].dieu == ("Ban hành kèm theo Quyết định này Kế hoạch phát triển thư viện xã năm 2026.")
    assert len(found.dieu) == 3


def test_an_article_that_says_the_words_of_the_form_is_not_doubled():
    own = ["Phê duyệt kèm theo Quyết định này Kế hoạch thư viện.", "Thi hành từ ngày ký."]
    assert [one.dieu for one in decision(dieu=own).dieu] == own


def test_a_plan_that_is_approved_is_approved_in_its_first_article_too():
    found = decision(trich_yeu="Phê duyệt Kế hoạch phát triển thư viện xã năm 2026")
    assert found.dieu[0].dieu.startswith("Phê duyệt kèm theo Quyết định này Kế hoạch phát triển")


def test_a_plan_without_it_has_none():
    assert decision_of(make({**RAW, "ban_hanh": None})) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Chuyển đổi số năm 2026", "Kế hoạch chuyển đổi số năm 2026"),
        ("UBND xã tiếp công dân", "Kế hoạch UBND xã tiếp công dân"),
        ("Hà Nội xanh", "Kế hoạch Hà Nội xanh"),
        ("Bồi dưỡng\ngiáo viên", "Kế hoạch bồi dưỡng giáo viên"),
    ],
)
def test_a_plan_is_named_inside_a_sentence(title, name):
    assert named(title) == name


@pytest.mark.parametrize(
    ("agency", "who"),
    [
        ("Ủy ban nhân dân xã Minh Long", "Ủy ban nhân dân xã Minh Long"),
        ("Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ"),
        ("Phòng Kinh tế", "Trưởng Phòng Kinh tế"),
        ("Văn phòng Sở Y tế", "Chánh Văn phòng Sở Y tế"),
        ("Hội Khuyến học", "Hội Khuyến học"),
    ],
)
def test_who_decides(agency, who):
    assert co_quan.nguoi_quyet_dinh(agency) == who
