"""Words repaired in a spec: several in one value, one after the other, comments kept."""

import pytest

from kehoach.fix.repair import repaired
from kehoach.review.examine import examine

SPEC = """# kế hoạch năm nay
cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
ngay: 05/9/2026
trich_yeu: Tập huấn công tác văn thư năm 2026
mo_dau: Ủy ban nhân dân xã Minh Long ban hành Kế hoạch tập huấn công tác văn thư năm 2026, cụ thể như sau
muc_dich_yeu_cau:
  - tieu_de: Mục đích  # lời dặn
    noi_dung:
      - VIEC
      - Các trường báo cáo kết quả.
ky: {chuc_vu: Chủ tịch, ho_ten: Đinh Văn Sơn}
"""


def fixed(words, folder):
    path = folder / "k.yaml"
    path.write_text(SPEC.replace("VIEC", words), encoding="utf-8")
    return repaired(examine(str(path)))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "Rà soát của của trường mầm non , của của trường tiểu học.",
            "Rà soát của trường mầm non, của trường tiểu học.",
        ),
        ("Hoàn thành ngày30/11 và báo cáo ngày5/9/2026.", "Hoàn thành ngày 30/11 và báo cáo ngày 05/9/2026."),
        ("Theo Kế hoạch số 15/KH -UBND của xã.", "Theo Kế hoạch số 15/KH-UBND của xã."),
        ("Kinh phí 25,000,000đồng.", "Kinh phí 25.000.000 đồng."),
        ("Phối hợp phòng Văn hóa – Xã hội( nếu cần) .", None),
        ("Triễn khai họat động , báo cáo kết qủa..", "Triển khai hoạt động, báo cáo kết quả."),
    ],
)
def test_faults_that_share_a_word_go_one_after_the_other(wrong, right, tmp_path):
    found = fixed(wrong, tmp_path)
    again = found.content.decode()
    assert found.left == ()
    if right is not None:
        assert again == SPEC.replace("VIEC", right)
    assert again.replace("  # lời dặn", "") != again
    (tmp_path / "m.yaml").write_bytes(found.content)
    assert not [one for one in examine(str(tmp_path / "m.yaml")).review.judged if one.finding.repair is not None]


def test_the_same_words_rightly_used_beside_keep_the_fault_for_a_person(tmp_path):
    found = fixed("Kinh phí 25.5% và mục 125.5% của kế hoạch.", tmp_path)
    assert found.content.decode().count("25.5%") + found.content.decode().count("25,5%") == 2
    assert found.diff.count("\n+") <= 2


def test_many_faults_in_one_value_end_in_time(tmp_path):
    found = fixed("các các trường, " * 3000 + "hết.", tmp_path)
    assert found.left
