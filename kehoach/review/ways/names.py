"""Ways to write one name: what joins its fields, its abbreviation."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book
from kehoach.law.chinh_ta import tu
from kehoach.review.facts.passages import HIDDEN, own_words
from kehoach.review.ways.use import Use, seen
from kehoach.review.words import phrases
from kehoach.text.letters import UPPER, fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject


@cache
def _joined() -> Sought:
    kinds = [kind.capitalize() for kind in book("co-quan")["loai_hai_linh_vuc"]]
    named = "|".join(kinds)
    return Sought(
        rf"(?:{named}) [^\W\d_]+(?: [^\W\d_]+){{0,3}}?(?P<noi> ?[-–] ?| và | )"
        rf"(?!(?:{named}|Ủy|Uỷ) )[{UPPER}][^\W\d_]*(?: [^\W\d_]+)?",
        *(f"{kind} " for kind in kinds),
    )


def joints(subject: Subject) -> Iterator[Use]:
    """Yield the agencies of two fields, by what joins the fields and which comes first."""
    for hit in _of_agencies(subject, _joined()):
        found = _joined().match(hit.text, hit.start)
        if found is not None:
            kind, _, first = hit.text[hit.start : found.start("noi")].partition(" ")
            fields = [fold(first), fold(hit.text[found.end("noi") : hit.end])]
            yield Use(f"{kind} {' - '.join(sorted(fields))}", f"{found['noi']}{fields[0]}", hit)


def fields(subject: Subject) -> Iterator[Use]:
    """Yield the known pairs of fields (``kinh tế - xã hội``), by the spaces around the hyphen."""
    pairs = tu("gach_noi", "cap")
    if not any(pair.replace(" - ", "-") in subject.facts.folded.whole for pair in pairs):
        return
    ways = {pair.replace(" - ", sign): pair for pair in pairs for sign in (" - ", "-")}
    for hit, form in phrases(subject, tuple(ways), fold=True):
        yield Use(ways[form], " - " if " - " in form else "-", hit)


def abbreviations(subject: Subject) -> Iterator[Use]:
    """Yield the abbreviations of the list that offices write in several ways."""
    sought, group = _short()
    for hit in _of_agencies(subject, sought):
        yield Use(group[hit.words], hit.words, hit)


def _of_agencies(subject: Subject, sought: Sought) -> Iterator[Hit]:
    """Yield where a name stands; in a citation it is as its issuer wrote it.

    Signs of offices on the line Lưu are no names.
    """
    for hit in seen(subject, sought):
        kept = hit.block.role is Role.DONG_NOI_NHAN and hit.text.startswith("Lưu")
        if not kept and own_words(hit.text)[hit.start] != HIDDEN:
            yield hit


@cache
def _short() -> tuple[Sought, dict[str, str]]:
    """Return what finds the abbreviations written in several ways, and the first way of each."""
    group = {form: ways[0] for ways in book("soat-noi-dung")["viet_tat_hai_loi"] for form in ways}
    return Sought(rf"(?<![\w/&-])(?:{'|'.join(group)})(?![\w/&-])", *group), group
