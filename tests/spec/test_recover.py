"""A fault of the syntax costs the part it stands in; the rest of the file is read and checked."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.problem import KehoachError
from kehoach.spec import parse, recover

HEAD = "cap: xa\nco_quan: Ủy ban nhân dân xã An Bình\ntrich_yeu: Phát triển thư viện\n"
BROKEN = "mo_dau: Ủy ban ban hành Kế hoạch, cụ thể như sau: một\n"
WRONG = "ngay: 31/4/2026\n"


def _codes(text: str) -> list[tuple[str, int]]:
    with pytest.raises(KehoachError) as raised:
        kehoach.plan.open_spec("k.yaml", text.encode())
    return [(problem.code, problem.place.line) for problem in raised.value.problems]


def test_a_colon_does_not_hide_a_wrong_date() -> None:
    assert _codes(HEAD + BROKEN + WRONG) == [("YA01", 4), ("YA12", 4), ("KH05", 5)]


def test_a_wrong_date_above_is_told_too() -> None:
    assert _codes(HEAD + WRONG + BROKEN) == [("KH05", 4), ("YA01", 5), ("YA12", 5)]


def test_two_broken_parts_are_both_told() -> None:
    assert _codes(HEAD + BROKEN + WRONG + "luu: [VT\n") == [
        ("YA01", 4),
        ("YA12", 4),
        ("KH05", 5),
        ("YA01", 6),
        ("YA12", 6),
    ]


def test_a_part_not_read_is_not_missing() -> None:
    text = HEAD.replace("co_quan: Ủy", "co_quan: @Ủy") + WRONG
    assert _codes(text) == [("YA01", 2), ("YA12", 2), ("KH05", 4)]


def test_a_doubled_key_does_not_hide_a_wrong_date() -> None:
    assert _codes(HEAD + "luu: [VT]\nluu: [VT]\n" + WRONG) == [("YA04", 5), ("KH05", 6)]


def test_a_quote_never_closed_costs_its_own_part() -> None:
    text = HEAD.replace("trich_yeu: Phát", 'trich_yeu: "Phát') + WRONG
    assert [code for code, _ in _codes(text)][:2] == ["YA01", "YA12"]
    assert ("KH05", 4) in _codes(text)


def test_what_a_fault_at_the_margin_left_open_is_the_part_above() -> None:
    found = recover('cap: xa\nnoi_nhan:\n  - "A" b\nngay: 1\n')
    assert found.unread == ("noi_nhan",)


@pytest.mark.parametrize("text", ["", "a: 1\n", "- 1\n- 2\n", "a:\n  b: [1, 2]\nc: |\n  x: y: z\n"])
def test_a_sound_text_is_read_as_ever(text: str) -> None:
    assert recover(text).root.plain() == parse(text).plain()
    assert not recover(text).problems


@pytest.mark.parametrize("number", [3, 8, 9, 40])
def test_many_broken_parts_end(number: int) -> None:
    found = recover("".join(f"k{n}: a: b\n" for n in range(number)))
    assert sum(problem.code == "YA01" for problem in found.problems) == min(number, 8)


def test_a_fault_of_the_whole_file_stops_at_once() -> None:
    with pytest.raises(KehoachError) as raised:
        recover("a: 1\n---\nb: 2\n")
    assert [problem.code for problem in raised.value.problems] == ["YA05"]
