"""Begin a source from a saved page: what the page says of itself, an id by the house rule, and who has it already."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.authoring.ids import free_id
from generator.authoring.ingest.known import Known, KnownSource
from generator.authoring.ingest.page_facts import PageFacts, same_address
from generator.authoring.ingest.scan import Reading
from generator.content.fields import MAX_ID
from generator.text.vietnamese import fold, slug

_SUBJECT_WORDS: Final = 3
_ADDRESS = re.compile(r"https?://[^\s<>\"'”’)\]]+")
_DAYS_AFTER: Final = 3
_DAY_LENGTH: Final = len("2024-01-26")
_FEWEST_TITLE_LETTERS: Final = 12
_SMALL: Final = (
    "the a an of in on at to for and or with by from is are as its how why what who new says said will can "
    "cua va la cho trong tu tai o den bang nhu theo da dang se bi duoc co khong cung cac nhung mot voi ve khi vi sao"
)
SMALL_WORDS: Final = frozenset(_SMALL.split())
"""Words that tell nothing of a subject, without their marks."""
_KIND_OF_PAPER = re.compile(r"^(?:(?:bao|tap chi|trang|to)(?: dien tu)? |the )|(?: online| newspaper| magazine)$")
_ENDING = re.compile(r"\.(?:com|net|org|vn|cn|edu|gov|co|info|io)\b.*$|^www\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Same:
    """Hold a source that is there already, and whether its address or only its title is the same."""

    id: str
    by: str


def same_source(facts: PageFacts, sources: Sequence[KnownSource]) -> Same | None:
    """Find a source with the same address, less what only tracks readers, or with the same title."""
    address = same_address(facts.url) if facts.url else ""
    for source in sources:
        if address and address in {same_address(url) for url in source.urls}:
            return Same(source.id, "address")
    title = fold(facts.title)
    for source in sources:
        if len(title) >= _FEWEST_TITLE_LETTERS and title in {fold(known) for known in source.titles}:
            return Same(source.id, "title")
    return None


def own_source(facts: PageFacts, sources: Sequence[KnownSource]) -> str:
    """Find the record of an article among the sources: the same address or title, else publisher and day."""
    if same := same_source(facts, sources):
        return same.id
    site = plain_paper(facts.site)
    of_day = [one.id for one in sources if site and plain_paper(one.publisher) == site and str(one.date) == facts.date]
    # Of several that a paper published on that day, only an editor can tell which it is.
    return of_day[0] if len(of_day) == 1 and len(facts.date) == _DAY_LENGTH else ""


def plain_paper(name: str) -> str:
    """Return a paper's name without what says only that it is one: `Báo điện tử Dân trí` is `Dân trí`."""
    return _KIND_OF_PAPER.sub("", fold(_ENDING.sub("", name))).strip() or fold(name)


def publisher_of(reading: Reading, known: Known, own: str) -> str:
    """Return who published an article: by its own record among the sources, its page, its first words, its byline.

    The name is written as our sources have it, where they have it.
    """
    spelled = {plain_paper(source.publisher): source.publisher for source in known.sources if source.publisher}
    recorded = next((source.publisher for source in known.sources if source.id == own), "")
    beside = next((name for name in reading.beside if plain_paper(name) in spelled), "")
    named = recorded or reading.publisher or beside
    return spelled.get(plain_paper(named), named)


def sources_meant(
    texts: Sequence[str], days: Collection[datetime.date], sources: Sequence[KnownSource]
) -> Iterator[str]:
    """List the sources that an article may speak of: it gives their address, or names who published them on a day."""
    said = "\n".join(texts)
    addresses = {same_address(url) for url in _ADDRESS.findall(said)}
    for source in sources:
        is_linked = not addresses.isdisjoint(map(same_address, source.urls))
        if is_linked or (_is_of_days(source, days) and _names(said, source.publisher)):
            yield source.id


def _is_of_days(source: KnownSource, days: Collection[datetime.date]) -> bool:
    """Tell whether a source appeared on one of some days, or within the few days in which reports follow."""
    if source.date is None or source.date.day is None:
        return False
    return any(0 <= (source.date.first - day).days <= _DAYS_AFTER for day in days)


def _names(text: str, publisher: str) -> bool:
    return bool(publisher) and bool(re.search(rf"(?<!\w){re.escape(publisher)}(?!\w)", text))


def source_id(facts: PageFacts, taken: Collection[str]) -> str:
    """Propose an id: `src-`, who published it, what it is about, and a number where that is taken."""
    site = slug(_ENDING.sub("", facts.site)) or "nguon"
    words = [word for word in slug(facts.title).split("-") if word not in SMALL_WORDS and word not in site.split("-")]
    base = "-".join(["src", site[: MAX_ID // 3].strip("-"), *words[:_SUBJECT_WORDS]])[: MAX_ID - 3].strip("-")
    return free_id(base, taken)


def values(facts: PageFacts, today: datetime.date) -> Iterator[tuple[str, str]]:
    """List what is filled into the record of a source, by field."""
    yield from (
        ("title", facts.title),
        ("publisher", facts.site),
        ("author", facts.author),
        ("date", facts.date),
        ("url", facts.url),
        ("language", facts.language),
        ("kind", _kind(facts)),
        ("seen", str(today)),
    )


_OFFICIAL = re.compile(r"^https?://(?:[\w-]+\.)*(?:gov|mil|europa)(?:\.\w+)?(?:/|$)")
_PAPER = re.compile(r"^https?://(?:[\w-]+\.)*(?:arxiv\.org|doi\.org|aclanthology\.org|openreview\.net)/")


def _kind(facts: PageFacts) -> str:
    """Tell what kind of source it is, where its address says so or it calls itself news."""
    if _OFFICIAL.match(facts.url):
        return "official"
    if _PAPER.match(facts.url):
        return "paper"
    return "news" if facts.is_news else ""
