"""What stands round a line speaks for a part of the paper, beside the line's own words."""

from collections import Counter

import pytest
from document.label.typed import lines, paragraph

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
