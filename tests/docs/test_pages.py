"""The pages users read: every link leads somewhere, every block is of a kind that is executed."""

from collections import Counter
from urllib.parse import unquote

import pytest

from docs.pages import anchors, blocks, links, paths, prose, text_of, users_pages
from project import ROOT

MADE = "do máy ghi"
"""What a page says that a command writes: pages of its subject lead to it."""
RUN = {"sh", "python", "yaml"}
SHOWN = {"text", "powershell", "json", "xml", "csv"}
"""Not executed: what a program prints or a file holds; commands of Windows, whose words are parsed."""


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", paths(), ids=name)
def test_its_links_lead_somewhere(path):
    lost = []
    for link in links(path):
        if link.to.startswith(("http://", "https://", "mailto:")):
            continue
        to, _, anchor = unquote(link.to).partition("#")
        target = (path.parent / to).resolve() if to else path
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link.to)
    assert lost == []


@pytest.mark.parametrize("path", paths(), ids=name)
def test_it_asks_no_other_host_for_anything(path):
    assert [link.to for link in links(path) if link.picture and "//" in link.to] == []
    for tag in ("<img", "<script", "<iframe", "<link", "<video"):
        assert tag not in prose(path)


@pytest.mark.parametrize("path", users_pages(), ids=name)
def test_every_block_says_what_it_is(path):
    assert [block.name for block in blocks(path) if block.language not in RUN | SHOWN] == []


def test_a_page_is_led_to_from_the_index_and_its_title_is_its_own():
    index = ROOT / "docs" / "README.md"
    led_to = {link.to.partition("#")[0] for link in links(index)}
    pages = {path.name for path in users_pages()[1:] if MADE not in text_of(path)} - {"README.md"}
    assert pages - led_to == set()
    titles = Counter(path.read_text(encoding="utf-8").split("\n")[0] for path in users_pages())
    assert [
        title for title, times in titles.items() if times > 1 or not title.startswith("# ")
    ] == []
