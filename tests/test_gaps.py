"""A site of which one language is missing altogether, as gaps declare, is whole in the other and says so."""

import shutil
from pathlib import Path

import pytest
import yaml

from generator.content.leaves import field_name, sides
from generator.content.models import Bilingual, Record
from generator.content.strict_yaml import parse
from generator.pages.all import pages
from generator.problems.problem import Problems
from generator.site.addresses import file_of
from generator.site.resolve import Site
from generator.text.lang import LANGS, OTHER, Lang
from tests.commands import ROOT
from tests.markup import text
from tests.reading import linked_of


class Dumper(yaml.SafeDumper):
    """Write a text of several lines as a block, as editors do."""


Dumper.add_representer(
    str, lambda dumper, said: dumper.represent_scalar("tag:yaml.org,2002:str", said, "|" if "\n" in said else None)
)


def leave_out(content: Path, site: Site, record: Record, lang: Lang) -> int:
    """Take one side of every text out of a record and declare the gaps; give how many there were."""
    path = content / file_of(record)
    written = parse(path.read_bytes(), path, Problems()).data
    gaps = []
    for loc, _, side, said in sides(site.leaves[record.id], Bilingual):
        if side == lang and said is not None:
            owner = written
            for key in loc:
                owner = owner[key]
            del owner[lang]
            gaps.append({"field": f"{field_name(record, loc)}.{lang}", "reason": "waits", "until": "2099-01-01"})
    if gaps:
        written["gaps"] = gaps
        path.write_text(yaml.dump(written, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1_000), "utf-8")
    return len(gaps)


def shown_without(content: Path, lang: Lang) -> dict[str, str]:
    """Take one language out of a content folder; give the words of every page."""
    site = linked_of(content).site
    assert sum(leave_out(content, site, record, lang) for record in (*site.records.values(), site.settings)) > 50
    return {page.path: text(page.body) for page in pages(linked_of(content))}


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_missing_is_never_shown_as_none(content: Path, lang: Lang) -> None:
    name = {"vi": "chưng cất", "en": "distillation"}[OTHER[lang]]
    shown = shown_without(content, lang)
    assert [path for path, said in shown.items() if "None" in said] == []
    assert all(name in shown[path] for path in ("glossary/chung-cat/", "en/glossary/chung-cat/"))


@pytest.mark.slow
def test_nor_on_any_page_of_the_projects_own_content(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    # A table says that word, in English.
    written = {page.uri for page in pages(linked_of(content)) if "None" in text(page.body)}
    shown = {path.removeprefix("en/") for path, said in shown_without(content, "en").items() if "None" in said}
    assert shown <= written
