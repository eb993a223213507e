"""Tables that others wrote go .docx → YAML → .docx with the same grid, words and spans.

Sixty of them hold every pair of: head levels, merges, groups, totals, list cells, repeated heads,
nested tables, landscape; half of the sixty are kept aside and nothing was ever fitted to them.
"""

import subprocess

import made_tables
import pytest
from made_tables import MAKERS, Made
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
        convert(soffice, folder, "odt", again, folder)
        convert(soffice, folder, "docx:MS Word 2007 XML", [folder / f"{one.stem}.odt" for one in again], folder)
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
        expected = [cell._replace(words=cell.words) for cell in judged]
        if read != expected:
            wrong[table.name] = (
                table.maker,
                [one for one in read if one not in expected][:3],
                [one for one in expected if one not in read][:3],
            )
    assert wrong == {}
