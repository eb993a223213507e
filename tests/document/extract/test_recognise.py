"""What is told of lines that find no place in a draft: each by itself, with its place."""

from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.extract import derived
from kehoach.document.extract.recognise import recognise

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH",
    "Số: 12/KH-UBND",
    "An Bình, ngày 05 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Phát triển thư viện xã năm 2026",
)
BODY = ("Ủy ban nhân dân xã An Bình ban hành Kế hoạch như sau:", "II. NHIỆM VỤ", "Mua sách.")


def doubts(*lines):
    blocks = [Block(Role.CHUA_RO, (Run(line),)) for line in lines]
    return recognise(Document((Section(tuple(blocks)),))).doubts


def test_all_that_stands_before_the_first_heading_is_told_line_by_line():
    lost = ("1. Mục đích", "- Đưa sách đến gần người dân;", "2. Yêu cầu", "- Tổ chức đúng thời gian.")
    told = doubts(*HEAD, BODY[0], *lost, *BODY[1:])
    named = [doubt.message for doubt in told if doubt.code == "TN70"]
    assert [any(line.split(" ", 1)[1] in one for one in named) for line in lost] == [True] * 4
    assert not any(doubt.code == "TN76" for doubt in told)


def test_a_table_of_contents_is_told_once_and_its_lines_are_no_riddle():
    told = doubts(*HEAD, "MỤC LỤC", "II. NHIỆM VỤ 1", "III. TỔ CHỨC THỰC HIỆN CHƯƠNG TRÌNH 2", *BODY)
    assert [doubt.code for doubt in told if doubt.code in ("TN67", "TN70")] == ["TN67"]


def test_a_long_line_of_no_role_is_no_table_of_contents():
    told = doubts(HEAD[0], "ĐẢNG CỘNG SẢN VIỆT NAM", *HEAD[1:], *BODY)
    assert "TN67" not in {doubt.code for doubt in told}


def test_what_a_plan_prints_is_made_once_for_all_who_ask(monkeypatch):
    made = []

    def counted(plan):
        made.append(plan)
        return compose(plan)

    compose = derived.compose
    monkeypatch.setattr(derived, "compose", counted)
    ending = ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn A")
    assert "TN76" not in {doubt.code for doubt in doubts(*HEAD, *BODY, *ending)}
    assert len(made) == 1
