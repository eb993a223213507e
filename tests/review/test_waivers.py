"""What an office answers once: how it signs for a collective."""

import pytest

from kehoach.problem import KehoachError, Severity
from kehoach.profile import EMPTY
from kehoach.review.outcome import review
from kehoach.review.waivers import load_profile

DEPUTY = (
    "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nĐắk Lắk, ngày 05 tháng 9 năm 2026\n\nKẾ HOẠCH\nTập huấn năm 2026\n\n"
    "I. MỤC ĐÍCH\n1. Nâng cao kỹ năng./.\n\nNơi nhận:\n- Các sở;\n- Lưu: VT, NC.\n\n{}\n\n"
    "Nguyễn Văn An\n"
)


@pytest.fixture
def told(tmp_path):
    def told(signed, profile):
        path = tmp_path / "a.txt"
        path.write_text(DEPUTY.format(signed), encoding="utf-8")
        found = review(path, profile=profile)
        problems = [one for one in found.problems if one.code == "TT52"]
        return problems, [one.reason for one in found.silenced]

    return told


@pytest.fixture
def answered(tmp_path):
    def answered(words):
        path = tmp_path / "ho-so.yaml"
        path.write_text(f"thay_mat: {words}\n", encoding="utf-8")
        return load_profile(path)

    return answered


def test_an_office_is_asked_and_told_where_to_answer(told):
    (one,), silenced = told("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", EMPTY)
    assert "thay_mat: không" in one.hint
    assert silenced == []


def test_its_answer_is_heard(told, answered):
    problems, silenced = told("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", answered("không"))
    assert problems == []
    assert silenced == ["hồ sơ cơ quan: thay_mat: không"]
    (one,), _ = told("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", answered("có"))
    assert "thay_mat" not in one.hint


def test_a_head_is_no_hint_where_the_office_writes_tm(told, answered):
    (one,), _ = told("CHỦ TỊCH", EMPTY)
    assert one.severity is Severity.HINT
    (one,), _ = told("CHỦ TỊCH", answered("có"))
    assert one.severity is Severity.WARNING


def test_another_answer_is_a_problem(answered):
    assert answered("").thay_mat is None
    with pytest.raises(KehoachError) as caught:
        answered("tùy")
    assert [(one.code, one.place.line, "có hoặc không" in one.hint) for one in caught.value.problems] == [
        ("KH04", 1, True)
    ]
