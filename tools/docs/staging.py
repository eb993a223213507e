"""The sources of the site laid out in one folder: the docs, and the pages made for it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.docs.figures import exactness, page_with_figures
from tools.docs.links import Site, outside_fences, rewritten
from tools.docs.rule_pages import FOLDER, INDEX, address, pages

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
_DOCS, _PAGE = "docs", ".md"
_TOP = {
    "README.md": "gioi-thieu.md",
    "CONTRIBUTING.md": "gop-suc.md",
    "CHANGELOG.md": "thay-doi.md",
    "SECURITY.md": "bao-mat.md",
}
"""Pages at the top of the project → where they stand in the site."""
_RULES = "kehoach/review/pages"
_PICTURES = "hinh"
_DEVELOPERS = "phat-trien/"
_FIRST = (
    "index.md",
    "gioi-thieu.md",
    "tep-ke-hoach.md",
    "tham-chieu-yaml.md",
    "quy-tac.md",
    INDEX,
    "do-chinh-xac.md",
)
_LAST = ("gop-suc.md", "thay-doi.md", "bao-mat.md")
_TITLE = re.compile(r"^# (.+)$", flags=re.MULTILINE)
_CONFIG = """[project]
site_name = "kehoach"
docs_dir = "docs"
site_dir = "site"
nav = [
{nav}
]

[project.theme]
language = "vi"
font = false
features = ["navigation.sections", "navigation.top", "content.code.copy"]

[project.extra]
generator = false

[project.plugins.offline]

[project.markdown_extensions.admonition]
[project.markdown_extensions.md_in_html]
[project.markdown_extensions.tables]
[project.markdown_extensions.toc]
permalink = false
slugify = {{ object = "pymdownx.slugs.slugify", kwds = {{ case = "lower" }} }}
[project.markdown_extensions."pymdownx.highlight"]
[project.markdown_extensions."pymdownx.superfences"]
"""


class Laid(NamedTuple):
    """What the builder reads."""

    pages: dict[str, str]
    """Path below the sources → Markdown."""
    pictures: dict[str, Path]
    """Path below the sources → the file it is copied from."""
    config: str
    """The settings of the builder, TOML."""


def laid() -> Laid:
    """Return the sources of the site, the same for the same project."""
    site = Site({**_TOP, **_of_docs(), **_of_rules()}, _PICTURES)
    made = dict(_rewritten(site))
    figures = page_with_figures(made)
    made |= pages(exactness(made[figures]), figures)
    return Laid(made, _pictures_of_docs() | _pictures_outside(made), _CONFIG.format(nav=_nav(made)))


def _of_docs() -> dict[str, str]:
    """Return path in the project → path in the site, for every file of docs/."""
    files = sorted(path for path in (ROOT / _DOCS).rglob("*") if path.is_file())
    return {_name(path): _place(path.relative_to(ROOT / _DOCS).as_posix()) for path in files}


def _place(name: str) -> str:
    """Return where a file of docs/ stands in the site: its index is the page of a folder."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/index.md".lstrip("/") if file == "README.md" else name


def _of_rules() -> dict[str, str]:
    """Return where the page of a rule, as it ships, has its place in the site."""
    return {f"{_RULES}/{path.name}": address(path.stem) for path in (ROOT / _RULES).glob("*.md")}


def _rewritten(site: Site) -> Iterator[tuple[str, str]]:
    for name in (*_TOP, *(name for name in _of_docs() if name.endswith(_PAGE))):
        text = (ROOT / name).read_text(encoding="utf-8")
        yield site.places[name], _readable(rewritten(text, name, site))


def _pictures_of_docs() -> dict[str, Path]:
    return {place: ROOT / name for name, place in _of_docs().items() if not name.endswith(_PAGE)}


def lay(folder: Path) -> None:
    """Write the sources of the site into a folder that is empty or not there."""
    sources = laid()
    for name, text in sources.pages.items():
        target = folder / _DOCS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    for name, path in sources.pictures.items():
        target = folder / _DOCS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    (folder / "zensical.toml").write_text(sources.config, encoding="utf-8", newline="\n")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _readable(text: str) -> str:
    """Return a page whose folded parts are read as Markdown, as forges read them."""
    return outside_fences(text, lambda line: line.replace("<details>", '<details markdown="1">'))


def _pictures_outside(made: dict[str, str]) -> dict[str, Path]:
    """Return the pictures of other folders that pages show."""
    shown = re.compile(rf"\((?:\.\./)*({_PICTURES}/[^()\s]+)\)")
    names = {name for text in made.values() for name in shown.findall(text)}
    return {name: ROOT / name.removeprefix(f"{_PICTURES}/") for name in sorted(names)}


def _nav(made: dict[str, str]) -> str:
    """Return the menu as TOML: the pages for users, then those for developers; no single rule."""
    listed = sorted(name for name in made if name == INDEX or not name.startswith(f"{FOLDER}/"))
    users = [name for name in listed if not name.startswith(_DEVELOPERS)]
    entries = [_entry(name, made[name]) for name in _ordered(users)]
    below = ", ".join(_entry(name, made[name]) for name in listed if name not in users)
    return ",\n".join([*entries, f'{{"For developers" = [{below}]}}'])


def _ordered(users: list[str]) -> list[str]:
    """Return the pages for users as the menu lists them."""
    middle = [name for name in users if name not in {*_FIRST, *_LAST}]
    return [name for name in (*_FIRST, *middle, *_LAST) if name in users]


def _entry(name: str, text: str) -> str:
    found = _TITLE.search(text)
    title = re.sub(r"[`\\\"]", "", found[1]) if found else name
    return f'{{"{title}" = "{name}"}}'
