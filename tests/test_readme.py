"""What README and the pages of reference say is so."""

import re

import click
import pytest
import yaml
from docs.pages import blocks, links, text_of, users_pages
from project import ROOT

from kehoach.cli.app import COMMANDS, kehoach
from kehoach.plan.ban_hanh import BanHanh, Dieu
from kehoach.plan.content import ITEMS
from kehoach.plan.parts import Ky, PhuLuc, VanBan
from kehoach.plan.plan import Plan
from kehoach.plan.table import Bang, BangLap, CotLap, Nhom, TuTep
from kehoach.report.answer import NOTICES
from kehoach.report.plain import FAMILIES
from kehoach.review.catalogue import rules
from kehoach.spec import LIMITS
from kehoach.word.contract import FIELDS, example
from tools.rules_table import put_in

README = text_of(ROOT / "README.md")
DOCS = ROOT / "docs"
COMMANDS_PAGE = text_of(DOCS / "lenh.md")
INLINE = re.compile(r"`kehoach ([^`\n]+)`")


def test_it_is_a_page_a_busy_clerk_reads_to_its_end():
    assert README.count("\n") <= 150
    pictures = [link.to for link in links(ROOT / "README.md") if link.picture]
    assert len(pictures) == 2
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_it_leads_to_the_four_roads():
    roads = ("van-thu", "van-phong", "nguoi-ra-soat", "cong-nghe-thong-tin")
    led_to = {link.to for link in links(ROOT / "README.md")}
    assert {f"docs/{road}.md" for road in roads} <= led_to


def test_it_says_of_unmet_papers_what_was_measured():
    assert "chừng hai phần ba số chỗ sai chắc chắn, chừng một nửa số chỗ mà người đọc đánh dấu" in README
    accuracy = text_of(DOCS / "do-chinh-xac.md")
    (read_blind,) = re.findall(r"máy thấy \d+ trong \d+ chỗ sai, \*\*(\d+)%\*\*", accuracy)
    half = accuracy.split("nửa không dùng để sửa:")[1]
    (found,) = re.findall(r"^\| tất cả[^|]*\|.*\| (\d+)% \([\d-]+\) \|$", half, re.MULTILINE)
    read_again = re.findall(r"^\| tất cả \| [\d./]+ \| \*\*(\d+)%\*\*", accuracy, re.MULTILINE)
    certain = re.findall(r"^\| chắc chắn \| [\d./]+ \| \*\*(\d+)%\*\*", accuracy, re.MULTILINE)
    assert len(read_again) == 3, "three more readings"
    assert all(40 <= int(share) <= 55 for share in (read_blind, *read_again, found))
    assert 62 <= int(certain[-1]) <= 70


def test_its_plan_is_whole():
    plan = next(block for block in blocks(DOCS / "tep-ke-hoach.md") if block.language == "yaml")
    sections = set(re.findall(r"^(\w+):", plan.text, re.MULTILINE))
    assert sections >= {"can_cu", "muc_tieu", "nhiem_vu", "kinh_phi", "noi_nhan", "ky", "phu_luc"}


def test_the_page_of_commands_names_every_command_and_no_other():
    assert set(re.findall(r"^\| `kehoach ([\w-]+)", COMMANDS_PAGE, re.MULTILINE)) == set(COMMANDS)


def options_of(verb):
    command = kehoach.get_command(click.Context(kehoach), verb)
    return {name for one in command.params for name in (*one.opts, *one.secondary_opts)} | {"--help", "-h"}


@pytest.mark.parametrize("path", users_pages(), ids=lambda path: path.stem)
def test_commands_named_in_a_line_have_the_options_it_gives_them(path):
    wrong = []
    for found in INLINE.finditer(text_of(path)):
        verb, *words = found[1].replace("…", " ").split()
        if verb in ("LỆNH", "--help", "--version"):
            continue
        known = options_of(verb) if verb in COMMANDS else set()
        wrong += [found[0] for word in words if word.startswith("--") and word not in known]
        wrong += [] if known else [found[0]]
    assert wrong == []


def test_a_row_of_the_page_of_commands_names_options_of_its_command():
    for row in re.findall(r"^\| `kehoach .*$", COMMANDS_PAGE, re.MULTILINE):
        verb = re.match(r"\| `kehoach ([\w-]+)", row)[1]
        named = set(re.findall(r"`(--[\w-]+)", row))
        assert named <= options_of(verb), verb


def test_its_glossary_is_the_models_words():
    page = text_of(DOCS / "tep-ke-hoach.md")
    words = set(re.findall(r"`(\w+)`", page[page.index("## Từ dùng trong tệp") :]))
    models = (Plan, BanHanh, Dieu, Ky, PhuLuc, VanBan, Bang, BangLap, CotLap, Nhom, TuTep)
    fields = {name for cls in (*models, *ITEMS.values()) for name in cls.FIELDS}
    assert words - fields - {"Lưu", "to_chuc_thuc_hien"} == set()
    assert set(ITEMS) <= words


def test_its_tags_are_those_a_template_may_use():
    page = text_of(DOCS / "mau-word.md")
    listed = [f"| `{example(field)}` | {field.meaning}{', bắt buộc' if field.required else ''} |" for field in FIELDS]
    between = page[page.index("| Thẻ | In ra |") :].split("\n\n")[0]
    assert between.splitlines()[2:] == listed
    assert len({field.name for field in FIELDS}) == len(FIELDS)
    tags = set(re.findall(r"\{\{p? (\w+) \}\}", page)) | set(re.findall(r"\{%p for \w+ in (\w+)", page))
    assert tags - {"dong"} == {field.name for field in FIELDS}


def test_its_limits_are_the_limits():
    page = text_of(DOCS / "chuong-trinh-giu-va-doi.md")
    assert f"{LIMITS.bytes // 1_000_000} MB, {LIMITS.nodes:,} giá trị".replace(",", ".").replace(". ", ", ") in page
    assert f"lồng {LIMITS.depth} cấp" in page


@pytest.mark.parametrize("path", users_pages(), ids=lambda path: path.stem)
def test_make_targets_a_page_names_exist(path):
    makefile = text_of(ROOT / "Makefile")
    for target in set(re.findall(r"`make (\w+)", text_of(path))):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_its_table_of_rules_is_fresh():
    page = text_of(DOCS / "quy-tac.md")
    assert put_in(page) == page, "run: make rules"
    assert "TT07" in page


CODE = re.compile(r"\b(?:" + "|".join([*FAMILIES, *NOTICES]) + r")\d\d\b")


def test_codes_a_page_names_are_codes_the_program_tells():
    told = set(yaml.safe_load(text_of(ROOT / "data" / "ma-cau-bao.yaml")))
    known = told | {rule.code for rule in rules()}
    named = {(path.stem, code) for path in users_pages() for code in CODE.findall(text_of(path))}
    assert len(named) > 100
    assert sorted(one for one in named if one[1] not in known) == []


def test_keys_the_page_of_the_plan_gives_values_are_keys_of_the_model():
    page = text_of(DOCS / "tep-ke-hoach.md")
    named = set(re.findall(r"`(?:- )?(?:hang: )?\{?([a-z_]+): ", page))
    keys = set(re.findall(r'"([a-z_]+)": \{', text_of(ROOT / "data" / "ke-hoach.schema.json")))
    assert named - keys == set()
    assert len(named) > 15
