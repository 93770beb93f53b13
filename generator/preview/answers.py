"""Answer for every address of the site as it is at one moment."""

from __future__ import annotations

import functools
import hashlib
import traceback
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from generator import pipeline
from generator.exports.all import planned_exports
from generator.output.document import DocumentTemplate, document_template
from generator.output.stylesheet import STYLESHEET, stylesheet, stylesheets
from generator.output.theme import THEME
from generator.pages.all import make_page, pages, planned_pages
from generator.pages.missing import PLACE as MISSING
from generator.preview.notices import LIST, Situation, bar, marks
from generator.preview.own_page import Brand, language_of, own_page
from generator.preview.problems_page import LAST, list_page, list_title, problems_page, title
from generator.preview.unwritten import with_marks
from generator.problems.catalogue import SEVERITIES
from generator.problems.problem import Problem
from generator.render.compose import fill
from generator.render.page import Page
from generator.render.theme_data import theme_data
from generator.site.addresses import file_of, language_root
from generator.site.colours import colours
from generator.site.link import Linked
from generator.text.lang import LANGS
from generator.text.ui import say
from generator.text.visible import visible_lines

OWN = "/_preview/"
BEFORE = f"{OWN}{LAST}"
"""Before an address: the page as it was before the content had errors, though its record has one now."""
MARKS = "_preview/drafts.css"
_OWN_ASSETS = Path(__file__).with_name("assets")
# So many pages are kept as they were made; more tabs than that are not open.
_MAX_CACHED = 256
# Written out: what Python's own table says depends on the machine.
_TYPES = {
    ".bib": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
# Feeds are told from other files of their kind by their names.
_FEED_TYPES = {".json": "application/feed+json", ".xml": "application/atom+xml"}


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what an address gives; `version` differs whenever a page would look different."""

    body: bytes
    type: str = _TYPES[".html"]
    status: HTTPStatus = HTTPStatus.OK
    location: str | None = None
    version: str = ""


# The path of an address, decoded, gives its answer; the same one as long as nothing changes.
Answers = Callable[[str], Answer]
Log = Callable[[str], None]


def site(linked: Linked, log: Log, situation: Situation | None = None) -> Answers:
    """Answer with the pages and exports of a site; a page is made when it is first asked for.

    Where files have errors, their records' pages say so, and every other page leads there.
    """
    now = situation or Situation(Path())
    by_path = {planned.path: planned for planned in planned_pages(linked)}
    frame = theme_data(linked)
    made = partial(make_page, linked)
    texts = pipeline.texts(linked, functools.cache(lambda: tuple(pages(linked))))
    exports = {export.path.removesuffix("index.html"): export for export in planned_exports(linked)}
    template, stamp = document_template(frame), _stamp()
    own = _own_answers(now, stamp, Brand(str(frame["mark"]), linked.site.settings.title), by_path)

    def answer(path: str) -> Answer:
        is_before, path = path.startswith(f"{BEFORE}/"), path.removeprefix(BEFORE)
        place = path.removeprefix("/")
        place = place.removesuffix("index.html") if PurePosixPath(place).name == "index.html" else place
        if not is_before and (said := own(path)):
            return said
        if place in by_path:
            return _page(made(by_path[place]), template, stamp, now)
        if f"{place}/" in by_path:
            return Answer(b"", status=HTTPStatus.FOUND, location=quote(f"/{place}/"))
        if place in texts:
            return _file(place, texts[place]().encode())
        if place in exports:
            return _file(exports[place].path, exports[place].make(linked))
        return _page(made(by_path[MISSING.uri]), template, stamp, now, HTTPStatus.NOT_FOUND)

    return functools.lru_cache(_MAX_CACHED)(_guarded(answer, log))


def _own_answers(
    situation: Situation, stamp: bytes, brand: Brand, good: Collection[str]
) -> Callable[[str], Answer | None]:
    """Answer where the preview has something of its own to say: the list of problems, a record with errors."""
    broken, lists = situation.broken(), {language_root(lang) + LIST for lang in LANGS}
    unseen = {language_root(lang) + place for place in situation.unseen() for lang in LANGS}.difference(good)

    def answer(path: str) -> Answer | None:
        place = path.removeprefix("/")
        if place in lists:
            return _list(path, situation, stamp, brand)
        if place == MARKS:
            return _file(place, marks(situation).encode())
        file = _broken_file(broken, place)
        found = [problem for problem in situation.problems if problem.position.path == file]
        if found:
            return _problems(path, found, situation, stamp, brand, LAST if place in good else "")
        # The address of a record that is new since there are errors is right, though it has no page yet.
        return _list(path, situation, stamp, brand) if place in unseen else None

    return answer


def problems(situation: Situation, log: Log) -> Answers:
    """Answer for every page with what is wrong in the content."""
    stamp = _stamp()
    shown = [problem for problem in situation.problems if problem.severity != "note"]

    def answer(path: str) -> Answer:
        return _styles(path) if path == f"/{STYLESHEET}" else _problems(path, shown, situation, stamp)

    return functools.lru_cache(_MAX_CACHED)(_guarded(answer, log))


def crash(error: BaseException) -> Answers:
    """Answer for every page with what failed: the disk, or our own code."""
    key = "unreadable" if isinstance(error, OSError) else "crash"
    return partial(_crash, key, "".join(traceback.format_exception(error)) if key == "crash" else str(error))


def asset(path: str) -> Answer | None:
    """Answer with a file of the theme or of the preview itself, as it is on the disk now."""
    files = _asset_files()
    return _file(path, files[path].read_bytes()) if path in files else None


def _asset_files() -> dict[str, Path]:
    """List the files that may be given out: an address that is not among them gives none, whatever it says."""
    folders = {"/assets/": THEME / "assets", OWN: _OWN_ASSETS}
    return {
        root + path.relative_to(folder).as_posix(): path
        for root, folder in folders.items()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _styles(path: str) -> Answer:
    """Answer with the styles in the theme's own colours, while nobody knows those of the site."""
    return _file(path, stylesheet(colours()).encode())


def _stamp() -> bytes:
    """Sum up the styles and scripts, which are part of how every page looks."""
    files = (path.read_bytes() for _, path in sorted(_asset_files().items()))
    return hashlib.sha256(b"".join([*(text.encode() for text in stylesheets(colours()).values()), *files])).digest()


def _guarded(answer: Answers, log: Log) -> Answers:
    """Let what fails while a page is made be seen in its place."""

    def guarded(path: str) -> Answer:
        try:
            return answer(path)
        except Exception as error:  # noqa: BLE001  # our own bug, whatever it is, must not end the preview
            log("".join(traceback.format_exception(error)))
            return crash(error)(path)

    return guarded


def _broken_file(broken: Mapping[str, Path], place: str) -> Path | None:
    """Return the file with errors whose record a page is about: its own page, or that of a part of it."""
    below = place.removeprefix(language_root("en"))
    return next((file for uri, file in broken.items() if below.startswith(uri)), None)


def _problems(  # noqa: PLR0913  # what is wrong, and what stands around it
    path: str,
    found: Sequence[Problem],
    situation: Situation,
    stamp: bytes,
    brand: Brand | None = None,
    before: str = "",
) -> Answer:
    lang = language_of(path)
    gravest_first = sorted(found, key=lambda one: SEVERITIES.index(one.severity))
    body = problems_page(gravest_first, lang, situation, before)
    return _document(own_page(path, title(found, lang), body, brand), stamp)


def _list(path: str, situation: Situation, stamp: bytes, brand: Brand) -> Answer:
    """Answer with all that is to be said of the content, each file with the way to the page of its record."""
    lang = language_of(path)
    return _document(own_page(path, list_title(situation, lang), list_page(situation, lang), brand), stamp)


def _page(
    page: Page, template: DocumentTemplate, stamp: bytes, situation: Situation, status: HTTPStatus = HTTPStatus.OK
) -> Answer:
    draft = situation.drafts.get(page.record.id) if page.record else None
    file = situation.content / file_of(page.record) if page.record else None
    said = bar(situation, page.lang, draft, file)
    text = template.document(page)
    if said:
        # The link that skips all that stands above the text remains the first thing on the page.
        start = text.index("</a>", text.index("<body")) + len("</a>")
        names = ["bar.css", "drafts.css", *(["draft.css"] if draft else [])]
        styles = "".join(f'<link rel="stylesheet" href="{OWN}{name}">\n' for name in names)
        body = with_marks(text[start:]) if situation.drafts else text[start:]
        text = f"{text[:start]}\n{said}{body}".replace("</head>", f"{styles}</head>", 1)
    return _document(text, stamp, status)


def _crash(key: str, text: str, path: str) -> Answer:
    if path == f"/{STYLESHEET}":
        return _styles(path)
    lang = language_of(path)
    body = fill("crash.html", say=partial(say, lang=lang), key=key, text=visible_lines(text))
    return _document(own_page(path, say(key, lang), body), b"")


def _document(text: str, stamp: bytes, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """Finish a page: the script in its head knows the page's version, and asks whether it still holds."""
    version = hashlib.sha256(stamp + text.encode()).hexdigest()[:16]
    script = f'<script defer src="{OWN}follow.js" data-version="{version}"></script>\n</head>'
    return Answer(text.replace("</head>", script, 1).encode(), status=status, version=version)


def _file(path: str, body: bytes) -> Answer:
    name = PurePosixPath(path)
    types = _TYPES | (_FEED_TYPES if name.stem in {"feed", "feed-all"} else {})
    return Answer(body, types.get(name.suffix, "application/octet-stream"))
