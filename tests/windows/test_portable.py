import hashlib
from pathlib import Path

import pytest
from windows.made_packages import embedded, wheel, zipped

from kehoach.problem import KehoachError
from kehoach.windows import embedded as room
from kehoach.windows.embedded import known_hashes, read_embedded
from kehoach.windows.portable import LIST, portable, write_portable
from kehoach.windows.wheel import read_wheel


def code(work, *arguments):
    with pytest.raises(KehoachError) as caught:
        work(*arguments)
    return caught.value.problems[0].code


@pytest.fixture
def python(tmp_path):
    path = tmp_path / "python-3.12.99-embed-amd64.zip"
    path.write_bytes(embedded())
    return read_embedded(str(path), hashlib.sha256(path.read_bytes()).hexdigest().upper())


@pytest.fixture
def wheels(tmp_path):
    page = {"kehoach/cli/open.py": b"page", "kehoach/data/đơn vị.tsv": b"x"}
    made = [
        wheel(tmp_path, "kehoach", needs=["lxml"], more=page),
        wheel(tmp_path, "lxml", "cp312-cp312-win_amd64", licence="BSD-3-Clause"),
    ]
    return [read_wheel(str(one), "312") for one in made]


def test_python_is_taken_only_with_the_hash_it_should_have(tmp_path, monkeypatch):
    path = tmp_path / "python-3.12.99-embed-amd64.zip"
    path.write_bytes(embedded())
    assert code(read_embedded, str(path), None) == "WD11"
    assert code(read_embedded, str(path), "abc") == "WD20"
    assert code(read_embedded, str(path), "0" * 64) == "WD10"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    monkeypatch.setattr(room, "known_hashes", lambda: {path.name: digest})
    assert read_embedded(str(path), None).digest == digest
    path.write_bytes(path.read_bytes() + b"x")
    assert code(read_embedded, str(path), None) == "WD10"


def test_the_shipped_hashes_are_hashes():
    found = known_hashes()
    assert found
    assert [
        name
        for name, digest in found.items()
        if not name.endswith("-embed-amd64.zip") or not room._HEX.fullmatch(digest)
    ] == []


def test_another_zip_is_no_python(tmp_path):
    path = tmp_path / "a.zip"
    for content in (zipped({"python.exe": b""}), zipped({"python312._pth": b""})):
        path.write_bytes(content)
        assert code(read_embedded, str(path), hashlib.sha256(content).hexdigest()) == "WD19"


def test_python_finds_its_packages(python):
    assert python.version == "312"
    lines = dict(python.files)["python312._pth"].decode().split("\r\n")
    assert lines[:2] == ["python312.zip", "."]
    assert lines[-3:] == ["Lib\\site-packages", "import site", ""]
    assert not [line for line in lines if line.startswith("#import")]


def test_the_folder_holds_python_the_packages_the_scripts_and_the_list(tmp_path, python, wheels):
    made = portable(python, wheels)
    target = tmp_path / "Kế hoạch (USB) & 100%"
    write_portable(target, made)
    written = {str(one.relative_to(target)): one.read_bytes() for one in target.rglob("*") if one.is_file()}
    assert written == made.files
    assert {"kehoach.cmd", "Mo trang.cmd", LIST, "python/python.exe", "python/LICENSE.txt"} <= set(written)
    assert "python/Lib/site-packages/kehoach/data/đơn vị.tsv" in written
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_the_list_names_every_file_with_its_hash_and_every_licence(python, wheels):
    made = portable(python, wheels)
    text = made.files[LIST].decode("utf-8-sig")
    for name, data in made.files.items():
        if name != LIST:
            assert f"{hashlib.sha256(data).hexdigest()} *{name}\r\n" in text
    for told in ("BSD-3-Clause", "lxml 1.0", python.digest, *(one.digest for one in wheels)):
        assert told in text


def test_the_same_parts_give_the_same_bytes(python, wheels):
    assert portable(python, wheels) == portable(python, wheels[::-1])


def test_without_the_page_there_is_no_script_for_it(tmp_path, python):
    made = portable(python, [read_wheel(str(wheel(tmp_path, "kehoach")), "312")])
    assert not made.page
    assert "Mo trang.cmd" not in made.files


def test_without_what_the_page_needs_there_is_no_script_for_it(tmp_path, python):
    page = {"kehoach/cli/open_.py": b"page"}
    made = wheel(tmp_path, "kehoach", needs=["uvicorn; extra == 'web'"], extras=["web"], more=page)
    without = portable(python, [read_wheel(str(made), "312")])
    assert (without.page, without.unmet) == (False, {"web": ("uvicorn",)})
    whole = portable(python, [read_wheel(str(one), "312") for one in (made, wheel(tmp_path, "uvicorn"))])
    assert (whole.page, whole.unmet) == (True, {})


def test_two_packages_may_share_a_file_only_with_the_same_bytes(tmp_path, python):
    made = [wheel(tmp_path, "kehoach", more={"x.py": b"1"}), wheel(tmp_path, "b", more={"x.py": b"2"})]
    assert code(portable, python, [read_wheel(str(one), "312") for one in made]) == "WD21"


def test_a_missing_package_is_told_before_anything_is_written(python, wheels):
    assert code(portable, python, wheels[:1]) == "WD16"


def test_a_folder_that_is_there_stays(tmp_path, python, wheels):
    target = tmp_path / "a"
    target.mkdir()
    assert code(write_portable, target, portable(python, wheels)) == "TE03"
    assert list(target.iterdir()) == []


@pytest.mark.parametrize("error", [OSError(28, "no space left"), KeyboardInterrupt()])
def test_what_stops_it_half_way_leaves_nothing(tmp_path, python, wheels, monkeypatch, error):
    made, real, written = portable(python, wheels), Path.write_bytes, []

    def full(self, data):
        written.append(self)
        if len(written) == 6:
            raise error
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    before = sorted(tmp_path.iterdir())
    with pytest.raises((KehoachError, KeyboardInterrupt)):
        write_portable(tmp_path / "a", made)
    assert sorted(tmp_path.iterdir()) == before
