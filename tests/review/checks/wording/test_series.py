"""Words of one group in a row: told once with all their commas; words that lead one another are left alone."""

import pytest
from growth import linear, repeated
from review.test_words import page

from kehoach.law.book import book
from kehoach.review.catalogue import find
from kehoach.review.checks.wording.series import series
from kehoach.review.judge import in_file, judge


def told(text):
    subject = page(text)
    return [
        (one.finding.quote, one.finding.hint)
        for one in judge(subject, in_file(subject, "a.txt"), [find("VP70")]).judged
    ]


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("Cấm buôn bán tàng trữ vận chuyển pháo.", "buôn bán tàng trữ vận chuyển", "buôn bán, tàng trữ, vận chuyển"),
        ("Học sinh thi bóng đá cầu lông, kéo co.", "bóng đá cầu lông", "bóng đá, cầu lông"),
        ("Tháo gỡ (khó khăn bất cập) của dự án.", "khó khăn bất cập", "khó khăn, bất cập"),
        ("Bệnh sởi cúm lan nhanh.", "sởi cúm", "sởi, cúm"),
        ("CÔNG TÁC ĐIỀU TRA TRUY TỐ", "ĐIỀU TRA TRUY TỐ", "ĐIỀU TRA, TRUY TỐ"),
        ("Mời Hội Nông dân xã Hội Phụ nữ dự.", "Hội Nông dân xã Hội Phụ nữ", "Hội Nông dân xã, Hội Phụ nữ"),
    ],
)  # fmt: skip
def test_a_row_is_told_once_with_all_its_commas(text, words, right):
    ((quote, hint),) = told(text)
    assert quote == words
    assert right.casefold() in hint.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn kiểm tra, giám sát hồ sơ; hỗ trợ di dời hộ dân; giáo dục bảo vệ môi trường.",
        "Kế hoạch sản xuất kinh doanh; ngành nông nghiệp, công nghiệp hóa.",
        "Kịp thời cụ thể hóa, tổ chức thực hiện.",
        "Sở Văn hóa và Trạm Y tế: điều tra.\nTruy tố theo luật.",
        "Trung tâm Điều tra Truy tố ảo Minh Hòa.",
    ],
)
def test_words_that_lead_one_another(text):
    assert told(text) == []


def test_every_word_of_the_groups_is_in_small_letters_and_once_in_its_group():
    for group in book("cung-loai")["nhom"]:
        words = [word for kind in group.values() for word in kind]
        assert [word for word in words if word != word.casefold() or word != " ".join(word.split())] == []
        assert len({*words}) >= len(words) - 1, words


def test_nothing_is_found_on_an_empty_page():
    assert series(page("")).right == {}


@pytest.mark.parametrize("text", ["buôn bán tàng trữ ", "cán bộ công chức (viên chức) ", "hội nông dân xã ", "sởi "])
def test_a_long_row_takes_linear_time(text):
    linear(told, repeated(text), 20_000)
