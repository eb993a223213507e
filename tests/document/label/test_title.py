"""The title of a paper and its subject."""

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
