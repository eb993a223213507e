"""What the one who issues a paper should know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.office.faults import no_archive, substituted
from kehoach.problem import Place
from kehoach.publish.faults import problem
from kehoach.sealed import holds_range
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.plan import Draft
    from kehoach.problem import Problem
    from kehoach.publish.issued import Issued
    from kehoach.publish.metadata import Unsaid
    from kehoach.publish.paper import Pdf

_AS_ARTICLE = "nhu dieu "
"""How a recipient begins that names no agency, folded: ``Như Điều 3``."""


def notices(draft: Draft, paper: Issued, unsaid: Unsaid) -> Iterator[Problem]:
    """Yield what the metadata leave blank that they should not, each at its place in the plan."""
    for key, value, what in (("so", paper.so, "số"), ("ngay", paper.ngay, "ngày, tháng, năm")):
        if not value:
            yield problem("PH17", draft.place(paper.path(key)), what=what)
    if paper.do_khan and unsaid.do_khan is None:
        yield problem("PH11", draft.place(("do_khan",)), what=paper.do_khan)
    if not paper.nguoi_ky:
        yield problem("PH12", draft.place(paper.above), what="người ký")
    for signer in paper.nguoi_ky:
        if not signer.ho_ten:
            yield problem("PH12", draft.place(signer.path), what="họ tên người ký")
    for recipient in paper.noi_nhan:
        if fold(recipient.ten).startswith(_AS_ARTICLE):
            yield problem("PH13", draft.place(recipient.path), what=recipient.ten)


def of_pdfs(made: Sequence[Pdf]) -> Iterator[Problem]:
    """Yield what the PDFs tell: pages not counted, signatures, other fonts, no PDF/A."""
    for pdf in made:
        place = Place(pdf.name)
        if holds_range([pdf.content]):
            yield problem("PH31", place)
        if pdf.pages is None:
            yield problem("PH05", place)
        yield from map(substituted, pdf.substitutes)
        if not pdf.archive:
            yield no_archive(pdf.name)
