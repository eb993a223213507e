"""The pictures of printed pages: small, and each of an example that the command draws."""

import re
import struct

import pytest
from pictures import MOST_BYTES, PAGES
from project import EXAMPLES, ROOT, example

PALETTE = 3


DRAWN = [*(example(name).with_name("trang-in.png") for name in PAGES), ROOT / "docs" / "vach-sua.png"]


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.parent.name)
def test_a_picture_is_small_and_of_few_shades(path):
    content = path.read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    wide, high, bits, colours = struct.unpack(">IIBB", content[16:26])
    assert (bits, colours) == (4, PALETTE)
    assert wide > high > 400
    assert len(content) < MOST_BYTES
    assert b"tIME" not in content
    assert b"date:" not in content


def test_pages_show_every_picture_and_name_every_example():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    text = (ROOT / "docs" / "tep-ke-hoach.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"!\[[^\]]+\]\((?:\.\./)?examples/([\w-]+)/trang-in\.png\)", readme + text))
    assert shown == set(PAGES) == {path.parent.name for path in (ROOT / "examples").glob("*/trang-in.png")}
    rows = re.findall(r"^\| \[([\w-]+)\]\(\.\./examples/\1/ke-hoach\.yaml\) \|", text, re.MULTILINE)
    assert sorted(rows) == EXAMPLES


def test_the_page_of_comparing_shows_the_redline():
    assert "](vach-sua.png)" in (ROOT / "docs" / "so-sanh.md").read_text(encoding="utf-8")
