"""Pages put together."""

from pathlib import Path

from kehoach.web.page import Pages
from kehoach.web.settings import Settings


def test_a_value_is_never_part_of_the_page():
    pages = Pages(Settings(1, "khoa", Path(), Path()))
    text = pages.text("hong.html", tab="", bug=False, message="", where="<script>", problems=[])
    assert "<script>" not in text.replace("<script src", "")
    assert 'href="/khoa/kiem-tra"' in text
