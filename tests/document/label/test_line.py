"""Lines of a document and the runs they are cut from."""

import pytest
from document.label.typed import lines, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.line import line_of, lines_of
from kehoach.document.label.made import block_of, cut, with_text, without_dash
from kehoach.document.label.runs import between, drop
from kehoach.document.label.side_by_side import sets_side_by_side
from kehoach.document.look import Look
from kehoach.law import the_thuc

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


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 2, "ab"), (0, 3, "abc"), (1, 3, "bc"), (2, 4, "cd"), (3, 3, ""), (0, 0, ""), (0, 9, "abcd"), (4, 9, "")],
)
def test_a_stretch_holds_its_letters(start, end, found):
    runs = (Run("ab", dam=True), Run("cd"))
    made = between(runs, start, end)
    assert "".join(run.text for run in made) == found
    assert all(run.dam is (run.text[0] in "ab") for run in made)


@pytest.mark.parametrize(("start", "end", "found"), [(0, 2, "ab"), (0, 1, "a"), (1, 2, "b"), (0, 5, "ab")])
def test_a_stretch_of_one_run(start, end, found):
    runs = (Run("ab", dam=True),)
    assert between(runs, start, end) == (Run(found, dam=True),)
    assert between((Run(""),), 0, 0) == ()


def test_the_first_line_of_a_file_opens_no_page_and_of_another_section_does():
    blocks = [paragraph("Một"), paragraph("Hai")]
    assert [line.new_page for line in lines_of(blocks, first=True)] == [False, False]
    assert [line.new_page for line in lines_of(blocks)] == [True, False]
    assert [line.wide for line in lines_of(blocks, first=True, wide=True)] == [True, True]
    assert [line.wide for line in lines_of(blocks)] == [False, False]


def test_a_page_begins_with_the_first_line_of_its_paragraph():
    block = paragraph("Một câu.\n- Một ý")._replace(ngat_trang=True)
    assert [line.block.ngat_trang for line in lines_of([block])] == [True, False]
    assert [line.block.ngat_trang for line in lines_of([paragraph("Một\n- Hai")])] == [False, False]


def test_lines_stacked_in_the_middle_are_lines_but_not_in_our_own_names():
    def texts(**look):
        block = Block(Role.CHUA_RO, (Run("Một\nhai"),), look=Look(**look))
        return [line.text for line in lines_of([block])]

    assert texts(canh="giua") == ["Một", "hai"]
    assert texts(canh="deu") == ["Một hai"]
    for name in ("ten_phan", "ten_phu_luc", "ten_bang"):
        assert texts(canh="giua", kieu=the_thuc.thanh_phan()[name].ten) == ["Một hai"]
    assert texts(canh="giua", kieu=the_thuc.thanh_phan()["muc"].ten) == ["Một", "hai"]


def test_what_a_line_shows_and_how():
    bold, part, blank, styled = lines(
        paragraph("Một", bold=True), Block(Role.CHUA_RO, (Run("Một", dam=True), Run(" hai"))), paragraph(" "), "- Một"
    )
    assert [line.dam for line in (bold, part, blank, styled)] == [True, False, False, False]
    assert [line.shows for line in (bold, blank)] == [True, False]
    assert [line.known_look for line in (bold, part)] == [True, False]
    assert (styled.whole, bold.whole, styled.folded) == ("- Một", "Một", "mot")
    spaced = Block(Role.CHUA_RO, (Run("Một", dam=True), Run(" "), Run("hai", dam=True)))
    assert lines(spaced)[0].dam
    assert lines(paragraph("Một", middle=True))[0].giua


def test_words_number_is_the_label_of_the_first_line_alone():
    block = Block(Role.CHUA_RO, (Run("1. Một\n- Hai"),), label="a)")
    assert [(line.label.shown, line.text) for line in lines_of([block])] == [("a)", "1. Một"), ("-", "Hai")]


def test_a_frame_with_a_mark_is_a_line_of_no_table_and_halves_are_two():
    frame = Block(Role.CHUA_RO, table=table((cell("KHẨN"),)))
    head = Block(Role.CHUA_RO, table=table((cell("UBND XÃ"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))))
    both = table((cell("Nơi nhận:"), cell("CHỦ TỊCH")), (cell("UBND XÃ"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")))
    found = list(lines_of([frame, head, Block(Role.CHUA_RO, table=both)]))
    assert [line.setting for line in found] == [0, 2, 2, 3, 3, 1_000_003, 1_000_003]
    assert all(line.cell for line in found)


def test_a_table_within_an_opened_one_is_of_its_setting():
    inner = Block(Role.CHUA_RO, table=table((cell("STT"), cell("Tên")), (cell("1"), cell("Một"))))
    left = Cell((Run("Nơi nhận:"),), blocks=(paragraph("Nơi nhận:"), inner))
    found = list(lines_of([Block(Role.CHUA_RO, table=table((left, cell("CHỦ TỊCH"))))]))
    assert [(line.text, line.setting, line.table is not None) for line in found] == [
        ("Nơi nhận:", 1, False), ("", 1, True), ("CHỦ TỊCH", 1, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "at", "before", "behind"),
    [("KẾ HOẠCH Tập huấn", 8, "KẾ HOẠCH", "Tập huấn"), ("ab", 0, "", "ab"), ("ab", 2, "ab", ""), ("a b", 1, "a", "b"), ("a b", 2, "a", "b")],
)  # fmt: skip
def test_a_line_cut_in_two_keeps_its_runs(text, at, before, behind):
    (line,) = lines(Block(Role.CHUA_RO, (Run(text[:1], dam=True), Run(text[1:])), ngat_trang=True))
    first, second = cut(line, at)
    assert (first.text, second.text) == (before, behind)
    assert "".join(run.text for run in first.runs).strip() == before
    assert "".join(run.text for run in second.runs).strip() == behind
    assert all(run.text for run in (*first.runs, *second.runs))
    assert (first.block.ngat_trang, second.block.ngat_trang, second.label) == (True, False, None)


def test_a_line_as_a_block_and_with_other_words():
    (line,) = lines("1. Một")
    block = block_of(line._replace(number=7), Role.KHOAN, 2)
    assert (block.role, block.level, block.label, block.words, block.number) == (Role.KHOAN, 2, "1.", "1. Một", 7)
    (bold,) = lines(paragraph("Một", bold=True))
    assert with_text(bold, "Hai").runs == (Run("Hai", dam=True),)
    assert block_of(bold, Role.DOAN).label == ""
    rest = without_dash(bold._replace(text="–- Hai"), line)
    assert (rest.text, rest.label) == ("Hai", line.label)
