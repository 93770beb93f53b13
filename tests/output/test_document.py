"""The theme around a page shows text as text."""

import re

from tests.conftest import GENERATOR


def test_the_theme_escapes_all_text() -> None:
    theme = (GENERATOR / "theme" / "reader.html").read_text("utf-8")
    bare = re.findall(r"\{\{-?\s*((?:here|there|words|language|section|extra|meta)\b[^|}]*?)\s*-?\}\}", theme)
    # Addresses and languages are ours; `meta.uri` is made of ids, the mark of checked paths.
    assert {name for name in bare if not re.search(r"(root|uri|mark)\b", name)} == set()
