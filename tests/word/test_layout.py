"""LibreOffice, which knows nothing of us, lays our files out as the decree asks."""

import re
import subprocess

import pytest
from project import EXAMPLES, ROOT, example, to_pdf

import kehoach
from kehoach.document.block import Role
from kehoach.plan import make
from kehoach.word.write import render
from tools.templates.pages import LEVELS

TIMES = re.compile(r"(Liberation ?Serif|Tinos|Times ?New ?Roman)")
MM = 25.4 / 72


@pytest.fixture(scope="module")
def pdfs(soffice, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pdf")
    files = []
    for name in EXAMPLES:
        path = folder / f"{name}.docx"
        path.write_bytes(render(kehoach.compose(kehoach.load(example(name)))))
        files.append(path)
    return dict(zip(EXAMPLES, to_pdf(soffice, files, folder), strict=True))


def pages(pdf):
    """Return for each page its lines: (left, top, right, text), mm from the corner of the page."""
    done = subprocess.run(["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    found = []
    for page in re.findall(r"<page .*?</page>", done.stdout, re.DOTALL):
        lines = []
        for line in re.findall(r"<line (.*?)>(.*?)</line>", page, re.DOTALL):
            box = {key: float(value) * MM for key, value in re.findall(r'(\w+)="([\d.]+)"', line[0])}
            words = [word.replace("&amp;", "&") for word in re.findall(r"<word [^>]*>(.*?)</word>", line[1])]
            lines.append((box["xMin"], box["yMin"], box["xMax"], " ".join(words)))
        size = [float(one) * MM for one in re.search(r'width="([\d.]+)" height="([\d.]+)"', page).groups()]
        found.append((size, lines))
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_head_stands_on_its_lines(pdfs, name):
    _, lines = pages(pdfs[name])[0]
    (motto,) = [one for one in lines if "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in one[3]]
    (below,) = [one for one in lines if one[3].endswith("Độc lập - Tự do - Hạnh phúc")]
    assert motto[1] < below[1]
    number = next(one for one in lines if one[3].startswith("Số:"))
    date = next(one for one in lines if ", ngày" in one[3])
    assert abs(number[1] - date[1]) < 1.5, "number and date on one line"
    assert number[2] < date[0] or number[3] == date[3]
    assert motto[2] <= 210 - 10, "the motto stays on the paper"


@pytest.mark.parametrize("name", EXAMPLES)
def test_page_1_has_no_number_and_the_others_have_theirs_centred_on_top(pdfs, name):
    numbers = []
    for (wide, _), lines in pages(pdfs[name]):
        first = min(lines, key=lambda one: one[1])
        is_number = re.fullmatch(r"\d{1,3}", first[3]) and first[1] < 20
        numbers.append(int(first[3]) if is_number else None)
        if is_number:
            left, right = (30, 15)
            assert abs((first[0] + first[2]) / 2 - (wide + left - right) / 2) < 2
    expected, count = [], 0
    for number in numbers:  # a phụ lục starts again: its first page shows none either
        count = 1 if number is None else count + 1
        expected.append(None if number is None else count)
    assert numbers == expected
    assert numbers[0] is None
    assert len(numbers) > 1
    plan = kehoach.load(example(name))
    assert numbers.count(None) == max(1, len(kehoach.compose(plan).papers)) + len(plan.phu_luc)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_font_is_substituted(pdfs, name):
    done = subprocess.run(["pdffonts", str(pdfs[name])], check=True, capture_output=True, text=True)
    fonts = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    assert fonts
    assert [one for one in fonts if not TIMES.search(one)] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_text_keeps_the_margins(pdfs, name):
    for (wide, high), lines in pages(pdfs[name]):
        body = [one for one in lines if one[1] > 19]
        assert min(one[0] for one in body) >= 30 - 0.6 - 3.5  # the head's table sticks out by 2,75 mm each side
        assert max(one[2] for one in body) <= wide - 15 + 3.5
        assert max(one[1] for one in body) <= high - 20


def test_a_landscape_annex_lies_on_its_side_and_the_next_stands(pdfs):
    shapes = ["ngang" if size[0] > size[1] else "dọc" for size, _ in pages(pdfs["xa-2026"])]
    assert "ngang" in shapes
    assert shapes[-1] == "dọc"


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_signature_stands_on_a_page_with_the_last_words(pdfs, name):
    plan = kehoach.load(example(name))
    sheet = next(lines for _, lines in pages(pdfs[name]) if any("Nơi nhận:" in one[3] for one in lines))
    words = " ".join(one[3] for one in sorted(sheet, key=lambda one: one[1]))
    assert "./." in words
    if plan.ky and plan.ky.ho_ten:
        assert plan.ky.ho_ten in words


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_heading_is_the_last_line_of_a_page(pdfs, name):
    composed = kehoach.compose(kehoach.load(example(name)))
    roles = (Role.MUC, Role.TIEU_DE, Role.TEN_BANG, Role.DON_VI_TINH)
    headings = {" ".join(one.words.split()) for one in composed.blocks() if one.role in roles}
    assert headings
    for _, lines in pages(pdfs[name]):
        last = max((one for one in lines if one[1] > 19), key=lambda one: one[1])
        assert last[3] not in headings


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name.startswith("xa-") and name != "xa-2026"])
def test_the_plan_of_a_xa_has_4_to_6_pages_and_phu_luc_that_lie(pdfs, name):
    shapes = ["ngang" if size[0] > size[1] else "dọc" for size, _ in pages(pdfs[name])]
    assert 4 <= shapes.count("dọc") <= 6
    assert shapes.count("ngang") >= 2


def test_the_longest_heads_fit_in_every_template(soffice, tmp_path):
    """Quốc hiệu never wraps; the longest place names and agencies stay in their columns."""
    files = []
    for cap in LEVELS:
        raw = {"cap": "xa", "co_quan": "Phòng Kinh tế, Hạ tầng và Đô thị", "ky_hieu": "KH-KTHTĐT", "so": "125",
               "co_quan_chu_quan": "UBND phường Xuân Hương - Đà Lạt", "dia_danh": "Thành phố Hồ Chí Minh",
               "ngay": "29/12/2026", "trich_yeu": "Tập huấn", "nhiem_vu": ["việc"]}  # fmt: skip
        if cap == "bo":
            raw |= {
                "cap": "bo",
                "co_quan": "Bộ Nông nghiệp và Môi trường",
                "ky_hieu": "KH-BNNMT",
                "co_quan_chu_quan": None,
            }
        path = tmp_path / f"{cap}.docx"
        path.write_bytes(render(kehoach.compose(make(raw)), ROOT / "templates" / f"{cap}.docx"))
        files.append(path)
    for pdf in to_pdf(soffice, files, tmp_path):
        (_, lines) = pages(pdf)[0]
        assert any("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in one[3] for one in lines), pdf
        assert any("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026" in one[3] for one in lines), pdf
