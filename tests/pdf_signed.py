"""Digital signatures on PDFs, made by pyHanko with a certificate made here; its dates are fixed."""

from __future__ import annotations

import datetime as dt
import io
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from asn1crypto import keys, x509
from cryptography import x509 as made
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID
from pdf_paper import Page, Text, ink, written
from pyhanko.pdf_utils import generic, layout
from pyhanko.pdf_utils.content import ImportedPdfPage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers, timestamps
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

if TYPE_CHECKING:
    from pathlib import Path

_FROM, _TO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC), dt.datetime(2049, 1, 1, tzinfo=dt.UTC)
ROOM = 16_384
"""Digits a signature may take; not told, pyHanko signs once for nothing to measure it."""


class Signature(NamedTuple):
    """A signature field: where it stands (None: nowhere), what its look prints, on which page."""

    box: tuple[int, int, int, int] | None = None
    shown: str = ""
    page: int = 0
    size: float = 13


@cache
def _signer(start: dt.datetime = _FROM, end: dt.datetime = _TO) -> signers.SimpleSigner:
    key = ec.derive_private_key(30_2020, ec.SECP256R1())
    name = made.Name([made.NameAttribute(made.NameOID.COMMON_NAME, "Nguyễn Văn An")])
    built = made.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    built = built.serial_number(30).not_valid_before(start).not_valid_after(end)
    usage = made.KeyUsage(True, True, False, False, False, False, False, False, False)
    certificate = built.add_extension(usage, critical=True).sign(key, hashes.SHA256())
    plain = serialization.NoEncryption()
    packed = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, plain)
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(packed),
        cert_registry=SimpleCertificateStore(),
    )


def certificate() -> bytes:
    """Return the signer's certificate, which it signed itself, as PEM."""
    return made.load_der_x509_certificate(_signer().signing_cert.dump()).public_bytes(serialization.Encoding.PEM)


def stranger() -> bytes:
    """Return the certificate of somebody else who signed nothing, as PEM."""
    key = ec.derive_private_key(7, ec.SECP256R1())
    name = made.Name([made.NameAttribute(made.NameOID.COMMON_NAME, "Người khác")])
    built = made.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    built = built.serial_number(31).not_valid_before(_FROM).not_valid_after(_TO)
    return built.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def signed(data: bytes, folder: Path, *signatures: Signature, first: int = 1) -> bytes:
    """Return the PDF with one digital signature after the other, each an increment; ``first`` numbers them."""
    for number, one in enumerate(signatures, first):
        data = _signed_once(data, folder, f"Signature{number}", one)
    return data


def _signed_once(data: bytes, folder: Path, name: str, one: Signature) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    where = fields.SigFieldSpec(sig_field_name=name, on_page=one.page, box=one.box)
    style = _style(folder / f"{name}.pdf", one) if one.box else None
    signer = signers.PdfSigner(
        signers.PdfSignatureMetadata(field_name=name), _signer(), new_field_spec=where, stamp_style=style
    )
    return signer.sign_pdf(writer, bytes_reserved=ROOM).getvalue()


def _style(path: Path, one: Signature) -> StaticStampStyle:
    """Return a look that prints the words line by line: a page of a small PDF of its own."""
    assert one.box is not None
    wide, high = one.box[2] - one.box[0], one.box[3] - one.box[1]
    lines = one.shown.split("\n")
    texts = [Text(1, 4 + one.size * 1.2 * (len(lines) - 1 - at), line, one.size) for at, line in enumerate(lines)]
    path.write_bytes(written([Page(ink(*texts), box=(0, 0, wide, high))]))
    fill = layout.SimpleBoxLayoutRule(
        x_align=layout.AxisAlignment.ALIGN_MIN,
        y_align=layout.AxisAlignment.ALIGN_MIN,
        margins=layout.Margins(0, 0, 0, 0),
        inner_content_scaling=layout.InnerScaling.NO_SCALING,
    )
    return StaticStampStyle(
        background=ImportedPdfPage(str(path)), background_layout=fill, background_opacity=1, border_width=0
    )


def signed_with_old_certificate(data: bytes) -> bytes:
    """Return the PDF with a signature whose certificate had ended long before."""
    signer = _signer(_FROM, dt.datetime(2021, 1, 1, tzinfo=dt.UTC))
    return (
        signers.PdfSigner(signers.PdfSignatureMetadata(field_name="Cu"), signer)
        .sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)), bytes_reserved=ROOM)
        .getvalue()
    )


def old_certificate() -> bytes:
    """Return that certificate, as PEM."""
    found = _signer(_FROM, dt.datetime(2021, 1, 1, tzinfo=dt.UTC)).signing_cert.dump()
    return made.load_der_x509_certificate(found).public_bytes(serialization.Encoding.PEM)


@cache
def _stamper() -> tuple[x509.Certificate, keys.PrivateKeyInfo]:
    """Return a certificate for time stamps and its key; pyHanko's own stamper takes RSA alone."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = made.Name([made.NameAttribute(made.NameOID.COMMON_NAME, "Dấu thời gian")])
    built = made.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    built = built.serial_number(32).not_valid_before(_FROM).not_valid_after(_TO)
    use = made.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    certificate = built.add_extension(use, critical=True).sign(key, hashes.SHA256())
    packed = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    whole = x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))
    return whole, keys.PrivateKeyInfo.load(packed)


def stamped(data: bytes, when: dt.datetime) -> bytes:
    """Return the PDF with a signature whose time another one vouches for."""
    signer = _signer()
    stamper = timestamps.DummyTimeStamper(*_stamper(), fixed_dt=when)
    meta = signers.PdfSignatureMetadata(field_name="Gio")
    return (
        signers.PdfSigner(meta, signer, timestamper=stamper)
        .sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)), bytes_reserved=ROOM)
        .getvalue()
    )


def filled(data: bytes, values: dict[str, str]) -> bytes:
    """Return the PDF with text fields filled in as an increment, as a program for forms does."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    form = writer.root["/AcroForm"]
    for reference in form["/Fields"]:
        field = reference.get_object()
        name = str(field["/T"])
        if name in values:
            field[generic.pdf_name("/V")] = generic.pdf_string(values[name])
            field.pop(generic.pdf_name("/AP"), None)
            writer.mark_update(reference)
    form[generic.pdf_name("/NeedAppearances")] = generic.BooleanObject(value=True)
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
