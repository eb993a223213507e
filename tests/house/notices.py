"""The sentences told under each code that is no rule, as ``data/ma-cau-bao.yaml`` keeps them for ``explain``.

``PYTHONPATH=tests python tests/house/notices.py`` (``make codes``) writes the file anew from the
package; a sentence the package makes elsewhere cannot be read from it and stays as a person wrote it.
"""

import re

import yaml
from house import codes
from project import ROOT

BOOK = ROOT / "data" / "ma-cau-bao.yaml"
_HEAD = """\
# Mã của câu báo (không phải quy tắc kiểm tra) → những câu in ra dưới mã ấy; … là chỗ điền tên, số, chữ của tệp.
# `kehoach explain MÃ` đọc tệp này. Nguồn: mã nguồn của chương trình, viết lại bằng make codes. Mã mà câu được ghép ở chỗ khác (không đọc
# ra từ mã nguồn được) thì câu do người viết ở đây và được giữ nguyên.
"""
_BLANK = re.compile(r"\{\w*\}")
_WORDS = re.compile(r"[^\W\d_]+\s+\S")
"""A name of a key is no sentence."""
_NAMED = re.compile(r"[\"']((?:YA|KH|MA|TE|TN|CL|RS|BT|HA|LO|SS|HS|TV|VC|WD|PH|IN|MC|BL)\d\d)[\"']")


def in_code():
    """Return every code of a notice the package names as a string of its own."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "kehoach").rglob("*.py"))
    return {code for text in texts for code in _NAMED.findall(text)}


def kept():
    """Return the file as it is: code → sentences."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(BOOK.read_text(encoding="utf-8"), loader) if BOOK.exists() else {}  # noqa: S506 - a safe loader


def made(known):
    """Return what the file should hold, ``known`` being what it holds."""
    out = {code: known.get(code, []) for code in in_code()}
    for code, found in codes.told().items():
        said = {_BLANK.sub("…", one).replace("{{", "{").replace("}}", "}") for one in found}
        said = {one for one in said if _WORDS.search(one)}
        if said:
            out[code] = sorted(said)
    return dict(sorted(out.items()))


def written(found):
    """Return the text of the file."""
    lines = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=10_000)
    return _HEAD + lines


if __name__ == "__main__":
    BOOK.write_text(written(made(kept())), encoding="utf-8")
