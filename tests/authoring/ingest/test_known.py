"""What the content knows is read plainly, and what cannot be read is passed over and counted."""

from pathlib import Path

import pytest

from generator.authoring.ingest.known import Known, KnownPassage, known_in, sources_in


def forms(known: Known, record: str) -> set[str]:
    return {name.words for name in known.names if name.id == record}


def test_names_claims_events_and_sources_are_read(content: Path) -> None:
    known = known_in(content)
    assert forms(known, "quick-copy") == {"Chép Nhanh", "Quick Copy", "快抄"}
    assert forms(known, "open-lab") == {"Phòng Mở", "Open Lab", "OL"}
    assert {name.kind for name in known.names if name.id == "chung-cat"} == {"term"}
    assert known.claims[0].ref == "old-article#c01"
    assert known.claims[0].statements["en"] == "An accusation was made."
    assert [(event.id, str(event.date)) for event in known.events][:1] == [("e-2024-02-01-claim", "2024-02-01")]
    seen = next(source for source in sources_in(content) if source.id == "src-seen")
    assert (seen.titles, seen.urls) == (("The quarrel of the two labs",), ("https://paper.example/quarrel",))
    assert (seen.publisher, str(seen.date)) == ("The Paper", "2024-03-02")
    assert known.unread == 0
    assert known.sources == ()


def test_passages_of_sources_are_read_with_what_they_say(content: Path) -> None:
    path = content / "sources" / "src-said.yml"
    path.write_text("title: A\npassages:\n  - id: one\n    says: {vi: Một, en: One}\n  - two\n", "utf-8")
    said = next(source for source in sources_in(content) if source.id == "src-said")
    assert said.passages == (KnownPassage("one", {"vi": "Một", "en": "One"}),)


def test_files_that_cannot_be_read_are_counted(content: Path) -> None:
    (content / "actors" / "broken.yml").write_text("names: [", "utf-8")
    (content / "actors" / "list.yml").write_text("- a", "utf-8")
    (content / "events" / "odd.yml").write_text("date: soon\nactors: [[1]]\n", "utf-8")
    (content / "articles" / "odd.yml").write_text("claims: [1, {id: c01}]\n", "utf-8")
    known = known_in(content)
    assert known.unread == 2
    assert "odd" not in {event.id for event in known.events}


@pytest.mark.parametrize(
    ("vi", "en", "also"),
    [
        ("Bộ Thương mại Mỹ", "US Department of Commerce", "Bộ trưởng Thương mại Hoa Kỳ|Secretary of Commerce"),
        ("Hạ viện Hoa Kỳ", "US House", "Hạ viện Mỹ"),
        ("Bộ Công an", "Security Ministry", "Thứ trưởng Công an|Security Minister"),
        ("LLaMA (bản 1)", "LLaMA (version 1)", "LLaMA"),
    ],
)
def test_names_come_in_all_their_forms(vi: str, en: str, also: str, content: Path) -> None:
    text = f"kind: agency\nnames:\n  vi: {vi}\n  en: {en}\n"
    (content / "actors" / "one.yml").write_text(text, "utf-8")
    assert set(also.split("|")) <= forms(known_in(content), "one")


def test_longer_words_in_which_a_term_is_not_meant_are_barred(content: Path) -> None:
    (content / "terms" / "cloud.yml").write_text("term: {vi: mây, en: cloud}\nnot_in: {en: [Alibaba Cloud]}\n", "utf-8")
    barred = [name.words for name in known_in(content).names if name.kind == "barred"]
    assert barred == ["Alibaba Cloud"]
