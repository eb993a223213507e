"""Pictures beside a plan: opened once, within bounds, never outside its folder."""

import pytest
from made_pictures import jpeg, picture, png

from kehoach.picture import Pictures, beside, measured
from kehoach.picture.written import files_beside
from kehoach.problem import KehoachError


def code(call, *given, **named):
    with pytest.raises(KehoachError) as caught:
        call(*given, **named)
    (one,) = caught.value.problems
    assert one.place.path == "hinh" or one.place.file
    assert one.hint
    return one.code


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ke-hoach").mkdir()
    (tmp_path / "ngoai.png").write_bytes(png())
    (tmp_path / "ke-hoach" / "a.png").write_bytes(png())
    (tmp_path / "ke-hoach" / "b.jpeg").write_bytes(jpeg())
    return tmp_path / "ke-hoach"


def test_a_picture_is_found_beside_and_below(folder):
    (folder / "anh").mkdir()
    (folder / "anh" / "c.png").write_bytes(jpeg())
    shown = Pictures.of(str(folder / "x.yaml"))
    assert shown.picture("a.png").kind == "png"
    assert shown.picture("anh/c.png").kind == "jpeg"
    assert shown.picture("a.png") is shown.picture("a.png")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("../ngoai.png", "HA01"),
        ("/etc/passwd", "HA01"),
        ("~/a.png", "HA01"),
        ("link.png", "HA01"),
        ("a.png:x", "HA01"),
        ("a.gif", "HA03"),
        ("khong-co.png", "TE01"),
        ("anh.png", "TE01"),
        ("a" * 400 + ".png", "TE01"),
        ("lon.png", "TE02"),
    ],
)
def test_no_other_file_is_read(folder, name, found):
    (folder / "link.png").symlink_to(folder.parent / "ngoai.png")
    (folder / "anh.png").mkdir()
    with (folder / "lon.png").open("wb") as file:
        file.truncate(100_000_000)
    assert code(Pictures.of(str(folder / "x.yaml")).picture, name) == found


def test_a_plan_from_standard_input_has_no_folder():
    assert code(Pictures.of("-").picture, "a.png") == "HA02"
    assert Pictures.of("", [picture("a.png")]).picture("a.png") == picture("a.png")


def test_all_pictures_together_are_bounded(folder, monkeypatch):
    monkeypatch.setattr(beside, "_MOST_TOGETHER", len(png()) + 10)
    shown = Pictures.of(str(folder / "x.yaml"))
    shown.picture("a.png")
    assert code(shown.picture, "b.jpeg") == "HA06"


def test_only_what_is_not_there_is_written(folder):
    target = folder / "x.yaml"
    there, new = measured("a.png", png()), measured("moi/n.png", png(shade=3))
    assert files_beside([there, new, new], target, force=False) == [(folder / "moi" / "n.png", new.content)]
    other = measured("a.png", png(shade=7))
    assert code(files_beside, [other], target, force=False) == "TE03"
    assert files_beside([other], target, force=True) == [(folder / "a.png", other.content)]
    assert code(files_beside, [measured("../a.png", png())], target, force=True) == "HA01"
