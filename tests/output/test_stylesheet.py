"""The one stylesheet of the site costs its reader little."""

import gzip

from generator.output.stylesheet import stylesheet
from generator.site.colours import colours
from tests.conftest import GENERATOR


def test_styles_and_script_stay_small() -> None:
    budget = {"site.css": 9_500, "site.js": 1_900}
    script = (GENERATOR / "theme" / "assets" / "site.js").read_text("utf-8")
    texts = {"site.css": stylesheet(colours()), "site.js": script}
    sizes = {name: len(gzip.compress(text.encode("utf-8"), 9)) for name, text in texts.items()}
    assert {name: size for name, size in sizes.items() if size > budget[name]} == {}
