"""The front page names the newest articles and draws the roads of the first featured explainer."""

import re
from pathlib import Path

from tests.editing import add_article, edit
from tests.markup import ids, section, text
from tests.reading import body_of


def test_the_front_page_names_the_two_newest_articles_under_one_heading(content: Path) -> None:
    for year in (2025, 2026):
        add_article(content, f"of-{year}", ("2024-03", str(year)), ("The old article", f"The article of {year}"))
    body = body_of(content, "", "en")
    assert [anchor for anchor in ids(body) if anchor.startswith("_disputed")] == ["_disputed"]
    titles = ("The article of 2026", "The article of 2025")
    assert re.findall(r"<h3><a [^>]*>(The [^<]*article[^<]*)</a></h3>", body) == list(titles)


def test_the_front_page_shows_the_roads_with_what_is_known(content: Path) -> None:
    body = text(section(body_of(content, ""), "_glance"))
    assert "Điều thứ nhất." in body
    assert "Điều thứ hai." in body


def test_the_front_page_shows_the_roads_of_a_featured_explainer_only(content: Path) -> None:
    edit(content, "site.yml", ("featured: [first-steps]", "featured: []"))
    assert "_glance" not in body_of(content, "")
    assert "_glance" in body_of(content, "explainers/first-steps/")
