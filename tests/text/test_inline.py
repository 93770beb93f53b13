"""What stands within a block: code first, then references, citations and links."""

import pytest

from generator.text.emphasis import SOLID
from generator.text.inline import CODE, cited, is_allowed_address, without_code
from tests.markdown_reading import as_others_read, as_we_read


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("`` a`b ``", "<p><code>a`b</code></p>"),
        ("``a`", "<p>``a`</p>"),
        (r"\``a`", "<p>`<code>a</code></p>"),
        (r"`a\`", r"<p><code>a\</code></p>"),
        ("`a\nb`", "<p><code>a b</code></p>"),
        ("`[[x]] **y**`", "<p><code>[[x]] **y**</code></p>"),
        (r"\~ \$ \# \& \|", "<p>~ $ # & |</p>"),
        ("[a](https://b.c)", "<p><a href=https://b.c>a</a></p>"),
        ("[a](<https://b.c>)", "<p><a href=https://b.c>a</a></p>"),
        ("[a](https://b.c/x_(y))", "<p><a href=https://b.c/x_(y)>a</a></p>"),
        ('[a](https://b.c "tên")', "<p><a href=https://b.c>a</a></p>"),
        ("[*a* `b`](https://b.c)", "<p><a href=https://b.c><em>a</em> <code>b</code></a></p>"),
        ("[a [b] c](https://b.c)", "<p><a href=https://b.c>a [b] c</a></p>"),
        ("[a](https://b.c d)", "<p>[a](https://b.c d)</p>"),
    ],
)
def test_code_escapes_and_links_are_read_as_github_reads_them(text: str, outline: str) -> None:
    assert as_we_read(text) == outline
    assert as_others_read(text) == outline


def test_code_and_escaped_signs_are_blanked_out_in_their_place() -> None:
    assert without_code(r"a `b` \* c") == f"a {CODE * 3} {SOLID * 2} c"
    assert without_code("a `b ``c``") == f"a `b {CODE * 5}"
    assert without_code(r"[[x\|y]]") == r"[[x\|y]]"


@pytest.mark.parametrize(
    ("inside", "parts"),
    [
        ("a", [("a", "")]),
        ("a, p. 3; @b", [("a", "p. 3"), ("b", "")]),
        ("src-\nseen", [("src- seen", "")]),
        ("a; note 4", [("a", ""), ("", "")]),
        ("a, @b", [("", "@b")]),
        ("a @b", [("", "")]),
        ("a;", [("a", "")]),
        (";;", [("", "")]),
    ],
)
def test_semicolons_part_sources_and_each_has_its_sign(inside: str, parts: list[tuple[str, str]]) -> None:
    assert [(part.target, part.locator) for part in cited(inside)] == parts


@pytest.mark.parametrize("address", ["https://a.example/", "mailto:a@b.example"])
def test_links_lead_to_the_web_or_a_mailbox(address: str) -> None:
    assert is_allowed_address(address)
