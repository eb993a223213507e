"""A clone in Word is read for the truth from its XML: old words, new words, comments at words."""

import zipfile
from io import BytesIO

from clone.truth_rows import Row
from clone.truth_word import of_word
from clone.truth_words import Change, places

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = """\
<w:p><w:r><w:t>Số: </w:t></w:r><w:del w:id="1"><w:r><w:delText>41</w:delText></w:r></w:del><w:r><w:t>/KH-UBND</w:t></w:r></w:p>
<w:p><w:r><w:t>An Bình, ngày</w:t><w:tab/><w:t>tháng 3 năm 2025</w:t></w:r></w:p>
<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Sơ kết trước ngày </w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>30/6/</w:t></w:r>
<w:del w:id="2"><w:r><w:delText>2025</w:delText></w:r></w:del><w:ins w:id="3"><w:r><w:t>2026</w:t></w:r></w:ins>
<w:commentRangeEnd w:id="7"/><w:commentRangeEnd w:id="0"/><w:r><w:t>.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>An</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:commentRangeStart w:id="8"/>
<w:r><w:t>120</w:t></w:r><w:commentRangeEnd w:id="8"/></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>Nơi nhận:</w:t></w:r></w:p><w:p><w:r><w:t>- Như trên;</w:t></w:r></w:p>
<w:p><w:r><w:t>KT. CHỦ TỊCH</w:t></w:r></w:p><w:p><w:r><w:t>Nguyễn Văn An</w:t></w:r></w:p>
<w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p><w:p><w:r><w:t>Phân Công</w:t></w:r></w:p>"""
COMMENTS = """\
<w:comment w:id="0" w:author="Lan"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment>
<w:comment w:id="7" w:author="kehoach"><w:p><w:r><w:t>Số liệu cũ.</w:t></w:r></w:p><w:p><w:r><w:t>Mã: CL24</w:t></w:r></w:p></w:comment>
<w:comment w:id="8" w:author="kehoach"><w:p><w:r><w:t>Như câu hỏi ở chữ “3”: số liệu cũ.</w:t></w:r></w:p>
<w:p><w:r><w:t>Mã: CL24</w:t></w:r></w:p></w:comment>"""


def package():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{BODY}</w:body></w:document>')
        made.writestr("word/comments.xml", f'<w:comments xmlns:w="{W}">{COMMENTS}</w:comments>')
    return out.getvalue()


READ, DONE, ASKED = of_word(package())
BY_TEXT = {leaf.text: leaf for leaf in READ.leaves}


def row(noi, chu):
    return Row("", noi, chu, 1, "hoi", "", "vì thế")


def test_the_old_words_are_the_leaves_with_their_parts():
    assert BY_TEXT["Số: 41/KH-UBND"].part == "so"
    assert BY_TEXT["An Bình, ngày tháng 3 năm 2025"].part == "ngay"
    assert [leaf.text for leaf in READ.leaves if leaf.part == "ky"] == ["KT. CHỦ TỊCH", "Nguyễn Văn An"]


def test_the_changes_are_those_of_the_words():
    number, day = BY_TEXT["Số: 41/KH-UBND"], BY_TEXT["Sơ kết trước ngày 30/6/2025."]
    first, second = DONE
    assert first == Change(number.key, 4, 6, "")
    assert second == Change(day.key, 23, 27, "2026")


def test_comments_that_say_the_same_are_one_question_at_the_old_words():
    (asked,) = ASKED
    assert (asked.code, asked.told) == ("CL24", "số liệu cũ")
    words = {leaf.key: leaf.text for leaf in READ.leaves}
    assert [words[spot.key][spot.start : spot.end + 1] for spot in asked.spots] == ["30/6/2025", "120"]


def test_cells_of_a_row_are_quoted_together():
    (found,) = places(READ, row("An | 120", "120"))
    assert [spot.start for spot in found.spots] == [0]
    assert places(READ, row("Phân công", "công"))[:1] == ()


def test_a_name_printed_in_capitals_is_found():
    (found,) = places(READ, row("KT. Chủ tịch", "Chủ tịch"))
    assert found.row.chu == "CHỦ TỊCH"
