"""What docs/ci.md tells to copy or to call: the script as the action runs it, the hook where pre-commit reads it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from project import ROOT, SHORT_SPEC, need

from kehoach.cli.app import COMMANDS

ACTION = ROOT / ".github" / "actions" / "kiem-tra"


def action() -> dict:
    return yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))


def step(name: str) -> dict:
    (found,) = (one for one in action()["runs"]["steps"] if one.get("name") == name)
    return found


def test_changed_plans_are_checked_and_redlined(tmp_path):
    """Nothing changed by the script alone, then changes by the step of the action."""
    need(shutil.which("bash") and shutil.which("git"), "bash and git")
    home, made = tmp_path / "kho", tmp_path / "ra"
    (home / "năm 2026").mkdir(parents=True)
    programs = Path(sys.executable).parent
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env = {**clean, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    env |= {"GITHUB_ACTION_PATH": str(ACTION), "BASE": "HEAD~1", "OUT": str(made)}

    def run(*command):
        return subprocess.run(command, cwd=home, env=env, capture_output=True, text=True, timeout=240)

    def commit():
        run("git", "add", "-A")
        who = ("-c", "user.email=a@b.c", "-c", "user.name=a", "-c", "commit.gpgsign=false")
        assert run("git", *who, "commit", "-q", "-m", "a").returncode == 0

    plan, same = home / "năm 2026" / "ke-hoach.yaml", home / "ke-hoach-cu.yaml"
    run("git", "init", "-q")
    for path in (plan, same):
        path.write_text(SHORT_SPEC, encoding="utf-8")
    commit()
    script = ROOT / "docs" / "ci" / "kiem-tra.sh"
    quiet = run("bash", script, "HEAD", made)
    assert (quiet.returncode, quiet.stdout) == (0, "Không có kế hoạch nào đổi so với HEAD.\n")
    plan.write_text(SHORT_SPEC.replace("Việc một", "Việc hai , ba"), encoding="utf-8")
    (home / "ke-hoach-moi.yaml").write_text(SHORT_SPEC, encoding="utf-8")
    commit()
    done = run("bash", "-c", step("Kiểm tra, vạch sửa")["run"])
    assert done.returncode == 1, done.stderr
    assert "VP13" in done.stdout
    assert sorted(one.name for one in made.iterdir()) == ["ket-qua.sarif", "năm 2026-ke-hoach.yaml.vach-sua.docx"]
    found = json.loads((made / "ket-qua.sarif").read_bytes())["runs"][0]["results"]
    assert "VP13" in {one["ruleId"] for one in found}
    assert run("git", "status", "--short").stdout == ""


def test_the_workflow_is_yaml_and_runs_the_script_as_the_page_says():
    flow = yaml.safe_load((ROOT / "docs" / "ci" / "kiem-tra.yml").read_text(encoding="utf-8"))
    steps = flow["jobs"]["kiem-tra"]["steps"]
    assert 'bash kiem-tra.sh "$BASE" ra' in [one.get("run") for one in steps]
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```text\n( +- run.*?)```", page, re.DOTALL)
    assert shown in (ROOT / "docs" / "ci" / "kiem-tra.yml").read_text(encoding="utf-8")


def test_the_action_installs_its_own_checkout_and_hands_on_what_it_was_given():
    assert step("Cài kehoach")["run"] == 'pip install "$GITHUB_ACTION_PATH/../../.."'
    assert (ACTION / "../../.." / "pyproject.toml").is_file()
    said = action()
    for held in re.findall(r"inputs\.(\w+)", (ACTION / "action.yml").read_text(encoding="utf-8")):
        assert held in said["inputs"]
    shells = {one.get("shell") for one in said["runs"]["steps"] if "run" in one}
    assert (said["runs"]["using"], shells) == ("composite", {"bash"})
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert "/.github/actions/kiem-tra@" in page
    for name in said["inputs"]:
        assert f"`{name}`" in page


def test_the_hook_names_a_command_and_takes_plans_alone():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command = hook["entry"].split()
    assert program == "kehoach"
    assert command in COMMANDS
    taken, left = re.compile(hook["files"]), re.compile(hook["exclude"])
    for name in ("ke-hoach.yaml", "2026/ke-hoach-cds.yml", "kehoach.yaml"):
        assert taken.search(name)
    assert not taken.search("docker-compose.yaml")
    assert left.search("ke-hoach.docx.duyet.yaml")
