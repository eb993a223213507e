"""Where the parts of a paper begin, by all evidence together."""

import pytest
from document.label.typed import lines

from kehoach.document.label import zones
from kehoach.document.label.weights import WEIGHTS, Sign, Zone
from kehoach.document.label.zones import zones_of

PAPER = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Zone.HEAD),
    ("Độc lập - Tự do - Hạnh phúc", Zone.HEAD),
    ("Số: 05/KH-UBND", Zone.HEAD),
    ("KẾ HOẠCH", Zone.TITLE),
    ("Tập huấn văn thư năm 2026", Zone.TITLE),
    ("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", Zone.OPENING),
    ("UBND xã ban hành Kế hoạch tập huấn như sau:", Zone.OPENING),
    ("I. MỤC ĐÍCH", Zone.BODY),
    ("- Nâng cao kỹ năng.", Zone.BODY),
    ("Trên đây là Kế hoạch tập huấn, đề nghị các đơn vị thực hiện./.", Zone.CLOSING),
    ("Nơi nhận:", Zone.ENDING),
    ("- Lưu: VT.", Zone.ENDING),
    ("KT. CHỦ TỊCH", Zone.ENDING),
    ("Nguyễn Văn An", Zone.ENDING),
    ("PHỤ LỤC I", Zone.ANNEX),
    ("DANH SÁCH LỚP", Zone.ANNEX),
)
TEXTS = [text for text, _ in PAPER]
ZONES = [zone for _, zone in PAPER]


def test_each_part_begins_where_its_signs_stand():
    assert zones_of(lines(*TEXTS)) == ZONES


def test_a_lost_line_moves_no_border():
    for at, (text, _) in enumerate(PAPER):
        if text != "PHỤ LỤC I":  # nothing else says that an annex begins
            kept = [*TEXTS[:at], *TEXTS[at + 1 :]]
            assert zones_of(lines(*kept)) == [*ZONES[:at], *ZONES[at + 1 :]], text


CITES = "Triển khai thực hiện Quyết định số 85/QĐ-TTg ngày 17/01/2022 của Thủ tướng Chính phủ về y tế trường học"


def test_a_subject_may_cite_a_paper():
    found = zones_of(lines(*TEXTS[:4], CITES, *TEXTS[5:]))
    assert found == ZONES


def test_what_ends_in_a_mark_or_begins_with_the_words_is_a_basis():
    for words in (f"{CITES};", f"{CITES}.", CITES.replace("Triển khai thực hiện", "Căn cứ")):
        assert zones_of(lines(*TEXTS[:4], words, *TEXTS[5:]))[4] is Zone.OPENING, words


def test_a_basis_below_the_subject_stays_one():
    assert zones_of(lines(*TEXTS[:5], CITES, *TEXTS[5:]))[5] is Zone.OPENING


def test_the_parts_never_go_back():
    found = zones_of(lines(*TEXTS, *TEXTS))
    assert found == sorted(found)


def test_a_text_without_any_shape_is_a_body():
    assert set(zones_of(lines("Một câu.", "Hai câu.", "Ba câu."))) == {Zone.BODY}


def test_no_line_has_no_part():
    assert zones_of([]) == []


def test_every_sign_has_a_weight():
    assert set(WEIGHTS) == set(Sign)


H, T, OPEN, B, C, E, A = Zone
LINE = "Một câu."


@pytest.mark.parametrize(
    ("texts", "zones"),
    [
        (["KẾ HOẠCH", LINE, "I. MỤC ĐÍCH", LINE, "Nơi nhận:"], [T, T, B, B, E]), (["KẾ HOẠCH", "Tập huấn", LINE, LINE, "I. MỤC ĐÍCH"], [T, T, OPEN, OPEN, B]), ([LINE, "KẾ HOẠCH"], [H, T]), (["UBND XÃ A", "KẾ HOẠCH"], [H, T]), (["KẾ HOẠCH", "Tập huấn", LINE], [T, T, OPEN]),
        (["KẾ HOẠCH", "Tập huấn", LINE, "Trên đây là Kế hoạch."], [T, T, OPEN, C]), (["KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", "Lê Văn An"], [T, T, B, B]), (["KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", "CHỦ TỊCH"], [T, T, B, E]), (["I. MỤC ĐÍCH", LINE, "PHỤ LỤC I", LINE], [B, B, A, A]),
        (["I. MỤC ĐÍCH", "xong./.", LINE, "Lê Văn An"], [B, B, E, E]), (["I. MỤC ĐÍCH", "Nơi nhận:", "- Lưu: VT.", LINE, "1. Một"], [B, E, E, E, A]), (["I. MỤC ĐÍCH", "Nơi nhận:", LINE, "(Kèm theo Kế hoạch)", LINE], [B, E, E, A, A]),
        (["Kính gửi: Các phòng", LINE, LINE, "Nơi nhận:"], [OPEN, OPEN, OPEN, E]), (["QUYẾT ĐỊNH:", "Điều 1. Một", LINE], [OPEN, B, B]),
    ],
)  # fmt: skip
def test_the_parts_of_short_papers(texts, zones):
    assert zones_of(lines(*texts)) == zones


@pytest.mark.parametrize(("zone", "cost"), [(C, 5), (E, 15), (A, 40), (T, 0), (OPEN, 0), (B, 0)])
def test_a_part_begins_where_its_line_is_worth_more_than_it_costs(zone, cost, monkeypatch):
    for worth in (cost - 1, cost, cost + 1):
        weights = [[0] * 7, [0] * 7]
        weights[0][H], weights[1][zone] = 100, worth
        monkeypatch.setattr(zones, "evidence", lambda _, weights=weights: weights)
        assert zones_of(["", ""]) == [H, zone if worth > cost else H], worth


def test_of_two_cuts_worth_the_same_the_later_one_is_taken(monkeypatch):
    monkeypatch.setattr(zones, "evidence", lambda _: [[9, 0, 0, 0, 0, 0, 0], [0] * 7, [0, 9, 0, 0, 0, 0, 0]])
    assert zones_of(["", "", ""]) == [H, H, T]
