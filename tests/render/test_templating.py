"""Templates give what Jinja itself gives, but a word without a value is a mistake."""

import html
import re
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, meta
from markupsafe import Markup, escape

from generator.render.compose import TEMPLATES, _environment
from generator.render.templating import Templates, put_out

PAGE = """{% import "parts.html" as p with context %}
{% macro line(text, mark="–") %}
<li>{{ mark }} {{ text }}{% if caller is defined %}{{ caller() }}{% endif %}</li>{% endmacro %}
{% set ns = namespace(last=none) %}
{% for one in all %}
{% if one.name is defined and one.name != ns.last %}{% set ns.last = one.name %}{{ line(one.name) }}{% endif %}
{% if one.missing is defined %}never{% endif %}
{{ loop.index }} {{ one.say("x", times=2) }} {{ one.name | upper }}{% if not loop.last %},{% endif %}
{% else %}none{% endfor %}
{% call line("called") %}<b>{{ title ~ "<" }}</b>{% endcall %}
{{ p.quoted(title) }}{{ markup }}{{ 3 }}{{ none }}
"""
PARTS = """{% macro quoted(text) %}“{{ text }}” {{ all | length }}{% endmacro %}"""


class Thing(SimpleNamespace):
    """Be something that a template reads and calls."""

    def say(self, words: str, times: int) -> str:
        """Say words several times."""
        return f"<{words * times}>"


def test_a_template_gives_what_jinja_gives(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "parts.html").write_text(PARTS, "utf-8")
    values = {"all": [Thing(name="a & b"), Thing(name="c")], "title": "'T'", "markup": Markup("<hr>")}
    own = jinja2.Environment(
        loader=jinja2.FileSystemLoader(tmp_path), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    ours = Templates([tmp_path]).get_template("page.html").render(values)
    assert ours == own.get_template("page.html").render(values)
    assert "&lt;xx&gt;" in ours
    assert "never" not in ours


@pytest.mark.parametrize("text", ["{{ nothing }}", "{{ thing.nothing }}", "{{ thing.nothing() }}"])
def test_a_word_without_a_value_is_a_mistake(text: str) -> None:
    with pytest.raises((jinja2.UndefinedError, AttributeError)):
        Templates(TEMPLATES).from_string(text).render(thing=Thing())


@given(st.text() | st.integers() | st.none() | st.text().map(Markup))
def test_values_are_put_out_as_markupsafe_does(value: object) -> None:
    assert str(put_out(value)) == str(escape(value))


@given(st.text())
def test_what_is_put_out_can_be_read_back(text: str) -> None:
    assert html.unescape(put_out(text)) == html.unescape(text.replace("&", "&amp;"))


def test_macros_ask_for_nothing_but_the_view_and_its_languages() -> None:
    templates = Templates(TEMPLATES)
    sources = {path.name: path.read_text("utf-8") for folder in TEMPLATES for path in folder.glob("*.html")}
    imported = {name for text in sources.values() for name in re.findall(r'import "([^"]+)"', text)}
    assert "macros.html" in imported
    for name in imported:
        asked = meta.find_undeclared_variables(templates.parse(sources[name]))
        assert asked <= {"v", "lang", "other", *_environment().globals}, name


def test_macros_are_made_once_for_a_view() -> None:
    macro = "{% macro say() %}{{ v.word }}{% endmacro %}"
    source = {"m.html": macro, "x.html": '{% import "m.html" as m with context %}'}
    templates = Templates(())
    templates.loader = DictLoader(source)
    first, second = SimpleNamespace(modules={}), SimpleNamespace(modules={})
    for view in (first, first, second):
        templates.get_template("x.html").render(v=view)
    assert first.modules["m.html"] is not second.modules["m.html"]


def test_no_reader_pays_for_how_deep_the_lines_of_a_template_stand() -> None:
    written = (
        Templates(TEMPLATES).from_string("<ul>\n  <li>{{ text }}</li>\n\t<li>b  c</li>\n</ul>").render(text="  a\n  b")
    )
    assert written == "<ul>\n<li>  a\n  b</li>\n<li>b  c</li>\n</ul>"
