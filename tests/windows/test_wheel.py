"""Wheels: which fit, what they need on Windows, and how pip is asked for them."""

import hashlib
import shutil

import pytest
from windows.made_packages import wheel

from kehoach.problem import KehoachError
from kehoach.windows import fetch as fetching
from kehoach.windows.wheel import check_complete, missing, read_wheel, unmet_extras


def code(work, *arguments):
    with pytest.raises(KehoachError) as caught:
        work(*arguments)
    return caught.value.problems[0].code


@pytest.mark.parametrize(
    "tag", ["py3-none-any", "py2.py3-none-any", "cp312-cp312-win_amd64", "cp39-abi3-win_amd64", "cp312-none-any"]
)
def test_a_wheel_that_fits(tmp_path, tag):
    found = read_wheel(str(wheel(tmp_path, "lxml", tag)), "312")
    assert (found.name, found.version, found.licence) == ("lxml", "1.0", "MIT")
    assert found.digest == hashlib.sha256((tmp_path / found.file).read_bytes()).hexdigest()


@pytest.mark.parametrize(
    "tag",
    [
        "cp312-cp312-manylinux_2_17_x86_64",
        "cp311-cp311-win_amd64",
        "cp313-abi3-win_amd64",
        "cp312-cp312-win32",
        "py2-none-any",
    ],
)
def test_a_wheel_of_another_system_or_python(tmp_path, tag):
    assert code(read_wheel, str(wheel(tmp_path, "lxml", tag)), "312") == "WD15"


def test_a_name_that_is_none_of_a_wheel(tmp_path):
    path = wheel(tmp_path, "lxml").rename(tmp_path / "lxml.whl")
    assert code(read_wheel, str(path), "312") == "WD15"


def test_bytes_that_are_not_those_of_its_list(tmp_path):
    assert code(read_wheel, str(wheel(tmp_path, "a", wrong=["a/__init__.py"])), "312") == "WD17"
    assert code(read_wheel, str(wheel(tmp_path, "b", wrong=["b/more.py"])), "312") == "WD17"


def test_what_is_needed_on_windows(tmp_path):
    needs = [
        "Docx_Tpl>=0.2", "colorama; platform_system == 'Windows'", "pypdfium2<6,>=5; extra == 'import'",
        "tomli; python_version < '3.11'", "pywin32 ; sys_platform == 'win32'", "uvloop; sys_platform != 'win32'",
    ]  # fmt: skip
    found = read_wheel(str(wheel(tmp_path, "kehoach", needs=needs)), "312")
    assert found.needs == ("docx-tpl", "colorama", "pywin32")
    assert missing([found]) == {"docx-tpl", "colorama", "pywin32"}
    with pytest.raises(KehoachError) as caught:
        check_complete([found])
    assert [one.code for one in caught.value.problems] == ["WD16"] * 3


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("< '3.13'", True),
        ("< '3.12'", False),
        (">='3.12'", True),
        ("> '3.12'", False),
        ("== '3.12'", True),
        ("!= '3.12'", False),
        ("<= '3.9'", False),
    ],
)
def test_a_condition_about_the_version_of_python(tmp_path, when, holds):
    found = read_wheel(str(wheel(tmp_path, "a", needs=[f"b; python_version {when}"])), "312")
    assert bool(found.needs) == holds


def test_what_kehoach_can_do_beside_is_told_where_its_packages_are_not_there(tmp_path):
    needs = [
        "a",
        "starlette>=1; extra == 'web'",
        "colorama; (platform_system == 'Windows') and extra == 'web'",
        "x; extra == 'excel'",
        "mypy; extra == 'dev'",
    ]
    found = read_wheel(str(wheel(tmp_path, "kehoach", needs=needs, extras=["web", "excel", "dev"])), "312")
    assert found.needs == ("a",)
    assert found.extras == {"web": ("starlette", "colorama"), "excel": ("x",)}
    other = read_wheel(str(wheel(tmp_path, "x")), "312")
    assert unmet_extras([found, other]) == {"web": ("colorama", "starlette")}


def test_a_folder_without_kehoach_is_not_complete(tmp_path):
    assert missing([read_wheel(str(wheel(tmp_path, "lxml")), "312")]) == {"kehoach"}


def test_files_go_below_site_packages_and_scripts_do_not(tmp_path):
    more = {"a-1.0.data/purelib/b.py": b"1", "a-1.0.data/scripts/a": b"#!python", "a-1.0.data/data/share/x": b""}
    found = read_wheel(str(wheel(tmp_path, "a", more=more)), "312")
    names = {name for name, _ in found.files}
    assert "b.py" in names
    assert not [name for name in names if ".data" in name]
    assert found.left == ("a-1.0.data/scripts/a", "a-1.0.data/data/share/x")


def test_a_licence_is_told_as_the_package_tells_it(tmp_path):
    long = "MIT\nDescription: x\nClassifier: License :: OSI Approved :: BSD License"
    assert read_wheel(str(wheel(tmp_path, "a", licence=long)), "312").licence == "MIT"
    assert (
        read_wheel(
            str(wheel(tmp_path, "b", licence="\nClassifier: License :: OSI Approved :: BSD License")), "312"
        ).licence
        == "BSD License"
    )


def test_pip_is_asked_again_for_what_only_windows_needs(tmp_path):
    """Pip judges ``platform_system == "Windows"`` by the system it runs on."""
    shelf, folder, asked = tmp_path / "shelf", tmp_path / "folder", []
    shelf.mkdir(), folder.mkdir()
    wheel(shelf, "kehoach", needs=["click"], extras=["web", "excel", "dev"])
    wheel(shelf, "click", needs=["colorama; platform_system == 'Windows'"])
    wheel(shelf, "colorama")

    def pip(words):
        asked.append(words)
        names = {"wheel": ["kehoach"], "download": ["kehoach", "click"]}[words[0]]
        for name in names if words[-1] != "colorama" else ["colorama"]:
            shutil.copy(shelf / f"{name}-1.0-py3-none-any.whl", folder)

    fetching.fetch(folder, "312", pip)
    assert [words[0] for words in asked] == ["wheel", "download", "download"]
    assert asked[1][1:8] == [
        "--only-binary=:all:",
        "--platform",
        "win_amd64",
        "--implementation",
        "cp",
        "--python-version",
        "3.12",
    ]
    assert asked[1][-1] == str(folder / "kehoach-1.0-py3-none-any.whl[excel,web]")
    assert asked[2][-1] == "colorama"


def test_pip_that_fails_is_told_in_a_sentence():
    assert code(fetching._pip, ["download", "--no-index", "khong-co-goi-nay"]) == "WD18"
