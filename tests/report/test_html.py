"""The page to print: whole, alone, and nothing of a file's words is taken for markup."""

import re
from html.parser import HTMLParser

import pytest

from kehoach.problem import Place, Problem
from kehoach.report.html_pages import page
from kehoach.review.drafted import Unread
from kehoach.review.examine import examine

HOSTILE = '<script>alert(1)</script> & "a" <img src=http://x/y.png onerror=z> ]]> --> </style>'
PLAN = (
    "ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Minh Long, ngày 5 tháng 9 năm 2026\n\nKẾ HOẠCH\nTập huấn {0} năm 2026\n\nI. MỤC ĐÍCH\n"
    "1. Nâng cao kỷ năng của của cán bộ {0} trong xã.\n"
)
VOID = {"meta"}


class Strict(HTMLParser):
    """Every element is closed in its turn; keeps text, tags and where links lead."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.words, self.links, self.ids = [], set(), [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        values = dict(attrs)
        assert len(values) == len(attrs)
        assert set(values) <= {"lang", "charset", "name", "content", "class", "id", "href", "colspan"}
        self.links += [values["href"]] if "href" in values else []
        self.ids += [values["id"]] if "id" in values else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.words.append(data)


@pytest.fixture
def reviewed(tmp_path):
    def make(words, name="a.txt"):
        (tmp_path / name).write_text(PLAN.format(words), encoding="utf-8")
        return examine(str(tmp_path / name))._replace(file=name)

    return make


def test_the_first_block_stands_above_the_findings(reviewed):
    seen = Strict(page([reviewed("viên chức")]))
    words = "".join(seen.words)
    assert words.index("Phải sửa trước khi ký") < words.index("Lỗi (")
    assert "Lỗi, phần đầu, dòng 6: ngày viết chưa đúng số 0 đứng trước" in words
    assert 1 <= len([one for one in seen.links if one.startswith("#tep-1-")]) <= 10


@pytest.mark.parametrize("words", ["viên chức", HOSTILE])
def test_the_page_is_well_formed_and_alone(reviewed, words):
    one = reviewed(words)._replace(file=f"{words}.txt")
    text = page([one, Unread("hỏng <b>.docx", (Problem(Place("x"), "TN04", "tệp hỏng <i>", "lấy lại & đọc"),)), one])
    seen = Strict(text)
    assert seen.tags <= {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "b", "ul", "li", "div", "mark",
        "table", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "ol", "span",
    }  # fmt: skip
    assert [one for one in seen.links if re.fullmatch(r"#tep-\d+", one)] == [
        "#tep-2",
        "#tep-1",
        "#tep-3",
    ]  # what nobody read comes first
    assert set(seen.links) <= {f"#{one}" for one in seen.ids}
    assert len(set(seen.ids)) == len(seen.ids)
    assert [one for one in seen.ids if re.fullmatch(r"tep-\d+", one)] == ["tep-2", "tep-1", "tep-3"]
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    assert not re.search(r"url\(|@import|http", style)
    assert f"{words}.txt" in seen.words


def test_a_finding_has_severity_place_words_in_their_sentence_cure_and_article(reviewed):
    one = reviewed("viên chức")
    seen = Strict(page([one]))
    words = "".join(seen.words)
    assert (
        "Lỗi phần đầu, dòng 6: ngày viết chưa đúng số 0 đứng trước“Minh Long, ngày 5 tháng 9 năm 2026”→ viết" in words
    )
    assert "TT07 · Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4.b" in words
    assert "Tập huấn viên chức năm 2026" in words
    for judged in one.review.judged:
        assert judged.finding.message in words
        assert judged.problem.hint in words


def test_counts_are_those_of_the_review_and_add_up(reviewed):
    one = reviewed("viên chức")
    text = page([one])
    rows = [[int(n.replace("–", "0")) for n in re.findall(r"<td>(.*?)</td>", row)] for row in text.split("<tr>")[2:]]
    assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1]
    assert sum(rows[-1]) == len(one.review.judged) == text.count('<div class="muc ')


def test_what_was_not_checked_is_told(reviewed):
    assert "tệp này không cho biết phông, cỡ chữ, lề" in page([reviewed("viên chức")])
    assert "<h3>Chưa kiểm tra</h3>" in page([reviewed("viên chức")._replace(notices=())])
