import os

import pytest

from kehoach.brought import bringing
from kehoach.mcp.folder import LARGEST, Folder, checked
from kehoach.output import read_bytes
from kehoach.problem import KehoachError


def code_of(work, *given):
    with pytest.raises(KehoachError) as caught:
        work(*given)
    (problem,) = caught.value.problems
    assert problem.hint
    return problem.code


NAMES_OUT = [
    "", "-", "/etc/passwd", "../kín.yaml", "a/../../kín.yaml", "..", "a//b", "a/", "C:\\x.yaml", "C:x.yaml", "\\\\may\\chia",
    "..\\kín.yaml", "a\0.yaml", "a\n.yaml", "a\u202e.yaml", "~/x", "~root", ".git/config", ".ẩn.yaml", "x" * 401, "a" + "/a" * 300,
    "CON", "nul.yaml", "com1.docx", "LPT9", "aux.", "a.yaml:stream", "a.yaml ", "a.yaml.", "b /a.yaml", "a?.yaml", "*", "\ud800.yaml",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES_OUT)
def test_a_name_that_leads_elsewhere_is_refused_for_reading_and_for_writing(home, name):
    folder = Folder(home)
    assert code_of(folder.read, name) == "MC01"
    assert code_of(folder.free, name, (".yaml", "")) == "MC01"
    assert code_of(folder.__getitem__, name) == "MC01"


@pytest.mark.parametrize(
    "name", ["a.yaml", "Kế hoạch 2026.docx", "năm 2025/kh-01.yaml", "năm\\kh.yaml", "conan.yaml", "a_", "co-quan.yaml"]
)
def test_an_honest_name_is_taken(name):
    assert "/".join(checked(name)) == name.replace("\\", "/")


def test_no_link_is_followed_not_even_to_inside(home):
    (home / "ra.yaml").symlink_to(home.parent / "kín.yaml")
    (home / "trong.yaml").symlink_to(home / "a.yaml")
    (home / "mục").symlink_to(home.parent)
    (home / "vòng").symlink_to(home / "vòng")
    (home / "mất.yaml").symlink_to(home / "không có.yaml")
    folder = Folder(home)
    for name in ("ra.yaml", "trong.yaml", "mục/kín.yaml", "mất.yaml"):
        assert code_of(folder.read, name) == "MC01", name
        assert code_of(folder.free, name, (".yaml",)) == "MC01", name
    assert code_of(folder.read, "vòng") == "TE01"  # it leads to itself alone
    assert code_of(folder.free, "vòng", ("vòng",)) == "MC03"


def test_the_folder_itself_may_be_named_by_a_link(home, tmp_path):
    (tmp_path / "lối").symlink_to(home)
    assert Folder(tmp_path / "lối").read("a.yaml").startswith(b"cap: xa")


def test_what_is_no_plain_file_is_not_opened(home):
    os.mkfifo(home / "ống.yaml")
    (home / "mục").mkdir()
    assert code_of(Folder(home).read, "ống.yaml") == "MC01"
    assert code_of(Folder(home).read, "mục") in ("MC01", "TE01")
    assert code_of(Folder(home).read, "không có.yaml") == "MC02"
    assert code_of(Folder(home).read, "a.yaml/b.yaml") == "TE01"


def test_a_file_that_is_too_large_is_read_no_further(home):
    with (home / "to.docx").open("wb") as stream:
        stream.truncate(LARGEST * 3)
    assert len(Folder(home).read("to.docx")) == LARGEST + 1


def test_an_empty_file_never_lets_another_of_its_name_be_read(home, monkeypatch):
    (home / "trống.yaml").touch()
    (home.parent / "trống.yaml").write_bytes(b"secret")
    monkeypatch.chdir(home.parent)
    with bringing(Folder(home)):
        assert code_of(read_bytes, "trống.yaml", 100) == "MC01"
        assert code_of(read_bytes, str(home.parent / "trống.yaml"), 100) == "MC01"
        assert code_of(read_bytes, str(home / "a.yaml"), 100) == "MC01"  # by its full name neither


def test_a_new_file_takes_no_place_of_another_and_makes_no_folder(home):
    folder = Folder(home)
    assert code_of(folder.free, "a.yaml", (".yaml",)) == "MC03"
    assert code_of(folder.free, "năm/b.yaml", (".yaml",)) == "MC02"
    assert code_of(folder.free, "b.exe", (".yaml",)) == "MC01"
    assert code_of(folder.free, "x" * 120 + ".yaml", (".yaml",)) == "MC01"
    assert code_of(folder.free, "e\u0302.yaml", (".yaml",)) == "MC01"
    before = (home / "a.yaml").read_bytes()
    assert code_of(folder.put, {"b.yaml": b"1", "a.yaml": b"2"}) == "MC03"
    assert (home / "a.yaml").read_bytes() == before
    assert not (home / "b.yaml").exists()
    folder.put({"b.yaml": b"1", "c.docx": b"2"})
    assert (home / "c.docx").read_bytes() == b"2"
    assert sorted(one.name for one in home.iterdir()) == ["a.yaml", "b.yaml", "c.docx"]
