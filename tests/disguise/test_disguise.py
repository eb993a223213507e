import pytest
from growth import linear, repeated

from kehoach.disguise.details import DetailKind
from kehoach.disguise.disguise import MOST, Disguise


def test_a_name_gives_way_in_every_writing_of_it():
    disguise = Disguise(agencies=False)
    disguise.know(DetailKind.NAME, "Đinh Văn Sơn")
    text = "Đinh Văn Sơn, ĐINH VĂN SƠN, dinh van son, Dinh Van Son, ĐinhVănSơn, dinhvanson"
    out = disguise.of(text)
    assert len(out) == len(text)
    assert list(disguise.survivors(text)) == ["Đinh Văn Sơn"]
    assert list(disguise.survivors(out)) == []
    names = out.split(", ")
    assert names[1] == names[0].upper()
    assert names[3].replace(" ", "").lower() == names[5]


def test_a_longer_name_is_not_cut_by_a_shorter_one():
    disguise = Disguise(agencies=False)
    out = disguise.of("bà Lê Vân và bà Lê Vân Anh")
    assert "Lê Vân" not in out
    assert len(disguise.replaced) == 2


def test_units_stay_unless_they_are_asked_to_give_way():
    text = "UBND xã Minh Long giao Đinh Văn Sơn"
    assert "Minh Long" in Disguise(agencies=False).of(text)
    assert "Minh Long" not in Disguise(agencies=True).of(text)


def test_what_survives_is_seen_through_blanks_capitals_and_accents():
    disguise = Disguise(agencies=False)
    disguise.learn("ông Đinh Văn Sơn, 0912345678")
    assert set(disguise.survivors("DINH  VAN\nSON 0912 345 678")) == {"Đinh Văn Sơn", "0912345678"}


def test_a_list_of_people_ends_in_bounded_work():
    disguise = Disguise(agencies=False)
    disguise.learn(" ".join(f"0{n:010d}" for n in range(MOST * 2)))
    assert disguise.full
    assert len(disguise.replaced) == MOST


@pytest.mark.parametrize("piece", ["đồng chí ", "a@", "0 1 ", "Nguyễn Văn ", "số nhà 1/"])
def test_no_text_costs_more_than_its_length(piece):
    linear(lambda text: Disguise(agencies=True).of(text), repeated(piece), 2_000)
