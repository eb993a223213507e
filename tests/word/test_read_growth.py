"""Reading costs no more than the length of a file, whatever it repeats."""

import pytest
from growth import linear
from oddities.fields import BEGIN, END
from oddities.ooxml import docx, p, package, parts, r, table, tc, tr

from kehoach.word.read import read_docx

WHO = 'w:author="V" w:date="2026-01-05T08:00:00Z"'
CUT = f'<w:rPr><w:del w:id="1" {WHO}/></w:rPr>'
CODE = "<w:r><w:instrText>ABC </w:instrText></w:r>"
SECTION = '<w:sectPr><w:type w:val="continuous"/><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
CHART = '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="x{}"/></w:drawing></w:r>'
EITHER = '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>'


def charts(size: int) -> bytes:
    links = tuple((f"x{number}", "chart", "charts/c.xml") for number in range(size))
    body = "".join(p(CHART.format(number)) for number in range(size))
    return package(parts(body, None, links) | {"word/charts/c.xml": "<c/>"})


REPEATED = {
    "marks taken out": lambda size: docx(p(r("a"), look=CUT) * size),
    "sections with one header": lambda size: docx(p(r("a"), look=SECTION) * size, header1=p("x") * 50),
    "charts": charts,
    "fields never closed": lambda size: docx(p(BEGIN + CODE + r("a")) * size),
    "fields in fields": lambda size: docx(p(BEGIN * size + r("a") * size + END * size)),
    "code of one field": lambda size: docx(p(BEGIN + CODE * size + END)),
    "comments never closed": lambda size: docx("".join(f'<w:commentRangeStart w:id="{n}"/>' + p("a") for n in range(size))),
    "alternatives": lambda size: docx(p(EITHER) * size),
    "words set aside": lambda size: docx(p(r("a", "<w:strike/>")) * size),
    "words nowhere": lambda size: docx("".join(p("a", look=f"<w:zz><w:t>lạc {n}</w:t></w:zz>") for n in range(size))),
    "rows without words": lambda size: docx(table(*[tr(tc(p(r("x", "<w:strike/>"))), "") for _ in range(size)], columns=2)),
}  # fmt: skip


@pytest.mark.parametrize("name", REPEATED)
def test_reading_grows_with_the_length_of_the_file(name):
    linear(lambda content: read_docx(content, "a.docx"), REPEATED[name], 500)
