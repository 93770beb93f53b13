"""Name what other sites can show in a frame: a claim, a term, two sides, the timeline of a topic or of an explainer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from generator.content.models import Article, Claim, Explainer, Term
from generator.render.page import Page
from generator.render.view import View
from generator.site.addresses import language_root

EmbedKind = Literal["claim", "term", "timeline", "pair"]
HEIGHTS: Mapping[EmbedKind, int] = {"claim": 400, "term": 280, "timeline": 440, "pair": 480}
"""How high the frame of each kind is, in pixels, however wide: nothing measures it, what is longer scrolls in it."""
_TOPIC = "timeline/topics/"
_PAIR = "pairs/"


@dataclass(frozen=True, slots=True)
class Embed:
    """Name what can be shown in a frame; `path` begins with its kind and tells it from all others.

    `uri` is the page that it is taken from, below the root of its language.
    """

    kind: EmbedKind
    path: str
    uri: str

    @property
    def height(self) -> int:
        """Return how high its frame is, in pixels."""
        return HEIGHTS[self.kind]

    @property
    def frame(self) -> str:
        """Return the path of the page in the frame, below the root of its language."""
        return f"embed/{self.path}/"

    @property
    def description(self) -> str:
        """Return the path of what tells programs how to embed it (oEmbed), below the root of its language."""
        return f"oembed/{self.path}.json"


def embed_of(page: Page) -> Embed | None:
    """Return what can be embedded of a page; nothing of most."""
    record, part, uri = page.record, page.place.part, page.uri
    if isinstance(record, Article) and isinstance(part, Claim):
        return Embed("claim", f"claim/{record.id}/{part.id}", uri)
    if isinstance(record, Term) and page.kind == "term":
        return Embed("term", f"term/{record.id}", uri)
    if isinstance(record, Explainer) and page.kind == "explainer" and record.events:
        return Embed("timeline", f"timeline/explainer/{record.id}", uri)
    if page.kind == "pair":
        return Embed("pair", f"pair/{uri.removeprefix(_PAIR).rstrip('/')}", uri)
    topic = uri.removeprefix(_TOPIC).rstrip("/")
    is_first = page.kind == "topic" and "/" not in topic
    return Embed("timeline", f"timeline/topic/{topic}", uri) if is_first else None


def claim_in_short(view: View, claim: Claim) -> str:
    """Say what an article claims, after what we found of it."""
    verdict = view.say(f"verdict.{claim.verdict}")
    return view.say("claim.page.about", verdict=verdict, statement=view.plain(claim.statement))


def snippet(view: View, embed: Embed, title: str, lines: Iterable[str]) -> str:
    """Write what others paste into their pages: words and a link, which stay where frames go, and a frame."""
    settings = view.linked.site.settings
    root = settings.address + language_root(view.lang)
    said = Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)
    source = Markup('<p><a href="{}">{}</a></p>').format(root + embed.uri, view.plain(settings.title))
    quoted = Markup('<blockquote cite="{}" lang="{}">{}{}</blockquote>')
    frame = Markup('<iframe src="{}" title="{}" loading="lazy" width="100%" height="{}" style="border:0"></iframe>')
    name = view.say("embed.title", title=title, site=view.plain(settings.title))
    whole = quoted.format(root + embed.uri, view.lang, said, source) + "\n"
    return str(whole + frame.format(root + embed.frame, name, embed.height))
