"""``kehoach diff --redline --looks``: changes of look as tracked changes beside those of words."""

import re

import pytest
from oddities.ooxml import docx, p, package, parts, r, table, tc, tr
from revisions import assert_same_file, looks, parts_of

from kehoach.cli.app import main
from kehoach.word.read import read_docx
from kehoach.word.revise import accept, detect, reject

WORDS = "Phòng Nội vụ tham mưu kế hoạch đào tạo"
BOTH, CENTRE = '<w:jc w:val="both"/>', '<w:jc w:val="center"/>'
ARIAL = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
SMALL = '<w:sz w:val="26"/>'


def drawn(folder, old: bytes, new: bytes, *options: str) -> bytes:
    for name, content in (("cu", old), ("moi", new)):
        (folder / f"{name}.docx").write_bytes(content)
    files = [str(folder / f"{name}.docx") for name in ("cu", "moi", "so")]
    assert main(["diff", *files[:2], "--redline", files[2], "--force", *options]) in (0, 1)
    return (folder / "so.docx").read_bytes()


def with_looks(folder, old: str, new: str) -> str:
    """Return the body of a redline with looks, its laws proved."""
    made = drawn(folder, docx(old), docx(new), "--looks")
    assert_same_file(accept(made, "a.docx"), docx(new))
    assert looks(reject(made, "a.docx")) == looks(docx(old))
    return parts_of(made)["word/document.xml"].decode()


CASES = {
    "bold": (p(WORDS), p(r(WORDS, "<w:b/>"))),
    "no longer bold": (p(r(WORDS, "<w:b/>")), p(WORDS)),
    "a part": (p(r(WORDS)), p(r("Phòng Nội vụ", "<w:i/>"), r(WORDS.removeprefix("Phòng Nội vụ")))),
    "several parts": (p(r("Phòng Nội vụ", "<w:b/>"), r(" tham mưu", '<w:u w:val="single"/>')), p("Phòng Nội vụ tham mưu")),
    "size and font": (p(r(WORDS, ARIAL + SMALL)), p(WORDS)),
    "centred": (p(WORDS, look=BOTH), p(WORDS, look=CENTRE)),
    "indents": (p(WORDS, look='<w:ind w:left="720" w:firstLine="360"/>'), p(WORDS, look='<w:ind w:hanging="360" w:start="400"/>')),
    "spacing": (p(WORDS, look='<w:spacing w:before="120" w:line="360" w:lineRule="exact"/>'), p(WORDS)),
    "in a cell": (table(tr(tc(p(r("một", "<w:b/>"))), "hai"), columns=2), table(tr("một", tc(p("hai", look=CENTRE))), columns=2)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_change_of_look_is_a_tracked_change(name, tmp_path):
    old, new = (one + p(".") for one in CASES[name])
    for one, other in ((old, new), (new, old)):
        text = with_looks(tmp_path, one, other)
        assert re.search(r"<w:(?:rPr|pPr)Change ", text)
        assert "w:del" not in text
        assert 'w:author="kehoach" w:date="2020-03-05T00:00:00Z"' in text


def test_the_summary_counts_changes_of_look(capsys, tmp_path):
    old = p(r(WORDS, "<w:b/>"), look=BOTH) + p("Bỏ đi") + p(".")
    new = p(WORDS, look=CENTRE) + p(".")
    made = drawn(tmp_path, docx(old), docx(new), "--looks")
    assert detect(made, "a.docx")
    assert "Đã ghi 1 vạch sửa và 2 thay đổi cách trình bày vào" in capsys.readouterr().err


def test_old_words_wear_their_old_look(tmp_path):
    old = (
        p(r("Phòng Nội vụ tham mưu ", "<w:b/>"), r("năm 2025", "<w:i/>"))
        + p(r("Đoạn đã bỏ", "<w:b/>"), look=CENTRE)
        + p(".")
    )
    text = with_looks(tmp_path, old, p("Phòng Nội vụ tham mưu năm 2026") + p("."))
    gone = re.search(r"<w:del (?:(?!</w:del>).)*2025.*?</w:del>", text)
    assert "<w:i/>" in gone[0]
    assert "rPrChange" not in gone[0]


def test_without_looks_only_words_are_shown(tmp_path):
    old, new = (one + p("Năm {}").format(year) for one, year in zip(CASES["bold"], (2025, 2026), strict=True))
    made = parts_of(drawn(tmp_path, docx(old), docx(new)))["word/document.xml"].decode()
    assert "Change " not in made
    assert "<w:del " in made


def test_the_same_looks_are_no_change(tmp_path):
    styled = p(r(WORDS, '<w:b w:val="true"/>'), look='<w:jc w:val="left"/><w:ind w:left="0"/>') + p(".")
    same = p(r("Phòng Nội vụ", "<w:b/>"), r(WORDS.removeprefix("Phòng Nội vụ"), "<w:b/><w:bCs/>")) + p(".")
    assert drawn(tmp_path, docx(styled), docx(same), "--looks") == docx(same)


def section(top: int, wide: bool = False) -> str:
    size = ("16838", "11906") if wide else ("11906", "16838")
    turned = ' w:orient="landscape"' if wide else ""
    return (
        f'<w:sectPr><w:pgSz w:w="{size[0]}" w:h="{size[1]}"{turned}/><w:pgMar w:top="{top}" w:right="851" w:bottom="1134" '
        'w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )


def test_paper_and_margins_of_a_section_are_changes_too(capsys, tmp_path):
    old = p(WORDS, look=section(1134)) + p(".") + section(1134, wide=True)
    new = p(WORDS, look=section(1701)) + p(".") + section(1134)
    made = drawn(tmp_path, whole(old), whole(new), "--looks")
    assert "Đã ghi 0 vạch sửa và 2 thay đổi cách trình bày" in capsys.readouterr().err
    assert_same_file(accept(made, "a.docx"), whole(new))
    assert pages(reject(made, "a.docx")) == pages(whole(old))
    assert pages(made) == pages(whole(new))
    drawn(tmp_path, whole(p(WORDS) + p(".") + section(1134)), whole(new), "--looks")
    assert "SS41" in capsys.readouterr().err


def whole(body: str) -> bytes:
    return package(parts(body))


def pages(content: bytes) -> list:
    return [(one.page, one.ngang) for one in read_docx(content, "a.docx").sections]


def test_looks_are_refused_without_a_redline_and_told_of_a_file_without_them(capsys, tmp_path):
    (tmp_path / "cu.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "moi.docx").write_bytes(docx(p(WORDS) + p(".")))
    files = [str(tmp_path / "cu.txt"), str(tmp_path / "moi.docx")]
    assert main(["diff", *files, "--looks"]) == 2
    assert "--redline" in capsys.readouterr().err
    assert main(["diff", *files, "--looks", "--redline", str(tmp_path / "so.docx")]) in (0, 1)
    assert "SS39" in capsys.readouterr().err
