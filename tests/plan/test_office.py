"""Kinds of offices are lines of data/co-quan.yaml: each signs as its line says, and comes back as itself."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach
from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.law import co_quan
from kehoach.plan import make
from kehoach.problem import KehoachError
from kehoach.word.read import read_docx
from kehoach.word.write import render

KINDS = [kind for kind in co_quan.cac_loai() if not kind.hai_dong]


def _raw(**changes: Any) -> dict[str, Any]:
    raw = {
        "cap": "xa",
        "co_quan": "Học viện An Bình",
        "co_quan_chu_quan": "UBND xã An Bình",
        "ky_hieu": "KH-HV",
        "trich_yeu": "Bồi dưỡng năm 2026",
        "mo_dau": "Học viện An Bình ban hành Kế hoạch bồi dưỡng, cụ thể như sau",
        "nhiem_vu": ["Mở lớp."],
        "noi_nhan": ["UBND xã"],
        "luu": ["VT", "ĐT"],
    }
    return {key: value for key, value in {**raw, **changes}.items() if value is not None}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.ma)
def test_a_named_kind_signs_as_its_line_says(kind: co_quan.LoaiCoQuan) -> None:
    parent = None if kind.chu_quan == "khong" else "UBND xã An Bình"
    cap = kind.cap[0] if kind.cap else "xa"
    plan = make(
        _raw(
            cap=cap,
            loai_co_quan=kind.ma,
            co_quan_chu_quan=parent,
            ky={"chuc_vu": kind.pho[0], "ho_ten": "Trần An"},
        )
    )
    printed = [block.words for block in compose(plan).of(Role.QUYEN_HAN)]
    above = [f"TM. {kind.tap_the}".upper()] if kind.tap_the else []
    assert printed == [*above, f"KT. {kind.truong}".upper()]


@pytest.mark.parametrize("title", ["Hiệu trưởng", "Phó Hiệu trưởng"])
def test_a_school_whose_name_does_not_say_so_comes_back_as_one(title: str) -> None:
    plan = make(_raw(loai_co_quan="truong", ky={"chuc_vu": title, "ho_ten": "Trần An"}))
    found = recognise(read_docx(render(compose(plan)), "k.docx"))
    assert found.raw["loai_co_quan"] == "truong"
    assert make(found.raw) == plan


def test_a_school_named_so_comes_back_in_its_letters() -> None:
    name = "Trường Trung học cơ sở Nguyễn Du"
    plan = make(_raw(co_quan=name, ky={"chuc_vu": "Hiệu trưởng", "ho_ten": "Trần An"}))
    found = recognise(read_docx(render(compose(plan)), "k.docx"))
    assert found.raw["co_quan"] == name
    assert make(found.raw) == plan


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"co_quan": "Đảng ủy xã An Bình"}, "cơ quan của Đảng"),
        ({"co_quan": "Học viện", "loai_co_quan": "ubnd", "co_quan_chu_quan": None}, "không bắt đầu bằng"),
        ({"loai_co_quan": "truongg"}, 'không nhận giá trị "truongg"'),
        ({"loai_co_quan": "so"}, "cấp `xa` không hợp"),
        ({"loai_co_quan": "truong", "ky": {"chuc_vu": "Giám đốc"}}, "không tự ký"),
    ],
)
def test_what_does_not_fit_is_told(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(KehoachError) as raised:
        make(_raw(**changes))
    assert any(words in problem.message for problem in raised.value.problems)


def test_every_kind_has_a_name_of_its_own() -> None:
    names = [kind.ma for kind in co_quan.cac_loai()]
    assert len(set(names)) == len(names)
    assert kehoach.plan.plan.Plan.FIELDS["loai_co_quan"].kind.json["enum"] == names
