"""The mistakes known to stand in the seed documents: each is found where it stands, or the table says why not."""

from functools import cache

import pytest
from project import SEEDS, SHARED, example, need

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.problem import Severity
from kehoach.review.aligned import subject_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, in_spec, judge
from kehoach.review.profile import EMPTY
from kehoach.review.subject import Subject

VP = [rule for rule in rules() if rule.code.startswith("VP")]
NEWS = "003_179aa6433412ea53.txt"
MUONG_ANG, TUAN_GIAO, BO, MINH_LONG = SEEDS.values()

ROWS = [
    (MUONG_ANG, "website của các các trường mầm non", "VP01"),
    (MUONG_ANG, "cho các các trường mầm non công lập", "VP01"),
    (MUONG_ANG, "các cơ quan, tổ chức, các nhân khác", "VP03"),
    (MUONG_ANG, "nhiệm vụ thực Đề án", "VP03"),
    (MUONG_ANG, "phát triển kinh tế xã hội của huyện", "VP09"),
    (MUONG_ANG, "về kế hoạch thực hiện Đề án", "VP35"),
    (MUONG_ANG, "Sở GD&ĐT", "VP36"),
    (MUONG_ANG, "đảm bảo tính mục tiêu", "VP07"),
    (TUAN_GIAO, "Phân đầu 100%", "VP03"),
    (TUAN_GIAO, "Ủy ban nhân tỉnh Điện Biên", "VP03"),
    (TUAN_GIAO, "khu vực Asean", "VP29"),
    (TUAN_GIAO, "điều kiện kinh tế xã hội khó khăn", "VP09"),
    (TUAN_GIAO, "về Kế hoạch thực hiện", "VP35"),
    (TUAN_GIAO, "Hằng năm căn cứ trên cơ sở đề nghị", "VP35"),
    (TUAN_GIAO, "phòng GD&ĐT", "VP36"),
    (TUAN_GIAO, "trình độ CĐ, ĐH, thạc sỹ, QLGD", "VP36"),
    (TUAN_GIAO, "website của các cơ sở giáo dục...", "VP25"),
    (BO, "tháng 8, 9/2023(Thời gian cụ thể sẽ có thông báo sau)", "VP16"),
    (BO, "Vụ Kế hoạch -Tài chính", "VP11"),
    (BO, "được đánh giá đạt trong từ năm 2020 đến năm 2022", "VP03"),
    (BO, "tham gia tập huấn do Bộ GDĐT tổ chức", "VP33"),
    (BO, "Công thông tin điện tử", "VP03"),
    (BO, "các phương pháp/ cách tiếp cận", "VP17"),
    (BO, "của GVMN, CBQL cốt cán", "VP36"),
    (BO, "cán bộ quản lý cốt cán mầm non", "VP40"),
    (BO, "Kinh phí lấy từ nguồn kinh phí", "VP35"),
    (NEWS, "mục đích, yêu cầu cùa Kế hoạch", "VP03"),
    (NEWS, "bồi dưỡng hàng năm", "VP33"),
    (NEWS, "P.702A , Centre Point", "VP13"),
    (MINH_LONG, "Phòng Văn hóa – Xã hội", "VP10"),
    (MINH_LONG, "Ủy ban nhân dân (UBND)  xã", "VP12"),
    (MINH_LONG, "Ủy ban nhân dân (UBND)  xã", "VP39"),
    (MINH_LONG, "của ngành GDĐT xã Minh Long", "VP36"),
    (MINH_LONG, "chương trình GDMN, giáo dục phổ thông (GDPT)", "VP38"),
    (MINH_LONG, "giáo viên, cán bộ quản lý của các cơ sở", "VP40"),
    (MINH_LONG, "bảo đảm thiết thực", "VP07"),
]

OUT_OF_REACH = {
    (TUAN_GIAO, "TCELLCT-HC"): "no list of all abbreviations; VP36 tells it only when it stands apart",
    (TUAN_GIAO, "cán bộ công chức, viên chức"): "`cán bộ` and `công chức` may stand beside each other otherwise",
    (TUAN_GIAO, "thực hiện Bồi dưỡng, đào tạo"): "a capital on a common noun cannot be told from a name",
    (MUONG_ANG, "bố trí từ Nguồn ngân sách"): "the same",
    (BO, "theo quy định Bộ GDĐT"): "`quy định Bộ` may be whole",
    (BO, "CBQL cơ sở (GDMN) trên địa bàn"): "a bracket that is an introduction elsewhere",
    (BO, "Phạm Ngọc Thường"): "a name",
    (MINH_LONG, "tham mưu triển khai các cơ sở giáo dục thực hiện"): "a missing verb",
    (NEWS, "thực hành; Hình thành mạng lưới"): "after `;` a name may follow",
}


@cache
def read(name):
    need((SHARED / "seeds").is_dir(), "seeds")
    path = SHARED / "seeds" / name
    subject = subject_of(intake.read(path))
    return subject, judge(subject, in_file(subject, name), VP).judged


@cache
def spec(name):
    draft = open_spec(example(name))
    subject = Subject(compose(draft.plan), draft.plan, EMPTY)
    return subject, judge(subject, in_spec(draft), VP).judged


def codes_at(judged, words):
    """Codes found in a paragraph that holds the words, where quote and words share something."""
    return {
        one.rule.code
        for one in judged
        if one.finding.block is not None
        and words in one.finding.block.words
        and (one.finding.quote in words or words in one.finding.quote or one.finding.quote.endswith(words[:20]) or words[-12:] in one.finding.quote)
    }  # fmt: skip


@pytest.mark.parametrize(("seed", "words", "code"), ROWS, ids=lambda one: str(one)[:24])
def test_a_known_mistake_is_found(seed, words, code):
    _, judged = read(seed)
    told = {one.rule.code for one in judged if one.finding.quote and one.finding.quote in words}
    assert code in codes_at(judged, words) | told


@pytest.mark.parametrize(("seed", "words"), OUT_OF_REACH, ids=lambda one: str(one)[:24])
def test_what_no_rule_reaches_stands_there_still(seed, words):
    subject, judged = read(seed)
    assert any(words in block.words for block in subject.blocks)
    assert codes_at([one for one in judged if one.problem.severity is not Severity.HINT], words) == set()


def test_every_error_and_warning_in_the_seeds_is_in_the_table():
    wanted = {(seed, code) for seed, _, code in ROWS}
    for seed in (*SEEDS.values(), NEWS):
        for one in read(seed)[1]:
            if one.problem.severity is not Severity.HINT:
                assert (seed, one.rule.code) in wanted, str(one.problem)


CARRIED = [
    ("muong-ang-2024", {"VP01", "VP03", "VP09"}),
    ("tuan-giao-2019-2025", {"VP03", "VP09", "VP29"}),
    ("bo-gddt-2023", {"VP03", "VP11", "VP17"}),
    ("minh-long-2025", {"VP10"}),
]


@pytest.mark.parametrize(("name", "codes"), CARRIED)
def test_the_spec_of_a_seed_keeps_its_mistakes(name, codes):
    _, judged = spec(name)
    assert {one.rule.code for one in judged if one.problem.severity is not Severity.HINT} >= codes
    assert all(one.problem.place.line for one in judged)
