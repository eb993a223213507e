"""The signs of one line: its words, its label, its look."""

import pytest
from document.label.typed import lines, paragraph, plain

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.line_signs import signs_of
from kehoach.document.label.weights import Sign

TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))
PLAIN, BOLD = Sign.PLAIN, Sign.BOLD


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {Sign.QUOC_HIEU, PLAIN}), ("Độc lập - Tự do - Hạnh phúc", {Sign.TIEU_NGU, PLAIN}), ("An Bình, ngày 05 tháng 9 năm 2026", {Sign.DAY, PLAIN}),
        ("Số: 05/KH-UBND", {Sign.NUMBER, PLAIN}), ("Kính gửi: Các phòng", {Sign.ADDRESSEE, PLAIN}), ("Trên đây là Kế hoạch", {Sign.CLOSES, PLAIN}), ("Nơi nhận:", {Sign.RECIPIENTS, PLAIN}),
        ("(Kèm theo Kế hoạch số 5)", {Sign.ATTACHED, PLAIN}), ("SỞ NỘI VỤ", {Sign.AGENCY, PLAIN}), ("KHẨN", {Sign.STAMP, PLAIN}), ("ban hành như sau:", {Sign.LEADS_IN, PLAIN}), ("CHỦ TỊCH", {Sign.POST, PLAIN}),
        ("Lê Văn An", {Sign.PERSON, PLAIN}), ("(Đã ký)", {Sign.NOTE_OF_SIGNING, PLAIN}), ("QUYẾT ĐỊNH:", {Sign.ORDER, PLAIN}), ("KT. CHỦ TỊCH", {Sign.AUTHORITY, PLAIN}), ("PHỤ LỤC I", {Sign.ANNEX_TITLE, PLAIN}),
        ("Phần I", {Sign.HEADING, Sign.PERSON}), ("A. MỤC ĐÍCH", {Sign.HEADING}), ("Điều 1. Ban hành", {Sign.ARTICLE}), ("{{noi_nhan}}", {Sign.LOOSE}), ("Căn cứ Luật Lưu trữ;", {Sign.BASIS, PLAIN}), ("Lưu: VT", {Sign.KEPT, PLAIN}), ("Một câu.", {PLAIN}),
        # with a label only what may stand behind one
        ("I. MỤC ĐÍCH", {Sign.HEADING}), ("1. Mục đích", {Sign.NUMBERED}), ("a) Mục đích", {Sign.NUMBERED}), ("1.1. Mục đích", {Sign.NUMBERED}), ("- Mục đích", {Sign.DASH}), ("+ Mục đích", {Sign.DASH}), ("* Mục đích", {Sign.DASH}),
        ("- Căn cứ Luật Lưu trữ;", {Sign.DASH, Sign.BASIS}), ("- Lưu: VT", {Sign.DASH, Sign.KEPT}), ("- Nơi nhận:", {Sign.DASH}), ("1. SỞ NỘI VỤ", {Sign.NUMBERED}), (TABLE, {Sign.TABLE}),
        # its look
        (paragraph("Một câu.", bold=True), {PLAIN, BOLD}), (paragraph("Một câu.", middle=True), {PLAIN, BOLD}), (paragraph("Một câu."), {PLAIN}),
    ],
)  # fmt: skip
def test_what_a_line_says_of_itself(text, found):
    assert signs_of(lines("x", text)[1]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [(plain("MỘT CÂU"), {PLAIN, Sign.NEW_PAGE}), (plain("Một câu"), {PLAIN}), (paragraph("Một câu", middle=True), {PLAIN, BOLD, Sign.NEW_PAGE}), (paragraph("Một câu", bold=True), {PLAIN, BOLD})],
)  # fmt: skip
def test_a_new_page_counts_for_what_is_set_apart(text, found):
    line = lines("x", text)[1]
    assert signs_of(line._replace(new_page=True)) == found
    assert Sign.NEW_PAGE not in signs_of(line)
