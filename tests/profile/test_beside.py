"""A plan that travels carries no path of one PC."""

import json
from io import StringIO
from pathlib import Path

from kehoach import shelf
from kehoach.plan import open_spec
from kehoach.plan.schema import schema
from kehoach.profile.beside import PLAN, schema_of, with_schema, write_schemas

OFFICE = "co_quan: Ủy ban nhân dân xã Minh Long\ncap: xa\n"


def test_a_plan_names_the_copy_beside_its_office_by_the_way_from_its_folder(tmp_path):
    deep = tmp_path / "năm 2027" / "quý I"
    deep.mkdir(parents=True)
    assert schema_of(deep) == ""
    (tmp_path / "co-quan.yaml").write_text(OFFICE, encoding="utf-8")
    assert schema_of(deep) == ""
    assert write_schemas(tmp_path) == (PLAN, "co-quan.schema.json")
    assert json.loads((tmp_path / PLAN).read_bytes()) == schema()
    assert schema_of(deep) == "../../ke-hoach.schema.json"
    assert with_schema("cap: xa\n", tmp_path) == "# yaml-language-server: $schema=ke-hoach.schema.json\ncap: xa\n"


def test_what_is_made_for_an_office_holds_no_path_of_this_machine(run, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("Ủy ban nhân dân xã Minh Long\n"))
    assert run("profile", "--write").code == 0
    own = (tmp_path / "co-quan.yaml").read_text(encoding="utf-8")
    assert own.startswith("# yaml-language-server: $schema=co-quan.schema.json\n")
    Path("ra").mkdir()
    assert run("new", "xa", "-o", "ra/k.yaml").code == 0
    made = Path("ra/k.yaml").read_text(encoding="utf-8")
    assert made.startswith("# yaml-language-server: $schema=../ke-hoach.schema.json\n")
    assert run("render", "ra/k.yaml").code == 0
    assert run("import", "ra/k.docx", "-o", "doc-lai.yaml").code in (0, 1)
    again = Path("doc-lai.yaml").read_text(encoding="utf-8")
    assert again.startswith("# yaml-language-server: $schema=ke-hoach.schema.json\n# Đọc từ tệp")
    for text in (own, made, again, run("new", "xa", "-o", "-").out):
        assert "file:" not in text
        assert str(tmp_path) not in text


def test_the_copies_are_made_anew_by_a_command(run, tmp_path):
    assert "kehoach profile --write" in run("schema", "--write").err
    (tmp_path / "co-quan.yaml").write_text(OFFICE, encoding="utf-8")
    (tmp_path / PLAN).write_text("{}", encoding="utf-8")
    assert run("schema", "--write").out == "Đã ghi ke-hoach.schema.json và co-quan.schema.json cạnh co-quan.yaml.\n"
    assert (tmp_path / PLAN).read_bytes() == (shelf.data() / PLAN).read_bytes()


def test_an_older_plan_with_the_whole_path_is_read_and_carried_on_as_before(run):
    assert run("new", "xa", "--chu-de", "chung", "--nam", "2026", "-o", "moi.yaml").code == 0
    line = "# yaml-language-server: $schema=file:///C:/Users/A/kehoach/data/ke-hoach.schema.json\n"
    text = Path("moi.yaml").read_text(encoding="utf-8")
    Path("cu.yaml").write_text(line + text, encoding="utf-8")
    told = [run("check", name, "--json").out for name in ("moi.yaml", "cu.yaml")]
    codes = [[one["code"] for one in json.loads(out)["files"][0]["findings"]] for out in told]
    assert codes[0] == codes[1]
    assert open_spec("cu.yaml").plan == open_spec("moi.yaml").plan
    cloned = [run("clone", name, "--nam", "2027", "-o", "-").out for name in ("moi.yaml", "cu.yaml")]
    assert cloned[1] == line + cloned[0]
