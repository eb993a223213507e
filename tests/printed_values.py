"""Whether the metadata of a paper are what is printed on it."""

import unicodedata

from docx_reading import opened

NOT_PRINTED = {"Language"}


def flat(words):
    """Return words as they compare: capitals, blanks and the line an agency's name is broken at aside."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().replace(" -\n", " - ").split())


def paper_text(content):
    """Return the words of a .docx as python-docx reads them, a cell after the other."""
    body = opened(content).element.body
    out = []
    for paragraph in body.iter("{*}p"):
        parts = (("\n" if one.tag.endswith("}br") else one.text or "") for one in paragraph.iter("{*}t", "{*}br"))
        out.append("".join(parts))
    return flat("\n".join(out))


def holds(values, text):
    """Return the values that are not found in the words of the paper."""
    lacking = []
    for path, value in leaves(values):
        if value is None or path[-1] in NOT_PRINTED:
            continue
        said = flat(str(value))
        if path == ("IssuedDate",):
            year, month, day = value.split("-")
            said = f"ngày {day} tháng {month if int(month) < 3 else int(month)} năm {year}"
        if said not in text:
            lacking.append((path, value))
    return lacking


def leaves(values, above=()):
    for name, value in values.items() if isinstance(values, dict) else enumerate(values):
        if isinstance(value, dict | list):
            yield from leaves(value, (*above, name))
        else:
            yield (*above, name), value
