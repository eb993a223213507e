"""Family ND: what an author must still write, and what only looks as if he must."""

import pytest
from oddities.fields import field
from oddities.ooxml import docx, p, r, table, tc, tr
from review.paged import found
from review.specimens import subject

from kehoach.document.source import TEXT
from kehoach.review.catalogue import find
from kehoach.review.examine import examine
from kehoach.review.facts.passages import HIDDEN, own_words
from kehoach.review.page import Specimen


def test_what_is_cited_or_quoted_is_no_own_word():
    text = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/9/2024 của UBND tỉnh về số hóa năm 2024; Đề án “Một” năm 2026"
    own = own_words(text)
    assert len(own) == len(text)
    assert "2024" not in own
    assert own.replace(HIDDEN, "").split() == ["Thực", "hiện", ";", "Đề", "án", "năm", "2026"]


@pytest.mark.parametrize(
    "text",
    ["trang mạng xã hội...", "v.v…", "các lĩnh vực (…)", "XXI, XXII, thế kỷ XX", "[1], [12]", "xã, xóm", "a.....",
     "truy cập http://xa.gov.vn/..."],
)  # fmt: skip
def test_an_ellipsis_is_no_blank(text):
    assert found("ND08", f"doan: {text}\n") == ([] if text != "a....." else ["....."])


def test_a_plan_without_any_owner_is_told_once():
    tasks = "nhiem_vu: [{nhiem_vu: Một}, {nhiem_vu: Hai}]\n"
    assert [len(found(code, tasks, "tệp")) for code in ("ND01", "ND02", "ND03")] == [1, 1, 1]


def test_a_task_that_only_opens_a_list_needs_no_owner():
    tasks = "nhiem_vu: [{nhiem_vu: Cả hai, noi_dung: [{nhiem_vu: Một, chu_tri: Phòng Kinh tế}]}]\n"
    assert found("ND01", tasks, "tệp") == []


@pytest.mark.parametrize(
    "page",
    ["muc: I. | KẾT QUẢ NĂM 2025\ntieu_de: 1. | Về văn thư năm 2025\n",
     "mo_dau: Thực hiện Kế hoạch số 12/KH-UBND ngày 05/9/2025 của UBND tỉnh về văn thư năm 2025\n",
     "tieu_de: 1. | Nhiệm vụ năm 2025-2026\n", "doan: So với năm 2025 tăng 5%.\n"],
)  # fmt: skip
def test_last_year_may_be_spoken_of(page):
    assert found("ND09", f"trich_yeu: Công tác văn thư năm 2026\n{page}") == []


def test_marks_and_brackets_make_no_second_name():
    name = "Xây dựng nếp sống văn minh đô thị và nông thôn{} trên địa bàn tỉnh Lâm Đồng giai đoạn 2021-2025"
    page = f"trich_yeu: Đề án “{name.format('')}”\ncan_cu: Đề án “{name.format(' (sau đây gọi là Đề án),')}”\n"
    assert found("ND11", page) == []


def test_in_a_file_an_empty_cell_is_only_a_hint():
    text = "nhiem_vu: [{nhiem_vu: Một, chu_tri: Phòng Kinh tế}, {nhiem_vu: Hai}]\n"
    page = subject(Specimen(True, "tệp", text))
    assert [one.severity for one in find("ND01").check(page)] == [None]
    page.source = TEXT
    assert [str(one.severity) for one in find("ND01").check(page)] == ["gợi ý"]


def unfilled(path, body: str) -> list[tuple[str, str]]:
    """Return where ND08 stands in a Word file of these paragraphs, with the words."""
    path.write_bytes(docx(body))
    found = examine(str(path)).review.problems
    return [(one.place.path, one.message) for one in found if one.code == "ND08"]


def test_what_a_file_itself_calls_unfilled_is_left_over_whatever_it_says(tmp_path):
    invited = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Chọn một ngày.')}</w:sdtContent></w:sdt>"
    merged = field("MERGEFIELD Ten_thon", r("«Ten_thon»"))
    cells = table(tr("Việc", "Nơi"), tr("Tập huấn", tc(p(invited))), columns=2)
    told = unfilled(
        tmp_path / "a.docx",
        p(r("Hoàn thành trước ngày "), invited) + p(r("Tại thôn "), merged) + cells + p("Chọn một ngày."),
    )
    assert [place for place, _ in told] == ["đoạn 1", "đoạn 2", "bảng 1, dòng 2, ô 2"]
    assert '"Chọn một ngày."' in told[0][1]
    assert '"«Ten_thon»"' in told[1][1]
