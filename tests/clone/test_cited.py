"""Documents a text cites, and whose they are."""

import pytest
from growth import linear, repeated

from kehoach.clone.cited import authored, cited


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Theo đề nghị của Trưởng Phòng Y tế tại Tờ trình số 08/TTr-PYT ngày 19/02/2025; UBND huyện ban hành",
         "đề nghị của Trưởng Phòng Y tế tại Tờ trình số 08/TTr-PYT ngày 19/02/2025"),
        ("xét đề nghị của Phòng Nội vụ tại Công văn số 12/PNV", "đề nghị của Phòng Nội vụ tại Công văn số 12/PNV"),
        ("Ngày 20/02, Phòng Y tế đã có Tờ trình số 08/TTr-PYT", "Phòng Y tế đã có Tờ trình số 08/TTr-PYT"),
        ("Họp xong. Phòng Y tế ban hành Công văn số 9/CV-PYT", "Phòng Y tế ban hành Công văn số 9/CV-PYT"),
    ],
)  # fmt: skip
def test_the_author_of_an_old_paper_is_part_of_what_is_cited(text, named):
    assert named in [text[start:end] for start, end in cited(text)]


@pytest.mark.parametrize(
    "text",
    ["Phòng Y tế thực hiện Quyết định số 33/QĐ-TTg ngày 08/01/2019", "Phòng Y tế báo cáo theo Công văn số 5/SYT-NVY",
     "Phòng Y tế làm; theo Quyết định số 9/QĐ-UBND"],
)  # fmt: skip
def test_who_carries_an_old_paper_out_is_not_its_author(text):
    assert not any(start < len("Phòng Y tế") for start, _ in cited(text))


@pytest.mark.parametrize("bait", ["đề nghị của A tại Tờ trình số 1/TTr-A ", "đề nghị của ", " tại ", "Luật A ", ". "])
def test_hostile_text_takes_linear_time(bait):
    linear(lambda text: list(cited(text)), repeated(bait), 120_000 // len(bait))


@pytest.mark.parametrize(
    ("before", "author"),
    [
        ("Phòng Y tế đã có ", "Phòng Y tế đã có "), ("; Phòng Y tế đã có ", "Phòng Y tế đã có "), ("Họp xong. Phòng Y tế đã có ", "Phòng Y tế đã có "), ("Họp xong, Phòng Y tế đã có ", "Phòng Y tế đã có "),
        ("Theo đề nghị của Trưởng Phòng Y tế tại ", "đề nghị của Trưởng Phòng Y tế tại "), ("Phòng Y tế thực hiện ", ""), ("Làm như nêu tại ", ""),
    ],
)  # fmt: skip
def test_where_the_words_of_its_author_begin(before, author):
    view = f"{before}Tờ trình số 08/TTr"
    assert view[authored(view, len(before)) : len(before)] == author
