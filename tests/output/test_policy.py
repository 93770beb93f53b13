"""The policy of a page lets nothing run that is not ours."""

import re
from pathlib import Path

import pytest

from generator.output.policy import admin_policy, content_policy, embed_policy
from generator.output.theme import THEME

# What makes markup or code of a text.
SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|\bFunction\(|DOMParser|createContextualFragment"
    r"|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|setTimeout\([\"'`]|setInterval\([\"'`]|javascript:"
)
SCRIPTS = sorted([*THEME.rglob("*.js"), THEME / "pieces" / "first-script.html"])
STYLES = sorted(THEME.rglob("*.css"))


def rules() -> dict[str, str]:
    return dict(rule.split(" ", 1) for rule in content_policy().split("; "))


def test_the_policy_allows_the_one_script_in_the_page_and_no_other() -> None:
    assert content_policy().count("sha256-") == 1
    assert "unsafe" not in content_policy()


def test_whatever_a_page_loads_comes_from_the_site_itself() -> None:
    places = {name: set(value.split()) for name, value in rules().items() if name.endswith("-src")}
    assert {place for named in places.values() for place in named if "sha256-" not in place} == {"'self'", "'none'"}


def test_no_text_becomes_markup_or_code_and_no_policy_can_be_made() -> None:
    assert rules()["require-trusted-types-for"] == "'script'"
    assert rules()["trusted-types"] == "'none'"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_of_ours_makes_markup_or_code_of_a_text(script: Path) -> None:
    assert SINKS.findall(script.read_text("utf-8")) == []


@pytest.mark.parametrize("sink", ["a.innerHTML = b", "new Function('x')", "eval(x)", "setTimeout('x', 1)"])
def test_such_a_script_would_be_seen(sink: str) -> None:
    assert SINKS.search(sink)


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_no_style_brings_a_picture_within_itself(style: Path) -> None:
    assert "data:" not in style.read_text("utf-8")


def test_what_others_show_in_a_frame_loads_nothing_but_the_styles_in_it() -> None:
    own = dict(rule.split(" ", 1) for rule in embed_policy("b{}").split("; "))
    assert own.pop("style-src") == "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='"
    assert own == {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}


def test_the_page_for_mending_runs_its_own_program_and_asks_one_host() -> None:
    own = dict(rule.split(" ", 1) for rule in admin_policy("https://api.example").split("; "))
    assert own["script-src"] == own["font-src"] == "'self'"
    assert own["connect-src"] == "'self' blob: data: https://api.example"
    assert own["default-src"] == own["base-uri"] == own["form-action"] == "'none'"
