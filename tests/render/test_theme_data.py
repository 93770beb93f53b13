"""What the theme shows around a page is plain data, in both languages."""

import json

from generator.render.theme_data import theme_data
from generator.site.link import Linked


def test_what_the_theme_shows_is_plain_data_in_both_languages(small: Linked) -> None:
    shown = json.loads(json.dumps(theme_data(small)))
    assert shown["languages"]["vi"]["root"] == ""
    assert shown["languages"]["en"]["root"] == "en/"
    assert set(shown["languages"]["vi"]["words"]) == set(shown["languages"]["en"]["words"])
    assert shown["languages"]["vi"]["sections"][0]["uri"] == "explainers/"
