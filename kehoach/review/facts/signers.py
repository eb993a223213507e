"""Who signs a document, each with the agency it signs for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.joint import in_order, joint_names
from kehoach.law import co_quan
from kehoach.named import NamedTuple
from kehoach.review.blocks import text_of
from kehoach.review.head import line
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.law.co_quan import LoaiCoQuan


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


def agencies(named: Iterable[Block], signatures: int) -> list[str]:
    """Return the agencies the head names, several for a joint plan of as many signatures."""
    names = [text_of(block) for block in named]
    return joint_names("\n".join(names).split("\n"), signatures) if names else []


def signatures(
    signers: Sequence[Sequence[Block]],
    joint: list[str],
    name: str,
    kind: LoaiCoQuan | None,
) -> Iterator[Signed]:
    """Yield the signatures in order: the first is the issuer's, in a joint plan each its agency's.

    ``joint`` are the agencies of the head of a plan that several sign, ``name`` and ``kind`` the
    issuer's. A further signature in a plan that is not joint is judged as the issuer's only where
    its authority names the issuer's collective: whom it is for the page does not say otherwise.
    """
    each_has_one = len(joint) == len(signers) > 1
    in_turn = in_order(joint, signers) if each_has_one else signers
    for number, blocks in enumerate(in_turn):
        if number == 0:
            yield Signed(joint[0] if joint else name, kind, tuple(blocks))
        elif each_has_one:
            agency = co_quan.viet_day_du(joint[number])
            yield Signed(agency, co_quan.loai_co_quan(agency), tuple(blocks))
        else:
            yield Signed("", kind if _names(blocks, kind) else None, tuple(blocks))


def _names(blocks: Sequence[Block], own: LoaiCoQuan | None) -> bool:
    """Return True where an authority names the collective of a kind of agency."""
    if own is None or own.tap_the is None:
        return False
    powers = [fold(line(block)) for block in blocks if block.role is Role.QUYEN_HAN]
    return any(fold(own.tap_the) in words for words in powers)
