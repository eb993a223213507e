"""A section under its key: how it may be written, and what it may say besides its content."""

from deep_plan import DEEP, XA, printed, told
from growth import linear

from kehoach import make
from kehoach.document.compose import compose
from kehoach.plan.plan import Plan
from kehoach.plan.save import raw_of


def test_a_section_may_have_its_own():
    raw = {**XA, "danh_so": "hon_hop", "muc_hai": {"tieu_de": "Hai", "danh_so": "thap_phan", "noi_dung": DEEP}}
    assert printed(raw)[5:9] == ["II. HAI", "1. Một", "1.1. Hai", "1.1.1. ba:"]


def test_a_section_cannot_change_its_own_number():
    own = {"tieu_de": "Hai", "danh_so": ["1", "1.1"], "noi_dung": ["Một."]}
    (fault,) = told({**XA, "danh_so": "hon_hop", "muc_hai": own})
    assert fault[0].endswith("muc_hai.danh_so")
    assert fault[1:] == ("KH18", "danh_so của một phần không đổi được số của chính phần ấy")


PARTS = {
    **{key: XA[key] for key in ("cap", "co_quan", "trich_yeu")},
    "thuc_trang": {"phan": "Kết quả năm 2025", "noi_dung": [{"doan": "Tốt"}, {"tieu_de": "Một", "noi_dung": ["hai"]}]},
    "muc_tieu": {"phan": "Nhiệm vụ năm 2026", "tieu_de": "Mục tiêu", "noi_dung": ["Ba"]},
    "nhiem_vu": ["Bốn"],
    "muc_ba": {"phan": "Tổ chức", "tieu_de": "Tổ chức", "noi_dung": ["Năm"]},
}  # fmt: skip


def body(raw):
    """Return the lines of the sections: behind the title, before the recipients."""
    lines = [one.words for one in compose(make(raw)).blocks()]
    return lines[lines.index("Thư viện") + 1 : lines.index("Nơi nhận:")]


def test_a_section_opens_a_phần_and_its_mục_begin_anew():
    assert body(PARTS) == [
        "Phần I", "KẾT QUẢ NĂM 2025", "Tốt.", "1. Một", "- hai.",
        "Phần II", "NHIỆM VỤ NĂM 2026", "I. MỤC TIÊU", "- Ba.", "II. NHIỆM VỤ", "- Bốn.",
        "Phần III", "TỔ CHỨC", "I. TỔ CHỨC", "- Năm./.",
    ]  # fmt: skip


def test_a_phần_counts_as_the_plan_says():
    found = body({**PARTS, "danh_so": ["Phần A", "I", "1", "a"]})
    assert [one for one in found if one.startswith("Phần")] == ["Phần A", "Phần B", "Phần C"]


def test_a_phần_is_kept_as_it_was_said():
    plan = make(PARTS)
    assert make(raw_of(plan)) == plan
    assert raw_of(plan)["muc_tieu"]["phan"] == "Nhiệm vụ năm 2026"


def test_its_own_section_needs_a_title_or_a_phần():
    (fault,) = told({**PARTS, "muc_hai": {"noi_dung": ["Một."]}})
    assert fault[1:] == ("KH02", "phần `muc_hai` thiếu `tieu_de`")
    make({**PARTS, "muc_hai": {"phan": "Hai", "noi_dung": ["Một."]}})


def test_many_sections_are_gathered_as_fast_as_few():
    linear(Plan.gather, lambda count: {f"muc_{one}": ["Ý"] for one in range(count)}, 8_000)
