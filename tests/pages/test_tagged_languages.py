"""Words of another language are tagged on every page of the project's own content."""

import re

import pytest

from generator.build import read_content, today
from generator.pages.all import pages
from generator.render.page import Page
from tests.conftest import TESTS


@pytest.fixture(scope="module")
def made() -> list[Page]:
    linked = read_content(TESTS.parent / "content", today(), {}).linked
    assert linked is not None
    return list(pages(linked))


def test_english_pages_mark_the_vietnamese_words_of_their_texts(made: list[Page]) -> None:
    body = next(page.body for page in made if (page.lang, page.uri) == ("en", "glossary/chung-cat/"))
    assert 'In everyday Vietnamese <span lang="vi">chưng cất</span> means' in body


def test_no_passage_in_another_script_is_left_unmarked_on_a_page(made: list[Page]) -> None:
    for page in made:
        bare = re.sub(r'<(\w+)[^>]* lang="[^"]*">.*?</\1>|<script.*?</script>|<[^>]+>', "", page.body, flags=re.DOTALL)
        # BibTeX is read by programs.
        assert re.findall("[\u4e00-\u9fff\u3040-\u30ff\u0400-\u04ff]+", bare) == [], page.path
