"""A workbook as Excel itself writes one: shared strings, cell styles by number, kept results of formulas."""

from sheet.workbooks import MAIN, TYPES, by_hand

from kehoach.sheet import Beside

FORMATS = [0, 3, 10, 14, 49, 164, 165, 41, 37]
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="000"/>'
    '<numFmt numFmtId="165" formatCode="_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-;_-* &quot;-&quot;??\\ [$₫-42A]_-;_-@_-"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="{len(FORMATS)}">'
    + "".join(
        f'<xf numFmtId="{one}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' for one in FORMATS
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
STRINGS = (
    f'<sst xmlns="{MAIN}" count="3" uniqueCount="3"><si><t>Nội dung</t></si>'
    '<si><r><t xml:space="preserve">Tập huấn </t></r><r><rPr><b/></rPr><t>cốt cán</t></r><phoneticPr fontId="1"/></si>'
    "<si><t>Dòng một_x000D_\nDòng hai</t></si></sst>"
)
SHEET = (
    '<dimension ref="A1:H4"/><cols><col min="9" max="16384" width="9" hidden="1"/></cols><sheetData>'
    '<row r="1" spans="1:8"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>25000000</v></c><c r="C1" s="2"><v>0.625</v></c>'
    '<c r="D1" s="3"><v>46270</v></c><c r="E1" s="4" t="str"><f>"0"&amp;7</f><v>07</v></c><c r="F1" s="5"><v>7</v></c>'
    '<c r="G1" s="6"><v>1500000</v></c><c r="H1" s="7"><v>0</v></c></row>'
    '<row r="2" spans="1:8"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><f t="shared" ref="B2:B3" si="0">B1*2</f><v>50000000</v></c>'
    '<c r="C2" s="2"/><c r="D2" t="b"><v>1</v></c><c r="G2" s="6"><v>0</v></c><c r="H2" s="8"><v>-1234</v></c></row>'
    '<row r="3" spans="1:8"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><f t="shared" si="0"/><v>100000000</v></c></row>'
    '<row r="4" spans="1:8" ht="15" customHeight="1"><c r="A4" s="1"/></row></sheetData>'
)


def test_it_is_read_as_it_shows(tmp_path):
    override = (
        '<Override PartName="/xl/sharedStrings.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    parts = {
        "[Content_Types].xml": TYPES.replace("</Types>", override), "xl/styles.xml": STYLES, "xl/sharedStrings.xml": STRINGS,
    }  # fmt: skip
    (tmp_path / "a.xlsx").write_bytes(by_hand(SHEET, **parts))
    found = Beside(tmp_path).grid("a.xlsx")
    assert found.rows == (
        ("Nội dung", "25.000.000", "62,50%", "05/9/2026", "07", "007", "1.500.000 ₫", "-"),
        ("Tập huấn cốt cán", "50.000.000", "", "TRUE", "", "", "- ₫", "(1.234)"),
        ("Dòng một\nDòng hai", "100.000.000", "", "", "", "", "", ""),
    )
    assert found.notices == ()
