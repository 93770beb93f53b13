"""Hostile strings in every text of a content folder reach every page as text, never as markup."""

import itertools
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from icalendar import Calendar

from generator.content.document import Loc
from generator.content.leaves import leaves
from generator.content.models import MODELS_BY_FOLDER, Bilingual, Prose, SiteSettings
from generator.text.prose import parse
from tests.commands import built
from tests.conftest import TESTS
from tests.epub_reading import XHTML, complaints, read_book
from tests.exports.feed_reading import read_atom, read_json
from tests.hostile import HOSTILE, LINKS, MARKUP
from tests.htmlcheck import read_site

pytestmark = pytest.mark.slow

LINES = [text for text in HOSTILE if "\n" not in text and text.isprintable()]
PASSAGES = [text for text in HOSTILE if text.isprintable() and all(one.code == "P005" for one in parse(text).problems)]
WITH_A_FORM = ("404.html", "search/index.html")
WITH_A_SCRIPT_OF_THEIR_OWN = ("timeline/index.html", "claims/index.html", *WITH_A_FORM)
OF_THE_TIMELINE = re.compile(r"(?:en/)?timeline/(?:oldest/|\d+/(?:\w+/)*)?index.html")
DANGEROUS = {"script", "style", "iframe", "img", "base", "form", "object", "embed", "plaintext", "meta", "link"}


def poison(content: Path) -> int:
    """Write hostile strings into every text of every record; give how many there were."""
    count = itertools.count()
    for path in content.rglob("*.yml"):
        model = MODELS_BY_FOLDER.get(path.parent.name, SiteSettings)
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # it makes text of everything
        record = model.model_validate({**data, "id": "site" if model is SiteSettings else path.stem})
        for loc, leaf in leaves(record):
            if isinstance(leaf, Bilingual):
                _poison(data, loc, PASSAGES if isinstance(leaf, Prose) else LINES, count)
        path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return next(count)


def _poison(data: Any, loc: Loc, strings: Sequence[str], count: Iterator[int]) -> None:
    for step in loc:
        data = data[step]
    for lang in ("vi", "en"):
        number = next(count)
        # A number keeps names apart, the citation keeps a section sourced.
        cite = " [@src-seen]" if loc[-1] in {"body", "record"} else ""
        data[lang] = f"{number} {strings[number % len(strings)]}{cite}"


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("poisoned")
    content = folder / "content"
    shutil.copytree(TESTS / "small_content", content)
    assert poison(content) > 100
    return built(content, folder / "site")


def test_no_hostile_string_becomes_markup(poisoned: Path) -> None:
    for name, page in read_site(poisoned).items():
        text = (poisoned / name).read_text("utf-8")
        body = text[text.index("<body") :]
        # A form of ours asks the search; an author's words make none.
        ours = {"script", *(("form",) if name.endswith(WITH_A_FORM) else ())}
        assert not DANGEROUS & {tag.casefold() for tag in re.findall(r"<([A-Za-z]+)", body)} - ours, name
        # Data for machines: the one script in a body, in which nothing can open a tag.
        data = re.compile(r'<script type="application/ld\+json">[^<>]*</script>')
        assert "<script" not in data.sub("", body, count=1), name
        assert page.scripts == page.styles == 0, name


def test_no_hostile_string_becomes_a_link(poisoned: Path) -> None:
    for name, page in read_site(poisoned).items():
        for _, link in page.links:
            assert not re.match(r"\s*(javascript|data|vbscript):|//", link, re.IGNORECASE), (name, link)
            assert "//e.example" not in link or link.startswith("https://e.example/"), (name, link)


def test_every_hostile_title_shows_as_typed(poisoned: Path) -> None:
    titles = " ".join(page.title for page in read_site(poisoned).values())
    shown = [text for text in MARKUP + LINKS if "\n" not in text and " ".join(text.split()) in " ".join(titles.split())]
    assert len(shown) > 5


def test_the_head_of_every_page_is_ours(poisoned: Path) -> None:
    for name in read_site(poisoned):
        is_embedded = name.removeprefix("en/").startswith("embed/")
        head = (poisoned / name).read_text("utf-8").partition("<body")[0]
        assert head.count("<title>") == head.count("</title>") == 1, name
        scripts = name.endswith(WITH_A_SCRIPT_OF_THEIR_OWN) + bool(OF_THE_TIMELINE.fullmatch(name))
        assert head.count("<script") == (0 if is_embedded else 2 + scripts), name
        assert "alert(1)>" not in head, name


def test_what_others_subscribe_to_is_whole_and_holds_our_own_markup_alone(poisoned: Path) -> None:
    feeds = [read_atom(path.read_bytes())[1] for path in poisoned.rglob("feed*.xml")]
    feeds += [read_json(path.read_bytes())[1] for path in poisoned.rglob("feed*.json")]
    told = [entry for feed in feeds for entry in feed]
    assert len(told) > 50
    for entry in told:
        assert set(re.findall(r"<(/?\w+)", entry.html)) <= {"p", "/p", "ul", "/ul", "li", "/li"}, entry.html
    calendars = [Calendar.from_ical(path.read_bytes()) for path in poisoned.rglob("*.ics")]
    assert len([event for calendar in calendars for event in calendar.walk("VEVENT")]) == 2


def test_hostile_words_make_a_book_that_is_sound(poisoned: Path) -> None:
    book = poisoned / "data" / "book-vi.epub"
    bodies = [page.find(f"{XHTML}body") for page in read_book(book.read_bytes()).pages.values()]
    tags = {one.tag.removeprefix(XHTML) for body in bodies if body is not None for one in body.iter()}
    # The cover is a picture of ours.
    assert DANGEROUS & tags == {"img"}
    assert complaints(book) == []
