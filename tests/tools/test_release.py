import datetime as dt
import json
import tomllib
import zipfile
from importlib.metadata import version

import hatchling.build
import pytest
from project import ROOT

from tools import sbom
from tools.release import PAGES, dated, documented, faults, main, packaged, versioned

DAY = dt.date(2026, 12, 5)


def test_the_version_stands_once_in_each_place():
    for place in (ROOT / "pyproject.toml", ROOT / "kehoach" / "__init__.py"):
        made = versioned(place.read_text(encoding="utf-8"), "9.8.7")
        assert made.count("9.8.7") == 1
        assert versioned(made, version("kehoach")) == place.read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="0 versions"):
        versioned("nothing", "1.0.0")


def test_the_extension_is_of_the_same_version_in_its_lock_too():
    for name, times in (("package.json", 1), ("package-lock.json", 2)):
        text = (ROOT / "tools" / "vscode" / name).read_text(encoding="utf-8")
        made = packaged(text, "9.8.7")
        assert made.count('"version": "9.8.7"') == times
        assert packaged(made, version("kehoach")) == text
    with pytest.raises(ValueError, match="no version"):
        packaged("{}", "1.0.0")


def test_every_page_that_names_the_version_follows_it():
    named = {}
    for path in (ROOT / "docs").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        if version("kehoach") in text:
            made = documented(text, "9.8.7rc1")
            assert version("kehoach") not in made
            assert documented(made, version("kehoach")) == text
            named[path.name] = made.count("9.8.7rc1")
    assert named == {"ci.md": 2, "cong-nghe-thong-tin.md": 1, "trinh-soan-thao.md": 2}
    assert set(named) == set(PAGES)
    with pytest.raises(ValueError, match="no version"):
        documented("pip install kehoach", "1.0.0")


def test_changes_are_dated_and_an_open_head_is_left():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    made = dated(text, "9.8.7", DAY)
    assert "## Chưa phát hành\n\n## 9.8.7 (05/12/2026)\n\n### Thêm" in made
    for again in (made, text.partition("## Chưa phát hành")[0], "# x\n\n## Chưa phát hành\n\n## 0.1 (x)\n\n- y\n"):
        with pytest.raises(ValueError, match=r"CHANGELOG\.md"):
            dated(again, "9.8.7", DAY)


@pytest.mark.parametrize("asked", ["", "1", "v1.2.3", "1.2", "1.2.3; rm -rf ."])
def test_what_is_no_version_changes_nothing(asked, capsys):
    assert main(asked) == 1
    assert "VERSION" in capsys.readouterr().err


def test_two_builds_of_the_wheel_are_the_same_bytes_and_its_metadata_is_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    built = [tmp_path / name / hatchling.build.build_wheel(str(tmp_path / name)) for name in ("a", "b")]
    first, second = (one.read_bytes() for one in built)
    assert first == second
    assert faults(built[0], version("kehoach")) == []
    assert faults(built[0], "9.9.9") == [f"METADATA says {version('kehoach')}"]
    with zipfile.ZipFile(built[0]) as package:
        assert {one.date_time for one in package.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_the_extra_all_holds_every_other():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    others = [one for one in extras if one not in ("all", "dev")]
    assert extras["all"] == [f"kehoach[{','.join(others)}]"]


def test_the_bill_names_what_the_wheel_stands_on_and_no_tool_of_development():
    made = sbom.bill()
    names = {one["name"]: one for one in made["components"]}
    assert {
        "click",
        "docxtpl",
        "lxml",
        "pyyaml",
        "starlette",
        "openpyxl",
        "pyhanko",
        "htmx.org",
        "docx-preview",
    } <= set(names)
    assert not {"pytest", "mcp", "ruff", "hypothesis"} & set(names)
    assert names["click"]["purl"] == f"pkg:pypi/click@{version('click')}"
    assert [name for name, one in names.items() if not one.get("licenses")] == []
    refs = {one["bom-ref"] for one in made["components"]} | {made["metadata"]["component"]["bom-ref"]}
    assert {ref for one in made["dependencies"] for ref in (one["ref"], *one["dependsOn"])} <= refs
    assert json.dumps(made) == json.dumps(sbom.bill())
