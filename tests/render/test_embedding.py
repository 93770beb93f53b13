"""What can be embedded is named in one place: pages announce what the exports write."""

import html.parser

import pytest

from generator.exports.embed_subjects import embeds
from generator.render.embedding import Embed, embed_of, snippet
from generator.render.sharing import shared
from generator.render.view import View
from generator.site.link import Linked
from tests.hostile import HOSTILE
from tests.reading import Made

TERM = Embed("term", "term/ai", "glossary/ai/")


class Tree(html.parser.HTMLParser):
    """Hold the elements of a fragment with their attributes, and its words."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_pages_announce_all_that_can_be_embedded_and_nothing_else(own: Linked, own_pages: Made) -> None:
    for lang in ("vi", "en"):
        pages = [page for (of, _), page in own_pages.items() if of == lang]
        announced = {embed for page in pages if (embed := embed_of(page))}
        assert announced == {embed for embed, _ in embeds(own)}
        assert {embed.kind for embed in announced} == {"claim", "term", "timeline", "pair"}


def test_a_page_names_where_programs_learn_how_to_embed_it(small: Linked, small_pages: Made) -> None:
    page = shared(View(small, "en"), small_pages["en", "articles/old-article/c01/"])
    assert page.oembed == "oembed/claim/old-article/c01.json"
    assert shared(View(small, "en"), small_pages["en", "about/"]).oembed is None


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_others_paste_is_read_as_words_a_link_and_a_frame(small: Linked, hostile: str) -> None:
    tree = Tree(snippet(View(small, "en"), TERM, hostile, [hostile, "short"]))
    assert [tag for tag, _ in tree.found] == ["blockquote", "p", "p", "p", "a", "iframe"]
    page = "https://test.example/base/en/glossary/ai/"
    assert tree.found[0][1] == {"cite": page, "lang": "en"}
    assert tree.found[4][1] == {"href": page}
    frame = tree.found[5][1]
    assert frame == {
        "src": "https://test.example/base/en/embed/term/ai/",
        "title": f"{hostile} – Test site, embedded",
        "loading": "lazy",
        "width": "100%",
        "height": "280",
        "style": "border:0",
    }
    assert tree.words == f"{hostile}shortTest site\n"
