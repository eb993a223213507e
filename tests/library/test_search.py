"""Parts of plans found by their words."""

import shutil

import pytest
from project import ROOT

from kehoach.library.refresh import refreshed
from kehoach.library.search import search
from kehoach.problem import KehoachError


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The examples as an office keeps them."""
    home = tmp_path_factory.mktemp("kho")
    shutil.copytree(ROOT / "examples", home, dirs_exist_ok=True)
    refreshed(home)
    return home


def words(found):
    return [hit.words for hit in found.hits]


def test_words_with_marks_are_meant_as_they_are_written(tmp_path):
    spec = "co_quan: Ủy ban nhân dân xã {0}\ntrich_yeu: {1}\nnhiem_vu:\n  - nhiem_vu: {2}\n"
    for number, parts in enumerate((("A", "B", "Trồng rừng tại Điện Biên"), ("A", "C", "Theo dõi diễn biến rừng"))):
        (tmp_path / f"{number}.yaml").write_text(spec.format(*parts), encoding="utf-8")
    refreshed(tmp_path)
    assert sorted(words(search(tmp_path, "dien bien"))) == ["Theo dõi diễn biến rừng", "Trồng rừng tại Điện Biên"]
    assert words(search(tmp_path, "Điện Biên")) == ["Trồng rừng tại Điện Biên"]
    assert words(search(tmp_path, "diễn bien")) == ["Theo dõi diễn biến rừng"]
    assert words(search(tmp_path, "duong")) == []


def test_filters_by_year_agency_and_part(folder):
    every = search(folder, "ke hoach", most=500)
    assert {hit.nam for hit in every.hits} >= {2020, 2023, 2024, 2025, 2026}
    assert {hit.nam for hit in search(folder, "ke hoach", nam=2024, most=500).hits} == {2024}
    assert {hit.phan for hit in search(folder, "ke hoach", phan=["can_cu"], most=500).hits} == {"can_cu"}
    for asked in ("muong ang", "Mường Ảng", "UBND huyện Mường Ảng"):
        found = search(folder, "ke hoach", co_quan=asked, most=500)
        assert {hit.co_quan for hit in found.hits} == {"Ủy ban nhân dân huyện Mường Ảng"}
    assert not search(folder, "ke hoach", co_quan="Mường Ang").hits


def test_a_hit_says_its_part_its_place_and_its_headings(folder):
    (hit, *_) = search(folder, "so hoa ho so dia chinh", phan=["nhiem_vu"]).hits
    assert (hit.name, hit.nam, hit.heading) == ("nhiệm vụ", 2026, "Nhiệm vụ › Công tác lưu trữ")
    assert hit.place.file == str(folder / "xa-2026" / "ke-hoach.yaml")
    line = (folder / "xa-2026" / "ke-hoach.yaml").read_text(encoding="utf-8").splitlines()[hit.place.line - 1]
    assert line.strip() == "- nhiem_vu: Số hóa hồ sơ địa chính"
    assert dict(hit.fields)["thoi_han"] == "30/11/2026"
    assert hit.code.startswith("viec-so-hoa-ho-so")


def test_parts_with_some_of_the_words_are_said_to_be_so(folder):
    found = search(folder, "so hoa ho so dia chinh khongcochunay")
    assert found.loose
    assert "Số hóa hồ sơ địa chính" in words(found)[:3]
    assert not search(folder, "so hoa").loose


def test_the_same_search_gives_the_same_answer(folder):
    assert search(folder, "phong kinh te") == search(folder, "phong kinh te")


def test_a_folder_without_an_index_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with pytest.raises(KehoachError) as told:
        search(tmp_path, "x")
    assert told.value.problems[0].code == "TV01"
