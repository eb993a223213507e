"""Our own templates filled without Jinja: the same letters, and what is not understood goes to Jinja."""

import pytest
from project import EXAMPLES, OF_A_DEPARTMENT, example

import kehoach
from kehoach import shelf
from kehoach.plan.run import Run
from kehoach.word.environment import compiled
from kehoach.word.package import unpack
from kehoach.word.plain_tags import understood
from kehoach.word.prepared import load_kept
from kehoach.word.template import Template, by_jinja, shipped
from kehoach.word.values import FieldText, StrokeBelow, Xml

LEVELS = sorted(path.stem for path in shelf.templates().glob("*.docx"))


def by_the_other_road(cap):
    path = shelf.templates() / f"{cap}.docx"
    content = path.read_bytes()
    kept = load_kept(path, content)
    return Template(unpack(content, str(path), "MA06"), kept, str(path), fills=by_jinja)


@pytest.mark.parametrize("cap", LEVELS)
def test_every_example_has_the_same_bytes_by_both_roads(cap):
    jinja = by_the_other_road(cap)
    names = [name for name in EXAMPLES if not (cap == "bo" and name in OF_A_DEPARTMENT)]
    for name in names:
        document = kehoach.compose(kehoach.load(example(name)))
        assert kehoach.to_bytes(document, jinja) == kehoach.to_bytes(document, shipped(cap)), name


@pytest.mark.parametrize("cap", LEVELS)
def test_every_tag_of_our_templates_is_understood(cap):
    path = shelf.templates() / f"{cap}.docx"
    for name, source in load_kept(path, path.read_bytes()).parts.items():
        assert understood(source), name


FIELDS = {
    "ten": """a & b < c > d ' e " f""",
    "so": FieldText.of((Run("a<b"), Run("đậm", dam=True))),
    "than": Xml("\0than\0"),
    "ke": StrokeBelow("dòng", 14, "dam", 0.5, "DuongKe"),
    "trong": "",
    "dong": [FieldText.of((Run("một"),)), FieldText.of((Run("hai & ba"),))],
}
UNDERSTOOD = [
    "chữ thường",
    "",
    "{{ ten }}{{ than }}",
    "<a>{{ (so)|chay('<w:rPr/>') }}</a>{{ (ten)|chay('') }}",
    "{{ ke|ve(3969) }}{{ trong|ve(3969) }}",
    "{% if trong %}x{% else %}y{% endif %}{% if ten %}x{% else %}y{% endif %}",
    "{% for d in dong %}[{{ (d)|chay('') }}{% if trong %}{{ d }}{% endif %}]{% endfor %}{{ d }}",
    "{% for d in dong %}{% for e in dong %}{{ d }}{{ e }}{% endfor %}{% endfor %}\n",
]


@pytest.mark.parametrize("source", UNDERSTOOD)
def test_what_is_understood_is_filled_as_jinja_fills_it(source):
    fields = FIELDS | {"d": "ngoài"}
    assert "".join(understood(source)(fields)) == "".join(compiled(source, "m")(fields))


@pytest.mark.parametrize(
    "source",
    [
        "{{ ten|upper }}", "{{ ten.runs }}", "{{ loop }}", "{{ not }}", "{{ 'a' }}", "{{ (so)|chay('\\'') }}", "{# a #}",
        "{%- if ten %}{% endif %}", "{% if ten == so %}a{% endif %}", "{% if ten %}a", "a{% endif %}", "{% else %}",
        "{% for d in dong %}a{% endif %}", "{% for d in dong %}a{% else %}b{% endfor %}", "{% if a %}{% else %}{% else %}{% endif %}",
        "a\r\nb", "{{ ten", "{{ {} }}", "{% set a = 1 %}", "{% for a, b in dong %}{% endfor %}", "{{ true }}",
    ],
)  # fmt: skip
def test_any_other_tag_is_left_to_jinja(source):
    assert understood(source) is None
