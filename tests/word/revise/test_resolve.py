"""Every kind of revision of WordprocessingML, accepted and rejected."""

import re

import pytest
from lxml import etree
from oddities.ooxml import NAMES, docx, p, package, parts, r, section, table, tc, tr
from revisions import lines, parts_of

from kehoach.word.revise import accept, detect, reject
from kehoach.word.revise.resolve import accept_tree, reject_tree

WHO = 'w:id="1" w:author="An" w:date="2026-01-05T08:00:00Z"'
BASE = "<w:rPr><w:b/></w:rPr>"


def was(kind: str, inside: str) -> str:
    return f"<w:{kind}Change {WHO}><w:{kind}>{inside}</w:{kind}></w:{kind}Change>"


def ins(inside: str) -> str:
    return f"<w:ins {WHO}>{inside}</w:ins>"


def gone(inside: str) -> str:
    return f"<w:del {WHO}>{inside}</w:del>".replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")


def moved(kind: str, inside: str) -> str:
    return f'<w:{kind}RangeStart {WHO} w:name="m"/><w:{kind} {WHO}>{inside}</w:{kind}><w:{kind}RangeEnd w:id="1"/>'


def marked(mark: str, *runs: str, look: str = "") -> str:
    return p(*runs, look=f"{look}<w:rPr><w:{mark} {WHO}/><w:b/></w:rPr>")


def settled(look: str, *runs: str) -> str:
    return p(*runs, look=f"{look}<w:rPr><w:b/></w:rPr>")


def cell(words: str, mark: str = "") -> str:
    return tc(words, look=mark)


JC = '<w:jc w:val="center"/>'
LEFT = '<w:jc w:val="left"/>'
CASES = {
    "words put in": (p(r("a"), ins(r("b"))), p(r("a"), r("b")), p(r("a"))),
    "words taken out": (p(r("a"), gone(r("b"))), p(r("a")), p(r("a"), r("b"))),
    "put in and taken out again": (p(r("a"), ins(gone(r("b")))), p(r("a")), p(r("a"))),
    "code of a field taken out": (
        p(gone("<w:r><w:delInstrText>X</w:delInstrText></w:r>"), "a"), p("a"), p("<w:r><w:instrText>X</w:instrText></w:r>", "a")),
    "words moved": (p(moved("moveFrom", r("a")), r("b"), moved("moveTo", r("a"))), p(r("b"), r("a")), p(r("a"), r("b"))),
    "look of a run": (
        p(f"<w:r><w:rPr><w:b/>{was('rPr', '<w:i/>')}</w:rPr><w:t>a</w:t></w:r>"),
        p("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"), p("<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>")),
    "a look alone": (
        p(f"<w:r><w:rPr>{was('rPr', '<w:i/>')}</w:rPr><w:t>a</w:t></w:r>"), p("<w:r><w:t>a</w:t></w:r>"), p("<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>")),
    "no look before": (
        p(f"<w:r><w:rPr><w:b/>{was('rPr', '')}</w:rPr><w:t>a</w:t></w:r>", look=JC + was("pPr", "")),
        p("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>", look=JC), p("<w:r><w:t>a</w:t></w:r>")),
    "settings of a paragraph": (p("a", look=JC + was("pPr", LEFT)), p("a", look=JC), p("a", look=LEFT)),
    "the mark stays when settings go back": (
        p("a", look=f"{JC}{BASE}{was('pPr', LEFT)}"), p("a", look=JC + BASE), p("a", look=LEFT + BASE)),
    "a paragraph put in": (marked("ins", ins(r("a"))) + p("b"), settled("", r("a")) + p("b"), p("b")),
    "a paragraph taken out": (marked("del", gone(r("a"))) + p("b"), p("b"), settled("", r("a")) + p("b")),
    "two paragraphs joined": (marked("del", "a") + p("b", look=JC), p("a", "b", look=JC), settled("", "a") + p("b", look=JC)),
    "three paragraphs joined": (
        marked("del", "a") + marked("del", "b") + p("c"), p("a", "b", "c"), settled("", "a") + settled("", "b") + p("c")),
    "a paragraph cut in two": (marked("ins", "a") + p("b"), settled("", "a") + p("b"), p("a", "b")),
    "a paragraph moved": (
        marked("moveFrom", moved("moveFrom", r("a"))) + p("b") + marked("moveTo", moved("moveTo", r("a"))) + p("c"),
        p("b") + settled("", r("a")) + p("c"), settled("", r("a")) + p("b") + p("c")),
    "the last paragraph put in": (p("a") + marked("ins", ins(r("b"))), p("a") + settled("", r("b")), p("a")),
    "a paragraph before a table": (
        marked("ins", ins(r("a"))) + table(tr("b"), columns=1) + p("c"),
        settled("", r("a")) + table(tr("b"), columns=1) + p("c"), table(tr("b"), columns=1) + p("c")),
    "a row put in": (
        table(tr("a"), tr("b", look=f"<w:ins {WHO}/>"), columns=1), table(tr("a"), tr("b", look=" "), columns=1), table(tr("a"), columns=1)),
    "a row taken out": (
        table(tr("a"), tr("b", look=f"<w:del {WHO}/>"), columns=1), table(tr("a"), columns=1), table(tr("a"), tr("b", look=" "), columns=1)),
    "the last row of a table": (p("x") + table(tr("a", look=f"<w:del {WHO}/>"), columns=1), p("x"), p("x") + table(tr("a", look=" "), columns=1)),
    "a cell put in": (table(tr("a", cell("b", f"<w:cellIns {WHO}/>")), columns=2), table(tr("a", "b"), columns=2), table(tr("a"), columns=2)),
    "a cell taken out": (table(tr("a", cell("b", f"<w:cellDel {WHO}/>")), columns=2), table(tr("a"), columns=2), table(tr("a", "b"), columns=2)),
    "cells merged": (
        table(tr(cell("a", f'<w:cellMerge {WHO} w:vMerge="rest"/>')), tr(cell("", f'<w:cellMerge {WHO} w:vMerge="cont"/>')), columns=1),
        table(tr(cell("a", '<w:vMerge w:val="restart"/>')), tr(cell("", '<w:vMerge w:val="continue"/>')), columns=1),
        table(tr("a"), tr(cell("")), columns=1)),
    "cells split": (
        table(tr(cell("a", f'<w:cellMerge {WHO} w:vMergeOrig="cont"/>')), columns=1),
        table(tr("a"), columns=1), table(tr(cell("a", '<w:vMerge w:val="continue"/>')), columns=1)),
    "settings of a row": (
        table(tr("a", look=f"<w:cantSplit/><w:ins {WHO}/>{was('trPr', '<w:tblHeader/>')}"), tr("b"), columns=1),
        table(tr("a", look="<w:cantSplit/>"), tr("b"), columns=1), table(tr("b"), columns=1)),
    "former settings of a row": (
        table(tr("a", look=f"<w:cantSplit/>{was('trPr', '<w:tblHeader/>')}"), columns=1),
        table(tr("a", look="<w:cantSplit/>"), columns=1), table(tr("a", look="<w:tblHeader/>"), columns=1)),
    "a number put in": (
        p("a", look=f'<w:numPr><w:numId w:val="1"/><w:ins {WHO}/></w:numPr>'), p("a", look='<w:numPr><w:numId w:val="1"/></w:numPr>'), p("a", look=" ")),
    "a number before": (
        p("a", look=f'<w:numPr><w:numId w:val="1"/><w:numberingChange {WHO} w:original="1."/></w:numPr>'),
        *(p("a", look='<w:numPr><w:numId w:val="1"/></w:numPr>'),) * 2),
    "a control put in": (
        f"<w:customXmlInsRangeStart {WHO}/><w:sdt><w:sdtPr/><w:sdtContent>{p('a')}<w:customXmlInsRangeStart {WHO}/></w:sdtContent></w:sdt>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>", p("a")),
}  # fmt: skip


def tree(inside: str):
    return etree.fromstring(f"<w:body {NAMES}>{inside}</w:body>")


def canonical(root) -> str:
    """Return a tree as text, settings that hold nothing left out."""
    text = etree.tostring(root, method="c14n").decode()
    return re.sub(r"<w:(pPr|trPr|rPr)>\s*</w:\1>", "", text)


@pytest.mark.parametrize("name", CASES)
def test_each_kind_is_accepted_and_rejected(name):
    carried, accepted, rejected = (tree(one) for one in CASES[name])
    other = tree(CASES[name][0])
    assert accept_tree(carried)
    assert canonical(carried) == canonical(accepted)
    assert reject_tree(other)
    assert canonical(other) == canonical(rejected)
    assert not accept_tree(carried)
    assert not reject_tree(other)


@pytest.mark.parametrize(
    ("inside", "accepted", "rejected"),
    [
        (f"<w:sectPr>{{}}{was('sectPr', section()[10:-11])}</w:sectPr>", "{}", section()[10:-11]),
        (f"<w:tbl><w:tblPr>{{}}{was('tblPr', '<w:jc/>')}</w:tblPr><w:tr/></w:tbl>", "{}", "<w:jc/>"),
        (f"<w:tbl><w:tblGrid>{{}}{was('tblGrid', '<w:gridCol/>')}</w:tblGrid><w:tr/></w:tbl>", "{}", "<w:gridCol/>"),
        (f"<w:tr><w:tblPrEx>{{}}{was('tblPrEx', '<w:jc/>')}</w:tblPrEx></w:tr>", "{}", "<w:jc/>"),
        (f"<w:tc><w:tcPr>{{}}{was('tcPr', '<w:noWrap/>')}</w:tcPr></w:tc>", "{}", "<w:noWrap/>"),
    ],
)
def test_settings_go_back_as_they_were(inside, accepted, rejected):
    now = "<w:bidi/>"
    root, other = tree(inside.format(now)), tree(inside.format(now))
    accept_tree(root)
    reject_tree(other)
    bare = re.sub(r"<w:(\w+)Change .*</w:\1Change>", "", inside)
    assert canonical(root) == canonical(tree(bare.format(accepted.format(now))))
    assert canonical(other) == canonical(tree(bare.format(rejected)))


def test_headers_and_footers_of_a_section_stay_when_its_page_goes_back():
    refers = '<w:headerReference w:type="default" r:id="h"/>'
    former = was("sectPr", '<w:pgSz w:w="2"/>')
    root = tree(f'<w:sectPr>{refers}<w:pgSz w:w="1"/>{former}</w:sectPr>')
    reject_tree(root)
    assert canonical(root) == canonical(tree(f'<w:sectPr>{refers}<w:pgSz w:w="2"/></w:sectPr>'))


def test_every_part_with_words_is_settled_and_the_others_keep_their_bytes():
    content = package(parts(p("a"), header1=p("b", ins(r("c"))), footer1=p("d")))
    assert detect(content, "a.docx")
    made = parts_of(accept(content, "a.docx"))
    before = parts_of(content)
    assert {name for name in before if made[name] != before[name]} == {"word/header1.xml"}
    assert b"<w:ins" not in made["word/header1.xml"]


def test_a_file_without_revisions_stays_as_it_is():
    content = docx(p("a"))
    assert not detect(content, "a.docx")
    assert accept(content, "a.docx") is content
    assert reject(content, "a.docx") is content


def test_letters_that_look_like_a_revision_are_none():
    content = docx(p(r("<w:ins >")))
    assert not detect(content, "a.docx")


def test_a_cell_that_loses_all_its_words_still_has_a_paragraph():
    content = docx(table(tr(tc(f"<w:ins {WHO}>{p('a')}</w:ins>"), "b"), columns=2))
    assert lines(reject(content, "a.docx")) == ["b"]
    assert (
        b'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
        in parts_of(reject(content, "a.docx"))["word/document.xml"]
    )
