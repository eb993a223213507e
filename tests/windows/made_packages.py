"""Wheels and an embeddable Python made up for tests."""

import base64
import hashlib
import io
import zipfile


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def embedded(version="312"):
    return zipped({
        "python.exe": b"MZ made up", f"python{version}.dll": b"MZ", f"python{version}.zip": b"PK made up",
        "LICENSE.txt": b"PSF", f"python{version}._pth": f"python{version}.zip\r\n.\r\n\r\n# Uncomment to run site.main() automatically\r\n#import site\r\n".encode(),
    })  # fmt: skip


def hashed(data):
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def wheel(folder, name, tag="py3-none-any", needs=(), licence="MIT", extras=(), more=None, wrong=()):
    """Write a wheel; ``wrong`` are files whose bytes are not those of its list."""
    info = f"{name}-1.0.dist-info"
    about = [
        f"Name: {name}",
        "Version: 1.0",
        f"License-Expression: {licence}",
        *(f"Requires-Dist: {one}" for one in needs),
        *(f"Provides-Extra: {one}" for one in extras),
    ]
    parts = {f"{name}/__init__.py": b"NAME = 1\n", f"{info}/METADATA": "\n".join([*about, ""]).encode(), **(more or {})}
    lines = [f"{one},{hashed(data)},{len(data)}" for one, data in parts.items()]
    parts |= dict.fromkeys(wrong, b"other bytes")
    parts[f"{info}/RECORD"] = "\n".join([*lines, f"{info}/RECORD,,", ""]).encode()
    path = folder / f"{name}-1.0-{tag}.whl"
    path.write_bytes(zipped(parts))
    return path
