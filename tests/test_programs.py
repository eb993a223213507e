"""A test that starts a program is marked so, whoever wrote it."""

import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from programs import MARKS, mark
from project import ROOT


def marked(*fixtures):
    found = []
    item = SimpleNamespace(fixturenames=fixtures, path=Path("tests/web/test_a.py"), add_marker=found.append)
    mark([item])
    return [one if isinstance(one, str) else one.args[0] for one in found]


@pytest.mark.parametrize(
    ("fixtures", "marks"),
    [
        (("tmp_path",), []),
        (("soffice", "tmp_path"), ["needs_office"]),
        (("tab", "chromium"), ["needs_browser", "test_a"]),
        (("cluster",), ["needs_dask", "cluster"]),
        (("docxodus",), ["needs_docxodus", "docxodus"]),
    ],
)
def test_a_fixture_gives_its_mark_and_keeps_together_what_shares_it(fixtures, marks):
    assert marked(*fixtures) == marks


def test_the_tests_of_this_run_are_marked(request):
    asked = [item for item in request.session.items if "soffice" in getattr(item, "fixturenames", ())]
    assert [item.nodeid for item in asked if item.get_closest_marker("needs_office") is None] == []


def test_each_mark_is_registered():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert {line.partition(":")[0] for line in told["markers"]} == {"costly", *MARKS.values()}


def test_who_starts_a_program_asks_a_fixture_for_it():
    """What looks for LibreOffice or chromium itself has no mark: only the fixtures do, and what draws pictures."""
    own = {"conftest.py", "page_pictures.py", "test_programs.py", "libreoffice_decides.py"}
    own |= {"worlds.py", "shell.py", "test_blocks.py"}  # a page of docs that names PDFs bears the mark
    found = [
        path.name
        for path in (ROOT / "tests").rglob("*.py")
        for text in [path.read_text(encoding="utf-8")]
        if 'which("soffice")' in text or 'which("chromium")' in text
    ]
    assert set(found) <= own
