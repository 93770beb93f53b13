"""Go the whole way from a content folder to the files that MkDocs turns into the site."""

from __future__ import annotations

import dataclasses
import datetime
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.content.fields import publishing_url
from generator.content.load import Content, ReadFile, load
from generator.content.spelling import Spelled, spelling
from generator.exports.sitemap import robots, sitemap
from generator.output.write import Drawn, Filling, Written, files, lay, sync
from generator.pages.all import pages
from generator.problems.problem import Problem, Problems, has_errors
from generator.render.page import Page
from generator.render.shell import shell
from generator.search import bundle
from generator.search.dialog import dialog_words
from generator.search.entries import entries
from generator.site.checks import check, check_links
from generator.site.link import Linked, link
from generator.site.published import uncorrected
from generator.site.resolve import Site, resolve
from generator.social_cards.all import pictures

# Where the site is published and where its source is kept, when the place that publishes knows better than
# `site.yml`: a fork, a preview.
ADDRESS_VARIABLE, REPOSITORY_VARIABLE = "SITE_URL", "SITE_REPOSITORY"
# What a build may use again; it can be thrown away at any time.
CACHE = Path(__file__).resolve().parent.parent / ".cache" / "search"

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Memory:
    """Keep what one reading of the content gave, so that the next does again only what has changed.

    Each thing in it follows from what it is kept by, so a reading gives the same with it and without.
    """

    files: Mapping[Path, ReadFile] = field(default_factory=dict)
    spelled: Mapping[str, Spelled] = field(default_factory=dict)
    site: Site | None = None
    linked: Linked | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold what became of a content folder: all its problems, and the finished texts if none is an error."""

    content: Content
    problems: tuple[Problem, ...]
    linked: Linked | None
    memory: Memory


def today(environ: Mapping[str, str] = os.environ) -> datetime.date:
    """Give the day of the build: that of `SOURCE_DATE_EPOCH` where it is set, so that builds can be repeated."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(tz=datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC) if epoch else now).date()


_NOTHING = Memory()


def read_content(
    folder: Path, day: datetime.date, environ: Mapping[str, str] = os.environ, previous: Memory = _NOTHING
) -> Checked:
    """Load, resolve, check and link a content folder; what is as it was in the `previous` run is not done again.

    Raises OSError if the folder cannot be read, ValueError if the environment names no usable address.
    """
    problems = Problems()
    content = _placed(load(folder, problems, day, previous.files), environ)
    spelled = spelling(content, previous.spelled)
    problems.extend(found for one in spelled.values() for found in one.found)
    site = resolve(content, problems, previous.site)
    if site is None:
        return Checked(content, problems.sorted(), None, Memory(content.files, spelled, previous.site, previous.linked))
    check(site, content, problems, day)
    if has_errors(problems.sorted()):
        return Checked(content, problems.sorted(), None, Memory(content.files, spelled, site, previous.linked))
    linked = link(site, previous.linked)
    check_links(linked, content, problems)
    return Checked(content, problems.sorted(), linked, Memory(content.files, spelled, site, linked))


def read_against(folder: Path, published: Path, day: datetime.date, environ: Mapping[str, str] = os.environ) -> Checked:
    """Read a content folder as `read_content` does, and hold it against the folder that was published last.

    Raises OSError if a folder cannot be read, ValueError if the published one has errors of its own.
    """
    before = read_content(published, day, environ).linked
    if before is None:
        message = f"the published content in {published} has errors"
        raise ValueError(message)
    checked = read_content(folder, day, environ)
    if checked.linked is None:
        return checked
    problems = Problems()
    problems.extend(checked.problems)
    problems.extend(uncorrected(before, checked.linked, checked.content))
    found = problems.sorted()
    return dataclasses.replace(checked, problems=found, linked=None if has_errors(found) else checked.linked)


def _placed(content: Content, environ: Mapping[str, str]) -> Content:
    wanted = {"address": environ.get(ADDRESS_VARIABLE), "repository": environ.get(REPOSITORY_VARIABLE)}
    update = {field: publishing_url(url) for field, url in wanted.items() if url}
    if not update or content.settings is None:
        return content
    return dataclasses.replace(content, settings=content.settings.model_copy(update=update))


def write_docs(linked: Linked, docs: Path) -> Written:
    """Write the pages and exports of a site into MkDocs' source folder."""
    made = tuple(pages(linked))
    written: dict[str, Filling] = {name: write() for name, write in exports(linked, lambda: made).items()}
    written |= {picture.path: Drawn(picture.key, picture.draw) for picture in pictures(linked, made)}
    return sync(docs, files(made, shell(linked), written))


def exports(linked: Linked, made: Callable[[], Iterable[Page]]) -> Mapping[str, Callable[[], str]]:
    """Name every text of the site that is not a page, below the site's root; it is written when it is asked for."""
    address = linked.site.settings.address
    return {
        "sitemap.xml": lambda: sitemap(made(), address),
        "robots.txt": lambda: robots(address),
        **{name: partial(str, text) for name, text in dialog_words().items()},
    }


def write_search(linked: Linked, site: Path) -> None:
    """Write the search index into a site that is being made; raises NotIndexedError."""
    lay(site / bundle.FOLDER, bundle.bundle(entries(linked), CACHE))
