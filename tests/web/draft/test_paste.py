"""What comes from the clipboard, read as cells by the page's own script."""

import pytest

READ = """async ([root, name, words]) => (await import(`${root}/static/luoi.js`))[name](words)"""
WORD = (
    "<html><body><!--StartFragment--><table><thead><tr><td rowspan=2><p>Nội dung</p></td>"
    "<td colspan=2><p>Kinh phí</p></td></tr><tr><td><p>Tỉnh</p></td><td><p>Xã</p></td></tr></thead>"
    "<tr><td><p>Dòng một</p><p>- dòng\n   hai</p></td><td><p>1&nbsp;000</p></td><td><p>&lt;</p></td></tr></table>"
    "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\"></body></html>"
)


@pytest.fixture
def read(tab, page):
    return lambda name, words: tab.evaluate(READ, ["/" + page.url.split("/")[3], name, words])


def test_text_of_excel_has_quoted_cells_of_several_lines(read):
    text = 'STT\tNội dung\r\n1\t"dòng một\ndòng ""hai"""\r\n2\t<\r\n'
    assert read("parseText", text) == [["STT", "Nội dung"], ["1", 'dòng một\ndòng "hai"'], ["2", "\\<"]]
    assert read("parseText", 'a "b"\tc') == [['a "b"', "c"]]


def test_a_table_of_word_keeps_its_merged_cells_and_paragraphs(read, tab):
    assert read("parseHtml", WORD) == [
        ["Nội dung", "Kinh phí", "<"], ["^", "Tỉnh", "Xã"], ["Dòng một\n- dòng hai", "1 000", "\\<"],
    ]  # fmt: skip
    assert tab.title() != "x"
    assert read("parseHtml", "<p>không có bảng</p>") is None


def test_a_table_that_says_it_is_huge_stays_small(read):
    cells = read("parseHtml", "<table><tr><td colspan=9999999 rowspan=9999999>a</td></tr></table>")
    assert len(cells) == 1
    assert len(cells[0]) <= 200
