"""Run the stages: from a content folder to checked and linked texts, and to what a site holds beside pages."""

from __future__ import annotations

import dataclasses
import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.content.alone import check_alone
from generator.content.fields import publishing_address, repository_address
from generator.content.load import ALL_SAVED, Content, Unsaved, load, remembered
from generator.content.proposal import Proposal, proposal_number
from generator.errors import UsageError
from generator.exports.lists import list_files
from generator.exports.sitemap import robots, sitemap
from generator.incremental.inputs import ADDRESS_VARIABLE, PROPOSAL_VARIABLE, REPOSITORY_VARIABLE, program_digest
from generator.incremental.ledger import Ledger
from generator.incremental.memory import Memory
from generator.incremental.store import Store
from generator.output.cache import cache_beside
from generator.output.scripts import scripts
from generator.output.stylesheet import stylesheets
from generator.problems.problem import Problem, Problems, has_errors
from generator.render.bilingual import bilingual_words
from generator.render.mark import tab_icon
from generator.render.page import Page
from generator.render.share_menu import menu_words
from generator.search.bundle import FOLDER, bundle, bundle_key
from generator.search.dialog import dialog_words
from generator.search.entries import entries
from generator.site.changed_side import at_changed_side
from generator.site.checks import check, check_links
from generator.site.colours import colours
from generator.site.drafts import with_drafts
from generator.site.gathered import gathered
from generator.site.link import Finished, Linked, link
from generator.site.names_meant import with_ids_meant
from generator.site.published import uncorrected
from generator.site.resolve import Resolved, resolve
from generator.site.told_once import told_once
from generator.site.whole_files import whole_files
from generator.social_cards.all import social_cards
from generator.social_cards.title_checks import undrawn_titles
from generator.text.lang import LANGS
from generator.text.ui import SaidError

_VARIABLES: Mapping[str, tuple[str, Callable[[str], str], str]] = {
    "address": (ADDRESS_VARIABLE, publishing_address, "https://example.org/news/"),
    "repository": (REPOSITORY_VARIABLE, repository_address, "https://github.com/example/news"),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold what became of a content folder: all its problems, and the finished texts if none is an error."""

    content: Content
    problems: tuple[Problem, ...]
    linked: Linked | None
    memory: Memory

    def in_short(self) -> Checked:
        """Leave out what was only needed to find the problems: the files, and where everything stands in them."""
        content = dataclasses.replace(self.content, files={}, documents={})
        return dataclasses.replace(self, content=content, memory=Memory())


_NOTHING = Memory()


def read_content(  # noqa: PLR0913  # what to read, when and where, what is known of it, how to read it
    folder: Path,
    day: datetime.date,
    environ: Mapping[str, str] = os.environ,
    previous: Memory = _NOTHING,
    unsaved: Unsaved = ALL_SAVED,
    *,
    sets_drafts_aside: bool = True,
) -> Checked:
    """Load, resolve, check and link a content folder; what is as it was in the `previous` run is not done again.

    Of `unsaved` files counts what they say in an editor's window. Drafts are set aside, or else held to the same as
    what is published.

    Raises OSError if the folder cannot be read, UsageError if the environment names no usable address.
    """
    problems = Problems()
    loaded = load(folder, problems, day, previous.files, unsaved, sets_drafts_aside=sets_drafts_aside)
    content = _placed(loaded, environ)
    alone = check_alone(content, previous.alone)
    problems.extend(problem for record in alone.values() for problem in record.problems)
    site = resolve(content, problems, previous.resolved)
    if site:
        check(site, content, problems)
        problems.extend(undrawn_titles(site, content))
    linked = None
    if site and not has_errors(problems.sorted()):
        linked = link(site, previous.finished)
        check_links(linked, content, problems)
    memory = Memory(
        content.files,
        alone,
        Resolved.of(site) if site else previous.resolved,
        Finished.of(linked) if linked else previous.finished,
    )
    found = at_changed_side(with_ids_meant(problems.sorted(), content))
    told = told_once(whole_files(found, content), content)
    return Checked(content, gathered(told, content), linked, memory)


def read_again(folder: Path, day: datetime.date) -> Checked:
    """Read a content folder with what the last reading left beside it, and leave there what this one gave.

    Raises as `read_content` does; whatever is kept, it gives the same.
    """
    store = Store(folder, program_digest())
    checked = read_content(folder, day, previous=store.memory())
    # Of content with errors the last whole reading is worth more: it has all texts finished.
    if checked.linked or not store.has_memory:
        store.keep_memory(checked.memory)
    return checked


def last_whole(folder: Path, memory: Memory, day: datetime.date) -> Linked | None:
    """Link the content as it was when it was last read without errors; None if nothing is kept of that."""
    if memory.finished is None:
        return None
    content = remembered(folder, memory.files, day)
    problems = Problems()
    site = resolve(content, problems, memory.resolved)
    return link(site, memory.finished) if site and not has_errors(problems.sorted()) else None


def shown_with_drafts(checked: Checked) -> Linked | None:
    """Link the content with its drafts among the records, for a preview; None if the content has errors.

    What the reading gave is used again, so that this costs what the drafts do.
    """
    if checked.linked is None or not checked.content.drafts:
        return checked.linked
    site = resolve(with_drafts(checked.content), Problems(), checked.memory.resolved)
    return link(site, checked.memory.finished) if site else None


def read_against(folder: Path, published: Path, day: datetime.date, environ: Mapping[str, str] = os.environ) -> Checked:
    """Read a content folder as `read_content` does, and hold it against the folder that was published last.

    Raises OSError if a folder cannot be read, UsageError if the published one has errors of its own.
    """
    before = read_content(published, day, environ).linked
    if before is None:
        raise UsageError(f"the published content in {published} has errors")
    checked = read_content(folder, day, environ)
    if checked.linked is None:
        return checked
    problems = Problems()
    problems.extend(checked.problems)
    problems.extend(uncorrected(before, checked.linked, checked.content))
    found = problems.sorted()
    return dataclasses.replace(checked, problems=found, linked=None if has_errors(found) else checked.linked)


def _placed(content: Content, environ: Mapping[str, str]) -> Content:
    update: dict[str, object] = {key: url for key, url in _places(environ) if url}
    number = _proposal(environ)
    if content.settings is None or not (update or number):
        return content
    proposal = None
    if number:
        proposal = Proposal(number, str(update.get("address", content.settings.address)))
        update |= {"address": proposal.address, "offline_copy": False}
    return dataclasses.replace(content, settings=content.settings.model_copy(update=update), proposal=proposal)


def _proposal(environ: Mapping[str, str]) -> int | None:
    """Return the number of the pull request whose content the environment wants shown for review."""
    written = environ.get(PROPOSAL_VARIABLE)
    try:
        return proposal_number(written) if written else None
    except ValueError as error:
        raise SaidError("env.proposal", name=PROPOSAL_VARIABLE, value=repr(written)) from error


def _places(environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what the environment says instead of `site.yml`, by field; a variable that is empty says nothing."""
    for key, (name, read, example) in _VARIABLES.items():
        written = environ.get(name)
        try:
            yield key, read(written) if written else ""
        except ValueError as error:
            raise SaidError("env.address", name=name, value=repr(written), example=example) from error


def texts(linked: Linked, made: Callable[[], Iterable[Page]]) -> Mapping[str, Callable[[], str]]:
    """Name every text that pages ask for or that lists them, by its path below the site's root; written each time.

    What follows from the content alone is an export: see `exports.all`.
    """
    table = colours(linked.site.settings.accent)
    return {
        **{name: partial(str, text) for name, text in (stylesheets(table) | scripts()).items()},
        "assets/icon.svg": lambda: tab_icon(linked.site, table),
        **({} if linked.site.proposal else _lists_for_engines(linked, made)),
        **{name: partial(str, text) for name, text in _words().items()},
        **dict(list_files(linked)),
    }


def _lists_for_engines(linked: Linked, made: Callable[[], Iterable[Page]]) -> Mapping[str, Callable[[], str]]:
    return {
        "sitemap.xml": lambda: sitemap(made(), linked.site),
        "robots.txt": lambda: robots(linked.site.settings.address),
    }


def _words() -> Mapping[str, str]:
    """Name what scripts say, which they fetch when they first say something."""
    return {**dialog_words(), **bilingual_words(), **menu_words()}


def pictures(ledger: Ledger, content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each picture of the site that is not there yet, by its path; the cache gives what was drawn before.

    They show a page to those it is shared with: a proposal has none.
    """
    if ledger.linked.site.proposal:
        return
    cache = cache_beside(content, "social-cards")
    for card in social_cards(ledger.linked, ledger.pages()):
        if ledger.has(card.path, card.key):
            continue
        name = f"{card.key}.png"
        data = cache.read(name)
        if data is None:
            data = card.make()
            cache.keep(name, data)
        yield card.path, data
    cache.forget_old()


def search_index(ledger: Ledger, content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the search index by their paths, but for a language whose index is there already."""
    cache, listed = cache_beside(content, "search"), list(entries(ledger.linked))
    for lang in LANGS:
        key = bundle_key(listed, lang)
        if not ledger.has_all(key):
            found = {f"{FOLDER}/{name}": data for name, data in bundle(listed, lang, cache).items()}
            yield from ledger.noted(found.items(), key)
