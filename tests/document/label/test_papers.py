"""Where one paper of a file ends and the next begins."""

from document.label.typed import lines

from kehoach.document.label.papers import starts_of

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 05/KH-UBND",
)
END = ("Nơi nhận:", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An")
PLAN = (*HEAD, "KẾ HOẠCH", "Tập huấn văn thư", "I. MỤC ĐÍCH", "Nâng cao kỹ năng.", *END)


def test_one_paper_begins_at_its_first_line():
    assert starts_of(lines(*PLAN)) == [0]


def test_a_second_head_after_a_signature_begins_a_second_paper():
    assert starts_of(lines(*PLAN, *PLAN)) == [0, len(PLAN)]


def test_a_second_head_before_any_signature_begins_none():
    assert starts_of(lines(*HEAD, *HEAD, "KẾ HOẠCH", "Tập huấn")) == [0]


def test_a_head_above_an_annex_begins_none():
    assert starts_of(lines(*PLAN, *HEAD, "DANH SÁCH LỚP", "(Kèm theo Kế hoạch số 05/KH-UBND)")) == [0]


def test_a_title_that_was_issued_by_a_decision_begins_a_paper():
    decision = (*HEAD, "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch", "Điều 1. Ban hành Kế hoạch.", *END)
    carried = ("KẾ HOẠCH", "Tập huấn văn thư", "(Kèm theo Quyết định số 12/QĐ-UBND)", "I. MỤC ĐÍCH")
    assert starts_of(lines(*decision, *carried)) == [0, len(decision)]
