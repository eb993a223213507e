import shutil
import subprocess
import sys

import many_jobs
import pytest
from project import ROOT
from thirds import some

from kehoach.batch import work_check as work_check_room
from kehoach.batch.outcome import Failed
from kehoach.cli.app import main
from kehoach.cli.many import Bugs, How
from kehoach.problem import Place, Problem

PLAN = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"
ENGINE = ("kehoach.batch.engine", "concurrent.futures.process", "multiprocessing", "distributed")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Six plans and a broken one, named as a user types them."""
    monkeypatch.chdir(tmp_path)
    text = PLAN.read_text(encoding="utf-8")
    for number in range(6):
        changed = text.replace("đồng chí", "đồng  chí") if number % 2 else text
        (tmp_path / f"k{number}.yaml").write_text(changed, encoding="utf-8")
    (tmp_path / "hong.yaml").write_text("co_quan: [\n", encoding="utf-8")
    return tmp_path


def said(capfdbinary, arguments):
    code = main([*map(str, arguments)])
    return (code, *capfdbinary.readouterr())


def written(out):
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


NAMES = ["k0.yaml", "khong-co.yaml", "k1.yaml", "hong.yaml", "k2.yaml", "k3.yaml"]


@pytest.mark.parametrize("options", some([[], ["--json"], ["--html", "-"], ["--sarif", "-"]]))
def test_check_says_the_same_however_many_work(folder, capfdbinary, options):
    alone = said(capfdbinary, ["check", *NAMES, *options, "--processes", 1])
    assert alone[0] == 1
    assert said(capfdbinary, ["check", *NAMES, *options, "--processes", 2]) == alone


@pytest.mark.parametrize("options", [[], ["--json", "--no-check"], ["--strict"]])
def test_render_writes_and_says_the_same_however_many_work(folder, capfdbinary, options):
    found = []
    for processes in (1, 2):
        out = folder / "in"
        out.mkdir()
        (out / "k2.docx").write_bytes(b"of somebody else")
        arguments = ["render", *NAMES, "-o", "in", *options, "--processes", processes]
        found.append((said(capfdbinary, arguments), written(out)))
        shutil.rmtree(out)
    assert found[0] == found[1]
    assert [*found[0][1]] == ["k0.docx", "k1.docx", "k2.docx", "k3.docx"]
    assert found[0][1]["k2.docx"] == b"of somebody else"


def test_a_cluster_says_and_writes_what_this_machine_would(folder, cluster, capfdbinary):
    (folder / "in").mkdir()
    (folder / "bang.csv").write_text("Nội dung,Kinh phí\nTập huấn,25\n", encoding="utf-8")
    with_table = "\nphu_luc:\n  - ten: Kinh phí\n    bang: {tep: bang.csv}\n"
    text = PLAN.read_text(encoding="utf-8").partition("\nphu_luc:")[0]
    (folder / "k3.yaml").write_text(text + with_table, encoding="utf-8")
    reviewed = said(capfdbinary, ["check", *NAMES, "--processes", 1])
    assert said(capfdbinary, ["check", *NAMES, "--dask", cluster]) == reviewed
    printed = said(capfdbinary, ["render", *NAMES, "-o", "in", "--processes", 1])
    files = written(folder / "in")
    assert "k3.docx" in files
    again = ["render", *NAMES, "-o", "in", "--force", "--dask", cluster]
    assert said(capfdbinary, again) == printed
    assert written(folder / "in") == files


def test_a_cluster_that_is_not_there_is_one_message_and_nothing_is_written(folder, capfdbinary):
    (folder / "in").mkdir()
    arguments = ["render", *NAMES, "-o", "in", "--dask", "may-chu"]
    code, out, err = said(capfdbinary, arguments)
    assert (code, out, written(folder / "in")) == (1, b"", {})
    assert "LO85" in err.decode()


def test_here_or_there_not_both(folder, capfdbinary):
    code, _, err = said(capfdbinary, ["check", "k0.yaml", "--processes", 2, "--dask", "tcp://a:1"])
    assert (code, "chọn một" in err.decode()) == (2, True)


def test_standard_input_is_read_by_this_process():
    assert How(4, "tcp://a:1").here(("a.yaml", "-")) == How(1, None)


@pytest.mark.parametrize("command", ["render", "check"])
def test_one_file_imports_nothing_of_the_engine(folder, command):
    program = (
        "import sys; from kehoach.cli.app import main; main(sys.argv[1:]); "
        f"print([name for name in {ENGINE} if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, command, "k0.yaml"],
        capture_output=True, text=True, encoding="utf-8", cwd=folder,
    )  # fmt: skip
    assert ended.stdout.splitlines()[-1] == "[]"
    several = subprocess.run(
        [sys.executable, "-c", program, command, "k0.yaml", "k1.yaml", "--json"],
        capture_output=True, text=True, encoding="utf-8", cwd=folder,
    )  # fmt: skip
    assert "kehoach.batch.engine" in several.stdout.splitlines()[-1]  # so it would be seen


def test_a_bug_of_ours_costs_its_file_and_ends_in_3_with_a_file_to_send(folder, capfdbinary, monkeypatch):
    monkeypatch.setattr(work_check_room, "examine", many_jobs.mistaken_of_a_file)
    code, out, err = said(capfdbinary, ["check", *NAMES, "--processes", 1])
    assert code == 3
    assert "k1.yaml  LO80" in err.decode()
    assert "Traceback" not in err.decode()
    assert b"k2.yaml" in out


def test_a_fault_of_a_file_keeps_its_own_place():
    own = Problem(Place("a.yaml", 3, 1), "KH01", "sai")
    assert Bugs().problems_of(Failed((own,)), "b.yaml") == (own,)
