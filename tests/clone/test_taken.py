"""A decision taken is remembered: not asked again next year, as long as its words do not change."""

import pytest
from growth import linear, repeated

from kehoach.clone import CarriedOutcome, Target, clone

SPEC = """\
cap: xa
co_quan: Ủy ban nhân dân xã An Bình
ngay: 05/01/2026
trich_yeu: Phát triển thư viện năm 2026
muc_tieu:
  - Có 85% học sinh mượn sách năm 2026{end}
  - Có 60% thôn có tủ sách
kinh_phi: Ngân sách xã
"""
DECIDED = "  # đã quyết định: CL22"


def _text(end=""):
    return SPEC.format(end=end)


def _cloned(text, nam=2027):
    return clone(text, "a.yaml", Target(nam))


def _line(made):
    return next(line for line in made.text.splitlines() if "học sinh" in line)


def _asked(made):
    return [one.place.line for one in made.open_decisions if one.code == "CL22"]


def _kept(made):
    return [(one.kind, one.message, one.place.line) for one in made.worklist if one.code == "CL78"]


def test_without_a_mark_it_is_asked_every_year():
    first = _cloned(_text())
    assert _line(first).endswith("năm 2027  # cần quyết định: CL22")
    assert _kept(first) == []
    second = _cloned(first.text.replace("  # cần quyết định: CL22", "", 1), 2028)
    assert len(_asked(second)) == 1


def test_what_was_decided_is_not_asked_but_listed_as_kept():
    made = _cloned(_text(DECIDED))
    assert [(kind, line) for kind, _, line in _kept(made)] == [(CarriedOutcome.GIU_NGUYEN, 6)]
    assert "CL22" in _kept(made)[0][1]
    assert _asked(made) == [7]
    assert "năm 2027  # đã quyết định: CL22 [" in _line(made)
    assert "cần quyết định" not in _line(made)


def test_it_is_remembered_year_after_year_though_the_year_moves():
    text, lines = _text(DECIDED), set()
    for nam in (2027, 2028, 2029):
        made = _cloned(text, nam)
        text = made.text
        lines.add(_line(made).replace(str(nam), "NĂM"))
        assert len(_kept(made)) == 1
    assert len(lines) == 1


def test_once_its_words_change_it_is_asked_again():
    noted = _cloned(_text(DECIDED)).text
    made = _cloned(noted.replace("85%", "90%"), 2028)
    assert _kept(made) == []
    assert _line(made) == "  - Có 90% học sinh mượn sách năm 2028  # cần quyết định: CL22"


def test_the_words_a_clerk_decided_on_may_be_others_than_those_that_were_asked():
    asked = _cloned(_text()).text
    decided = asked.replace("85%", "90%").replace("năm 2027  # cần", "năm 2027  # đã")
    made = _cloned(decided, 2028)
    assert "90%" in _line(made)
    assert len(_kept(made)) == 1


@pytest.mark.parametrize(
    ("mark", "kept"),
    [
        ("  # đã quyết định", 1),
        ("  # Đã quyết định CL22, CL30", 1),
        ("  # đã quyết định: CL24", 0),
        ("  # đã quyết định: CL22 theo ý kiến Chủ tịch", 1),
        ("  # chưa rà  # đã quyết định: CL22", 1),
        ("  # đã quyết định: CL22  # cần quyết định: CL22", 1),
    ],
)
def test_however_the_mark_is_written(mark, kept):
    made = _cloned(_text(mark))
    assert len(_kept(made)) == kept
    assert mark.strip().split("  ")[0] in _line(made)
    again = _cloned(made.text, 2028)
    assert len(_kept(again)) == kept


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_mark_on_a_line_of_its_own_speaks_of_the_line_below(newline):
    above = "muc_tieu:\n  # đã quyết định: CL22\n  # xem lại\n"
    text = _text().replace("muc_tieu:\n", above).replace("\n", newline)
    made = _cloned(text)
    assert len(_kept(made)) == 1
    assert f"  # đã quyết định: CL22 [{made.text.split('CL22 [')[1][:6]}]{newline}  # xem lại" in made.text
    changed = _cloned(made.text.replace("85%", "90%"), 2028)
    assert "đã quyết định" not in changed.text
    assert f"muc_tieu:  # chưa rà{newline}  # xem lại{newline}  - Có 90%" in changed.text


def test_several_values_of_one_line_are_remembered_together():
    text = _text().replace(
        "kinh_phi: Ngân sách xã", "muc_khac: {tieu_de: K, noi_dung: [Đạt 10%, Đạt 20%]}  # đã quyết định: CL22"
    )
    made = _cloned(text)
    assert len(_kept(made)) == 1
    assert _asked(made) == [6]
    again = _cloned(made.text.replace("20%", "30%"), 2028)
    assert _kept(again) == []


def test_a_part_with_nothing_but_old_decisions_waits_for_none():
    text = _text(DECIDED).replace("tủ sách", f"tủ sách{DECIDED}")
    states = {one.khoa: one.kind for one in _cloned(text).phan}
    assert states["muc_tieu"] is not CarriedOutcome.CAN_QUYET


def test_words_in_a_value_remember_nothing():
    text = (
        _text()
        .replace("học sinh mượn", '"học sinh" mượn')
        .replace("- Có 85%", "- 'Có 85%")
        .replace("năm 2026\n", "# đã quyết định: CL22'\n")
    )
    assert _kept(_cloned(text)) == []


def test_a_code_says_what_a_thing_is_and_stays_whatever_it_looks_like():
    codes = ("ma: 31-12-2026", "ma: nam-2026", "theo: v-2026", 'ma: "2026"', "cho: V.2026")
    text = SPEC.format(end="").replace("kinh_phi: Ngân sách xã\n", "") + (
        "cap_tren: {van_ban: Kế hoạch số 1, viec: [{ma: v-2026, cho: V.2026, viec: Mở lớp}]}\n"
        "nhiem_vu:\n  ma: nam-2026\n  noi_dung:\n"
        "    - {nhiem_vu: Mở lớp năm 2026, ma: 31-12-2026, theo: v-2026}\n"
        '    - {nhiem_vu: Họp, ma: "2026"}\n'
    )
    made = _cloned(text)
    assert all(code in made.text for code in codes)
    assert "Mở lớp năm 2027" in made.text
    assert [one for one in made.open_decisions if one.code == "CL31"] == []


def test_many_decisions_cost_no_more_each():
    mark = "  # đã quyết định: CL22\n"
    before, after = SPEC.split("  - Có 60%")
    linear(_cloned, repeated(mark, before.format(end=""), f"  - Có 60%{after}"), 3000)
