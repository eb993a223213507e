"""Pages as pictures, judged by poppler's own drawing of them and by Pillow's reader of PNG."""

import io
import subprocess

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from project import ROOT

from kehoach.office import OutputKind
from kehoach.office.pictures import DOTS, MOST_PAGES, can_draw, pictures

A4 = [(1241, 1754), (1754, 1241)]


def theirs(pdf: bytes, page: int) -> Image.Image:
    order = ["pdftoppm", "-r", str(DOTS), "-gray", "-png", "-f", str(page), "-l", str(page), "-singlefile", "-"]
    done = subprocess.run(order, input=pdf, capture_output=True, check=True)
    return Image.open(io.BytesIO(done.stdout)).convert("L")


@pytest.mark.parametrize("name", ["xa-2026", "xa-thien-tai-2026"])
def test_they_are_the_pages_upright_and_across(papers, name):
    pdf = papers[name][1].content
    drawn = [Image.open(io.BytesIO(one)) for one in pictures(pdf)]
    assert len(drawn) == papers[name][1].pages
    assert {one.size for one in drawn} == set(A4)
    assert {(one.mode, one.format) for one in drawn} == {("L", "PNG")}
    assert all(abs(one.info["dpi"][0] - DOTS) < 0.1 for one in drawn)
    for page in (1, len(drawn) - 1):
        mine, other = (
            one.resize((310, 310)).filter(ImageFilter.GaussianBlur(2)) for one in (drawn[page - 1], theirs(pdf, page))
        )
        unlike = ImageStat.Stat(ImageChops.difference(mine, other)).mean[0]
        blank = ImageStat.Stat(ImageChops.difference(mine, Image.new("L", mine.size, 255))).mean[0]
        assert unlike < blank / 10, (page, unlike, blank)


def test_a_page_with_colours_keeps_them(office):
    text = rb"{\rtf1{\colortbl;\red255\green0\blue0;}\cf1\fs120 K}"
    pdf = office.convert(text, ".rtf", OutputKind.PDF)
    (page,) = pictures(pdf)
    found = Image.open(io.BytesIO(page)).convert("RGB")
    assert (255, 0, 0) in {colour for _, colour in found.getcolors(maxcolors=1_000_000)}


def test_the_same_page_is_the_same_picture(papers):
    pdf = papers["xa-2026"][1].content
    assert list(pictures(pdf)) == list(pictures(pdf))


def test_what_is_no_pdf_has_none():
    assert list(pictures(b"garbage")) == []


def test_a_page_as_large_as_a_wall_has_fewer_dots(papers):
    with pikepdf.open(io.BytesIO(papers["bo-gddt-2023"][1].content)) as pdf:
        pdf.pages[0].MediaBox = [0, 0, 14_000, 14_000]
        del pdf.pages[1:]
        out = io.BytesIO()
        pdf.save(out)
    (page,) = pictures(out.getvalue())
    assert max(Image.open(io.BytesIO(page)).size) < 6000


def test_the_limit_is_told_in_the_docs():
    assert can_draw()
    assert str(MOST_PAGES) in (ROOT / "docs" / "trang-in.md").read_text(encoding="utf-8")
