"""Ask the optional extra `pages` (trafilatura, htmldate) what a page does not say of itself in a way that we read."""

from __future__ import annotations

import dataclasses
import importlib
from typing import Any

from generator.authoring.ingest.page_facts import PageFacts, clean_url, day_of

_FIELDS = {
    "title": "title",
    "site": "sitename",
    "author": "author",
    "date": "date",
    "language": "language",
    "url": "url",
}


def with_extra(facts: PageFacts, html: str) -> PageFacts:
    """Fill what is empty in the facts of a page, if the extra is installed; what we read ourselves stays."""
    document = _metadata(html, facts.url)
    found = {field: str(getattr(document, name, "") or "") for field, name in _FIELDS.items()}
    found |= {"date": day_of(found["date"]), "url": clean_url(found["url"])}
    empty = {field: text for field, text in found.items() if text and not getattr(facts, field)}
    return dataclasses.replace(facts, **empty)  # type: ignore[arg-type]  # none of them is `is_news`


def _metadata(html: str, url: str) -> Any:
    try:
        module = importlib.import_module("trafilatura.metadata")
    except ImportError:
        return None
    return module.extract_metadata(html, default_url=url or None)
