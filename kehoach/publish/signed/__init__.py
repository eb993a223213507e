"""Digital signatures of a PDF (PAdES), verified and never made: whole, by whom, when, over what.

Everything is asked of the file and of the certificates the user gives: no clock, no network, so
whether a certificate was withdrawn since is not known unless the file itself says so.
"""

from kehoach.publish.signed.asked import signatures, signatures_of
from kehoach.publish.signed.found import Changes, Covers, Signature, Signed

__all__ = ["Changes", "Covers", "Signature", "Signed", "signatures", "signatures_of"]
