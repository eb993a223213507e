"""Running the rules: no fault is told twice, none without end, and what was not checked is said."""

from datetime import date

import pytest
from growth import linear, repeated
from review.specimens import subject

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.catalogue import ECHOES, rules
from kehoach.review.judge import MOST, in_file, judge
from kehoach.review.page import Specimen
from kehoach.review.rule import Form
from kehoach.review.ways.figures import thousands


def judged(text):
    page = subject(Specimen(True, "trang", text))
    return judge(page, in_file(page, "a.txt"))


def test_the_same_words_are_not_told_by_two_rules():
    words = "doan: Thực hiện Quyết định số 77/QĐ-UBND ngày 31/4/2026 của Ủy ban nhân dân tỉnh."
    codes = [one.rule.code for one in judged(words).judged]
    assert "CC18" in codes
    assert "TG01" not in codes
    assert "TG01" in [one.rule.code for one in judged("doan: Báo cáo trước ngày 31/4/2026.").judged]


def test_the_rules_that_echo_others_exist():
    codes = {rule.code for rule in rules()}
    assert {*ECHOES, *(one for others in ECHOES.values() for one in others)} <= codes


ONE_CAUSE = [
    ("CC07", ("VP36", "VP11"), "can_cu: Căn cứ Tờ trình số 164/TTr- SKHCN ngày 05/9/2026 của Sở;"),
    ("VP03", ("VP36",), "doan: Thường trực HDDND xã giám sát."),
    ("VP26", ("SL11",), "doan: Có 4lớp.Tỉ lệ cao."),
    (
        "VP10",
        ("TC07",),
        (
            "doan: Phòng Văn hóa - Xã hội lập danh sách.\ndoan: Phòng Văn hóa - Xã hội báo cáo.\n"
            "doan: Phòng Văn hóa – Xã hội tổng hợp."
        ),
    ),
    (
        "CC07",
        ("TT72",),
        (
            "so_ky_hieu: Số: 05/KH-UBND\nphu_luc: Phụ lục\n"
            "kem_theo: (Kèm theo Kế hoạch số 05/KH - UBND ngày 05 tháng 9 năm 2026 của UBND xã)"
        ),
    ),
    (
        "TT10",
        ("TT72", "VP11"),
        (
            "so_ky_hieu: Số: 05/KH- UBND\nphu_luc: Phụ lục\n"
            "kem_theo: (Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 9 năm 2026 của UBND xã)"
        ),
    ),
    (
        "TG01",
        ("TT72",),
        (
            "dia_danh_ngay: Minh Long, ngày 31 tháng 02 năm 2026\nphu_luc: Phụ lục\n"
            "kem_theo: (Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của UBND xã)"
        ),
    ),
]


@pytest.mark.parametrize(("cause", "others", "text"), ONE_CAUSE)
def test_one_cause_is_told_once(cause, others, text):
    codes = [one.rule.code for one in judged(text).judged]
    assert cause in codes
    assert not {*others} & {*codes}


def test_another_fault_beside_it_is_told():
    """Another number on the Kèm theo line is no matter of the blank in the head."""
    text = ONE_CAUSE[5][2].replace("số 05/KH", "số 06/KH")
    codes = [one.rule.code for one in judged(text).judged]
    assert {"TT10", "TT72"} <= {*codes}


def test_a_cause_matters_no_less_than_what_it_covers():
    grave = {rule.code: list(Severity).index(rule.severity) for rule in rules()}
    lighter = {(code, other) for code, others in ECHOES.items() for other in others if grave[other] > grave[code]}
    assert lighter == {("VP42", "VP02")}  # a letter told as doubled is no word put for another


def test_a_rule_is_told_so_often_and_then_said_to_be_cut():
    found = judged("\n".join(["doan: Báo cáo trước ngày 31/4/2026."] * (MOST + 50)))
    assert sum(one.rule.code == "TG01" for one in found.judged) == MOST
    assert ("có quá nhiều chỗ sai, chỉ kể 200 chỗ đầu", ("TG01",)) in [
        (why, tuple(code for code in codes if code == "TG01")) for why, codes in found.unchecked
    ]


@pytest.mark.parametrize(
    "words", ["các ", "ngày 31/02/2025 ", "a  b ", "1 + ", "(", "“", "ABC ", "Phụ lục I, ", "Quyết định 12/QĐ-UBND "]
)
def test_long_hostile_text_is_judged_in_linear_time(words):
    linear(judged, repeated(words, "doan: "), 80_000 // len(words))


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("mo_dau: Căn cứ ", "đơn vị xã. Cùng với, đó là ý. "),
        ("doan: ", "Nghị quyết 33 của Chính phủ, "),
        ("doan: ", "ngày 17/06/2020, "),
        ("doan: ", "Thực hiện kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh. "),
        ("doan: ", "giao CB-GV-NV, "),
        ("doan: ", "Ban chỉ đạo xã, ủy ban An toàn, "),
        ("doan: ", "Đến nay có 14/11 thôn có đường bê tông. "),
        ("doan: ", "Ủy ban nhân dân xã ban hành kế hoạch học, Quyết định số 5/QĐ-UBND phê duyệt đề án học, "),
    ],
)
def test_what_a_rule_asks_of_the_whole_text_it_asks_once(before, words):
    linear(judged, repeated(words, before), 80_000 // len(words))


def test_a_page_of_numbers_is_judged_in_linear_time():
    def page(size):
        lines = (f"doan: Có {number} việc." for number in range(10_000, 10_000 + size))
        return subject(Specimen(True, "trang", "\n".join(lines)))

    linear(lambda made: list(thousands(made)), page, 3_000)


OLD = "dia_danh_ngay: Minh Long, ngày 19 tháng 8 năm {}\ndoan: Ủy Ban Nhân Dân xã chỉ đạo các các trường.\nphu_luc: PHỤ LỤC"


def test_a_document_older_than_the_decree_is_not_held_to_its_form():
    old, new = judged(OLD.format(2011)), judged(OLD.format(2021))
    why = next(reason for reason, codes in old.unchecked if "TT66" in codes)
    assert why.startswith("văn bản có trước ngày Nghị định số 30/2020/NĐ-CP có hiệu lực (05/3/2020)")
    assert "TT66" in [one.rule.code for one in new.judged]
    assert "VP01" in [one.rule.code for one in old.judged]
    assert not any(one.rule.since for one in old.judged)
    assert not any("Phụ lục" in one.rule.law for one in old.judged)
    assert why not in dict(new.unchecked)


@pytest.mark.parametrize(
    ("day", "asked"), [("04 tháng 3 năm 2020", False), ("05 tháng 3 năm 2020", True), ("tháng 3 năm 2020", True)]
)
def test_the_decree_holds_from_its_day(day, asked):
    found = judged(f"dia_danh_ngay: Minh Long, ngày {day}\nphu_luc: PHỤ LỤC")
    assert ("TT66" in [one.rule.code for one in found.judged]) is asked


@pytest.mark.parametrize("title", ["ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"])
def test_a_document_of_the_party_or_the_union_is_not_held_to_the_decree_s_form(title):
    words = f"chua_ro: {title}\nten_loai: KẾ HOẠCH\ndong_noi_nhan: - | Lưu Văn phòng Đảng ủy."
    assert not [one for one in judged(words).judged if one.rule.code.startswith("TT")]
    assert [one for one in judged(words.replace(title, "ỦY BAN")).judged if one.rule.code == "TT60"]


@pytest.mark.parametrize(
    "text",
    [
        "so_ky_hieu: Số 05-KH/ĐU\nket_thuc: Đề nghị các chi bộ triển khai thực hiện.\nnoi_nhan: Nơi nhận:",
        "so_ky_hieu: Số 05-KH/ĐU\ndong_noi_nhan: - | Lưu VPĐU.",
        "chua_ro: ĐẢNG BỘ TỈNH QUẢNG TRỊ   ĐẢNG CỘNG SẢN VIỆT NAM\ndong_noi_nhan: - | Lưu VPĐU.",
    ],
)
def test_a_paper_of_the_party_is_not_held_to_the_decrees_form(text):
    found = judged(text)
    assert not any(one.rule.code.startswith("TT") for one in found.judged)
    assert any(
        why.startswith("văn bản của Đảng, Đoàn") and {"TT57", "TT60"} <= {*codes} for why, codes in found.unchecked
    )
    assert "TT60" in [
        one.rule.code for one in judged(f"quoc_hieu: CỘNG HÒA\n{text}\ndong_noi_nhan: - | Lưu VT.").judged
    ]


def test_which_papers_owe_what_a_rule_asks_is_said_by_the_rule():
    every = {rule.code: rule for rule in rules()}
    apart = {rule.code for rule in every.values() if Form.DANG not in rule.of and rule.code[:2] != "TT"}
    # how its papers cite and whom they are sent to, the decree does not lay down
    assert apart == {"CC20", "CC38", "CC39", "TC03", "TG17"}
    assert all(Form.DANG not in rule.of for rule in every.values() if rule.code.startswith("TT"))
    assert all(Form.HANH_CHINH in rule.of for rule in every.values())
    decree = the_thuc.hieu_luc_tu()
    assert {rule.since for rule in every.values()} == {None, date(decree.nam, decree.thang, decree.ngay)}
    assert every["TT07"].since
    assert Form.QUY_PHAM not in every["TT07"].of
    assert every["VP01"].since is None
    assert every["VP01"].of == set(Form)
