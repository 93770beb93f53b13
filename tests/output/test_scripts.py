"""Scripts are sent without what only their maintainers read."""

from generator.output.scripts import scripts
from generator.output.theme import THEME


def test_a_script_loses_its_comments_and_keeps_its_words() -> None:
    sent = scripts()
    assert sent.keys() == {f"assets/{path.name}" for path in (THEME / "assets").glob("*.js")}
    for name, text in sent.items():
        written = (THEME / name).read_text("utf-8")
        assert not any(line.startswith("//") for line in text.splitlines())
        assert len(text) < len(written)


def test_texts_in_scripts_stay_as_they_are() -> None:
    assert "${answer.status} ${path}" in scripts()["assets/search-results.js"]
