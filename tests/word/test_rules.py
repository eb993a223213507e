"""The drawn rules have the length the decree asks, measured against LibreOffice's own layout."""

import re
import subprocess

import pytest
from docx import Document
from docx.shared import Pt
from docx_reading import opened
from project import ROOT, to_pdf

import kehoach
from kehoach.document.measure import longest_line, width
from kehoach.plan import make
from kehoach.word.template import shipped
from kehoach.word.write import render

MM = 25.4 / 72


@pytest.mark.parametrize(
    ("text", "size", "weight", "cm"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "dam", 9.57),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "dam", 8.83),
        ("Độc lập - Tự do - Hạnh phúc", 13, "dam", 5.61),
        ("Độc lập - Tự do - Hạnh phúc", 14, "dam", 6.05),
        ("ỦY BAN NHÂN DÂN", 13, "dam", 4.32),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 12, "dam", 5.61),
        ("PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", 13, "dam", 8.64),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", 13, "nghieng", 9.64),
    ],
)
def test_widths_agree_with_those_measured_elsewhere(text, size, weight, cm):
    assert width(text, size, weight) * 2.54 / 72 == pytest.approx(cm, abs=0.011)


def test_a_line_is_as_long_as_its_longest_wrapped_line():
    assert longest_line("a b", 1000, 14) == width("a b", 14)
    assert longest_line("aaa\naaaaa", 1000, 14) == width("aaaaa", 14)
    assert longest_line("aaaa bbbb", width("bbbb", 14) + 1, 14) == width("bbbb", 14)
    assert longest_line("x" * 500, 100, 14) == 100


def points(path):
    """Return the x and the y of the points of a path."""
    numbers = [float(one) for one in re.findall(r"-?[\d.]+", path)]
    return numbers[0::2], numbers[1::2]


def drawn(pdf):
    """Return the horizontal strokes of page 1 as (left, right, top) in mm."""
    svg = pdf.with_suffix(".svg")
    subprocess.run(["pdftocairo", "-svg", "-f", "1", "-l", "1", str(pdf), str(svg)], check=True, capture_output=True)
    text, found = svg.read_text(), []
    for path, transform in re.findall(r'<path [^>]*?d="(M [^"]*)"[^>]*?transform="matrix\(([^)]*)\)"', text):
        a, _, _, d, e, f = map(float, re.split(r"[ ,]+", transform.strip()))
        xs, ys = points(path)
        if xs and max(ys) - min(ys) < 2:
            found.append(((min(xs) * a + e) * MM, (max(xs) * a + e) * MM, (ys[0] * d + f) * MM))
    for path in re.findall(r'<path [^>]*?d="(M [^"]*Z[^"]*)"(?![^>]*transform)', text):
        xs, ys = points(path)
        if xs and max(ys) - min(ys) < 2 < max(xs) - min(xs):
            found.append((min(xs) * MM, max(xs) * MM, ys[0] * MM))
    long = {(round(left, 1), round(right, 1), round(top, 0)) for left, right, top in found if right - left > 8}
    return sorted(long, key=lambda one: one[2])


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ({"cap": "xa", "co_quan": "UBND xã Minh Long"}, "XÃ MINH LONG"),
        (
            {"cap": "so", "co_quan": "Sở Giáo dục và Đào tạo", "co_quan_chu_quan": "UBND tỉnh Điện Biên"},
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        ),
        ({"cap": "bo", "co_quan": "Bộ Giáo dục và Đào tạo"}, "BỘ GIÁO DỤC VÀ ĐÀO TẠO"),
    ],
)
def test_every_rule_is_drawn_under_its_words_at_its_length(soffice, tmp_path, raw, name):
    title = "Bồi dưỡng giáo viên mầm non năm 2026"
    path = tmp_path / "a.docx"
    path.write_bytes(render(kehoach.compose(make({**raw, "trich_yeu": title, "nhiem_vu": ["việc"]}))))
    (pdf,) = to_pdf(soffice, [path], tmp_path)
    strokes = drawn(pdf)
    assert len(strokes) == 3, strokes
    lengths = sorted(right - left for left, right, _ in strokes)
    motto = width("Độc lập - Tự do - Hạnh phúc", 14, "dam") * MM
    agency, subject = width(name, 13, "dam") * MM, width(title, 14, "dam") * MM
    by_length = {
        "agency": lengths[0],
        "subject": min(lengths[1:], key=lambda one: abs(one - 0.42 * subject)),
        "motto": max(lengths),
    }
    assert by_length["motto"] == pytest.approx(motto, abs=0.8)
    assert agency / 3 - 0.4 <= by_length["agency"] <= agency / 2 + 0.4
    assert subject / 3 - 0.4 <= by_length["subject"] <= subject / 2 + 0.4
    middles = sorted((left + right) / 2 for left, right, _ in strokes)
    page_middle = 30 + (210 - 30 - 15) / 2
    assert any(abs(one - page_middle) < 0.6 for one in middles), "the rule under the subject is centred on the text"


def test_an_office_that_shrinks_the_motto_gets_a_shorter_rule(tmp_path):
    document = Document(ROOT / "templates" / "xa.docx")
    document.styles["Tiêu ngữ"].font.size = Pt(13)
    document.save(tmp_path / "mau.docx")
    plan = kehoach.compose(make({"cap": "xa", "co_quan": "UBND xã A", "trich_yeu": "x", "nhiem_vu": ["y"]}))

    def side(content):
        rule = next(p for p in opened(content).tables[0].cell(0, 1).paragraphs if p.style.name == "Đường kẻ")
        return rule.paragraph_format.left_indent

    assert side(render(plan, tmp_path / "mau.docx")) > side(render(plan))
    assert shipped("xa")
