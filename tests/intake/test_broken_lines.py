"""Head, headings and emphasis that run over several lines."""

from kehoach import intake


def runs(text, name="a.md"):
    return [block.text for block in intake.read(name, text.encode()).blocks()]


def words(text, name="a.txt"):
    return [block.words for block in intake.read(name, text.encode()).blocks()]


def test_a_slant_over_two_lines_keeps_its_date():
    found = runs("**KẾ HOẠCH**\n\n*Đắk Lắk, ngày 21\ntháng 11 năm 2025*\n\nSố * lẻ và 2 * 3\n")
    ((run,),) = found[1:2]
    assert (run.text, run.nghieng, run.dam) == ("Đắk Lắk, ngày 21 tháng 11 năm 2025", True, False)
    assert found[2][0].text == "Số * lẻ và 2 * 3"


def test_a_star_nothing_closes_stays_a_star():
    assert [one[0].text for one in runs("**A B**\n\n*Ghi chú.\n\nKhác*\n")][1:] == ["*Ghi chú.", "Khác*"]


def test_tags_of_emphasis_are_no_words():
    text = "Dòng đầu\n\n<b>KẾ HOẠCH</b>\n\n<i>An Bình, ngày 05 tháng 01 năm 2026</i>\n\nMua <strong>sách </strong>mới, a < b.\n"
    for name in ("a.txt", "a.md"):
        found = runs(text, name)
        assert [(run.text, run.dam, run.nghieng) for run in found[1]] == [("KẾ HOẠCH", True, False)]
        assert found[2][0].nghieng
        assert "".join(run.text for run in found[3]) == "Mua sách mới, a < b."


def test_a_basis_that_ends_in_a_comma_does_not_swallow_the_opening():
    basis = "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019,"
    opening = "Ủy ban nhân dân xã An Bình ban hành Kế hoạch như sau:"
    assert words(f"{basis}\n{opening}\n") == [basis, opening]
    assert words(f"{basis}\nCăn cứ Luật Xuất bản;\n") == [basis, "Căn cứ Luật Xuất bản;"]
    assert words("Mua sách, báo,\ntạp chí cho thư viện.\n") == ["Mua sách, báo, tạp chí cho thư viện."]


def test_a_heading_in_capitals_goes_on_with_the_word_of_the_title():
    assert words("I. CĂN CỨ XÂY DỰNG\nKẾ HOẠCH\nCăn cứ Luật A;\n")[0] == "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH"
    assert words("Số: 12/KH-UBND\nKẾ HOẠCH\n")[1] == "KẾ HOẠCH"


def test_a_table_right_below_a_paragraph_is_a_table():
    text = "Kinh phí như sau:\n| STT | Nội dung |\n|---|---|\n| 1 | Mua sách |\nHết.\n"
    blocks = list(intake.read("a.txt", text.encode()).blocks())
    assert [block.table is not None for block in blocks] == [False, True, False]
