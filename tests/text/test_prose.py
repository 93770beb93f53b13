"""Authors' text becomes the few elements that are allowed, and everything else stays text."""

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.inline import is_allowed_address
from generator.text.prose import Writer, escape, parse, plain_text
from tests.growth import is_linear
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
        ("Có:\n- a\n  - b\n\nHết", "<p>Có:</p><ul><li>a<ul><li>b</li></ul></li></ul><p>Hết</p>"),
        ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("[[x]] [[x|y]] [@s, p. 1; @t]", "<p>«reference» «reference» «citations»</p>"),
        ("`[[x]]`", "<p><code>[[x]]</code></p>"),
        ("GPT-4 `GPT-4`", '<p><span class="unbroken">GPT-4</span> <code>GPT-4</code></p>'),
        ("[a [[b]]](https://c.example/)", '<p><a href="https://c.example/" rel="external">a b</a></p>'),
    ],
)
def test_writes_the_small_markdown(text: str, markup: str) -> None:
    assert written(text) == markup


def test_a_bar_in_a_reference_does_not_part_a_table_cell() -> None:
    text = "| a | b |\n|---|--:|\n| [[x|y]] | 1 |"
    assert '<tr><td>«reference»</td><td class="right">1</td></tr>' in written(text)
    assert written(text.replace("x|y", r"x\|y")) == written(text)
    assert parse(text.replace("x|y", r"x\|y")).pointers == parse(text).pointers


def test_in_a_wide_table_each_cell_says_its_column_for_where_its_rows_are_stacked() -> None:
    text = "| a & b | [[x|y]] [@s] | c |\n|---|---|--:|\n| 1 | 2 | 3 |"
    markup = written(text)
    assert markup.startswith('<div class="table wide" tabindex="0" role="group"><table><thead><tr><th>a &amp; b</th>')
    assert (
        '<tr><td data-label="a &amp; b">1</td><td data-label="y">2</td><td class="right" data-label="c">3</td>'
        in markup
    )


def test_a_label_names_what_a_reference_leads_to() -> None:
    text = "| [[x]] | b | c |\n|---|---|---|\n| 1 | 2 | 3 |"
    markup = Writer(lambda _: "", name=lambda pointer: f"name of {pointer.get('to')}").write(parse(text).tree)
    assert '<td data-label="name of x">1</td>' in markup


def test_a_narrow_table_stays_as_it_is() -> None:
    inside = "<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>"
    assert f"<table>{inside}</table>" in written("| a | b |\n|---|---|\n| 1 | 2 |")


@pytest.mark.parametrize("columns", [2, 3])
def test_below_a_head_without_words_stand_the_heads_of_rows(columns: int) -> None:
    rest = "| b " * (columns - 1)
    markup = written(f"| {rest}|\n{'|---' * columns}|\n| 1 {rest}|\n| {rest}|")
    first_cells = re.findall(r"<tr[^>]*><(td|th scope=.row.)", markup)
    assert first_cells == ["td", 'th scope="row"', "td"]
    assert not re.search(r"<th[^>]*></th>", markup)


def test_knows_what_it_points_to_and_how_often() -> None:
    pointers = parse("`[[a]]` [[a]] [[a|b]] [@st] [@s, p. 1; @t] `[[c]]` [[d-\ne]]").pointers
    assert [(pointer.kind, pointer.target, pointer.words, pointer.nth) for pointer in pointers] == [
        ("reference", "a", "[[a", 1),
        ("reference", "a", "[[a", 2),
        ("citation", "st", "@st", 0),
        ("citation", "s", "@s", 1),
        ("citation", "t", "@t", 0),
        ("reference", "d- e", "[[d-\ne", 0),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    seen = tags(written(text))
    assert set(seen.tags) <= ALLOWED
    for tag, name, value in seen.attributes:
        assert name in {"href", "rel", "class", "start", "tabindex", "role"}, (tag, name)
        assert name != "href" or is_allowed_address(value or "")


def repeated(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    return lambda length: start + unit * (length // len(unit)) + end


_TABLE = "| a | b |\n|---|---|\n"
SHAPES: dict[str, Callable[[int], str]] = {
    **{
        unit.strip() or repr(unit): repeated(unit)
        for unit in ("[", "[a](", "[[", "[a|", "*", "`", "<", "=", "(", "\\", "| ")
    },
    **{
        f"lines of {line!r}": repeated(f"{line}\n")
        for line in ("- a", "1. a", "2. a", "> a", "• a", "i) a", "#a", "---")
    },
    **{f"code of {line!r}": repeated(f"{line}\n") for line in ("```", "    a", "a\\", "a  ", "a|b", "- a\n  - b", "")},
    **{f"marks {mark!r}": repeated(mark) for mark in ("*a* ", "**a", "*a ", "a* ", "_a ", "*a _b ", "\\*", "`a` ")},
    **{f"signs {sign!r}": repeated(sign) for sign in ("&amp;", "<a", "<!-", "<!--", "~~a ", "~a", "$a\\x ", "a --- ")},
    **{f"ids {sign!r}": repeated(sign) for sign in ("@a ", "@src-a ", "a-", "(@a ", "a.@b", "https:", "•\n")},
    "three stars, then ends": repeated("a*", "***"),
    "deep emphasis": lambda length: "*a " * (length // 6) + "b* " * (length // 6),
    "backticks of every length": lambda length: " ".join("`" * count for count in range(1, int((2 * length) ** 0.5))),
    "backticks in a table": repeated("`| ", _TABLE),
    "bars in a table": repeated("|", _TABLE),
    "rows of a table": repeated("| x |\n", _TABLE),
    "spaces before a citation": repeated(" ", "a", "[@s]"),
    "tabs before a citation": repeated("\t", "a", "[@s]"),
    "no-break spaces before a citation": repeated("\u00a0", "a", "[@s]"),
    "spaces at the start": repeated(" ", "", "a"),
    "spaces in a link": repeated(" ", "[a](" * 100),
    "an address without end": repeated("a.", "https://"),
    "a bracket without end": repeated("a-", "["),
    "a link without end": repeated("(", "[a](https://"),
    "a title without end": repeated("c", '[a](x "' * 100),
    "a word and a break": repeated("a", "", "\\\n"),
    "a rule that is none": repeated("- ", "", "x"),
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_no_text_costs_more_than_its_length(shape: str) -> None:
    def read_and_write(length: int) -> str:
        parsed = parse(SHAPES[shape](length))
        return Writer(lambda _: "").write(parsed.tree) + plain_text(parsed.tree)

    assert is_linear(read_and_write)


@pytest.mark.parametrize("text", COSTLY, ids=[str(number) for number in range(len(COSTLY))])
def test_costly_text_is_read_or_reported(text: str) -> None:
    assert set(tags(written(text)).tags) <= ALLOWED


@given(st.text(max_size=80))
def test_any_text_gives_wellformed_allowed_markup(text: str) -> None:
    assert set(tags(written(text)).tags) <= ALLOWED


@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>&|#-+.!:;@\\\n~đ'\"{}=/1"), max_size=80))
def test_anything_that_looks_like_markdown_gives_wellformed_allowed_markup(text: str) -> None:
    assert set(tags(written(text)).tags) <= ALLOWED


def test_a_text_that_is_nested_too_deep_is_shown_as_typed_and_reported() -> None:
    assert [problem.code for problem in parse("1. " * 100).problems] == ["P004"]
    assert written("1. " * 100) == f"<p>{'1. ' * 100}</p>"


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
