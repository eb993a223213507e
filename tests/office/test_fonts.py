"""Fonts of a PDF that stand for others."""

import io
import zipfile

import pytest

from kehoach.office.fonts import Substitute, substitutes


def docx(*fonts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        runs = "".join(f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' for font in fonts)
        package.writestr("word/document.xml", f"<w:document>{runs}</w:document>")
    return out.getvalue()


TIMES = docx("Times New Roman")


@pytest.mark.parametrize(
    "font", ["TimesNewRomanPSMT", "TimesNewRomanPS-BoldItalicMT", "TimesNewRoman,Bold", "Times New Roman"]
)
def test_the_font_of_the_file_is_no_substitute(font):
    assert substitutes(TIMES, (font,)) == ()


@pytest.mark.parametrize(
    ("font", "family"),
    [
        ("LiberationSerif", "Liberation Serif"),
        ("LiberationSerif-BoldItalic", "Liberation Serif"),
        ("Tinos-Regular", "Tinos"),
    ],
)
def test_one_of_the_same_widths_says_what_it_stands_for(font, family):
    assert substitutes(TIMES, (font,)) == (Substitute(family, "Times New Roman"),)


@pytest.mark.parametrize(
    ("font", "family"),
    [
        ("DejaVuSerif-Bold", "DejaVu Serif"),
        ("Kinnari", "Kinnari"),
        ("OpenSymbol", "Open Symbol"),
        ("LiberationSans", "Liberation Sans"),
    ],
)
def test_any_other_stands_for_none_of_the_file(font, family):
    assert substitutes(TIMES, (font,)) == (Substitute(family, ""),)


def test_weights_of_a_family_are_one():
    assert (
        len(
            substitutes(
                TIMES, ("LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "TimesNewRomanPSMT")
            )
        )
        == 1
    )


def test_the_fonts_of_an_office_of_its_own():
    both = docx("Times New Roman", "Arial", "Wingdings")
    assert substitutes(both, ("Arimo-Bold", "Wingdings-Regular", "LiberationSerif")) == (
        Substitute("Arimo", "Arial"),
        Substitute("Liberation Serif", "Times New Roman"),
    )


def test_what_is_no_word_file_names_none():
    assert substitutes(b"no zip", ("Tinos",)) == (Substitute("Tinos", ""),)
