"""Lines of a document and the runs they are cut from."""

import pytest
from document.label.typed import lines, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.line import line_of, lines_of
from kehoach.document.label.made import cut
from kehoach.document.label.runs import between, drop
from kehoach.document.label.side_by_side import sets_side_by_side
from kehoach.document.look import Look

RUNS = (Run("I. Mục ", dam=True), Run("đích"), Run("", note="1"), Run(" chung"))


def cell(*texts):
    return Cell((Run("\n".join(texts)),), blocks=tuple(paragraph(text) for text in texts))


def table(*rows, **kind):
    return Table((1.0, 1.0), tuple(Row(tuple(cells)) for cells in rows), **kind)


def test_a_label_is_taken_off():
    (line,) = lines("1. Mục đích")
    assert (line.text, line.whole, line.dam) == ("Mục đích", "1. Mục đích", False)


def test_a_paragraph_is_cut_where_a_label_follows():
    assert [line.whole for line in lines("Một câu.\n- Một ý\nviết tiếp.")] == ["Một câu.", "- Một ý viết tiếp."]


def test_the_table_of_the_head_is_opened_column_by_column():
    head = table((cell("UBND XÃ", "Số: 5/KH-UBND"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), vien=False)
    found = list(lines_of([Block(Role.CHUA_RO, table=head)]))
    assert [line.text for line in found] == ["UBND XÃ", "Số: 5/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert {line.setting for line in found} == {1}


def test_a_table_of_figures_is_a_line():
    figures = table((cell("STT"), cell("Tên")), (cell("1"), cell("Lớp một")))
    assert not sets_side_by_side(figures)
    assert [line.table for line in lines_of([Block(Role.CHUA_RO, table=figures)])] == [figures]


def test_a_labelled_block_is_the_line_it_was():
    block = Block(Role.MUC, (Run("MỤC ĐÍCH"),), label="I.")
    assert line_of(block).whole == "I. MỤC ĐÍCH"


def test_a_note_goes_with_the_letter_before_its_call():
    assert between(RUNS, 0, 11) == RUNS[:3]
    assert between(RUNS, 11, 17) == (RUNS[3],)


@pytest.mark.parametrize(
    ("start", "end", "calls"),
    [(0, 0, ["0"]), (0, 1, ["0"]), (0, 2, ["0", "2"]), (1, 2, ["2"]), (2, 4, ["4"]), (2, 3, []), (4, 4, [])],
)
def test_a_note_at_the_start_goes_with_the_first_stretch(start, end, calls):
    runs = (Run("", note="0"), Run("ab"), Run("", note="2"), Run("cd"), Run("", note="4"))
    assert [run.note for run in between(runs, start, end) if run.note] == calls


@pytest.mark.parametrize(
    ("text", "letters", "left"),
    [("1.  Mục", 2, "Mục"), ("  1. Mục", 2, "Mục"), ("1. Mục", 3, "Mục"), ("a  b  c", 3, "c"), ("a  b  c", 2, "b  c"), ("ab", 5, ""), ("ab", 1, "b"), ("", 1, ""), ("  ab", 0, "ab"), ("ab", 0, "ab")],
)  # fmt: skip
def test_letters_are_counted_on_single_spaces(text, letters, left):
    assert "".join(run.text for run in drop((Run(text),), letters)) == left


def test_a_label_loses_its_letters_not_its_note():
    runs = (Run("1."), Run("", note="1"), Run(" Mục"), Run("", note="2"))
    assert drop(runs, 2) == (Run("", note="1"), Run("Mục"), Run("", note="2"))


def test_first_letters_are_dropped_with_the_space_behind_them():
    assert drop(RUNS, 2)[0] == Run("Mục ", dam=True)
    assert drop(RUNS, 0) == RUNS


def test_a_line_is_cut_in_two():
    before, behind = cut(lines("KẾ HOẠCH Tập huấn")[0], 8)
    assert (before.text, behind.text) == ("KẾ HOẠCH", "Tập huấn")
    assert ["".join(run.text for run in line.runs).strip() for line in (before, behind)] == ["KẾ HOẠCH", "Tập huấn"]


@pytest.mark.parametrize(
    ("text", "sizes", "found"),
    [
        ("Một câu.\n- Một ý\nviết tiếp.", (14.0, 13.0, 13.0), [14.0, 13.0]), ("Một câu.\n- Một ý\nviết tiếp.", (14.0, 13.0, 12.0), [14.0, 15.0]),
        ("Một câu.\n- Một ý\nviết tiếp.", (14.0, 13.0), [15.0, 15.0]), ("Một câu\nviết tiếp.\n- Một ý", (14.0, None, 13.0), [14.0, 13.0]), ("Một câu.", (), [15.0]),
    ],
)  # fmt: skip
def test_each_line_of_a_paragraph_has_its_own_size(text, sizes, found):
    block = Block(Role.CHUA_RO, (Run(text),), look=Look(co=15.0, co_dong=sizes))
    assert [line.block.look.co for line in lines_of([block])] == found
