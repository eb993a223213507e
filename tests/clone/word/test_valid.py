"""A Word clone is as valid as the file it is of, and LibreOffice decides on it as we do."""

from clone.word.carried import FILE, carried
from project import EXAMPLES, SHARED, decided, example, need
from revisions import lines
from valid_docx import assert_no_more_faults

import kehoach
from kehoach.clone.target import Target
from kehoach.document.compose import compose
from kehoach.problem import KehoachError
from kehoach.word.comments import Program, write
from kehoach.word.revise import accept, reject
from kehoach.word.write import render

TARGETS = {"muong-ang-2024": "Ủy ban nhân dân xã Mường Ảng", "tuan-giao-2019-2025": "Ủy ban nhân dân xã Tuần Giáo"}


def target(name: str) -> Target:
    if name in TARGETS:
        return Target(2026, cap="xa", co_quan=TARGETS[name])
    return Target(2027)


def made(content: bytes, asked: Target) -> dict[str, bytes]:
    new = carried(content, asked).new.content
    return {"old": content, "made": new, "new": accept(new, FILE), "again": reject(new, FILE)}


def unasked(content: bytes) -> bytes:
    """Return a file without its comments: LibreOffice without windows waits for ever at one."""
    return write(content, FILE, [], Program.CLONE)


def examples() -> dict[str, dict[str, bytes]]:
    return {name: made(render(compose(kehoach.load(example(name)))), target(name)) for name in EXAMPLES}


def test_examples_stay_valid(tmp_path, sdk_validator):
    assert_no_more_faults(examples(), tmp_path, sdk_validator)


def test_real_files_become_no_worse(tmp_path, sdk_validator):
    found = {}
    for path in sorted((SHARED / "specimens").glob("*.docx")):
        try:
            found[path.stem] = made(path.read_bytes(), Target(2027))
        except KehoachError as error:
            assert {one.code for one in error.problems} == {"CL02"}
    need(found, "../shared/specimens")
    assert_no_more_faults(found, tmp_path, sdk_validator)


def test_libreoffice_decides_as_we_do(soffice, tmp_path):
    found = examples()
    pairs = {"accept": [], "reject": [], "keep": []}
    for name, versions in found.items():
        paths = {kind: tmp_path / f"{name}.{kind}.docx" for kind in versions}
        for kind, path in paths.items():
            path.write_bytes(unasked(versions[kind]))
        for how in ("accept", "reject"):
            pairs[how].append((paths["made"], tmp_path / f"{name}.{how}.docx"))
        pairs["keep"] += [(paths[kind], tmp_path / f"{name}.{kind}.kept.docx") for kind in ("new", "old")]
    for how, listed in pairs.items():
        decided(soffice, how, listed, tmp_path)
    for name in found:
        read = {kind: lines((tmp_path / f"{name}.{kind}.docx").read_bytes())
                for kind in ("accept", "reject", "new.kept", "old.kept")}  # fmt: skip
        assert read["accept"] == read["new.kept"], name
        assert read["reject"] == read["old.kept"], name
