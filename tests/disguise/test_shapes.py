import pytest

from kehoach.disguise.shapes import Shapes, as_written, tone
from kehoach.law import nguoi_ky


@pytest.mark.parametrize(
    "name",
    [
        "Đinh Văn Sơn",
        "Nguyễn Thị Hường",
        "Lò Thị Páo",
        "VŨ ĐỨC ANH",
        "Giàng A Sử",
        "Hồ Bá Ổn",
        "Mùa A Dính",
        "Y Ôn",
        "Tôn Nữ Hỷ",
    ],
)
def test_a_name_gives_way_to_one_as_long_with_its_capitals(name):
    found = Shapes().name(name)
    assert len(found) == len(name)
    assert [one.isupper() for one in found] == [one.isupper() for one in name]
    for old, new in zip(name.split(), found.split(), strict=True):
        assert old != new or old in ("Văn", "Thị"), found
    if nguoi_ky.mau_ho_ten().fullmatch(name):
        assert nguoi_ky.mau_ho_ten().fullmatch(found)  # still read as a name


def test_tones_stay_where_a_word_of_the_tone_is_known():
    assert [tone(one) for one in Shapes().name("Lê Hường Sơn").split()[1:]] == [tone("Hường"), tone("Sơn")]


def test_the_same_word_gives_the_same_and_others_give_others():
    shapes = Shapes()
    assert shapes.name("Đinh Văn Sơn") == shapes.name("Đinh Văn Sơn")
    assert shapes.name("ĐINH VĂN SƠN") == shapes.name("Đinh Văn Sơn").upper()
    given = {shapes.name(f"Lê {one}") for one in ("Sơn", "Anh", "Lan", "Nam")}
    assert len(given) == 4


@pytest.mark.parametrize("number", ["0912 345 678", "+84 912.345.678", "034089012345", "12", "7/12"])
def test_digits_give_way_to_digits(number):
    found = Shapes().number(number)
    assert found != number
    assert [one.isdigit() for one in found] == [one.isdigit() for one in number]
    if len(number) > 4:
        assert found[:2] == number[:2]


def test_an_address_keeps_its_signs():
    found = Shapes().address("son.dv2@xa-ml.gov.vn")
    assert [one for one in found if not one.isalnum()] == [".", "@", "-", ".", "."]
    assert "son" not in found


def test_a_unit_gives_way_to_one_of_today():
    assert len(Shapes().unit("Minh Long")) == len("Minh Long")
    assert Shapes().unit("Minh Long") != "Minh Long"


def test_capitals_are_the_models():
    assert as_written("SƠN", "lan") == "LAN"
