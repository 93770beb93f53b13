"""The page for missing addresses is one for all: in both languages, with no way that depends on where it is shown."""

from tests.reading import Made


def test_it_is_there_once_and_speaks_both_languages(small_pages: Made) -> None:
    assert [lang for lang, uri in small_pages if uri == "404.html"] == ["vi"]
    page = small_pages["vi", "404.html"]
    assert page.place.is_missing
    assert not page.place.is_listed
    assert page.title == "Không tìm thấy trang này · This page was not found"


def test_all_in_it_is_the_themes_which_knows_the_way_to_the_root(small_pages: Made) -> None:
    assert small_pages["vi", "404.html"].body == ""
