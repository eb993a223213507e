"""What a file must read like once looks are set: every value, those that were set changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.document.look import Look, Page
from kehoach.review.blocks import text_of
from kehoach.word.restyle import as_read

if TYPE_CHECKING:
    from kehoach.document.block import Block, Section
    from kehoach.document.look import Asked
    from kehoach.review.subject import Subject

FIELDS = {
    "co": "cỡ chữ",
    "font": "phông chữ",
    "dam": "chữ đậm",
    "nghieng": "chữ nghiêng",
    "canh": "canh lề",
    "giay": "khổ giấy",
    "tren": "lề trên",
    "duoi": "lề dưới",
    "trai": "lề trái",
    "phai": "lề phải",
}
"""Fields of a look or a page that may be set, as a reader calls them."""
_MARGINS = ("tren", "duoi", "trai", "phai")


def as_set(subject: Subject, done: list[Asked]) -> list[object]:
    """Return everything that was read, as it must be once the looks are set, to be compared."""
    document = subject.document
    looks = _looks(subject, [look for look in done if look.origin != WHOLE])
    pages = [look for look in done if look.origin == WHOLE]
    blocks = [_block(block, looks.get(block.paragraph, {})) for block in subject.blocks]
    sections = [_section(section, pages) for section in document.sections]
    return [blocks, sections, document._replace(sections=())]


def _looks(subject: Subject, done: list[Asked]) -> dict[int, dict[str, object]]:
    """Return what is set in each paragraph of the file, by its number."""
    values: dict[tuple[object, str], dict[str, object]] = {}
    for look in done:
        values.setdefault((look.origin, look.words), {})[look.what] = look.value
    keys = ((block.paragraph, (block.origin, text_of(block))) for block in subject.blocks)
    return {paragraph: values[key] for paragraph, key in keys if key in values}


def _block(block: Block, values: dict[str, object]) -> tuple[object, ...]:
    """Return all of a block: its letters each with its weight, and the rest."""
    if block.look is not None:  # a border is as long as the page is wide
        block = block._replace(look=block.look._replace(ke=None))
    letters: list[tuple[str, object, object]] = [
        (sign, run.dam, run.nghieng) for run in block.text for sign in run.text
    ]
    if not values:
        return (block._replace(text=()), letters)
    letters = [
        (sign, values.get("dam", bold), values.get("nghieng", slanted))
        for sign, bold, slanted in letters
    ]
    look: Look | None = None
    if block.look is not None:
        held = block.look._asdict().items()
        look = Look._make(values.get(name, value) for name, value in held)
    return (block._replace(text=(), look=look), letters)


def _section(section: Section, pages: list[Asked]) -> tuple[object, ...]:
    page = section.page
    for asked in pages if page is not None else ():
        page = _page(section, page, asked)
    return (len(section.blocks), section.ngang, page, section.dau_trang, section.chan_trang)


def _page(section: Section, page: Page | None, asked: Asked) -> Page | None:
    """Return the page with a margin or its paper set, where it had what was to be changed."""
    if page is None or section.page is None:
        return None
    if asked.what in _MARGINS:
        if section.ngang or getattr(section.page, asked.what) != asked.was:
            return page
        held, margin = page._asdict().items(), as_read(asked.value)
        return Page._make(margin if name == asked.what else value for name, value in held)
    if asked.what == "giay" and isinstance(asked.value, tuple):
        return _with_paper(section.page, page, asked.was, asked.value)
    return page


def _with_paper(old: Page, page: Page, was: object, paper: tuple[float, ...]) -> Page:
    """Return the page on other paper, lying as it lay; as it is where it was on another one."""
    if tuple(sorted((old.rong, old.cao))) != was:
        return page
    short, long = map(as_read, paper)
    lies = page.rong > page.cao
    return page._replace(rong=long, cao=short) if lies else page._replace(rong=short, cao=long)
