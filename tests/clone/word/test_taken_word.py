"""A comment a person resolved in Word is a decision taken: the next clone does not ask again."""

import re

import pytest
from oddities.ooxml import package
from revisions import parts_of

from kehoach.clone.word.questions import Question, as_text, from_text
from kehoach.clone.worklist import Kind
from kehoach.document.compose import compose
from kehoach.intake.last_year_word import clone_docx
from kehoach.plan import make
from kehoach.word.comments import read
from kehoach.word.read import read_docx
from kehoach.word.revise import accept
from kehoach.word.write import render

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PLAN = {
    "cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "ngay": "05/01/2026",
    "trich_yeu": "Phát triển thư viện năm 2026", "mo_dau": "UBND xã An Bình ban hành Kế hoạch năm 2026",
    "muc_tieu": ["Có 85% học sinh mượn sách năm 2026", "Có 60% thôn có tủ sách"],
    "to_chuc_thuc_hien": [{"don_vi": "Phòng Văn hóa - Xã hội", "noi_dung": ["Theo dõi"]}],
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
}  # fmt: skip


def _resolve(content, *said):
    """Mark the comments whose words hold one of some as resolved, as Word does."""
    parts = parts_of(content)
    chosen = {one.number for one in read(content, "a.docx") if any(words in one.words for words in said)}
    assert len(chosen) == len(said)
    comments = parts["word/comments.xml"].decode()
    listed = []
    for number in chosen:
        key = f"{int(number) + 1:08X}"
        listed.append(f'<w15:commentEx w15:paraId="{key}" w15:done="1"/>')
        one = re.search(rf'<w:comment [^>]*w:id="{number}".*?</w:comment>', comments, re.DOTALL)
        before, last, after = one[0].rpartition("<w:p>")
        named = f'{before}<w:p {_W14} w14:paraId="{key}">{after}'
        assert last
        comments = comments.replace(one[0], named)
    parts["word/comments.xml"] = comments.encode()
    parts["word/commentsExtended.xml"] = f"<w15:commentsEx {_W15}>{''.join(listed)}</w15:commentsEx>".encode()
    links = parts["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="rEx" Type="{_KIND}/commentsExtended" Target="commentsExtended.xml"/>'
    parts["word/_rels/document.xml.rels"] = links.replace("</Relationships>", f"{link}</Relationships>").encode()
    return package(parts)


class _Year:
    """A file carried on from year to year."""

    def __init__(self, folder, content):
        self.path = folder / "a.docx"
        self.path.write_bytes(content)

    def to(self, nam):
        made = clone_docx(self.path, nam, accept=True)
        self.path.write_bytes(made.content)
        return made

    def resolve(self, *said):
        self.path.write_bytes(_resolve(self.path.read_bytes(), *said))

    def edit(self, old, new):
        parts = parts_of(self.path.read_bytes())
        text = parts["word/document.xml"].decode()
        assert old in text
        parts["word/document.xml"] = text.replace(old, new).encode()
        self.path.write_bytes(package(parts))


@pytest.fixture
def year(tmp_path):
    return _Year(tmp_path, render(compose(make(PLAN))))


def _codes(made, kind):
    return [one.code for one in made.worklist if one.kind is kind and one.code in ("CL22", "CL78")]


def _open(made):
    """The words of the open comments of targets."""
    seen = [one for one in read(made.content, "a.docx") if not one.done]
    return [one.words.rstrip("%") for one in seen if from_text(one.text).code == "CL22"]


def test_what_was_resolved_is_not_asked_but_listed_as_kept(year):
    assert _open(year.to(2027)) == ["85", "60"]
    year.resolve("85")
    made = year.to(2028)
    assert _open(made) == ["60"]
    assert _codes(made, Kind.GIU_NGUYEN) == ["CL78"]
    (kept,) = [one for one in read(made.content, "a.docx") if one.done]
    assert from_text(kept.text).stamp
    assert kept.words.rstrip("%") == "85"


def test_it_is_remembered_year_after_year(year):
    year.to(2027)
    year.resolve("85", "60")
    for nam in (2028, 2029, 2030):
        made = year.to(nam)
        assert _open(made) == []
        assert len([one for one in read(made.content, "a.docx") if one.done]) == 2


def test_once_its_words_change_it_is_asked_again(year):
    year.to(2027)
    year.resolve("85")
    year.to(2028)
    year.edit(">85", ">90")
    made = year.to(2029)
    assert _open(made) == ["90", "60"]
    assert [one for one in read(made.content, "a.docx") if one.done] == []


def test_the_words_decided_on_may_be_others_than_those_that_were_asked(year):
    year.to(2027)
    year.resolve("85")
    year.edit(">85", ">90")
    assert _open(year.to(2028)) == ["60"]


def test_nothing_but_the_comments_differs(year):
    year.to(2027)
    year.resolve("85")
    old = year.path.read_bytes()
    made = clone_docx(year.path, 2028)
    words = [block.words for block in read_docx(accept(old, "a.docx"), "a.docx").blocks()]
    again = [block.words for block in read_docx(accept(made.content, "a.docx"), "a.docx").blocks()]
    assert [one.replace("2028", "2027") for one in again] == words


def test_a_stamp_is_part_of_a_question():
    asked = Question("CL22", "Chỉ tiêu", "Ghi mức mới", ("85%",), stamp="0a1b2c")
    assert from_text(as_text(asked)) == asked


def test_of_a_list_the_first_that_is_still_asked_bears_a_comment(tmp_path):
    costs = [{"khoan_chi": f"Mua sách đợt {number}", "so_tien": f"{number}.000.000 đồng"} for number in (1, 2, 3)]
    year = _Year(tmp_path, render(compose(make({**PLAN, "kinh_phi": costs}))))
    year.to(2027)
    year.resolve("1.000.000")
    made = year.to(2028)
    asked = [item for item in made.worklist if item.code == "CL23" and item.kind is Kind.CAN_QUYET]
    still = [one for one in read(made.content, "a.docx") if "CL23" in one.text and not one.done]
    assert (len(asked), len(still)) == (1, 1)
