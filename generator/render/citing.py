"""Show how to cite a page: in a sentence, and as BibTeX for programs that manage references."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from generator.content.models import Article, Claim, Explainer, Term
from generator.render.view import View
from generator.site.addresses import language_root, text_or_fallback, uri
from generator.text.dates import PartialDate, say_date
from generator.text.lang import Lang
from generator.text.vietnamese import slug

LATEX_LANGUAGES: Mapping[str, str] = {
    "vi": "vietnamese",
    "en": "english",
    "zh": "chinese",
    "ja": "japanese",
    "ko": "korean",
    "fr": "french",
    "de": "german",
    "es": "spanish",
    "it": "italian",
    "ru": "russian",
}
"""What LaTeX calls a language, where it knows it."""
_LATEX_ESCAPES: Mapping[int, str] = {ord(character): f"\\{character}" for character in "&%$#_"} | {
    ord("\\"): r"\textbackslash ",
    ord("{"): r"\textbraceleft ",
    ord("}"): r"\textbraceright ",
    ord("~"): r"\textasciitilde ",
    ord("^"): r"\textasciicircum ",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """Hold how to cite a page."""

    sentence: str
    bibtex: str


def cited_as(view: View, record: Explainer | Article | Term, claim: Claim | None = None) -> Cited:
    """Return how to cite the page of a record or of a claim; no date of access is made up."""
    settings = view.linked.site.settings
    site = view.plain(settings.title)
    title = view.plain(claim.answer if claim else record.term if isinstance(record, Term) else record.title)
    url = settings.address + language_root(view.lang) + uri(record, claim.id if claim else None)
    day = claim.checked if claim else _day(record)
    names = (slug(text_or_fallback(settings.title, "en")) or "site", record.id, claim.id if claim else "", view.lang)
    key = "-".join(filter(None, names))
    return Cited(_sentence(view, record, (site, title, url), day), _bibtex(key, view.lang, (site, title, url), day))


def _day(record: Explainer | Article | Term) -> datetime.date | None:
    match record:
        case Explainer():
            return record.updated or record.published
        case Article():
            return max((claim.checked for claim in record.claims), default=None)
        case _:
            return None


def _sentence(
    view: View, record: Explainer | Article | Term, facts: tuple[str, str, str], day: datetime.date | None
) -> str:
    site, title, url = facts
    date = say_date(PartialDate.of(day), view.lang) if day else ""
    return view.say(f"cite.{record.kind_name}", site=site, title=title, day=date, url=url)


def _bibtex(key: str, lang: Lang, facts: tuple[str, str, str], day: datetime.date | None) -> str:
    site, title, url = facts
    fields = {
        "author": f"{{{latex(site)}}}",
        "title": f"{{{latex(title)}}}",
        "date": day.isoformat() if day else None,
        "url": url,
        "langid": LATEX_LANGUAGES[lang],
    }
    return bibtex_entry("online", key, fields)


def bibtex_entry(kind: str, key: str, fields: Mapping[str, str | None]) -> str:
    """Write an entry of BibTeX; words in its fields are escaped already, and what has nothing is left out."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@{kind}{{{key},", *lines, "}"))


def latex(text: str) -> str:
    """Write words so that LaTeX shows them, whatever they say."""
    return text.translate(_LATEX_ESCAPES)
