"""The wheel and the sdist carry what they need, and work where the checkout is not."""

import re
import subprocess
import sys
import tarfile
import zipfile

import pytest
from project import EXAMPLES, ROOT, example

import kehoach
from kehoach.word.write import render

POISON = """
import socket, sys
def refuse(*_, **__):
    raise OSError("no network in this test")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import kehoach
assert kehoach.__file__.startswith(sys.argv[1]), kehoach.__file__
from kehoach.word.write import render
for path in sys.argv[2:]:
    sys.stdout.buffer.write(render(kehoach.compose(kehoach.load(path))))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build the sdist, and the wheel from the sdist, with no network; return both."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, sdist


def test_both_carry_every_file_of_templates_data_and_the_package(built):
    wheel, sdist = built
    in_wheel = {one for one in zipfile.ZipFile(wheel).namelist() if not one.startswith("kehoach-")}
    with tarfile.open(sdist) as archive:
        in_sdist = {one.split("/", 1)[1] for one in archive.getnames() if "/" in one}
    shipped = {
        str(path.relative_to(ROOT))
        for folder in ("templates", "data", "kehoach")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert len(shipped) > 80
    assert shipped | {"LICENSE", "README.md", "pyproject.toml"} <= in_sdist
    assert "Copyright (c) 2026 kehoach contributors" in _license(wheel)
    assert in_wheel == {one if one.startswith("kehoach/") else f"kehoach/{one}" for one in shipped}


def test_what_builds_our_files_is_in_the_sdist_and_not_in_the_wheel(built):
    wheel, sdist = built
    with tarfile.open(sdist) as archive:
        in_sdist = {one.split("/", 1)[1] for one in archive.getnames() if "/" in one}
    tools = {str(path.relative_to(ROOT)) for path in (ROOT / "tools").rglob("*.py")}
    assert len(tools) > 5
    assert tools <= in_sdist
    with zipfile.ZipFile(wheel) as archive:
        modules = {one: archive.read(one).decode() for one in archive.namelist() if one.endswith(".py")}
    assert len(modules) > 400
    assert [one for one in modules if not one.startswith("kehoach/")] == []
    assert [one for one, text in modules.items() if re.search(r"^\s*(?:from|import) tools\b", text, re.MULTILINE)] == []


def _license(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith("/licenses/LICENSE"))
        return archive.read(name).decode()


def test_the_installed_wheel_renders_every_example_to_the_same_bytes(built, tmp_path):
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(tmp_path / "site"), str(built[0])],
        check=True, capture_output=True,
    )  # fmt: skip
    paths = [str(example(name)) for name in EXAMPLES]
    done = subprocess.run(
        [sys.executable, "-c", POISON, str(tmp_path / "site"), *paths],
        check=True, capture_output=True, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "site"), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.stdout == b"".join(render(kehoach.compose(kehoach.load(path))) for path in paths)


def test_a_plain_checkout_works_without_being_installed(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", POISON, str(ROOT), str(example("xa-2026"))],
        check=True, capture_output=True, cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.stdout[:2] == b"PK"
