"""Remarks in a copy of a copy: those of an earlier check are replaced, and nobody else's are touched."""

import re
from pathlib import Path

import pytest
from oddities.ooxml import p, package, parts, r, relationships
from oddities.specimens import SPECIMENS
from project import EXAMPLES, SHARED, example, need
from revisions import parts_of, plain
from thirds import some

import kehoach
from kehoach.address import Paragraph
from kehoach.document.compose import compose
from kehoach.problem import KehoachError
from kehoach.report.comments import annotated
from kehoach.review.examine import examine
from kehoach.word.amend import Amendment, amend
from kehoach.word.comments import Comment, Program, read, write
from kehoach.word.traced import Spot
from kehoach.word.write import render

SPACES = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
WRONG = "Nâng cao kỷ năng soạn thảo."
PERSON = (
    '<w:comment w:id="7" w:author="An" w:initials="A" w:date="2026-01-05T08:00:00Z"><w:p><w:r>'
    "<w:t>Có đúng   không?</w:t></w:r></w:p></w:comment>"
)


def remarked(content: bytes, folder: Path):
    path = folder / "a.docx"
    path.write_bytes(content)
    return annotated(examine(str(path)))


def again_and_again(content: bytes, folder: Path) -> list[bytes]:
    """The file annotated, its copy annotated, and the copy of that."""
    out = [content]
    for _ in range(3):
        out.append(remarked(out[-1], folder).content)
    return out[1:]


def said(content: bytes) -> list[tuple[str, str, str]]:
    return [(one.initials, one.text.split(" ")[0], one.words) for one in read(content, "a.docx")]


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_a_copy_of_a_copy_is_the_copy(name, tmp_path):
    content = render(compose(kehoach.load(example(name))))
    first, second, _ = again_and_again(content, tmp_path)
    assert first == second


@pytest.mark.parametrize("name", some(sorted(SPECIMENS)))
def test_a_copy_of_a_copy_is_the_copy_of_any_file(name, tmp_path):
    """A signature stays behind in the first copy: what is told of it is told no more in the second."""
    try:
        first, second, third = again_and_again(SPECIMENS[name](), tmp_path)
    except KehoachError:
        return
    assert second == third
    assert parts_of(first).keys() == parts_of(second).keys()
    assert [one.words for one in read(first, "a")][1:] == [one.words for one in read(second, "a")][1:]


def test_a_copy_of_a_copy_of_a_real_file_is_the_copy(tmp_path):
    specimens = sorted((SHARED / "specimens").glob("*.docx"))
    need(specimens, "../shared/specimens")
    for path in specimens:
        first, second, _ = again_and_again(path.read_bytes(), tmp_path)
        assert first == second, path.name


def lines(*said: str, comments: str = PERSON, more: dict | None = None, links: tuple = ()) -> bytes:
    """A plan with a comment of a person at its last paragraph."""
    mark = (
        '<w:commentRangeStart w:id="7"/>' + r("Mở lớp tập huấn.") + '<w:commentRangeEnd w:id="7"/>'
        '<w:r><w:commentReference w:id="7"/></w:r>'
    )
    body = "".join(map(p, ("KẾ HOẠCH", "Tập huấn năm 2026", "I. MỤC ĐÍCH", *said))) + p(mark)
    return package(parts(body, comments=comments, links=links) | (more or {}))


def test_only_what_a_check_said_is_replaced(tmp_path):
    """What a person and a clone said stays byte for byte; what is mended has no remark any more."""
    content = write(lines(WRONG), "a.docx", [Comment(Spot(Paragraph(2), "2026"), "năm nào")], Program.CLONE)
    first = remarked(content, tmp_path).content
    assert ("kh", "VP03", "kỷ năng") in said(first)
    mended = amend(first, "a.docx", [Amendment(Paragraph(4), "kỷ năng", "kỹ năng")]).content
    second = remarked(mended, tmp_path).content
    assert [one for one in said(second) if one[0] != "kh"] == [
        ("A", "Có", "Mở lớp tập huấn."),
        ("kh-chep", "năm", "2026"),
    ]
    assert not any(code == "VP03" for _, code, _ in said(second))
    before, after = (parts_of(one)["word/comments.xml"] for one in (content, second))
    assert PERSON.encode() in after
    clone = re.search(rb'<w:comment w:id="\d+" w:author="kehoach" w:initials="kh-chep".*?</w:comment>', before)
    assert clone[0] in after
    bare = write(second, "a.docx", [], Program.CHECK)
    body = parts_of(content)["word/document.xml"].replace("kỷ".encode(), "kỹ".encode())
    assert plain(parts_of(bare)["word/document.xml"]) == plain(body)


def test_what_a_check_said_is_no_news_to_the_next(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(lines(WRONG))
    before = examine(str(path))
    path.write_bytes(annotated(before).content)
    after = examine(str(path))
    assert [one.message for one in after.notices] == [one.message for one in before.notices]
    assert [one.problem for one in after.review.judged] == [one.problem for one in before.review.judged]
    told = kehoach.read(path).notices
    assert [one.code for one in told if "kehoach check" in one.message] == ["TN36"]


def threaded(content: bytes, *, reply: bool, done: bool) -> bytes:
    """The copy as Word saves it when a person replied to the remark VP03, or marked it as resolved."""
    held = parts_of(content)
    remark = next(one for one in read(content, "a") if one.text.startswith("VP03"))
    comments = held["word/comments.xml"].decode()
    start = comments.index(f'<w:comment w:id="{remark.number}"')
    last = comments.index("</w:comment>", start)
    at = comments.rindex("<w:p>", start, last)
    keyed = f'{comments[:at]}<w:p w14:paraId="00000001">{comments[at + 5 :]}'
    answer = (
        '<w:comment w:id="90" w:author="Bình" w:initials="B"><w:p w14:paraId="00000002"><w:r>'
        "<w:t>Tên riêng, để nguyên</w:t></w:r></w:p></w:comment>"
    )
    spoken = f'<w15:commentEx w15:paraId="00000001" w15:done="{int(done)}"/>'
    if reply:
        keyed = keyed.replace("</w:comments>", f"{answer}</w:comments>")
        spoken += '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
    listed = f"<w15:commentsEx {SPACES}>{spoken}</w15:commentsEx>"
    links = relationships(
        ("styles", "styles", "styles.xml"), ("c", "comments", "comments.xml"),
        ("e", "commentsExtended", "commentsExtended.xml"),
    )  # fmt: skip
    return package(
        {
            **{name: part.decode() for name, part in held.items()}, "word/comments.xml": keyed,
            "word/commentsExtended.xml": listed, "word/_rels/document.xml.rels": links,
        }
    )  # fmt: skip


@pytest.mark.parametrize("done", [False, True])
def test_what_a_person_answered_stays_and_is_not_said_twice(done, tmp_path):
    answered = threaded(remarked(lines(WRONG), tmp_path).content, reply=True, done=done)
    second = remarked(answered, tmp_path)
    assert second.threads == 1
    assert [code for _, code, _ in said(second.content)].count("VP03") == 1
    assert ("B", "Tên", "") in said(second.content)
    assert remarked(second.content, tmp_path) == second
    mended = amend(second.content, "a.docx", [Amendment(Paragraph(4), "kỷ năng", "kỹ năng")]).content
    third = remarked(mended, tmp_path)
    assert third.threads == 1
    assert [code for _, code, _ in said(third.content)].count("VP03") == 1


def test_what_a_person_resolved_stays_resolved_until_it_is_mended(tmp_path):
    resolved = threaded(remarked(lines(WRONG), tmp_path).content, reply=False, done=True)
    second = remarked(resolved, tmp_path)
    assert second.threads == 0
    assert [(one.text[:4], one.done) for one in read(second.content, "a") if one.done] == [("VP03", True)]
    assert [code for _, code, _ in said(second.content)].count("VP03") == 1
    mended = amend(second.content, "a.docx", [Amendment(Paragraph(4), "kỷ năng", "kỹ năng")]).content
    assert not any(code == "VP03" for _, code, _ in said(remarked(mended, tmp_path).content))


def test_another_place_of_the_same_fault_is_said_though_one_was_answered(tmp_path):
    once = threaded(remarked(lines(WRONG, "Rèn luyện."), tmp_path).content, reply=True, done=False)
    twice = amend(once, "a.docx", [Amendment(Paragraph(5), "luyện", "kỷ năng")]).content
    second = remarked(twice, tmp_path)
    assert sorted(one.origin.number for one in read(second.content, "a") if one.text[:4] == "VP03") == [4, 5]
