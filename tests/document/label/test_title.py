"""The title of a paper and its subject."""

import pytest
from document.label.typed import lines, of

from kehoach.document.label.title import title


def test_the_title_on_the_line_of_its_subject():
    assert of(title(lines("KẾ HOẠCH Tập huấn văn thư"))) == [
        ("ten_loai", "KẾ HOẠCH"),
        ("trich_yeu", "Tập huấn văn thư"),
    ]


def test_words_of_another_kind_below_a_title_are_its_subject():
    found = of(title(lines("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ")))
    assert [role for role, _ in found] == ["ten_loai", "trich_yeu", "tham_quyen"]


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        (["KẾ HOẠCH", "Tập huấn văn thư"], ["ten_loai", "trich_yeu"]), (["{{loai}}", "Tập huấn"], ["ten_loai", "trich_yeu"]), (["{{loai}}"], ["trich_yeu"]), (["Tập huấn", "{{loai}}"], ["trich_yeu", "trich_yeu"]),
        (["KẾ HOẠCH", "{{trich_yeu}}"], ["ten_loai", "trich_yeu"]), (["KẾ HOẠCH", "-----", "KHẨN", "(Kèm theo Quyết định số 5)", "(chú thích)"], ["ten_loai", "khac", "do_khan", "kem_theo", "chua_ro"]),
        (["KẾ HOẠCH", "KẾ HOẠCH"], ["ten_loai", "ten_loai"]), (["KẾ HOẠCH", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"], ["ten_loai", "trich_yeu"]),
        (["QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch", "tập huấn", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"], ["ten_loai", "trich_yeu", "trich_yeu", "tham_quyen"]),
        (["QUYẾT ĐỊNH", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"], ["ten_loai", "trich_yeu"]), (["KẾ HOẠCH", "QUYẾT ĐỊNH SỐ 5 VỀ VĂN THƯ", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"], ["ten_loai", "trich_yeu", "trich_yeu"]),
        (["(chú thích)", "{{loai}}"], ["chua_ro", "trich_yeu"]), (["QUYẾT ĐỊNH", "Về văn thư", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "tập huấn"], ["ten_loai", *["trich_yeu"] * 3]),
    ],
)  # fmt: skip
def test_what_stands_in_a_title(texts, roles):
    assert [role for role, _ in of(title(lines(*texts)))] == roles


def test_a_hole_above_a_subject_is_the_kind():
    assert of(title(lines("{{loai}}", "Tập huấn", "văn thư"))) == [
        ("ten_loai", "{{loai}}"), ("trich_yeu", "Tập huấn"), ("trich_yeu", "văn thư"),
    ]  # fmt: skip
