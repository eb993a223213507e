"""Whole years, periods, names: which move on, which stay, which are asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from times_of import OWN, SEVERAL, UNDATED, after, codes, verdicts

from kehoach.clone.worklist import CarriedOutcome


@pytest.mark.parametrize(
    ("before", "new"),
    [
        ("Thực hiện trong năm 2026.", "Thực hiện trong năm 2027."),
        ("Đến hết năm 2026, 100% hồ sơ.", "Đến hết năm 2027, 100% hồ sơ."),
        ("Trước cuối năm 2026.", "Trước cuối năm 2027."),
        ("Nhiệm vụ năm học 2026-2027.", "Nhiệm vụ năm học 2027-2028."),
        ("Phong trào thi đua năm 2026 của xã.", "Phong trào thi đua năm 2027 của xã."),
        ("Phong trào thi đua trong năm 2026.", "Phong trào thi đua trong năm 2027."),
        ("Xây dựng Kế hoạch năm 2027.", "Xây dựng Kế hoạch năm 2028."),
        ("Lập dự toán kinh phí năm 2027.", "Lập dự toán kinh phí năm 2028."),
        ("Tết Nguyên đán 2026.", "Tết Nguyên đán 2027."),
        ("Từ đầu năm 2026, rà soát.", "Từ đầu năm 2027, rà soát."),
        ("Tổng kết vào đầu năm 2027.", "Tổng kết vào đầu năm 2028."),
        ("Vụ Hè Thu 2026.", "Vụ Hè Thu 2027."),
        ("Dự toán 2026.", "Dự toán 2027."),
        ("Xong tháng 6-2026, tháng 9.2026, quý II-2026.", "Xong tháng 6-2027, tháng 9.2027, quý II-2027."),
        ("Năm học 2026/2027.", "Năm học 2027/2028."),
        ("Kế hoạch của xã năm 2026.", "Kế hoạch của xã năm 2027."),
    ],
)
def test_the_plans_own_years_move(before, new):
    assert after(before) == new


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Kết quả năm 2025", "CL33"),
        ("Duy trì 05 thôn có Quyết định công nhận thôn văn hóa năm 2025", "CL33"),
        ("Năm 2025, xã chịu 04 đợt mưa lớn.", "CL33"),
        ("Đến năm 2026, xã đạt chuẩn.", "CL34"),
        ("Định hướng đến năm 2030.", "CL34"),
        ("Đại hội vào năm 2027.", "CL34"),
        ("Năm 2019 có 5 lớp.", "CL73"),
        ("Giai đoạn 2021-2025.", "CL30"),
        ("Giai đoạn 2026-2030.", "CL75"),
        ("Nhiệm kỳ 2025 - 2030.", "CL75"),
        ("Phát triển 2026 - 2030.", "CL75"),
        ("Vụ Đông Xuân 2026-2027.", "CL30"),
        ("Chương trình hành động năm 2026.", "CL32"),
        ("Bám sát Kế hoạch của UBND tỉnh năm 2026.", "CL32"),
        ("Theo văn bản hướng dẫn của Sở Tài chính năm 2026.", "CL32"),
        ("Năm 2026/2027.", "CL30"),
        ("Hạn 30/6/26.", "CL31"),
        ("Cao hơn 2025.", "CL33"),
        ("Trẻ sinh năm 2020 vào lớp 1.", "CL39"),
        ("Học sinh sinh năm 2015.", "CL39"),
        ("Nam công dân sinh từ 01/01/2008 đến 31/12/2008.", "CL39"),
        ("Trẻ em sinh từ năm 2011 đến năm 2020.", "CL39"),
        ("Người học sinh năm 2014.", "CL73"),
        ("Ông An sinh năm 1975.", "CL73"),
    ],
)
def test_every_other_year_stays_and_is_told(words, code):
    assert after(words) == words
    assert codes(words) == [code]


def test_a_lone_number_is_compared_only_at_the_end_of_its_words():
    assert codes("Cao hơn 2025 hộ; đạt 2025.") == []


def test_a_question_offers_its_choices_in_whole_words():
    (asked,) = verdicts("Năm 2025 có 4 đợt.").values()
    assert asked.choices == ("Năm 2026 (dời một năm)", "giữ Năm 2025")
    (over,) = verdicts("Giai đoạn 2021-2025.").values()
    assert over.choices == ("Giai đoạn 2026-2030", "giữ Giai đoạn 2021-2025")
    (season,) = verdicts("Vụ Đông Xuân 2025-2026.").values()
    assert season.choices == ("2026-2027", "giữ 2025-2026")
    (short,) = verdicts("Hạn 30/6/26.").values()
    assert short.choices == ("30/6/27 (dời một năm)", "giữ 30/6/26")
    (going,) = verdicts("Vụ Đông Xuân 2026-2027.").values()
    assert going.choices == ("giữ 2026-2027",)


def test_the_plans_own_year_is_past_only_as_far_as_it_was_over():
    """A plan issued before its year tells nothing of it that was; one issued in it what is done."""
    spring = OWN._replace(ban_hanh=(date(2026, 3, 25), date(2026, 3, 25)))
    for words in ("Đã giao dự toán năm 2026.", "Kết quả đánh giá chỉ số năm 2026."):
        assert after(words) == words.replace("2026", "2027")
    assert codes("Đã mở 3 lớp trong năm 2026.", spring) == ["CL33"]
    assert codes("Năm 2026, xã đã được giao 12 biên chế.", spring) == ["CL33"]
    assert after("Kết quả đánh giá chỉ số năm 2026.", spring) == "Kết quả đánh giá chỉ số năm 2027."
    assert codes("Kết quả đánh giá chỉ số năm 2026.", UNDATED) == ["CL33"]


def test_a_school_year_has_two_years_of_its_own():
    school = OWN._replace(nam=2025, hoc=2025, moi=2026, ban_hanh=None)
    assert after("Năm học 2025-2026, từ năm 2025 sang năm 2026.", school).startswith("Năm học 2026-2027")
    assert after("Thi cuối năm 2026, xong trước 31/5/2026.", school) == "Thi cuối năm 2027, xong trước 31/5/2027."
    assert codes("Năm 2024 có 3 lớp.", school) == ["CL33"]


@pytest.mark.parametrize(
    "words",
    ["Lập danh mục trong quý I năm 2026.", "Xong trước ngày 30/4/2027.", "Đến năm 2030 đạt 90%.", "Năm 2026 mở lớp.",
     "Thực hiện giai đoạn 2026 - 2030.", "Từ tháng 3/2026 đến tháng 6/2028."],
)  # fmt: skip
def test_a_plan_for_several_years_asks_once_and_moves_nothing(words):
    assert after(words, SEVERAL) == words
    (asked,) = verdicts(words, SEVERAL).values()
    assert (asked.code, asked.kind) == ("CL37", CarriedOutcome.CAN_QUYET)
    assert "2026 - 2030" in asked.message
    assert asked == next(iter(verdicts("Năm 2026.", SEVERAL).values()))


def test_what_was_before_a_plan_for_several_years_stays():
    assert codes("Quyết toán ngày 15/3/2024.", SEVERAL) == ["CL73"]
    assert codes("Năm 2025 có 3 lớp.", SEVERAL) == ["CL33"]


def test_a_cited_paper_keeps_its_day_and_a_deadline_behind_it_moves():
    words = "Theo Công văn số 15/SNV-CCHC ngày 05/12/2025 của Sở Nội vụ, gửi báo cáo trước ngày 15/3/2026"
    assert after(words) == words.replace("15/3/2026", "15/3/2027")
    cited = "Quyết định số 12/QĐ-UBND ngày 03/02/2026 của UBND tỉnh về việc giao chỉ tiêu"
    assert after(cited) == cited


SAID = st.sampled_from(
    ["Xong ", "trước ", "ngày 15/12/2025", "ngày 05/12/2025", "ngày 20/4/2026", " năm 2026", " năm 2025", "tháng 10 năm 2025",
     " đến hết ", "tháng 3 năm 2026", "15/3 - 20/4/2026", "quý IV/2026 - quý I/2027", ", ", "; ", " và ", "đã ", "từ ",
     "năm học 2026-2027", "giai đoạn 2021-2025", "thứ Sáu, ngày 13/3/2026", "ngày 13/3",
     "thứ Năm, ngày 29/02", "ngày 31/02/2026", "thứ Hai ngày 9 đến thứ Sáu ngày 13/3/2026", "thứ Hai, ", "Tết Bính Ngọ",
     "kỷ niệm 80 năm", " âm lịch", "của Bộ ", "Đề án A ", "31/4"]
)  # fmt: skip
TEXT = st.lists(SAID, max_size=8).map("".join)


@given(TEXT)
def test_a_clone_to_the_same_year_changes_nothing(text):
    same = OWN._replace(moi=OWN.nam)
    assert after(text, same) == text
    assert not {"CL28", "CL37", "CL38", "CL39"} & set(codes(text, same))


@given(TEXT, st.integers(1, 5))
def test_there_and_back_again(text, years):
    there = after(text, OWN._replace(moi=OWN.nam + years))
    moved = {
        old: one.moi
        for old, one in verdicts(text, OWN._replace(moi=OWN.nam + years)).items()
        if one and one.kind is CarriedOutcome.CO_HOC
    }
    back = OWN._replace(nam=OWN.nam + years, moi=OWN.nam, ban_hanh=None)
    for old, new in moved.items():
        assert new in there
        assert after(new, back, field="thoi_han") == old or verdicts(new, back)[new].code == "CL35"


@given(TEXT, TEXT)
def test_a_verdict_hangs_on_its_own_clause_alone(text, other):
    alone = verdicts(text)
    together = verdicts(f"{other}. {text}")
    for words, verdict in alone.items():
        if words not in other:
            assert together[words] == verdict


@pytest.mark.parametrize(
    ("field", "found"),
    [("thoi_han", ["CL73", "CL10", "CL10", "CL10", "CL34"]), ("noi_dung", ["CL73", "CL33", "CL10", "CL34", "CL34"])],
)
def test_a_deadline_a_year_off_moves_other_words_are_asked(field, found):
    assert [code for year in range(2024, 2029) for code in codes(f"Xong năm {year}", field=field)] == found


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Đề án đọc sách năm 2026", "CL32"), ("Quyết định số 12/QĐ-UBND ngày 05/3/2026 về việc này", "CL72"), ("Kế hoạch số 12/KH-UBND về công tác năm 2025", "CL72"),
        ("Hướng dẫn về công tác năm 2025", "CL33"), ("Hướng dẫn về công tác năm 2024", "CL72"), ("Hướng dẫn công tác năm 2026 của tỉnh", "CL32"),
    ],
)  # fmt: skip
def test_a_year_in_or_behind_a_name(words, code):
    assert codes(words) == [code]
