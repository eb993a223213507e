"""The pictures of the page: small, each shown where the page is described."""

import re

import pytest
from page_pictures import FOLDER, MOST_BYTES
from project import ROOT

DRAWN = sorted(FOLDER.glob("*.png"))


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.stem)
def test_a_picture_is_small(path):
    content = path.read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert 4_000 < len(content) < MOST_BYTES
    assert b"tIME" not in content


def test_every_picture_is_shown():
    pages = (*(ROOT / "docs").glob("*.md"), ROOT / "README.md")
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    shown = {found.rsplit("/", 1)[-1] for found in re.findall(r"!\[[^\]]+\]\(([^)]*trang/[\w-]+\.png)\)", text)}
    assert shown == {path.name for path in DRAWN}
