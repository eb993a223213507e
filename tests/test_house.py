"""The house itself: its rooms, the size of its pages, what is generated and must be fresh."""

import ast
import re
import subprocess
from functools import cache

import pytest
from project import ROOT, need

from tools.templates.__main__ import built

PACKAGE = ROOT / "kehoach"
MODULES = sorted(PACKAGE.rglob("*.py"))
LINES = 240
"""Of 100 columns: what a page of 220 lines of 120 columns became when the formatter broke them."""
LONG_MODULES: dict[str, str] = {"kehoach/review/registry.py": "generated: a row a rule"}
LONG_FUNCTIONS: dict[str, str] = {}
NO_TESTS_OF_THEIR_OWN = {
    "review/facts/headings": "test_kind", "review/ways/capitals": "test_kind", "review/ways/figures": "test_kind", "review/ways/names": "test_kind", "review/ways/signs": "test_kind",
    "review/ways/use": "test_kind", "review/ways/values": "test_kind", "review/ways/words": "test_kind",
    "web/settings": "test_app", "web/running": "test_app",
    **dict.fromkeys((f"tasks/{name}" for name in ("columns", "faults", "row", "task")), "test_tracker"),
    **dict.fromkeys((f"tasks/{name}" for name in ("head", "rows", "walked", "work")), "test_gather"),
    **dict.fromkeys((f"tasks/{name}" for name in ("matching", "old_row", "reread", "threeway")), "test_merge"),
    "cli/clone_results": "test_results", "tasks/ics_read": "test_ics", "tasks/report": "test_progress", "cli/tasks_made": "test_tasks", "cli/tasks_report": "test_tasks",
    "sheet/page": "test_made", "sheet/heights": "test_made",
    "__main__": "test_app", "problem": "every test of an error", "shelf": "test_wheel",
    "spec/node": "test_reader", "spec/builder": "test_reader", "spec/encoding": "test_reader", "spec/syntax": "test_wrong", "law/book": "test_data",
    "law/symbol": "test_so_ky_hieu", "law/called": "test_so_ky_hieu", "law/dated": "test_so_ky_hieu",
    "law/co_quan": "test_data", "law/loai_van_ban": "test_citation",
    "plan/build": "test_wrong", "plan/cap_tren": "test_upper", "plan/likeness": "test_pairing", "plan/open_marks": "test_left", "plan/questions": "test_left", "spec/commented": "test_left", "clone/word/left": "test_resume", "clone/word/taken": "test_taken_word", "clone/remembered": "test_taken", "intake/left_open": "test_resume", "word/comments/held": "test_resume", "plan/content": "test_plan", "plan/depth": "test_wrong", "plan/issuer": "test_plan",
    "plan/kinds": "test_wrong", "plan/part": "test_plan", "plan/parts": "test_plan", "plan/reading": "test_wrong",
    "plan/references": "test_wrong", "plan/skeleton": "test_new", "plan/topic": "test_skeletons", "plan/skeleton_lines": "test_skeletons", "plan/suggest": "test_wrong",
    "clone/basis": "test_bases", "clone/beside": "test_times", "clone/context": "test_dated", "clone/counted": "test_times", "clone/verdict": "test_judge",
    "clone/leaf": "test_clone", "spec/lines": "test_clone", "clone/places": "test_agencies",
    "clone/word/comments": "test_word_hand", "clone/word/derived": "test_word_hand", "clone/word/edits": "test_word_hand", "clone/word/printed": "test_word_hand", "clone/word/remarks": "test_word_hand",
    "clone/word/head": "test_word_leaves", "clone/word/items": "test_word_leaves", "clone/word/leaf": "test_word_leaves", "clone/word/names": "test_word_leaves", "clone/word/outline": "test_word_leaves", "clone/word/tables": "test_word_leaves", "clone/word_paper": "test_word_road",
    "clone/sheet": "test_clone", "clone/units": "test_agencies", "clone/upper_tasks": "test_upper", "clone/spec_taken": "test_taken", "clone/worklist": "test_clone",
    "document/label/agencies": "test_head", "document/label/annexed": "test_annex", "document/label/ends": "test_ending",
    "document/label/whole": "test_shares", "document/label/evidence": "test_zones", "document/label/line_signs": "test_zones", "document/label/made": "test_line",
    "document/label/runs": "test_line", "document/label/signer": "test_ending", "document/label/tree": "test_body",
    "document/label/weights": "test_zones", "document/label/stamps": "test_marks", "document/extract/marks": "test_marks", "law/dau": "test_marks", "plan/marks": "test_marks", "word/boxes": "test_marks",
    "document/block": "test_compose", "document/role": "test_compose", "plan/figured": "test_plan", "document/roles": "test_issued", "document/measure": "test_rules", "document/needs": "test_columns", "document/compose/aligned": "test_aligned", "document/plain_rows": "test_columns", "document/look": "test_read_docx", "cli/explain": "test_check", "cli/known_office": "test_own_office", "cli/profile_shown": "test_profile", "review/customs": "test_waivers", "cli/check_names": "test_check_input", "windows/verbs": "test_installed", "windows/fetch": "test_wheel", "windows/embedded": "test_portable", "cli/windows_verbs": "test_windows", "cli/watched_specs": "test_render", "cli/watch_answers": "test_watch", "cli/ignored": "test_check", "cli/findings": "test_check", "cli/show": "test_render", "cli/rendered": "test_render", "cli/vietnamese": "test_app",
    "intake/odt/names": "test_odt", "intake/odt/opened": "test_odt", "intake/odt/looks": "test_odt", "intake/odt/inline": "test_odt",
    "intake/odt/left_out": "test_odt", "intake/odt/pieces": "test_odt", "intake/odt/body": "test_odt", "intake/odt/page": "test_odt", "intake/odt/counted": "test_odt",
    "intake/faults": "test_intake", "intake/readers": "test_kind", "intake/lookalikes": "test_intake", "intake/word97": "test_doc", "intake/word97_text": "test_doc", "intake/markdown_notes": "test_notes",
    "office/conversion": "test_office", "office/settings": "test_office", "office/program": "test_office", "office/run": "test_office", "office/order": "test_office", "office/trouble": "test_faults", "office/guard": "test_warm", "cli/wished": "test_on_paper",
    "intake/papx": "test_doc", "intake/pdf/assemble": "test_pdf", "intake/pdf/footnotes": "test_pdf", "intake/pdf/blanks": "test_signed", "intake/pdf/calls": "test_pdf", "intake/pdf/carried": "test_signed", "intake/pdf/drawing": "test_rules", "intake/pdf/fields": "test_signed", "intake/pdf/fillers": "test_filled", "intake/pdf/glyphs": "test_pdf",
    "intake/pdf/marks": "test_signed", "intake/pdf/running": "test_continued", "intake/pdf/overlay": "test_signed", "intake/pdf/sheets": "test_pdf", "intake/pdf/sideways": "test_turned",
    "intake/pdf/turn": "test_turned", "intake/pdf/typed": "test_signed", "intake/shown": "test_signed",
    "word/prepare/elsewhere": "test_theirs", "word/prepare/expressions": "test_attacks", "word/prepare/filters": "test_attacks", "word/prepare/language": "test_attacks", "word/prepare/lines": "test_theirs", "word/prepare/marks": "test_theirs", "word/prepare/needed": "test_theirs", "word/prepare/package": "test_theirs", "word/prepare/page": "test_theirs", "word/prepare/room": "test_theirs", "word/prepare/spots": "test_theirs", "word/prepare/statements": "test_theirs", "word/prepare/story": "test_theirs", "word/prepare/styles": "test_theirs", "word/prepare/tags": "test_attacks", "word/prepare/warnings": "test_theirs", "word/prepare/verdict": "test_attacks", "word/prepare/xml": "test_theirs",
    "word/repacked": "test_write", "word/spliced": "test_write", "word/sought": "test_write", "word/revise/cutting": "test_write", "word/revise/decided": "test_resolve", "word/revise/package": "test_write",
    "word/revise/edits": "test_write", "word/revise/joined": "test_resolve", "word/revise/kinds": "test_resolve", "word/revise/settings": "test_resolve", "word/revise/alternates": "test_write", "word/comments/anchors": "test_write", "word/comments/read": "test_write", "word/comments/seen": "test_write", "word/comments/threads": "test_write", "word/revise/runs": "test_write", "word/revise/marks": "test_whole", "word/revise/paragraphs": "test_whole", "word/revise/rows": "test_whole", "word/revise/tables": "test_whole", "word/revise/seams": "test_whole", "word/revise/inserted": "test_write", "word/revise/typed": "test_write", "word/revise/words": "test_write",
    "word/coherent": "test_theirs", "word/part": "test_attached", "word/read/strict": "test_theirs",
    "word/contract": "test_template", "word/environment": "test_template", "word/fill": "test_write",
    "word/prepared": "test_template",
    "word/read/body": "test_read_docx", "word/read/theme": "test_theme", "word/read/inline": "test_read_docx", "word/read/notices": "test_read_docx",
    "word/read/around": "test_shown", "word/read/bounds": "test_bounds", "word/read/columns": "test_shown",
    "word/read/control": "test_shown", "word/read/counted": "test_counted", "word/read/fields": "test_shown",
    "word/read/formula": "test_formula", "word/read/inrun": "test_shown", "word/read/piece": "test_shown",
    "word/read/telling": "test_shown", "word/read/kinds": "test_shown", "word/read/looks": "test_read_docx", "word/read/maker": "test_read_docx",
    "word/read/measure": "test_read_docx", "word/read/numbering": "test_list_labels", "word/read/opened": "test_read_docx", "word/read/page": "test_read_docx", "word/read/paragraph": "test_read_docx",
    "word/read/style": "test_read_docx", "word/read/notes": "test_read_notes", "word/read/symbol": "test_read_docx", "word/read/table": "test_read_docx",
    "plan/given": "test_upper", "word/read/lines": "test_lines", "review/facts/drawn_lines": "test_mutations", "review/facts/issuing": "test_signers", "word/read/drawing": "test_read_docx",
    "review/labelled": "test_own_output", "review/finding": "test_catalogue", "review/judge": "test_own_output", "review/look": "test_own_output",
    "review/rule": "test_catalogue", "review/page": "test_registry", "review/kinds": "test_catalogue", "review/examine": "test_check", "review/drafted": "test_skeletons",
    "fix/seen_first": "test_laws", "report/answer": "test_explain", "report/answered": "test_comments", "cli/check_written": "test_check", "cli/check_reports": "test_folders", "cli/file_lines": "test_folders", "report/html_pages": "test_html", "report/spool": "test_folders", "fix/looks_read": "test_looks", "report/plain": "test_check", "report/sarif": "test_check",
    "report/html_findings": "test_html", "report/top": "test_where", "report/folded": "test_first", "report/keyed": "test_where", "report/laid": "test_where", "cli/top": "test_where", "cli/paged": "test_where", "intake/printed": "test_where", "intake/pdf/page_words": "test_where",
    "word/spans": "test_amend", "review/subject": "test_own_output", "review/blocks": "test_own_output", "review/facts/spoken": "test_words", "review/facts/agencies": "test_to_chuc",
    "review/counts": "test_so_lieu", "review/days": "test_thoi_gian", "review/facts/grids": "test_so_lieu",
    "review/facts/passages": "test_noi_dung", "review/facts/items": "test_noi_dung", "review/head": "test_the_thuc",
    "word/read/page_break": "test_page_break", "plan/table/in_text": "test_plan", "intake/odt/page_break": "test_odt",
    "clone/decisions": "test_clone", "clone/refused": "test_clone_word", "cli/clone_json": "test_clone_word", "cli/clone_made": "test_clone", "intake/last_year_word": "test_clone_word", "clone/engine": "test_clone", "clone/listed": "test_clone", "clone/figures": "test_header", "clone/paper": "test_clone", "clone/spec_cells": "test_leaves", "clone/spec_hand": "test_clone", "clone/spec_indicators": "test_header", "clone/spec_leaf": "test_leaves", "clone/spec_leaves": "test_leaves", "clone/spec_marks": "test_clone", "clone/spec_paper": "test_clone", "document/label/approves": "test_approval",
    "plan/own_cells": "test_made", "plan/unprinted": "test_notices", "plan/table/heads": "test_from_file",
    "picture/faults": "test_measured", "picture/header": "test_measured", "picture/jpeg": "test_measured", "picture/png": "test_measured", "picture/picture": "test_measured", "picture/written": "test_beside",
    "document/label/our_style": "test_alone", "intake/wrapping": "test_joins",
    "neighbour": "test_beside", "document/pictured": "test_pictures", "word/drawn": "test_pictures", "word/read/placed": "test_pictures", "word/read/pictures": "test_pictures", "document/label/pictures": "test_pictures", "intake/pictured": "test_pictures", "cli/with_pictures": "test_pictures",
    "sheet/cells": "test_beside", "sheet/faults": "test_beside", "sheet/grid": "test_beside", "sheet/shape": "test_beside", "sheet/sections": "test_shown", "sheet/workbook": "test_beside",
    "review/slipped": "test_slips", "text/slips/asked": "test_found", "text/slips/candidates": "test_found", "text/slips/grade": "test_found", "text/slips/habits": "test_cap_tieng", "text/slips/missing": "test_found", "text/slips/nearly": "test_found", "text/slips/search": "test_found", "text/slips/swapped": "test_found", "text/slips/window": "test_found",
    "review/facts/annexes": "test_the_thuc", "law/nguoi_ky": "test_the_thuc",
    "compare/redline/letters": "test_looks", "compare/redline/unlike": "test_looks", "word/dressed": "test_looks", "word/revise/looks": "test_looks", "word/revise/pages": "test_looks", "text/steering": "test_show", "word/revise/rejected": "test_looks",
    "compare/redline/asked": "test_redline", "compare/redline/files": "test_redline", "compare/redline/flow": "test_redline", "compare/redline/gaps": "test_redline", "compare/redline/label": "test_redline", "compare/redline/models": "test_redline", "compare/redline/pairing": "test_redline", "compare/redline/paragraphs": "test_redline", "compare/redline/proof": "test_pairs", "compare/redline/tables": "test_redline", "compare/redline/refusals": "test_redline", "compare/redline/wish": "test_redline",
    "compare/carried": "test_compare", "compare/change": "test_compare", "compare/differ": "test_compare", "compare/entry": "test_compare", "compare/fold": "test_wording", "compare/grid": "test_tables", "compare/half": "test_compare", "compare/loose": "test_compare", "compare/names": "test_diff", "compare/page": "test_compare", "compare/pair": "test_compare", "compare/pairs": "test_compare", "compare/said": "test_compare", "compare/token": "test_wording", "compare/vocabulary": "test_wording", "compare/report/plain": "test_diff", "compare/report/html": "test_diff", "compare/report/sentences": "test_diff", "cli/changes": "test_diff",
    "compare/units": "test_verify", "compare/verify/found": "test_verify", "compare/verify/wording": "test_verify", "compare/verify/looks": "test_verify", "compare/verify/shown": "test_verify", "compare/verify/printed": "test_verify", "word/pictured": "test_verify",
    "compare/verify/held": "test_approval", "compare/approval/refusals": "test_approval", "compare/approval/marks": "test_approval", "compare/approval/written": "test_approval", "compare/approval/rules": "test_approval",
    "library/parts": "test_entries", "library/record": "test_entries", "library/values": "test_entries", "library/uncovered": "test_reading", "library/hit": "test_search", "library/rows": "test_search", "library/kept": "test_refresh", "library/faults": "test_store", "library/opening": "test_store", "library/attempt": "test_refresh", "library/behind": "test_library", "library/target": "test_put", "cli/library_progress": "test_library", "cli/library_shown": "test_library", "cli/library_copied": "test_library", "intake/folder": "test_folders",
    "publish/faults": "test_published", "publish/issued": "test_metadata", "publish/noticed": "test_published", "publish/pages": "test_published", "publish/paper": "test_published", "publish/ready": "test_published", "publish/signed/found": "test_asked", "publish/signed/judged": "test_asked", "publish/signed/worker": "test_asked", "cli/verify_values": "test_verify", "cli/publish_shown": "test_publish",
    **dict.fromkeys((f"lsp/{name}" for name in ("answers", "checked", "cures", "cursor", "desk", "hover", "keys", "kinds", "offered", "outline", "protocol", "wire")), "test_server"), "cli/lsp": "test_server",
    "word/tables": "test_write", "word/rows": "test_write", "word/cells": "test_write", "word/margins": "test_template", "word/role_style": "test_template", "word/tracer": "test_traced", "word/verify": "test_write", "word/xml": "test_write",
}  # fmt: skip


@cache
def functions(path):
    return tuple(_functions(path))


def _functions(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            spoken = first.end_lineno - first.lineno + 1 if docstring else 0
            yield node.name, node.end_lineno - node.lineno + 1 - spoken


def test_the_house_is_seen():
    assert len(MODULES) > 60
    assert sum(1 for path in MODULES for _ in functions(path)) > 250


def test_modules_are_small_pages():
    long = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {name: lines for name, lines in long.items() if lines > LINES} == {} | {
        name: long[name] for name in LONG_MODULES
    }


def test_functions_are_short():
    long = {
        f"{path.relative_to(ROOT)}:{name}": lines for path in MODULES for name, lines in functions(path) if lines > 30
    }
    assert set(long) == set(LONG_FUNCTIONS), long


def test_no_drawers():
    drawers = {"utils", "util", "helpers", "common", "shared", "misc", "tools"}
    assert [path for path in MODULES if path.stem in drawers or path.parent.name in drawers] == []


def test_tests_mirror_the_package():
    tests = {
        str(path.relative_to(ROOT / "tests").with_suffix("")).replace("test_", "")
        for path in (ROOT / "tests").rglob("test_*.py")
    }
    missing = []
    for path in MODULES:
        name = str(path.relative_to(PACKAGE).with_suffix(""))
        if path.stem == "__init__" or name.startswith(("document/compose/", "document/extract/", "review/checks/")):
            continue
        if name not in tests and name not in NO_TESTS_OF_THEIR_OWN:
            missing.append(name)
    assert missing == []
    assert [name for name in NO_TESTS_OF_THEIR_OWN if not (PACKAGE / f"{name}.py").is_file()] == []


@pytest.mark.parametrize("name", sorted(built()))
def test_shipped_templates_are_fresh(name):
    assert (ROOT / "templates" / name).read_bytes() == built()[name], "run: make templates"


def test_nothing_else_lies_in_templates():
    found = {str(path.relative_to(ROOT / "templates")) for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert found == set(built())


FAMILIES = "YA|KH|MA|TE|TN|CL|RS|BT|HA|HS|LO|TV|VC|WD|PH|IN|MC|BL"
ROOMS_OF = {
    "YA": {"spec"}, "BT": {"sheet"}, "LO": {"batch", "cli"}, "HS": {"profile"}, "HA": {"picture", "plan", "document", "word"},
    "MA": {"word"}, "WD": {"windows", "cli"}, "TE": {"output.py", "refused.py", "sealed.py", "cli"}, "CL8": {"plan"},
    "CL": {"clone", "cli"}, "TV": {"library"}, "PH": {"publish"}, "IN": {"office"}, "MC": {"mcp"}, "BL": {"disguise"}, "VC": {"tasks", "cli"},
    "TN0": {"intake"}, "TN1": {"intake"}, "TN2": {"intake"}, "TN3": {"intake"}, "TN4": {"intake"}, "TN5": {"word"}, "TN6": {"document"},
    "TN7": {"document"}, "TN8": {"word"}, "TN9": {"word"},
    # the twenty codes of document are given away: what it tells beyond goes on from TN13; the forty of word: from TN36
    **{f"TN1{last}": {"document"} for last in range(3, 10)}, "TN36": {"word"},
    # the first three were given before the rooms parted; what a report leaves out only a report knows
    "RS": {"review"}, "RS03": {"report"}, "RS04": {"fix"}, "RS05": {"fix"}, "RS11": {"report"}, "RS13": {"report"}, "RS22": {"cli"},
}  # fmt: skip
"""The rooms that may name a code: its longest beginning here tells. The families not here are named in several rooms."""
ALONE = {"TE", "CL"}
"""Families of several rooms, each of whose codes is one room's."""


def rooms_by_code():
    found = {}
    for path in MODULES:
        room = path.relative_to(PACKAGE).parts[0]
        for code in re.findall(rf'"((?:{FAMILIES})\d\d)"', path.read_text(encoding="utf-8")):
            found.setdefault(code, set()).add(room)
    return found


def astray(rooms):
    """Return the codes that stand in a room they do not belong to, or in two where they may in one."""
    wrong = {}
    for code, found in rooms.items():
        allowed = next((ROOMS_OF[code[:end]] for end in (4, 3, 2) if code[:end] in ROOMS_OF), found)
        if not found <= allowed or (code[:2] in ALONE and len(found) > 1):
            wrong[code] = found
    return wrong


def test_every_problem_code_is_used_for_one_room():
    rooms = rooms_by_code()
    assert len(rooms) > 25
    assert astray(rooms) == {}


def test_a_code_in_a_strange_room_is_seen():
    rooms = {
        "YA01": {"spec", "cli"},
        "TN13": {"intake"},
        "TN12": {"intake"},
        "TE01": {"cli", "output.py"},
        "CL80": {"clone"},
        "KH01": {"plan", "cli"},
    }
    assert {*astray(rooms)} == {"YA01", "TN13", "TE01", "CL80"}


TOP = {
    "pyproject.toml", "kehoach", "templates", "data", "examples", "tests", "README.md", ".ci", "Makefile", "bench", "docs",
    "tools", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", ".gitignore",
    ".github",  # the forms that ask who reports a fault for a small file; forges look for them there alone
    ".pre-commit-hooks.yaml",  # pre-commit reads it at the top of a repository only
}  # fmt: skip


def test_the_top_level_holds_nothing_without_a_reason():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    need(listed.returncode == 0, "a git checkout")
    found = {one.split("/")[0] for one in listed.stdout.splitlines()}
    assert {"kehoach", "LICENSE"} <= found
    assert found <= TOP
