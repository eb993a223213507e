"""The process that opens a signed PDF: started for one file, bounded, without a network.

``python -m kehoach.publish.signed.worker`` reads one line of JSON, ``{"trust": [base64 of a file of
certificates, …]}``, then the PDF; it writes one line of JSON: ``{"signatures": [{…}]}``, or
``{"trouble": "pdf"}``, or ``{"trouble": "trust", "at": 0}`` for the certificates that are none.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import io
import json
import logging
import sys
from contextlib import suppress
from typing import Any, TypedDict

MEMORY = 2_000_000_000
"""Bytes of address space; a paper of two signatures takes 90 MB (measured, Linux)."""
CPU_SECONDS = 60
MOST = 50
"""Signatures that are looked at; a paper has two or three."""
_LONGEST = 300
"""Letters of a name in a certificate that are kept."""
_DETAIL = dt.timedelta(seconds=1)


class Broken(TypedDict):
    """A signature that cannot be judged at all."""

    field: str
    unread: bool


class _Trust(TypedDict):
    trusted: bool | None
    """None where nobody was asked."""
    problem: str


class _Time(TypedDict):
    time: str
    timestamped: bool


class _Certificate(TypedDict):
    signer: str
    organisation: str
    issuer: str
    serial: str
    valid_from: str
    valid_to: str


class Judged(_Trust, _Time, _Certificate):
    """What is found of one signature."""

    field: str
    stamp: bool
    intact: bool
    covers: str
    behind: int
    changes: str
    in_time: bool


class Answer(TypedDict, total=False):
    """What the process says."""

    signatures: list[Judged | Broken]
    trouble: str
    at: int
    """Which file of certificates is none."""


def main() -> None:
    """Read, look and answer; whatever a hostile file breaks ends in ``{"trouble": "pdf"}``."""
    bound()
    logging.disable(logging.CRITICAL)
    asked = json.loads(sys.stdin.buffer.readline())
    pdf = sys.stdin.buffer.read()
    answer = examined(pdf, [base64.b64decode(root) for root in asked["trust"]])
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()


def bound() -> None:
    """Bound memory and time where the system can; the parent bounds the time everywhere."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def examined(pdf: bytes, trust: list[bytes]) -> Answer:
    """Return what is found of the signatures of a PDF; ``trust`` are the user's certificates."""
    from pyhanko.keys import load_certs_from_pemder_data  # noqa: PLC0415 - an extra, and 1 s
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415 - as above

    roots: list[Any] = []
    for at, root in enumerate(trust):
        try:
            found = [*load_certs_from_pemder_data(root)]
            found[0].subject.human_friendly  # noqa: B018 - parsed only when asked
        except (ValueError, TypeError, IndexError, binascii.Error):
            return {"trouble": "trust", "at": at}
        roots += found
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=False)
        if reader.encrypted:  # some are locked against changes alone, and open without a password
            reader.decrypt("")
        signatures = [*reader.embedded_signatures][:MOST]
        return {"signatures": [_signature(embedded, roots, len(pdf)) for embedded in signatures]}
    except Exception:  # noqa: BLE001 - a hostile file breaks anything
        return {"trouble": "pdf"}


def _signature(embedded: Any, roots: list[Any], size: int) -> Judged | Broken:
    """Return what is found of one signature; ``unread`` for one that cannot be judged at all."""
    try:
        return _judged(embedded, roots, size)
    except Exception:  # noqa: BLE001 - one broken signature hides no other
        return {"field": str(embedded.field_name)[:_LONGEST], "unread": True}


def _judged(embedded: Any, roots: list[Any], size: int) -> Judged:
    from pyhanko.sign.validation import (  # noqa: PLC0415 - an extra
        validate_pdf_signature,
        validate_pdf_timestamp,
    )

    stamp = embedded.sig_object_type == "/DocTimeStamp"
    when = None if stamp else embedded.self_reported_timestamp
    certificate = embedded.signer_cert
    context = _context(roots, when or certificate.not_valid_before + _DETAIL)
    judge = validate_pdf_timestamp if stamp else validate_pdf_signature
    status = judge(embedded, context)
    start, length = embedded.byte_range[2], embedded.byte_range[3]
    return {
        "field": str(embedded.field_name)[:_LONGEST],
        "stamp": stamp,
        "intact": bool(status.intact and status.valid),
        "covers": getattr(status.coverage, "name", "UNCLEAR"),
        "behind": max(size - int(start) - int(length), 0),
        "changes": getattr(getattr(status, "modification_level", None), "name", "NONE"),
        **_trust(status, roots),
        **_time(status, when, stamp=stamp),
        "in_time": when is None or _in_time(certificate, when),
        **_of_certificate(certificate),
    }


def _trust(status: Any, roots: list[Any]) -> _Trust:
    """Return whether a certificate is trusted, and why not; None where nobody was asked."""
    if not roots:
        return {"trusted": None, "problem": ""}
    problem = getattr(status.trust_problem_indic, "name", "")
    return {"trusted": bool(status.trusted), "problem": problem}


def _time(status: Any, when: dt.datetime | None, *, stamp: bool) -> _Time:
    """Return when, and whether a time stamp says so: that of the signature, or this one itself."""
    token = status if stamp else getattr(status, "timestamp_validity", None)
    if token is None:
        return {"time": _utc(when), "timestamped": False}
    return {"time": _utc(token.timestamp), "timestamped": bool(token.intact and token.valid)}


def _in_time(certificate: Any, when: dt.datetime) -> bool:
    """Return whether a certificate was valid then: of a root given as such nobody else asks."""
    moment = when if when.tzinfo is not None else when.replace(tzinfo=dt.UTC)
    return bool(certificate.not_valid_before <= moment <= certificate.not_valid_after)


def _utc(time: dt.datetime | None) -> str:
    return "" if time is None else time.astimezone(dt.UTC).isoformat()


def _context(roots: list[Any], moment: dt.datetime) -> Any:
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415 - an extra

    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return ValidationContext(
        trust_roots=roots, allow_fetching=False, moment=moment, retroactive_revinfo=True
    )


def _of_certificate(certificate: Any) -> _Certificate:
    names = certificate.subject.native
    issuer = certificate.issuer.native
    return {
        "signer": _name(names.get("common_name")) or certificate.subject.human_friendly[:_LONGEST],
        "organisation": _name(names.get("organization_name")),
        "issuer": _name(issuer.get("common_name")) or certificate.issuer.human_friendly[:_LONGEST],
        "serial": f"{certificate.serial_number:x}"[:_LONGEST],
        "valid_from": certificate.not_valid_before.date().isoformat(),
        "valid_to": certificate.not_valid_after.date().isoformat(),
    }


def _name(value: Any) -> str:
    """Return a name of a certificate; of several the first."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value or "")[:_LONGEST]


if __name__ == "__main__":
    main()
