"""Let MkDocs build and serve the generated pages: a hook for `mkdocs.yml`, and its commands for ours.

MkDocs is a shell here: pages arrive finished, so their Markdown is not rendered again; Vietnamese goes to the site's
root, English to `/en/`. This is the only module that imports MkDocs.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

PROJECT = Path(__file__).resolve().parent.parent
# `mkdocs` is a program of its own and does not look for modules in the project's folder.
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands import build as mkdocs_build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import File  # noqa: E402

from generator import build  # noqa: E402
from generator.output import assets, write  # noqa: E402
from generator.preview.problems_page import problems_page  # noqa: E402
from generator.problems.printing import as_text  # noqa: E402
from generator.problems.problem import Problem  # noqa: E402
from generator.search.bundle import NotIndexedError  # noqa: E402

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from generator.site.link import Linked

CONFIG = PROJECT / "mkdocs.yml"
CONTENT = PROJECT / "content"
ROOT_LANGUAGE = "vi"

log = logging.getLogger("mkdocs.generator")


class Rendering:
    """Keep what one run of MkDocs needs from event to event."""

    def __init__(self) -> None:
        self.command = "build"
        self.bodies: dict[str, str] = {}
        self.problems: tuple[Problem, ...] = ()
        self.searched: Linked | None = None


_now = Rendering()


def render(docs: Path, site: Path) -> None:
    """Turn written pages into the site with MkDocs, strictly; raises MkDocs' Abort if it warns of anything."""
    config = load_config(str(CONFIG), docs_dir=str(docs), site_dir=str(site), strict=True, extra={"written": True})
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is a build or a preview."""
    _now.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages, unless that was done already, and take over the site's settings."""
    _now.bodies.clear()
    _now.searched = None
    docs = Path(config.docs_dir)
    if not config.extra.get("written"):
        _write(CONTENT, docs)
    settings = json.loads((docs / write.SETTINGS).read_text(encoding="utf-8"))
    config.extra.update(settings)
    config.site_name = settings["languages"][ROOT_LANGUAGE]["title"]
    if _now.command != "serve":
        config.site_url = settings["address"]
        # The preview has none: MkDocs puts a script of its own into each page there.
        config.extra["policy"] = assets.content_policy()
    config.theme.static_templates -= {"404.html", "sitemap.xml"}
    return config


def _write(content: Path, docs: Path) -> None:
    checked = build.read_content(content, build.today())
    _now.problems = () if checked.linked else checked.problems
    if checked.linked:
        _now.searched = checked.linked
        build.write_docs(checked.linked, docs)
        return
    report = "\n".join(as_text(problem) for problem in checked.problems)
    log.error("%s", report)
    if _now.command != "serve" or not (docs / write.SETTINGS).exists():
        message = f"the content in {content} has problems"
        raise PluginError(message)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Send Vietnamese to the site's root, put the styles together, leave out what Material brings for other pages."""
    ours = (config.docs_dir, str(assets.THEME / "assets"))
    for file in tuple(files):
        if not str(file.abs_src_path).startswith(ours):
            files.remove(file)
        elif file.src_uri.startswith(f"{ROOT_LANGUAGE}/"):
            file.dest_uri = _below_root(file.dest_uri)
    files.append(File.generated(config, assets.STYLESHEET, content=assets.stylesheet()))
    return files


def _below_root(uri: str) -> str:
    below = uri.removeprefix(f"{ROOT_LANGUAGE}/")
    return "404.html" if below == "404/index.html" else below


def on_page_markdown(markdown: str, *, page: Page, **_: Any) -> str:
    """Keep a finished body from being read as Markdown."""
    if "lang" not in page.meta:
        return markdown
    _now.bodies[page.file.src_uri] = markdown
    return ""


def on_page_content(html: str, *, page: Page, **_: Any) -> str:
    """Put the finished body in, or the problems while they keep the pages from being made."""
    if _now.problems:
        return problems_page(_now.problems, page.meta.get("lang", ROOT_LANGUAGE), PROJECT)
    return _now.bodies.pop(page.file.src_uri, html)


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: Any) -> Mapping[str, Any]:
    """Give the page for missing addresses, which answers at any depth, a way to the root that is not relative."""
    if page.file.dest_uri == "404.html":
        context["base_url"] = urlsplit(config.site_url or "/").path.rstrip("/")
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Index what readers search, unless our own command does that or this is a preview; mark the site as ours."""
    site = Path(config.site_dir)
    if _now.searched and _now.command != "serve":
        _index(_now.searched, site)
    write.mark(site)


def _index(linked: Linked, site: Path) -> None:
    try:
        build.write_search(linked, site)
    except NotIndexedError as error:
        raise PluginError(str(error)) from error


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
    """Watch what editors change, not what is written from it: that would build twice."""
    server.unwatch(config.docs_dir)
    server.watch(str(CONTENT))
    return server
