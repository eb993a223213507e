"""What stands before a capital inside a sentence (VP71)."""

import pytest

from kehoach.document.block import Block, Role
from kehoach.review.checks.wording import inside
from kehoach.review.checks.wording.common_words import Strength
from kehoach.review.facts.spoken import Hit


def _least(text: str) -> Strength | None:
    """Return how sure a word must be at the stroke of a text."""
    at = text.index("|")
    return inside.least(inside.before(Hit(Block(Role.DOAN), text.replace("|", ""), None, at, at + 1)))


@pytest.mark.parametrize(
    ("text", "least"),
    [("Nâng cao tinh thần của |X", Strength.LOOSE), ("Vận động người dân thu gom |X", Strength.LOOSE),
     ("Tổ chức 03 |X", Strength.LOOSE), ("Đến hết năm 2026, |X", Strength.LIKELY), ("Giao |X", Strength.CERTAIN),
     ("Mua giống và |X", Strength.LIKELY), ("Kiểm tra. Trạm cấp phát |X", Strength.LOOSE)],
)  # fmt: skip
def test_no_name_begins_there(text, least):
    assert _least(text) is least


@pytest.mark.parametrize(
    "text",
    ["Thành viên câu lạc bộ |X", "Phát động phong trào |X", "Phối hợp Sở Khoa học và |X", "Trường Mầm non |X", "Ngày 12 |X",
     "gồm: Tài chính, |X", "|X", "Kinh phí: Toán 12, |X"],
)  # fmt: skip
def test_a_name_may_begin_or_go_on(text):
    assert _least(text) is None


def test_a_name_has_ended_before_a_word_no_name_holds():
    assert _least("Hội Khuyến học trao tặng cho |X") is Strength.LOOSE
    assert _least("Hội Khuyến học tỉnh |X") is None
