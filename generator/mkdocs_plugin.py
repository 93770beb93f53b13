"""Let MkDocs build and serve the site: a plugin for `mkdocs.yml`, and how our own commands run it.

MkDocs is a shell here. Readers' pages are handed to it one by one and in memory, made when it asks for them and
forgotten when they are written; the handbook is Markdown that it renders with Material. This is the only module that
imports MkDocs.
"""

from __future__ import annotations

import dataclasses
import importlib.metadata
import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

# Material looks at it while it is imported, and would print a notice about its own future at every build.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import base, config_options, load_config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from generator import pipeline
from generator.authoring.reference import reference
from generator.content.day import today
from generator.errors import GeneratorError
from generator.exports.all import left_out
from generator.incremental.ledger import Ledger
from generator.output.files import fill_folder
from generator.output.offline import add_offline_copy
from generator.output.place import check_place, kept_folders
from generator.output.policy import content_policy
from generator.output.proposal import led_to_published
from generator.output.publish import Draft, begin_draft
from generator.output.stylesheet import KINDS_WITH_STYLES
from generator.output.theme import THEME
from generator.phases import CLOCK
from generator.preview.notices import Situation
from generator.preview.problems_page import problems_page
from generator.problems.excerpt import NO_LINES, Lines
from generator.problems.listing import listed
from generator.problems.printing import as_text
from generator.render.page import Page, PlannedPage
from generator.render.theme_data import theme_data
from generator.site.addresses import language_root, text_or_fallback
from generator.text.lang import LANGS, Lang
from generator.text.ui import SaidError, say
from generator.text.vietnamese import slug
from generator.text.visible import visible

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

    from generator.problems.problem import Problem
    from generator.site.link import Linked

# MkDocs' settings for any content folder; a project may have its own `mkdocs.yml`.
SETTINGS = Path(__file__).with_name("mkdocs.yml")
HANDBOOK = "handbook"
_PLUGIN = "distilled"
# What the handbook's pages load of Material: neither its search nor the maps of its sources.
_MATERIAL = re.compile(r"/material/templates/assets/(?:stylesheets/[^/]+\.css|javascripts/bundle[^/]+\.js)$")

# What lets settings depend on more than they say: the environment, other settings.
_FROM_ELSEWHERE = re.compile(r"!ENV\b|^INHERIT\b", re.MULTILINE)
# Extensions of Markdown that are known to read no file besides the page.
_READING_NOTHING = frozenset(
    {"abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "meta", "sane_lists"}
    | {"smarty", "tables", "toc"}
    | {f"pymdownx.{name}" for name in ("details", "highlight", "inlinehilite", "keys", "superfences", "tabbed")}
)

log = logging.getLogger("mkdocs.plugins.distilled")


def render(ledger: Ledger, content: Path, draft: Draft, settings: Path = SETTINGS) -> bool:
    """Make what a ledger asks for in a draft, strictly; raises MkDocs' Abort if it warns of anything.

    Tells whether all that the draft was made from is known: not where the settings let others have a say.
    """
    docs = {"docs_dir": str(draft.scratch("docs"))} if settings == SETTINGS else {}
    config = load_config(str(settings), site_dir=str(draft.pages), strict=True, **docs)
    plugin = config.plugins.get(_PLUGIN)
    if not isinstance(plugin, DistilledPlugin):
        raise SaidError("build.no_plugin", settings=settings, plugin=_PLUGIN)
    config.plugins.on_startup(command="build", dirty=False)
    plugin.take(ledger, content, draft)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
    return settings == SETTINGS or _is_all_known(config, settings)


def _is_all_known(config: MkDocsConfig, settings: Path) -> bool:
    """Tell whether a project's site is made from nothing but what `inputs` sums up: its settings and its `docs/`."""
    docs = settings.parent / "docs"
    alone = list(config.plugins) == [_PLUGIN] and not config.hooks and not config.theme.custom_dir
    in_place = Path(config.docs_dir) == docs and not any(path.is_symlink() for path in (docs, *docs.rglob("*")))
    own = all(name in _READING_NOTHING for name in config.markdown_extensions)
    return alone and in_place and own and not _FROM_ELSEWHERE.search(settings.read_text("utf-8"))


class ReaderPage(MkDocsPage):
    """Stand for a page of ours among MkDocs' own: there is no Markdown in it to read or render."""

    def __init__(self, planned: PlannedPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.planned = planned

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # named by MkDocs
        """Have nothing to read."""
        self.markdown, self.title = "", self.file.src_uri

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  # named by MkDocs
        """Choose the template; the body comes when it is filled."""
        self.content, self.toc = "", get_toc([])
        self.meta = {"template": "reader.html"}


class PluginSettings(base.Config):  # type: ignore[no-untyped-call]  # MkDocs' own
    """Name what `mkdocs.yml` may say of us."""

    content = config_options.Type(str, default="content")
    """The content folder, seen from the folder of `mkdocs.yml`."""


class DistilledPlugin(BasePlugin[PluginSettings]):  # type: ignore[no-untyped-call]  # MkDocs' own
    """Hold what one run of MkDocs needs from event to event."""

    def __init__(self) -> None:
        super().__init__()
        self.serves = False
        self.folder = Path()
        self.taken: tuple[Ledger, Path] | None = None
        self.ledger: Ledger | None = None
        self.draft: Draft | None = None
        self.last_good: Linked | None = None
        self.problems: tuple[Problem, ...] = ()
        self.lines = NO_LINES
        self.has_handbook = False
        self.navigations: Mapping[Lang, Navigation] = {}
        self.finish: Callable[[str, str], str] = _as_it_is

    def take(self, ledger: Ledger, content: Path, draft: Draft) -> None:
        """Take what is to be made of texts that are finished already, and the draft that it goes to, for one build."""
        self.taken, self.draft = (ledger, content), draft

    @property
    def linked(self) -> Linked:
        """Return the finished texts; in a preview those that were finished last."""
        if self.last_good is None:
            raise PluginError("no content was read")
        return self.last_good

    @property
    def book(self) -> Ledger:
        """Return what is to be made in this build."""
        if self.ledger is None:
            raise PluginError("nothing was planned")
        return self.ledger

    @property
    def content(self) -> Path:
        """Return the content folder."""
        return self.taken[1] if self.taken else self.folder / self.config.content

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002  # named by MkDocs
        """Remember whether this is a build or a preview; MkDocs keeps a plugin that wants to know for all builds."""
        self.serves = command == "serve"
        self.taken = self.ledger = self.last_good = self.draft = None

    def on_shutdown(self) -> None:
        """Let go of a draft that was not published."""
        self._drop_draft()

    def on_build_error(self, **_: Any) -> None:
        """Let go of a draft that will not be whole."""
        self._drop_draft()

    def _drop_draft(self) -> None:
        if self.draft and not self.taken:
            self.draft.remove()
        self.draft = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content, unless it was handed over, and take the site's settings from it."""
        self.folder = Path(config.config_file_path).resolve().parent
        if self.taken:
            self.ledger = self.taken[0]
            self.last_good = self.ledger.linked
        else:
            self._read()
            self.ledger = Ledger(self.linked)
            if not self.serves:
                self._begin_draft(config)
        if not self._shows_docs:
            config.nav = None  # it names pages of the handbook
        config.extra.update(theme_data(self.linked))
        config.site_name = text_or_fallback(self.linked.site.settings.title, "vi")
        config.theme.dirs.insert(0, str(THEME))
        config.mdx_configs.setdefault("toc", {})["slugify"] = slug
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        if not self.serves:
            config.site_url = self.linked.site.settings.address
            # The preview has none: MkDocs puts a script of its own into each page there.
            config.extra["policy"] = content_policy()
        config.extra["kinds_with_styles"] = KINDS_WITH_STYLES
        proposal = self.linked.site.proposal
        self.finish = led_to_published(proposal, left_out(self.linked)) if proposal else _as_it_is
        return config

    def _read(self) -> None:
        try:
            checked = pipeline.read_content(self.content, today())
        except GeneratorError as error:
            raise PluginError(visible(str(error))) from error
        self.problems, self.lines = () if checked.linked else checked.problems, Lines(checked.content.texts())
        self.last_good = checked.linked or self.last_good
        if checked.linked is None:
            log.error("%s", "\n".join(as_text(problem, lines=self.lines) for problem in listed(checked.problems)))
            # A preview goes on with the pages as they last were, each with the problems in its place.
            if not self.serves or self.last_good is None:
                raise PluginError(visible(f"the content in {self.content} has problems"))

    def _begin_draft(self, config: MkDocsConfig) -> None:
        """Let MkDocs build beside the site, as our own command does: builds at once never meet."""
        site = Path(config.site_dir).resolve()
        try:
            check_place(site, (*kept_folders(self.content, None), Path(config.docs_dir)))
            self.draft = begin_draft(site)
        except (GeneratorError, OSError) as error:
            raise PluginError(str(error)) from error
        config.site_dir = str(self.draft.pages)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add readers' pages, their stylesheet and the handbook; leave out what Material brings for pages not there."""
        docs = Path(config.docs_dir).absolute()
        self.has_handbook = (docs / HANDBOOK).is_dir() and self._shows_docs
        for file in tuple(files):
            if file.abs_src_path and not self._is_wanted(Path(file.abs_src_path).absolute(), docs):
                files.remove(file)
        for planned in self.book.to_make:
            files.append(_reader_file(planned, config))
        if self.has_handbook:
            for lang in LANGS:
                for name, text in reference(lang).items():
                    files.append(File.generated(config, f"{HANDBOOK}/{lang}/{name}", content=text))
            for file in files.documentation_pages():
                file.dest_uri = _handbook_uri(file.dest_uri)
        return files

    @property
    def _shows_docs(self) -> bool:
        """Tell whether the handbook is made: not where it stays as it is, nor for a proposal: that is content alone."""
        return not self.book.is_partial and self.linked.site.proposal is None

    def _is_wanted(self, path: Path, docs: Path) -> bool:
        """Return whether a file is to be put on the site: ours are, Material's where the handbook needs them."""
        if self.book.is_partial:
            return False
        if path.is_relative_to(THEME):
            # Scripts are written without their comments; see `exports`.
            return path.is_relative_to(THEME / "assets") and path.suffix != ".js"
        if not self._shows_docs:
            return False
        return path.is_relative_to(docs) or (self.has_handbook and bool(_MATERIAL.search(path.as_posix())))

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Part the navigation of the handbook by language: a reader of one is not led into the other."""
        sections = [item for item in nav.items if isinstance(item, Section)]
        named = [(_section_language(section), section) for section in sections]
        self.navigations = {lang: _part(section) for lang, section in named if lang}
        return nav

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, **_: Any
    ) -> TemplateContext:
        """Make a reader's page, or put the problems in its place while they keep it from being made."""
        if isinstance(page, ReaderPage):
            made = self._make(page.planned)
            page.meta.update(made.facts)
            page.content = f"{made.body}\n"
            if made.place.is_missing:
                # It answers at any depth: its way to the root is not relative.
                context["base_url"] = urlsplit(config.site_url or "/").path.rstrip("/")
        elif lang := _handbook_language(page.file):
            self._open_handbook(context, page, lang, config)
        return context

    def _open_handbook(self, context: TemplateContext, page: MkDocsPage, lang: Lang, config: MkDocsConfig) -> None:
        """Set for a page of the handbook the words, the navigation and the other language of its own."""
        # Who stands in for MkDocs would put its own name here, and the page would be another.
        context["mkdocs_version"] = importlib.metadata.version("mkdocs")
        config.theme["language"] = lang
        config.site_name = say("handbook.title", lang, site=text_or_fallback(self.linked.site.settings.title, lang))
        config.extra["homepage"] = _handbook_uri(f"{HANDBOOK}/{lang}/")
        config.extra["alternate"] = [
            {"name": say("language", other), "lang": other, "link": _twin(page.file, lang, other)} for other in LANGS
        ]
        if lang in self.navigations:
            context["nav"] = self.navigations[lang]

    def _make(self, planned: PlannedPage) -> Page:
        page = self.book.make(planned)
        if self.problems:
            situation = Situation(self.content, self.problems, self.lines)
            return dataclasses.replace(page, body=problems_page(self.problems, page.lang, situation))
        return page

    def on_post_page(self, output: str, *, page: MkDocsPage, **_: Any) -> str:
        """Let go of a page that is written; keep Material's script from asking for a list of addresses a language."""
        page.content = ""
        if isinstance(page, ReaderPage):
            return self.finish(output, page.planned.path)
        return output.replace('rel="alternate"', 'rel="alternate "')

    @event_priority(-100)  # what other plugins add is published with it
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add what is no page: exports, pictures, and, but for a preview, the search index; then publish it."""
        site = Path(config.site_dir)
        CLOCK.end("pages")
        texts = pipeline.texts(self.linked, self.book.pages)
        fill_folder(site, self.book.noted((name, write().encode()) for name, write in texts.items()))
        fill_folder(site, self.book.exports())
        CLOCK.end("exports")
        fill_folder(site, pipeline.pictures(self.book, self.content))
        CLOCK.end("pictures")
        if not self.draft:  # a preview
            return
        try:
            fill_folder(site, pipeline.search_index(self.book, self.content), self._old_file)
            CLOCK.end("search")
            if not self.taken and not _will_fail(config):
                if self.linked.site.settings.offline_copy:
                    add_offline_copy(site, self.linked.site.settings)
                self.draft.publish()
                config.site_dir = str(self.draft.site)
        except (GeneratorError, OSError) as error:
            if self.taken:  # our own command says it better than MkDocs
                raise
            raise PluginError(str(error)) from error
        self._drop_draft()

    def _old_file(self, name: str) -> str | None:
        old = self.book.like(name)
        return str(self.draft.site / old) if old and self.draft else None

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Watch what editors change."""
        server.watch(str(self.content))
        return server


def _as_it_is(document: str, _: str) -> str:
    return document


def _will_fail(config: MkDocsConfig) -> bool:
    """Return whether MkDocs has warned of anything in a strict build: it fails then, but only after all plugins."""
    counters = logging.getLogger(mkdocs_build.log.name.partition(".")[0]).handlers
    return config.strict and any(isinstance(one, CountHandler) and one.get_counts() for one in counters)


def _reader_file(planned: PlannedPage, config: MkDocsConfig) -> File:
    name = f"{planned.path}index.md" if not planned.place.is_missing else f"{Path(planned.path).stem}.md"
    file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    if planned.place.is_missing:
        file.dest_uri = planned.path
    ReaderPage(planned, file, config)
    return file


def _handbook_language(file: File) -> Lang | None:
    """Return the language of a page of the handbook, which lies in `handbook/LANGUAGE/`."""
    return next((lang for lang in LANGS if file.src_uri.startswith(f"{HANDBOOK}/{lang}/")), None)


def _section_language(section: Section) -> Lang | None:
    """Return the language of a section of the navigation: that of its first page."""
    first = next(_pages_of(section), None)
    return _handbook_language(first.file) if first else None


def _handbook_uri(uri: str) -> str:
    """Turn `handbook/LANGUAGE/…` into where it is published: below the root of its language, as all pages are."""
    for lang in LANGS:
        if uri.startswith(own := f"{HANDBOOK}/{lang}/"):
            return f"{language_root(lang)}{HANDBOOK}/{uri.removeprefix(own)}"
    return uri


def _twin(file: File, lang: Lang, other: Lang) -> str:
    """Return the address of the same page of the handbook in another language."""
    return language_root(other) + file.url.removeprefix(language_root(lang))


def _part(section: Section) -> Navigation:
    """Make a navigation of its own from one section, with the way from page to page ending at its ends."""
    pages = list(_pages_of(section))
    if pages:
        pages[0].previous_page = pages[-1].next_page = None
    for child in section.children:
        child.parent = None
    return Navigation(section.children, pages)


def _pages_of(section: Section) -> Iterator[MkDocsPage]:
    for child in section.children:
        if isinstance(child, MkDocsPage):
            yield child
        elif isinstance(child, Section):
            yield from _pages_of(child)
