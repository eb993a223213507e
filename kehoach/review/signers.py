"""Who signs a document, each with the agency it signs for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.document.label.joint import in_order, joint_names
from kehoach.document.roles import SIGNATURE
from kehoach.document.signers import signers_of
from kehoach.law import co_quan
from kehoach.review.blocks import text_of
from kehoach.review.head import kind, line, name_of
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.review.subject import Subject


class Signed(NamedTuple):
    """One signature."""

    agency: str
    """The agency it is for; empty when not known."""
    kind: LoaiCoQuan | None
    """The kind of that agency; None when not known: then nothing of it is judged by its agency."""
    blocks: tuple[Block, ...]

    def of(self, role: Role) -> list[Block]:
        """Return its blocks of a role, in order."""
        return [block for block in self.blocks if block.role is role]


def agencies(subject: Subject) -> list[str]:
    """Return the agencies of the head, several for a joint plan; empty when the head names none."""
    names = [text_of(block) for block in subject.of(Role.CO_QUAN_BAN_HANH)]
    head = "\n".join(names).split("\n")
    return joint_names(head, len(_signatures(subject))) if names else []


def signed(subject: Subject) -> list[Signed]:
    """Return the signatures in order: the first is the issuer's, in a joint plan each its agency's.

    A further one in a plan that is not joint is judged as the issuer's only where its authority
    names the issuer's collective: whom it is for the page does not say otherwise.
    """
    found = _signatures(subject)
    joint = agencies(subject) if len(found) > 1 else []
    if len(joint) == len(found) > 1:
        found = in_order(joint, found)
    out: list[Signed] = []
    for number, blocks in enumerate(found):
        if number == 0:
            name = joint[0] if joint else name_of(subject)
            out.append(Signed(name, kind(subject), tuple(blocks)))
        elif len(joint) == len(found):
            name = co_quan.viet_day_du(joint[number])
            out.append(Signed(name, co_quan.loai_co_quan(name), tuple(blocks)))
        else:
            own = kind(subject)
            out.append(Signed("", own if _names(blocks, own) else None, tuple(blocks)))
    return out


def _signatures(subject: Subject) -> Sequence[Sequence[Block]]:
    """Return the blocks of each signature; with one post they are one, in whatever order."""
    blocks = subject.of(*SIGNATURE)
    several = len(subject.of(Role.CHUC_VU)) > 1
    return signers_of(blocks) if several or not blocks else [blocks]


def _names(blocks: Sequence[Block], own: LoaiCoQuan | None) -> bool:
    """Return True where an authority names the collective of a kind of agency."""
    if own is None or own.tap_the is None:
        return False
    powers = [fold(line(block)) for block in blocks if block.role is Role.QUYEN_HAN]
    return any(fold(own.tap_the) in words for words in powers)
