"""What a clone left open: counted by render and check, refused on request, listed by --resume."""

import json

import pytest
from oddities.ooxml import docx as made_docx
from oddities.ooxml import p, package, parts, r, relationships
from open_document import odt
from project import EXAMPLES, example

from kehoach.address import Paragraph
from kehoach.clone.word.questions import Question, as_text
from kehoach.word.comments import Comment, Program, holds, write
from kehoach.word.read import read_docx
from kehoach.word.traced import Spot

OPEN = """\
cap: xa
co_quan: Ủy ban nhân dân xã An Bình
so:
ngay: /01/2027
trich_yeu: Phát triển thư viện xã năm 2027
can_cu: [Luật Thư viện ngày 21 tháng 11 năm 2019]
mo_dau: Ủy ban nhân dân xã An Bình ban hành Kế hoạch phát triển thư viện xã năm 2027, cụ thể như sau
# chưa rà
muc_dich_yeu_cau:
  - tieu_de: Mục đích
    noi_dung:
      - Có 85% học sinh mượn sách # cần quyết định: CL22
      - "Không bỏ # chưa rà"
to_chuc_thuc_hien:
  - don_vi: Phòng Văn hóa - Xã hội
    noi_dung: [Hướng dẫn các thôn, Báo cáo Ủy ban nhân dân xã trước ngày 15/12/2027]
ket_thuc: Trên đây là Kế hoạch phát triển thư viện xã năm 2027
noi_nhan: [Ủy ban nhân dân tỉnh (để báo cáo), Phòng Văn hóa - Xã hội]
luu: [VT, VHXH]
ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""
COUNT = "Còn 1 chỗ phải quyết định, 1 phần chưa rà"


@pytest.fixture
def spec(tmp_path):
    (tmp_path / "a.yaml").write_text(OPEN, encoding="utf-8")
    return tmp_path / "a.yaml"


def _close(spec):
    text = OPEN.replace("# cần quyết định", "# đã quyết định").replace("# chưa rà\nmuc", "muc")
    spec.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("more", [(), ("--no-check",)])
def test_render_writes_the_draft_and_says_what_is_open(run, spec, tmp_path, more):
    found = run("render", "a.yaml", *more)
    assert found.code == 0
    assert (tmp_path / "a.docx").is_file()
    assert f"{COUNT}: kehoach clone --resume a.yaml" in found.err
    assert "a.yaml:8:1  CL81" in found.err
    assert "a.yaml:12:35  CL80" in found.err
    told = json.loads(run("render", "a.yaml", *more, "--force", "--json").out)["files"][0]
    assert told["open"] == {"decisions": 1, "unread": 1}
    assert [one["code"] for one in told["notes"]] == ["CL81", "CL80"]


@pytest.mark.parametrize("more", [(), ("--no-check",)])
def test_render_refuses_on_request_and_writes_nothing(run, spec, tmp_path, more):
    found = run("render", "a.yaml", "--strict", *more)
    assert found.code == 1
    assert "Chưa in a.yaml vì còn chỗ chưa quyết định, chưa rà (--strict)." in found.err
    assert not (tmp_path / "a.docx").exists()
    assert json.loads(run("render", "a.yaml", "--strict", "--json").out)["files"][0]["open"]["decisions"] == 1
    _close(spec)
    assert run("render", "a.yaml", "--strict").code == 0


def test_check_counts_it_and_is_not_clean(run, spec):
    found = run("check", "a.yaml")
    assert (found.code, COUNT in found.out) == (1, True)
    told = json.loads(run("check", "a.yaml", "--json").out)["files"][0]
    assert (told["open"], told["counts"]["warning"]) == ({"decisions": 1, "unread": 1}, 2)
    _close(spec)
    found = run("check", "a.yaml")
    assert (found.code, "Còn " in found.out) == (0, False)


def test_the_author_may_put_one_aside_with_a_reason(run, spec):
    reason = "# bỏ qua CL80, CL81: chờ họp ngày 5"
    spec.write_text(OPEN.replace("# cần quyết định", f"{reason} # cần quyết định"), encoding="utf-8")
    assert "Còn 1 phần chưa rà" in run("check", "a.yaml").out
    assert run("check", "a.yaml", "--ignore", "CL80=chờ", "--ignore", "CL81=chờ").code == 0


def test_resume_lists_place_question_and_choices(run, spec, tmp_path):
    found = run("clone", "--resume", "a.yaml")
    assert found.code == 1
    assert "a.yaml:12:35  CL22  chỉ tiêu trong lời văn" in found.out
    assert "“Có 85% học sinh mượn sách”" in found.out
    assert "chọn: giữ như năm trước; ghi của năm mới; bỏ" in found.out
    assert found.out.endswith(f"{COUNT}.\n")
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]
    told = json.loads(run("clone", "--resume", "a.yaml", "--json").out)
    assert [(one["kind"], one["line"], one["codes"]) for one in told["items"]] == [
        ("unread", 8, []),
        ("decision", 12, ["CL22"]),
    ]


def test_resume_is_content_when_nothing_is_open(run, spec):
    _close(spec)
    found = run("clone", "--resume", "a.yaml")
    assert (found.code, found.out) == (0, "a.yaml: không còn chỗ nào phải quyết định.\n")


def test_resume_makes_nothing(run, spec):
    found = run("clone", "--resume", "a.yaml", "-o", "b.yaml", "--nam", 2028)
    assert (found.code, "không đi cùng -o, --nam" in found.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", "KẾ HOẠCH".encode()), ("a.odt", odt("<text:p>KẾ HOẠCH</text:p>")), ("a.docx", odt(""))],
)
def test_resume_of_a_file_that_cannot_hold_a_mark(run, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    found = run("clone", "--resume", name)
    assert (found.code, "CL82" in found.err, ".docx" in found.err) == (1, True, True)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken"])
def test_resume_of_a_file_nobody_reads_says_so(run, tmp_path, content):
    (tmp_path / "a.docx").write_bytes(content)
    found = run("clone", "--resume", "a.docx")
    assert (found.code, "TN0" in found.err, found.out) == (1, True, "")


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_example_is_open(run, name):
    assert run("clone", "--resume", example(name)).code == 0


@pytest.mark.parametrize("name", ["minh-long-2025", "xa-2026"])
def test_a_clone_begins_open(run, name, tmp_path):
    assert run("clone", example(name), "--nam", 2030, "-o", "moi.yaml").code == 0
    assert run("clone", "--resume", "moi.yaml").code == 1


ASKED = Question("CL22", "chỉ tiêu viết trong lời văn", "ghi mức của năm mới", ("90%", "85%"))
LINES = ("Có 85% học sinh mượn sách", "Chi 5 triệu đồng")


def _cloned():
    content = made_docx("".join(p(r(line)) for line in LINES))
    spots = Spot(Paragraph(1), "85%"), Spot(Paragraph(2), "5 triệu")
    texts = as_text(ASKED), as_text(ASKED._replace(code="CL23", message="số tiền", choices=()))
    comments = [Comment(at, text) for at, text in zip(spots, texts, strict=True)]
    return write(content, "a.docx", comments, Program.CLONE)


def test_open_comments_of_a_word_clone_are_counted_and_listed(run, tmp_path):
    (tmp_path / "a.docx").write_bytes(_cloned())
    found = run("clone", "--resume", "a.docx")
    assert found.code == 1
    assert "a.docx: đoạn 1  CL22  chỉ tiêu viết trong lời văn\n    “85%”\n    chọn: 90%; 85%\n" in found.out
    assert found.out.endswith("Còn 2 chỗ phải quyết định.\n")
    told = run("check", "a.docx")
    assert (told.code, "Còn 2 chỗ phải quyết định" in told.out) == (1, True)
    assert json.loads(run("check", "a.docx", "--json").out)["files"][0]["open"]["decisions"] == 2


def _resolved(number):
    """A file with two comments of a clone, one of which a person marked as resolved in Word."""
    space = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    one = (
        '<w:comment w:id="{0}" w:author="kehoach" w:initials="kh-chep">'
        '<w:p w14:paraId="0000000{0}"><w:r><w:t>Mã: CL22</w:t></w:r></w:p></w:comment>'
    )
    done = f'<w15:commentEx w15:paraId="0000000{number}" w15:done="1"/>'
    body = "".join(p(r(f"chữ {at}") + f'<w:r><w:commentReference w:id="{at}"/></w:r>') for at in (1, 2))
    kinds = ("styles", "comments", "commentsExtended")
    links = ((kind, kind, f"{kind}.xml") for kind in kinds)
    more = {
        "word/commentsExtended.xml": f"<w15:commentsEx {space}>{done}</w15:commentsEx>",
        "word/_rels/document.xml.rels": relationships(*links),
    }
    return package(parts(body, comments=one.format(1) + one.format(2)) | more)


def test_a_resolved_comment_is_a_decision_taken(run, tmp_path):
    (tmp_path / "a.docx").write_bytes(_resolved(1))
    found = run("clone", "--resume", "a.docx")
    assert "đoạn 2  CL22" in found.out
    assert "đoạn 1" not in found.out


def test_comments_of_people_and_of_a_review_leave_nothing_open(run, tmp_path):
    content = made_docx(p(r(LINES[0])))
    made = write(content, "a.docx", [Comment(Spot(Paragraph(1)), "kh-chep")], Program.CHECK)
    (tmp_path / "a.docx").write_bytes(made)
    assert run("clone", "--resume", "a.docx").code == 0


def test_a_file_without_such_comments_is_not_read_again(monkeypatch):
    assert not holds(made_docx(p(r("a"))), Program.CLONE)
    assert not holds(b"%PDF-1.7 comments kh-chep", Program.CLONE)
    assert not holds(b"PK\x03\x04 comments kh-chep", Program.CLONE)
    assert holds(_cloned(), Program.CLONE)
    assert not holds(_cloned(), Program.CHECK)
    assert read_docx(_cloned(), "a.docx")


def test_verify_says_it_and_refuses_on_request(run, spec):
    assert run("render", "a.yaml").code == 0
    found = run("verify", "a.yaml", "a.docx")
    assert (found.code, f"{COUNT}." in found.out, "a.yaml:12:35  CL80" in found.err) == (0, True, True)
    assert run("verify", "a.yaml", "a.docx", "--strict").code == 1
    told = json.loads(run("verify", "a.yaml", "a.docx", "--json").out)
    assert (told["open"], [one["code"] for one in told["still_open"]]) == (
        {"decisions": 1, "unread": 1},
        ["CL81", "CL80"],
    )
    _close(spec)
    assert run("verify", "a.yaml", "a.docx", "--strict").code == 1  # the file still asks
    run("render", "a.yaml", "--force")
    assert run("verify", "a.yaml", "a.docx", "--strict").code == 0
