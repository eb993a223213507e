"""Whether words that are nearly a name may be meant as they are."""

import pytest

from kehoach.text.names.fit import (
    CAPITALS,
    COMMA,
    EXTRA,
    LOST,
    NO_COMMA,
    OTHER,
    Fit,
    Lists,
    Words,
    holds,
    is_sure,
    marked,
)
from kehoach.text.names.known import AGENCY, LAW, SAYING, SYLLABLE, WORK, Known
from kehoach.text.names.said import Said

LISTS = Lists(frozenset({"xã", "của"}), frozenset({"và", "ở", "tại", "của"}), frozenset({"dân huyện"}))


def words(text):
    said = Said(text, SYLLABLE.findall(text))
    return Words(*said.run(0, 40), said, 0)


@pytest.mark.parametrize(
    ("text", "name", "kind", "slip", "at"),
    [
        ("Luật Hòa giải cơ sở", "Luật Hòa giải ở cơ sở", LAW, LOST, 3),
        ("Luật Nghĩa vụ quân", "Luật Nghĩa vụ quân sự", LAW, LOST, 4),
        ("Luật Hòa giải tại cơ sở", "Luật Hòa giải ở cơ sở", LAW, OTHER, 3),
        ("Hội Nông dân Việt xã", "Hội Nông dân Việt Nam", AGENCY, LOST, 4),
        ("tư tưởng, đức, phong cách", "tư tưởng, đạo đức, phong cách", SAYING, LOST, 2),
        ("Luật Giao dịch điện điện tử", "Luật Giao dịch điện tử", LAW, EXTRA, 4),
    ],
)
def test_a_slip_is_held_for_one(text, name, kind, slip, at):
    said = words(text)
    size = len(Known(name, kind).syllables) + {LOST: -1, EXTRA: 1}.get(slip, 0)
    assert holds(said, Fit(Known(name, kind), size, slip, at), LISTS)


@pytest.mark.parametrize(
    ("text", "name", "kind", "slip", "at"),
    [
        ("Hội Nông dân Việt Yên", "Hội Nông dân Việt Nam", AGENCY, LOST, 4),
        ("Hội Nông dân Việt đoàn", "Hội Nông dân Việt Nam", AGENCY, LOST, 4),
        ("Ủy ban nhân dân", "Ủy ban nhân dân huyện", AGENCY, LOST, 4),
        ("Kho bạc nước", "Kho bạc Nhà nước", AGENCY, LOST, 2),
        ("Chủ tịch Hội", "Chủ tịch Quốc hội", AGENCY, LOST, 2),
        ("Sở Nông nghiệp, Môi trường", "Sở Nông nghiệp và Môi trường", AGENCY, LOST, 3),
        ("hội Nông dân Việt", "Hội Nông dân Việt Nam", AGENCY, LOST, 4),
        ("đạo đức ở lối sống", "đạo đức và lối sống", SAYING, OTHER, 2),
        ("Trung ương Đảng, Đảng Cộng sản", "Trung ương Đảng Cộng sản", AGENCY, EXTRA, 3),
        ("Ngày ở trẻ em Việt Nam", "Ngày trẻ em Việt Nam", WORK, EXTRA, 1),
    ],
)
def test_what_may_be_meant_so_is_not(text, name, kind, slip, at):
    said = words(text)
    size = len(Known(name, kind).syllables) + {LOST: -1, EXTRA: 1}.get(slip, 0)
    assert not holds(said, Fit(Known(name, kind), size, slip, at), LISTS)


def test_a_function_word_or_the_last_word_less_is_not_sure_but_in_a_proper_name():
    saying, law = Known("quyền và lợi ích hợp pháp", SAYING), Known("Luật Hòa giải ở cơ sở", LAW)
    assert not is_sure(Fit(saying, 5, LOST, 1), LISTS)
    assert not is_sure(Fit(saying, 5, LOST, 5), LISTS)
    assert is_sure(Fit(saying, 5, LOST, 2), LISTS)
    assert is_sure(Fit(law, 5, LOST, 3), LISTS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Luật Thể dục thể thao", NO_COMMA),
        ("Luật Thể dục, thể, thao", COMMA),
        ("Luật thể dục, thể thao", CAPITALS),
        ("Luật Thể dục, Thể thao", CAPITALS),
        ("Luật Thể dục, thể thao", None),
        ("LUẬT THỂ DỤC, THỂ THAO", None),
    ],
)
def test_commas_and_capitals_of_a_law(text, told):
    assert marked(words(text), Known("Luật Thể dục, thể thao", LAW)) == told


def test_of_an_agency_only_a_comma_less_is_told():
    name = Known("Sở Văn hóa, Thể thao và Du lịch", AGENCY)
    assert marked(words("Sở Văn hóa Thể thao và Du lịch"), name) == NO_COMMA
    assert marked(words("Sở văn hóa, thể thao và du lịch"), name) is None
