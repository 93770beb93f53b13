"""Programs that read for people find what is here by one short file, in either language."""

from pathlib import Path
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.exports.all import planned_exports
from generator.site.link import Linked
from tests.exported import made
from tests.reading import Made, linked_of
from tests.test_hostile_site import poison

PATH = "llms.txt"


def read(linked: Linked) -> list[Token]:
    """Read the index as Markdown, which it is."""
    return MarkdownIt().parse(made(linked, PATH)[PATH].decode())


def inner(tokens: list[Token]) -> list[Token]:
    return [inside for token in tokens for inside in token.children or ()]


def test_it_begins_with_a_title_and_a_summary_and_lists_links_alone(own: Linked) -> None:
    tokens = read(own)
    assert [token.type for token in tokens[:4]] == ["heading_open", "inline", "heading_close", "blockquote_open"]
    levels = [token.tag for token in tokens if token.type == "heading_open"]
    assert levels == ["h1", "h2", "h2", "h2", "h2"]
    items = [tokens[at + 2].children for at, token in enumerate(tokens) if token.type == "list_item_open"]
    assert all(children and children[0].type == "link_open" for children in items)


def test_every_address_is_one_of_the_site(small: Linked, small_pages: Made) -> None:
    address = small.site.settings.address
    known = {f"{address}{page.path}" for page in small_pages.values()}
    known |= {f"{address}{one.path}" for one in planned_exports(small)} | {small.site.settings.licence.url}
    links = [str(token.attrs["href"]) for token in inner(read(small)) if token.type == "link_open"]
    assert [link for link in links if link not in known] == []
    assert len(set(links)) == len(links)
    assert {f"{address}explainers/first-steps/", f"{address}en/explainers/first-steps/"} < set(links)


def test_it_stays_short(own: Linked) -> None:
    assert len(made(own, PATH)[PATH]) < 20_000


def test_hostile_words_stay_words_on_their_lines(content: Path) -> None:
    lines = len(made(linked_of(content), PATH)[PATH].splitlines())
    poison(content)
    linked = linked_of(content)
    tokens = read(linked)
    assert len(made(linked, PATH)[PATH].decode().split("\n")) == lines + 1
    assert not [token for token in (*tokens, *inner(tokens)) if token.type in {"html_inline", "html_block", "image"}]
    hosts = {urlsplit(str(token.attrs["href"])).hostname for token in inner(tokens) if token.type == "link_open"}
    assert hosts == {"test.example", urlsplit(linked.site.settings.licence.url).hostname}
