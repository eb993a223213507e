"""Kinds of places a careful reader found missed or asked in vain: small made-up phrases, none from a plan."""

import pytest

from kehoach.clone import Target, clone

PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
dia_danh: Minh Long
so: 5
ngay: 12/01/2025
trich_yeu: Công tác năm 2025
can_cu:
  - {can_cu}
nhiem_vu:
  - {words}
noi_nhan:
  - {noi_nhan}
luu: [VT, VHXH]
ky: {{chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Văn An}}
phu_luc:
  - ten: Kịch bản
    cot: [STT, Tình huống, {cot}, Việc phải làm]
    hang:
      - [Ngập bãi ven sông, "{o}", Trực ban]
"""


@pytest.fixture
def decided():
    """Clone a plan with these words; return the codes of what is to be decided, and the new text."""

    def decide(**words):
        given = {
            "can_cu": "Luật Lưu trữ ngày 21 tháng 6 năm 2024",
            "words": "Trực ban",
            "noi_nhan": "Các thôn",
            "cot": "Chủ trì",
            "o": "Các thôn",
        }
        made = clone(PLAN.format(**{**given, **words}), "cu.yaml", Target(2026))
        return {one.code for one in made.open_decisions}, made.text

    return decide


def new_questions(decided, **words):
    """Return the codes these words add to those of the plain plan."""
    return decided(**words)[0] - decided()[0]


@pytest.mark.parametrize(
    "words",
    [
        "Đội cơ động gồm 40 người của Ban Chỉ huy Quân sự xã",
        "Ký cam kết với 03 cửa hàng vật liệu",
        "Sửa 07 cụm loa, thay 12 biển báo",
        "Di dời 31 hộ với 120 người ở ven suối",
    ],
)
def test_counts_of_people_and_things_are_asked(decided, words):
    assert new_questions(decided, words=words)


@pytest.mark.parametrize(
    "words",
    [
        "Báo tin đến từng hộ chậm nhất 20 phút",
        "Trực ban 24 giờ mỗi ngày",
        "Thống kê trong 24 giờ, báo cáo trong 02 ngày",
        "Hồ sơ gồm 02 bộ, theo Mẫu số 08",
    ],
)
def test_standing_times_and_names_of_grades_are_not_asked(decided, words):
    assert new_questions(decided, words=words) == set()


@pytest.mark.parametrize("o", ["1", "3"])
def test_a_grade_in_a_cell_is_no_figure(decided, o):
    assert new_questions(decided, cot="Cấp độ rủi ro", o=o) == set()


def test_a_person_named_in_noi_nhan_is_asked(decided):
    assert new_questions(decided, noi_nhan="Chủ tịch, các Phó Chủ tịch UBND xã (Đ/c Hạnh)")


def test_a_law_has_no_number_to_be_asked_for(decided):
    law = "Luật sửa đổi, bổ sung một số điều của Luật Đê điều ngày 17/6/2020"
    assert "CL46" not in decided(can_cu=law)[0]


def test_a_period_that_goes_on_is_not_asked_in_the_plan_of_a_year(decided):
    assert new_questions(decided, words="Góp phần thực hiện kế hoạch của xã giai đoạn 2025 - 2030") == set()


@pytest.mark.parametrize(
    "words",
    [
        "Phong trào thi đua năm 2025 dùng kinh phí được giao",
        "Thi đua trong năm 2025, tính đến hết ngày 31/12/2025",
        "Phấn đấu đến hết năm 2025 mọi thôn có loa",
        "Kết quả đánh giá chỉ số năm 2025 của xã trong nhóm dẫn đầu",
    ],
)
def test_the_year_of_what_the_plan_sets_out_to_do_moves(decided, words):
    _, text = decided(words=words)
    assert words.replace("2025", "2026") in text


def test_what_happened_on_a_day_is_asked_in_a_footnote_too():
    text = PLAN.format(can_cu="Luật Lưu trữ", words="Trực ban[^1]", noi_nhan="Các thôn", cot="Chủ trì", o="Các thôn")
    made = clone(
        text + "chu_thich:\n  1: Trận lụt ngày 12/10/2024, nước cao nhất trong 8 năm.\n", "cu.yaml", Target(2026)
    )
    assert any(one.old.line > text.count("\n") for one in made.open_decisions)
    assert "12/10/2024" in made.text
