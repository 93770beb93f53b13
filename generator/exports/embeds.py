"""Write what other sites show in a frame: small pages that ask for nothing, set nothing, run nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.content.models import Term
from generator.exports.embed_subjects import Slice, Subject, embeds, name_of
from generator.exports.export import Export
from generator.exports.oembed import oembed
from generator.output.policy import embed_policy
from generator.output.stylesheet import embed_stylesheet
from generator.render.claim_facets import Checked
from generator.render.compose import relative
from generator.render.embedding import Embed
from generator.render.icons import icon
from generator.render.mark import mark_of
from generator.render.pairs import Pair, story
from generator.render.templating import Templates
from generator.render.view import View
from generator.site.addresses import language_root
from generator.site.colours import colours
from generator.site.link import Linked
from generator.text.lang import LANGS, OTHER, Lang

MOST = 12_000
"""What the page in a frame may weigh, in bytes, all told."""
SHOWN = 20
"""So many events, or acts of two sides, stand in a frame; fewer where their words are long."""
_TEMPLATES = Path(__file__).with_name("templates")
# A drawing of a site's own may weigh more than what the frame is there for.
_LONGEST_MARK = 1_500


@dataclass(frozen=True, slots=True)
class Frame:
    """Hold what every page in a frame has: its styles, and the policy that lets in nothing else."""

    styles: str
    policy: str


def files(linked: Linked) -> Iterator[Export]:
    """Plan for all that can be embedded the page in the frame and its description for programs, in each language."""
    styles = embed_stylesheet(colours(linked.site.settings.accent))
    frame = Frame(styles, embed_policy(styles))
    for embed, subject in embeds(linked):
        for lang in LANGS:
            root = language_root(lang)
            make = partial(_page, embed=embed, subject=subject, lang=lang, frame=frame)
            yield Export(f"{root}{embed.frame}index.html", make)
            yield Export(f"{root}{embed.description}", partial(oembed, embed=embed, subject=subject, lang=lang))


def _page(linked: Linked, embed: Embed, subject: Subject, lang: Lang, frame: Frame) -> bytes:
    """Write a page in as many bytes as it may weigh: of a long list, what is newest."""
    view, shown = View(linked, lang), SHOWN
    written = _written(view, embed, subject, frame, shown)
    while len(written) > MOST and shown > 1:
        shown //= 2
        written = _written(view, embed, subject, frame, shown)
    return written


def _written(view: View, embed: Embed, subject: Subject, frame: Frame, shown: int) -> bytes:
    settings = view.linked.site.settings
    mark = mark_of(view.linked.site).svg("mark")
    facts: dict[str, object] = {
        "v": view,
        "lang": view.lang,
        "other": OTHER[view.lang],
        "embed": embed,
        "title": name_of(view, subject),
    }
    own = _FACTS[type(subject)](view, subject, shown)
    body = Markup(_environment().get_template(f"embed_{embed.kind}.html").render({**facts, **own}))  # noqa: S704  # escaped there
    page = (
        _environment()
        .get_template("embed.html")
        .render(
            facts,
            body=body,
            frame=Frame(Markup(frame.styles), frame.policy),  # noqa: S704  # ours
            canonical=f"{settings.address}{language_root(view.lang)}{embed.uri}",
            site=view.plain(settings.title),
            licence=settings.licence,
            mark=Markup(mark) if len(mark) < _LONGEST_MARK else "",  # noqa: S704  # of shapes that were checked
        )
    )
    return relative(page, embed.frame).encode()


def _claim(view: View, checked: Checked, shown: int) -> Mapping[str, object]:  # noqa: ARG001
    return {"article": checked.article, "claim": checked.claim}


def _term(view: View, term: Term, shown: int) -> Mapping[str, object]:  # noqa: ARG001
    return {"term": term}


def _timeline(view: View, part: Slice, shown: int) -> Mapping[str, object]:  # noqa: ARG001
    return {"events": part.events[-shown:][::-1], "total": len(part.events)}


def _pair(view: View, pair: Pair, shown: int) -> Mapping[str, object]:
    return {"pair": pair, "acts": story(view.linked.site, pair).acts[-shown:]}


_FACTS: Mapping[type, Callable[[View, Any, int], Mapping[str, object]]] = {
    Checked: _claim,
    Term: _term,
    Slice: _timeline,
    Pair: _pair,
}
"""What the template of each kind shows."""


@functools.cache
def _environment() -> Templates:
    environment = Templates((_TEMPLATES,))
    environment.globals["icon"] = icon
    return environment
