"""Whose paper a subject is, who signs it and when: found once, kept with the subject."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.review.facts.signers import Signed
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay


class Issuing:
    """The facts of head and signature; what finds them is imported when they are asked for."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    @cached_property
    def issuer(self) -> str:
        """Return the issuer's name in the head, on one line; empty when it has none."""
        from kehoach.review.blocks import text_of  # noqa: PLC0415 - as all below
        from kehoach.text.letters import one_line  # noqa: PLC0415 - when asked for

        return one_line(" ".join(map(text_of, self._subject.of(Role.CO_QUAN_BAN_HANH))))

    @cached_property
    def issuer_name(self) -> str:
        """Return the issuer's name from the head, else the plan's; empty when not known."""
        plan = self._subject.plan
        return self.issuer or (plan.co_quan if plan else "")

    @cached_property
    def issuer_kind(self) -> LoaiCoQuan | None:
        """Return the kind of agency that issues; None when neither head nor plan tells."""
        from kehoach.law import co_quan  # noqa: PLC0415 - when asked for

        plan, name = self._subject.plan, self.issuer_name
        given = plan.loai_co_quan if plan else None
        return co_quan.loai_cua(co_quan.viet_day_du(name), given) if name else None

    @cached_property
    def agencies(self) -> list[str]:
        """Return the agencies of the head, several for a joint plan; empty when it names none."""
        from kehoach.review.facts.signers import agencies  # noqa: PLC0415 - when asked for

        return agencies(self._subject.of(Role.CO_QUAN_BAN_HANH), len(self._signers))

    @cached_property
    def signatures(self) -> tuple[Signed, ...]:
        """Return the signatures, each with the agency it is for: the first is the issuer's."""
        from kehoach.review.facts.signers import signatures  # noqa: PLC0415 - when asked for

        joint = self.agencies if len(self._signers) > 1 else []
        return tuple(signatures(self._signers, joint, self.issuer_name, self.issuer_kind))

    @cached_property
    def _signers(self) -> Sequence[Sequence[Block]]:
        """Return the blocks of each signature; with one post they are one, in whatever order."""
        from kehoach.document.signers import signers_of  # noqa: PLC0415 - when asked for

        blocks = self._subject.of(*SIGNATURE)
        several = len(self._subject.of(Role.CHUC_VU)) > 1
        return signers_of(blocks) if several or not blocks else [blocks]

    @cached_property
    def top(self) -> tuple[Block, ...]:
        """Return what stands above the text: head, title, and all that lies among them."""
        from kehoach.review.facts.gaps import top  # noqa: PLC0415 - only when asked

        return top(self._subject.main)

    @cached_property
    def bottom(self) -> tuple[Block, ...]:
        """Return what stands behind the text: recipients, signature, and all that lies by them."""
        from kehoach.review.facts.gaps import bottom  # noqa: PLC0415 - only when asked

        return bottom(self._subject.main)

    @cached_property
    def title(self) -> str:
        """Return the trích yếu on one line."""
        from kehoach.review.facts.passages import one_title  # noqa: PLC0415 - when asked for

        return one_title(self._subject.of(Role.TRICH_YEU))

    @cached_property
    def signed(self) -> Ngay:
        """Return the day written in the head, as far as it is."""
        from kehoach.review.facts.passages import signed  # noqa: PLC0415 - when asked for

        return signed(self._subject.plan, self._subject.of(Role.DIA_DANH_NGAY))

    @cached_property
    def period(self) -> tuple[int, int] | None:
        """Return first and last year of the trích yếu, or None where it names none."""
        from kehoach.review.facts.passages import period  # noqa: PLC0415 - when asked for

        return period(self.title)

    @cached_property
    def day(self) -> Ngay | None:
        """Return the day of the plan, as far as it is known: at least the year."""
        day = self._subject.plan.ngay if self._subject.plan is not None else None
        return day if day is not None and day.nam else None

    @cached_property
    def issued(self) -> Ngay:
        """Return the day of the plan as far as it is written, else its title's first year."""
        from kehoach.text.dates import Ngay  # noqa: PLC0415 - when asked for

        return self.signed if self.signed.nam or not self.period else Ngay(nam=self.period[0])

    def since(self, day: Ngay) -> bool:
        """Return True for a plan surely of that day or later."""
        return self.issued.order() >= day.order()

    @cached_property
    def reformed(self) -> bool:
        """Return True for a plan surely made after the huyện level ended (01/7/2025)."""
        from kehoach.law.book import book  # noqa: PLC0415 - when asked for
        from kehoach.text import dates  # noqa: PLC0415 - when asked for

        return self.since(dates.parse(book("soat-noi-dung")["het_cap_huyen"]))

    @cached_property
    def of_commune(self) -> bool:
        """Return True for a plan of a xã, phường or đặc khu."""
        from kehoach.review.facts.agencies import commune  # noqa: PLC0415 - when asked for

        return commune(self._subject.plan)
