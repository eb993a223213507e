import io

from openpyxl import load_workbook

from kehoach.batch.result import Batch, RowResult
from kehoach.batch.summary import page, summarised, workbook
from kehoach.problem import Place, Problem, Severity


def found(code, line, words="x", severity=Severity.WARNING):
    return Problem(Place("goc.yaml", line, 3), code, words, "sửa", severity)


def batch(*lists, failed=False):
    rows = [RowResult(n, f"0{n}", f"xã <{n}>", f"{n}.docx", "made", (), tuple(many)) for n, many in enumerate(lists, 2)]
    if failed:
        rows.append(RowResult(9, "09", "xã 9", "9.docx", "failed", (found("LO04", 0, "ô trống"),)))
    return Batch("ra", tuple(rows), len(rows), unchecked=("39 quy tắc",))


BASE = [found("TT01", 5), found("VP02", 9, "hai lần"), found("VP02", 9, "hai lần nữa")]


def test_what_every_unit_has_is_told_once_and_apart():
    made = summarised(batch(BASE, [*BASE, found("CC01", 7)], [found("VP02", 9, "khác"), *BASE]))
    assert [(one.code, one.place.line) for one in made.common] == [("TT01", 5), ("VP02", 9), ("VP02", 9)]
    assert [unit.codes for unit in made.units] == ["", "CC01", "VP02"]
    assert made.with_own == 2


def test_a_failed_row_takes_nothing_from_what_the_others_share_and_one_row_shares_with_none():
    assert len(summarised(batch(BASE, BASE, failed=True)).common) == 3
    alone = summarised(batch(BASE))
    assert (alone.common, alone.units[0].codes) == ((), "TT01, VP02 ×2")
    assert summarised(batch(failed=True)).common == ()


def test_the_page_is_safe_whatever_a_name_says_and_tells_what_was_not_checked():
    text = page(batch(BASE, [*BASE, found("CC01", 7, "<script>")], failed=True), "Kiểm tra <2> kế hoạch")
    assert "<script>" not in text
    assert "xã &lt;2&gt;" in text
    assert "Chưa kiểm tra 39 quy tắc." in text
    assert "chưa in được" in text
    assert 'href="#h3"' in text
    assert 'id="h3"' in text


def test_the_workbook_has_a_row_a_unit_and_the_same_bytes_twice():
    made = batch(BASE, [*BASE, found("CC01", 7, severity=Severity.ERROR)])
    content = workbook(made, "Kiểm tra")
    assert content == workbook(made, "Kiểm tra")
    sheet, common = load_workbook(io.BytesIO(content)).worksheets
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert [3, "03", "xã <3>", "in mới", 1, 0, 0, "CC01", "3.docx"] in rows
    assert common.max_row >= 5
