"""A file for each language lies below its root; one for both has one place, seen from either."""

import itertools

from generator.pages.data import PLACE
from generator.render.downloads import (
    DOWNLOADS,
    OFFLINE,
    TABLES_OF,
    Download,
    book_of,
    download,
    downloads_of,
    examples,
)
from generator.site.link import Linked
from generator.text.lang import LANGS
from tests.builders import settings
from tests.markup import ids
from tests.reading import Made


def test_a_file_for_both_languages_has_one_place() -> None:
    both = Download("terms", "tables", "data/terms.csv", "text/csv", "CSV")
    assert (both.at("vi"), both.at("en")) == ("data/terms.csv", "data/terms.csv")
    assert (both.seen_from("vi"), both.seen_from("en")) == ("data/terms.csv", "../data/terms.csv")


def test_a_file_of_a_language_lies_below_its_root() -> None:
    each = Download("feed", "machines", "feed.xml", "application/atom+xml", "Atom", ("vi", "en"))
    assert (each.at("vi"), each.at("en")) == ("feed.xml", "en/feed.xml")
    assert (each.seen_from("vi"), each.seen_from("en")) == ("feed.xml", "feed.xml")


def test_a_schema_is_a_file_of_ours_or_lies_elsewhere() -> None:
    ours = Download("api", "machines", "api/v1/index.json", "application/json", "JSON", schema="api/v1/schema.json")
    assert (ours.schema_seen_from("vi"), ours.schema_seen_from("en")) == ("api/v1/schema.json", "../api/v1/schema.json")
    theirs = Download("x", "terms", "x.tbx", "application/x-tbx+xml", "TBX", schema="https://www.tbxinfo.net/")
    assert theirs.schema_seen_from("en") == "https://www.tbxinfo.net/"


def test_a_download_is_found_by_its_key() -> None:
    assert download("terms").path == "data/terms.csv"


def test_an_example_is_of_a_download_and_short() -> None:
    assert examples().keys() <= {one.key for one in DOWNLOADS}
    assert all(len(example.splitlines()) <= 24 for example in examples().values())


def test_every_section_leads_to_where_its_table_is_told_of(small_pages: Made) -> None:
    for lang in LANGS:
        assert {f"_{key}" for key in TABLES_OF.values()} <= set(ids(small_pages[lang, PLACE.uri].body))


def test_an_explainer_has_a_book_of_its_own_in_each_language(small: Linked) -> None:
    explainer = small.site.explainers[0]
    assert {book_of(explainer, lang).at(lang) for lang in LANGS} == {
        "data/books/first-steps-vi.epub",
        "data/books/first-steps-en.epub",
    }
    assert book_of(explainer, "en").seen_from("en") == "../data/books/first-steps-en.epub"


def test_the_whole_site_is_offered_where_the_settings_say_so() -> None:
    assert downloads_of(settings()) == DOWNLOADS
    offered = downloads_of(settings(offline_copy="yes"))
    assert OFFLINE in offered
    assert [one for one in offered if one != OFFLINE] == [*DOWNLOADS]
    groups = [group for group, _ in itertools.groupby(one.group for one in offered)]
    assert len(groups) == len({*groups})
