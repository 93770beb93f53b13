"""Write what Sveltia CMS has to know of a content folder: where records lie, and every field of every kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from generator.authoring.cms_fields import NAME_FIELDS, Describing
from generator.content.layout import SITE_FILE
from generator.content.models import RECORD_MODELS, Record, SiteSettings, Source
from generator.text.lang import Lang
from generator.text.ui import say

LOGO = "mark.svg"
"""Where the page finds the mark of the site."""

# By the host of a repository: the program that keeps it, and where it answers.
_HOSTS = {
    "github.com": ("github", "https://api.github.com"),
    "gitlab.com": ("gitlab", "https://gitlab.com"),
    "codeberg.org": ("gitea", "https://codeberg.org"),
}
_GITHUB = _HOSTS["github.com"]
# Where no repository is named, or one of a host that is not known, that on the editor's own machine can be opened.
_NO_REPOSITORY = "https://github.com/example/repository"
# It holds nothing against the word `null`.
_SOMETHING = "^(?!null$)"
_ICONS = {
    "articles": "fact_check",
    "explainers": "article",
    "terms": "dictionary",
    "actors": "groups",
    "events": "event",
    "sources": "library_books",
    "corrections": "published_with_changes",
}


def configuration(settings: SiteSettings, folder: str, lang: Lang) -> Mapping[str, Any]:
    """Return the configuration for the records in `folder`, its path below the root of the repository."""
    backend = _backend(settings.repository or "")
    topics = {topic.id: topic.name.side(lang) or topic.id for topic in settings.topics}
    kinds = [_collection(folder, Describing(model, lang, topics)) for model in RECORD_MODELS if model is not Source]
    return {
        "backend": backend,
        # Of Gitea it cannot make pull requests.
        "publish_mode": "simple" if backend["name"] == "gitea" else "editorial_workflow",
        "app_title": settings.title.side(lang) or "",
        "site_url": settings.address,
        "show_preview_links": False,
        "logo": {"src": LOGO},
        "media_folder": folder,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [*kinds, *_sources(folder, lang, topics)],
        "singletons": [
            {
                "name": SiteSettings.kind_name,
                "label": say("cms.site", lang),
                "icon": "settings",
                "file": f"{folder}/{SITE_FILE}",
                "format": "yaml",
                "fields": Describing(SiteSettings, lang, topics).fields(),
            }
        ],
    }


def answering(settings: SiteSettings) -> str:
    """Return where the program answers that keeps the repository: the only address outside that is asked."""
    return _HOSTS.get(urlsplit(settings.repository or "").hostname or "", _GITHUB)[1]


def _backend(repository: str) -> Mapping[str, Any]:
    address = urlsplit(repository)
    if address.hostname not in _HOSTS:
        address = urlsplit(_NO_REPOSITORY)
    kind, host = _HOSTS[address.hostname or ""]
    backend = {"name": kind, "repo": address.path.strip("/").removesuffix(".git"), "auth_methods": ["token"]}
    if kind == "github":
        return {**backend, "open_authoring": True, "auth_scope": "public_repo"}
    return {**backend, "base_url": host, "api_root": f"{host}/api/v1"} if kind == "gitea" else backend


def _sources(folder: str, lang: Lang, topics: Mapping[str, str]) -> list[Mapping[str, Any]]:
    """List the sources twice: those with a title of their own, and those that have none and are described."""
    titled = _collection(folder, Describing(Source, lang, topics, frozenset({"title"})))
    described = _collection(folder, Describing(Source, lang, topics))
    return [
        {**titled, "summary": "{{title}} · {{slug}}", "filter": {"field": "title", "pattern": _SOMETHING}},
        {
            **described,
            "name": "sources-described",
            "label": say("cms.sources.described", lang),
            "icon": "description",
            "filter": {"field": f"title.{lang}", "pattern": _SOMETHING},
        },
    ]


def _collection(folder: str, about: Describing) -> Mapping[str, Any]:
    model: type[Record] = about.model
    name = NAME_FIELDS.get(model.folder, "title")
    is_named = name in model.model_fields
    return {
        "name": model.folder,
        "label": say(f"cms.{model.folder}", about.lang),
        "icon": _ICONS[model.folder],
        "folder": f"{folder}/{model.folder}",
        "extension": "yml",
        "format": "yaml",
        # Records begin elsewhere, with a file for each thing that they need; here they are mended.
        "create": False,
        "delete": False,
        "duplicate": False,
        "slug": {"template": "{{slug}}", "editable": False},
        "summary": f"{{{{{name}.{about.lang}}}}} · {{{{slug}}}}" if is_named else "{{slug}}",
        "sortable_fields": [],
        "fields": about.fields(),
    }
