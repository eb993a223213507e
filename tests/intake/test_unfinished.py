"""A line that breaks before the dash of a word goes on; a list stays a list."""

import pytest

from kehoach import intake
from kehoach.intake.unfinished import dashed_word


def lines(text, name="a.txt"):
    return [block.words for block in intake.read(name, text.encode()).blocks()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("- Phối hợp với các tổ chức chính trị", "- xã hội của xã vận động góp sách;"),
        ("Nâng cao hiệu quả phát triển kinh tế", "- xã hội trên địa bàn xã."),
        ("- Giao cho công chức Phòng Văn hóa", "- Xã hội theo dõi;"),
        ("Phòng Văn hóa", "- Xã hội"),
        ("Giữ vững ổn định về quốc phòng", "– an ninh ở các thôn."),
    ],
)
def test_the_dash_of_a_word_is_no_bullet(first, second):
    assert lines(f"Mở đầu.\n{first}\n{second}\n- Ý khác;") == ["Mở đầu.", f"{first} {second}", "- Ý khác;"]


@pytest.mark.parametrize(
    "listed",
    [
        ["- kinh tế", "- xã hội", "- quốc phòng", "- an ninh"],
        ["- Báo cáo về phát triển kinh tế;", "- xã hội hóa giáo dục;"],
        ["- Tổ chức hội nghị về kinh tế", "- Xã hội hóa giáo dục"],
        ["- Nêu gương người tốt", "- việc tốt trong nhà trường"],
        ["- Sách cho các tổ chức chính trị", "- sách cho thiếu nhi"],
    ],
)
def test_a_list_stays_a_list(listed):
    assert lines("\n".join(listed)) == listed


def test_a_word_with_nothing_before_it_names_no_office():
    assert not dashed_word(" Văn hóa", "- Xã hội")
    assert dashed_word("Phòng Văn hóa", "- Xã hội")
