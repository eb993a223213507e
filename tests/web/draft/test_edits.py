"""What the page sends of a change, made in the YAML text."""

import json
import random

import pytest
from project import ROOT

from kehoach.plan.partial import BLANK
from kehoach.problem import KehoachError
from kehoach.spec import parse
from kehoach.web.draft.edits import edited
from kehoach.web.draft.form import form_of

EXAMPLES = sorted(ROOT.glob("examples/*/ke-hoach.yaml"))
TEXT = """\
# đầu
co_quan: UBND xã A
so: 5      # số
can_cu:
  - Luật A
  - ……
phu_luc:
  - ten: Bảng
    cot: [STT, Nội dung, {ten: Ghi chú, rong: 30}]
    hang: |
      Việc một   | x
      nhom: Nhóm
      Việc hai | y \\| z
"""


def sent(*changes) -> bytes:
    return json.dumps(changes, ensure_ascii=False).encode()


def fields_of(raw):
    todo = list(form_of(raw))
    while todo:
        one = todo.pop()
        yield from one.fields
        todo += one.below.items if one.below else ()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda one: one.parent.name)
def test_every_field_sent_back_as_it_is_shown_changes_nothing(path):
    text = path.read_text(encoding="utf-8")
    found = list(fields_of(parse(text).plain()))
    assert len(found) > 20
    for one in random.Random(3).sample(found, 20):
        value = one.value.split("\n") if one.ask.form == "ds" and one.value else one.value
        assert edited(text, sent(["sua", json.loads(one.path), value])) == text, one


def test_a_field_left_empty_is_blank_or_nothing():
    made = edited(TEXT, sent(["sua", ["so"], ""], ["sua", ["co_quan"], ""], ["sua", ["can_cu", 0], ""]))
    assert parse(made).plain()["so"] is None
    assert parse(made).plain()["co_quan"] == BLANK
    assert parse(made).plain()["can_cu"] == [BLANK, BLANK]
    assert "# số" in made


def test_a_cell_changes_its_own_line():
    rows = [["", "Việc một", "x"], ["nhom: Nhóm"], ["", "Việc hai", "y | z!"]]
    heads = [["STT", "Nội dung", "Ghi chú"]]
    made = edited(TEXT, sent(["bang", ["phu_luc", 0], heads, rows]))
    assert made == TEXT.replace("y \\| z", "y \\| z!")


def test_what_is_pasted_from_a_cell_on_grows_the_table():
    made = edited(TEXT, sent(["dan", ["phu_luc", 0], [["a", "b", "c"], ["d", "e", "f"]], 2, 1]))
    one = parse(made).plain()["phu_luc"][0]
    assert len(one["cot"]) == 4
    assert one["cot"][2] == {"ten": "Ghi chú", "rong": "30"}
    assert one["hang"].splitlines() == ["Việc một | x |", "nhom: Nhóm", "a | b | c", "d | e | f"]


def test_a_whole_table_with_two_levels_of_heads_is_pasted():
    cells = [["STT", "Nội dung", "Kinh phí", "<"], ["^", "^", "Tỉnh", "Xã"], ["1", "Tập huấn", "10,5", "2 | 3"]]
    made = edited(TEXT, sent(["dan", ["phu_luc", 0], cells, None, 0]))
    one = parse(made).plain()["phu_luc"][0]
    assert one["cot"] == ["STT", "Nội dung", {"ten": "Kinh phí", "cot": ["Tỉnh", "Xã"]}]
    assert one["hang"] == "1 | Tập huấn | 10,5 | 2 \\| 3\n"


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[[]]", b"[1]", b'[["sua", "a", 1]]', b'[["sua", ["so"], 5]]', b'[["la", ["so"], "5"]]',
     b'[["doi-cho", ["can_cu", 0], -1]]', b'[["sua", [true], "a"]]', b"[" * 100_000, b'[["them", ["can_cu"], 0, 1.5]]',
     json.dumps([["xoa", ["so"]]] * 999).encode(), b'[["sua", ["so"], ' + b"[" * 50 + b"]" * 50 + b"]]",
     b'[["bang", ["phu_luc", 0], [["a"]], [[]]]]', b'[["bang", ["so"], [["a"]], []]]', b"\xff"],
)  # fmt: skip
def test_what_no_page_of_ours_sends_is_refused(content):
    with pytest.raises(KehoachError) as refused:
        edited(TEXT, content)
    assert refused.value.problems[0].code in ("TW10", "YA14")


def test_more_than_a_plan_holds_is_refused():
    with pytest.raises(KehoachError) as refused:
        edited(TEXT, sent(["sua", ["so"], "a" * 3_000_000]))
    assert refused.value.problems[0].code == "TE02"


def test_of_several_changes_all_are_made_or_none():
    with pytest.raises(KehoachError):
        edited(TEXT, sent(["sua", ["so"], "6"], ["xoa", ["can_cu", 7]]))


def test_a_table_of_one_column_takes_a_wider_paste():
    text = "phu_luc:\n  - ten: B\n    cot: [A]\n    hang: |\n      x\n      nhom: N\n      z\n"
    made = edited(text, sent(["dan", ["phu_luc", 0], [["p", "q"], ["r", "s"]], 0, 0]))
    assert parse(made).plain()["phu_luc"][0]["hang"] == "p | q\nnhom: N\nz |\n"


@pytest.mark.parametrize(
    "change",
    [["dan", ["phu_luc", 0], [["x"]], 19_999, 19_999],
     ["dan", ["phu_luc", 0], [["x"] * 5_000, *[["x"]] * 5_000], None, 0]],
)  # fmt: skip
def test_a_table_too_large_is_refused_before_it_is_made(change):
    with pytest.raises(KehoachError, match="hơn 20000 ô"):
        edited(TEXT, sent(change))
