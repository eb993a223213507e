"""A syllable that only begins, or only ends, words: told beside one with which it makes none."""

import pytest

from kehoach.law import cap_tieng
from kehoach.text.slips.clauses import runs, taken_apart
from kehoach.text.slips.unfinished import unfinished
from kehoach.text.slips.window import Clause

COUNTS = cap_tieng.bang_dem()
HABITS = cap_tieng.thoi_quen()


def missing(text):
    found = []
    for run in runs(text):
        said = Clause(COUNTS, taken_apart(run, COUNTS.written))
        gaps = (unfinished(said, at, HABITS) for at in range(len(said.words) - 1))
        found += [gap.missing for gap in gaps if gap is not None]
    return found


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Nâng cao hiệu của công tác quản lý rừng.", "quả"),
        ("Tuyên truyền sâu rộng cho Nhân dân trên bàn xã.", "địa"),
        ("Bảo vệ an ninh quốc được giữ vững.", "gia"),
    ],
)
def test_a_word_cut(text, right):
    assert missing(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Mức độ khẩn được ghi vào ô số 10.",
        "Tổ chức tập huấn, cung cấp tài liệu cho trưởng thôn.",
        "Khoa quản ngành nhận bằng; tự bảo quản hồ sơ.",
        "Ông Lê Quốc được giao nhiệm vụ.",
    ],
)
def test_what_is_right(text):
    assert missing(text) == []
