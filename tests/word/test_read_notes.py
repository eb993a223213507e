"""Notes of a Word file: called where they are, no mark in the words, each at an address of its own."""

from oddities.ooxml import docx, p, r, table, tc, tr

from kehoach.document.block import Role
from kehoach.document.extract.recognise import recognise
from kehoach.word.read import read_docx


def call(number, kind="foot", more=""):
    return f'<w:r><w:t>đây</w:t><w:{kind}noteReference w:id="{number}"{more}</w:r>'


def note(number, *paragraphs, kind="foot"):
    own = f"<w:r><w:{kind}noteRef/></w:r>"
    inside = p(own, r(f" {paragraphs[0]}")) + "".join(map(p, paragraphs[1:]))
    return f'<w:{kind}note w:id="{number}">{inside}</w:{kind}note>'


def shown(runs):
    return "".join(f"{{{run.note}}}" if run.note else run.text for run in runs)


def test_calls_stand_inside_their_runs_and_notes_keep_their_paragraphs():
    body = p(r("Một "), call(7, more="/><w:t> rồi</w:t>"), r(" tiếp. "), call(3, "end", "/>"))
    found = read_docx(
        docx(body, footnotes=note(7, "Lời một.", "Đoạn hai."), endnotes=note(3, "Lời cuối.", kind="end")), "a.docx"
    )
    (block,) = found.blocks()
    assert shown(block.text) == "Một đây{1} rồi tiếp. đây{i}"
    assert [(one.label, shown(one.text), one.origin.shown) for one in found.chu_thich] == [
        ("1", "Lời một.", "chú thích 1"),
        ("", "Đoạn hai.", "chú thích 1"),
        ("i", "Lời cuối.", "chú thích cuối 1"),
    ]
    assert {one.role for one in found.chu_thich} == {Role.CHU_THICH}
    assert found.notices == ()


def test_a_sign_typed_in_place_of_the_number_is_no_word():
    body = p(call(2, more=' w:customMarkFollows="1"/><w:t>(*)</w:t>'), r(" tiếp."))
    found = read_docx(docx(body, footnotes=note(2, "(*) Lời một.")), "a.docx")
    assert [shown(block.text) for block in found.blocks()] == ["đây{1} tiếp."]
    assert [shown(one.text) for one in found.chu_thich] == ["Lời một."]
    assert found.notices == ()


def test_a_note_is_called_from_a_cell():
    cell = tc(p(r("Lớp "), call(1, more="/>")), p("Dòng hai"))
    found = read_docx(docx(table(tr("Số", cell), columns=2), footnotes=note(1, "Lời.")), "a.docx")
    made = next(found.blocks()).table.rows[0].cells[1]
    assert shown(made.text) == "Lớp đây{1}\nDòng hai"


def test_a_call_the_plan_has_no_room_for_is_told_with_its_words():
    body = p("KẾ HOẠCH") + p(r("Về công tác "), call(1, more="/>")) + p("I. MỤC ĐÍCH") + p("- Làm tốt.")
    found = recognise(read_docx(docx(body, footnotes=note(1, "Lời của trích yếu.")), "a.docx"))
    assert "[^" not in str(found.raw)
    assert "chu_thich" not in found.raw
    told = [one.message for one in found.doubts if one.code == "TN75"]
    assert told == ['chú thích chân trang, chưa đưa vào bài: "1 Lời của trích yếu."']
