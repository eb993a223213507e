"""The office's file is found upward, up to the home of the user and no further."""

import os
from pathlib import Path

import pytest

from kehoach.profile import NAME, find_profile
from kehoach.profile.found import folders_above, open_to_all


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home two folders below the top, with a plan's folder two below it."""
    home = tmp_path / "nha"
    (home / "ke-hoach/2026").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(tmp_path)
    return home


def test_the_nearest_file_is_taken(home):
    (home / NAME).touch()
    assert find_profile(home / "ke-hoach/2026") == str(Path("nha", NAME))
    (home / "ke-hoach" / NAME).touch()
    assert find_profile(home / "ke-hoach/2026") == str(Path("nha", "ke-hoach", NAME))
    assert find_profile("nha") == str(Path("nha", NAME))


def test_nothing_above_the_home_is_looked_at(home, tmp_path):
    (tmp_path / NAME).touch()
    assert find_profile(home / "ke-hoach/2026") is None
    assert find_profile(home) is None
    assert find_profile(tmp_path) == NAME  # beside the home: a disk of its own


def test_a_folder_of_that_name_is_no_file(home):
    (home / NAME).mkdir()
    assert find_profile(home) is None


def test_a_folder_for_everybody_is_passed_over_with_all_above_it(home, tmp_path, monkeypatch):
    open_folder = tmp_path / "chung"
    (open_folder / "ke-hoach").mkdir(parents=True)
    (open_folder / NAME).touch()
    (tmp_path / NAME).touch()
    open_folder.chmod(0o1777)
    assert open_to_all(open_folder) == (os.name == "posix")
    if os.name == "posix":
        assert find_profile(open_folder / "ke-hoach") is None
        open_folder.chmod(0o777)  # a share of the office: who may write there may change the plans too
        assert find_profile(open_folder / "ke-hoach") == str(Path("chung", NAME))


def test_a_link_is_followed_to_where_the_plans_are(home, tmp_path):
    (home / NAME).touch()
    (tmp_path / "loi-tat").symlink_to(home / "ke-hoach")
    assert find_profile("loi-tat") == str(Path("nha", NAME))


def test_the_way_up_is_bounded(tmp_path):
    deep = Path("/", *(["a"] * 5000))
    assert len(list(folders_above(deep))) <= 60
