"""A batch: what it writes is what ``kehoach render`` writes of the filled-in YAML, whatever the rows say."""

import json
import random
import shutil
from pathlib import Path

import pytest
import yaml
from made_batch import BASE, HCM, QUANG_NGAI, row_of, sums, units, write_base, write_csv
from project import EXAMPLES, ROOT
from thirds import some

from kehoach.batch.asked import BatchChoices
from kehoach.batch.names import slug
from kehoach.batch.run import run
from kehoach.plan import open_spec
from kehoach.problem import KehoachError
from kehoach.report.word_files import word_files

SERIAL = BatchChoices(processes=1)
WORDS = (
    "Ba Tơ", "85%", "01", "25.000.000", "3/2026", "A & B <c>", 'nói "vâng"', "khóa: giá trị", "a # b", "**đậm** và *nghiêng*",
    "- gạch", "[ngoặc]", "{ngoặc}", "~", "null", "không", "Ea H'Leo", "😀", "${ten}", "$${x}", "=1+1", "'", "x" * 300,
    "Phòng Văn hóa - Xã hội", "[[30/2020/NĐ-CP]]", "[^1]", "một\nhai",
)  # fmt: skip


def texts_of(value, path=()):
    """Yield path and text of the long texts of a plan, keys that name files aside."""
    if isinstance(value, dict):
        for key, held in value.items():
            if key not in ("tep", "hinh", "ma", "theo", "cap", "vung", "trang", "so", "vien_dan"):
                yield from texts_of(held, (*path, key))
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from texts_of(held, (*path, number))
    elif isinstance(value, str) and len(value) > 12 and "\n" not in value:
        yield path, value


def put(value, path, words):
    for step in path[:-1]:
        value = value[step]
    value[path[-1]] = words


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_every_row_is_byte_for_byte_what_render_writes_of_the_filled_in_yaml(tmp_path, name):
    chance = random.Random(name)
    folder = tmp_path / "goc"
    shutil.copytree(ROOT / "examples" / name, folder)
    plan = yaml.load((folder / "ke-hoach.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts alone
    places = chance.sample([*texts_of(plan)], 4)
    holes = {f"lỗ {number}": place for number, place in enumerate(places)}
    rows = [[f"d{n}", *chance.sample(WORDS, len(holes)), f"Trích yếu của {chance.choice(WORDS)}"] for n in range(6)]
    based = json.loads(json.dumps(plan))
    for hole, (path, text) in holes.items():
        put(based, path, f"{text} ${{{hole}}}")
    dump(folder / "goc.yaml", based)
    table = write_csv(folder / "bang.csv", rows, ["ma", *holes, "Trích yếu"])
    found = run(folder / "goc.yaml", table, tmp_path / "ra", SERIAL._replace(keep_going=True))
    assert [row.ma for row in found.rows] == [row[0] for row in rows]
    for row, cells in zip(found.rows, rows, strict=True):
        for (path, text), words in zip(holes.values(), cells[1:], strict=False):
            put(plan, path, f"{text} {words}")
        plan["trich_yeu"] = cells[-1]
        dump(folder / "dien.yaml", plan)
        assert made(tmp_path / "ra", row) == rendered(folder / "dien.yaml"), cells


class Quoted(yaml.SafeDumper):
    """Writes every text in quotes, and nothing for nothing."""


Quoted.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"'))


def dump(path, plan):
    """Write a plan as a YAML library does, every text in quotes: none of our writing is in it."""
    text = yaml.dump(blanks(plan), Dumper=Quoted, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(text, encoding="utf-8")


def blanks(value):
    """Return a plan with nothing where its YAML has nothing: the loader reads that as no letters."""
    if isinstance(value, dict):
        return {key: blanks(held) for key, held in value.items()}
    return [blanks(held) for held in value] if isinstance(value, list) else value or None


def made(folder, row):
    if row.result == "failed":
        return None
    return sorted(path.read_bytes() for path in folder.glob(f"{row.file[:-5]}*.docx"))


def rendered(path):
    """Return the bytes of the files render makes of a YAML, None where it refuses."""
    try:
        return sorted(file.content for file in word_files(open_spec(path), "k.docx", None))
    except KehoachError:
        return None


@pytest.fixture
def province(tmp_path):
    write_base(tmp_path)
    write_csv(tmp_path / "xa.csv", map(row_of, units(QUANG_NGAI)))

    def batch(folder="ra", **asked):
        return run(tmp_path / "goc.yaml", tmp_path / "xa.csv", tmp_path / folder, SERIAL._replace(**asked))

    return batch


def test_the_units_of_a_province_are_all_made_and_then_all_unchanged(tmp_path, province):
    found = province(units="Quảng Ngãi")
    assert (found.total, found.units, found.count("made")) == (96, 96, 96)
    before = sums(tmp_path / "ra")
    assert len(before) == 97
    assert [unit.ten for unit in units(QUANG_NGAI) if f"{unit.ma}-xa-ba-to.docx" in before] == ["Ba Tơ", "Ba Tô"]
    again = province(units="Quảng Ngãi")
    assert (again.count("made"), again.count("unchanged")) == (0, 96)
    assert sums(tmp_path / "ra") == before


def test_processes_write_what_one_process_writes(tmp_path, province):
    province()
    province("ra2", processes=2)
    assert sums(tmp_path / "ra") == sums(tmp_path / "ra2")


def test_only_what_changed_is_made_again(tmp_path, province):
    province()
    rows = [*map(row_of, units(QUANG_NGAI))]
    rows[7][4] = "Trần Thị B"
    write_csv(tmp_path / "xa.csv", rows[1:])
    found = province()
    assert (found.count("made"), found.count("unchanged")) == (1, 94)
    assert [(one.code, one.place.file) for one in found.notices] == [
        ("LO23", str(tmp_path / "ra" / found_name(rows[0])))
    ]
    write_base(tmp_path, BASE.replace("Tuyên truyền", "Phổ biến"))
    assert province().count("made") == 95


def found_name(row):
    return f"{row[0]}-{slug(row[3])}.docx"


def test_a_file_somebody_changed_is_kept_and_told_and_replaced_with_force(tmp_path, province):
    province()
    name = sorted(sums(tmp_path / "ra"))[3]
    (tmp_path / "ra" / name).write_bytes(b"of somebody")
    found = province()
    (kept,) = [row for row in found.rows if row.result == "kept"]
    assert (kept.file, [one.code for one in kept.problems]) == (name, ["LO18"])
    assert (tmp_path / "ra" / name).read_bytes() == b"of somebody"
    assert province().count("kept") == 1
    found = province(force=True)
    assert (found.count("made"), found.count("kept")) == (1, 0)
    assert (tmp_path / "ra" / name).read_bytes()[:2] == b"PK"


def test_a_file_that_was_there_before_is_not_overwritten(tmp_path, province):
    (tmp_path / "ra").mkdir()
    name = found_name(row_of(units(QUANG_NGAI)[0]))
    (tmp_path / "ra" / name).write_bytes(b"of somebody")
    found = province()
    assert (found.rows[0].result, found.count("made")) == ("kept", 95)
    assert (tmp_path / "ra" / name).read_bytes() == b"of somebody"


def test_a_lost_manifest_costs_the_time_and_no_file(tmp_path, province):
    province()
    before = sums(tmp_path / "ra")
    (tmp_path / "ra" / "manifest.json").unlink()
    assert province().count("unchanged") == 96
    assert sums(tmp_path / "ra") == before


def test_a_broken_manifest_is_told_and_force_begins_anew(tmp_path, province):
    province()
    (tmp_path / "ra" / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(KehoachError) as error:
        province()
    assert [one.code for one in error.value.problems] == ["LO19"]
    assert province(force=True).count("unchanged") == 96


def test_a_full_disk_ends_in_one_problem_and_leaves_a_manifest_that_reads(tmp_path, province, monkeypatch):
    province()
    before = sums(tmp_path / "ra")
    write_base(tmp_path, BASE.replace("Tuyên truyền", "Phổ biến"))
    real, calls = Path.replace, []

    def no_space(self, target):
        calls.append(target)
        if len(calls) > 5:
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", no_space)
    found = province()
    assert (found.stopped.code, len(found.rows), found.count("made")) == ("TE04", 5, 5)
    assert json.loads((tmp_path / "ra" / "manifest.json").read_text(encoding="utf-8"))["format"] == 1
    monkeypatch.setattr(Path, "replace", real)
    found = province()
    assert (found.stopped, found.count("made"), found.count("unchanged")) == (None, 91, 5)
    now = sums(tmp_path / "ra")
    assert now.keys() == before.keys()
    assert not any(now[name] == before[name] for name in now)


@pytest.mark.parametrize("tinh", [HCM])
def test_the_largest_city_has_every_file_and_a_row_with_a_fault_costs_itself(tmp_path, tinh):
    write_base(tmp_path)
    rows = [*map(row_of, units(tinh))]
    rows[10][1] = "Ủy ban nhân dân phường Không Có"
    write_csv(tmp_path / "xa.csv", rows)
    with pytest.raises(KehoachError) as error:
        run(tmp_path / "goc.yaml", tmp_path / "xa.csv", tmp_path / "ra", SERIAL)
    assert [(one.code, one.place.path) for one in error.value.problems] == [("LO10", "B12")]
    assert not (tmp_path / "ra").exists()
    found = run(tmp_path / "goc.yaml", tmp_path / "xa.csv", tmp_path / "ra", SERIAL._replace(keep_going=True))
    assert (found.total, found.count("made"), found.count("failed")) == (168, 167, 1)
