"""The strict form of ISO 29500 in the names of the transitional one, which every program reads.

The two differ in the names of their vocabularies and relations; Word writes the strict one when
asked to, few other programs know it. Source: ISO/IEC 29500-4, annex A.
"""

from __future__ import annotations

import re

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w{1,40})/([\w/-]{1,80})")
_OTHERWISE = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
    b"relationships/extendedProperties": b"relationships/extended-properties",
    b"relationships/customProperties": b"relationships/custom-properties",
}
"""Names the two forms spell differently."""
_CLAIM = re.compile(rb"\s\w{1,20}:conformance=(?:\"strict\"|'strict')")


_ROOT = re.compile(rb"<[\w.:-]{1,80}")


def transitional(content: bytes) -> bytes:
    """Return a part in the transitional form; one that is in it already stays as it is."""
    if b"http://purl.oclc.org/ooxml/" not in content:
        return content
    return _CLAIM.sub(b"", _STRICT.sub(_usual, content))


def strict_names(content: bytes) -> dict[str, str]:
    """Return the usual name of each strict one in a part, and the strict one."""
    if b"http://purl.oclc.org/ooxml/" not in content:
        return {}
    found = dict.fromkeys(match[0] for match in _STRICT.finditer(content))
    return {_STRICT.sub(_usual, other).decode(): other.decode() for other in found}


def restored(made: bytes, content: bytes) -> bytes:
    """Return a part made of the tree of another one in the form that one had."""
    for usual, strict in strict_names(content).items():
        made = made.replace(b'="%b"' % usual.encode(), b'="%b"' % strict.encode())
    claim = _CLAIM.search(content)
    if claim is None:
        return made
    root = _ROOT.search(made)
    end = 0 if root is None else root.end()
    return made[:end] + claim[0] + made[end:] if end else made


def _usual(found: re.Match[bytes]) -> bytes:
    rest = _OTHERWISE.get(found[2], found[2])
    return b"http://schemas.openxmlformats.org/" + found[1] + b"/2006/" + rest
