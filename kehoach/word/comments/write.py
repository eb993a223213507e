"""Comments written into a file at the words they speak of; what people wrote there stays."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.word.attached import related, relations_tree
from kehoach.word.coherent import TYPES, TYPES_SPACE, relations_name
from kehoach.word.comments.anchors import Cut, put_around, put_in, take_out
from kehoach.word.comments.threads import Threads
from kehoach.word.part import as_bytes, root_of
from kehoach.word.read.style import N
from kehoach.word.revise.edits import AUTHOR
from kehoach.word.revise.package import Package
from kehoach.word.spans import say
from kehoach.word.traced import opened_for_places
from kehoach.word.xml import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kehoach.word.comments.seen import Comment, Program
    from kehoach.word.read.opened import Opened
    from kehoach.word.sought import Found

NOTHING: Mapping[str, str] = MappingProxyType({})
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def write(
    content: bytes, file: str, comments: Iterable[Comment], program: Program,
    kept: Mapping[str, str] = NOTHING,
) -> bytes:  # fmt: skip
    """Return the file with the comments of a program in the place of those it wrote before.

    Those of people and of other programs stay, and so does an earlier one someone replied to, or
    whose id is in ``kept``, with the line that is to be its last (empty: as it is). One
    whose words are not found stands at its paragraph, one whose paragraph is not found, or that
    speaks of a header, at the first paragraph, one on a note where the text calls it: Word knows no
    comment inside those. No date: the same file and comments give the same bytes. Write comments
    first and tracked changes after: places are then the same for both. Raises KehoachError TN50 as
    the reader does.
    """
    package = Package(opened_for_places(content, file))
    return package.written(put(package, comments, program, kept))


def put(
    package: Package, comments: Iterable[Comment], program: Program,
    kept: Mapping[str, str] = NOTHING,
) -> dict[str, bytes]:  # fmt: skip
    """Put comments into an open package as ``write`` does; return the parts made beside it.

    The places of its words stay what they were: tracked changes may follow.
    """
    opened = package.places.edited.opened
    name = opened.related("comments")
    root = etree.Element(N + "comments", nsmap={"w": W}) if name is None else opened.tree(name)
    made = {} if name is None else _without_former(package, root, program, kept)
    for number, comment in _anchored(package, comments):
        said = _comment(root, number, comment.text, program)
        if name is None:
            root.append(said)
        else:
            package.part(root).put_last(root, said)
    if name is None and len(root):
        made |= _new_part(opened, root)
    return made


def _without_former(
    package: Package, root: Any, program: Program, noted: Mapping[str, str],
) -> dict[str, bytes]:  # fmt: skip
    """Take out what the program wrote before; return the parts that keep books on comments."""
    opened = package.places.edited.opened
    threads = Threads(opened, root)
    kept = {*threads.answers.values(), *noted}
    former = {
        element.get(N + "id"): element
        for element in root.findall(N + "comment")
        if (element.get(N + "author"), element.get(N + "initials")) == (AUTHOR, program.value)
    }
    _note(package, former, noted)
    gone = {number: item for number, item in former.items() if number and number not in kept}
    for number, item in gone.items():
        package.part(root).remove(item)
        package.release(number)
    if gone:
        take_out(package, package.places.edited.root, gone)
    return threads.without(gone)


def _note(
    package: Package, former: Mapping[str | None, etree._Element], noted: Mapping[str, str]
) -> None:
    """Give comments that stay their last line anew."""
    for number, line in noted.items():
        if line and number in former:
            _end_with(package, former[number], line)


def _end_with(package: Package, comment: Any, line: str) -> None:
    """Give a comment its last line; its paragraph stays: others know the comment by its id."""
    last = comment.findall(N + "p")[-1:]
    texts = [text for element in last for text in element.iter(N + "t")]
    if texts and "".join(text.text or "" for text in texts) != line:
        package.part(comment).change(last[0])
        say(texts[0], line)
        for text in texts[1:]:
            say(text, "")


def _anchored(package: Package, comments: Iterable[Comment]) -> Iterable[tuple[int, Comment]]:
    """Anchor comments; yield each with its id, in the order they were given."""
    placed: dict[Any, list[tuple[int, Found]]] = {}
    listed = [(package.free(), remark) for remark in comments]
    out = []
    for number, comment in listed:
        found = _words(package, comment)
        if found is not None:
            placed.setdefault(found.paragraph, []).append((number, found))
            out.append((number, comment))
        elif _whole(package, comment, number):
            out.append((number, comment))
    for paragraph, here in placed.items():
        _anchor(package, paragraph, here)
    return out


def _anchor(package: Package, paragraph: Any, here: Sequence[tuple[int, Found]]) -> None:
    """Put comments around their words in a paragraph."""
    package.part(paragraph).change(paragraph)
    ends = [end for _, found in here for end in (found.start, found.end)]
    cut = Cut(here[0][1].line.letters, ends)
    package.places.cut(paragraph, cut.letters)
    for number, found in here:
        runs = cut.runs(found.start, found.end)
        if runs is None:
            put_in(paragraph, number)
        else:
            put_around(*runs, number)


def _words(package: Package, comment: Comment) -> Found | None:
    """Return the words of a comment in the text; None where it stands at something else."""
    edited = package.places.edited
    if comment.at.origin in edited.calls:
        return None
    found = package.places.nearest(comment.at)
    inside = found is not None and root_of(found.paragraph) is edited.root
    return found if inside else None


def _whole(package: Package, comment: Comment, number: int) -> bool:
    """Anchor a comment at the call of its note, at its paragraph or at the first one."""
    edited = package.places.edited
    call = edited.calls.get(comment.at.origin)
    if call is not None:
        run = call.reference.getparent()
        package.part(run).change(next(run.iterancestors(N + "p")))
        put_around(run, run, number)
        return True
    paragraph = package.places.paragraph(comment.at._replace(words=""))
    if paragraph is None or root_of(paragraph) is not edited.root:
        paragraph = edited.root.find(f"{N}body//{N}p")
    if paragraph is None:
        return False
    package.part(paragraph).change(paragraph)
    put_in(paragraph, number)
    return True


def _comment(root: Any, number: int, words: str, program: Program) -> Any:
    named = {"id": str(number), "author": AUTHOR, "initials": program.value}
    comment = root.makeelement(N + "comment", {N + name: value for name, value in named.items()})
    for line in words.split("\n"):
        run = etree.SubElement(etree.SubElement(comment, N + "p"), N + "r")
        say(etree.SubElement(run, N + "t"), line)
    return comment


def _new_part(opened: Opened, root: Any) -> dict[str, bytes]:
    """Return the new part with the comments, and the lists that name it."""
    folder = opened.main.rpartition("/")[0]
    name = f"{folder}/comments.xml".lstrip("/")
    types = opened.tree(TYPES)
    etree.SubElement(types, f"{{{TYPES_SPACE}}}Override", PartName=f"/{name}", ContentType=_TYPE)
    listed = relations_name(opened.main)
    relations = opened.tree(listed)
    relations = relations_tree(None) if relations is None else relations
    related(relations, "comments", "comments.xml")
    return {name: as_bytes(root), TYPES: as_bytes(types), listed: as_bytes(relations)}
