"""What prints otherwise than its author typed it is told at the words."""

from __future__ import annotations

import re

import pytest

from kehoach.plan.plan import Plan
from kehoach.plan.slips import slips
from kehoach.plan.suggest import unknown_key
from kehoach.spec import parse


def _codes(text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in slips(text, parse(text), "k.yaml")]


@pytest.mark.parametrize(
    "text",
    [
        "noi_nhan: [Sở Văn hóa, Thể thao và Du lịch (để báo cáo), Công an xã]\n",
        "noi_nhan: [Bộ Văn hóa, Thể thao và Du lịch]\n",
        "a: {phoi_hop: [Trung tâm Văn hóa, Thể thao và Truyền thanh]}\n",
    ],
)
def test_a_comma_inside_the_name_of_an_agency_is_told(text: str) -> None:
    assert [code for code, _, _ in _codes(text)] == ["KH32"]


@pytest.mark.parametrize(
    "text",
    [
        'noi_nhan: ["Sở Văn hóa, Thể thao và Du lịch", Công an xã]\n',
        "noi_nhan: [Sở Văn hóa và Thể thao, Sở Du lịch]\n",
        "noi_nhan: [Phòng Văn hóa - Xã hội, Phòng Kinh tế]\n",
        "noi_nhan:\n  - Sở Văn hóa\n  - Thể thao\n",
    ],
)
def test_names_of_their_own_are_left_in_peace(text: str) -> None:
    assert _codes(text) == []


def test_curly_quotes_round_a_value_are_told() -> None:
    assert _codes("trich_yeu: “Phát triển thư viện”\n") == [("KH31", 1, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "trich_yeu: “Học” và “hành”\n",
        "- “Học, học nữa”\n",
        "ten: '“Học”'\n",
        "ten: Phong trào “Học”\n",
        "ten:\n",
    ],
)
def test_quotes_that_are_words_are_left_in_peace(text: str) -> None:
    assert _codes(text) == []


def test_slips_stand_in_the_order_of_the_file_and_once_an_alias() -> None:
    text = "a: &x [Sở Văn hóa, Thể thao]\nb: *x\nc: “d”\ne: f #g\n"
    assert [code for code, _, _ in _codes(text)] == ["KH32", "KH31", "YA11"]


@pytest.mark.parametrize(
    ("key", "near", "own"),
    [
        ("doi_tuong", "noi_dung", "muc_doi_tuong"),
        ("giai phap", "giai_phap", None),
        ("nhiem_vu_trong_tam", None, "muc_nhiem_vu_trong_tam"),
    ],
)
def test_the_cure_of_an_unknown_key_names_what_works(key: str, near: str | None, own: str | None) -> None:
    cure = unknown_key(key, Plan)
    assert re.findall(r"ý bạn là `(\w+)`\?", cure) == ([near] if near else [])
    assert re.findall(r"như `(\w+)`", cure) == ([own] if own else [])
