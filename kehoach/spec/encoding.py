"""Bytes of a YAML file as its text."""

from __future__ import annotations

from kehoach.problem import Place, fault


def decode(content: bytes, file: str) -> str:
    """Return the text of a UTF-8 file, byte order mark dropped. Raises KehoachError YA02."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[1:2] == b"\0" or content[:1] == b"\0":
        raise fault("YA02", "tệp mã hóa UTF-16, không phải UTF-8",
                    "mở bằng Notepad, chọn Save As với Encoding là UTF-8", Place(file))  # fmt: skip
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = (
            len(
                content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode(
                    "utf-8", "replace"
                )
            )
            + 1
        )
        raise fault(
            "YA02",
            "tệp không phải văn bản UTF-8",
            ("nếu đây là tệp YAML thì lưu lại với mã UTF-8; nếu là tệp Word thì chọn nhầm tệp"),
            Place(file, line, column),
        ) from error
    return text
