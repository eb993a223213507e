"""The laws of ``--fix`` over everything that lies here: pages, corpus, oddities, examples with slips."""

from collections import Counter

import docx
import pytest
from fix.laws import tried, written
from oddities.ooxml import p, package, parts, r
from oddities.specimens import SPECIMENS
from project import EXAMPLES, SHARED, example, need
from review.corpus import cases
from review.foreign import cases as foreign
from revisions import parts_of
from thirds import rounds, some

import kehoach
from kehoach.document.compose import compose
from kehoach.fix.repair import repaired
from kehoach.fix.seen_first import is_certain
from kehoach.problem import KehoachError
from kehoach.review.catalogue import rules
from kehoach.review.examine import examine
from kehoach.review.page import page_of
from kehoach.review.rule import LOOK
from kehoach.word.write import render

SLIPS = {
    "kế hoạch": "kế hoạch , ", "thực hiện": "thực hiện  ", "báo cáo": "báo cáo báo cáo", "năm 2026": "năm2026",
    "Ủy ban nhân dân": "Uỷ ban nhân  dân", "hướng dẫn": "huớng dẫn", "tổ chức": "tổ chúc",
}  # fmt: skip
"""What a hurried hand makes of some words."""
HEAD = ("KẾ HOẠCH", "Tập huấn công tác văn thư năm 2026", "I. MỤC ĐÍCH")


def paper(text):
    """The words of a specimen ``role: label | words``, a line each."""
    return [line.split(": ", 1)[1].replace(" | ", " ", 1) for line in text.splitlines() if ": " in line]


def of_pages():
    """Each wrong specimen of a rule whose cure is certain, as a file."""
    for rule in rules():
        if not rule.fix or rule.kind == LOOK:
            continue
        for number, one in enumerate(page_of(rule.code).specimens):
            if one.wrong and one.form == "trang" and "to_hop" not in one.text and "bang:" not in one.text:
                yield f"{rule.code}-{number}.docx", written(paper(one.text))


def of_corpus(found):
    for one in found:
        if one.dang == "van_ban":
            yield f"{one.ten[:40]}.docx", written(one.noi_dung.splitlines())


def slipped(text):
    """A text with slips put in, each once."""
    for right, wrong in SLIPS.items():
        text = text.replace(right, wrong, 1)
    return text


def all_tried(files):
    """Try every file; return the codes that were repaired."""
    made, broken = Counter(), []
    for name, content in files:
        one = tried(content, name)
        made.update(one.made)
        broken += one.broken
    assert broken == []
    return made


def test_every_wrong_specimen():
    made = all_tried(some([*of_pages()]))
    assert len(made) > rounds(30)


def test_the_passages_that_are_not_ours():
    assert sum(all_tried(of_corpus(foreign("a"))).values()) > 20


@pytest.mark.parametrize("name", ["doan-ngan.yaml", "vien-dan.yaml", "that-wording.yaml", "that-facts.yaml"])
def test_the_corpus(name):
    all_tried(of_corpus(one for one in cases() if one.tep == name))


@pytest.mark.parametrize("name", some(sorted(SPECIMENS)))
def test_every_oddity(name):
    try:
        one = tried(SPECIMENS[name](), f"{name}.docx")
    except KehoachError:
        return
    assert one.broken == []


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_an_example_with_slips_as_spec_and_as_file(name):
    path = example(name)
    text = slipped(path.read_text(encoding="utf-8"))
    assert tried(text.encode(), str(path)).broken == []
    content = render(compose(kehoach.load(path)))
    assert tried(content, "a.docx").broken == []


def test_real_files():
    specimens = sorted((SHARED / "specimens").glob("*.docx"))
    need(specimens, "../shared/specimens")
    assert len(all_tried((path.name, path.read_bytes()) for path in specimens)) > 5


def test_seeds_as_files():
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    need(seeds, "../shared/seeds")
    all_tried((f"{one.stem}.docx", written(one.read_text(encoding="utf-8").splitlines())) for one in seeds)


def test_the_laws_see_a_repair_that_breaks_them(monkeypatch):
    content = written([*HEAD, "Nâng cao kỷ năng.", "Các đơn vị thực hiện."])
    worse = written([*HEAD, "Nâng cao kỷ năng.", "Các các đơn vị thực hiện."])
    monkeypatch.setattr("fix.laws.repaired", lambda one: repaired(one)._replace(content=worse))
    told = " ".join(tried(content, "a.docx").broken)
    assert "new of VP01" in told
    assert "still of VP03" in told
    assert "was changed" in told


def of(words, folder, *more):
    path = folder / "a.docx"
    path.write_bytes(written([*HEAD, words, *more]))
    return examine(str(path))


@pytest.mark.parametrize(
    "words",
    [
        "Phát động phong trào “Nâng cao kỷ năng số” trong toàn xã.",
        'Phát động phong trào "Nâng cao kỷ năng số" trong toàn xã.',
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh về việc nâng cao kỷ năng số.",
    ],
)
def test_letters_in_the_words_of_others_are_left_to_a_person(words, tmp_path):
    found = of(words, tmp_path)
    assert [one.rule.code for one in found.review.judged if one.finding.repair is not None] == ["VP03"]
    done = repaired(found)
    assert [one.rule.code for one in done.shown_first] == ["VP03"]
    assert "VP03" not in {one.rule.code for one in done.made}
    assert "kỷ năng" in "".join(one.text for one in docx.Document(tmp_path / "a.docx").paragraphs)


@pytest.mark.parametrize(
    "words",
    ["Phát động phong trào “Nâng cao kỹ năng số” và rèn kỷ năng.", "Nâng cao kỷ năng theo Kế hoạch số 15/KH-UBND."],
)
def test_the_author_s_own_words_beside_them_are_mended(words, tmp_path):
    assert "VP03" in {one.rule.code for one in repaired(of(words, tmp_path)).made}


def test_spaces_and_marks_among_the_words_of_others_are_the_author_s(tmp_path):
    found = of("Phát động phong trào “Nâng cao  kỹ năng số” trong toàn xã.", tmp_path)
    assert all(is_certain(one) for one in found.review.judged if one.rule.code == "VP12")
    assert "VP12" in {one.rule.code for one in repaired(found).made}


def test_what_a_person_put_in_as_a_tracked_change_keeps_its_words(run, tmp_path):
    mark = 'w:id="{}" w:author="An" w:date="2026-01-05T08:00:00Z"'
    put_in = f"<w:ins {mark.format(5)}>{r('kỷ năng mới')}</w:ins>"
    taken = f"<w:del {mark.format(6)}><w:r><w:delText>kỷ năng cũ </w:delText></w:r></w:del>"
    body = "".join(map(p, HEAD)) + p(r("Nâng cao "), taken, put_in, r(" và của của xã.")) + p("Rèn kỷ năng.")
    content = package(parts(body))
    assert tried(content, "a.docx").broken == []
    (tmp_path / "a.docx").write_bytes(content)
    done = run("check", "a.docx", "--fix", "b.docx")
    assert "Sửa đổi theo dõi (Track Changes) giữ nguyên" in done.out
    assert "1 chỗ phải sửa tay" in done.out
    xml = parts_of((tmp_path / "b.docx").read_bytes())["word/document.xml"].decode()
    assert put_in in xml
    assert taken in xml
    assert "và của xã." in xml
    assert "Rèn kỹ năng." in xml


def test_the_number_and_the_date_of_a_cited_paper_are_told_and_not_written(run, tmp_path):
    of("Thực hiện Nghị quyết số 27/NQ-TW ngày 09/11/2022 và Quyết định số 45/QĐ/UBND ngày 12-3-2025.", tmp_path)
    done = run("check", "a.docx", "--fix", "b.docx")
    assert "phải có người xem trước (CC30, CC33" in done.out
    words = "".join(one.text for one in docx.Document(tmp_path / "b.docx").paragraphs)
    assert "27/NQ-TW" in words
    assert "45/QĐ/UBND ngày 12-3-2025" in words
