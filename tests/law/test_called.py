"""What leads up to a number: its kind, the word số, a date, an issuer, each where it stands."""

import pytest

from kehoach.law.called import called

FAR = "Thực hiện chỉ đạo của cấp trên tại"


@pytest.mark.parametrize(
    ("before", "kind", "parts"),
    [
        ("Quyết định số", "Quyết định", ["Quyết định", "số", None, None]), (f"{FAR} Quyết định số", "Quyết định", ["Quyết định", "số", None, None]),
        ("theo QĐ số", "Quyết định", ["QĐ", "số", None, None]), ("Quyết định", "Quyết định", ["Quyết định", None, None, None]),
        ("theo Quyết định ngày 12/3/2025 số", "Quyết định", ["Quyết định", "số", "ngày 12/3/2025", None]),
        (f"{FAR} Quyết định của UBND tỉnh X số", "Quyết định", ["Quyết định", "số", None, "UBND tỉnh X"]),
        ("Quyết định của UBND tỉnh X, ngày 12/3/2025, số", "Quyết định", ["Quyết định", "số", "ngày 12/3/2025", "UBND tỉnh X"]),
        ("Quyết định ngày 12/3/2025 của UBND tỉnh X số", "Quyết định", ["Quyết định", "số", "ngày 12/3/2025", "UBND tỉnh X"]),
    ],
)  # fmt: skip
def test_each_part_stands_where_it_is_read(before, kind, parts):
    text = f"{before} 45/QĐ-UBND"
    found = called(text, len(before) + 1)
    written = [found.loai_viet, found.chu_so, found.ngay_viet, found.co_quan]
    assert (found.loai, [part and part.words for part in written]) == (kind, parts)
    assert all(text[part.start : part.end] == part.words for part in written if part)


@pytest.mark.parametrize(
    "before", ["số", "xQuyết định số", "Việc này số", "Quyết định của UBND; số", "Quyết định của UBND về đất số", ""]
)
def test_a_number_without_its_kind_is_called_nothing(before):
    assert called(f"{before} 45/QĐ-UBND", len(before) + 1) is None


def test_no_space_before_it_and_nothing_of_the_citation_before():
    assert called("Quyết định45/QĐ-UBND", len("Quyết định")) is None
    text = "Quyết định số 45/QĐ-UBND"
    assert [called(text, 14, since) is None for since in (0, 1, 11)] == [False, True, True]
