"""Fragments in a plan: every other line stays, and what has changed since is told."""

import re

import pytest

from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Severity
from kehoach.profile.fragment import open_fragment
from kehoach.profile.inserted import changed, inserted

PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã Ba Tơ
trich_yeu: Tập huấn
muc_tieu:
  - A   # ý thứ nhất

# nơi nhận của xã
noi_nhan:
- Đảng ủy xã  # báo cáo

luu: [VT]
"""
BLOCK = "che_do_bao_cao:\n  # theo quy chế\n  - Báo cáo trước ${ngay}\nnoi_nhan:\n  - Phòng Kinh tế\n"


@pytest.fixture
def fragment(tmp_path):
    def fragment(text=BLOCK):
        (tmp_path / "bao-cao.yaml").write_text(text, encoding="utf-8")
        return open_fragment(tmp_path, "bao-cao")

    return fragment


def told(text, folder):
    return [(one.code, one.place.line, one.severity) for one in changed(text, "k.yaml", folder)]


def test_lists_grow_and_a_new_section_stands_before_the_foot(fragment):
    new = inserted(PLAN, "k.yaml", fragment(), {"ngay": "15/12"})
    without = re.sub(r"(?s)# từ mảnh.*?# hết mảnh: bao-cao\n", "", new)
    assert without == PLAN.replace("\n\n# nơi", "\n\n\n# nơi")  # a blank line parts the new section
    plan = open_spec("k.yaml", new.encode()).plan
    assert plan.noi_nhan == ("Đảng ủy xã", "Phòng Kinh tế")
    assert [one.khoa for one in plan.muc] == ["muc_tieu", "che_do_bao_cao"]
    assert new.index("# hết mảnh: bao-cao") < new.index("# nơi nhận của xã")


def test_line_ends_of_windows_stay(fragment):
    new = inserted(PLAN.replace("\n", "\r\n"), "k.yaml", fragment(), {"ngay": "15/12"})
    assert "\n" not in new.replace("\r\n", "")


def test_nothing_is_told_of_what_has_not_changed(fragment, tmp_path):
    new = inserted(PLAN, "k.yaml", fragment(), {"ngay": "15/12"})
    assert told(new, tmp_path) == []
    assert told(new.replace("\n", "\r\n"), tmp_path) == []
    assert told(PLAN, tmp_path) == []


def test_a_newer_fragment_and_words_changed_by_hand_are_hints(fragment, tmp_path):
    new = inserted(PLAN, "k.yaml", fragment(), {"ngay": "15/12"})
    first = new.splitlines().index(next(one for one in new.splitlines() if "từ mảnh" in one)) + 1
    assert told(new.replace("15/12", "20/12"), tmp_path) == [("HS16", first, Severity.HINT)]
    fragment(BLOCK + "  - Các xã\n")
    assert [code for code, *_ in told(new, tmp_path)] == ["HS19", "HS19"]
    (tmp_path / "bao-cao.yaml").unlink()
    assert [code for code, *_ in told(new, tmp_path)] == ["HS17", "HS17"]


def test_a_lost_end_is_told(fragment, tmp_path):
    new = inserted(PLAN, "k.yaml", fragment(), {"ngay": "15/12"})
    assert [code for code, *_ in told(new.replace("# hết mảnh: bao-cao\n", "", 1), tmp_path)] == ["HS18"]


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ("- A\n", "HS14"),
        ("co_quan: X\n", "HS15"),
        ("luu:\n  - KT\n", "HS15"),
        ("la: a\n", "KH01"),
        ("so:\n  - A\n", "KH03"),
    ],
)
def test_what_cannot_stand_there_is_told_and_nothing_made(fragment, block, code):
    with pytest.raises(KehoachError) as caught:
        inserted(PLAN, "k.yaml", fragment(block), {})
    assert {one.code for one in caught.value.problems} == {code}


def test_a_key_left_blank_is_told(fragment):
    with pytest.raises(KehoachError) as caught:
        inserted(PLAN + "so:\n", "k.yaml", fragment("so: 5\n"), {})
    assert [one.code for one in caught.value.problems] == ["HS13"]
