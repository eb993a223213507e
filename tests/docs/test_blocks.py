"""Every block of README and docs does what its page says, in a folder with what the page says stands there."""

import shutil

import pytest

from docs.executed import execute
from docs.pages import blocks, users_pages
from docs.shell import lines, why_parsed
from docs.worlds import WORLDS
from project import IN_CI, ROOT
from thirds import some

RUNNABLE = ("sh", "python", "yaml", "powershell")
PAGES = [path for path in users_pages() if any(one.language in RUNNABLE for one in blocks(path))]
ON_PAPER = "phat-hanh"
"""The page whose folder holds PDFs: they are made by LibreOffice."""


def marked(path):
    return pytest.param(path, marks=pytest.mark.needs_office if path.stem == ON_PAPER else ())


@pytest.mark.parametrize("path", some([*map(marked, PAGES)]), ids=lambda path: path.stem)
def test_its_blocks_do_what_it_says(path, tmp_path, monkeypatch):
    assert shutil.which("soffice") or not IN_CI  # elsewhere what takes a PDF is parsed alone
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kho-rieng"))
    monkeypatch.setattr(
        "os.sched_getaffinity", lambda _: {0}, raising=False
    )  # no pool for two files
    done = execute(path)
    assert done.total() >= sum(one.language in RUNNABLE for one in blocks(path))


EVERY = [block for path in PAGES for block in blocks(path)]


def test_most_commands_are_run():
    typed = [line.words for one in EVERY if one.language == "sh" for line in lines(one.text)]
    ours = [words for words in typed if words[0] == "kehoach"]
    run = [words for words in ours if not why_parsed(words)]
    assert len(ours) > 100
    assert len(run) > 0.8 * len(ours)


@pytest.mark.parametrize("language", ["python", "yaml"])
def test_there_are_many_of_a_language(language):
    assert sum(block.language == language for block in EVERY) >= 15


def test_every_world_is_of_a_page():
    assert set(WORLDS) <= {str(path.relative_to(ROOT)) for path in PAGES}
