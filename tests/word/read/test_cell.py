"""What a cell says of itself; of settings a file doubles the first counts, as Word takes it."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kehoach.word.read.cell import CellSettings, settings_of

RULED = '<w:tcBorders><w:left w:val="single"/><w:{} w:val="{}"/></w:tcBorders>'


def cell(settings):
    return parse_xml(f"<w:tc {nsdecls('w')}>{settings}<w:p/></w:tc>")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("", CellSettings()),
        ('<w:gridSpan w:val="3"/>', CellSettings(span=3)),
        ('<w:gridSpan w:val="0"/>', CellSettings()),
        ('<w:gridSpan w:val="999999"/>', CellSettings(span=63)),
        ("<w:vMerge/>", CellSettings(continues_above=True)),
        ('<w:vMerge w:val="restart"/>', CellSettings()),
        ("<w:hMerge/>", CellSettings(continues_left=True)),
        ('<w:tcW w:w="1440" w:type="dxa"/>', CellSettings(width=1440.0)),
        ('<w:tcW w:w="1in"/>', CellSettings(width=1440.0)),
        ('<w:tcW w:w="50" w:type="pct"/>', CellSettings()),
        (RULED.format("top", "single"), CellSettings(ruled=True)),
        (RULED.format("bottom", "nil"), CellSettings()),
        ('<w:gridSpan w:val="2"/><w:vMerge/><w:gridSpan w:val="4"/>', CellSettings(2, continues_above=True)),
    ],
)
def test_the_settings_of_a_cell(said, wanted):
    assert settings_of(cell(f"<w:tcPr>{said}</w:tcPr>")) == wanted


def test_a_cell_without_settings():
    assert settings_of(cell("")) == CellSettings()


@pytest.mark.parametrize(("width", "room"), [(None, None), (1440.0, 1224.0), (216.0, None)])
def test_the_room_of_a_cell_is_its_width_between_its_margins(width, room):
    assert CellSettings(width=width).room(216.0) == room


def test_a_cell_that_continues_the_one_above_covers_no_row():
    assert (CellSettings().rows, CellSettings(continues_above=True).rows) == (1, 0)
