"""The blocks of a page executed as a reader would, from its first to its last, in one folder."""

import contextlib
import io
import re
import tomllib
from collections import Counter
from pathlib import Path

import yaml

import kehoach
from docs.pages import Block, blocks
from docs.shell import LEFT, Line, answers, lines, parsed, ran, why_parsed
from docs.worlds import WORLDS
from kehoach.spec import parse
from project import ROOT, SHORT_SPEC

FINDS = re.compile(
    r"kehoach check (ban-trinh\.docx(?! --ignore)|(cho-ky|ke-hoach-2026) --html|- --fix)"
    r"|kehoach check ke-hoach-2026\.docx"
    r"|kehoach clone --resume "
    r"|kehoach diff (cu|du-thao|lan-1)\."
    r"|kehoach render sai\."
)
"""Commands that end in 1 as their page tells: they find faults, changes, what is to be decided."""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


class UntrueError(AssertionError):
    """A page says what is not so."""


def execute(path: Path) -> Counter[str]:
    """Execute the blocks of a page in the folder this process stands in; count what was done."""
    name = str(path.relative_to(ROOT))
    WORLDS.get(name, lambda: None)()
    done: Counter[str] = Counter()
    names: dict[str, object] = {}
    for block in blocks(path):
        match block.language:
            case "sh":
                done += _shell(block)
            case "powershell":
                done += _windows(block)
            case "python":
                _python(block, names)
                done["python"] += 1
            case "yaml":
                done[f"yaml {block.kind}".strip()] += _yaml(block)
    return done


def _shell(block: Block) -> Counter[str]:
    done: Counter[str] = Counter()
    said, printed = "", ""
    for line in lines(block.text):
        if line.words[0] == "mkdir":
            Path(line.words[1]).mkdir()
            continue
        command = re.sub(r"\s+#.*$", "", line.source)
        why = _why_not(block, line)
        if why:
            done[f"parsed: {why}"] += 1
            continue
        answer = ran(line)
        done["ran"] += 1
        said += answer.said
        printed += answer.out.decode(errors="replace")
        if answer.code != (1 if FINDS.match(command) else 0):
            raise UntrueError(f"{block.name}: {command}: code {answer.code}\n{answer.said}")
    if block.told is not None and not any(answers(one, block.told) for one in (said, printed)):
        raise UntrueError(f"{block.name}: the page tells\n{block.told}\nthe command said\n{said}")
    return done


def _why_not(block: Block, line: Line) -> str:
    """Return why a command is not run, once its words are seen to be right; "" to run it."""
    program = line.words[0]
    if program in LEFT:
        _looked_up(line.words, block.name)
        return LEFT[program]
    if program != "kehoach":
        raise UntrueError(f"{block.name}: {program} is neither run nor left with a reason")
    why = why_parsed(line.words)
    if why:
        parsed(line.words)
    return why


def _looked_up(words: list[str], where: str) -> None:
    """See that what another program is asked for is there: extras, targets, our own command."""
    for word in words[1:]:
        for extras in re.findall(r"^(?:\.|\./kehoach|kehoach)\[([\w,]+)\]", word):
            if unknown := set(extras.split(",")) - set(PROJECT["optional-dependencies"]):
                raise UntrueError(f"{where}: no extra {unknown}")
    if words[0] == "make":
        for target in words[1:]:
            if not re.search(rf"^{target}:", MAKEFILE, re.MULTILINE):
                raise UntrueError(f"{where}: no target {target}")
    if words[:3] == ["py", "-m", "kehoach"]:
        parsed(words[2:])


def _windows(block: Block) -> Counter[str]:
    done: Counter[str] = Counter()
    for line in lines(block.text.replace("\\", "/")):
        if line.words[0] in ("kehoach", "kehoach.cmd"):
            parsed(line.words)
        elif line.words[0] in LEFT:
            _looked_up(line.words, block.name)
        else:
            raise UntrueError(f"{block.name}: {line.words[0]} is not left with a reason")
        done["parsed: a terminal of Windows"] += 1
    return done


def _python(block: Block, names: dict[str, object]) -> None:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(block.text, block.name, "exec"), names)  # noqa: S102 - our own pages
    if not answers(out.getvalue(), block.told or ""):
        raise UntrueError(f"{block.name}: the page tells\n{block.told}\nit said\n{out.getvalue()}")


def _yaml(block: Block) -> int:
    """Load a block as what it is: a plan, or its keys in a plan; a profile; a fragment, a base."""
    if block.kind in ("chuong-trinh-khac", "trang-quy-tac"):
        yaml.safe_load(block.text)
    elif block.kind in ("manh", "goc"):
        parse(block.text)
    elif block.kind == "ho-so":
        Path("thu-ho-so.yaml").write_text(block.text, encoding="utf-8")
        kehoach.load_profile("thu-ho-so.yaml")
        Path("thu-ho-so.yaml").unlink()
    else:
        _plan(block)
    return 1


def _plan(block: Block) -> None:
    raw = yaml.load(block.text, yaml.BaseLoader)  # noqa: S506 - makes text alone
    text = block.text if "trich_yeu" in raw else _completed(block.text, set(raw))
    Path("thu.yaml").write_text(text, encoding="utf-8")
    plan = kehoach.load("thu.yaml")
    kehoach.to_bytes(kehoach.compose(plan))
    Path("thu.yaml").unlink()


def _completed(text: str, given: set[str]) -> str:
    """Return the keys of a block with those a plan must have beside them."""
    given = given | ({"noi_nhan", "ky", "luu"} if "ban_hanh" in given else set())
    kept = re.split(r"^(?=\w)", SHORT_SPEC, flags=re.MULTILINE)
    return "".join(one for one in kept if one and one.partition(":")[0] not in given) + text
