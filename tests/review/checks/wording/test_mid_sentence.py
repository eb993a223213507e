"""Joining words and common nouns with a capital inside a sentence (VP71)."""

import pytest
from growth import linear, repeated
from review.paged import found
from review.specimens import subject

from kehoach.review.catalogue import find
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("words", "told"),
    [("Gửi văn phòng, Các phòng Trong xã.", ["Các phòng", "Trong xã"]), ("Đăng ký Tại Đây.", ["Tại Đây"]),
     ("Vận động các Học sinh, thẻ Doanh nghiệp.", ["các Học sinh", "thẻ Doanh nghiệp"]),
     ("Ý kiến của Cán bộ; nâng cao Chất lượng; nhằm Tăng cường quản lý.",
      ["của Cán bộ", "nhằm Tăng cường", "nâng cao Chất lượng"]),
     ("Thông báo đến Nhân Dân, đề nghị Các Trường và các Phòng liên quan.", ["Các Trường", "Nhân Dân", "các Phòng"]),
     ("Giáo dục Và Đào tạo; tuyên truyền và Triển khai.", ["Và Đào", "và Triển khai"])],
)  # fmt: skip
def test_a_word_that_is_no_name_is_small_inside_a_sentence(words, told):
    assert sorted(found("VP71", f"doan: {words}\n")) == sorted(told)


@pytest.mark.parametrize(
    "words",
    ["Tập huấn. Các xã họp: Trong tháng 3; “vở Khi nào em lớn”.", "Hội Sinh viên; Luật Doanh nghiệp; Cục Nhà giáo và Cán bộ.",
     "Bộ Nông nghiệp và Phát triển nông thôn; của Tổ chức Y tế thế giới; các Sở: Tài chính, Nội vụ; do Giáo viên Trần Thị Hoa.",
     "Đọc báo Nhân Dân ở thôn Quản Lý; ông Trần Công An.",
     "Nội dung của Quyết định số 12/QĐ-UBND về Nâng cao Chất lượng; “nhằm Nâng cao”.",
     "Anh Nguyễn Văn Được, chị Huỳnh Như, cụ Từ; quỹ Vì người nghèo.", "CÁC XÃ VÀ CÁC THÔN"],
)  # fmt: skip
def test_openings_quotations_and_names_are_left_alone(words):
    assert found("VP71", f"doan: {words}\n") == []


@pytest.mark.parametrize(
    ("words", "cure"),
    [("Mục Đích: phổ biến.", "Mục đích"), ("Kế hoạch nêu Mục Đích.", "mục đích"), ("Báo cáo Nhân Dân.", "Nhân dân"),
     ("Nâng cao Chất lượng dạy học.", "Nâng cao chất lượng"), ("Việc Thực hiện tốt.", "Việc thực hiện")],
)  # fmt: skip
def test_the_cure_keeps_the_capital_that_is_right(words, cure):
    page = subject(Specimen(True, "trang", f"doan: {words}\n"))
    assert [one.hint for one in find("VP71").check(page)] == [f'viết "{cure}"']


def test_long_texts_are_read_in_time():
    linear(
        lambda text: found("VP71", text),
        repeated("gửi Các xã, các Học sinh, nhằm Nâng Cao Chất lượng và Triển khai, đăng ký Tại Đây ", "doan: "),
        300,
    )
