"""Tables that others wrote go .docx → YAML → .docx with the same grid, words and spans.

Sixty of them hold every pair of: head levels, merges, groups, totals, list cells, repeated heads,
nested tables, landscape; half of the sixty are kept aside and nothing was ever fitted to them.
"""

import re
import subprocess

import made_tables
import pytest
from made_tables import MAKERS, Made
from oddities.ooxml import p, r, tc, tr
from oddities.ooxml import table as grid_of
from project import SHARED, need, to_kind
from table_shape import Seen, shape, tables

from kehoach.document.compose import compose
from kehoach.intake.draft import import_file
from kehoach.plan import load
from kehoach.word.read import read_docx
from kehoach.word.write import render

SEEDS = {"tuned": 10, "aside": 77}
COUNT = 30


def all_made(half: str) -> list[Made]:
    seed = SEEDS[half]
    chosen = made_tables.combinations_of_features(COUNT, seed)
    return [
        made_tables.made(number, features, seed)._replace(
            maker=MAKERS[number % len(MAKERS)], name=f"{half}-{number:02d}"
        )
        for number, features in enumerate(chosen)
    ]


def written(tables_, folder, soffice) -> dict:
    """The files of the makers by table; LibreOffice opens and saves all of its own in one run."""
    out, html, again = {}, [], []
    for table in tables_:
        path = folder / f"{table.name}.docx"
        if table.maker == "libreoffice" and table.features["landscape"]:
            (folder / "word" / f"{table.name}.docx").write_bytes(made_tables.in_word(table))
            again.append(folder / "word" / f"{table.name}.docx")
        elif table.maker == "libreoffice":
            (folder / f"{table.name}.html").write_text(made_tables.in_html(table), encoding="utf-8")
            html.append(folder / f"{table.name}.html")
        else:
            make = made_tables.in_word if table.maker == "word" else made_tables.in_python_docx
            path.write_bytes(make(table))
        out[table.name] = path
    if html:
        convert(soffice, folder, "docx:MS Word 2007 XML", html, folder, "--infilter=HTML (StarWriter)")
    if again:
        to_kind(to_kind(again, folder, "odt"), folder, "docx:MS Word 2007 XML")
    return out


def convert(soffice, folder, kind, files, to, *options):
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    subprocess.run(
        [soffice, profile, "--headless", *options, "--convert-to", kind, "--outdir", str(to), *map(str, files)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip


def there_and_back(path):
    """The table of a file, the table of the plan read from it and printed again, what was told."""
    found = import_file(str(path))
    spec = path.with_suffix(".yaml")
    spec.write_text(found.text, encoding="utf-8")
    again = render(compose(load(spec)))
    path.with_suffix(".again.docx").write_bytes(again)
    (before,) = [one for one in tables(path.read_bytes()) if is_asked(one)]
    (after,) = [one for one in tables(again) if is_asked(one)]
    return shape(before), shape(after), found


def is_asked(table) -> bool:
    return "Nội dung công việc" in "".join(table.itertext())


@pytest.fixture(scope="module", params=SEEDS)
def half(request, soffice, tmp_path_factory):
    """A half of the tables, each with the file its maker wrote."""
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "word").mkdir()
    chosen = all_made(request.param)
    files = written(chosen, folder, soffice)
    return request.param, [(table, files[table.name]) for table in chosen]


def seen(table) -> list[Seen]:
    """A table as the package read it, in the words of the judge."""
    out = []
    for number, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            lines = [" ".join(line.split()) for line in "".join(run.text for run in cell.text).split("\n")]
            if cell.rows:
                out.append(Seen(number, column, cell.rows, cell.span, "\n".join(line for line in lines if line)))
            column += cell.span
    return out


def test_the_reader_sees_the_grid_of_other_makers(half):
    _, files = half
    wrong = {}
    for table, path in files:
        content = path.read_bytes()
        (judged,) = [shape(one) for one in tables(content) if is_asked(one)]
        blocks = [one.table for one in read_docx(content, path.name).blocks() if one.table is not None]
        (read,) = [seen(one) for one in blocks if "Nội dung công việc" in str(one)]
        if read != judged:
            wrong[table.name] = (table.maker, beyond(read, judged), beyond(judged, read))
    assert wrong == {}


def beyond(cells, others):
    """Return the first cells that are not among the others."""
    return [one for one in cells if one not in others][:3]


def in_lines(cells: list[Seen]) -> list[Seen]:
    """A table inside a cell is one line a row once it is read: its cells apart, as a file has them."""
    return [cell._replace(words=cell.words.replace(" | ", "\n")) for cell in cells]


def test_a_table_of_another_maker_comes_back_with_its_grid_words_and_spans(half, capsys):
    name, files = half
    wrong, told = {}, {}
    for table, path in files:
        before, after, found = there_and_back(path)
        if in_lines(after) != before:
            wrong[table.name] = (table.maker, [one for one in before if one not in in_lines(after)][:3])
        told[table.name] = any(one.code == "TN73" and "bảng bên trong" in one.message for one in found.report)
    with capsys.disabled():
        print(f"\n{name}: {len(files) - len(wrong)} of {len(files)} made tables come back")  # noqa: T201 - the figure is asked for
    assert wrong == {}
    assert [one.name for one, _ in files if told[one.name] != one.features["nested"]] == []


def in_words(cells: list[Seen]) -> list[Seen]:
    """A table by its words alone, and the empty cells beside a group's name as part of the name.

    A plan says of a group what it is called, never whether its row was merged: it is printed merged.
    """
    out: list[Seen] = []
    for cell in cells:
        words = " ".join(cell.words.split())
        group = out and not words and out[-1].row == cell.row and any(
            re.fullmatch("[IVX]+", one.words) for one in out if one.row == cell.row and one.column == 0
        )  # fmt: skip
        if group:
            out[-1] = out[-1]._replace(across=out[-1].across + cell.across)
        else:
            out.append(cell._replace(words=words))
    return out


LAYOUT = re.compile(r"CỘNG HÒA XÃ HỘI|Nơi nhận")
"""Words of the head and the end: tables that set paragraphs side by side."""


def test_every_table_of_the_real_files_comes_back(soffice, tmp_path):
    folder = SHARED / "specimens"
    need(folder.is_dir(), "../shared/specimens")
    seen_tables = 0
    for path in sorted(folder.glob("*.doc*")):
        word = path
        if path.suffix == ".doc":
            (word,) = to_kind([path], tmp_path, "docx:MS Word 2007 XML")
        asked = [one for one in tables(word.read_bytes()) if not LAYOUT.search("".join(one.itertext()))]
        if asked:
            spec = tmp_path / f"{path.stem}.yaml"
            spec.write_text(import_file(path).text, encoding="utf-8")
            again = [in_words(shape(one)) for one in tables(render(compose(load(spec))))]
            missing = [one for one in asked if in_words(shape(one)) not in again]
            assert missing == [], path.name
            seen_tables += len(asked)
    assert seen_tables >= 3


def named(*names: str, look: str = "") -> str:
    return tr(*[tc(p(r(one, "<w:b/>"))) for one in names], look=look)


def over(text: str, columns: int, *, bold: bool = True) -> str:
    return tc(p(r(text, "<w:b/>" if bold else "")), look=f'<w:gridSpan w:val="{columns}"/>')


DOWN, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
HEAD = named("STT", "Nội dung công việc", "Số hộ")
TALL = tr(
    tc("Nội dung công việc", look=DOWN), over("Kinh phí", 2), look="<w:tblHeader/>"
) + tr(tc(p(), look=GOES_ON), "Tỉnh", "Xã")  # fmt: skip
ODD = {
    "numbers of columns": HEAD + tr("(1)", "(2)", "(3)") + tr("1", "a", "5") + tr("2", "b", "7"),
    "a caption in the first row": tr(over("Nội dung công việc", 3)) + named("STT", "Việc", "Số") + tr("1", "a", "5") + tr("2", "b", "7"),
    "one number for two rows": HEAD + tr(tc("1", look=DOWN), "a", "5") + tr(tc(p(), look=GOES_ON), "b", "7") + tr("2", "c", "8"),
    "numbers of two levels": named("TT", "Nội dung công việc", "Số") + tr("1", "a", "5") + tr("1.1", "b", "7") + tr("1.2", "c", "7") + tr("2", "d", "8"),
    "groups in groups": HEAD + tr("A", over("Khối xã", 2)) + tr("I", over("Thôn", 2)) + tr("1", "a", "5") + tr("B", over("Khối trường", 2)) + tr("I", over("Cấp một", 2)) + tr("1", "b", "7"),
    "columns left out": HEAD + tr("a", "5", look='<w:gridBefore w:val="1"/>') + tr("2", "b", look='<w:gridAfter w:val="1"/>'),
    "a line broken in a cell": HEAD + tr("1", tc(p(r("dòng một\ndòng hai"))), "5") + tr("2", tc(p(r("a\tb"))), "7"),
    "a row in a control": HEAD + f"<w:sdt><w:sdtContent>{tr('1', 'a', '5')}</w:sdtContent></w:sdt>" + tr("2", "c", "7"),
    "the total first": HEAD + tr("", tc(p(r("Tổng số", "<w:b/>"))), tc(p(r("12", "<w:b/>")))) + tr("1", "a", "5") + tr("2", "b", "7"),
    "a total that is wrong": HEAD + tr("1", "a", "5") + tr("2", "b", "7") + tr("", "Cộng", "13"),
    "a head without a mark": tr("Nội dung công việc", "Người", "Số") + tr("a", "b", "5") + tr("c", "d", "7"),
    "two columns of one name": named("Nội dung công việc", "Số", "Số") + tr("a", "1", "2") + tr("b", "3", "4"),
    "signs of our own": HEAD + tr("1", tc(p(r("<"))), tc(p(r("^")))) + tr("2", tc(p(r("a | b"))), "*d*") + tr("3", "\\^", "[[1]]"),
    "a row without words": HEAD + tr("1", "a", "5") + tr("", "", "") + tr("2", "b", "7"),
    "names over rows": HEAD + tr(tc("Nhóm A", look=DOWN), "a", "5") + tr(tc(p(), look=GOES_ON), "b", "7") + tr("Nhóm B", "d", "9"),
    "one row of the head marked": TALL + tr("a", "5", "6") + tr("b", "7", "8"),
    "numbers left blank": HEAD + tr("", "a", "5") + tr("", "b", "7"),
    "a group across the numbers": HEAD + tr(over("Buổi sáng", 3)) + tr("1", "a", "5") + tr(over("Buổi chiều", 3)) + tr("1", "b", "7"),
    "a group with its sum": HEAD + tr("I", "Nhóm một", "12") + tr("1", "a", "5") + tr("2", "b", "7") + tr("II", "Nhóm hai", "3") + tr("1", "c", "3"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_an_odd_table_comes_back(name, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(made_tables.plan_around(grid_of(ODD[name], columns=3)))
    before, after, _ = there_and_back(path)
    assert after == before
