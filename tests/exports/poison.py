"""Let content say words that no file could hold: what writes exports does not rely on what read the content."""

import dataclasses
from typing import Any

from generator.content.models import Text
from generator.site.link import Fragment, Linked

EVENT = "e-2024-03-reply"


def poisoned(linked: Linked, text: str, **fields: Any) -> Linked:
    """Let an event, the site and its topics be called by a text; `fields` are of the event, too."""
    words = Text.model_construct(vi=text, en=text)
    site = linked.site
    event = next(one for one in site.events if one.id == EVENT).model_copy(update={"title": words, **fields})
    topics = tuple(topic.model_copy(update={"name": words}) for topic in site.settings.topics)
    update = {"title": words, "description": words, "topics": topics}
    fragments = {
        key: Fragment("", (), text) if key[0] == EVENT else fragment for key, fragment in linked.fragments.items()
    }
    changed = dataclasses.replace(
        site,
        settings=site.settings.model_copy(update=update),
        events=tuple(event if one.id == EVENT else one for one in site.events),
        records={**site.records, EVENT: event},
    )
    return dataclasses.replace(linked, site=changed, fragments=fragments)
