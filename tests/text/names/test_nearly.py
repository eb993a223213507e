"""Names that are nearly right, with the lists the program ships."""

import pytest
from growth import linear, repeated

from kehoach.law.ten_rieng import cac_ten, tim_ten


def told(text):
    return [(text[one.start : one.end], one.slip, one.meant[0].words) for one in tim_ten().nearly(text)]


@pytest.mark.parametrize(
    ("text", "told_of", "right"),
    [
        ("Theo Luật Thực hiện dân chủ cơ sở.", "thiếu một chữ", "Luật Thực hiện dân chủ ở cơ sở"),
        ("Theo Luật Thực hiện dân chủ tại cơ sở.", "sai một chữ", "Luật Thực hiện dân chủ ở cơ sở"),
        ("LUẬT BẢO VỆ TRƯỜNG MÔI", "đảo hai chữ", "Luật Bảo vệ môi trường"),
        ("Uỷ ban Thường Quốc hội", "thiếu một chữ", "Ủy ban Thường vụ Quốc hội"),
        ("Ban Thanh tra nhân nhân dân xã", "thừa một chữ", "Ban Thanh tra nhân dân"),
        ("Luật Tín ngưỡng tôn giáo", "thiếu dấu phẩy", "Luật Tín ngưỡng, tôn giáo"),
        ("Luật hôn nhân và gia đình", "viết hoa sai", "Luật Hôn nhân và gia đình"),
    ],
)
def test_a_slip_is_told_with_the_name_that_is_meant(text, told_of, right):
    assert [(slip, name) for _, slip, name in told(text)] == [(told_of, right)]


def test_every_known_name_is_right_as_it_is_alone_and_in_a_sentence():
    wrong = {
        name: found
        for name, _ in cac_ten()
        for text in (name, f"Theo {name} của xã, {name}.", name.upper())
        if (found := told(text))
    }
    assert wrong == {}


def test_one_syllable_less_in_a_long_name_is_seen_nearly_always():
    missed, tried = [], 0
    for name, _ in cac_ten():
        words = name.split()
        if len(words) < 6 or not words[0].istitle():
            continue
        tried += 1
        short = " ".join([*words[:3], *words[4:]])
        if not told(short):
            missed.append(short)
    assert tried > 150
    assert len(missed) < tried / 8, missed


def test_two_names_a_step_away_are_both_told_and_nothing_is_sure():
    found = next(tim_ten().nearly("Nhiệm vụ quyền lợi ích hợp pháp của người dân."))
    assert not found.sure


@pytest.mark.parametrize("piece", ["Luật Phòng, chống ", "Ủy ban nhân dân ", "rõ người, "])
def test_the_work_grows_with_the_text_alone(piece):
    names = tim_ten()
    linear(lambda text: sum(1 for _ in names.nearly(text)), repeated(piece), 4_000)
