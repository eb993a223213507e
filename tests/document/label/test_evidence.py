"""What stands round a line speaks for a part of the paper, beside the line's own words."""

from collections import Counter

import pytest
from document.label.typed import lines, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.evidence import evidence
from kehoach.document.label.line_signs import signs_of
from kehoach.document.label.weights import WEIGHTS, Sign, Zone

PLAIN = ["Một câu."] * 12


def beside(at, *texts, settings=None):
    """The weights a line has beside those of its own signs."""
    found = [line._replace(setting=(settings or {}).get(line.number, 0)) for line in lines(*texts)]
    scores = Counter({zone: evidence(found)[at][zone] for zone in Zone})
    scores.subtract(weights(signs_of(found[at])))
    return {zone: score for zone, score in scores.items() if score}


def weights(signs):
    total = Counter()
    for sign in signs:
        total.update(WEIGHTS[sign])
    return total


def speaks(*signs):
    return {zone: score for zone, score in weights(signs).items() if score}


@pytest.mark.parametrize(
    ("at", "texts", "signs"),
    [
        # the subject stands right below the title, or the head; below no title a sentence is none
        (0, ["KẾ HOẠCH", "Tập huấn"], [Sign.TITLE]), (1, ["KẾ HOẠCH", "Tập huấn"], [Sign.SUBJECT]), (1, ["KẾ HOẠCH", "Tập huấn."], [Sign.SUBJECT]), (1, ["Số: 5/KH-UBND", "Tập huấn."], []),
        (1, ["Số: 5/KH-UBND", "Tập huấn"], [Sign.SUBJECT]), (2, ["KẾ HOẠCH", "Tập huấn", "văn thư"], [Sign.SUBJECT]), (2, ["KẾ HOẠCH", "Tập huấn", "Một câu."], []),
        (1, ["KẾ HOẠCH", "(chú thích)"], []), (1, ["KẾ HOẠCH", "Các việc sau:"], []), (1, ["KẾ HOẠCH", "- Tập huấn"], []),
        (1, ["KẾ HOẠCH", paragraph("Tập huấn", bold=True, middle=True)], [Sign.SUBJECT, Sign.SET_AS_SUBJECT]), (1, ["KẾ HOẠCH", paragraph("Tập huấn.", bold=True, middle=True)], [Sign.SUBJECT]),
        (2, ["KẾ HOẠCH", "Tập huấn", paragraph("văn thư")], []), (2, ["KẾ HOẠCH", "Tập huấn", paragraph("văn thư", middle=True)], [Sign.SUBJECT]),
        # the name of an annex stands apart, far below the title, close above what it belongs to
        (13, ["KẾ HOẠCH", *PLAIN, "DANH SÁCH LỚP", "(Kèm theo Kế hoạch)"], [Sign.ANNEX_NAME]), (13, ["KẾ HOẠCH", *PLAIN, "Danh sách lớp", "(Kèm theo Kế hoạch)"], []),
        (13, ["KẾ HOẠCH", *PLAIN, paragraph("Danh sách lớp", middle=True), "(Kèm theo Kế hoạch)"], [Sign.ANNEX_NAME]), (13, ["KẾ HOẠCH", *PLAIN, "I. DANH SÁCH", "(Kèm theo Kế hoạch)"], []),
        (13, ["KẾ HOẠCH", *PLAIN, "TM. ỦY BAN NHÂN DÂN", "(Kèm theo Kế hoạch)"], []), (13, ["KẾ HOẠCH", *PLAIN, "DANH SÁCH LỚP", "PHỤ LỤC II"], []), (13, ["KẾ HOẠCH", *PLAIN, "DANH SÁCH LỚP", "Một câu."], []),
        # behind the sentence that leads in all is led in
        (3, ["KẾ HOẠCH", "Tập huấn", "UBND xã ban hành Kế hoạch như sau:", "Một câu."], [Sign.LED_IN]), (3, ["KẾ HOẠCH", "Tập huấn", "UBND xã ban hành Kế hoạch như sau:", "Một câu.", "I. MỤC ĐÍCH"], []),
        (4, ["KẾ HOẠCH", "Tập huấn", "UBND xã ban hành Kế hoạch như sau:", "Một câu.", "I. MỤC ĐÍCH"], [Sign.LED_IN]), (3, ["KẾ HOẠCH", "Tập huấn", "UBND xã ban hành Kế hoạch như sau:", "Một câu.", "II. MỤC ĐÍCH"], [Sign.LED_IN]),
    ],
)  # fmt: skip
def test_what_the_lines_around_say_of_a_line(at, texts, signs):
    assert beside(at, *texts) == speaks(*signs)


@pytest.mark.parametrize(
    ("text", "settings", "signs"),
    [
        ("Nơi nhận:", {1: 1, 2: 1}, [Sign.END_TABLE]), ("Nơi nhận:", {1: 1, 2: 2}, []), ("Nơi nhận:", {1: 1}, []), ("Số: 5/KH-UBND", {1: 1, 2: 1}, [Sign.HEAD_TABLE]),
        ("Số: 5/KH-UBND", {1: 1, 2: 2}, []), ("Một câu.", {1: 1, 2: 1}, []),
    ],
)  # fmt: skip
def test_a_table_with_a_sign_speaks_for_all_its_lines(text, settings, signs):
    texts = ("KẾ HOẠCH", text, "(một ý)")
    alone = beside(2, *texts)
    found = beside(2, *texts, settings=settings)
    assert {
        zone: found.get(zone, 0) - alone.get(zone, 0) for zone in found | alone if found.get(zone) != alone.get(zone)
    } == speaks(*signs)


TITLE, LEADS = ["KẾ HOẠCH", "Tập huấn"], "UBND xã ban hành Kế hoạch như sau:"


@pytest.mark.parametrize(
    ("at", "texts", "signs"),
    [
        # the title stands among the first sixty lines, the subject within eight, no longer than 300 letters
        (59, [*["a."] * 59, "KẾ HOẠCH"], [Sign.TITLE]), (60, ["Số: 5/KH-UBND", *["a."] * 59, "KẾ HOẠCH"], []), (0, ["- KẾ HOẠCH"], []), (1, ["KẾ HOẠCH", "BÁO CÁO"], [Sign.SUBJECT]),
        (8, ["KẾ HOẠCH", *["a"] * 8], [Sign.SUBJECT]), (9, ["KẾ HOẠCH", *["a"] * 9], []), (1, ["KẾ HOẠCH", "A".ljust(300, "a")], [Sign.SUBJECT]), (1, ["KẾ HOẠCH", "A".ljust(301, "a")], []),
        # one in capitals no longer than 600: no sentence is written so
        (1, ["KẾ HOẠCH", "A" * 600], [Sign.SUBJECT]), (1, ["KẾ HOẠCH", "A" * 601], []),
        (1, ["KẾ HOẠCH", "Các việc;"], []), (1, ["KẾ HOẠCH", "1. Tập huấn"], []), (2, ["KẾ HOẠCH", "1. Tập huấn", "văn thư"], []), (2, ["KẾ HOẠCH", "Tập huấn", "Căn cứ Luật Lưu trữ"], []),
        (1, ["KẾ HOẠCH", paragraph("Tập huấn;", bold=True, middle=True)], []), (1, ["KẾ HOẠCH", paragraph("Tập huấn", bold=True)], [Sign.SUBJECT]), (2, [*TITLE, paragraph("văn thư", bold=True)], [Sign.SUBJECT]),
        (3, [*TITLE, paragraph("Căn cứ Luật Lưu trữ;"), paragraph("văn thư", bold=True)], []), (3, [*TITLE, paragraph("Căn cứ Luật Lưu trữ;", bold=True), paragraph("văn thư", bold=True)], []),
        (3, [*TITLE, paragraph("Căn cứ Luật Lưu trữ;", middle=True), paragraph("văn thư", bold=True)], []), (3, [*TITLE, paragraph("Căn cứ Luật Lưu trữ", bold=True, middle=True), paragraph("văn thư", bold=True)], [Sign.SUBJECT]),
        # no title: below the last line that surely is of the head
        (2, ["Số: 5/KH-UBND", "An Bình, ngày 05 tháng 9 năm 2026", "Tập huấn"], [Sign.SUBJECT]), (1, ["Kính gửi: Các phòng", "Tập huấn"], []), (1, ["Số: 5/KH-UBND", "Tập huấn;"], []), (2, ["Số: 5/KH-UBND", "Tập huấn", "văn thư"], [Sign.SUBJECT]),
        (60, ["Số: 5/KH-UBND", *["a."] * 58, "Số: 6/KH-UBND", "Tập huấn"], [Sign.SUBJECT]), (61, ["Số: 5/KH-UBND", *["a."] * 59, "Số: 6/KH-UBND", "Tập huấn"], []), (1, ["Độc lập - Tự do - Hạnh phúc", "Tập huấn"], [Sign.SUBJECT]),
        # the name of an annex stands within four lines above what it belongs to
        (13, [*TITLE, *PLAIN[1:], "LỚP", "1", "2", "3", "(Kèm theo Kế hoạch)"], [Sign.ANNEX_NAME]), (13, [*TITLE, *PLAIN[1:], "LỚP", "1", "2", "3", "4", "(Kèm theo Kế hoạch)"], []),
        (9, ["KẾ HOẠCH", *["a."] * 8, "LỚP", "(Kèm theo Kế hoạch)"], [Sign.ANNEX_NAME]), (8, ["KẾ HOẠCH", *["a."] * 7, "LỚP", "(Kèm theo Kế hoạch)"], [Sign.SUBJECT]),
        (9, ["Số: 5/KH-UBND", *["a."] * 8, "LỚP", "(Kèm theo Kế hoạch)"], [Sign.ANNEX_NAME]), (13, ["KẾ HOẠCH", *PLAIN, "CHỦ TỊCH", "(Kèm theo Kế hoạch)"], []), (13, ["KẾ HOẠCH", *PLAIN, paragraph("Lê Văn An", middle=True), "(Kèm theo Kế hoạch)"], []),
        (14, ["KẾ HOẠCH", *PLAIN, "(Kèm theo Kế hoạch)", "LỚP"], []),
        # the sentence that leads in, and where what it leads to begins
        (2, [*TITLE, LEADS, "Một câu."], []), (3, [*TITLE, LEADS, "Một câu.", LEADS], [Sign.LED_IN]), (4, [*TITLE, LEADS, "Một câu.", "1. Một", "I. MỤC ĐÍCH"], []), (5, [*TITLE, LEADS, "Một câu.", "1. Một", "I. MỤC ĐÍCH"], [Sign.LED_IN]),
    ],
)  # fmt: skip
def test_how_far_the_lines_around_speak(at, texts, signs):
    assert beside(at, *texts) == speaks(*signs)


@pytest.mark.parametrize(
    ("text", "shaped"),
    [("KẾ HOẠCH", True), ("Số: 5/KH-UBND", True), ("Kính gửi: Các phòng", True), ("Căn cứ Luật Lưu trữ;", True), ("QUYẾT ĐỊNH:", True), ("Một câu.", False), ("I. MỤC ĐÍCH", False), ("Nơi nhận:", False)],
)  # fmt: skip
def test_a_text_without_head_title_or_opening_has_loose_lines(text, shaped):
    (last,) = evidence(lines(*["a."] * 9, text, "Hai câu."))[-1:]
    opening = WEIGHTS[Sign.PLAIN][Zone.OPENING]
    behind = WEIGHTS[Sign.BEHIND_END][Zone.OPENING] if text == "Nơi nhận:" else 0
    assert last[Zone.OPENING] == opening * shaped + behind


@pytest.mark.parametrize(
    ("text", "sign"),
    [("Nơi nhận:", Sign.BEHIND_END), ("TM. ỦY BAN NHÂN DÂN", Sign.BEHIND_END), ("CHỦ TỊCH", None), ("- Lưu: VT.", None), ("đã xong./.", Sign.SIGNED_OFF), ("đã xong.", None)],
)  # fmt: skip
def test_the_end_speaks_for_every_line_below_it(text, sign):
    own, below, far = evidence(lines("KẾ HOẠCH", "Một câu.", text, "Hai câu.", "Ba câu."))[2:]
    plain = weights([Sign.PLAIN]) if sign is None else weights([Sign.PLAIN, sign])
    assert below == far == [plain[zone] for zone in Zone]
    assert own == evidence(lines("KẾ HOẠCH", "Một câu.", text))[2]


def test_two_signs_of_the_end_count_as_one():
    found = evidence(
        lines("KẾ HOẠCH", "Một câu.", "Nơi nhận:", "đã xong./.", "Hai câu.", "TM. ỦY BAN NHÂN DÂN", "Ba câu.")
    )
    assert found[4] == found[6] == [weights([Sign.PLAIN, Sign.BEHIND_END, Sign.SIGNED_OFF])[zone] for zone in Zone]


def test_a_table_signs_nothing_off():
    cell = Cell((Run("đã xong./."),))
    block = Block(Role.CHUA_RO, (Run("đã xong./."),), table=Table((1.0,), (Row((cell,)),)))
    table, below = (line._replace(text="đã xong./.") if line.table else line for line in lines(block, "Hai câu."))
    assert evidence([table, below])[1] == evidence(lines("Một câu.", "Hai câu."))[1]


@pytest.mark.parametrize(
    ("texts", "at", "basis"),
    [
        (["KẾ HOẠCH", "Thực hiện Quyết định số 85/QĐ-TTg ngày 17/01/2022"], 1, False), (["KẾ HOẠCH", "Thực hiện Quyết định số 85/QĐ-TTg ngày 17/01/2022;"], 1, True), (["KẾ HOẠCH", "Thực hiện Quyết định số 85/QĐ-TTg,"], 1, True),
        (["KẾ HOẠCH", "Căn cứ Quyết định số 85/QĐ-TTg ngày 17/01/2022"], 1, True), (["KẾ HOẠCH NĂM 2026", "Thực hiện Quyết định số 85/QĐ-TTg ngày 17/01/2022"], 1, True), (["KẾ HOẠCH", "Tập huấn", "Thực hiện Quyết định số 85/QĐ-TTg"], 2, True),
        (["Một câu.", "Thực hiện Quyết định số 85/QĐ-TTg"], 1, True), (["Thực hiện Quyết định số 85/QĐ-TTg", "Một câu."], 0, True),
    ],
)  # fmt: skip
def test_a_subject_that_cites_is_no_basis(texts, at, basis):
    assert (evidence(lines(*texts))[at][Zone.OPENING] >= WEIGHTS[Sign.BASIS][Zone.OPENING]) is basis
