"""The parts of a template that are filled: the text, headers and footers, notes, properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.word.prepare.lines import lines_of, properties_of
from kehoach.word.prepare.statements import Statements
from kehoach.word.prepare.tags import loose, tags_in
from kehoach.word.prepare.xml import rooted
from kehoach.word.revise.resolve import accept_tree

if TYPE_CHECKING:
    from jinja2 import Environment

    from kehoach.word.prepare.lines import TemplateLine
    from kehoach.word.read.opened import Opened

MOST_TAGS = 2_000
"""Tags of one part: our own templates have 20, a form that spells every field ten times 200."""
_KINDS = {
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "cước chú",
    "endnotes": "chú thích cuối",
}
_PROPERTIES, _OF_FILE = "core-properties", "thuộc tính của tệp"


class Story(NamedTuple):
    """A part that is filled."""

    name: str
    where: str
    """What it is called in an address; empty for the text itself."""
    tree: Any
    main: bool
    changed: bool
    """True when it held tracked changes; they are accepted in ``tree``."""
    lines: list[TemplateLine]
    """Its paragraphs, or properties, that hold letters."""

    def read(self, file: str, environment: Environment) -> Statements:
        """Return the tags of the part, judged."""
        statements = Statements(file, environment, main=self.main)
        count = 0
        for line in self.lines:
            tags = tags_in(line.text)
            count += len(tags)
            if count > MOST_TAGS:
                statements.too_many(line, MOST_TAGS)
                return statements
            for tag in tags:
                statements.read(line, tag)
            if loose(line.text, tags):
                statements.unclosed(line)
        statements.end()
        return statements


def stories_of(opened: Opened, most: int) -> list[Story]:
    """Return the parts that are filled. Raises KehoachError MA06 for one over ``most`` bytes."""
    found = [(opened.main, "", True)]
    for kind, target in opened.relations(opened.main):
        where = _KINDS.get(kind.rpartition("/")[2])
        if where and target in opened.parts:
            found.append((target, where, False))
    for kind, target in opened.relations("", "_rels/.rels"):
        if kind.endswith(_PROPERTIES) and target in opened.parts:
            found.append((target, _OF_FILE, False))
    stories: dict[str, Story] = {}
    for name, where, main in found:
        if name in stories:
            continue
        if len(opened.parts[name]) > most:
            cure = "bỏ bớt nội dung, giữ phần khung và các thẻ"
            raise fault("MA06", "mẫu quá lớn", cure, Place(opened.file))
        stories[name] = _story(opened, name, where, main=main)
    return list(stories.values())


def _story(opened: Opened, name: str, where: str, *, main: bool) -> Story:
    changed = accept_tree(opened.tree(name))
    if where == _OF_FILE:
        tree = opened.tree(name)
        return Story(name, where, tree, main, changed, properties_of(tree, where))
    opened.trees[name] = tree = rooted(opened.tree(name))
    return Story(name, where, tree, main, changed, lines_of(tree, where))
