"""Authors' text becomes the few elements that are allowed, and everything else stays text."""

import html
import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.prose import Writer, escape, is_allowed_address, parse, plain_text
from tests.hostile import COSTLY, HOSTILE

ALLOWED = {"p", "span", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a", "div"} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}


def written(text: str) -> str:
    return Writer(lambda pointer: f"«{pointer.tag}»").write(parse(text).tree)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, *attribute) for attribute in attrs]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


def tags(markup: str) -> Tags:
    seen = Tags()
    seen.feed(markup)
    seen.close()
    assert seen.open == []
    return seen


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("một **hai** *ba*", "<p>một <strong>hai</strong> <em>ba</em></p>"),
        ("a\n\nb", "<p>a</p><p>b</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("> a", "<blockquote><p>a</p></blockquote>"),
        ("`<b>&amp;`", "<p><code>&lt;b&gt;&amp;amp;</code></p>"),
        ("```\nx < y\n\nz\n```", "<pre><code>x &lt; y\n\nz</code></pre>"),
        (
            "[a](https://b.example/?x=1&y=2)",
            '<p><a href="https://b.example/?x=1&amp;y=2" rel="external">a</a></p>',
        ),
        ("a\\*b", "<p>a*b</p>"),
        ("Tom & Jerry &amp; <b>", "<p>Tom &amp; Jerry &amp;amp; &lt;b&gt;</p>"),
        ("[[x]] [[x|y]] [@s, p. 1; @t]", "<p>«reference» «reference» «citations»</p>"),
        ("`[[x]]`", "<p><code>[[x]]</code></p>"),
        ("[a [[b]]](https://c.example/)", '<p><a href="https://c.example/" rel="external">a b</a></p>'),
    ],
)
def test_writes_the_small_markdown(text: str, markup: str) -> None:
    assert written(text) == markup


def test_a_bar_in_a_reference_does_not_part_a_table_cell() -> None:
    text = "| a | b |\n|---|--:|\n| [[x|y]] | 1 |"
    assert '<tr><td>«reference»</td><td class="right">1</td></tr>' in written(text)


def test_knows_what_it_points_to_and_how_often() -> None:
    pointers = parse("[[a]] [[a|b]] [@s, p. 1; @t] `[[c]]`").pointers
    assert [(pointer.kind, pointer.target, pointer.nth) for pointer in pointers] == [
        ("reference", "a", 0),
        ("reference", "a", 1),
        ("citation", "s", 0),
        ("citation", "t", 0),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    seen = tags(written(text))
    assert set(seen.tags) <= ALLOWED
    for tag, name, value in seen.attributes:
        assert name in {"href", "rel", "class", "start", "tabindex", "role"}, (tag, name)
        assert name != "href" or is_allowed_address(value or "")


@pytest.mark.parametrize("text", COSTLY, ids=[str(number) for number in range(len(COSTLY))])
def test_costly_text_is_not_costly(text: str) -> None:
    start = time.process_time()
    written(text)
    # A bound that only a runaway passes: the least of these took seconds before they were limited.
    assert time.process_time() - start < 30


@given(st.text(max_size=80))
def test_any_text_gives_wellformed_allowed_markup(text: str) -> None:
    assert set(tags(written(text)).tags) <= ALLOWED


@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>&|#-+.!:;@\\\n~đ'\"{}=/1"), max_size=80))
def test_anything_that_looks_like_markdown_gives_wellformed_allowed_markup(text: str) -> None:
    assert set(tags(written(text)).tags) <= ALLOWED


def test_plain_text_leaves_citations_out_with_the_space_before_them() -> None:
    text = "Nêu *tên* [@a, p. 1], rồi [[x|chữ]] [@b]. Hết\n\n- một [@c]"
    assert plain_text(parse(text).tree) == "Nêu tên, rồi chữ. Hết một"


PLAIN = st.text(alphabet=st.characters(categories=["L", "N", "Zs"], exclude_characters="\u2028\u2029"), max_size=60)


@given(PLAIN)
def test_plain_words_are_shown_exactly(text: str) -> None:
    words = " ".join(text.split())
    unmarked = re.sub(r"</?span[^>]*>", "", written(f"Z{words}Z"))
    shown = html.unescape(re.sub(r"<[^>]+>", " ", unmarked))
    assert " ".join(shown.split()) == " ".join(f"Z{words}Z".split())
    assert plain_text(parse(f"Z{words}Z").tree) == f"Z{words}Z"


@given(st.text(alphabet=st.sampled_from("<>&\"'ax="), max_size=40))
def test_escaping_can_be_undone(text: str) -> None:
    assert html.unescape(escape(text)) == text
    assert not set("<>\"'") & set(escape(text))


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://a.example/", True),
        ("http://a.example/b?c#d", True),
        ("mailto:a@b.example", True),
        ("mailto:", False),
        ("https://", False),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//e.example/", False),
        ("../a/", False),
        ("#a", False),
        ("", False),
        ("https://[", False),
    ],
)
def test_links_lead_to_the_web_or_a_mailbox(address: str, *, allowed: bool) -> None:
    assert is_allowed_address(address) is allowed
