"""The pages behind the first one."""

import subprocess
import sys

from page_server import ask


def test_the_first_page_does_not_read_what_only_the_others_need():
    asked = "import sys, kehoach.web.serve; print(*[one for one in sys.modules if one.startswith('kehoach.')])"
    read = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert "kehoach.web.home" in read
    for late in (
        "kehoach.review.examine",
        "kehoach.library.refresh",
        "kehoach.web.check",
        "kehoach.web.clone",
    ):
        assert late not in read


def test_a_page_is_answered_whichever_was_asked_first(page):
    for path, told in (
        ("kho", "Kho kế hoạch"),
        ("kiem-tra", "Kiểm tra kế hoạch"),
        ("", "Hôm nay làm gì?"),
    ):
        answer = page.get(path)
        assert answer.status_code == 200
        assert told in answer.text
    moved = ask("GET", page.url + "kiem-tra/")
    assert moved.status_code in (307, 404)
    assert moved.headers.get("location", page.url).startswith(page.base)
