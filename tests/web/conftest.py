"""A running page and a browser for its tests."""

import os
from collections.abc import Iterator

import pytest
from page_server import Running


@pytest.fixture
def page(tmp_path) -> Iterator[Running]:
    """A page of its own, as ``kehoach open`` starts it; its desk and its folder are empty."""
    with Running(tmp_path) as running:
        yield running


@pytest.fixture
def tab(chromium, page):
    """A tab at the first page; a request to any other host, or an error in a script, fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    context.set_default_timeout(20_000)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("request", lambda request: page.is_own(request.url) or wrong.append(request.url))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.goto(page.url)
    yield opened
    if folder := os.environ.get("KEHOACH_PICTURES"):
        opened.screenshot(path=f"{folder}/{os.environ['PYTEST_CURRENT_TEST'].split('::')[-1].split()[0]}.png")
    context.close()
    assert wrong == []
