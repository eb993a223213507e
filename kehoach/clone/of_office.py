"""What an office's profile knows of its own new plan: who signs, and how the office is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.own import named_years
from kehoach.profile.signer import signer_on
from kehoach.profile.start import is_of, symbol
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from kehoach.clone.paper import Paper
    from kehoach.clone.target import Target


def of_office(target: Target, paper: Paper) -> Target:
    """Return the target with what the profile knows, where the new plan is the office's own.

    Last year's plan keeps what it says of its office; only an issuer that was asked for takes the
    rest of its profile. A signer is given who signs all the year the plan is issued in and on
    nobody's behalf; whoever else may sign stays a question.
    """
    profile = target.profile
    if profile.co_quan is None or not is_of(profile, target.co_quan or paper.co_quan):
        return target
    return _signed(_named(target) if target.co_quan else target, paper)


def _named(target: Target) -> Target:
    """Return the target with what else names its office."""
    profile = target.profile
    return target._replace(
        cap=target.cap or profile.cap,
        co_quan_chu_quan=target.co_quan_chu_quan or profile.co_quan_chu_quan,
        dia_danh=target.dia_danh or profile.dia_danh,
        ky_hieu=target.ky_hieu or symbol(profile),
    )


def _signed(target: Target, paper: Paper) -> Target:
    """Return the target with who signs, where one person signed and nobody was named."""
    if target.chuc_vu or target.ho_ten or sum(not signer.joint for signer in paper.signers) != 1:
        return target
    found = signer_on(target.profile, Ngay(nam=_issued_in(target, paper)))
    nguoi_ky = found.nguoi_ky
    if nguoi_ky is None or not found.sure or nguoi_ky.quyen_han or nguoi_ky.dong:
        return target
    return target._replace(chuc_vu=nguoi_ky.chuc_vu, ho_ten=nguoi_ky.ho_ten)


def _issued_in(target: Target, paper: Paper) -> int:
    """Return the year the new plan is issued in: as long before its own as the old one was."""
    named, hoc, _ = named_years(paper.trich_yeu, paper.mo_dau)
    old, of = paper.signed.nam, target.tu_nam or named or hoc
    ahead = of - old if old is not None and of is not None else 0
    return target.nam - ahead if ahead in (0, 1) else target.nam
