"""A file with tracked changes is proved before it is written: rejected, it is the old one."""

import pytest
from oddities.ooxml import docx, p, r, table, tc, tr
from oddities.specimens import SPECIMENS
from revisions import parts_of

from kehoach.word.read import read_docx
from kehoach.word.read.opened import Opened
from kehoach.word.repacked import repacked
from kehoach.word.revise import Spot, WordsChange, write
from kehoach.word.revise.proof import differing

OLD = docx(p("Mở lớp năm 2026") + table(tr(tc(p("một")), tc(p(r("hai", "<w:b/>")))), columns=2))
MAIN = "word/document.xml"


def tracked():
    (first, *_) = read_docx(OLD, "a.docx").blocks()
    return write(OLD, "a.docx", [WordsChange(Spot(first.origin, "2026"), "2027")]).content


def with_main(content, old, new):
    said = parts_of(content)[MAIN].decode()
    assert old in said
    return repacked(content, {MAIN: said.replace(old, new, 1).encode()})


def test_a_file_with_tracked_changes_is_the_old_one_once_they_are_rejected():
    assert differing(OLD, Opened(OLD, "a.docx")) == ""
    assert differing(tracked(), Opened(OLD, "a.docx")) == ""


@pytest.mark.parametrize(("old", "new"), [("Mở lớp", "MỞ LỚP"), ("hai", "ba"), ("<w:b/>", "<w:i/>"), ("<w:b/>", "")])
def test_other_words_or_another_look_are_found(old, new):
    assert differing(with_main(tracked(), old, new), Opened(OLD, "a.docx")) == MAIN


def test_a_part_that_is_no_text_is_compared_byte_for_byte():
    name = next(one for one in parts_of(OLD) if one.endswith("styles.xml"))
    changed = repacked(tracked(), {name: parts_of(OLD)[name] + b"\n"})
    assert differing(changed, Opened(OLD, "a.docx")) == name


def test_a_main_part_of_another_name_is_compared_by_its_words():
    old, name = SPECIMENS["absolute-targets"](), "word/document2.xml"
    block = next(iter(read_docx(old, "a.docx").blocks()))
    word = block.words.split()[0]
    made = write(old, "a.docx", [WordsChange(Spot(block.origin, word), "mới")]).content
    assert differing(made, Opened(old, "a.docx")) == ""
    changed = repacked(old, {name: parts_of(old)[name].replace(word.encode(), b"x", 1)})
    assert differing(changed, Opened(old, "a.docx")) == name


def test_a_picture_is_compared_byte_for_byte():
    one, other = (repacked(OLD, {"word/media/a.png": content}) for content in (b"\x89PNG", b"\x89PNg"))
    assert differing(other, Opened(one, "a.docx")) == "word/media/a.png"
