"""The colours letters take from a theme, and those they say themselves."""

import pytest
from lxml import etree

from kehoach.word.read.theme import colour_of, names_of
from kehoach.word.xml import W

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = f"""<a:theme xmlns:a="{DRAWING}"><a:themeElements><a:clrScheme name="x">
<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
<a:accent1><a:srgbClr val="4472c4"/></a:accent1></a:clrScheme><a:fontScheme name="x">
<a:majorFont><a:latin typeface="Arial"/></a:majorFont></a:fontScheme></a:themeElements></a:theme>"""


@pytest.fixture(scope="module")
def names():
    return names_of(etree.fromstring(THEME))


def test_a_theme_names_fonts_and_colours(names):
    assert names == {"major": "Arial", "dk1": "000000", "lt1": "FFFFFF", "accent1": "4472C4"}
    assert names_of(None) == {}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ('w:val="FF0000"', "FF0000"),
        ('w:val="auto"', ""),
        ('w:val="000000"', ""),
        ('w:val="red"', ""),
        ('w:val="FF0000" w:themeColor="text1"', ""),
        ('w:val="000000" w:themeColor="accent1"', "4472C4"),
        ('w:val="000000" w:themeColor="accent1" w:themeShade="80"', "223962"),
        ('w:val="000000" w:themeColor="text1" w:themeTint="80"', "7F7F7F"),
        ('w:val="FF0000" w:themeColor="accent6"', "FF0000"),
    ],
)
def test_the_colour_of_letters(names, said, shown):
    assert colour_of(etree.fromstring(f'<w:color xmlns:w="{W}" {said}/>'), names) == shown
