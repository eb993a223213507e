"""Attacks on the reader of templates: what each puts into a copy of a shipped template.

Known ways out of Jinja's sandbox, sums worked out while compiling, growth, recursion, odd bytes,
forms that do not balance, tags where none is filled in. Every one must end in messages of the
family MA, none may run.
"""

from __future__ import annotations

import zipfile
from typing import NamedTuple

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT, HEADER, CORE = "word/document.xml", "word/header1.xml", "docProps/core.xml"
RELS, TYPES, APP = "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/app.xml"
CLASSES = "__class__.__mro__[1].__subclasses__()"


class Attack(NamedTuple):
    name: str
    parts: dict[str, tuple[str, str]]
    """Part → a text of it and what comes in its place; an empty text is a part of its own."""


def said(*texts: str) -> dict[str, tuple[str, str]]:
    """Put paragraphs before the last page settings."""
    escaped = [one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for one in texts]
    return drawn("".join(f'<w:p><w:r><w:t xml:space="preserve">{one}</w:t></w:r></w:p>' for one in escaped))


def drawn(xml: str) -> dict[str, tuple[str, str]]:
    """Put XML before the last page settings."""
    return {DOCUMENT: ("<w:sectPr>", f"{xml}<w:sectPr>")}


def instead(old: str, new: str, part: str = DOCUMENT) -> dict[str, tuple[str, str]]:
    return {part: (old, new)}


ESCAPES = (
    f"{{{{ ''.{CLASSES} }}}}", f"{{{{ trich_yeu.{CLASSES} }}}}", f"{{{{ ().{CLASSES} }}}}", f"{{{{ [].{CLASSES} }}}}",
    "{{ ''['__class__'] }}", "{{ ''|attr('__class__') }}", "{{ trich_yeu|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ self }}", "{{ self.__init__.__globals__ }}", "{{ self._TemplateReference__context }}", "{{ config }}",
    "{{ request.application.__globals__ }}", "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__ }}", "{{ namespace.__init__.__globals__ }}", "{{ lipsum.__globals__['os'] }}",
    "{{ dict.__base__ }}", "{{ range(9) }}", "{{ range(999999999)|list }}", "{{ url_for.__globals__ }}",
    "{{ get_flashed_messages.__globals__ }}", "{{ caller() }}", "{{ varargs }}", "{{ super() }}", "{{ loop }}",
    "{{ trich_yeu.format(trich_yeu) }}", "{{ '{0.__class__}'.format(trich_yeu) }}",
    "{{ ('{0.__class__.__mro__}'|format)(trich_yeu) }}", "{{ '%s'|format(trich_yeu) }}", "{{ '%99999999d'|format(1) }}",
    "{{ trich_yeu.format_map(x) }}", "{{ trich_yeu.runs }}", "{{ quyen_han.append(1) }}", "{{ quyen_han.clear() }}",
    "{{ trich_yeu|map('upper') }}", "{{ quyen_han|map(attribute='__class__')|list }}", "{{ quyen_han|sort }}",
    "{{ quyen_han|groupby('__class__') }}", "{{ quyen_han|select('callable')|first }}", "{{ trich_yeu|safe }}",
    "{{ trich_yeu|xmlattr }}", "{{ trich_yeu|tojson }}", "{{ trich_yeu|pprint }}", "{{ trich_yeu|chay('<w:b/>') }}",
    "{{ trich_yeu|duong_ke(1) }}", "{{ trich_yeu|default(''.__class__) }}", "{{ quyen_han|join(attribute='runs') }}",
    "{{ quyen_han|join(', ', 'runs') }}", "{{ trich_yeu|replace('a', trich_yeu) }}",
    "{{ trich_yeu if trich_yeu.__class__ else '' }}", "{{ trich_yeu is callable }}", "{{ trich_yeu is filter }}",
    "{% if trich_yeu is divisibleby(0) %}{% endif %}", "{% if trich_yeu is sameas(''.__class__) %}{% endif %}",
    "{% if 1 is in([].__class__) %}{% endif %}", "{% if trich_yeu < 1 %}{% endif %}", "{% if 1 in 1 %}{% endif %}",
)  # fmt: skip
SUMS = (
    "{{ 'a'*999999999 }}", "{{ ('a'*999999999)|length }}", "{{ 9**9**9**9 }}", "{{ 2**999999999 }}", "{{ [0]*999999999 }}",
    "{{ 'a' ~ 'b' }}", "{{ '%999999999d' % 1 }}", "{{ 1 // 0 }}", "{{ 1 % 0 }}", "{{ -1 }}", "{{ 1 << 999999999 }}",
    "{{ " + "9" * 400 + " }}", "{{ " + "9" * 6_000 + " }}", "{{ 1e999 }}", "{% if 'a'*999999999 %}{% endif %}",
    "{{ (1, 2) }}", "{{ {'a': 1} }}", "{{ ['a', 'b']|join }}",
)  # fmt: skip
_GROW = "|replace('a','" + "a" * 40 + "')"
GROWTH = (
    "{{ trich_yeu" + _GROW + " }}", "{{ 'a'" + _GROW * 6 + " }}", "{{ 'aa'" + "|replace('a','aaaa')" * 3 + " }}",
    "{{ trich_yeu|replace('','" + "a" * 200 + "') }}", "{{ trich_yeu|replace('a','" + "b" * 300 + "') }}",
    "{{ trich_yeu|default('" + "a" * 400 + "') }}", "{{ quyen_han|join('" + "a" * 100 + "') }}",
    "{{ trich_yeu" + "|upper|lower" * 30 + " }}", "{{ trich_yeu|center(999999999) }}", "{{ trich_yeu|indent(999999) }}",
    "{{ trich_yeu|wordwrap(1, true, 'aaaa') }}", "{{ lipsum(n=99999) }}", "{{ quyen_han|batch(99999, 'x') }}",
    "{{ 'a'|list|join('a') }}", "{{ trich_yeu|replace('a', 'b', 1) }}",
)  # fmt: skip
STATEMENTS = (
    "{% set x = 1 %}", "{% set ns.x = 1 %}", "{% include 'x' %}", "{% import 'x' as x %}", "{% from 'x' import y %}",
    "{% extends 'x' %}", "{% block a %}{% endblock %}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% call m() %}{% endcall %}", "{% filter upper %}{% endfilter %}", "{% raw %}{{ x }}{% endraw %}",
    "{% trans %}x{% endtrans %}", "{% autoescape false %}{{ trich_yeu }}{% endautoescape %}", "{% do x %}",
    "{% with a = 1 %}{% endwith %}", "{% break %}", "{% continue %}", "{% debug %}", "{% for x in range(9) %}{% endfor %}",
    "{% for a, b in quyen_han %}{% endfor %}", "{% for loop in quyen_han %}{% endfor %}",
    "{% for trich_yeu in quyen_han %}{% endfor %}", "{% for a in quyen_han recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a in quyen_han %}{% for b in quyen_han %}{% endfor %}{% endfor %}",
    "{% for a in quyen_han %}{{ loop.cycle('a') }}{% endfor %}", "{% for a in trich_yeu %}{{ a }}{% endfor %}",
    "{% for a in quyen_han %}{{ loop.previtem }}{% endfor %}", "{% for a in quyen_han %}{% else %}{{ a }}{% endfor %}",
    "{% if trich_yeu %}{% else %}{% else %}{% endif %}", "{% if trich_yeu %}{% else %}{% elif ho_ten %}{% endif %}",
    "{% for a in quyen_han %}{% elif ho_ten %}{% endfor %}", "{% if trich_yeu %}" * 11 + "{% endif %}" * 11,
)  # fmt: skip
UNBALANCED = {
    "for never ends": said("{%p for d in quyen_han %}", "x"),
    "if never ends": said("{%p if ho_ten %}"),
    "end without start": said("{%p endfor %}"),
    "crossed": said("{%p if ho_ten %}", "{%p for d in quyen_han %}", "{%p endif %}", "{%p endfor %}"),
    "p beside words": said("{%p if ho_ten %} chữ", "{%p endif %}"),
    "two p in one line": said("{%p if ho_ten %}x{%p endif %}"),
    "tr outside a table": said("{%tr if ho_ten %}", "{%tr endif %}"),
    "tc outside a table": said("{%tc if ho_ten %}"),
    "for in a line, end in a cell": drawn(
        "<w:p><w:r><w:t>{% if ho_ten %}</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r>"
        "<w:t>{% endif %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"),
    "if round a section break": drawn(
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p if ho_ten %}</w:t></w:r></w:p>"),
    "block in a line": said("{{ than }}"),
    "words as a block": said("{{p trich_yeu }}"),
    "block through a filter": said("{{p than|upper }}"),
    "whole text in the header": instead("</w:hdr>", "<w:p><w:r><w:t>{{p than }}</w:t></w:r></w:p></w:hdr>", HEADER),
    "phụ lục in a cell": instead("{{ chuc_vu }}", "{{p phu_luc }}"),
    "list shown whole": said("{{ quyen_han }}"),
    "truth shown": said("{{ not ho_ten }}"),
    "rule through a filter": said("{{p duong_ke_tieu_ngu|upper }}"),
    "joins paragraphs": said("{%- if ho_ten %}x{% endif %}"),
    "header and text together": {
        HEADER: ("</w:hdr>", "<w:p><w:r><w:t>{% if ho_ten %}</w:t></w:r></w:p></w:hdr>"),
        DOCUMENT: ("<w:sectPr>", "<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p><w:sectPr>"),
    },
}  # fmt: skip
ODD = {
    "unclosed": said("{{ trich_yeu"),
    "closed by another sign": said("{{ trich_yeu %}"),
    "remark never closed": said("{# {{ trich_yeu }}"),
    "empty": said("{{ }}"),
    "empty statement": said("{% %}"),
    "three braces": said("{{{ trich_yeu }}}"),
    "zero width": said("{{ trich\u200b_yeu }}"),
    "bidi": said("{{ \u202etrich_yeu }}"),
    "homoglyph": said("{{ trіch_yeu }}"),
    "emoji": said("{{ 📄 }}"),
    "line separator": said("{{ trich_yeu\u2028|x }}"),
    "quote across tags": said("{{ 'a }} x {{ b' }}"),
    "braces in a text": said("{{ '}}' }}"),
    "many": said(*["{{ ho_ten }}"] * 2_100),
    "many in a line": said("{{ ho_ten }}" * 2_100),
    "long": said("{% if " + "ho_ten or " * 300 + "ho_ten %}{% endif %}"),
    "deep brackets": said("{{ " + "(" * 240 + "ho_ten" + ")" * 240 + " }}"),
    "deep not": said("{% if " + "not " * 118 + "ho_ten %}{% endif %}"),
    "many open": said("{{ " * 20_000),
    "split over runs": drawn("<w:p>" + "".join(f"<w:r><w:t>{one}</w:t></w:r>" for one in "{{''.__class__}}") + "</w:p>"),
    "element in a tag": drawn("<w:p><w:r><w:t>{{ trich</w:t><w:tab/><w:t>_yeuu }}</w:t></w:r></w:p>"),
    "text in no run": drawn("<w:p><w:t>{{ ho_ten }}</w:t></w:p>"),
    "field code": drawn("<w:p><w:r><w:instrText>HYPERLINK {{ ho_ten }}</w:instrText></w:r></w:p>"),
    "simple field": drawn('<w:p><w:fldSimple w:instr="DOCVARIABLE {{ ho_ten }}"/></w:p>'),
    "attribute": drawn('<w:p><w:r><w:rPr><w:color w:val="{{ ho_ten }}"/></w:rPr><w:t>x</w:t></w:r></w:p>'),
    "bookmark": drawn('<w:p><w:bookmarkStart w:id="1" w:name="{{ ho_ten }}"/><w:bookmarkEnd w:id="1"/></w:p>'),
    "alternative text": drawn(
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="1" name="a" descr="{{ ho_ten }}"/></wp:inline></w:drawing></w:r></w:p>'),
    "words on a shape": drawn(
        '<w:p><w:r><w:drawing><a:t xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{{ ho_ten }}</a:t>'
        "</w:drawing></w:r></w:p>"),
    "watermark": instead(
        "</w:hdr>", '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string='
        '"{{ ho_ten }}"/></v:shape></w:pict></w:r></w:p></w:hdr>', HEADER),
    "link": instead(
        "</Relationships>", '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/hyperlink" Target="http://a/%7B%7B%20ho_ten%20%7D%7D" TargetMode="External"/></Relationships>', RELS),
    "application": instead("kehoach", "{{ ho_ten }}", APP),
    "core property": instead("{{ ten_van_ban }}", "{{ ten_van_ban.__class__ }}", CORE),
    "property never closed": instead("{{ ten_van_ban }}", "{% if ho_ten %}", CORE),
    "formula": drawn(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{{ ho_ten }}</m:t>'
        "</m:r></m:oMath>"),
    "relation of nothing": drawn(
        '<w:p><w:hyperlink r:id="rId77"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'),
    "part that is not there": instead('Target="styles.xml"', 'Target="kieu.xml"', RELS),
    "entities": instead('standalone="yes"?>', 'standalone="yes"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    "not a document": instead("document.main+xml", "styles+xml", TYPES),
}  # fmt: skip

ATTACKS = (
    *(Attack(one[:70], said(one)) for one in (*ESCAPES, *SUMS, *GROWTH, *STATEMENTS)),
    *(Attack(name, parts) for name, parts in {**UNBALANCED, **ODD}.items()),
)


def build(source: str, attack: Attack, target: str) -> None:
    """Write a copy of a template with the attack in it."""
    left = set(attack.parts)
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in package.namelist():
            content = package.read(name).decode()
            if name in attack.parts:
                old, new = attack.parts[name]
                assert old in content, (attack.name, name, old)
                content = content.replace(old, new, 1)
                left.discard(name)
            out.writestr(name, content)
    assert left == set(), attack.name
