"""Words changed by tracked changes: rejected the file is back, accepted it says the new words in their look."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oddities.fields import field
from oddities.ooxml import docx, p, package, parts, r, table, tc, tr
from oddities.specimens import SPECIMENS
from project import EXAMPLES, SHARED, example, need
from revisions import assert_same_file, lines, paragraphs, parts_of, some_edits, words
from thirds import rounds, some

import kehoach
from kehoach.address import Paragraph
from kehoach.document.compose import compose
from kehoach.word.read import read_docx
from kehoach.word.revise import NewParagraph, Spot, WhyNotMade, WordsChange, accept, detect, reject, write
from kehoach.word.write import render

FONT = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
BOUND = (
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>'
)


def link(inside: str) -> str:
    return f'<w:hyperlink w:anchor="a">{inside}</w:hyperlink>'


def control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def main(content: bytes) -> str:
    return parts_of(content)["word/document.xml"].decode()


def one(content: bytes, old: str, new: str, number: int = 0) -> bytes:
    """Return the file with a change in its first paragraph, its laws proved."""
    made = write(content, "a.docx", [WordsChange(Spot(Paragraph(1), old, number), new)])
    assert not made.left
    assert_same_file(reject(made.content, "a.docx"), content)
    assert detect(made.content, "a.docx")
    assert not detect(accept(made.content, "a.docx"), "a.docx")
    return made.content


@pytest.mark.parametrize(
    ("inside", "old", "new", "kept"),
    [
        ([r("Năm 2025 có")], "2025", "2026", "Năm 2026 có"),
        ([r("Năm 20"), r("25 có")], "2025", "2026", "Năm 2026 có"),
        ([r("Năm 2025 có")], "Năm 2025 có", "Năm 2026 có", "Năm 2026 có"),
        ([r("Năm"), r(" có")], "Năm có", "Năm nay có", "Năm nay có"),
        ([r("Một\thai\nba")], "hai\nba", "2", "Một\t2"),
        ([r("Một hai")], "Một ", "", "hai"),
        ([r("Xem "), link(r("tại đây")), r(".")], "tại đây", "ở dưới", "Xem ở dưới."),
        ([r("Ngày "), field("REF ngay", r("5/1/2025")), r(".")], "5/1/2025", "5/1/2026", "Ngày 5/1/2026."),
        ([r("Ngày "), field("REF ngay", r("5/1/2025")), r(".")], "Ngày 5/1/2025.", "Ngày 6.", "Ngày 6."),
        ([r("Gồm "), control(r("ba xã"))], "ba", "bốn", "Gồm bốn xã"),
        ([r("A"), '<w:bookmarkStart w:id="7" w:name="x"/>', r("B"), '<w:bookmarkEnd w:id="7"/>', r("C")], "ABC", "D", "D"),
        ([r("Theo"), '<w:smartTag w:element="x" w:uri="y">', r("xã An"), "</w:smartTag>"], "xã An", "xã Bình", "Theoxã Bình"),
        ([r("Số\xa012 và &lt; &amp;")], "12", "13", "Số\xa013 và &lt; &amp;"),
    ],
)  # fmt: skip
def test_words_wherever_they_stand(inside, old, new, kept):
    made = one(docx("<w:p>" + "".join(inside) + "</w:p>"), old, new)
    assert lines(accept(made, "a.docx")) == [kept]


def test_the_look_of_what_was_replaced_is_the_look_of_the_new():
    content = docx(p(r("Năm "), r("2025", "<w:b/>"), r(" có")))
    made = one(content, "2025 có", "2026 có")
    (block,) = paragraphs(read_docx(accept(made, "a.docx"), "a.docx"))
    assert [(run.text, run.dam) for run in block.text] == [("Năm ", False), ("2026", True), (" có", False)]


def test_a_change_says_who_and_when_and_has_an_id_of_its_own():
    content = docx(p(r("Năm 2025"), '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>'))
    made = main(one(content, "2025", "2026"))
    assert '<w:del w:id="2" w:author="kehoach" w:date="2020-03-05T00:00:00Z"><w:r><w:delText' in made
    assert '<w:ins w:id="3" w:author="kehoach"' in made
    assert one(content, "2025", "2026") == one(content, "2025", "2026")


def test_the_code_of_a_field_and_its_marks_stay():
    content = docx("<w:p>" + r("Ngày ") + field("REF ngay", r("5/1")) + "</w:p>")
    made = main(one(content, "Ngày 5/1", "Hôm nay"))
    assert made.count("<w:instrText") == 1
    assert "delInstrText" not in made
    assert len(re.findall(r"<w:fldChar", made)) == 3


def test_words_behind_a_field_are_no_result_of_it():
    made = one(docx("<w:p>" + r("Ngày ") + field("REF ngay", r("5/1")) + "</w:p>"), "5/1", "5/1 tới")
    assert main(made).index('"end"') < main(made).index("tới")


def test_a_change_in_a_link_stays_in_the_link():
    made = main(one(docx("<w:p>" + link(r("tại đây")) + "</w:p>"), "tại đây", "ở dưới"))
    assert re.search(r"<w:hyperlink [^>]*><w:del .*</w:ins></w:hyperlink>", made)


def test_letters_of_an_old_font_are_written_in_one_that_has_them():
    content = docx(p(r("Ngay 5/1", FONT)))
    assert "Times New Roman" not in main(one(content, "5/1", "6/1"))
    assert "Times New Roman" in main(one(content, "Ngay", "Ngày"))


def test_words_that_are_not_there_or_no_ones_are_told():
    content = docx(p(r("Năm nay")) + "<w:p>" + BOUND % r("Tên") + "</w:p>")
    asked = [WordsChange(Spot(Paragraph(1), "Năm qua"), "x"), WordsChange(Spot(Paragraph(2), "Tên"), "x"),
             WordsChange(Spot(Paragraph(9), "Năm"), "x"), WordsChange(Spot(Paragraph(1), "nay", 1), "x")]  # fmt: skip
    made = write(content, "a.docx", asked)
    assert [one.why for one in made.left] == [
        WhyNotMade.NOT_FOUND,
        WhyNotMade.NOT_FOUND,
        WhyNotMade.NOT_FOUND,
        WhyNotMade.BOUND,
    ]
    assert made.content == content


def test_changes_that_reach_into_each_other_are_told():
    content = docx(p(r("một hai ba")))
    first, second = WordsChange(Spot(Paragraph(1), "một hai"), "1 2"), WordsChange(Spot(Paragraph(1), "hai ba"), "2 3")
    made = write(content, "a.docx", [first, second, first])
    assert made.made == [first, first]
    assert [(one.edit, one.why) for one in made.left] == [(second, WhyNotMade.CLASH)]


def test_a_file_with_revisions_is_taken_as_accepted_and_that_is_said():
    changed = one(docx(p(r("Năm 2025"))), "2025", "2026")
    made = write(changed, "a.docx", [WordsChange(Spot(Paragraph(1), "2026"), "2027")])
    assert made.accepted
    assert lines(reject(made.content, "a.docx")) == ["Năm 2026"]
    assert lines(accept(made.content, "a.docx")) == ["Năm 2027"]


def box(choice: str, fallback: str) -> str:
    drawn = (
        '<w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:txbx><w:txbxContent>{choice}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{fallback}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'


@pytest.mark.parametrize(("second", "told"), [("Năm 2025", False), ("Năm khác", True)])
def test_both_copies_of_a_text_box_change_or_that_is_told(second, told):
    content = docx(p(r("x"), box(p("Năm 2025"), p(second))))
    block = next(one for one in paragraphs(read_docx(content, "a.docx")) if words(one) == "Năm 2025")
    made = write(content, "a.docx", [WordsChange(Spot(block.origin, "2025", 0, block.paragraph), "2026")])
    assert bool(made.one_copy) == told
    assert main(made.content).count("<w:ins ") == (1 if told else 2)
    assert_same_file(reject(made.content, "a.docx"), content)


def test_a_copy_of_a_text_box_with_other_signs_between_its_letters_is_told():
    content = docx(p(r("x"), box(p(r("Năm"), "<w:r><w:tab/></w:r>", r("2025")), p(r("Năm2025")))))
    block = next(one for one in paragraphs(read_docx(content, "a.docx")) if words(one) == "Năm\t2025")
    edit = WordsChange(Spot(block.origin, "2025", 0, block.paragraph), "2026")
    made = write(content, "a.docx", [edit])
    assert (made.made, made.one_copy) == ([edit], [edit])
    assert ">Năm2025<" in main(made.content)


def test_a_paragraph_beside_one_that_changes_comes_into_both_copies_of_a_text_box():
    content = docx(p(r("x"), box(p("Năm 2025"), p("Năm 2025"))))
    block = next(one for one in paragraphs(read_docx(content, "a.docx")) if words(one) == "Năm 2025")
    at = Spot(block.origin, "", 0, block.paragraph)
    made = write(content, "a.docx", [WordsChange(at._replace(words="2025"), "2026"), NewParagraph(at, "mới")])
    assert (made.left, made.one_copy) == ([], [])
    assert main(made.content).count(">mới<") == 2
    assert_same_file(reject(made.content, "a.docx"), content)


def test_every_other_part_and_every_other_paragraph_has_the_same_bytes():
    odd = '<w:p  w:rsidR="00AA"><w:r><w:t>Giữ &#xE0; nguyên</w:t></w:r></w:p  >'
    content = package(parts(odd + p(r("Năm 2025")) + odd, footer1=p(r("Chân trang"))))
    made = write(content, "a.docx", [WordsChange(Spot(Paragraph(2), "2025"), "2026")]).content
    before, after = parts_of(content), parts_of(made)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert main(made).count(odd) == 2


def test_a_file_of_the_strict_form_stays_one():
    content = parts_of(docx(p(r("Năm 2025"))))
    strict = {name: part.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main")
              for name, part in content.items()}  # fmt: skip
    made = write(package(strict), "a.docx", [WordsChange(Spot(Paragraph(1), "2025"), "2026")]).content
    assert "schemas.openxmlformats.org/wordprocessingml/2006/main" not in main(made)
    assert lines(made) == ["Năm 2026"]
    again = accept(made, "a.docx")
    assert "schemas.openxmlformats.org/wordprocessingml/2006/main" not in main(again)
    assert lines(again) == ["Năm 2026"]


def expected(content: bytes, made: list[WordsChange]) -> list[str]:
    """Return the lines of a file as they must read once changes are accepted."""
    out = []
    by_paragraph = {}
    for edit in made:
        by_paragraph.setdefault(edit.at.paragraph, []).append(edit)
    for block in paragraphs(read_docx(content, "a.docx")):
        line = words(block)
        for edit in sorted(by_paragraph.get(block.paragraph, []), key=lambda edit: -edit.at.start):
            at = edit.at.start
            line = line[:at] + edit.new + line[at + len(edit.at.words) :]
        if line.strip():
            out.append(line)
    return out


def assert_laws(content: bytes, edits: list[WordsChange]) -> None:
    base = accept(content, "a.docx")
    made = write(content, "a.docx", edits)
    assert_same_file(reject(made.content, "a.docx"), base)
    accepted = lines(accept(made.content, "a.docx"))
    assert accepted == [line for line in expected(base, made.made) if line.strip()]
    back = write(content, "a.docx", edits, backward=True)
    assert back.made == made.made
    assert_same_file(accept(back.content, "a.docx"), base)
    assert lines(reject(back.content, "a.docx")) == accepted


@pytest.mark.parametrize("name", sorted(SPECIMENS))
def test_every_oddity_keeps_the_laws(name):
    content = SPECIMENS[name]()
    assert_laws(content, some_edits(accept(content, "a.docx"), random.Random(name)))


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_every_example_keeps_the_laws(name):
    content = render(compose(kehoach.load(example(name))))
    edits = some_edits(content, random.Random(name))
    made = write(content, "a.docx", edits)
    assert made.left == []
    assert_laws(content, edits)


def test_real_files_keep_the_laws():
    found = sorted((SHARED / "specimens").glob("*.docx"))
    need(found, "../shared/specimens")
    for path in found:
        content = path.read_bytes()
        edits = some_edits(content, random.Random(path.name))
        assert write(content, "a.docx", edits).left == []
        assert_laws(content, edits)


TEXT = st.text("ab 2\xa0", min_size=1, max_size=6)
LOOK = st.sampled_from(["", "<w:b/>", "<w:i/>"])
RUN = st.builds(r, TEXT, LOOK)
PIECE = st.one_of(
    RUN,
    st.builds(lambda *runs: link("".join(runs)), RUN, RUN),
    st.builds(lambda *runs: control("".join(runs)), RUN, RUN),
    st.builds(lambda run: field("REF x", run), RUN),
    st.builds(lambda run: f'<w:fldSimple w:instr=" REF x ">{run}</w:fldSimple>', RUN),
    st.sampled_from(
        [
            '<w:proofErr w:type="spellStart"/>',
            "<w:r><w:tab/></w:r>",
            "<w:r><w:lastRenderedPageBreak/><w:t>c</w:t></w:r>",
        ]
    ),
)
LINE = st.lists(PIECE, min_size=1, max_size=5).map(lambda pieces: p(*pieces))
BODY = st.lists(
    st.one_of(LINE, st.builds(lambda a, b: table(tr(tc(a), tc(b)), columns=2), LINE, LINE)), min_size=1, max_size=3
)


@settings(max_examples=rounds(150))
@given(BODY, st.data())
def test_random_edits_of_random_files_keep_the_laws(body, data):
    content = docx("".join(body) + p("."))
    edits = []
    for block in paragraphs(read_docx(content, "a.docx")):
        line = words(block)
        cuts = sorted(data.draw(st.lists(st.integers(0, len(line)), max_size=4, unique=True)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            spot = Spot(block.origin, line[start:end], 0, block.paragraph, start)
            edits.append(WordsChange(spot, data.draw(st.sampled_from(["", "x", "x y", line[start:end] + "z"]))))
    assert write(content, "a.docx", edits).left == []
    assert_laws(content, edits)
