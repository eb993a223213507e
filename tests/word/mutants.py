"""Templates spoilt by a seeded chance: bytes, parts, elements and attributes dropped, doubled, changed."""

from __future__ import annotations

import random
import warnings
import zipfile
from io import BytesIO

from lxml import etree

ODD = (
    "",
    "-1",
    "0",
    "x",
    "99999999999999999999",
    "1.5",
    "{{ ho_ten }}",
    "{% if",
    "rId1",
    "../../x",
    "\u202e",
    "true",
    "𝒳",
)
Parts = list[tuple[str, bytes]]


def mutant(template: bytes, seed: int) -> tuple[str, bytes]:
    """Return what was done to a template, and the spoilt file."""
    chance = random.Random(seed)
    way = chance.choice(WAYS)
    if way in (flipped, cut):
        return way.__name__, way(template, chance)
    with zipfile.ZipFile(BytesIO(template)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    for _ in range(chance.randint(1, 3)):
        parts = way(parts, chance)
    return way.__name__, packed(parts)


def packed(parts: Parts) -> bytes:
    out = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore", UserWarning)  # two parts of one name are one of the ways
        for name, content in parts:
            package.writestr(name, content)
    return out.getvalue()


def flipped(template: bytes, chance: random.Random) -> bytes:
    out = bytearray(template)
    for _ in range(chance.randint(1, 20)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def cut(template: bytes, chance: random.Random) -> bytes:
    return template[: chance.randrange(len(template))]


def dropped_part(parts: Parts, chance: random.Random) -> Parts:
    at = chance.randrange(len(parts))
    return parts[:at] + parts[at + 1 :] or parts


def doubled_part(parts: Parts, chance: random.Random) -> Parts:
    return [*parts, chance.choice(parts)]


def swapped_parts(parts: Parts, chance: random.Random) -> Parts:
    one, other = chance.choice(parts), chance.choice(parts)
    return [(name, one[1] if name == other[0] else content) for name, content in parts]


def renamed_part(parts: Parts, chance: random.Random) -> Parts:
    old = chance.choice(parts)[0]
    return [(f"{name[:-1]}_" if name == old else name, content) for name, content in parts]


def cut_part(parts: Parts, chance: random.Random) -> Parts:
    old = chance.choice(parts)[0]
    return [
        (name, content[: chance.randrange(len(content) + 1)] if name == old else content) for name, content in parts
    ]


def spoilt_bytes(parts: Parts, chance: random.Random) -> Parts:
    name, content = chance.choice(parts)
    out = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        if out:
            at = chance.randrange(len(out))
            out[at : at + chance.randint(0, 4)] = bytes(chance.randrange(256) for _ in range(chance.randint(0, 3)))
    return [(one, bytes(out) if one == name else kept) for one, kept in parts]


def in_tree(change):
    def changed(parts: Parts, chance: random.Random) -> Parts:
        name = chance.choice(parts)[0] if chance.random() < 0.4 else "word/document.xml"
        out = []
        for one, content in parts:
            try:
                root = etree.fromstring(content) if one == name else None
            except etree.XMLSyntaxError:
                root = None
            if root is not None:
                change(list(root.iter(etree.Element)), chance)
                out.append((one, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)))
            else:
                out.append((one, content))
        return out

    changed.__name__ = change.__name__
    return changed


@in_tree
def dropped_element(elements, chance):
    one = chance.choice(elements[1:] or elements)
    if one.getparent() is not None:
        one.getparent().remove(one)


@in_tree
def doubled_element(elements, chance):
    one = chance.choice(elements[1:] or elements)
    if one.getparent() is not None:
        one.addnext(etree.fromstring(etree.tostring(one, with_tail=False)))


@in_tree
def moved_element(elements, chance):
    one, other = chance.choice(elements[1:] or elements), chance.choice(elements)
    if one.getparent() is not None and one not in (other, *other.iterancestors()):
        other.insert(chance.randint(0, len(other)), one)


@in_tree
def changed_attribute(elements, chance):
    one = chance.choice([found for found in elements if found.attrib] or elements)
    for name in list(one.attrib)[:1]:
        one.set(chance.choice([name, name, "x"]), chance.choice(ODD))


@in_tree
def dropped_attribute(elements, chance):
    one = chance.choice([found for found in elements if found.attrib] or elements)
    for name in list(one.attrib)[: chance.randint(1, 2)]:
        del one.attrib[name]


@in_tree
def renamed_element(elements, chance):
    one, other = chance.choice(elements), chance.choice(elements)
    one.tag = other.tag


@in_tree
def changed_text(elements, chance):
    one = chance.choice([found for found in elements if found.text] or elements)
    text = one.text or ""
    at = chance.randint(0, len(text))
    one.text = text[:at] + chance.choice(ODD) + text[at + chance.randint(0, 2) :]


@in_tree
def wrapped_element(elements, chance):
    one = chance.choice(elements[1:] or elements)
    if one.getparent() is not None:
        around = etree.Element(
            one.tag.rpartition("}")[0] + "}" + chance.choice(["sdtContent", "ins", "del", "p", "tc"])
        )
        one.getparent().replace(one, around)
        around.append(one)


WAYS = (
    flipped, cut, dropped_part, doubled_part, swapped_parts, renamed_part, cut_part, spoilt_bytes, dropped_element,
    dropped_element, doubled_element, moved_element, moved_element, changed_attribute, changed_attribute,
    dropped_attribute, renamed_element, changed_text, changed_text, wrapped_element,
)  # fmt: skip
