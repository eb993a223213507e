"""Wrong specs beside the problems they must give: place, code, words and cure."""

from pathlib import Path

import pytest

from kehoach.plan import load
from kehoach.problem import KehoachError

WRONG = sorted((Path(__file__).parent / "wrong").glob("*.yaml"))


def shown(error: KehoachError) -> str:
    out = []
    for one in error.problems:
        out.append(f"{one.place.line}:{one.place.column} {one.code} {one.message}")
        out += [f"  → {one.hint}"] if one.hint else []
    return "\n".join(out) + "\n"


def test_there_are_enough_of_them():
    assert len(WRONG) >= 40


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_every_fault_is_told_at_its_place_with_its_cure(path, request):
    with pytest.raises(KehoachError) as error:
        load(path)
    expected = path.with_suffix(".problems")
    if request.config.getoption("--regold"):
        expected.write_text(shown(error.value), encoding="utf-8")
        pytest.fail(f"rewritten: {expected}")
    assert shown(error.value) == expected.read_text(encoding="utf-8")
    assert all(one.place.file == str(path) for one in error.value.problems)


def test_every_code_is_told_by_some_wrong_spec():
    told = {line.split()[1] for path in WRONG for line in path.with_suffix(".problems").read_text().splitlines()
            if not line.startswith("  →")}  # fmt: skip
    assert told >= {f"KH{n:02d}" for n in range(1, 16)}
    assert told >= {
        "YA01",
        "YA04",
        "YA05",
        "YA06",
        "YA08",
        "YA09",
    }  # the others need files no editor makes: test_reader


@pytest.mark.parametrize("line", ['ngay: "ngày{}x"', 'so: "{}1"', 'ngay: "{}"'])
def test_a_long_value_is_refused_unread_and_shown_in_short(line, tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("cap: xa\n" + line.format("1 " * 2000) + "\n", encoding="utf-8")
    with pytest.raises(KehoachError) as error:
        load(path)
    found = next(one for one in error.value.problems if one.place.line == 2)
    assert "nhiều nhất là 300" in found.message
    assert len(found.message) < 200


def test_the_cures_for_ideas_with_ideas_below_and_for_sections_of_ones_own_work(tmp_path):
    good = tmp_path / "a.yaml"
    good.write_text(
        "cap: xa\nco_quan: Ủy ban nhân dân xã An Bình\ntrich_yeu: x\n"
        "muc_danh_gia_nam_2025:\n  tieu_de: ĐÁNH GIÁ\n  noi_dung:\n"
        '    - gach_dau_dong: "Đưa sách"\n      noi_dung: [một, hai]\n', encoding="utf-8",
    )  # fmt: skip
    assert load(good)
