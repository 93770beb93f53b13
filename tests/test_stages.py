"""Each stage of the way gives for a small content folder just what it gave before: see `cases/stages/`."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.content.models import Part
from generator.pages.all import pages
from generator.render.page import Page
from generator.site.link import Linked
from tests.conftest import Golden
from tests.reading import linked_of

pytestmark = pytest.mark.cases("stages")


@pytest.fixture
def linked(case: Path, content: Path) -> Linked:
    if (case / "content").exists():
        shutil.copytree(case / "content", content, dirs_exist_ok=True)
    return linked_of(content)


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def plain(value: Any) -> Any:
    if isinstance(value, Part):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        return {name: plain(field) for name, field in fields.items() if field not in {None, ()}}
    return [plain(item) for item in value] if isinstance(value, tuple) else str(value)


def test_loading_gives_the_records(linked: Linked, golden: Golden) -> None:
    golden("records.json", as_json({one.id: plain(one) for one in linked.site.records.values()}))


def test_resolving_gives_who_mentions_whom(linked: Linked, golden: Golden) -> None:
    mentions = {
        target: [f"{one.owner}{'#' + one.part if one.part else ''} ({one.field})" for one in found]
        for target, found in linked.site.mentions.items()
    }
    golden("mentions.json", as_json(mentions))


def test_linking_gives_the_finished_texts(linked: Linked, golden: Golden) -> None:
    fragments = {
        f"{owner} {lang}: {fragment.plain}": [fragment.html, list(fragment.terms)]
        for (owner, _, lang), fragment in linked.fragments.items()
    }
    golden("fragments.json", as_json(fragments))


def page_text(page: Page) -> str:
    """Give what is handed to the theme, as one text."""
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in page.facts.items())
    return f"---\n{front}\n---\n\n{page.body}\n"


def test_pages_are_written(case: Path, linked: Linked, golden: Golden) -> None:
    made = list(pages(linked))
    golden("pages.txt", "\n".join(f"{page.path or '/'}\t{page.kind}\t{page.title}" for page in made) + "\n")
    shown = (case / "shown.txt").read_text("utf-8").split()
    for page in made:
        if page.path in shown:
            name = page.uri.strip("/").replace("/", "-")
            golden(f"{page.lang}-{name}.md", page_text(page))
