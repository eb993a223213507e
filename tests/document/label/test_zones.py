"""Where the parts of a paper begin, by all evidence together."""

from document.label.typed import lines

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
